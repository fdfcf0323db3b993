/// A two-way stretch of road between two places. One row of `links.csv`.
public struct Link: Hashable, Sendable {
  /// Unique id.
  public var id: String
  /// Place id.
  public var from: String
  /// Place id.
  public var to: String
  /// Length in kilometres.
  public var km: Double
  /// Column class.
  public var roadClass: RoadClass
  /// Column surface.
  public var surface: Surface
  /// Column speed_kmh: free speed of a laden tanker in km/h; from class and surface when blank.
  public var speedKmh: Double?
  /// Column corridor: ids of the corridors it belongs to, separated by spaces.
  public var corridors: [String]
  /// ISO 3166-1 alpha-3 of the country it lies in.
  public var country: String
  /// Column tankers_per_day: laden tankers that it carries a day in each direction, where a bridge, a ferry or a pass limits it.
  public var tankersPerDay: Quantity?
  /// Where length and state come from: claim ids or a source.
  public var source: String?
  /// Anything a reader should know.
  public var note: String?

  public init(
    id: String, from: String, to: String, km: Double, roadClass: RoadClass, surface: Surface, speedKmh: Double? = nil,
    corridors: [String] = [], country: String, tankersPerDay: Quantity? = nil, source: String? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.km = km
    self.roadClass = roadClass
    self.surface = surface
    self.speedKmh = speedKmh
    self.corridors = corridors
    self.country = country
    self.tankersPerDay = tankersPerDay
    self.source = source
    self.note = note
  }
}
