import Cases
import Randomness
import Testing
import Validity

private let standard = Distribution.normal(mean: 0, standardDeviation: 1)

@Suite struct EnsembleSmootherTests {
  /// y = a + noise of chance 0.6, observed twice with error 0.8.
  private func linear(_ rows: [[Double]], _ chance: UInt32, seed: UInt64 = 3) -> [[Double]] {
    rows.enumerated().map { i, row in
      var stream = RandomStream(seed: seed, replication: UInt32(i), day: chance, purpose: 77)
      return [0, 1].map { _ in row[0] + stream.normal(standardDeviation: 0.6) }
    }
  }

  @Test func `a linear normal problem gives its exact posterior`() {
    let target = EnsembleSmoother.Target(priors: [standard, standard], observed: [1.4, 2.0], errors: [0.8, 0.8])
    let result = EnsembleSmoother(members: 2000, rounds: 4, seed: 5).fit(target) { linear($0, $1) }
    // Precision 1 + 2 / (0.6² + 0.8²) = 3; mean (1.4 + 2.0) / 3.
    let draws = result.draws[0]
    let mean = draws.reduce(0, +) / 2000
    let spread = (draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2000).squareRoot()
    #expect(abs(mean - 3.4 / 3) < 0.05, "\(mean)")
    #expect(abs(spread - (1.0 / 3).squareRoot()) < 0.03, "\(spread)")
    // The second parameter moves nothing and keeps its prior.
    #expect(abs(result.shift[1]) < 0.05 && abs(result.shrinkage[1] - 1) < 0.05)
    #expect(result.converged && result.rounds.count == 4)
  }

  @Test func `the same seed gives the same draws, another one others`() {
    let target = EnsembleSmoother.Target(priors: [standard], observed: [1, 1], errors: [0.5, 0.5])
    let run = { (seed: UInt64) in EnsembleSmoother(members: 60, seed: seed).fit(target) { linear($0, $1) }.draws }
    #expect(run(1) == run(1))
    #expect(run(1) != run(2))
  }

  @Test func `priors' bounds hold and no observation leaves the prior`() {
    let priors: [Distribution] = [
      .beta(alpha: 2, beta: 5), .logNormal(median: 3, sigma: 0.5), .uniform(low: 2, high: 4),
    ]
    let target = EnsembleSmoother.Target(priors: priors, observed: [40], errors: [0.1])
    let result = EnsembleSmoother(members: 200).fit(target) { rows, _ in rows.map { [$0[0] * 10 + $0[1] + $0[2]] } }
    #expect(result.draws[0].allSatisfy { (0...1).contains($0) })
    #expect(result.draws[1].allSatisfy { $0 > 0 })
    #expect(result.draws[2].allSatisfy { (2...4).contains($0) })
    #expect(result.shift.allSatisfy { $0 > 0.2 })
    let none = EnsembleSmoother(members: 200).fit(.init(priors: priors, observed: [], errors: [])) { rows, _ in
      rows.map { _ in [] }
    }
    #expect(none.shrinkage.allSatisfy { abs($0 - 1) < 0.05 } && none.shift.allSatisfy { abs($0) < 0.05 })
  }

  @Test func `ranks of known truths are uniform on a curved stochastic problem`() {
    // Counts with a rate that is a product of two parameters, and a saturating one: 400 problems drawn from the prior.
    let priors: [Distribution] = [.logNormal(median: 10, sigma: 0.4), .beta(alpha: 4, beta: 4), standard]
    func model(_ x: [Double], _ stream: inout RandomStream) -> [Double] {
      let rate = x[0] * x[1]
      return [
        Double(stream.poisson(mean: rate * 3) + 1).squareRoot(),
        Double(stream.poisson(mean: rate * 5) + 1).squareRoot(),
        Double(stream.binomial(trials: 60, chance: x[1])) / 20,
        x[2] / (1 + x[2].magnitude * 0.2) + stream.normal() * 0.4,
      ]
    }
    let errors = [0.2, 0.2, 0.2, 0.3]
    var ranks = [[Double]](repeating: [], count: 3)
    for problem in 0..<400 {
      var stream = RandomStream(seed: 98, replication: UInt32(problem), purpose: 1)
      let truth = priors.map { $0.quantile(stream.openUniform()) }
      let observed = zip(model(truth, &stream), errors).map { $0 + stream.normal(standardDeviation: $1) }
      let result = EnsembleSmoother(members: 120, rounds: 4, seed: UInt64(problem)).fit(
        .init(priors: priors, observed: observed, errors: errors)
      ) { rows, chance in
        rows.enumerated().map { i, row in
          var stream = RandomStream(seed: UInt64(problem), replication: UInt32(i), day: chance, purpose: 2)
          return model(row, &stream)
        }
      }
      for p in 0..<3 { ranks[p].append(SimulationBasedCalibration.rank(of: truth[p], among: result.draws[p])) }
    }
    for p in 0..<3 {
      let histogram = SimulationBasedCalibration.histogram(ranks[p], bins: 8)
      #expect(SimulationBasedCalibration.uniformity(ranks[p]) > 0.01, "parameter \(p): \(histogram)")
    }
  }

  @Test func `ranks of an overconfident posterior are not called uniform`() {
    var stream = RandomStream(seed: 1, replication: 0, purpose: 5)
    let ranks = (0..<200).map { _ in
      SimulationBasedCalibration.rank(
        of: stream.normal(), among: (0..<100).map { _ in stream.normal(standardDeviation: 0.5) })
    }
    #expect(SimulationBasedCalibration.uniformity(ranks) < 0.001)
  }
}
