#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions behind the distributions: pure, thread-safe (unlike C's `lgamma`, which writes a global), the same on every platform's
/// library up to the last bits of `exp` and `log`.
public enum SpecialFunctions {
  /// log Γ(x) for x > 0 by Lanczos's approximation (g = 607/128, 15 terms, Godfrey 2001); relative error about 1e-15.
  public static func logGamma(_ x: Double) -> Double {
    precondition(x > 0, "logGamma needs x > 0")
    var sum = 0.999_999_999_999_997_091_82
    for (i, c) in lanczos.enumerated() { sum += c / (x + Double(i + 1)) }
    let t = x + 607.0 / 128.0 + 0.5
    return (x + 0.5) * log(t) - t + log(2.506_628_274_631_000_5 * sum / x)
  }

  private static let lanczos: [Double] = [
    57.156_235_665_862_923_517, -59.597_960_355_475_491_248, 14.136_097_974_741_747_174, -0.491_913_816_097_620_199_78,
    0.339_946_499_848_118_886_99e-4, 0.465_236_289_270_485_756_65e-4, -0.983_744_753_048_795_646_77e-4,
    0.158_088_703_224_912_488_84e-3, -0.210_264_441_724_104_883_93e-3, 0.217_439_618_115_212_643_20e-3,
    -0.164_318_106_536_763_890_22e-3, 0.844_182_239_838_527_432_93e-4, -0.261_908_384_015_814_086_70e-4,
    0.368_991_826_595_316_234_04e-5,
  ]

  /// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x), each accurate where it is small.
  ///
  /// Series below a + 1, Lentz's continued fraction above (Press et al., Numerical Recipes, 6.2).
  /// - Complexity: O(√a) near x = a.
  public static func incompleteGamma(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    precondition(a > 0 && x >= 0, "incompleteGamma needs a > 0 and x >= 0")
    if x == 0 { return (0, 1) }
    if x == .infinity { return (1, 0) }
    let front = exp(-x + a * log(x) - logGamma(a))
    let limit = 200 + Int(20 * a.squareRoot())
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      var n = a
      for _ in 0..<limit {
        n += 1
        term *= x / n
        sum += term
        if term < sum * 1e-17 { break }
      }
      let p = min(1, sum * front)
      return (p, 1 - p)
    }
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var h = d
    for i in 1...limit {
      let an = -Double(i) * (Double(i) - a)
      b += 2
      d = an * d + b
      if abs(d) < tiny { d = tiny }
      c = b + an / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let delta = d * c
      h *= delta
      if abs(delta - 1) < 1e-16 { break }
    }
    let q = min(1, front * h)
    return (1 - q, q)
  }

  /// The regularised incomplete beta function I_x(a, b) (continued fraction, Numerical Recipes 6.4).
  /// - Complexity: O(√max(a, b)).
  public static func incompleteBeta(_ a: Double, _ b: Double, _ x: Double) -> Double {
    incompleteBeta(a, b, x, complement: 1 - x)
  }

  /// The same where both `x` and `complement` = 1 - x are known exactly: an x near 1 loses no digits.
  static func incompleteBeta(_ a: Double, _ b: Double, _ x: Double, complement: Double) -> Double {
    precondition(a > 0 && b > 0 && x >= 0 && x <= 1, "incompleteBeta needs a, b > 0 and x in 0...1")
    if x == 0 { return 0 }
    if complement == 0 { return 1 }
    let front = exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * logarithm(x, complement) + b * logarithm(complement, x))
    return x < (a + 1) / (a + b + 2)
      ? min(1, front * betaFraction(a, b, x) / a) : max(0, 1 - front * betaFraction(b, a, complement) / b)
  }

  /// log x, given 1 - x too.
  private static func logarithm(_ x: Double, _ complement: Double) -> Double { x < 0.5 ? log(x) : log1p(-complement) }

  private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    if abs(d) < tiny { d = tiny }
    d = 1 / d
    var h = d
    let limit = 200 + Int(20 * max(a, b).squareRoot())
    for m in 1...limit {
      let m = Double(m)
      for aa in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 + aa * d
        if abs(d) < tiny { d = tiny }
        c = 1 + aa / c
        if abs(c) < tiny { c = tiny }
        d = 1 / d
        h *= d * c
      }
      if abs(d * c - 1) < 1e-16 { break }
    }
    return h
  }

  private static let tiny = 1e-300
}
