/// Samplers that take exactly one 64-bit word of the stream each, whatever their settings, by inversion: two runs that share a stream
/// stay aligned draw by draw, and a draw moves monotonically with its settings (common random numbers).
extension RandomStream {
  /// A number in (0, 1), never 0 nor 1, with 52 random bits.
  @inlinable public mutating func openUniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// A number from `low` up to `high`.
  @inlinable public mutating func uniform(from low: Double, to high: Double) -> Double {
    low + (high - low) * uniform()
  }

  /// A whole number in `0..<count`, without the bias of a remainder that matters (below count × 2⁻⁵³).
  ///
  /// - Precondition: `count > 0`.
  @inlinable public mutating func index(below count: Int) -> Int {
    precondition(count > 0, "an index needs something to point at")
    return min(count - 1, Int(uniform() * Double(count)))
  }

  /// True with probability `chance`.
  @inlinable public mutating func chance(_ chance: Double) -> Bool { uniform() < chance }

  /// A normal number.
  @inlinable public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    mean + standardDeviation * NormalDistribution.quantile(openUniform())
  }

  /// An exponential waiting time with the given mean.
  @inlinable public mutating func exponential(mean: Double) -> Double {
    mean * exponentialQuantile(openUniform())
  }

  /// A gamma number: mean `shape * scale`.
  @inlinable public mutating func gamma(shape: Double, scale: Double = 1) -> Double {
    scale * GammaDistribution.quantile(openUniform(), shape: shape)
  }

  /// A beta number in 0...1: mean `alpha / (alpha + beta)`.
  @inlinable public mutating func beta(alpha: Double, beta: Double) -> Double {
    BetaDistribution.quantile(openUniform(), alpha: alpha, beta: beta)
  }

  /// A Poisson count.
  @inlinable public mutating func poisson(mean: Double) -> Int {
    PoissonDistribution.quantile(openUniform(), mean: mean)
  }

  /// The number of successes among `trials`.
  @inlinable public mutating func binomial(trials: Int, chance: Double) -> Int {
    BinomialDistribution.quantile(openUniform(), trials: trials, chance: chance)
  }
}
