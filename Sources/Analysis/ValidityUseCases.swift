import CaseFiles
import Cases
import Evidence
import Foundation
import Simulation
import SupplyNetwork
import Validity

/// What a run of a case's scenario stands on: the case, its network, distributions and hazard.
struct PreparedCase {
  var situation: Case
  var network: SupplyNetwork
  var distributions: [String: Distribution]
  var hazard: LinkHazard?

  /// - Parameter day: what could not be known then is left out.
  init(_ situation: Case, knownOn day: Day? = nil) throws {
    self.situation = day.map { situation.settingKnown(on: $0) } ?? situation
    network = try SupplyNetwork(self.situation)
    distributions = EvidencePool(case: self.situation).distributions
    hazard = try EvidenceUseCase.hazard(
      for: self.situation, network: network, distributions: distributions, knownOn: day)
  }
}

extension EvidenceUseCase {
  /// The fitted hazard as the simulation takes it, at the attackers' full strength; nil for a case without incidents on its roads.
  ///
  /// The incidents fell while attackers were as strong as the scenario of what happened says.
  static func hazard(
    for situation: Case, network: SupplyNetwork, distributions: [String: Distribution], knownOn day: Day? = nil
  ) throws -> LinkHazard? {
    guard !situation.links.isEmpty else { return nil }
    let field = hazardField(situation, knownOn: day)
    guard field.fit != nil else { return nil }
    let seen = LinkHazard(
      shape: field.shapes, rate: field.rates, excitation: min(0.95, field.excitation.branching),
      decay: field.excitation.decay)
    let draws = ParameterDraws(given: distributions, seed: 1, replications: 1)
    let options = SimulationOptions(
      replications: 1, days: field.from.distance(to: field.to) + 1, start: field.from)
    let model = try SimulationModel(
      situation, network: network, scenario: SimulateUseCase.scenario(nil, of: situation), parameters: draws.ids,
      options: options)
    return seen.atFullStrength(seenAt: model.meanAttackStrength(draws))
  }
}

// MARK: - Back-test

/// How to back-test.
public struct BacktestOptions: Sendable {
  /// The last forecast's day: nothing dated later is read for it.
  public var until: Day?
  /// The first; forecasts are then made on each Monday from here on.
  public var from: Day?
  public var scenario: String?
  public var replications: Int
  public var seed: UInt64
  public var threads: Int
  /// Weigh replications by what had been seen.
  public var conditions: Bool
  /// Put the errors made before the forecast's day onto the members.
  public var dresses: Bool
  /// A calibration of the case to draw from; its own until-day must not be later than the forecast's.
  public var calibration: String?
  /// Days ahead that a rolling forecast is scored for.
  public var reach: Int

  public init(
    until: Day? = nil, from: Day? = nil, scenario: String? = nil, replications: Int = 1000, seed: UInt64 = 1,
    threads: Int = 1,
    conditions: Bool = true, dresses: Bool = true, calibration: String? = nil, reach: Int = 28
  ) {
    self.until = until
    self.from = from
    self.scenario = scenario
    self.replications = replications
    self.seed = seed
    self.threads = threads
    self.conditions = conditions
    self.dresses = dresses
    self.calibration = calibration
    self.reach = reach
  }
}

/// A back-test: forecasts, facts, scores.
public struct BacktestReport: Codable, Sendable {
  /// One fact with its forecast.
  public struct Fact: Codable, Sendable {
    public var series: String
    public var place: String?
    public var product: String?
    public var from: String
    public var to: String
    public var value: Double
    public var low: Double
    public var high: Double
    public var confidence: String
    public var observations: [String]
    public var leadDays: Int
    public var median: Double
    public var low50: Double
    public var high50: Double
    public var low90: Double
    public var high90: Double
    public var crps: Double
    public var crpsPersistence: Double?
    public var crpsClimatology: Double?
    public var inside50: Bool
    public var inside90: Bool
    public var probability: Double?
  }

  /// One forecast day.
  public struct Forecast: Codable, Sendable {
    public var knownOn: String
    /// Facts known by then that the forecast was conditioned on, and the replications that were left in effect.
    public var conditionedOn: Int
    public var effectiveReplications: Double
    public var facts: [Fact]
  }

