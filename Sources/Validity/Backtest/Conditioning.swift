import Cases
import Randomness
import Simulation

/// Weights replications by how well they agree with what had been seen by the forecast's day, and draws from them: the forecast goes on from a
/// present that looks like the one reported (a particle filter's one step, tempered so that it never rests on a handful of replications).
public struct Conditioning: Sendable {
  /// Replications, some of them several times, in the order of their numbers.
  public var rows: [Int]
  /// Effective number of replications that the weights leave.
  public var effective: Double
  /// The power of the likelihood that was taken, 1 when all of it.
  public var temper: Double
  /// Facts that went in.
  public var facts: Int

  /// How far the model may be off a fact beside the error of its report: standard deviation of the logarithm.
  static let modelError = 0.35

  /// - Parameter least: the effective number below which the likelihood is tempered.
  public init(_ ensemble: Ensemble, facts: [ObservedFact], least: Double? = nil, seed: UInt64) {
    let n = ensemble.replications
    let floor = least ?? max(40, Double(n) / 10)
    var logs = [Double](repeating: 0, count: n)
    var used = 0
    for fact in facts {
      guard let reading = SeriesReading(fact), let members = reading.members(fact, in: ensemble) else { continue }
      used += 1
      for r in 0..<n { logs[r] += Self.logLikelihood(members[r], fact, reading) }
    }
    self.facts = used
    let (power, left) = Self.temper(logs, floor: min(floor, Double(n)))
    (temper, effective) = (power, left)
    rows = Self.resample(logs.map { $0 * power }, seed: seed)
  }

  static func logLikelihood(_ member: Double, _ fact: ObservedFact, _ reading: SeriesReading) -> Double {
    if reading.rule == .yesNo { return (member >= 0.5) == (fact.value >= 0.5) ? log09 : log01 }
    let error = ForecastScore.reportError(fact.confidence)
    let value = fact.value
    let spread = ((fact.high - fact.low) / 4)
    // On the natural scale with an error in proportion to the larger of the two: a nought is then no infinity.
    let size = max(abs(member), abs(value), 1e-9)
    let sigma = ((error * error + modelError * modelError) * size * size + spread * spread).squareRoot()
    let z = (member - value) / sigma
    // Student's t with four degrees of freedom: one odd report does not decide.
    return -2.5 * logOnePlus(0.25 * z * z) - logOf(sigma / max(abs(value), 1e-9))
  }

  private static let log09 = -0.105_360_515_657_826_3
  private static let log01 = -2.302_585_092_994_045_7

  /// The largest power of at most 1 that leaves enough effective replications, by bisection.
  private static func temper(_ logs: [Double], floor: Double) -> (Double, Double) {
    func effective(_ power: Double) -> Double {
      let top = logs.max() ?? 0
      let weights = logs.map { expOf(power * ($0 - top)) }
      let sum = weights.reduce(0, +)
      return sum * sum / weights.reduce(0) { $0 + $1 * $1 }
    }
    let full = effective(1)
    if full >= floor { return (1, full) }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = 0.5 * (low + high)
      if effective(middle) >= floor { low = middle } else { high = middle }
    }
    return (low, effective(low))
  }

  /// Systematic resampling: as many rows as replications, each as often as its weight says.
  private static func resample(_ logs: [Double], seed: UInt64) -> [Int] {
    let top = logs.max() ?? 0
    let weights = logs.map { expOf($0 - top) }
    let total = weights.reduce(0, +)
    var stream = RandomStream(seed: seed, replication: 0, purpose: 0xC0D)
    var rows: [Int] = []
    var sum = 0.0
    var next = stream.uniform() / Double(logs.count)
    for (r, weight) in weights.enumerated() {
      sum += weight / total
      while next < sum, rows.count < logs.count {
        rows.append(r)
        next += 1 / Double(logs.count)
      }
    }
    while rows.count < logs.count { rows.append(weights.indices.max { weights[$0] < weights[$1] }!) }
    return rows
  }
}
