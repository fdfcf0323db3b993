/// A name in the languages that the map speaks; empty where the source has none.
public struct PlaceName: Sendable, Hashable {
  /// As written on the spot.
  public var local: String
  public var arabic: String
  public var french: String
  public var english: String

  public init(local: String = "", arabic: String = "", french: String = "", english: String = "") {
    self.local = local
    self.arabic = arabic
    self.french = french
    self.english = english
  }

  public var isEmpty: Bool { local.isEmpty && arabic.isEmpty && french.isEmpty && english.isEmpty }
}

/// The name and the number of a road (`RN6`); empty where the source has none.
public struct RoadName: Sendable, Hashable {
  public var name: PlaceName
  public var reference: String

  public init(name: PlaceName = PlaceName(), reference: String = "") {
    self.name = name
    self.reference = reference
  }

  public var isEmpty: Bool { name.isEmpty && reference.isEmpty }
}
