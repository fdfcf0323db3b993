/// What a road is made of, in the groups that matter to a laden tanker's speed.
public enum Surface: UInt8, Sendable, CaseIterable {
  /// Asphalt or concrete.
  case paved
  /// Setts, cobblestones, bricks, wood or metal plates: firm and rough.
  case rough
  /// Compacted earth or fine gravel, graded laterite.
  case compacted
  case gravel
  /// Bare earth, ground, grass.
  case earth
  /// Sand or mud.
  case soft
  /// Not stated.
  case unknown

  /// The word used in files.
  public var tag: String { String(describing: self) }

  private static let byTag = Dictionary(uniqueKeysWithValues: allCases.map { ($0.tag, $0) })

  /// The group named so; `nil` for anything else.
  public init?(tag: String) {
    guard let found = Self.byTag[tag] else { return nil }
    self = found
  }

  /// The group of an OpenStreetMap `surface` value; `unknown` for values not in the table.
  public init(openStreetMap value: String) {
    // `asphalt;gravel` and the like: the worse half of a mixed road sets the pace.
    if value.contains(";") {
      let groups = value.split(separator: ";").map {
        Surface(openStreetMap: String($0.drop(while: { $0 == " " })))
      }
      self = groups.filter { $0 != .unknown }.max { $0.rawValue < $1.rawValue } ?? .unknown
      return
    }
    switch value {
    case "paved", "asphalt", "concrete", "concrete:plates", "chipseal", "tarmac", "bitumen": self = .paved
    case "concrete:lanes", "paving_stones", "sett", "cobblestone", "cobblestone:flattened", "unhewn_cobblestone",
      "bricks",
      "brick", "wood", "metal", "metal_grid", "grass_paver":
      self = .rough
    case "compacted", "fine_gravel", "laterite", "shells": self = .compacted
    case "gravel", "pebblestone", "rock", "stone", "stepping_stones", "unpaved": self = .gravel
    case "earth", "dirt", "ground", "soil", "grass", "clay": self = .earth
    case "sand", "mud", "snow", "ice", "salt": self = .soft
    default: self = .unknown
    }
  }
}
