/// What kind of road a link is: the OpenStreetMap `highway` values that a tanker can drive, and ferries.
public enum RoadClass: UInt8, Sendable, CaseIterable, Comparable {
  case motorway, trunk, primary, secondary, tertiary
  case motorwayLink, trunkLink, primaryLink, secondaryLink, tertiaryLink
  case unclassified, residential, livingStreet, service, road, track
  case ferry
  /// A file that names no class.
  case unknown

  /// The value as OpenStreetMap writes it (`motorway_link`), `ferry` or `unknown`.
  public var tag: String {
    switch self {
    case .motorway: "motorway"
    case .trunk: "trunk"
    case .primary: "primary"
    case .secondary: "secondary"
    case .tertiary: "tertiary"
    case .motorwayLink: "motorway_link"
    case .trunkLink: "trunk_link"
    case .primaryLink: "primary_link"
    case .secondaryLink: "secondary_link"
    case .tertiaryLink: "tertiary_link"
    case .unclassified: "unclassified"
    case .residential: "residential"
    case .livingStreet: "living_street"
    case .service: "service"
    case .road: "road"
    case .track: "track"
    case .ferry: "ferry"
    case .unknown: "unknown"
    }
  }

  private static let byTag = Dictionary(uniqueKeysWithValues: allCases.map { ($0.tag, $0) })

  /// The class of an OpenStreetMap value; `nil` for anything else.
  public init?(tag: String) {
    guard let found = Self.byTag[tag] else { return nil }
    self = found
  }

  public static func < (a: RoadClass, b: RoadClass) -> Bool { a.rawValue < b.rawValue }
}
