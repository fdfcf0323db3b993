import Randomness
import Testing
import Validity

@Suite struct InfluenceTests {
  /// Draws of `count` independent uniform numbers in -π...π and the answer of each.
  private func ensemble(
    _ count: Int, replications: Int, noise: Double = 0, _ answer: ([Double]) -> Double
  ) -> (draws: [[Double]], answers: [Double]) {
    var stream = RandomStream(seed: 1, replication: 0, purpose: 1)
    var draws = [[Double]](repeating: [], count: count)
    var answers: [Double] = []
    for _ in 0..<replications {
      let x = (0..<count).map { _ in stream.uniform(from: -Double.pi, to: .pi) }
      for p in 0..<count { draws[p].append(x[p]) }
      answers.append(answer(x) + stream.normal(standardDeviation: noise))
    }
    return (draws, answers)
  }

  @Test func `indices of a linear answer are its squared weights`() {
    let (draws, answers) = ensemble(4, replications: 4000) { 3 * $0[0] - 2 * $0[1] + $0[2] }
    let influence = Influence(draws: draws, answers: answers)
    let known = [9.0 / 14, 4.0 / 14, 1.0 / 14, 0]
    for effect in influence.effects {
      #expect(abs(effect.first - known[effect.parameter]) < 4 * effect.firstError + 0.01, "\(effect)")
      #expect(abs(effect.total - known[effect.parameter]) < 0.05)
    }
    #expect(influence.effects.map(\.parameter) == [0, 1, 2, 3])
    #expect(influence.effects[0].direction > 0.5 && influence.effects[1].direction < -0.3)
    #expect(influence.explained > 0.95)
  }

  @Test func `Ishigami's function gives its published first-order indices`() {
    // sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1: 0.3139, 0.4424, 0 (Ishigami and Homma 1990); sin is not a polynomial of second degree,
    // so only the first order is claimed.
    let (draws, answers) = ensemble(3, replications: 20_000) { x in
      let s = sine(x[0])
      let t = sine(x[1])
      return s + 7 * t * t + 0.1 * x[2] * x[2] * x[2] * x[2] * s
    }
    let influence = Influence(draws: draws, answers: answers)
    let first = Dictionary(uniqueKeysWithValues: influence.effects.map { ($0.parameter, $0.first) })
    #expect(abs(first[0]! - 0.3139) < 0.02)
    #expect(abs(first[1]! - 0.4424) < 0.03)
    #expect(first[2]! < 0.01)
  }

  @Test func `a pure interaction shows in the total, not in the first order`() {
    let (draws, answers) = ensemble(3, replications: 5000) { $0[0] * $0[1] }
    let influence = Influence(draws: draws, answers: answers)
    let strong = influence.effects.filter { $0.parameter < 2 }
    for effect in strong {
      #expect(effect.first < 0.02)
      #expect(effect.total > 0.7 && effect.shapley > 0.35)
    }
    #expect(influence.effects.first { $0.parameter == 2 }!.total < 0.03)
  }

  @Test func `noise explains nothing, and unrelated parameters get nothing`() {
    let (draws, answers) = ensemble(30, replications: 1000, noise: 1) { _ in 0 }
    let influence = Influence(draws: draws, answers: answers)
    #expect(influence.effects.allSatisfy { $0.first < 0.05 })
    #expect(influence.explained < 0.25)
    let constant = Influence(draws: draws, answers: [Double](repeating: 2, count: 1000))
    #expect(constant.effects.isEmpty && constant.explained == 0)
  }

  @Test func `the standard error is that of repeated ensembles`() {
    var values: [Double] = []
    var stated = 0.0
    for seed in 0..<40 {
      var stream = RandomStream(seed: UInt64(seed), replication: 1, purpose: 2)
      let x = (0..<500).map { _ in stream.normal() }
      let y = x.map { $0 + stream.normal(standardDeviation: 1) }
      let effect = Influence(draws: [x], answers: y).effects[0]
      values.append(effect.first)
      stated += effect.firstError / 40
    }
    let mean = values.reduce(0, +) / 40
    let spread = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39).squareRoot()
    #expect(abs(mean - 0.5) < 0.03)
    #expect(stated > 0.6 * spread && stated < 1.6 * spread, "stated \(stated), seen \(spread)")
  }
}

/// sin by its series about the nearest multiple of 2π: the core needs no Foundation.
private func sine(_ x: Double) -> Double {
  var term = x
  var sum = x
  for k in 1..<20 {
    term *= -x * x / Double((2 * k) * (2 * k + 1))
    sum += term
  }
  return sum
}
