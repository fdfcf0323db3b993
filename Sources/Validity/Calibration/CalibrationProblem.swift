import Cases
import Evidence
import Randomness
import Simulation
import SupplyNetwork

/// A siege to be fitted: the case, the facts seen so far, and the parameters that are open.
public struct CalibrationProblem: Sendable {
  public let situation: Case
  public let network: SupplyNetwork
  public let scenario: String
  public let hazard: LinkHazard?
  /// What the evidence says of every parameter; those that are not fitted are drawn from it in each run.
  public let distributions: [String: Distribution]
  /// Facts that the model speaks of, with how.
  public let facts: [(fact: ObservedFact, reading: SeriesReading)]
  public let days: Int
  public let threads: Int

  /// How far the model may be off a fact beside the error of its report (standard deviation of the logarithm).
  public static let modelError = 0.3

  /// - Parameters:
  ///   - facts: those the model does not make are left out.
  public init(
    _ situation: Case, network: SupplyNetwork, scenario: String, hazard: LinkHazard?,
    distributions: [String: Distribution], facts: [ObservedFact], threads: Int
  ) {
    self.situation = situation
    self.network = network
    self.scenario = scenario
    self.hazard = hazard
    self.distributions = distributions
    self.threads = threads
    let start = situation.description.from
    let usable = facts.compactMap { fact in
      SeriesReading(fact).flatMap { fact.from >= start ? (fact: fact, reading: $0) : nil }
    }
    // Series whose place the model does not keep fall out when a first small ensemble is read.
    let last = usable.map(\.fact.to).max() ?? start
    days = max(1, start.distance(to: last) + 5)
    let probe = try? Simulator.run(
      situation, network: network, scenario: scenario, parameters: distributions, hazard: hazard,
      options: SimulationOptions(seed: 1, replications: 8, days: days, threads: 1, record: .cities))
    self.facts = probe.map { ensemble in usable.filter { $0.reading.members($0.fact, in: ensemble) != nil } } ?? []
  }

  // MARK: Scale

  /// Numbers of a fact on the scale of the fit: roots of shares of the fact's size (a root makes counts' spread even); yes/no as they are.
  func transformed(_ value: Double, _ fact: Int) -> Double {
    let f = facts[fact]
    if f.reading.rule == .yesNo { return value }
    return max(0, value / size(fact)).squareRoot()
  }

  /// The standard deviation of a fact's error on that scale: of its report, of the model, and of the accounts' span.
  func error(_ fact: Int) -> Double {
    let f = facts[fact]
    if f.reading.rule == .yesNo { return 0.4 }
    let report = ForecastScore.reportError(f.fact.confidence)
    let span = (f.fact.high - f.fact.low) / (4 * size(fact))
    return 0.5 * (report * report + Self.modelError * Self.modelError + span * span).squareRoot()
  }

  private func size(_ fact: Int) -> Double {
    let own = facts[fact].fact
    if own.value > 0 { return own.value }
    let like = facts.filter { $0.fact.series == own.series && $0.fact.value > 0 }.map(\.fact.value).sorted()
    return like.isEmpty ? 1 : like[like.count / 2]
  }

  // MARK: Runs

  /// The model's numbers for every fact, one row a parameter row: replication r takes row r.
  ///
  /// - Throws: what the simulator throws.
  public func predict(
    _ rows: [[Double]], parameters: [String], seed: UInt64, progress: (@Sendable (Double) -> Bool)? = nil
  ) throws -> [[Double]] {
    let draws = ParameterDraws(
      given: distributions, joint: JointSample(ids: parameters, rows: rows, inOrder: true), seed: seed,
      replications: rows.count)
    let ensemble = try run(draws, seed: seed, replications: rows.count, progress: progress)
    return read(ensemble)
  }

  /// An ensemble from the prior, read: for screening parameters.
  public func prior(replications: Int, seed: UInt64) throws -> (draws: ParameterDraws, predictions: [[Double]]) {
    let draws = ParameterDraws(given: distributions, seed: seed, replications: replications)
    let ensemble = try run(draws, seed: seed, replications: replications, progress: nil)
    return (draws, read(ensemble))
  }

