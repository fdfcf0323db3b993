import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The self-exciting part of the hazard: each incident brings on average `branching` others, after an exponential time with mean
/// `1 / decay` days, at a Gaussian distance of `spread` km in each direction.
public struct Excitation: Sendable, Hashable {
  /// Expected direct followers of one incident, 0 up to 1.
  public var branching: Double
  /// Per day.
  public var decay: Double
  /// Kilometres.
  public var spread: Double

  public init(branching: Double, decay: Double, spread: Double) {
    self.branching = branching
    self.decay = decay
    self.spread = spread
  }
}

/// Incidents on roads as a Hawkes process in time and space: λ(t, x) = Σ_l rate_l density_l(x) + Σ_{t_j < t} α β e^{-β (t - t_j)} N(x - x_j; σ²).
///
/// Fitted by expectation and maximisation (Mohler, Short, Brantingham, Schoenberg and Tita 2011, doi 10.1198/jasa.2011.ap09546); the rates of
/// the links carry a gamma prior (empirical Bayes), so that a road without an incident keeps the hazard of its like.
public struct HawkesProcess: Sendable {
  public var links: [HazardLink]
  /// Background incidents per day of each link.
  public var rates: [Double]
  public var excitation: Excitation
  /// Days observed: 0...horizon.
  public var horizon: Double

  public init(links: [HazardLink], rates: [Double], excitation: Excitation, horizon: Double) {
    precondition(links.count == rates.count, "a rate for every link")
    self.links = links
    self.rates = rates
    self.excitation = excitation
    self.horizon = horizon
  }

  /// The log-likelihood of events (sorted by time), up to a constant.
  /// - Complexity: O(events² + events × links).
  public func logLikelihood(_ events: [HazardEvent]) -> Double {
    let backgrounds = events.map { background(at: $0) }
    return logLikelihood(events, backgrounds: backgrounds, scale: 1)
  }

  /// The same with the background densities known and multiplied by `scale`.
  func logLikelihood(_ events: [HazardEvent], backgrounds: [Double], scale: Double) -> Double {
    var sum = 0.0
    for (i, e) in events.enumerated() {
      var intensity = backgrounds[i] * scale
      for j in 0..<i { intensity += triggered(e, by: events[j]) }
      sum += log(max(intensity, 1e-300))
    }
    return sum - scale * rates.reduce(0, +) * horizon - followers(of: events, until: horizon)
  }

  /// The background density at an event's reported place.
  func background(at e: HazardEvent) -> Double {
    var sum = 0.0
    for (link, rate) in zip(links, rates) { sum += rate * link.density(at: e.location, error: e.error) }
    return sum
  }

  /// The density with which `earlier` brings on `e`.
  @inline(__always) func triggered(_ e: HazardEvent, by earlier: HazardEvent) -> Double {
    let dt = e.time - earlier.time
    guard dt > 0 else { return 0 }
    let lag = excitation.decay * dt
    if lag > 40 { return 0 }
    let variance = excitation.spread * excitation.spread
    return excitation.branching * excitation.decay
      * exp(-lag - 0.5 * e.location.squaredDistance(to: earlier.location) / variance) / (2 * .pi * variance)
  }

  /// Expected followers of the events up to a time.
  private func followers(of events: [HazardEvent], until time: Double) -> Double {
    events.reduce(0) { $0 - ($1.time < time ? excitation.branching * expm1(-excitation.decay * (time - $1.time)) : 0) }
  }

  /// The expected number of incidents from 0 to `time`, given the events before it.
  public func compensator(until time: Double, _ events: [HazardEvent]) -> Double {
    rates.reduce(0, +) * time + followers(of: events, until: time)
  }

  /// Whether the fitted process explains the events' times: under it the compensated gaps are exponential with mean 1
  /// (time-rescaling theorem; Ogata 1988, doi 10.1080/01621459.1988.10478560).
  ///
  /// - Returns: Kolmogorov and Smirnov's distance and its asymptotic p-value; (0, 1) for fewer than two events.
  public func residuals(_ events: [HazardEvent]) -> (distance: Double, pValue: Double) {
    let marks = events.map { compensator(until: $0.time, events) }
    let gaps = zip(marks, [0] + marks).map { $0 - $1 }
    return kolmogorovSmirnov(gaps.map { -expm1(-$0) })
  }

  /// One history drawn from the process by its branching structure (Hawkes and Oakes 1974).
  ///
  /// - Parameter error: the standard deviation of reported places in km.
  public func simulate(error: Double, using stream: inout RandomStream) -> [HazardEvent] {
    var times: [(time: Double, place: PlanePoint)] = []
    for (link, rate) in zip(links, rates) {
      for _ in 0..<stream.poisson(mean: rate * horizon) {
        let t = stream.uniform()
        let place = PlanePoint(
          x: link.from.x + t * (link.to.x - link.from.x) + stream.normal(standardDeviation: error),
          y: link.from.y + t * (link.to.y - link.from.y) + stream.normal(standardDeviation: error))
        times.append((stream.uniform() * horizon, place))
      }
    }
    var next = 0
    while next < times.count {
      let parent = times[next]
      next += 1
      for _ in 0..<stream.poisson(mean: excitation.branching) {
        let time = parent.time + stream.exponential(mean: 1 / excitation.decay)
        let place = PlanePoint(
          x: parent.place.x + stream.normal(standardDeviation: excitation.spread),
          y: parent.place.y + stream.normal(standardDeviation: excitation.spread))
        if time < horizon { times.append((time, place)) }
      }
    }
    return times.sorted { $0.time < $1.time }.enumerated().map {
      HazardEvent(id: "e\($0)", time: $1.time, location: $1.place, error: error)
    }
  }
}

/// Kolmogorov and Smirnov's test of numbers in 0...1 against uniform: the distance and its asymptotic p-value (with Stephens' correction for
/// few numbers); (0, 1) for fewer than two.
public func kolmogorovSmirnov(_ values: [Double]) -> (distance: Double, pValue: Double) {
  guard values.count > 1 else { return (0, 1) }
  let n = Double(values.count)
  var distance = 0.0
  for (i, v) in values.sorted().enumerated() {
    distance = max(distance, abs(v - Double(i) / n), abs(Double(i + 1) / n - v))
  }
  let root = n.squareRoot()
  let lambda = (root + 0.12 + 0.11 / root) * distance
  if lambda < 0.2 { return (distance, 1) }
  var p = 0.0
  for k in 1...100 {
    let term = exp(-2 * Double(k * k) * lambda * lambda)
    p += k % 2 == 1 ? 2 * term : -2 * term
    if term < 1e-16 { break }
  }
  return (distance, min(1, max(0, p)))
}
