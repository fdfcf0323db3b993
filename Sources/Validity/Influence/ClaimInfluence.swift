import Cases
import Evidence

/// What one claim does to an answer, read from an ensemble that was run with all claims.
public struct ClaimInfluence: Sendable, Equatable {
  public var parameter: String
  public var claim: String
  /// Mean of the answer with all claims, without this one (by reweighting replications), and where the claim is right (from the
  /// replications whose draw lies near its number); nil where too few replications would carry the reweighting.
  public var mean: Double
  public var without: Double?
  public var ifRight: Double?

  /// How far the claim moves the mean.
  public var shift: Double { without.map { mean - $0 } ?? 0 }

  /// The claims of one parameter.
  ///
  /// - Parameters:
  ///   - pooled: with a belief (it rests on claims).
  ///   - draws: of the parameter, one a replication.
  ///   - curve: the mean answer by the parameter's bins, see ``Influence``.
  /// - Complexity: O(claims × (pooling + replications)).
  public static func of(
    _ pooled: PooledParameter, claims: [String: Claim], draws: [Double], answers: [Double],
    curve: [(parameter: Double, answer: Double)]
  ) -> [ClaimInfluence] {
    guard let belief = pooled.belief else { return [] }
    let mean = answers.reduce(0, +) / Double(answers.count)
    let usable = pooled.readings.filter(\.isUsable)
    return usable.map { reading in
      var other = pooled.parameter
      other.claims.removeAll { $0.claim == reading.claim }
      let rest = EvidencePool.pool(other, claims: claims).belief
      return ClaimInfluence(
        parameter: pooled.parameter.id, claim: reading.claim, mean: mean,
        without: rest.flatMap { reweighted(draws: draws, answers: answers, from: belief, to: $0) },
        ifRight: middle(reading.statement).map { interpolated(curve, at: $0) })
    }
  }

  /// Mean of the answers under another belief by importance weights; nil below a tenth of the replications in effect.
  private static func reweighted(
    draws: [Double], answers: [Double], from: Distribution, to: Distribution
  ) -> Double? {
    let logs = draws.map { to.logDensity($0) - from.logDensity($0) }
    guard let top = logs.filter(\.isFinite).max() else { return nil }
    let weights = logs.map { $0.isFinite ? expOf($0 - top) : 0 }
    let sum = weights.reduce(0, +)
    let effective = sum * sum / weights.reduce(0) { $0 + $1 * $1 }
    guard effective > 0.1 * Double(draws.count) else { return nil }
    return zip(weights, answers).reduce(0) { $0 + $1.0 * $1.1 } / sum
  }

  private static func middle(_ statement: ClaimReading.Statement) -> Double? {
    switch statement {
    case .point(let x), .atLeast(let x), .atMost(let x): x
    case .range(let low, let high, let middle): middle ?? 0.5 * (low + high)
    case .unusable: nil
    }
  }

  /// Straight lines between bins, the end bins beyond.
  private static func interpolated(_ curve: [(parameter: Double, answer: Double)], at x: Double) -> Double {
    guard let first = curve.first, let last = curve.last else { return 0 }
    if x <= first.parameter { return first.answer }
    if x >= last.parameter { return last.answer }
    let i = curve.firstIndex { $0.parameter > x }!
    let (a, b) = (curve[i - 1], curve[i])
    return a.answer + (b.answer - a.answer) * (x - a.parameter) / (b.parameter - a.parameter)
  }
}
