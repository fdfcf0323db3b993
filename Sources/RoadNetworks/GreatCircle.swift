import Geography

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lengths on the sphere of the earth's mean radius (IUGG: 6,371,008.8 m), within 0.6 % of the ellipsoid's.
public enum GreatCircle {
  /// The radius used, in metres.
  public static let earthRadiusMetres = 6_371_008.8

  /// The great-circle distance in metres, by the haversine formula, which keeps its precision for near points.
  @inlinable
  public static func metres(_ a: Coordinate, _ b: Coordinate) -> Double {
    let radians = Double.pi / 180
    let south = sin((b.latitude - a.latitude) * radians / 2)
    let east = sin((b.longitude - a.longitude) * radians / 2)
    let square = south * south + cos(a.latitude * radians) * cos(b.latitude * radians) * east * east
    return 2 * earthRadiusMetres * asin(min(1, square.squareRoot()))
  }
}
