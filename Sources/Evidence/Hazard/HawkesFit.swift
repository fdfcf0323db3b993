#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A fitted process with the uncertainty of its parameters and the check of its residuals.
public struct HawkesFit: Sendable {
  public var process: HawkesProcess
  /// Posterior of each link's background rate per day: gamma with this shape ...
  public var shapes: [Double]
  /// ... and this rate (in days).
  public var rates: [Double]
  public var logLikelihood: Double
  public var iterations: Int
  /// The step fell below the tolerance.
  public var converged: Bool
  /// Standard errors of branching, decay and spread, from the curvature at the maximum; nil where the data do not bend it (too few events).
  public var standardErrors: Excitation?
  /// Standard error of the total background rate per day.
  public var backgroundError: Double?
  /// Residuals against exponential gaps.
  public var residualDistance: Double
  public var residualPValue: Double
  public var events: Int
}

/// Fits a Hawkes process on links to events by expectation and maximisation.
public struct HawkesFitter: Sendable {
  /// Prior weight of the links' common rate, in events: a link's rate is drawn towards its like as if it had seen this many.
  public var priorEvents = 0.5
  /// Followers beyond one an incident would explode.
  public var largestBranching = 0.95
  /// A decay outside cannot be told from the background or from one event's own duration.
  public var decayRange = 0.005...2.0
  public var spreadRange = 1.0...300.0
  public var iterations = 500
  public var tolerance = 1e-7

  public init() {}

  /// - Parameters:
  ///   - events: sorted by time, within 0...horizon.
  ///   - links: at least one; traffic above 0 in sum.
  /// - Complexity: O(iterations × (events² + events × links)).
  public func fit(_ events: [HazardEvent], links: [HazardLink], horizon: Double) -> HawkesFit {
    precondition(!links.isEmpty && horizon > 0, "a fit needs links and time")
    precondition(zip(events, events.dropFirst()).allSatisfy { $0.time <= $1.time }, "events are sorted by time")
    let traffic = links.reduce(0) { $0 + max(0, $1.traffic) }
    precondition(traffic > 0, "a fit needs traffic")
    var state = EMState(events: events, links: links, horizon: horizon, traffic: traffic, fitter: self)
    var iteration = 0
    var converged = events.isEmpty
    while iteration < iterations, !converged {
      iteration += 1
      converged = state.step() < tolerance
    }
    let process = state.process
    let (distance, pValue) = process.residuals(events)
    let errors = events.count >= 8 ? standardErrors(process, events) : nil
    return HawkesFit(
      process: process, shapes: state.shapes, rates: state.gammaRates, logLikelihood: process.logLikelihood(events),
      iterations: iteration, converged: converged, standardErrors: errors?.excitation,
      backgroundError: errors?.background,
      residualDistance: distance, residualPValue: pValue, events: events.count)
  }

  /// The inverse of the observed information in (log α, log β, log σ, log total rate), by central differences, back on the natural scale.
  private func standardErrors(
    _ process: HawkesProcess, _ events: [HazardEvent]
  ) -> (excitation: Excitation, background: Double)? {
    let backgrounds = events.map { process.background(at: $0) }
    func value(_ d: [Double]) -> Double {
      var moved = process
      moved.excitation.branching *= exp(d[0])
      moved.excitation.decay *= exp(d[1])
      moved.excitation.spread *= exp(d[2])
      return moved.logLikelihood(events, backgrounds: backgrounds, scale: exp(d[3]))
    }
    guard process.excitation.branching > 1e-4 else { return nil }
    let h = 1e-3
    var information = [[Double]](repeating: [Double](repeating: 0, count: 4), count: 4)
    for a in 0..<4 {
      for b in a..<4 {
        func at(_ x: Double, _ y: Double) -> Double {
          var d = [0.0, 0, 0, 0]
          d[a] += x
          d[b] += y
          return value(d)
        }
        let second =
          a == b
          ? (at(h, 0) - 2 * at(0, 0) + at(-h, 0)) / (h * h)
          : (at(h, h) - at(h, -h) - at(-h, h) + at(-h, -h)) / (4 * h * h)
        information[a][b] = -second
        information[b][a] = -second
      }
    }
    guard let variances = diagonalOfInverse(information), variances.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      return nil
    }
    let e = process.excitation
    return (
      Excitation(
        branching: e.branching * variances[0].squareRoot(), decay: e.decay * variances[1].squareRoot(),
        spread: e.spread * variances[2].squareRoot()),
      process.rates.reduce(0, +) * variances[3].squareRoot()
    )
  }
}

/// The diagonal of a small matrix's inverse by Gauss and Jordan with pivots; nil when singular.
private func diagonalOfInverse(_ matrix: [[Double]]) -> [Double]? {
  let n = matrix.count
  var a = matrix.enumerated().map { i, row in row + (0..<n).map { $0 == i ? 1.0 : 0 } }
  for column in 0..<n {
    let pivot = (column..<n).max { abs(a[$0][column]) < abs(a[$1][column]) }!
    guard abs(a[pivot][column]) > 1e-12 else { return nil }
    a.swapAt(column, pivot)
    let scale = a[column][column]
    for k in 0..<(2 * n) { a[column][k] /= scale }
    for row in 0..<n where row != column {
      let factor = a[row][column]
      for k in 0..<(2 * n) { a[row][k] -= factor * a[column][k] }
    }
  }
  return (0..<n).map { a[$0][n + $0] }
}

