import Geography

/// How each link runs on a map: along its line, straight between its ends, or in a bow where a drawing needs one to keep links apart.
struct LinkCourses {
  struct Course {
    /// As SVG writes it.
    var path: String
    var middle: SIMD2<Double>
    /// The longer side of the box around it, in units of the drawing.
    var extent: Double
  }

  private var courses: [String: Course] = [:]

  subscript(link: String) -> Course? { courses[link] }

  init(_ context: RunContext, _ places: [String: RunContext.Place], _ frame: MapFrame) {
    let bows = context.isDrawing == true ? Self.bows(context, places, frame) : [:]
    // To a third of a unit, as all roads are.
    let tolerance = frame.kilometres(1.0 / 3) * 1000
    for link in context.links {
      if let line = link.line {
        let points = LineSimplification.simplify(line.points, tolerance: tolerance).map(frame.point)
        guard points.count > 1 else { continue }
        courses[link.id] = Course(
          path: SVGPath.text(points), middle: Self.middle(points), extent: LineSimplification.extent(of: points))
      } else if let a = places[link.from], let b = places[link.to] {
        let (from, to) = (frame.point(a.coordinate), frame.point(b.coordinate))
        let bow = bows[link.id] ?? 0
        courses[link.id] = Course(
          path: SVGPath.bow(from, to, bow), middle: SVGPath.top(from, to, bow),
          extent: LineSimplification.extent(of: [from, to]))
      }
    }
  }

  private static func middle(_ points: [SIMD2<Double>]) -> SIMD2<Double> {
    let lengths = zip(points, points.dropFirst()).map { a, b in ((b - a) * (b - a)).sum().squareRoot() }
    var left = lengths.reduce(0, +) / 2
    for (index, length) in lengths.enumerated() {
      if left <= length, length > 0 { return points[index] + (points[index + 1] - points[index]) * (left / length) }
      left -= length
    }
    return points[points.count / 2]
  }

  /// Links between the same places run beside each other, and links keep off the places between their ends.
  private static func bows(
    _ context: RunContext, _ places: [String: RunContext.Place], _ frame: MapFrame
  ) -> [String: Double] {
    var pairs: [String: Int] = [:]
    var count: [String: Int] = [:]
    func pair(_ link: RunContext.Link) -> String { min(link.from, link.to) + "\u{0}" + max(link.from, link.to) }
    for link in context.links { count[pair(link), default: 0] += 1 }
    let spots = context.places.map { (id: $0.id, at: frame.point($0.coordinate)) }
    var bows: [String: Double] = [:]
    for link in context.links {
      guard let a = places[link.from], let b = places[link.to] else { continue }
      let key = pair(link)
      let (from, to) = (frame.point(a.coordinate), frame.point(b.coordinate))
      let number = pairs[key, default: 0]
      pairs[key] = number + 1
      if count[key]! > 1 {
        // Each to its own side, farther out the more there are, whichever way it runs.
        let side = Double(number) - Double(count[key]! - 1) / 2
        bows[link.id] = 0.12 * side * (link.from < link.to ? 1 : -1) * min(1, 6 / Double(count[key]!))
      } else if spots.contains(where: { $0.id != link.from && $0.id != link.to && isNear($0.at, from, to) }) {
        bows[link.id] = 0.14
      }
    }
    return bows
  }

  private static func isNear(_ p: SIMD2<Double>, _ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Bool {
    let along = b - a
    let length = (along * along).sum()
    guard length > 0 else { return false }
    let share = max(0, min(1, ((p - a) * along).sum() / length))
    let off = p - a - share * along
    return (off * off).sum() < 100
  }
}
