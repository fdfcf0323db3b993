import Randomness
import Testing

private func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
  abs(a - b) <= tolerance * max(1, abs(b))
}

@Suite struct DistributionTests {
  @Test func `special functions agree with tabulated values`() {
    #expect(close(SpecialFunctions.logGamma(0.5), 0.572_364_942_924_700_1))
    #expect(close(SpecialFunctions.logGamma(10), 12.801_827_480_081_469))
    #expect(close(SpecialFunctions.logGamma(1e-8), 18.420_680_738_180_208))
    // P(3, 2) = 1 - 5 e^-2; P(1/2, x) = erf(√x).
    #expect(close(SpecialFunctions.incompleteGamma(3, 2).lower, 0.323_323_583_816_936_5))
    #expect(close(SpecialFunctions.incompleteGamma(0.5, 1).lower, 0.842_700_792_949_714_9))
    #expect(close(SpecialFunctions.incompleteGamma(1, 40).upper, 4.248_354_255_291_589e-18, 1e-30))
    // I_0.3(2, 3) = 6·0.3² − 8·0.3³ + 3·0.3⁴.
    #expect(close(SpecialFunctions.incompleteBeta(2, 3, 0.3), 0.3483))
    #expect(close(SpecialFunctions.incompleteBeta(0.5, 0.5, 0.25), 1.0 / 3))
  }

  @Test func `normal quantiles agree with tabulated values`() {
    #expect(close(NormalDistribution.quantile(0.975), 1.959_963_984_540_054, 1e-15))
    #expect(close(NormalDistribution.quantile(1e-10), -6.361_340_902_404_056, 1e-13))
    #expect(NormalDistribution.quantile(0.5) == 0)
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(close(NormalDistribution.cumulative(-1.959_963_984_540_054), 0.025))
  }

  @Test func `quantiles invert cumulative probabilities for every shape`() {
    let probabilities = [1e-9, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999, 1 - 1e-9]
    let shapes = [0.02, 0.1, 0.5, 1, 1.5, 3, 10, 100, 5000]
    for p in probabilities {
      #expect(close(NormalDistribution.cumulative(NormalDistribution.quantile(p)), p))
      for a in shapes {
        let x = GammaDistribution.quantile(p, shape: a)
        if x > 1e-300 {
          let back = GammaDistribution.cumulative(x, shape: a)
          #expect(abs(back - p) < 1e-11 * max(p, 0.01), "gamma shape \(a) p \(p) gives \(back)")
        }
        for b in shapes {
          let y = BetaDistribution.quantile(p, alpha: a, beta: b)
          // Where the quantile rounds to an end or to the spacing of numbers below 1, no number inverts exactly.
          guard y > 1e-300, y < 1 - 1e-6 else { continue }
          let back = BetaDistribution.cumulative(y, alpha: a, beta: b)
          #expect(abs(back - p) < 1e-9 * max(p, 0.01), "beta \(a) \(b) p \(p) gives \(back)")
        }
      }
    }
  }

  @Test func `quantiles invert on a fine grid of probabilities`() {
    for i in 0..<20_000 {
      let p = (Double(i) + 0.5) / 20_000
      let beta = BetaDistribution.quantile(p, alpha: 2, beta: 5)
      let gamma = GammaDistribution.quantile(p, shape: 2.5)
      #expect(abs(BetaDistribution.cumulative(beta, alpha: 2, beta: 5) - p) < 1e-12)
      #expect(abs(GammaDistribution.cumulative(gamma, shape: 2.5) - p) < 1e-12)
    }
  }

  @Test func `a count is the smallest whose cumulative probability reaches the uniform`() {
    for mean in [0.01, 0.5, 3, 29.9, 30.1, 80, 1500] {
      for i in 0..<400 {
        let u = (Double(i) + 0.5) / 400
        let k = PoissonDistribution.quantile(u, mean: mean)
        let at = SpecialFunctions.incompleteGamma(Double(k) + 1, mean).upper
        let before = k == 0 ? 0 : SpecialFunctions.incompleteGamma(Double(k), mean).upper
        #expect(at >= u - 1e-12 && before < u + 1e-12, "mean \(mean) u \(u) gives \(k)")
      }
    }
  }