  /// One series' score.
  public struct Score: Codable, Sendable {
    public var series: String
    public var count: Int
    /// `anecdote` (below 5), `hint` (below 15) or `evidence`.
    public var weight: String
    public var crps: Double
    public var persistenceSkill: Double?
    public var persistenceCount: Int
    public var climatologySkill: Double?
    public var climatologyCount: Int
    public var coverage50: Double?
    public var coverage90: Double?
    public var pit: [Double]
    public var brier: Double?
    public var brierReliability: Double?
    public var brierResolution: Double?
    public var brierUncertainty: Double?
  }

  public var caseID: String
  public var scenario: String
  public var replications: Int
  public var seed: UInt64
  public var calibration: String?
  public var forecasts: [Forecast]
  public var scores: [Score]
  /// All facts; of those that are numbers, their count and the coverage of the intervals.
  public var count: Int
  public var numbers: Int
  public var coverage50: Double
  public var coverage90: Double
  /// Observations in the forecasts' days that no series of the model speaks of.
  public var notScored: [String]
}

/// Sets the model against what was seen.
public enum BacktestUseCase {
  /// The scenario that tells the siege as it happened, where the user names none: the one that a case says by the id `siege` and a year.
  static func scenario(_ given: String?, _ situation: Case) throws -> String {
    if let given {
      guard given == "baseline" || situation.scenarios.contains(where: { $0.id == given }) else {
        let near = didYouMean(nearestName(to: given, among: situation.scenarios.map(\.id)))
        throw UserError(.usage, "the case has no scenario \(given)\(near)")
      }
      return given
    }
    let told = situation.scenarios.map(\.id).filter { $0.hasPrefix("siege-") && Int($0.dropFirst(6)) != nil }.sorted()
    return told.first ?? "baseline"
  }

  /// Runs the back-test.
  ///
  /// Each forecast reads the case as it was known on its day (`Case.known(on:)` and `settingKnown(on:)`); only the scoring sees what came after.
  public static func run(_ path: String, options: BacktestOptions, work: Work) throws -> BacktestReport {
    let whole = try open(case: path)
    let facts = ObservedFact.facts(whole.value.observed)
    let scored = facts.filter { SeriesReading($0) != nil && $0.from >= whole.value.description.from }
    guard let last = scored.map(\.to).max() else {
      throw UserError(.badData, "the case has no observation that the model speaks of (observed.csv)")
    }
    let scenario = try scenario(options.scenario, whole.value)
    let days = try forecastDays(options, first: whole.value.description.from, last: last)
    let calibration = try options.calibration.map { try CalibrationUseCase.calibration($0, in: whole.folder) }
    if let calibration, let until = Day(calibration.until), until > days[0] {
      throw UserError(
        .usage,
        "calibration \(calibration.name) read rows until \(until): it would tell a forecast of \(days[0]) what came after"
      )
    }
    var forecasts: [BacktestReport.Forecast] = []
    var all: [ScoredFact] = []
    for (i, day) in days.enumerated() {
      try work.checkCancellation()
      let ahead = scored.filter { $0.from > day && (options.from == nil || day.distance(to: $0.to) <= options.reach) }
      guard !ahead.isEmpty else { continue }
      let known = try open(case: path, knownOn: day).value
      let (rows, conditioning) = try forecast(
        known, on: day, facts: ahead, scenario: scenario, calibration: calibration, options: options, work: work,
        share: (Double(i) / Double(days.count), 1 / Double(days.count)))
      all += rows
      forecasts.append(
        BacktestReport.Forecast(
          knownOn: day.description, conditionedOn: conditioning?.facts ?? 0,
          effectiveReplications: conditioning?.effective ?? Double(options.replications), facts: rows.map(fact)))
    }
    let numbers = all.filter { !$0.isYesNo }
    let n = Double(max(1, numbers.count))
    return BacktestReport(
      caseID: whole.value.description.id, scenario: scenario, replications: options.replications, seed: options.seed,
      calibration: calibration?.name, forecasts: forecasts, scores: SeriesScore.scores(all).map(score),
      count: all.count, numbers: numbers.count,
      coverage50: Double(numbers.count(where: \.inHalf)) / n, coverage90: Double(numbers.count(where: \.inMost)) / n,
      notScored: facts.filter { $0.from > days[0] && SeriesReading($0) == nil }.flatMap(\.rows).sorted())
  }

