import Cases
import Randomness
import SupplyNetwork

/// Scenarios side by side on the same draws: what each gives, how it differs from the first, which are worth their price.
public struct Comparison: Sendable {
  /// One outcome of one scenario.
  public struct Cell: Sendable, Equatable {
    public var mean: Double
    /// 5 %, 50 % and 95 % of the replications.
    public var low: Double
    public var median: Double
    public var high: Double
    /// Mean of the paired differences to the first scenario, with the 90 % interval of that mean.
    public var difference: Double
    public var differenceLow: Double
    public var differenceHigh: Double
    /// Share of replications in which it is lower than under the first scenario; ties count half.
    public var lowerShare: Double
  }

  /// A scenario's row.
  public struct Row: Sendable {
    public var scenario: String
    /// In the order of `outcomes`.
    public var cells: [Cell]
    /// Whether no other scenario is at least as good in need, pressure and cost, and better in one.
    public var isParetoBest: Bool
    /// Place by unmet essential need, then by all unmet need; 1 is best.
    public var rank: Int
    /// How often that place or a better one comes out when replications are drawn again (bootstrap).
    public var rankSureness: Double
    /// How often it comes out first.
    public var bestShare: Double
  }

  public var city: String
  /// Names of the outcomes in `OutcomeTable`.
  public var outcomes: [String]
  public var rows: [Row]
  public var replications: Int

  /// The outcomes of the matrix: need, trucks, money by kind, pressure.
  public static func outcomes(city: String) -> [String] {
    var names = ["days_unmet_1@\(city)"]
    for tier in 1...SimulationModel.tiers { names.append("unmet_litres_\(tier)@\(city)") }
    names += ["tankers_destroyed", "cost_to_state", "cost_to_importers"]
    for kind in CostKind.allCases { names.append("cost_\(kind.rawValue)") }
    return names + ["peak_pressure@\(city)", "mean_pressure@\(city)"]
  }

  /// Runs scenarios with the same draws and the same random numbers, and compares them to the first.
  ///
  /// - Throws: `InvalidCase` when a scenario cannot be understood, `CancellationError` when stopped.
  public static func run(
    _ situation: Case, network: SupplyNetwork, scenarios: [String], draws: ParameterDraws, hazard: LinkHazard?,
    options: SimulationOptions, progress: (@Sendable (Double) -> Bool)? = nil
  ) throws -> Comparison {
    precondition(!scenarios.isEmpty, "something to compare")
    var options = options
    options.record = .outcomes
    let city = situation.description.cities[0]
    let names = outcomes(city: city)
    var columns: [[[Double]]] = []
    for (k, scenario) in scenarios.enumerated() {
      let count = Double(scenarios.count)
      let done = Double(k)
      let told: @Sendable (Double) -> Bool = { share in progress?((done + share) / count) ?? true }
      let ensemble = try Simulator.run(
        situation, network: network, scenario: scenario, draws: draws, hazard: hazard, options: options, progress: told)
      columns.append(names.map { ensemble.outcomes.values(of: $0)! })
    }
    return Comparison(city: city, outcomes: names, scenarios: scenarios, columns: columns, seed: options.seed)
  }

  /// Compares outcome columns `[scenario][outcome][replication]`.
  init(city: String, outcomes: [String], scenarios: [String], columns: [[[Double]]], seed: UInt64) {
    self.city = city
    self.outcomes = outcomes
    replications = columns[0][0].count
    let first = columns[0]
    rows = scenarios.enumerated().map { k, scenario in
      Row(
        scenario: scenario, cells: outcomes.indices.map { Self.cell(columns[k][$0], against: first[$0]) },
        isParetoBest: false, rank: 0, rankSureness: 0, bestShare: 0)
    }
    markPareto()
    rank(columns, seed: seed)
  }

