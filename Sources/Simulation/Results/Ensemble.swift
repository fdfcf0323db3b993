import Cases

/// What many replications of a scenario gave.
public struct Ensemble: Sendable {
  public let scenario: String
  public let seed: UInt64
  public let replications: Int
  public let start: Day
  public let days: Int
  /// Ids of the asked cities.
  public let cities: [String]
  public let products: [String]

  /// Series of which every replication is kept.
  public let keptKeys: [SeriesKey]
  let kept: [Float]

  /// Distribution of every recorded series over replications.
  public let summaries: [SeriesSummary]
  /// One row of outcomes a replication.
  public let outcomes: OutcomeTable
  /// The parameters each replication was run with.
  public let draws: ParameterDraws
  /// Sums over replications.
  public let flows: FlowTables
  /// Description of the first violated balance, nil when litres and trucks add up in every replication.
  public let brokenBalance: String?

  init(
    model: SimulationModel, options: SimulationOptions, keptKeys: [SeriesKey], kept: [Float],
    summaries: [SeriesSummary], outcomes: OutcomeTable, draws: ParameterDraws, flows: FlowTables, brokenBalance: String?
  ) {
    scenario = model.scenario
    seed = options.seed
    replications = options.replications
    start = model.start
    days = model.days
    cities = model.citySites.map(model.place(ofSite:))
    products = model.productIDs
    self.keptKeys = keptKeys
    self.kept = kept
    self.summaries = summaries
    self.outcomes = outcomes
    self.draws = draws
    self.flows = flows
    self.brokenBalance = brokenBalance
  }

  /// The values of a kept series on a day, one a replication; nil when the series was not kept.
  public func values(_ key: SeriesKey, day: Int) -> ArraySlice<Float>? {
    precondition((0..<days).contains(day), "a day of the run")
    guard let index = keptKeys.firstIndex(of: key) else { return nil }
    let first = (index * days + day) * replications
    return kept[first..<first + replications]
  }

  /// A kept series summed, averaged or at its last day over some days of the run, one value a replication.
  ///
  /// - Returns: nil when the series was not kept or the days lie outside the run.
  public func aggregate(_ key: SeriesKey, days range: ClosedRange<Int>, _ how: Aggregate) -> [Double]? {
    guard let index = keptKeys.firstIndex(of: key), range.lowerBound >= 0, range.upperBound < days else { return nil }
    if how == .last { return values(key, day: range.upperBound)!.map(Double.init) }
    var sums = [Double](repeating: 0, count: replications)
    for day in range {
      let first = (index * days + day) * replications
      for r in 0..<replications { sums[r] += Double(kept[first + r]) }
    }
    return how == .sum ? sums : sums.map { $0 / Double(range.count) }
  }

  public enum Aggregate: Sendable { case sum, mean, last }

  /// The summary of a series, if it was recorded.
  public func summary(_ key: SeriesKey) -> SeriesSummary? { summaries.first { $0.key == key } }
}

/// One number per replication and outcome.
public struct OutcomeTable: Sendable {
  /// Names, such as `unmet_litres_1@bamako`; those that speak of the whole run have no place.
  public let ids: [String]
  /// Replication by replication; NaN where something never happened.
  public let values: [Double]

  /// The values of an outcome, one a replication; nil for an unknown name.
  public func values(of id: String) -> [Double]? {
    guard let column = ids.firstIndex(of: id) else { return nil }
    return stride(from: column, to: values.count, by: ids.count).map { values[$0] }
  }
}

/// Litres, trucks and money by who carried, lost, protected and paid: means over replications.
public struct FlowTables: Sendable {
  public struct Corridor: Sendable {
    /// Corridor id; nil for distribution from a hub.
    public var corridor: String?
    /// Place at the lane's end.
    public var destination: String
    public var deliveredLitres: Double
    public var lostLitres: Double
    public var refusedLitres: Double
    /// Tankers that left in convoys on orders.
    public var orderedTankers: Double
  }

  public struct Protection: Sendable {
    public var provider: String
    /// ISO 3166-1 alpha-3 of the state protected.
    public var client: String
    public var escortedConvoys: Double
    public var escortedTankers: Double
    public var tankersLostUnderEscort: Double
    /// Guard teams times days.
    public var guardDays: Double
    /// What the client paid for escorts, guards and commitments, in money or concessions.
    public var paid: Double
    /// Share of replications in which the client left.
    public var leftShare: Double
    /// Mean belief in the provider on the last day.
    public var belief: Double
  }

  /// By product, in the order of the case.
  public struct Mass: Sendable, Equatable {
    public var product: String
    public var shipped: Double
    public var arrived: Double
    public var lost: Double
    public var refused: Double
    public var onRoad: Double
    public var airlifted: Double
    public var used: Double
    public var burnt: Double
  }

  /// What passed a link in the whole run, and how often something was attacked there.
  public struct LinkTraffic: Sendable {
    public var link: String
    /// Loaded tankers, and the convoys they drove in.
    public var tankers: Double
    public var convoys: Double
    /// Empty trucks on their way back.
    public var empties: Double
    /// Attacks that met a column, loaded or empty.
    public var attacks: Double
  }

  /// What an heir took over of a provider's teams when a capital fell, as a mean over all replications.
  public struct Inheritance: Sendable {
    /// Id of the heir's actor.
    public var heir: String
    public var provider: String
    public var teams: Double
  }

  public var corridors: [Corridor]
  public var protection: [Protection]
  public var mass: [Mass]
  /// In the order of the case's links.
  public var links: [LinkTraffic]
  public var inheritance: [Inheritance]
}
