import Randomness

/// How much of an answer's spread each parameter brings, estimated from the draws of one ensemble (no further runs).
///
/// The first-order Sobol index S_i = Var(E[Y | X_i]) / Var(Y) by equal-count bins of the draws (Plischke, Borgonovo and Smith 2013,
/// doi 10.1016/j.ejor.2012.11.047), with the part subtracted that chance alone gives (ω², Hays 1963). Pairs of the strongest parameters
/// by projection on products of their normal scores (a polynomial chaos of second degree, Sudret 2008, doi 10.1016/j.ress.2007.04.002); the
/// total index adds a parameter's pairs, the Shapley effect half of them (Owen 2014, doi 10.1137/130936233). Standard errors by the bootstrap.
public struct Influence: Sendable {
  /// One parameter's part.
  public struct Effect: Sendable, Equatable {
    /// Index of the parameter in the draws.
    public var parameter: Int
    public var first: Double
    public var firstError: Double
    public var total: Double
    public var totalError: Double
    public var shapley: Double
    /// Negative: the answer falls as the parameter rises (Spearman's rank correlation).
    public var direction: Double
    /// Mean of the answer in each bin of the parameter's draws, from low to high, and the bins' mean parameter.
    public var curve: [(parameter: Double, answer: Double)]

    public static func == (a: Effect, b: Effect) -> Bool {
      a.parameter == b.parameter && a.first == b.first && a.total == b.total
    }
  }

  /// By Shapley effect, the strongest first.
  public var effects: [Effect]
  public var mean: Double
  public var variance: Double
  /// What the parameters explain, at most 1; the rest is the chance of events and higher interactions.
  public var explained: Double

  /// - Parameters:
  ///   - draws: `draws[p][r]`: parameter p in replication r; a parameter that does not vary is left out.
  ///   - answers: one number a replication, finite.
  ///   - pairs: how many of the strongest parameters are looked at in pairs.
  /// - Complexity: O(parameters × replications log replications + resamples × parameters × replications).
  public init(
    draws: [[Double]], answers: [Double], pairs: Int = 10, resamples: Int = 60, seed: UInt64 = 1
  ) {
    precondition(draws.allSatisfy { $0.count == answers.count }, "one draw for every answer")
    precondition(answers.count >= 40, "an influence needs forty replications")
    let moments = Self.moments(answers)
    (mean, variance) = moments
    let varying = draws.indices.filter { p in draws[p].contains { $0 != draws[p][0] } }
    guard moments.variance > 0, !varying.isEmpty else {
      (effects, explained) = ([], 0)
      return
    }
    let ranks = varying.map { Self.ranks(draws[$0]) }
    let binCount = max(4, min(20, answers.count / 50))
    let bins = ranks.map { $0.map { min(binCount - 1, Int($0 * Double(binCount))) } }
    let first = bins.map { Self.first(bins: $0, answers: answers, count: binCount, rows: nil) }
    let strongest = first.indices.sorted { (first[$0], -$0) > (first[$1], -$1) }.prefix(pairs)
    let scores = Dictionary(uniqueKeysWithValues: strongest.map { p in (p, ranks[p].map(NormalDistribution.quantile)) })
    let interactions = Self.interactions(strongest.sorted(), scores: scores, answers: answers, moments: moments)
    let errors = Self.bootstrap(
      bins: bins, answers: answers, count: binCount, resamples: resamples, seed: seed)
    let answerRanks = Self.ranks(answers)
    effects = varying.enumerated().map { i, parameter in
      let own = interactions.filter { $0.a == i || $0.b == i }
      let pairSum = own.reduce(0) { $0 + $1.share }
      let pairError = own.reduce(0) { $0 + $1.error * $1.error }.squareRoot()
      let one = max(0, first[i])
      return Effect(
        parameter: parameter, first: one, firstError: errors[i], total: min(1, one + pairSum),
        totalError: (errors[i] * errors[i] + pairError * pairError).squareRoot(), shapley: min(1, one + 0.5 * pairSum),
        direction: Self.correlation(ranks[i], answerRanks),
        curve: Self.curve(bins[i], draws: draws[parameter], answers: answers, count: binCount))
    }
    .sorted { ($0.shapley, -$0.parameter) > ($1.shapley, -$1.parameter) }
    // Unclamped: what chance takes from one parameter it gives to another.
    explained = min(1, max(0, first.reduce(0, +)) + interactions.reduce(0) { $0 + $1.share })
  }

