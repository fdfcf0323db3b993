import Cases
import Geography

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the link or place of a case that lies nearest to a point.
struct RoadSnap {
  private struct Segment {
    var a: Coordinate
    var b: Coordinate
    var corridors: [String]
  }

  private let segments: [Segment]
  private let places: [Place]

  init(_ value: Case) {
    let byID = Dictionary(value.places.map { ($0.id, $0.coordinate) }, uniquingKeysWith: { first, _ in first })
    segments = value.links.compactMap { link in
      guard let a = byID[link.from], let b = byID[link.to] else { return nil }
      return Segment(a: a, b: b, corridors: link.corridors)
    }
    places = value.places
  }

  /// Kilometres to the nearest link, drawn straight between its ends, and its first corridor.
  func nearestLink(to point: Coordinate) -> (kilometres: Double, corridor: String?)? {
    var best: (kilometres: Double, corridor: String?)?
    for segment in segments {
      let distance = Self.kilometres(from: point, to: segment.a, segment.b)
      // Of two links that meet, the one with a corridor says more.
      let isBetter =
        best.map { distance < $0.kilometres - 1e-9 || distance <= $0.kilometres && $0.corridor == nil } ?? true
      if isBetter { best = (distance, segment.corridors.first) }
    }
    return best
  }

  /// The nearest place within some kilometres.
  func nearestPlace(to point: Coordinate, within limit: Double) -> String? {
    let near = places.map { (distance: $0.coordinate.kilometres(to: point), id: $0.id) }.min { $0 < $1 }
    return near.flatMap { $0.distance <= limit ? $0.id : nil }
  }

  /// On the plane that touches the earth at the point: right to about 1 % at the distances that matter here.
  private static func kilometres(from point: Coordinate, to a: Coordinate, _ b: Coordinate) -> Double {
    let kilometresPerDegree = 111.195
    let shrink = cos(point.latitude * .pi / 180)
    func plane(_ c: Coordinate) -> SIMD2<Double> {
      var east = c.longitude - point.longitude
      if east > 180 { east -= 360 } else if east < -180 { east += 360 }
      return SIMD2(east * shrink, c.latitude - point.latitude) * kilometresPerDegree
    }
    let (p, q) = (plane(a), plane(b))
    let along = q - p
    let length = (along * along).sum()
    let t = length > 0 ? max(0, min(1, -(p * along).sum() / length)) : 0
    let foot = p + along * t
    return (foot * foot).sum().squareRoot()
  }
}
