/// Lines cut to a square.
enum LineClipping {
  /// The parts of a line inside the square from `low` to `high` in both directions (Liang and Barsky 1984, doi 10.1145/357332.357333,
  /// stretch by stretch).
  static func clip(_ line: [SIMD2<Double>], from low: Double, to high: Double) -> [[SIMD2<Double>]] {
    var parts: [[SIMD2<Double>]] = []
    var open: [SIMD2<Double>] = []
    for (a, b) in zip(line, line.dropFirst()) {
      guard let (first, last) = inside(a, b, low, high) else {
        if open.count > 1 { parts.append(open) }
        open = []
        continue
      }
      if open.isEmpty { open = [a + (b - a) * first] }
      open.append(a + (b - a) * last)
      if last < 1 {
        parts.append(open)
        open = []
      }
    }
    if open.count > 1 { parts.append(open) }
    return parts
  }

  /// Between which shares of its length a stretch is inside.
  private static func inside(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, _ low: Double, _ high: Double
  ) -> (Double, Double)? {
    var (first, last) = (0.0, 1.0)
    let d = b - a
    for (step, room) in [(-d.x, a.x - low), (d.x, high - a.x), (-d.y, a.y - low), (d.y, high - a.y)] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        first = max(first, room / step)
      } else {
        last = min(last, room / step)
      }
    }
    return first <= last ? (first, last) : nil
  }
}
