import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A robust random-effects pooling of point and interval statements on one scale.
///
/// Source i says y_i = θ + its own deviation (between-source, scale τ) + its error (s_i, from its confidence); the two together follow
/// Student's t with four degrees of freedom and scale √(s_i² + τ²), so that one wild source cannot drag the rest (robustness as in Lange,
/// Little and Taylor 1989, doi 10.2307/2290063). An interval contributes its probability under the same law. Prior: flat on θ, half-normal
/// on τ (Röver 2020, doi 10.18637/jss.v093.i06), which is what keeps a lone source from claiming certainty. The joint posterior is summed on a grid.
/// The classical DerSimonian-Laird estimate (1986, doi 10.1016/0197-2456(86)90046-2) is reported beside it.
struct RandomEffects {
  /// One statement on the pooling scale.
  struct Effect {
    /// The point, or nil for an interval that names none.
    var middle: Double
    /// For an interval, its ends.
    var interval: (low: Double, high: Double)?
    /// Standard deviation of the statement's own error.
    var error: Double
    /// 1 over the number of statements by the same source.
    var share: Double
    /// Index of its source.
    var source: Int
  }

  struct Result {
    /// Posterior middle of θ.
    var middle: Double
    /// Spread of the belief: half the central 90 % interval of θ's posterior over 1.645, with the shared part of the disagreement added.
    var spread: Double
    /// √E[τ²].
    var disagreement: Double
    /// DerSimonian and Laird's τ over sources.
    var momentDisagreement: Double
    /// Cochran's Q and its degrees of freedom.
    var q: Double
    var degreesOfFreedom: Int
    /// Higgins's I² = max(0, (Q - df) / Q).
    var iSquared: Double
    /// Each effect's share of the result.
    var weights: [Double]
    /// Each effect's standardised deviation.
    var deviations: [Double]
  }

  /// The share of the sources' disagreement that they have in common (they read one another): it does not average out.
  static let sharedDisagreement = 0.25

  let effects: [Effect]
  let priorScale: Double

  /// - Complexity: O(grid × statements), 241 × 41 points.
  func pooled() -> Result {
    precondition(!effects.isEmpty, "pooling needs a statement")
    let moments = momentEstimate()
    let (middle, spread, tauSquared) = posterior()
    let weights = effects.map { e -> Double in
      let variance = e.error * e.error + tauSquared + width(e) * width(e) / 12
      let z = (e.middle - middle) * (e.middle - middle) / variance
      return e.share * 5 / (4 + z) / variance
    }
    let total = weights.reduce(0, +)
    return Result(
      middle: middle, spread: (spread * spread + Self.sharedDisagreement * tauSquared).squareRoot(),
      disagreement: tauSquared.squareRoot(), momentDisagreement: moments.tau, q: moments.q,
      degreesOfFreedom: moments.degrees, iSquared: moments.q > 0 ? max(0, 1 - Double(moments.degrees) / moments.q) : 0,
      weights: weights.map { $0 / total },
      deviations: effects.map {
        ($0.middle - middle) / ($0.error * $0.error + tauSquared + width($0) * width($0) / 12).squareRoot()
      })
  }

  private func width(_ e: Effect) -> Double { e.interval.map { $0.high - $0.low } ?? 0 }

  // MARK: Posterior on a grid

  private func posterior() -> (middle: Double, spread: Double, tauSquared: Double) {
    // Twice: the second grid is laid over where the first found the mass.
    var low = effects.map { ($0.interval?.low ?? $0.middle) - 6 * ($0.error + priorScale) }.min()!
    var high = effects.map { ($0.interval?.high ?? $0.middle) + 6 * ($0.error + priorScale) }.max()!
    var result = sum(low: low, high: high)
    for _ in 0..<2 {
      let center = result.middle
      let reach = max(8 * result.spread, (high - low) * 1e-6)
      (low, high) = (max(low, center - reach), min(high, center + reach))
      result = sum(low: low, high: high)
    }
    return result
  }

