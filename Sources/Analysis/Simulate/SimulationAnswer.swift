/// What `simulate` found: the document behind `--format json` and a run's `result.json` (docs/schemas/simulate.json).
public struct SimulationAnswer: Codable, Sendable {
  /// A number over the replications.
  public struct Spread: Codable, Sendable {
    public var mean: Double
    public var q05: Double
    public var q25: Double
    public var q50: Double
    public var q75: Double
    public var q95: Double
  }

  /// When one product's stock runs out in a city for the first time.
  public struct RunOut: Codable, Sendable {
    public var product: String
    /// Normal need at the medians of the evidence, litres a day.
    public var dailyDemandLitres: Double
    /// Stock on the first day, litres.
    public var stockLitres: Spread
    /// Share of replications in which it runs out within the run.
    public var share: Double
    /// The day by which it has run out in 5, 50 and 95 % of all replications; null where it has not by the end.
    public var day05: String?
    public var day50: String?
    public var day95: String?

    enum CodingKeys: String, CodingKey {
      case product, share
      case dailyDemandLitres = "daily_demand_litres"
      case stockLitres = "stock_litres"
      case day05 = "day_05"
      case day50 = "day_50"
      case day95 = "day_95"
    }
  }

  /// What a tier of demand went without.
  public struct Unmet: Codable, Sendable {
    public var tier: Int
    public var litres: Spread
    /// Days on which some of its need was not met.
    public var days: Spread
  }

  /// A city asked about.
  public struct City: Codable, Sendable {
    public var id: String
    public var name: Names
    public var runOut: [RunOut]
    public var unmet: [Unmet]
    /// Other outcomes by name: `arrivals_tankers`, `tankers_lost`, `peak_pressure`, ...
    public var outcomes: [String: Spread]

    enum CodingKeys: String, CodingKey {
      case id, name, unmet, outcomes
      case runOut = "run_out"
    }
  }

  /// A name in three languages.
  public struct Names: Codable, Sendable, Hashable {
    public var ar: String
    public var fr: String
    public var en: String
  }

  /// A parameter on which the answer leans: its rank correlation with unmet need in the first city.
  public struct Lean: Codable, Sendable {
    public var parameter: String
    public var correlation: Double
  }

  /// Litres of one product, means over replications: shipped = arrived + lost + refused + on the road.
  public struct Mass: Codable, Sendable {
    public var product: String
    public var shipped: Double
    public var arrived: Double
    public var lost: Double
    public var refused: Double
    public var onRoad: Double
    public var airlifted: Double
    public var consumed: Double
    public var burnt: Double

    enum CodingKeys: String, CodingKey {
      case product, shipped, arrived, lost, refused, airlifted, consumed, burnt
      case onRoad = "on_road"
    }
  }

  /// Litres that came by a corridor, means over replications.
  public struct CorridorFlow: Codable, Sendable {
    public var corridor: String?
    public var destination: String
    public var deliveredLitres: Double
    public var lostLitres: Double
    public var refusedLitres: Double

    enum CodingKeys: String, CodingKey {
      case corridor, destination
      case deliveredLitres = "delivered_litres"
      case lostLitres = "lost_litres"
      case refusedLitres = "refused_litres"
    }
  }

  public var caseID: String
  public var title: Names
  public var scenario: String
  public var scenarioTitle: Names
  /// First and last day of the run.
  public var from: String
  public var to: String
  public var days: Int
  public var replications: Int
  public var seed: UInt64
  public var calibration: String?
  public var cities: [City]
  /// Over all cities: `tankers_destroyed`, `litres_shipped`, `cost_to_state`, `cost_...`.
  public var totals: [String: Spread]
  public var currency: String
  public var mass: [Mass]
  public var corridors: [CorridorFlow]
  public var leansOn: [Lean]
  /// Whether litres and tankers add up in every replication.
  public var balances: Bool

  enum CodingKeys: String, CodingKey {
    case title, scenario, from, to, days, replications, seed, calibration, cities, totals, currency, mass, corridors,
      balances
    case caseID = "case"
    case scenarioTitle = "scenario_title"
    case leansOn = "leans_on"
  }
}
