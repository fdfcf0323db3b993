import Geography

/// The roads that carry nothing, as one shape that stays small however many there are.
struct QuietRoads {
  private let points: [Coordinate]
  private let lines: [LineJoining.Line]

  /// What the shape may hold.
  static let budget = 15_000

  init(_ links: [RunContext.Link], places: [RunContext.Place]) {
    let numbers = Dictionary(places.enumerated().map { ($1.id, $0) }) { first, _ in first }
    points = places.map(\.coordinate)
    lines = LineJoining.lines(
      links.compactMap { link in
        guard let from = numbers[link.from], let to = numbers[link.to] else { return nil }
        return .init(from: from, to: to, kind: 0)
      }, pointCount: places.count)
  }

  /// The shape, to a third of a unit; where that is too much, the shortest lines are left out.
  func path(in frame: MapFrame, _ write: ([SIMD2<Double>]) -> String) -> String {
    let tolerance = frame.kilometres(1.0 / 3) * 1000
    var drawn = lines.map { line in
      LineSimplification.simplify(line.points.map { points[$0] }, tolerance: tolerance).map(frame.point)
    }
    var least = 0.5
    while drawn.map(\.count).reduce(0, +) > Self.budget {
      drawn = drawn.filter { LineSimplification.extent(of: $0) >= least }
      least *= 1.4
    }
    return drawn.isEmpty ? "" : "<path class=\"road\" stroke-width=\"1\" d=\"\(drawn.map(write).joined())\"/>"
  }
}
