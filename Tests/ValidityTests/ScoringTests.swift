import Randomness
import Testing
import Validity

@Suite struct ScoringTests {
  @Test(arguments: 0..<60) func `the score equals its double sum and its integral`(seed: Int) {
    var stream = RandomStream(seed: UInt64(seed), replication: 0, purpose: 1)
    let m = 2 + stream.index(below: 9)
    let members = (0..<m).map { _ in (stream.uniform() * 8).rounded() / 2 }
    let y = stream.uniform() * 5 - 0.5
    var distance = 0.0
    var spread = 0.0
    for a in members {
      distance += abs(a - y)
      for b in members { spread += abs(a - b) }
    }
    let n = Double(m)
    #expect(abs(CRPS.ensemble(members, observed: y) - (distance / n - spread / (2 * n * n))) < 1e-12)
    #expect(abs(CRPS.fair(members, observed: y) - (distance / n - spread / (2 * n * (n - 1)))) < 1e-12)
    // ∫ (F(x) - 1{x >= y})² dx by the midpoint rule.
    var integral = 0.0
    let step = 0.0005
    for i in 0..<14_000 {
      let x = -2 + (Double(i) + 0.5) * step
      let f = Double(members.count { $0 <= x }) / n
      let h = x >= y ? 1.0 : 0
      integral += (f - h) * (f - h) * step
    }
    #expect(abs(integral - CRPS.ensemble(members, observed: y)) < 2e-3)
  }

  @Test func `the fair score of small ensembles equals that of large ones on average`() {
    var stream = RandomStream(seed: 2, replication: 0, purpose: 1)
    func mean(_ m: Int, _ score: ([Double], Double) -> Double) -> Double {
      (0..<20_000).reduce(0) { sum, _ in
        sum + score((0..<m).map { _ in stream.normal() }, stream.normal()) / 20_000
      }
    }
    // The score of the true normal distribution: 1/√π.
    #expect(abs(mean(4, { CRPS.fair($0, observed: $1) }) - 0.5642) < 0.012)
    #expect(mean(4, { CRPS.ensemble($0, observed: $1) }) > 0.68)
  }

  @Test func `one member scores its distance, and skill compares`() {
    #expect(CRPS.ensemble([3], observed: 5) == 2)
    #expect(CRPS.skill(1, against: 4) == 0.75)
    #expect(CRPS.skill(1, against: 0) == nil)
  }

  @Test func `intervals of a true forecast hold what they say`() {
    var stream = RandomStream(seed: 3, replication: 0, purpose: 1)
    var held = (half: 0, most: 0)
    for _ in 0..<4000 {
      let members = (0..<200).map { _ in stream.normal() }
      let y = stream.normal()
      let half = ForecastChecks.interval(members, level: 0.5)
      let most = ForecastChecks.interval(members, level: 0.9)
      if half.low <= y, y <= half.high { held.half += 1 }
      if most.low <= y, y <= most.high { held.most += 1 }
    }
    #expect(abs(Double(held.half) / 4000 - 0.5) < 0.03)
    #expect(abs(Double(held.most) / 4000 - 0.9) < 0.02)
  }

  @Test func `transforms of a true forecast are uniform, ties spread`() {
    var stream = RandomStream(seed: 4, replication: 0, purpose: 1)
    let transforms = (0..<5000).map { _ in
      ForecastChecks.transform(
        (0..<30).map { _ in Double(stream.poisson(mean: 2)) }, observed: Double(stream.poisson(mean: 2)))
    }
    let histogram = ForecastChecks.histogram(transforms, bins: 5)
    #expect(abs(histogram.reduce(0, +) - 5000) < 1e-6)
    for count in histogram { #expect(abs(count - 1000) < 100) }
    let tied = ForecastChecks.transform([0, 0, 0, 0], observed: 0)
    #expect(tied.low == 0 && tied.high == 1)
  }

  @Test func `the Brier score falls into its parts`() {
    let pairs = [
      (0.1, false), (0.1, false), (0.1, true), (0.9, true), (0.9, true), (0.9, false), (0.5, true), (0.5, false),
    ].map { BrierScore.Pair(probability: $0.0, happened: $0.1) }
    let brier = BrierScore(pairs)
    #expect(abs(brier.score - (brier.reliability - brier.resolution + brier.uncertainty)) < 1e-12)
    #expect(brier.bins.map(\.count) == [3, 2, 3])
    #expect(BrierScore([.init(probability: 1, happened: true)]).score == 0)
    #expect(BrierScore([.init(probability: 1, happened: false)]).score == 1)
  }
}
