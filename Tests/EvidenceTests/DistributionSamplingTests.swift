import Cases
import Evidence
import Randomness
import Testing

@Suite struct DistributionSamplingTests {
  static let all: [Distribution] = [
    .fixed(3), .logNormal(median: 4, sigma: 0.5), .normal(mean: -1, standardDeviation: 2), .beta(alpha: 2, beta: 5),
    .uniform(low: 2, high: 6), .gamma(shape: 2, scale: 3), .sample([1, 2, 2, 7]),
  ]

  @Test(arguments: all) func `moments and quantiles agree with draws`(distribution: Distribution) {
    var stream = RandomStream(seed: 3, replication: 0, purpose: 1)
    let draws = (0..<40_000).map { _ in distribution.sample(&stream) }
    let mean = draws.reduce(0, +) / 40_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 40_000
    #expect(abs(mean - distribution.mean) < 0.05 * max(1, distribution.standardDeviation))
    #expect(
      abs(variance.squareRoot() - distribution.standardDeviation) < 0.05 * max(0.1, distribution.standardDeviation))
    let below = Double(draws.count { $0 <= distribution.quantile(0.3) }) / 40_000
    #expect(below >= 0.29)
    #expect(abs(distribution.cumulative(distribution.quantile(0.5)) - 0.5) < 0.26 || distribution == .fixed(3))
  }

  @Test func `truncation keeps the shape inside and nothing outside`() {
    let d = Distribution.normal(mean: 0, standardDeviation: 1).truncated(low: -0.5, high: 2)
    #expect(d.quantile(0) >= -0.5 && d.quantile(1) <= 2)
    // P(Z < x | -0.5 < Z < 2) = 1/2 at x about 0.3662.
    #expect(abs(d.quantile(0.5) - 0.3662) < 0.01)
    let far = Distribution.normal(mean: 0, standardDeviation: 1).truncated(low: -9, high: 9)
    #expect(far == .normal(mean: 0, standardDeviation: 1))
    #expect(Distribution.fixed(5).truncated(low: 0, high: 1) == .fixed(1))
    #expect(Distribution.uniform(low: 0, high: 1).truncated(low: 3, high: 4) == .fixed(3))
  }
}