  /// One day's forecast, scored: the only function that sees both.
  static func forecast(
    _ known: Case, on day: Day, facts: [ObservedFact], scenario: String, calibration: Calibration?,
    options: BacktestOptions, work: Work, share: (done: Double, part: Double)
  ) throws -> (rows: [ScoredFact], conditioning: Conditioning?) {
    let start = known.description.from
    let last = facts.map(\.to).max()!
    let (ensemble, conditioning) = try ensemble(
      known, on: day, days: start.distance(to: last) + 4, scenario: scenario, calibration: calibration,
      options: options,
      work: work, share: share)
    let earlier = ObservedFact.facts(known.observed).filter { $0.known <= day }
    func read(_ fact: ObservedFact) -> (reading: SeriesReading, members: [Double])? {
      guard let reading = SeriesReading(fact), let members = reading.members(fact, in: ensemble) else { return nil }
      return (reading, conditioning.map { c in c.rows.map { members[$0] } } ?? members)
    }
    // What the model made of facts already known, by series and place: its errors so far.
    let past = earlier.compactMap { fact in
      read(fact).map { r in
        (
          series: r.reading.score(of: fact), place: fact.place, observed: fact.value,
          median: ForecastChecks.quantile(r.members.sorted(), 0.5)
        )
      }
    }
    var rows: [ScoredFact] = []
    for fact in facts {
      guard let (reading, members) = read(fact) else { continue }
      let like = past.filter { $0.series == reading.score(of: fact) }
      let here = like.filter { $0.place == fact.place }
      let dressing = Dressing(
        past: (here.count >= 2 ? here : like).map { ($0.observed, $0.median) },
        size: ForecastChecks.quantile(members.sorted(), 0.5))
      let naive = earlier.filter { e in
        e.series == fact.series && e.place == fact.place && e.product == fact.product && e.from >= start
      }
      rows.append(
        ForecastScore.score(
          fact, reading: reading, members: members, earlier: naive, dressing: options.dresses ? dressing : nil,
          knownOn: day, seed: options.seed))
    }
    return (rows, conditioning)
  }

  /// The forecast alone: reads nothing but the case as known.
  static func ensemble(
    _ known: Case, on day: Day, days: Int, scenario: String, calibration: Calibration?, options: BacktestOptions,
    work: Work, share: (done: Double, part: Double)
  ) throws -> (Ensemble, Conditioning?) {
    let prepared = try PreparedCase(known, knownOn: day)
    let ensemble = try Simulator.run(
      prepared.situation, network: prepared.network, scenario: scenario, parameters: prepared.distributions,
      joint: calibration.map(CalibrationUseCase.joint), hazard: prepared.hazard,
      options: SimulationOptions(
        seed: options.seed, replications: options.replications, days: days, threads: options.threads,
        record: .cities)
    ) { done in
      work.progress(share.done + share.part * done, "forecast of \(day)")
      return !work.isCancelled
    }
    guard options.conditions else { return (ensemble, nil) }
    let seen = ObservedFact.facts(known.observed).filter { $0.from >= known.description.from }
    return (ensemble, Conditioning(ensemble, facts: seen, seed: options.seed))
  }

  /// The Mondays from `from` to `until`, or `until` alone; every Monday of the siege where neither is given.
  static func forecastDays(_ options: BacktestOptions, first: Day, last: Day) throws -> [Day] {
    if let until = options.until, options.from == nil {
      guard until >= first, until < last else {
        throw UserError(
          .usage, "--until must be from \(first) on and before the last observation, \(last); it is \(until)")
      }
      return [until]
    }
    let from = options.from ?? first.advanced(by: 14)
    let until = options.until ?? last.advanced(by: -1)
    // 1970-01-01 was a Thursday: Mondays are days with number 4 modulo 7.
    let mondays = (from.number...max(from.number, until.number)).filter { (($0 - 4) % 7 + 7) % 7 == 0 }.map(
      Day.init(number:))
    guard !mondays.isEmpty, from <= until else {
      throw UserError(.usage, "there is no Monday from \(from) to \(until)")
    }
    return mondays
  }