  // MARK: Estimators

  /// ω²: the share of variance between bins, less what bins of unrelated numbers would show.
  static func first(bins: [Int], answers: [Double], count: Int, rows: [Int]?) -> Double {
    var n = [Double](repeating: 0, count: count)
    var sums = n
    var total = 0.0
    var squares = 0.0
    func add(_ r: Int) {
      let (b, y) = (bins[r], answers[r])
      n[b] += 1
      sums[b] += y
      total += y
      squares += y * y
    }
    if let rows { rows.forEach(add) } else { answers.indices.forEach(add) }
    let size = n.reduce(0, +)
    let sst = squares - total * total / size
    let used = Double(n.count { $0 > 0 })
    guard sst > 0, size > used else { return 0 }
    var between = -total * total / size
    for b in 0..<count where n[b] > 0 { between += sums[b] * sums[b] / n[b] }
    let within = (sst - between) / (size - used)
    return (between - (used - 1) * within) / (sst + within)
  }

  private static func interactions(
    _ parameters: [Int], scores: [Int: [Double]], answers: [Double], moments: (mean: Double, variance: Double)
  ) -> [(a: Int, b: Int, share: Double, error: Double)] {
    let n = Double(answers.count)
    var result: [(a: Int, b: Int, share: Double, error: Double)] = []
    for (i, a) in parameters.enumerated() {
      for b in parameters[(i + 1)...] {
        let (za, zb) = (scores[a]!, scores[b]!)
        var sum = 0.0
        var squares = 0.0
        for r in answers.indices {
          let v = (answers[r] - moments.mean) * za[r] * zb[r]
          sum += v
          squares += v * v
        }
        let c = sum / n
        let noise = max(0, squares / n - c * c) / n
        // Only what stands out of the noise of its own estimate (two standard errors) counts as an interaction.
        guard c * c > 4 * noise else { continue }
        result.append(
          (a, b, (c * c - noise) / moments.variance, 2 * abs(c) * noise.squareRoot() / moments.variance))
      }
    }
    return result
  }

  private static func bootstrap(
    bins: [[Int]], answers: [Double], count: Int, resamples: Int, seed: UInt64
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: bins.count)
    var squares = sums
    for resample in 0..<resamples {
      var stream = RandomStream(seed: seed, replication: UInt32(resample), purpose: 0x1_0F1)
      let rows = answers.indices.map { _ in stream.index(below: answers.count) }
      for p in bins.indices {
        let s = first(bins: bins[p], answers: answers, count: count, rows: rows)
        sums[p] += s
        squares[p] += s * s
      }
    }
    let n = Double(max(2, resamples))
    return bins.indices.map { max(0, (squares[$0] - sums[$0] * sums[$0] / n) / (n - 1)).squareRoot() }
  }

  private static func curve(
    _ bins: [Int], draws: [Double], answers: [Double], count: Int
  ) -> [(parameter: Double, answer: Double)] {
    var n = [Double](repeating: 0, count: count)
    var x = n
    var y = n
    for r in answers.indices {
      n[bins[r]] += 1
      x[bins[r]] += draws[r]
      y[bins[r]] += answers[r]
    }
    return (0..<count).filter { n[$0] > 0 }.map { (x[$0] / n[$0], y[$0] / n[$0]) }
  }

  // MARK: Numbers

  public static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n)
  }

  /// Ranks in (0, 1); equal values share their mean rank.
  public static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var result = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      let rank = 0.5 * Double(start + end) / Double(values.count)
      for i in start..<end { result[order[i]] = rank }
      start = end
    }
    return result
  }

  public static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let (ma, mb) = (moments(a), moments(b))
    guard ma.variance > 0, mb.variance > 0 else { return 0 }
    let covariance = zip(a, b).reduce(0) { $0 + ($1.0 - ma.mean) * ($1.1 - mb.mean) } / Double(a.count)
    return covariance / (ma.variance * mb.variance).squareRoot()
  }
}