  private static func cell(_ values: [Double], against base: [Double]) -> Cell {
    let n = Double(values.count)
    let sorted = values.sorted()
    func quantile(_ level: Double) -> Double {
      sorted[max(0, min(sorted.count - 1, Int((n * level).rounded(.up)) - 1))]
    }
    let differences = zip(values, base).map { $0 - $1 }
    let mean = differences.reduce(0, +) / n
    let variance = n > 1 ? differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1) : 0
    let half = 1.645 * (variance / n).squareRoot()
    var lower = 0.0
    for difference in differences { lower += difference < 0 ? 1 : difference == 0 ? 0.5 : 0 }
    return Cell(
      mean: values.reduce(0, +) / n, low: quantile(0.05), median: quantile(0.5), high: quantile(0.95),
      difference: mean, differenceLow: mean - half, differenceHigh: mean + half, lowerShare: lower / n)
  }

  /// What counts for the Pareto marks: essential and all unmet need, pressure, what the state pays.
  private func objectives(_ row: Row) -> [Double] {
    func mean(_ name: String) -> Double { row.cells[outcomes.firstIndex(of: name)!].mean }
    var all = 0.0
    for tier in 1...SimulationModel.tiers { all += mean("unmet_litres_\(tier)@\(city)") }
    return [mean("unmet_litres_1@\(city)"), all, mean("mean_pressure@\(city)"), mean("cost_to_state")]
  }

  private mutating func markPareto() {
    let points = rows.map(objectives)
    for k in rows.indices {
      rows[k].isParetoBest = !points.indices.contains { other in
        other != k && zip(points[other], points[k]).allSatisfy { $0 <= $1 } && points[other] != points[k]
      }
    }
  }

  /// Ranks by unmet need of the first two tiers, then of all; how sure the ranks are by drawing replications again 500 times.
  private mutating func rank(_ columns: [[[Double]]], seed: UInt64) {
    let needs = (1...5).map { outcomes.firstIndex(of: "unmet_litres_\($0)@\(city)")! }
    // Essential litres count a thousandfold, so that the rest decides between equals only.
    var scores: [[Double]] = []
    for scenario in columns {
      var score = [Double](repeating: 0, count: replications)
      for (i, need) in needs.enumerated() {
        let weight = i < 2 ? 1000.0 : 1
        for r in 0..<replications { score[r] += weight * scenario[need][r] }
      }
      scores.append(score)
    }
    func places(_ means: [Double]) -> [Int] {
      means.map { own in 1 + means.count { $0 < own } }
    }
    let truth = places(scores.map { score in score.reduce(0, +) })
    var asGood = [Int](repeating: 0, count: rows.count)
    var best = asGood
    let draws = 500
    for b in 0..<draws {
      var stream = RandomStream(seed: seed, replication: UInt32(b), purpose: 0x7261_6e6b)
      var sums = [Double](repeating: 0, count: rows.count)
      for _ in 0..<replications {
        let r = stream.index(below: replications)
        for k in sums.indices { sums[k] += scores[k][r] }
      }
      for (k, place) in places(sums).enumerated() {
        if place <= truth[k] { asGood[k] += 1 }
        if place == 1 { best[k] += 1 }
      }
    }
    for k in rows.indices {
      rows[k].rank = truth[k]
      rows[k].rankSureness = Double(asGood[k]) / Double(draws)
      rows[k].bestShare = Double(best[k]) / Double(draws)
    }
  }
}

/// One setting of a lever, or a parameter, moved over a range: the rows of a response curve.
public struct Sweep: Sendable, Equatable {
  /// `escorts.factor` or the id of a parameter.
  public var name: String
  public var values: [Double]

  /// From `name=from:to:step`; nil for anything else, or for more than 1,000 values.
  public init?(_ text: String) {
    let halves = text.split(separator: "=", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty else { return nil }
    let numbers = halves[1].split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard numbers.count == 3, let from = numbers[0], let to = numbers[1], let step = numbers[2], from.isFinite,
      to.isFinite, step.isFinite, step > 0, to >= from, (to - from) / step < 1000
    else { return nil }
    name = String(halves[0])
    values = (0...Int(((to - from) / step + 1e-9).rounded(.down))).map { from + Double($0) * step }
  }

  /// The case with one scenario more per value, each building on `base`; and their ids.
  ///
  /// Every lever of the kind that has the setting takes the value; where none has, one is added that acts throughout.
  public func apply(to situation: Case, base: String) -> (situation: Case, scenarios: [String])? {
    var result = situation
    var ids: [String] = []
    let parts = name.split(separator: ".")
    for value in values {
      let id = "\(base)-\(name)-\(value)"
      let setting = Lever.Setting.quantity(Quantity(value))
      var scenario = Scenario(id: id, title: LocalizedName(ar: id, fr: id, en: id))
      if parts.count == 1 {
        scenario.extends = situation.scenarios.contains { $0.id == base } ? base : nil
        scenario.levers = [Lever(kind: .parameter, settings: ["parameter": .text(name), "value": setting])]
      } else {
        guard parts.count == 2, let kind = LeverKind(rawValue: String(parts[0])),
          kind.settings.contains(where: { $0.name == parts[1] })
        else { return nil }
        var levers = Self.chain(of: base, in: situation)
        var found = false
        for i in levers.indices where levers[i].kind == kind && levers[i].settings[String(parts[1])] != nil {
          levers[i].settings[String(parts[1])] = setting
          found = true
        }
        if !found { levers.append(Lever(kind: kind, settings: [String(parts[1]): setting])) }
        scenario.levers = levers
      }
      result.scenarios.append(scenario)
      ids.append(id)
    }
    return (result, ids)
  }

  private static func chain(of id: String, in situation: Case) -> [Lever] {
    var levers: [Lever] = []
    var next: String? = id
    var seen: Set<String> = []
    while let current = next, seen.insert(current).inserted,
      let scenario = situation.scenarios.first(where: { $0.id == current })
    {
      levers = scenario.levers + levers
      next = scenario.extends
    }
    return levers
  }
}