  private static func fact(_ s: ScoredFact) -> BacktestReport.Fact {
    BacktestReport.Fact(
      series: s.series, place: s.fact.place, product: s.fact.product, from: s.fact.from.description,
      to: s.fact.to.description, value: s.fact.value, low: s.fact.low, high: s.fact.high,
      confidence: s.fact.confidence.rawValue, observations: s.fact.rows, leadDays: s.lead, median: s.median,
      low50: s.half.low, high50: s.half.high, low90: s.most.low, high90: s.most.high, crps: s.crps,
      crpsPersistence: s.persistence, crpsClimatology: s.climatology, inside50: s.inHalf, inside90: s.inMost,
      probability: s.probability)
  }

  private static func score(_ s: SeriesScore) -> BacktestReport.Score {
    BacktestReport.Score(
      series: s.series, count: s.count, weight: s.weight.rawValue, crps: s.crps, persistenceSkill: s.persistenceSkill,
      persistenceCount: s.persistenceCount, climatologySkill: s.climatologySkill, climatologyCount: s.climatologyCount,
      coverage50: s.coverage50, coverage90: s.coverage90, pit: s.histogram, brier: s.brier?.score,
      brierReliability: s.brier?.reliability, brierResolution: s.brier?.resolution,
      brierUncertainty: s.brier?.uncertainty)
  }
}

// MARK: - Calibration

/// How to calibrate.
public struct CalibrationOptions: Sendable {
  public var until: Day
  public var name: String
  public var scenario: String?
  /// The parameters to fit; where empty, those without or with conflicting evidence that move what was observed.
  public var parameters: [String]
  public var members: Int
  public var rounds: Int
  public var seed: UInt64
  public var threads: Int

  public init(
    until: Day, name: String, scenario: String? = nil, parameters: [String] = [], members: Int = 200, rounds: Int = 4,
    seed: UInt64 = 1, threads: Int = 1
  ) {
    self.until = until
    self.name = name
    self.scenario = scenario
    self.parameters = parameters
    self.members = members
    self.rounds = rounds
    self.seed = seed
    self.threads = threads
  }
}

/// The self-check of a calibration: sieges with known parameters, fitted again.
public struct CalibrationCheck: Codable, Sendable {
  public struct Row: Codable, Sendable {
    public var parameter: String
    /// Counts of the truths' ranks in five equal bins.
    public var histogram: [Int]
    public var pValue: Double
  }
  public var sieges: Int
  public var rows: [Row]
  /// Of all ranks together.
  public var pValue: Double
}

/// Fits a case's open parameters to what was seen.
public enum CalibrationUseCase {
  /// A calibration of a case by name.
  ///
  /// - Throws: `UserError` (missing input), naming those there are.
  public static func calibration(_ name: String, in folder: URL) throws -> Calibration {
    guard FileManager.default.fileExists(atPath: CalibrationFile.url(name, in: folder).path) else {
      let names = CalibrationFile.names(in: folder)
      throw UserError(
        .missingInput,
        names.isEmpty
          ? "the case has no calibration \(name); make one with qafila calibrate"
          : "the case has no calibration \(name)\(didYouMean(nearestName(to: name, among: names))); it has: \(names.joined(separator: ", "))"
      )
    }
    return try CalibrationFile.read(name, in: folder)
  }

  /// Its draws as the simulation takes them.
  public static func joint(_ calibration: Calibration) -> JointSample {
    let count = calibration.parameters.first?.draws.count ?? 0
    return JointSample(
      ids: calibration.parameters.map(\.id), rows: (0..<count).map { k in calibration.parameters.map { $0.draws[k] } })
  }