/// The arrays of the EM iteration.
private struct EMState {
  let events: [HazardEvent]
  let traffic: Double
  let fitter: HawkesFitter
  /// densities[i * links + l]: of event i under link l.
  let densities: [Double]
  let distances: [Double]
  var process: HawkesProcess
  /// Expected background events of each link.
  var counts: [Double]
  var shapes: [Double]
  var gammaRates: [Double]

  init(events: [HazardEvent], links: [HazardLink], horizon: Double, traffic: Double, fitter: HawkesFitter) {
    self.events = events
    self.traffic = traffic
    self.fitter = fitter
    densities = events.flatMap { e in links.map { $0.density(at: e.location, error: e.error) } }
    distances = events.indices.flatMap { i in
      (0..<i).map { events[i].location.squaredDistance(to: events[$0].location) }
    }
    let total = 0.5 * Double(events.count) / horizon
    process = HawkesProcess(
      links: links, rates: links.map { total * max(0, $0.traffic) / traffic },
      excitation: Excitation(branching: events.isEmpty ? 0 : 0.5, decay: 0.1, spread: 30), horizon: horizon)
    counts = [Double](repeating: 0, count: links.count)
    shapes = counts
    gammaRates = counts
    updateRates(backgroundTotal: 0)
  }

  /// One round; returns the largest relative change of a parameter.
  mutating func step() -> Double {
    let before = process
    let (x, n) = (process.excitation, process.links.count)
    let variance = x.spread * x.spread
    let front = x.branching * x.decay / (2 * .pi * variance)
    var triggered = 0.0
    var lags = 0.0
    var squares = 0.0
    var newCounts = [Double](repeating: 0, count: n)
    var weights = [Double](repeating: 0, count: events.count)
    for i in events.indices {
      var background = 0.0
      for l in 0..<n { background += process.rates[l] * densities[i * n + l] }
      var total = background
      let row = i * (i - 1) / 2
      for j in 0..<i {
        let dt = events[i].time - events[j].time
        let exponent = x.decay * dt + 0.5 * distances[row + j] / variance
        let w = dt > 0 && exponent < 60 ? front * exp(-exponent) : 0
        weights[j] = w
        total += w
      }
      guard total > 0 else { continue }
      let inverse = 1 / total
      for l in 0..<n { newCounts[l] += process.rates[l] * densities[i * n + l] * inverse }
      for j in 0..<i where weights[j] > 0 {
        let p = weights[j] * inverse
        triggered += p
        lags += p * (events[i].time - events[j].time)
        squares += p * distances[row + j]
      }
    }
    counts = newCounts
    updateExcitation(triggered: triggered, lags: lags, squares: squares)
    updateRates(backgroundTotal: counts.reduce(0, +))
    return change(from: before)
  }

  private mutating func updateExcitation(triggered: Double, lags: Double, squares: Double) {
    guard triggered > 1e-9 else {
      process.excitation.branching = 0
      return
    }
    let x = process.excitation
    var reached = 0.0
    var censored = 0.0
    for e in events {
      let left = process.horizon - e.time
      let tail = exp(-x.decay * left)
      reached += 1 - tail
      censored += left * tail
    }
    process.excitation.branching = min(fitter.largestBranching, triggered / max(reached, 1e-9))
    let decay = triggered / (lags + x.branching * censored)
    process.excitation.decay = min(fitter.decayRange.upperBound, max(fitter.decayRange.lowerBound, decay))
    let spread = (0.5 * squares / triggered).squareRoot()
    process.excitation.spread = min(fitter.spreadRange.upperBound, max(fitter.spreadRange.lowerBound, spread))
  }

  /// Each link's rate: gamma prior about the rate per traffic of its group, whose mean is the data's own (with one event spread over all).
  private mutating func updateRates(backgroundTotal: Double) {
    let total = max(backgroundTotal, 0.5)
    var groupCount: [Int: Double] = [:]
    var groupTraffic: [Int: Double] = [:]
    for (l, link) in process.links.enumerated() {
      groupCount[link.group, default: 0] += counts[l]
      groupTraffic[link.group, default: 0] += max(0, link.traffic)
    }
    for (l, link) in process.links.enumerated() {
      let (events, around) = (groupCount[link.group]!, groupTraffic[link.group]!)
      let perTraffic = around > 0 ? (events + around / traffic) / around * total / (backgroundTotal + 1) : 0
      let exposure = max(0, link.traffic) * perTraffic
      guard exposure > 0 else {
        (shapes[l], gammaRates[l], process.rates[l]) = (1e-9, process.horizon, 0)
        continue
      }
      // Prior: shape a, rate a / mean with mean = exposure / horizon a day; then counts events in horizon days.
      let shape = fitter.priorEvents
      let rate = shape / (exposure / process.horizon)
      shapes[l] = shape + counts[l]
      gammaRates[l] = rate + process.horizon
      process.rates[l] = shapes[l] / gammaRates[l]
    }
    // Shrinkage moves single links; the sum stays the data's.
    let sum = process.rates.reduce(0, +) * process.horizon
    guard sum > 0, backgroundTotal > 0 else { return }
    let factor = backgroundTotal / sum
    for l in process.rates.indices {
      process.rates[l] *= factor
      gammaRates[l] /= factor
    }
  }

  private func change(from before: HawkesProcess) -> Double {
    func relative(_ a: Double, _ b: Double) -> Double { abs(a - b) / max(abs(b), 1e-6) }
    return max(
      relative(process.excitation.branching, before.excitation.branching),
      relative(process.excitation.decay, before.excitation.decay),
      relative(process.excitation.spread, before.excitation.spread),
      relative(process.rates.reduce(0, +), before.rates.reduce(0, +)))
  }
}
