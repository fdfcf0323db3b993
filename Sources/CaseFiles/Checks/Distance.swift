import Foundation
import Geography

extension Coordinate {
  /// Great-circle distance in kilometres on the sphere of the earth's mean radius (haversine).
  func kilometres(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let north = sin((other.latitude - latitude) * radians / 2)
    let east = sin((other.longitude - longitude) * radians / 2)
    let h = north * north + cos(latitude * radians) * cos(other.latitude * radians) * east * east
    return 2 * 6371.0088 * asin(min(1, h.squareRoot()))
  }
}
