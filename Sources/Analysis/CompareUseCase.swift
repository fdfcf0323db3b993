import Cases
import Foundation
import Simulation
import SupplyNetwork

/// Scenarios side by side: the document behind `qafila compare`.
public struct ComparisonReport: Codable, Sendable {
  /// One outcome of one scenario.
  public struct Cell: Codable, Sendable {
    public var outcome: String
    public var mean: Double
    public var low: Double
    public var median: Double
    public var high: Double
    /// Mean of the paired differences to the first scenario and the 90 % interval of that mean.
    public var difference: Double
    public var differenceLow: Double
    public var differenceHigh: Double
    /// Share of replications in which it is lower than under the first scenario.
    public var lowerShare: Double
  }

  public struct Row: Codable, Sendable {
    public var scenario: String
    public var title: [String: String]
    /// The value of the swept setting, in a response curve.
    public var value: Double?
    public var rank: Int
    /// How often this place or a better one comes out when replications are drawn again.
    public var rankSureness: Double
    public var bestShare: Double
    public var paretoBest: Bool
    public var cells: [Cell]

    /// An outcome of the row by its name without the place.
    public func cell(_ name: String) -> Cell? { cells.first { $0.outcome.split(separator: "@")[0] == name } }
  }

  public var caseID: String
  public var city: String
  /// The scenario that differences are against.
  public var reference: String
  /// What was swept, if anything.
  public var sweep: String?
  public var from: String
  public var days: Int
  public var replications: Int
  public var seed: UInt64
  public var currency: String
  public var rows: [Row]
  public var run: String?
}

/// What to compare.
public struct CompareSettings: Sendable {
  /// Scenario ids; all of the case, the siege as it goes on first, when empty. The first is what others are measured against.
  public var scenarios: [String]
  /// `lever.setting=from:to:step` or `parameter=from:to:step`.
  public var sweep: String?
  public var replications: Int
  public var days: Int?
  public var seed: UInt64
  public var threads: Int
  public var calibration: String?
  public var out: URL?
  public var writesRun: Bool

  public init(
    scenarios: [String] = [], sweep: String? = nil, replications: Int = 1000, days: Int? = nil, seed: UInt64 = 1,
    threads: Int = 1, calibration: String? = nil, out: URL? = nil, writesRun: Bool = true
  ) {
    self.scenarios = scenarios
    self.sweep = sweep
    self.replications = replications
    self.days = days
    self.seed = seed
    self.threads = threads
    self.calibration = calibration
    self.out = out
    self.writesRun = writesRun
  }
}

/// `compare`: scenarios and single levers side by side, with common random numbers.
public enum CompareUseCase {
  /// - Throws: `UserError`, `InvalidCase`, `Interrupted`.
  public static func run(_ path: String, settings: CompareSettings, work: Work) throws -> ComparisonReport {
    let opened = try open(case: path)
    guard let city = opened.value.description.cities.first else {
      throw UserError(.badData, "the case asks about no city (case.yaml, cities)")
    }
    var prepared = try PreparedCase(opened.value)
    var scenarios = try chosen(settings.scenarios, of: opened.value)
    var sweep: Sweep?
    if let text = settings.sweep {
      let base = scenarios[0]
      (sweep, prepared.situation, scenarios) = try swept(text, base: base, prepared.situation)
    }
    let days = opened.value.description.from.distance(to: opened.value.description.to) + 1
    let options = SimulationOptions(
      seed: settings.seed, replications: settings.replications, days: settings.days ?? min(180, max(1, days)),
      threads: settings.threads)
    let calibration = try settings.calibration.map { try CalibrationUseCase.calibration($0, in: opened.folder) }
    let draws = ParameterDraws(
      given: prepared.distributions, joint: calibration.map(CalibrationUseCase.joint), seed: settings.seed,
      replications: settings.replications)
    let compared = scenarios.count
    let comparison: Comparison
    do {
      comparison = try Comparison.run(
        prepared.situation, network: prepared.network, scenarios: scenarios, draws: draws, hazard: prepared.hazard,
        options: options
      ) { share in
        work.progress(share, "scenarios compared: \(compared)")
        return !work.isCancelled
      }
    } catch is CancellationError {
      throw Interrupted()
    }
    var report = self.report(comparison, opened.value, options, sweep)
    report.city = city
    if settings.writesRun { report.run = try write(report, opened, settings).path }
    return report
  }

  /// The siege that goes on (or the first siege) comes first when all are compared; the plain siege and no siege follow.
  private static func chosen(_ given: [String], of situation: Case) throws -> [String] {
    if !given.isEmpty { return try given.map { try SimulateUseCase.scenario($0, of: situation) } }
    let all = situation.scenarios.map(\.id)
    let reference =
      all.first { id in situation.scenarios.count { $0.extends == id } > 2 } ?? all.first { $0 != "baseline" }
    let first = ([reference].compactMap { $0 } + ["baseline"])
    return first + all.filter { !first.contains($0) }
  }

