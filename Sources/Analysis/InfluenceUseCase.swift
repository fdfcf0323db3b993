import Cases
import Evidence
import Simulation
import Validity

/// Which parameters and claims move an answer: the document behind `qafila evidence --influence`.
public struct InfluenceReport: Codable, Sendable {
  public struct ParameterEffect: Codable, Sendable {
    public var id: String
    /// First-order Sobol index, total index with pairs, Shapley effect, with standard errors.
    public var first: Double
    public var firstError: Double
    public var total: Double
    public var totalError: Double
    public var shapley: Double
    /// Rank correlation with the answer.
    public var direction: Double
    /// `claims`, `assumption` or `none`, and how far its sources agree.
    public var basis: String
    public var conflict: String
    /// By how much knowing it exactly would narrow the answer: standard deviation before, less the one left on average.
    public var narrowing: Double
    /// Its lowest and highest twentieth: mean parameter and mean answer.
    public var lowParameter: Double
    public var lowAnswer: Double
    public var highParameter: Double
    public var highAnswer: Double
  }

  public struct ClaimEffect: Codable, Sendable {
    public var claim: String
    public var parameter: String
    public var source: String
    public var text: String
    /// Mean answer without the claim, and if it is right.
    public var without: Double?
    public var ifRight: Double?
  }

  public var caseID: String
  public var scenario: String
  public var replications: Int
  public var seed: UInt64
  /// The outcome looked at.
  public var answer: String
  public var mean: Double
  public var standardDeviation: Double
  /// Share of the variance that parameters explain; the rest is the chance of events.
  public var explained: Double
  /// By Shapley effect, the strongest first.
  public var parameters: [ParameterEffect]
  /// Claims of the parameters that matter, by how far they move the mean.
  public var claims: [ClaimEffect]
}

/// Estimates influences from one ensemble.
public enum InfluenceUseCase {
  /// - Parameters:
  ///   - answer: an outcome's name; unmet need of the first city over all tiers where nil.
  ///   - threads: of the simulation.
  public static func run(
    _ model: Case, scenario given: String?, answer: String?, replications: Int, days: Int, seed: UInt64, threads: Int,
    work: Work
  ) throws -> InfluenceReport {
    guard replications >= 100 else { throw UserError(.usage, "--influence needs at least 100 replications") }
    let scenario = try BacktestUseCase.scenario(given, model)
    let prepared = try PreparedCase(model)
    let ensemble = try Simulator.run(
      prepared.situation, network: prepared.network, scenario: scenario, parameters: prepared.distributions,
      hazard: prepared.hazard,
      options: SimulationOptions(
        seed: seed, replications: replications, days: days, threads: threads, record: .outcomes)
    ) { done in
      work.progress(done, "simulating")
      return !work.isCancelled
    }
    let (name, answers) = try values(answer, of: ensemble)
    let ids = ensemble.draws.ids
    let draws = ids.map { ensemble.draws.values(of: $0)! }
    let influence = Influence(draws: draws, answers: answers, seed: seed)
    let pool = EvidencePool(case: model)
    let deviation = influence.variance.squareRoot()
    let shown = influence.effects.filter { $0.total > 2 * $0.totalError && $0.total > 0.005 }.prefix(20)
    let claims = Dictionary(model.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return InfluenceReport(
      caseID: model.description.id, scenario: scenario, replications: replications, seed: seed, answer: name,
      mean: influence.mean, standardDeviation: deviation, explained: influence.explained,
      parameters: shown.map { effect(ids[$0.parameter], $0, pool.distribution(of: ids[$0.parameter]), deviation) },
      claims: shown.flatMap { e -> [ClaimInfluence] in
        guard let pooled = pool.distribution(of: ids[e.parameter]) else { return [] }
        return ClaimInfluence.of(pooled, claims: claims, draws: draws[e.parameter], answers: answers, curve: e.curve)
      }
      .sorted { (abs($0.shift), $1.claim) > (abs($1.shift), $0.claim) }
      .map { c in
        InfluenceReport.ClaimEffect(
          claim: c.claim, parameter: c.parameter, source: claims[c.claim]?.source ?? "",
          text: claims[c.claim].map { "\($0.text) \($0.unit)" } ?? "", without: c.without, ifRight: c.ifRight)
      })
  }

  private static func effect(
    _ id: String, _ e: Influence.Effect, _ pooled: PooledParameter?, _ deviation: Double
  ) -> InfluenceReport.ParameterEffect {
    InfluenceReport.ParameterEffect(
      id: id, first: e.first, firstError: e.firstError, total: e.total, totalError: e.totalError, shapley: e.shapley,
      direction: e.direction, basis: (pooled?.basis ?? .none).rawValue, conflict: (pooled?.conflict ?? .lone).rawValue,
      narrowing: deviation * (1 - max(0, 1 - e.first).squareRoot()), lowParameter: e.curve.first?.parameter ?? 0,
      lowAnswer: e.curve.first?.answer ?? 0, highParameter: e.curve.last?.parameter ?? 0,
      highAnswer: e.curve.last?.answer ?? 0)
  }

  /// One finite number a replication: a day that never came counts as the day after the run.
  private static func values(_ given: String?, of ensemble: Ensemble) throws -> (name: String, values: [Double]) {
    if let given {
      guard let values = ensemble.outcomes.values(of: given) else {
        let near = didYouMean(nearestName(to: given, among: ensemble.outcomes.ids))
        throw UserError(
          .usage, "there is no outcome \(given)\(near); outcomes: \(ensemble.outcomes.ids.joined(separator: ", "))")
      }
      return (given, values.map { $0.isFinite ? $0 : Double(ensemble.days) })
    }
    guard let city = ensemble.cities.first else {
      throw UserError(.badData, "the case asks about no city (case.yaml, cities)")
    }
    var total = [Double](repeating: 0, count: ensemble.replications)
    for tier in 1...SimulationModel.tiers {
      for (r, x) in (ensemble.outcomes.values(of: "unmet_litres_\(tier)@\(city)") ?? []).enumerated() { total[r] += x }
    }
    return ("unmet_litres@\(city)", total)
  }
}
