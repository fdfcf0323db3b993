/// What else is true of a link or a part of one.
public struct RoadFlags: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bridge = RoadFlags(rawValue: 1)
  public static let tunnel = RoadFlags(rawValue: 2)
  public static let ferry = RoadFlags(rawValue: 4)
  public static let roundabout = RoadFlags(rawValue: 8)
  public static let toll = RoadFlags(rawValue: 16)
  /// A barrier that opens, such as a gate or a checkpoint, stands on it; its delay is in the travel time.
  public static let barrier = RoadFlags(rawValue: 32)
  /// A ford: passable in the dry season.
  public static let ford = RoadFlags(rawValue: 64)

  /// The flags with their words, in the order of their bits.
  public static let words: [(flag: RoadFlags, word: String)] = [
    (.bridge, "bridge"), (.tunnel, "tunnel"), (.ferry, "ferry"), (.roundabout, "roundabout"), (.toll, "toll"),
    (.barrier, "barrier"), (.ford, "ford"),
  ]

  /// The words of the flags that are set, with commas.
  public var tag: String {
    Self.words.filter { contains($0.flag) }.map(\.word).joined(separator: ",")
  }
}
