import Cases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The scale on which claims of a kind of parameter are compared, and how far one claim is believed to be off on it.
///
/// docs/evidence.md lists and argues for the numbers.
struct PoolingScale {
  let kind: Parameter.Kind
  /// What one unit of spread is worth: 1 on the log and logit scales; on the identity scale a size taken from the claims, so that the
  /// choice of unit changes nothing.
  let size: Double

  init(kind: Parameter.Kind, size: Double) {
    self.kind = kind
    self.size = kind == .real ? size : 1
  }

  /// A size for claims of a real number: the median of their magnitudes and of their distance from one another.
  static func size(of values: [Double]) -> Double {
    let magnitudes = values.map(abs).sorted()
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return 1 }
    let size = max(magnitudes[magnitudes.count / 2], last - first)
    return size > 0 ? size : 1
  }

  /// To the pooling scale; nil for a number that it cannot hold (nothing or less on the log scale).
  func forward(_ x: Double) -> Double? {
    guard x.isFinite else { return nil }
    switch kind {
    case .positive: return x > 0 ? log(x) : nil
    case .share:
      guard x >= 0, x <= 1 else { return nil }
      // A source that says "none" or "all" is read as less than one half of a per cent off.
      let inside = min(max(x, 0.005), 0.995)
      return log(inside / (1 - inside))
    case .real: return x / size
    }
  }

  /// Back from it.
  func backward(_ y: Double) -> Double {
    switch kind {
    case .positive: exp(y)
    case .share: 1 / (1 + exp(-y))
    case .real: y * size
    }
  }

  /// The standard deviation of one claim's error.
  func spread(_ confidence: Confidence) -> Double {
    let log =
      switch confidence {
      case .high: 0.10
      case .medium: 0.20
      case .low: 0.40
      }
    return kind == .share ? 2 * log : log
  }

  /// The scale of the half-normal prior on the disagreement between sources.
  var disagreement: Double { kind == .share ? 0.6 : 0.3 }

  /// How far beyond a one-sided bound the number may lie: "more than 100" is read as 100 to 300.
  var reach: Double { kind == .real ? 1 : log(3) }

  /// The belief with the given middle and spread on this scale.
  func distribution(middle: Double, spread: Double) -> Distribution {
    switch kind {
    case .positive: return .logNormal(median: exp(middle), sigma: spread)
    case .real: return .normal(mean: middle * size, standardDeviation: spread * size)
    case .share: return Self.beta(middle: middle, spread: spread)
    }
  }

  /// The beta distribution with the mean and variance of a logit-normal one (by the trapezium rule on ±8 standard deviations).
  private static func beta(middle: Double, spread: Double) -> Distribution {
    var mass = 0.0
    var first = 0.0
    var second = 0.0
    for i in -160...160 {
      let z = Double(i) / 20
      let weight = exp(-0.5 * z * z)
      let x = 1 / (1 + exp(-(middle + spread * z)))
      mass += weight
      first += weight * x
      second += weight * x * x
    }
    let mean = first / mass
    let variance = second / mass - mean * mean
    let strength = max(0.02, mean * (1 - mean) / max(variance, 1e-12) - 1)
    return .beta(alpha: mean * strength, beta: (1 - mean) * strength)
  }
}
