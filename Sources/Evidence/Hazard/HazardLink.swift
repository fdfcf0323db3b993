import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A stretch of road on which incidents may happen: a straight segment, with its exposure.
public struct HazardLink: Sendable, Hashable {
  public var id: String
  public var from: PlanePoint
  public var to: PlanePoint
  /// Traffic that can be hit, per day (convoys or tankers a day, or any number in proportion): the rate is per day at this traffic.
  public var traffic: Double
  /// Links of one group (a country) share their prior: a road without an incident takes after the roads around it, not after those of
  /// a country at peace.
  public var group: Int

  public init(id: String, from: PlanePoint, to: PlanePoint, traffic: Double = 1, group: Int = 0) {
    self.group = group
    self.id = id
    self.from = from
    self.to = to
    self.traffic = traffic
  }

  /// The density (per km²) at `p` of an incident that happens anywhere along the link and is reported with a Gaussian error of
  /// standard deviation `error` km in each direction: the segment convolved with the Gaussian, which sums to 1 over the plane.
  func density(at p: PlanePoint, error: Double) -> Double {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    let (px, py) = (p.x - from.x, p.y - from.y)
    guard length > 1e-6 else { return Self.gaussian(px, error) * Self.gaussian(py, error) }
    let along = (px * dx + py * dy) / length
    let across = (px * dy - py * dx) / length
    let covered =
      NormalDistribution.cumulative((length - along) / error) - NormalDistribution.cumulative(-along / error)
    return Self.gaussian(across, error) * max(0, covered) / length
  }

  /// Kilometres from `p` to the nearest point of the link.
  func distance(to p: PlanePoint) -> Double {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let squared = dx * dx + dy * dy
    let t = squared > 0 ? min(1, max(0, ((p.x - from.x) * dx + (p.y - from.y) * dy) / squared)) : 0
    return p.squaredDistance(to: PlanePoint(x: from.x + t * dx, y: from.y + t * dy)).squareRoot()
  }

  private static func gaussian(_ x: Double, _ sigma: Double) -> Double {
    NormalDistribution.density(x / sigma) / sigma
  }
}

/// One incident, once, however many sources told of it.
public struct HazardEvent: Sendable, Hashable {
  /// The event's id (shared by its rows).
  public var id: String
  /// Days since the start of observation, with a fraction that keeps events of one day apart.
  public var time: Double
  public var location: PlanePoint
  /// Standard deviation of the reported place in km.
  public var error: Double

  public init(id: String, time: Double, location: PlanePoint, error: Double) {
    self.id = id
    self.time = time
    self.location = location
    self.error = error
  }
}
