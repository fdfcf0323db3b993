#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The beta distribution on 0...1.
public enum BetaDistribution {
  /// The probability of a value up to `x`.
  public static func cumulative(_ x: Double, alpha: Double, beta: Double) -> Double {
    SpecialFunctions.incompleteBeta(alpha, beta, min(max(x, 0), 1))
  }

  /// The value below which a share `p` lies.
  ///
  /// Newton steps on the logit scale (where both tails are straight), kept inside a bracket, so that it converges for every shape.
  public static func quantile(_ p: Double, alpha: Double, beta: Double) -> Double {
    precondition(p >= 0 && p <= 1 && alpha > 0 && beta > 0, "a quantile needs a probability and positive shapes")
    if p == 0 || p == 1 { return p }
    let logBeta =
      SpecialFunctions.logGamma(alpha) + SpecialFunctions.logGamma(beta) - SpecialFunctions.logGamma(alpha + beta)
    var y = log(alpha / beta)
    var low = -Double.infinity
    var high = Double.infinity
    for _ in 0..<200 {
      let x = 1 / (1 + exp(-y))
      let complement = 1 / (1 + exp(y))
      if x == 0 || complement == 0 { return x }
      // The upper tail is the lower one of the mirrored distribution, so that neither is lost to rounding.
      let excess =
        p <= 0.5
        ? SpecialFunctions.incompleteBeta(alpha, beta, x, complement: complement) - p
        : (1 - p) - SpecialFunctions.incompleteBeta(beta, alpha, complement, complement: x)
      if excess == 0 { return x }
      if excess > 0 { high = y } else { low = y }
      // Density in y: x(1 - x) times the density in x.
      let slope = exp(-alpha * softplus(-y) - beta * softplus(y) - logBeta)
      var next = y - min(max(excess / slope, -4), 4)
      if slope == 0 { next = excess > 0 ? y - 4 : y + 4 }
      if abs(next - y) <= 1e-15 * max(1, abs(y)) { return 1 / (1 + exp(-next)) }
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      y = next
    }
    return 1 / (1 + exp(-y))
  }

  /// log(1 + exp(y)) without overflow.
  private static func softplus(_ y: Double) -> Double { y > 0 ? y + log1p(exp(-y)) : log1p(exp(y)) }
}
