/// One situation: everything a case folder says, as plain values that were checked against each other.
public struct Case: Sendable, Equatable {
  public var description: CaseDescription
  public var places: [Place] = []
  public var links: [Link] = []
  public var corridors: [Corridor] = []
  public var supply: [Supply] = []
  public var storage: [Storage] = []
  public var demand: [Demand] = []
  public var fleet: [Fleet] = []
  public var actors: [Actor] = []
  public var theatres: [Theatre] = []
  public var commitments: [Commitment] = []
  public var incidents: [Incident] = []
  public var claims: [Claim] = []
  public var parameters: [Parameter] = []
  public var observed: [Observation] = []
  public var scenarios: [Scenario] = []

  public init(description: CaseDescription) { self.description = description }
}

/// `case.yaml`: titles, period, products, currency and the cities asked about.
public struct CaseDescription: Sendable, Equatable {
  /// A good counted in litres.
  public struct Product: Hashable, Sendable {
    public var id: String
    public var name: LocalizedName
    /// Kilograms in a litre, for claims in tonnes.
    public var kilogramsPerLitre: Double

    public init(id: String, name: LocalizedName, kilogramsPerLitre: Double) {
      self.id = id
      self.name = name
      self.kilogramsPerLitre = kilogramsPerLitre
    }
  }

  public var id: String
  public var title: LocalizedName
  /// The days the case speaks of; runs start at `from` unless told otherwise.
  public var from: Day
  public var to: Day
  public var products: [Product]
  /// ISO 4217.
  public var currency: String
  /// Ids of the cities asked about.
  public var cities: [String]
  /// The folder whose tables this case shares, relative to its own, and which: rows of its own tables are added to them.
  public var shares: Shares?
  /// Thresholds by which the case reads its own results, `schools_close: 3` and the like (docs/case-folder.md).
  public var thresholds: [String: Double]
  /// A file with a road network, relative to the case's folder, that maps draw under the case's own roads.
  public var network: String?

  /// Tables taken from another case folder.
  public struct Shares: Hashable, Sendable {
    public var folder: String
    /// File names, `places.csv` and the like.
    public var tables: [String]

    public init(folder: String, tables: [String]) {
      self.folder = folder
      self.tables = tables
    }
  }

  public init(
    id: String, title: LocalizedName, from: Day, to: Day, products: [Product], currency: String, cities: [String],
    shares: Shares? = nil, thresholds: [String: Double] = [:], network: String? = nil
  ) {
    self.id = id
    self.title = title
    self.from = from
    self.to = to
    self.products = products
    self.currency = currency
    self.cities = cities
    self.shares = shares
    self.thresholds = thresholds
    self.network = network
  }
}