  private func run(
    _ draws: ParameterDraws, seed: UInt64, replications: Int, progress: (@Sendable (Double) -> Bool)?
  ) throws -> Ensemble {
    try Simulator.run(
      situation, network: network, scenario: scenario, draws: draws, hazard: hazard,
      options: SimulationOptions(
        seed: seed, replications: replications, days: days, threads: threads, record: .cities),
      progress: progress)
  }

  private func read(_ ensemble: Ensemble) -> [[Double]] {
    var result = [[Double]](repeating: [], count: ensemble.replications)
    for (i, f) in facts.enumerated() {
      let members = f.reading.members(f.fact, in: ensemble) ?? [Double](repeating: 0, count: ensemble.replications)
      for r in result.indices { result[r].append(transformed(members[r], i)) }
    }
    return result
  }

  // MARK: Choice of parameters

  /// The parameters among `candidates` that move any fact beyond chance, the strongest first, at most `count`.
  public func screened(_ candidates: [String], count: Int, seed: UInt64) throws -> [String] {
    let replications = 400
    let (draws, predictions) = try prior(replications: replications, seed: seed)
    var strength: [(id: String, value: Double)] = []
    for id in candidates {
      guard let values = draws.values(of: id), values.contains(where: { $0 != values[0] }) else { continue }
      let ranks = Influence.ranks(values)
      let best = facts.indices.map { f in
        abs(Influence.correlation(ranks, Influence.ranks(predictions.map { $0[f] })))
      }.max()
      // The largest of many correlations of nothing is about 3 / √n.
      if let best, best > 3 / Double(replications).squareRoot() { strength.append((id, best)) }
    }
    return strength.sorted { ($0.value, $1.id) > ($1.value, $0.id) }.prefix(count).map(\.id)
  }

  // MARK: Fit

  /// Fits parameters to the facts.
  public func fit(
    _ parameters: [String], smoother: EnsembleSmoother, observed: [Double]? = nil,
    progress: (@Sendable (Double) -> Bool)? = nil
  ) throws -> EnsembleSmoother.Result {
    let priors = parameters.map { id in
      distributions[id] ?? ModelParameter(rawValue: id)?.assumption.distribution ?? .fixed(0)
    }
    let target = EnsembleSmoother.Target(
      priors: priors, observed: observed ?? facts.indices.map { transformed(facts[$0].fact.value, $0) },
      errors: facts.indices.map(error))
    let calls = Double(2 * smoother.rounds + 2)
    return try smoother.fit(target) { rows, chance in
      try predict(rows, parameters: parameters, seed: smoother.seed &* 1_000_003 &+ UInt64(chance)) { done in
        progress?((Double(chance) + done) / calls) ?? true
      }
    }
  }

  // MARK: Self-check

  /// Ranks of known truths: sieges drawn from the priors, their facts made by the model with errors of reports, each fitted again.
  ///
  /// - Returns: `ranks[p][k]`: parameter p of siege k, in (0, 1).
  public func selfCheck(
    _ parameters: [String], sieges: Int, smoother: EnsembleSmoother, progress: (@Sendable (Double) -> Bool)? = nil
  ) throws -> [[Double]] {
    var ranks = [[Double]](repeating: [], count: parameters.count)
    let seed = smoother.seed &+ 0x5BC
    let draws = ParameterDraws(given: distributions, seed: seed, replications: sieges)
    let truths = parameters.map { draws.values(of: $0) ?? [Double](repeating: 0, count: sieges) }
    let made = read(try run(draws, seed: seed, replications: sieges, progress: nil))
    for k in 0..<sieges {
      var stream = RandomStream(seed: seed, replication: UInt32(k), purpose: 0x5BC)
      let observed = facts.indices.map { made[k][$0] + stream.normal(standardDeviation: error($0)) }
      var own = smoother
      own.seed = smoother.seed &+ UInt64(k + 1) &* 7919
      let result = try fit(parameters, smoother: own, observed: observed) { done in
        progress?((Double(k) + done) / Double(sieges)) ?? true
      }
      for p in parameters.indices {
        ranks[p].append(SimulationBasedCalibration.rank(of: truths[p][k], among: result.draws[p]))
      }
    }
    return ranks
  }
}
