import Evidence
import Randomness
import Testing

/// A comb of eight roads, 60 to 200 km long.
private let comb: [HazardLink] = (0..<8).map { i in
  HazardLink(
    id: "l\(i)", from: PlanePoint(x: Double(i) * 90, y: 0), to: PlanePoint(x: Double(i) * 90, y: 60 + 20 * Double(i)),
    traffic: 1)
}

@Suite struct HawkesTests {
  static let known = HawkesProcess(
    links: comb, rates: [0.05, 0.02, 0.08, 0.01, 0.03, 0.06, 0, 0.04],
    excitation: Excitation(branching: 0.45, decay: 0.2, spread: 12), horizon: 1500)

  @Test(arguments: [1, 2, 3]) func `the fit finds the process that made the events`(seed: UInt64) {
    var stream = RandomStream(seed: seed, replication: 0, purpose: 1)
    let events = Self.known.simulate(error: 8, using: &stream)
    let fit = HawkesFitter().fit(events, links: comb, horizon: 1500)
    let (found, truth) = (fit.process.excitation, Self.known.excitation)
    #expect(fit.converged)
    let errors = fit.standardErrors!
    #expect(abs(found.branching - truth.branching) < 3.5 * errors.branching, "\(found) ± \(errors)")
    #expect(abs(found.decay - truth.decay) < 3.5 * errors.decay, "\(found) ± \(errors)")
    #expect(abs(found.spread - truth.spread) < 3.5 * errors.spread, "\(found) ± \(errors)")
    #expect(errors.branching < 0.1 && errors.decay < 0.08 && errors.spread < 3)
    for (link, rate) in Self.known.rates.enumerated() {
      // Poisson error of the count, and what spills between neighbours.
      #expect(abs(fit.process.rates[link] - rate) < 4 * (rate / 1500).squareRoot() + 0.006, "link \(link)")
    }
    #expect(abs(fit.process.rates.reduce(0, +) - 0.29) < 4 * fit.backgroundError!)
    // The maximum is above the truth's own likelihood, up to the pull of the prior.
    #expect(fit.logLikelihood > Self.known.logLikelihood(events) - 2)
    #expect(fit.residualPValue > 0.01)
  }

  @Test func `residuals reject a process without excitation when there is some`() {
    var stream = RandomStream(seed: 9, replication: 0, purpose: 1)
    let events = Self.known.simulate(error: 8, using: &stream)
    var calm = Self.known
    calm.rates = calm.rates.map { $0 / (1 - 0.45) }
    calm.excitation.branching = 0
    #expect(calm.residuals(events).pValue < 0.01)
    #expect(Self.known.residuals(events).pValue > 0.01)
  }

  @Test func `residual p-values are uniform under the true process`() {
    var stream = RandomStream(seed: 4, replication: 0, purpose: 1)
    let pValues = (0..<200).map { _ in Self.known.residuals(Self.known.simulate(error: 8, using: &stream)).pValue }
    #expect(kolmogorovSmirnov(pValues).pValue > 0.01)
  }

  @Test func `events without excitation are not called exciting`() {
    var stream = RandomStream(seed: 8, replication: 0, purpose: 1)
    var calm = Self.known
    calm.excitation.branching = 0
    let fit = HawkesFitter().fit(calm.simulate(error: 8, using: &stream), links: comb, horizon: 1500)
    #expect(fit.process.excitation.branching < 0.12)
  }

  @Test func `each step of the fit raises the likelihood, shrinkage aside`() {
    var stream = RandomStream(seed: 6, replication: 0, purpose: 1)
    let events = Self.known.simulate(error: 8, using: &stream)
    var fitter = HawkesFitter()
    // Almost no prior: then it is plain expectation and maximisation, which never falls.
    fitter.priorEvents = 1e-9
    fitter.tolerance = 0
    var before = -Double.infinity
    for rounds in [1, 2, 3, 5, 8, 15, 40, 100] {
      fitter.iterations = rounds
      let value = fitter.fit(events, links: comb, horizon: 1500).logLikelihood
      #expect(value > before - 1e-6, "after \(rounds) rounds")
      before = value
    }
  }

  @Test func `no event, one event and a silent road are results`() {
    let none = HawkesFitter().fit([], links: comb, horizon: 100)
    #expect(none.converged && none.process.excitation.branching == 0)
    #expect(none.process.rates.allSatisfy { $0 > 0 && $0 < 0.01 })
    let one = HazardEvent(id: "e", time: 3, location: PlanePoint(x: 90, y: 10), error: 5)
    let fit = HawkesFitter().fit([one], links: comb, horizon: 100)
    #expect(fit.standardErrors == nil && fit.process.rates[1] == fit.process.rates.max())
    // Shrunk, never nought: a road without an incident is not safe.
    #expect(fit.process.rates.allSatisfy { $0 > 0 })
  }

  @Test func `a test of uniformity knows uniform numbers from others`() {
    let even = (0..<500).map { (Double($0) + 0.5) / 500 }
    #expect(kolmogorovSmirnov(even).pValue > 0.99)
    #expect(kolmogorovSmirnov(even.map { $0 * $0 }).pValue < 1e-6)
  }
}