  private static func swept(_ text: String, base: String, _ situation: Case) throws -> (Sweep, Case, [String]) {
    guard let sweep = Sweep(text) else {
      throw UserError(.usage, "--sweep takes lever.setting=from:to:step or parameter=from:to:step, not \(text)")
    }
    guard let (result, ids) = sweep.apply(to: situation, base: base) else {
      let known = LeverKind.allCases.flatMap { kind in kind.settings.map { "\(kind.rawValue).\($0.name)" } }
      let near = didYouMean(nearestName(to: sweep.name, among: known))
      throw UserError(.usage, "no lever has the setting \(sweep.name)\(near)")
    }
    if !sweep.name.contains("."), ModelParameter(rawValue: sweep.name) == nil,
      !situation.parameters.contains(where: { $0.id == sweep.name })
    {
      throw UserError(.usage, "there is no parameter \(sweep.name); a lever's setting is written lever.setting")
    }
    return (sweep, result, ids)
  }

  private static func report(
    _ comparison: Comparison, _ situation: Case, _ options: SimulationOptions, _ sweep: Sweep?
  ) -> ComparisonReport {
    let titles = Dictionary(situation.scenarios.map { ($0.id, $0.title) }) { first, _ in first }
    return ComparisonReport(
      caseID: situation.description.id, city: comparison.city, reference: comparison.rows[0].scenario,
      sweep: sweep?.name,
      from: situation.description.from.description, days: options.days, replications: comparison.replications,
      seed: options.seed, currency: situation.description.currency,
      rows: comparison.rows.enumerated().map { k, row in
        let title = titles[row.scenario]
        return ComparisonReport.Row(
          scenario: row.scenario,
          title: [
            "ar": title?.ar ?? row.scenario, "fr": title?.fr ?? row.scenario, "en": title?.en ?? row.scenario,
          ], value: sweep.map { $0.values[k] }, rank: row.rank, rankSureness: row.rankSureness,
          bestShare: row.bestShare,
          paretoBest: row.isParetoBest,
          cells: zip(comparison.outcomes, row.cells).map { name, c in
            ComparisonReport.Cell(
              outcome: name, mean: c.mean, low: c.low, median: c.median, high: c.high, difference: c.difference,
              differenceLow: c.differenceLow, differenceHigh: c.differenceHigh, lowerShare: c.lowerShare)
          })
      }, run: nil)
  }

  private static func write(_ report: ComparisonReport, _ opened: OpenedCase, _ settings: CompareSettings) throws -> URL
  {
    var options = [
      "scenarios": report.rows.map(\.scenario).joined(separator: ","), "replications": "\(report.replications)",
      "days": "\(report.days)",
    ]
    if let sweep = settings.sweep {
      options = [
        "sweep": sweep, "base": report.reference, "replications": "\(report.replications)", "days": "\(report.days)",
      ]
    }
    if let calibration = settings.calibration { options["calibration"] = calibration }
    let manifest = Manifest(
      command: "compare", options: options, seed: settings.seed, caseID: report.caseID, inputs: try opened.inputs())
    var run = try RunFolder(at: settings.out, manifest: manifest)
    try run.write(json: report, to: "result.json")
    try run.write(
      json: ContextBuilder(situation: opened.value, scenario: report.reference, folder: opened.folder).context(),
      to: "context.json")
    try run.write(matrix(report), to: "comparison.csv")
    try run.write(ranks(report), to: "ranking.csv")
    return try run.commit()
  }

  private static func matrix(_ report: ComparisonReport) -> CSVText {
    var table = CSVText(columns: [
      "scenario", "swept_value", "outcome", "mean", "p05", "p50", "p95", "difference_mean", "difference_low_90",
      "difference_high_90", "share_of_replications_lower",
    ])
    for row in report.rows {
      for c in row.cells {
        let numbers = [c.mean, c.low, c.median, c.high, c.difference, c.differenceLow, c.differenceHigh, c.lowerShare]
        table.append(
          [row.scenario, row.value.map(number) ?? "", c.outcome] + numbers.map(number)
        )
      }
    }
    return table
  }

  private static func ranks(_ report: ComparisonReport) -> CSVText {
    var table = CSVText(columns: ["scenario", "rank", "rank_sureness", "best_share", "pareto_best"])
    for row in report.rows {
      table.append([
        row.scenario, "\(row.rank)", number(row.rankSureness), number(row.bestShare),
        row.paretoBest ? "1" : "0",
      ])
    }
    return table
  }

  /// Blank for what is no number; a ten-thousandth is enough for anyone.
  private static func number(_ x: Double) -> String { CSVText.number(x, decimals: 4) }
}