  private func sum(low: Double, high: Double) -> (middle: Double, spread: Double, tauSquared: Double) {
    let columns = 241
    let rows = 41
    var marginal = [Double](repeating: 0, count: columns)
    var tauMoment = 0.0
    let step = (high - low) / Double(columns - 1)
    var logs = [Double](repeating: 0, count: rows * columns)
    var peak = -Double.infinity
    // τ up to four prior scales, on a grid that is finer near 0; the quadratic spacing's Jacobian is 2u.
    func tau(_ row: Int) -> (value: Double, weight: Double) {
      let u = (Double(row) + 0.5) / Double(rows)
      let t = 4 * u * u
      return (t * priorScale, exp(-0.5 * t * t) * u)
    }
    for row in 0..<rows {
      let (t, weight) = tau(row)
      for column in 0..<columns {
        let theta = low + step * Double(column)
        var sum = log(weight)
        for e in effects { sum += e.share * logLikelihood(e, theta: theta, tau: t) }
        logs[row * columns + column] = sum
        peak = max(peak, sum)
      }
    }
    var mass = 0.0
    for row in 0..<rows {
      let t = tau(row).value
      for column in 0..<columns {
        let p = exp(logs[row * columns + column] - peak)
        marginal[column] += p
        mass += p
        tauMoment += p * t * t
      }
    }
    func quantile(_ share: Double) -> Double {
      var sum = 0.0
      for column in 0..<columns {
        let next = sum + marginal[column] / mass
        if next >= share {
          let inside = (share - sum) / (next - sum)
          return low + step * (Double(column) - 0.5 + inside)
        }
        sum = next
      }
      return high
    }
    let spread = (quantile(0.95) - quantile(0.05)) / (2 * 1.644_853_626_951_472_7)
    return (quantile(0.5), spread, tauMoment / mass)
  }

  private func logLikelihood(_ e: Effect, theta: Double, tau: Double) -> Double {
    let scale = (e.error * e.error + tau * tau).squareRoot()
    if let interval = e.interval {
      let p = studentCumulative((interval.high - theta) / scale) - studentCumulative((interval.low - theta) / scale)
      return log(max(p, 1e-300))
    }
    let z = (e.middle - theta) / scale
    return -2.5 * log1p(0.25 * z * z) - log(scale)
  }

  /// Student's t with four degrees of freedom, in closed form.
  private func studentCumulative(_ t: Double) -> Double {
    let q = 1 + 0.25 * t * t
    return 0.5 + 0.375 * t / q.squareRoot() * (1 - t * t / (12 * q))
  }

  // MARK: The classical estimate

  private func momentEstimate() -> (tau: Double, q: Double, degrees: Int) {
    // One number a source: the mean of its statements, with the least of their errors and their own spread.
    var bySource: [Int: [Effect]] = [:]
    for e in effects { bySource[e.source, default: []].append(e) }
    let means = bySource.keys.sorted().map { key -> (y: Double, variance: Double) in
      let group = bySource[key]!
      let y = group.map(\.middle).sorted().reduce(0, +) / Double(group.count)
      let within = group.map { ($0.middle - y) * ($0.middle - y) }.sorted().reduce(0, +) / Double(group.count)
      let error = group.map { $0.error * $0.error + width($0) * width($0) / 12 }.min()!
      return (y, error + within)
    }
    // Sorted, so that the order of claims cannot change a bit of the sums.
    let sorted = means.sorted { ($0.y, $0.variance) < ($1.y, $1.variance) }
    let weights = sorted.map { 1 / $0.variance }
    let total = weights.reduce(0, +)
    let mean = zip(weights, sorted).reduce(0) { $0 + $1.0 * $1.1.y } / total
    let q = zip(weights, sorted).reduce(0) { $0 + $1.0 * ($1.1.y - mean) * ($1.1.y - mean) }
    let degrees = sorted.count - 1
    let c = total - weights.reduce(0) { $0 + $1 * $1 } / total
    let tauSquared = degrees > 0 && c > 0 ? max(0, (q - Double(degrees)) / c) : 0
    return (tauSquared.squareRoot(), q, degrees)
  }
}
