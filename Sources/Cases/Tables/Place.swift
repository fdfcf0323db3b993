import Geography

/// A place: city, port, refinery, depot, border post, town or junction. One row of `places.csv`.
public struct Place: Hashable, Sendable {
  /// What a place is.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case city, town, port, refinery, depot, airport, junction
    case borderPost = "border_post"
  }

  /// Unique id, `[a-z][a-z0-9_-]*`.
  public var id: String
  /// What it is.
  public var kind: Kind
  /// Columns name_ar, name_fr, name_en.
  public var name: LocalizedName
  /// Columns lat, lon in degrees (WGS 84).
  public var coordinate: Coordinate
  /// ISO 3166-1 alpha-3.
  public var country: String
  /// OCHA P-code, where known.
  public var pcode: String?
  /// People.
  public var population: Quantity?
  /// Anything a reader should know.
  public var note: String?

  public init(
    id: String, kind: Kind, name: LocalizedName, coordinate: Coordinate, country: String, pcode: String? = nil,
    population: Quantity? = nil, note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.coordinate = coordinate
    self.country = country
    self.pcode = pcode
    self.population = population
    self.note = note
  }
}
