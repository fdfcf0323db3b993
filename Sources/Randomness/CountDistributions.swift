#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The Poisson distribution.
public enum PoissonDistribution {
  /// The smallest count whose cumulative probability reaches `u`.
  ///
  /// By inversion, so that one uniform gives one count that grows with the mean: two scenarios that share the uniform stay aligned.
  /// - Complexity: O(mean) up to 30, then a normal guess and a few steps from the exact cumulative probability there.
  public static func quantile(_ u: Double, mean: Double) -> Int {
    precondition(u >= 0 && u < 1 && mean >= 0 && mean < 1e9, "a count needs u in 0..<1 and a mean below 1e9")
    if mean == 0 { return 0 }
    if mean <= 30 {
      var mass = exp(-mean)
      var sum = mass
      var k = 0
      while u > sum, k < 1000 {
        k += 1
        mass *= mean / Double(k)
        sum += mass
        if mass < 1e-300 { break }
      }
      return k
    }
    let guess = mean + mean.squareRoot() * NormalDistribution.quantile(max(u, 1e-300))
    return walk(
      u, from: max(0, Int(guess)), to: Int.max,
      cumulative: { SpecialFunctions.incompleteGamma(Double($0) + 1, mean).upper },
      mass: { exp(-mean + Double($0) * log(mean) - SpecialFunctions.logGamma(Double($0) + 1)) },
      ratio: { mean / Double($0) })
  }
}

/// The binomial distribution.
public enum BinomialDistribution {
  /// The smallest number of successes in `trials` whose cumulative probability reaches `u` (mirrored for a chance above one half).
  ///
  /// By inversion, see ``PoissonDistribution/quantile(_:mean:)``.
  public static func quantile(_ u: Double, trials: Int, chance: Double) -> Int {
    precondition(
      u >= 0 && u < 1 && trials >= 0 && chance >= 0 && chance <= 1, "a binomial needs u in 0..<1 and a chance")
    if trials == 0 || chance == 0 { return 0 }
    if chance == 1 { return trials }
    if chance > 0.5 {
      return trials - quantile(min(max(0, 1 - u), 0x1.fffffffffffffp-1), trials: trials, chance: 1 - chance)
    }
    let n = Double(trials)
    let odds = chance / (1 - chance)
    if n * chance <= 30 {
      var mass = exp(n * log1p(-chance))
      var sum = mass
      var k = 0
      while u > sum, k < trials {
        k += 1
        mass *= odds * Double(trials - k + 1) / Double(k)
        sum += mass
        if mass < 1e-300 { break }
      }
      return k
    }
    let spread = (n * chance * (1 - chance)).squareRoot()
    let guess = n * chance + spread * NormalDistribution.quantile(max(u, 1e-300))
    let logFactorial = SpecialFunctions.logGamma(n + 1)
    return walk(
      u, from: min(trials, max(0, Int(guess))), to: trials,
      cumulative: {
        $0 >= trials ? 1 : SpecialFunctions.incompleteBeta(n - Double($0), Double($0) + 1, 1 - chance)
      },
      mass: {
        let k = Double($0)
        return exp(
          logFactorial - SpecialFunctions.logGamma(k + 1) - SpecialFunctions.logGamma(n - k + 1) + k * log(chance)
            + (n - k) * log1p(-chance))
      },
      ratio: { odds * Double(trials - $0 + 1) / Double($0) })
  }
}

/// Steps from a guess to the smallest count whose cumulative probability reaches `u`.
///
/// - Parameters:
///   - ratio: the mass at k over the mass at k - 1.
private func walk(
  _ u: Double, from guess: Int, to last: Int, cumulative: (Int) -> Double, mass: (Int) -> Double, ratio: (Int) -> Double
) -> Int {
  var k = guess
  var sum = cumulative(k)
  var m = mass(k)
  if u > sum {
    while u > sum, k < last {
      k += 1
      m *= ratio(k)
      sum += m
      if m < 1e-18 { break }
    }
    return k
  }
  while k > 0, u <= sum - m {
    sum -= m
    m /= ratio(k)
    k -= 1
  }
  return k
}
