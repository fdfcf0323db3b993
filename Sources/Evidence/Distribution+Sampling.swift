import Cases
import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Distribution {
  /// The value below which a share `u` of the belief lies (for a sample: its ⌈u·n⌉-th smallest value).
  ///
  /// Drawing is `quantile` of one uniform, so that a replication keeps its place in every distribution when another changes.
  /// - Precondition: `u` is in 0...1.
  public func quantile(_ u: Double) -> Double {
    switch self {
    case .fixed(let x): x
    case .logNormal(let median, let sigma):
      sigma == 0 ? median : median * exp(sigma * NormalDistribution.quantile(u))
    case .normal(let mean, let standardDeviation):
      standardDeviation == 0 ? mean : mean + standardDeviation * NormalDistribution.quantile(u)
    case .beta(let alpha, let beta): BetaDistribution.quantile(u, alpha: alpha, beta: beta)
    case .uniform(let low, let high): low + (high - low) * u
    case .gamma(let shape, let scale): scale * GammaDistribution.quantile(u, shape: shape)
    case .sample(let values): Self.order(values, u)
    }
  }

  /// Draws a value; takes one word of the stream.
  public func sample(_ stream: inout RandomStream) -> Double { quantile(stream.openUniform()) }

  /// The mean.
  public var mean: Double {
    switch self {
    case .fixed(let x): x
    case .logNormal(let median, let sigma): median * exp(0.5 * sigma * sigma)
    case .normal(let mean, _): mean
    case .beta(let alpha, let beta): alpha / (alpha + beta)
    case .uniform(let low, let high): 0.5 * (low + high)
    case .gamma(let shape, let scale): shape * scale
    case .sample(let values): values.reduce(0, +) / Double(values.count)
    }
  }

  /// The standard deviation.
  public var standardDeviation: Double {
    switch self {
    case .fixed: return 0
    case .logNormal(_, let sigma): return mean * expm1(sigma * sigma).squareRoot()
    case .normal(_, let standardDeviation): return standardDeviation
    case .beta(let a, let b): return (a * b / ((a + b) * (a + b) * (a + b + 1))).squareRoot()
    case .uniform(let low, let high): return (high - low) / 12.0.squareRoot()
    case .gamma(let shape, let scale): return shape.squareRoot() * scale
    case .sample(let values):
      let mean = self.mean
      return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
    }
  }

  /// The same belief kept within bounds: as it is where they cut next to nothing (0.1 %), else as 501 equally likely values.
  public func truncated(low: Double?, high: Double?) -> Distribution {
    let below = low.map(cumulative) ?? 0
    let upTo = high.map(cumulative) ?? 1
    if below < 0.0005, upTo > 0.9995 { return self }
    if case .fixed(let x) = self { return .fixed(min(max(x, low ?? x), high ?? x)) }
    guard upTo > below else {
      // The belief lies wholly outside: the bound nearest to it stands.
      return .fixed(quantile(0.5) < (low ?? -.infinity) ? low! : high!)
    }
    let count = 501
    return .sample(
      (0..<count).map { i in
        let value = quantile(below + (upTo - below) * (Double(i) + 0.5) / Double(count))
        return min(max(value, low ?? value), high ?? value)
      })
  }

  /// The share of the belief at or below `x`.
  public func cumulative(_ x: Double) -> Double {
    switch self {
    case .fixed(let value): return x >= value ? 1 : 0
    case .logNormal(let median, let sigma):
      if x <= 0 { return 0 }
      return sigma == 0 ? (x >= median ? 1 : 0) : NormalDistribution.cumulative(log(x / median) / sigma)
    case .normal(let mean, let standardDeviation):
      return standardDeviation == 0
        ? (x >= mean ? 1 : 0) : NormalDistribution.cumulative((x - mean) / standardDeviation)
    case .beta(let alpha, let beta): return BetaDistribution.cumulative(x, alpha: alpha, beta: beta)
    case .uniform(let low, let high):
      return high > low ? min(1, max(0, (x - low) / (high - low))) : (x >= low ? 1 : 0)
    case .gamma(let shape, let scale): return GammaDistribution.cumulative(x / scale, shape: shape)
    case .sample(let values): return Double(values.count { $0 <= x }) / Double(values.count)
    }
  }

  /// The logarithm of the density at `x`, up to a constant of the distribution; -∞ where it has none. Not for samples and fixed numbers.
  public func logDensity(_ x: Double) -> Double {
    switch self {
    case .fixed, .sample: preconditionFailure("a distribution of points has no density")
    case .logNormal(let median, let sigma):
      guard x > 0 else { return -.infinity }
      let z = log(x / median) / sigma
      return -0.5 * z * z - log(x) - log(sigma)
    case .normal(let mean, let standardDeviation):
      let z = (x - mean) / standardDeviation
      return -0.5 * z * z - log(standardDeviation)
    case .beta(let a, let b):
      guard x > 0, x < 1 else { return -.infinity }
      return (a - 1) * log(x) + (b - 1) * log1p(-x) + SpecialFunctions.logGamma(a + b) - SpecialFunctions.logGamma(a)
        - SpecialFunctions.logGamma(b)
    case .uniform(let low, let high): return x >= low && x <= high ? -log(high - low) : -.infinity
    case .gamma(let shape, let scale):
      return x > 0
        ? (shape - 1) * log(x) - x / scale - SpecialFunctions.logGamma(shape) - shape * log(scale) : -.infinity
    }
  }

  /// Samples are sorted where they are made; one from outside is sorted here.
  private static func order(_ values: [Double], _ u: Double) -> Double {
    precondition(!values.isEmpty, "a sample has values")
    let rank = min(values.count - 1, max(0, Int((u * Double(values.count)).rounded(.up)) - 1))
    let isSorted = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
    return isSorted ? values[rank] : values.sorted()[rank]
  }
}
