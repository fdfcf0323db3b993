#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The gamma distribution with scale 1: multiply a quantile by the scale.
public enum GammaDistribution {
  /// The probability of a value up to `x`.
  public static func cumulative(_ x: Double, shape: Double) -> Double {
    x <= 0 ? 0 : SpecialFunctions.incompleteGamma(shape, x).lower
  }

  /// The value below which a share `p` lies; ∞ at 1.
  ///
  /// Wilson and Hilferty's start (or the leading term for small shapes), then Halley steps kept inside a bracket
  /// (Press et al., Numerical Recipes, 6.2.1).
  public static func quantile(_ p: Double, shape: Double) -> Double {
    precondition(p >= 0 && p <= 1 && shape > 0, "a quantile needs a probability and a positive shape")
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    let logGamma = SpecialFunctions.logGamma(shape)
    var x = start(p, shape: shape, logGamma: logGamma)
    var low = 0.0
    var high = Double.infinity
    for _ in 0..<60 {
      if x <= 0 { return 0 }
      let (lower, upper) = SpecialFunctions.incompleteGamma(shape, x)
      let excess = p <= 0.5 ? lower - p : (1 - p) - upper
      if excess == 0 { return x }
      if excess > 0 { high = x } else { low = x }
      let slope = exp(-x + (shape - 1) * log(x) - logGamma)
      let newton = excess / slope
      let step = newton / (1 - 0.5 * min(1, newton * ((shape - 1) / x - 1)))
      var next = x - step
      if abs(next - x) <= 1e-15 * x { return next }
      if !(next > low && next < high) { next = high.isFinite ? 0.5 * (low + high) : 2 * x }
      x = next
    }
    return x
  }

  private static func start(_ p: Double, shape a: Double, logGamma: Double) -> Double {
    if a > 1 {
      let z = NormalDistribution.quantile(p)
      let cube = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
      if cube > 0.2 { return a * cube * cube * cube }
    }
    // P(a, x) is about x^a / Γ(a + 1) for small x.
    let small = exp((log(p) + log(a) + logGamma) / a)
    return small < 0.5 * (a + 1) ? small : max(a, -log1p(-p))
  }
}
