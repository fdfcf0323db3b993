/// A count of something read, kept or dropped on the way into a network, in the order in which it happened.
public struct CensusLine: Sendable, Equatable {
  /// A stable word for programs: `ways_read`, `links_outside_largest_part`.
  public var key: String
  /// The same in English for people.
  public var meaning: String
  public var count: Double
  /// `nodes`, `ways`, `links`, `m` ...
  public var unit: String

  public init(_ key: String, _ count: Double, unit: String, meaning: String) {
    self.key = key
    self.meaning = meaning
    self.count = count
    self.unit = unit
  }
}

extension [CensusLine] {
  /// The count under a key, if it was counted.
  public subscript(key: String) -> Double? { first { $0.key == key }?.count }
}