  @Test func `binomial counts agree with a sum over the mass`() {
    for (n, p) in [(1, 0.3), (7, 0.5), (40, 0.02), (40, 0.97), (300, 0.4), (2000, 0.1)] {
      var cumulative = [Double]()
      var mass = 1.0
      // The mass by its recurrence from the mode both ways, normalised: an oracle without special functions.
      let mode = min(n, Int(Double(n + 1) * p))
      var masses = [Double](repeating: 0, count: n + 1)
      masses[mode] = 1
      for k in stride(from: mode, to: n, by: 1) {
        mass = masses[k] * Double(n - k) / Double(k + 1) * p / (1 - p)
        masses[k + 1] = mass
      }
      for k in stride(from: mode, to: 0, by: -1) {
        masses[k - 1] = masses[k] * Double(k) / Double(n - k + 1) * (1 - p) / p
      }
      let total = masses.reduce(0, +)
      var sum = 0.0
      for m in masses {
        sum += m / total
        cumulative.append(sum)
      }
      for i in 0..<500 {
        let u = (Double(i) + 0.37) / 500
        let k = BinomialDistribution.quantile(u, trials: n, chance: p)
        #expect(
          cumulative[k] >= u - 1e-10 && (k == 0 || cumulative[k - 1] <= u + 1e-10), "n \(n) p \(p) u \(u) gives \(k)")
      }
    }
  }

  @Test func `samples have the moments of their distribution`() {
    var stream = RandomStream(seed: 7, replication: 0, purpose: 1)
    func moments(_ draw: (inout RandomStream) -> Double) -> (mean: Double, variance: Double) {
      let n = 200_000
      var sum = 0.0
      var squares = 0.0
      for _ in 0..<n {
        let x = draw(&stream)
        sum += x
        squares += x * x
      }
      let mean = sum / Double(n)
      return (mean, squares / Double(n) - mean * mean)
    }
    let normal = moments { $0.normal(mean: 3, standardDeviation: 2) }
    #expect(abs(normal.mean - 3) < 0.02 && abs(normal.variance - 4) < 0.06)
    let gamma = moments { $0.gamma(shape: 2.5, scale: 2) }
    #expect(abs(gamma.mean - 5) < 0.03 && abs(gamma.variance - 10) < 0.25)
    let beta = moments { $0.beta(alpha: 2, beta: 5) }
    #expect(abs(beta.mean - 2.0 / 7) < 0.002 && abs(beta.variance - 10.0 / 392) < 0.0005, "\(beta)")
    let poisson = moments { Double($0.poisson(mean: 4.2)) }
    #expect(abs(poisson.mean - 4.2) < 0.02 && abs(poisson.variance - 4.2) < 0.08)
    let binomial = moments { Double($0.binomial(trials: 12, chance: 0.3)) }
    #expect(abs(binomial.mean - 3.6) < 0.02 && abs(binomial.variance - 2.52) < 0.05)
    let exponential = moments { $0.exponential(mean: 2) }
    #expect(abs(exponential.mean - 2) < 0.03 && abs(exponential.variance - 4) < 0.15)
  }

  @Test func `every sampler takes one word, so that two runs stay aligned`() {
    var a = RandomStream(seed: 1, replication: 3, purpose: 9)
    var b = a
    _ = a.normal()
    _ = a.gamma(shape: 0.3)
    _ = a.beta(alpha: 2, beta: 9)
    _ = a.poisson(mean: 900)
    _ = a.binomial(trials: 4000, chance: 0.2)
    _ = a.index(below: 7)
    _ = a.chance(0.2)
    for _ in 0..<7 { _ = b.next() as UInt64 }
    #expect(a.next() as UInt64 == b.next() as UInt64)
  }

  @Test func `a draw grows with its mean under the same uniform`() {
    for i in 0..<200 {
      let u = (Double(i) + 0.5) / 200
      let poisson = [5, 20, 29.99, 30.01, 40, 200].map { PoissonDistribution.quantile(u, mean: $0) }
      #expect(poisson == poisson.sorted())
      let binomial = [0.1, 0.3, 0.49, 0.51, 0.9].map { BinomialDistribution.quantile(u, trials: 90, chance: $0) }
      #expect(binomial == binomial.sorted())
    }
  }
}
