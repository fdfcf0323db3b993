import Geography

/// The part of the earth that a map shows: equirectangular at its middle latitude, true enough at the size of a few countries.
struct MapFrame {
  /// In units of the drawing.
  let width: Double
  let height: Double
  private let west: Double
  private let north: Double
  private let scale: Double
  private let shrink: Double

  static let widest = 900.0
  static let highest = 720.0

  /// The largest frame that holds the points, with a margin; nothing where they have no extent.
  init?(around points: [Coordinate]) {
    guard let box = BoundingBox(around: points), box.east > box.west || box.north > box.south else { return nil }
    let margin = 0.05 * max(box.east - box.west, box.north - box.south)
    shrink = Latitude.shrink(box.center)
    let (across, down) = ((box.east - box.west + 2 * margin) * shrink, box.north - box.south + 2 * margin)
    scale = min(Self.widest / across, Self.highest / down)
    height = max(260, down * scale)
    width = Self.widest
    west = box.west - margin - (width / scale - across) / 2 / shrink
    north = box.north + margin + (height / scale - down) / 2
  }

  func point(_ place: Coordinate) -> SIMD2<Double> {
    SIMD2((place.longitude - west) * shrink * scale, (north - place.latitude) * scale)
  }

  func holds(_ point: SIMD2<Double>) -> Bool {
    point.x > 0 && point.x < width && point.y > 0 && point.y < height
  }

  /// The box of the earth that is shown.
  var box: BoundingBox {
    BoundingBox(
      south: north - height / scale, west: west, north: north, east: west + width / scale / shrink)
  }

  /// How long a length of the drawing is.
  func kilometres(_ units: Double) -> Double { units / scale * .pi / 180 * GreatCircle.earthRadius / 1000 }

  /// A ring cut to a little more than the frame, so that its cut edges are not seen (Sutherland and Hodgman 1974, doi
  /// 10.1145/360767.360802).
  func clipped(_ ring: [SIMD2<Double>]) -> [SIMD2<Double>] {
    let edges: [(axis: Int, limit: Double, sign: Double)] = [
      (0, -8, 1), (0, width + 8, -1), (1, -8, 1), (1, height + 8, -1),
    ]
    return edges.reduce(ring) { ring, edge in
      var kept: [SIMD2<Double>] = []
      func inside(_ p: SIMD2<Double>) -> Bool { (p[edge.axis] - edge.limit) * edge.sign >= 0 }
      for (place, end) in ring.enumerated() {
        let start = ring[(place + ring.count - 1) % ring.count]
        if inside(start) != inside(end) {
          kept.append(start + (end - start) * ((edge.limit - start[edge.axis]) / (end[edge.axis] - start[edge.axis])))
        }
        if inside(end) { kept.append(end) }
      }
      return kept
    }
  }
}
