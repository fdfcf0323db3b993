import Geography

/// The roads of a map as they are drawn at one zoom: fewer when far away, joined into lines, with fewer points.
struct RoadLevel: Sendable {
  /// A line in the unit square.
  struct Line: Sendable {
    var points: [SIMD2<Double>]
    var kind: Int
    /// The road, when the line is only one; its number.
    var road: Int?
  }

  /// Points that one square may hold before less important roads are left to closer views.
  static let budget = 8000
  /// A square on the screen, in the map library's pixels.
  private static let pixels = 512.0

  let zoom: Int
  private(set) var lines: [Line] = []
  /// Numbers of the lines in reach of a square.
  private(set) var linesBySquare: [TileAddress: [Int]] = [:]

  /// - Parameter everything: leaves nothing out, for the closest zoom.
  init(_ map: RoadMap, projected: [SIMD2<Double>], zoom: Int, everything: Bool) {
    self.zoom = zoom
    let ranks = Set(map.roads.map(\.rank)).sorted()
    var chosen = Self.lines(map, projected, zoom) { _ in true }
    if !everything, Self.fullest(chosen, zoom) > Self.budget {
      chosen = []
      for rank in ranks {
        var next = Self.lines(map, projected, zoom) { $0 <= rank }
        if Self.fullest(next, zoom) > Self.budget {
          next = Self.thinned(next, above: rank - 1, map, zoom)
          chosen = next
          break
        }
        chosen = next
      }
    }
    lines = chosen.map(\.line)
    for (number, line) in lines.enumerated() {
      for square in Self.squares(line.points, zoom) { linesBySquare[square, default: []].append(number) }
    }
  }

  private struct Draft {
    var line: Line
    var rank: Int
  }

  /// The roads of some ranks, joined and simplified to half a pixel.
  private static func lines(
    _ map: RoadMap, _ projected: [SIMD2<Double>], _ zoom: Int, isShown: (Int) -> Bool
  ) -> [Draft] {
    let shown = map.roads.indices.filter { isShown(map.roads[$0].rank) }
    let stretches = shown.map {
      LineJoining.Stretch(from: map.roads[$0].from, to: map.roads[$0].to, kind: map.roads[$0].kind)
    }
    return LineJoining.lines(stretches, pointCount: map.points.count).map { line in
      let coordinates = line.points.map { map.points[$0] }
      let metresPerPixel =
        2 * Double.pi * GreatCircle.earthRadius * Latitude.shrink(coordinates[0]) / (pixels * Double(1 << zoom))
      let kept = LineSimplification.keptIndices(of: coordinates, tolerance: metresPerPixel / 2)
      let first = shown[line.stretches[0]]
      return Draft(
        line: Line(
          points: kept.map { projected[line.points[$0]] }, kind: map.roads[first].kind,
          road: line.stretches.count == 1 ? first : nil), rank: map.roads[first].rank)
    }
  }

  /// Leaves out the shortest lines of the last rank, as many as it takes.
  private static func thinned(_ lines: [Draft], above rank: Int, _ map: RoadMap, _ zoom: Int) -> [Draft] {
    var least = 4.0
    while least < pixels {
      let kept = lines.filter {
        $0.rank <= rank || LineSimplification.extent(of: $0.line.points) * pixels * Double(1 << zoom) >= least
      }
      if fullest(kept, zoom) <= budget { return kept }
      least *= 1.5
    }
    return lines.filter { $0.rank <= rank }
  }

  /// Points in the fullest square.
  private static func fullest(_ lines: [Draft], _ zoom: Int) -> Int {
    var counts: [TileAddress: Int] = [:]
    for draft in lines {
      for point in draft.line.points { counts[TileAddress(zoom: zoom, at: point), default: 0] += 1 }
    }
    return counts.values.max() ?? 0
  }

  /// The squares that a line may touch with the margin that tiles have: those of the boxes around its stretches.
  private static func squares(_ points: [SIMD2<Double>], _ zoom: Int) -> Set<TileAddress> {
    let margin = SIMD2(repeating: RoadTiles.margin / Double(1 << zoom))
    var all: Set<TileAddress> = []
    for (a, b) in zip(points, points.dropFirst()) {
      let first = TileAddress(zoom: zoom, at: pointwiseMin(a, b) - margin)
      let last = TileAddress(zoom: zoom, at: pointwiseMax(a, b) + margin)
      for row in first.row...last.row {
        for column in first.column...last.column {
          if let square = TileAddress(zoom: zoom, column: column, row: row) { all.insert(square) }
        }
      }
    }
    return all
  }
}