  /// Fits and saves into the case.
  public static func run(_ path: String, options: CalibrationOptions, work: Work) throws -> Calibration {
    let opened = try open(case: path, knownOn: options.until)
    let (problem, parameters, scenario) = try problem(opened.value, options)
    let smoother = EnsembleSmoother(members: options.members, rounds: options.rounds, seed: options.seed)
    let result = try problem.fit(parameters, smoother: smoother) { done in
      work.progress(done, "calibrating")
      return !work.isCancelled
    }
    let calibration = Calibration(
      name: options.name, scenario: scenario, until: options.until.description,
      method: "iterated ensemble smoother, \(options.rounds) rounds of \(options.members) members run twice",
      seed: options.seed, version: Qafila.version,
      inputs: try opened.inputs().map { Calibration.Input(path: $0.path, sha256: $0.sha256) },
      observations: problem.facts.flatMap(\.fact.rows),
      mismatch: result.rounds.map(\.mismatch) + [result.finalMismatch],
      converged: result.converged,
      parameters: parameters.enumerated().map { p, id in
        let prior = problem.distributions[id] ?? ModelParameter(rawValue: id)!.assumption.distribution
        let sorted = result.draws[p].sorted()
        return Calibration.Fitted(
          id: id, prior: prior.quantile(0.5), posterior: ForecastChecks.quantile(sorted, 0.5),
          shrinkage: result.shrinkage[p], shift: result.shift[p], draws: result.draws[p])
      })
    try CalibrationFile.write(calibration, in: opened.folder)
    return calibration
  }

  /// Ranks of known truths over synthetic sieges of the case.
  public static func check(_ path: String, sieges: Int, options: CalibrationOptions, work: Work) throws
    -> CalibrationCheck
  {
    let opened = try open(case: path, knownOn: options.until)
    let (problem, parameters, _) = try problem(opened.value, options)
    let smoother = EnsembleSmoother(members: options.members, rounds: options.rounds, seed: options.seed)
    let ranks = try problem.selfCheck(parameters, sieges: sieges, smoother: smoother) { done in
      work.progress(done, "synthetic sieges")
      return !work.isCancelled
    }
    return CalibrationCheck(
      sieges: sieges,
      rows: zip(parameters, ranks).map {
        CalibrationCheck.Row(
          parameter: $0, histogram: SimulationBasedCalibration.histogram($1, bins: 5),
          pValue: SimulationBasedCalibration.uniformity($1))
      }, pValue: SimulationBasedCalibration.uniformity(ranks.flatMap { $0 }))
  }

  private static func problem(
    _ known: Case, _ options: CalibrationOptions
  ) throws -> (CalibrationProblem, [String], String) {
    let scenario = try BacktestUseCase.scenario(options.scenario, known)
    let prepared = try PreparedCase(known, knownOn: options.until)
    let facts = ObservedFact.facts(known.observed).filter { $0.known <= options.until }
    let problem = CalibrationProblem(
      prepared.situation, network: prepared.network, scenario: scenario, hazard: prepared.hazard,
      distributions: prepared.distributions, facts: facts, threads: options.threads)
    guard !problem.facts.isEmpty else {
      throw UserError(.badData, "no observation that the model speaks of was known on \(options.until)")
    }
    let known = Set(prepared.distributions.keys).union(ModelParameter.allCases.map(\.rawValue))
    for id in options.parameters where !known.contains(id) {
      let near = didYouMean(nearestName(to: id, among: known.sorted()))
      throw UserError(.usage, "there is no parameter \(id)\(near)")
    }
    let chosen =
      options.parameters.isEmpty
      ? try problem.screened(openParameters(prepared), count: 12, seed: options.seed) : options.parameters
    guard !chosen.isEmpty else {
      throw UserError(.badData, "no open parameter moves what was observed until \(options.until)")
    }
    return (problem, chosen, scenario)
  }

  /// Parameters with no or conflicting evidence: assumptions, the model's own defaults, lone and contradicting sources.
  private static func openParameters(_ prepared: PreparedCase) -> [String] {
    let pool = EvidencePool(case: prepared.situation)
    let settled = Set(pool.parameters.filter { $0.basis == .claims && $0.conflict == .agree }.map(\.parameter.id))
    return Set(prepared.distributions.keys).union(ModelParameter.allCases.map(\.rawValue)).subtracting(settled).sorted()
  }
}
