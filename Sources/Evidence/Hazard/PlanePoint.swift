import Geography

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A point in kilometres east and north of a plane's centre.
public struct PlanePoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// Squared distance in km².
  @inlinable public func squaredDistance(to other: PlanePoint) -> Double {
    let (dx, dy) = (x - other.x, y - other.y)
    return dx * dx + dy * dy
  }
}

/// A local map in kilometres (equirectangular about a centre): within 1 % over some hundred kilometres, which is finer than the places of
/// reported incidents.
public struct LocalPlane: Sendable {
  private let center: Coordinate
  private let kmPerLongitude: Double
  private static let kmPerDegree = 111.194_926_644_558_74

  /// A plane about the mean of some points; about (0, 0) for none.
  public init(around points: [Coordinate]) {
    let n = Double(max(1, points.count))
    center = Coordinate(
      latitude: points.reduce(0) { $0 + $1.latitude } / n, longitude: points.reduce(0) { $0 + $1.longitude } / n)
    kmPerLongitude = Self.kmPerDegree * cos(center.latitude * .pi / 180)
  }

  public func point(_ c: Coordinate) -> PlanePoint {
    PlanePoint(
      x: (c.longitude - center.longitude) * kmPerLongitude, y: (c.latitude - center.latitude) * Self.kmPerDegree)
  }
}
