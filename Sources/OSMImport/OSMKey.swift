/// The OpenStreetMap keys that the import looks at; their order numbers them at the door to libosmium.
public enum OSMKey: String, CaseIterable, Sendable {
  // Names come first: they are kept apart from what the profile reads.
  case name, nameArabic = "name:ar", nameFrench = "name:fr", nameEnglish = "name:en", reference = "ref"
  case highway, route, junction, oneway, onewayGoods = "oneway:hgv", onewayMotor = "oneway:motor_vehicle"
  case access, vehicle, motorVehicle = "motor_vehicle", goods = "hgv", hazardous = "hazmat"
  case surface, trackType = "tracktype", smoothness, bridge, tunnel, toll, ford
  case speedLimit = "maxspeed", speedLimitGoods = "maxspeed:hgv", weightLimit = "maxweight", heightLimit = "maxheight"
  case service, area, duration
  case barrier, locked
  case waterway, natural, boundary, adminLevel = "admin_level", place, population

  /// Keys that name something rather than say what it is.
  var isName: Bool { number < OSMKey.nameCount }
  static let nameCount = 5

  static let numbers = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
  var number: Int { OSMKey.numbers[self]! }
}

/// The tags of one object that the import looks at.
public struct OSMTags: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  private var values: [OSMKey: String] = [:]

  public init() {}
  public init(dictionaryLiteral elements: (OSMKey, String)...) {
    for (key, value) in elements { values[key] = value }
  }

  public subscript(key: OSMKey) -> String? {
    get { values[key] }
    set { values[key] = newValue }
  }

  /// The value of the first of the keys that is there.
  func first(of keys: OSMKey...) -> String? {
    for key in keys { if let value = values[key] { return value } }
    return nil
  }
}
