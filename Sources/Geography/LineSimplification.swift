/// Fewer points for the same line.
public enum LineSimplification {
  /// The indices of the points to keep so that no left-out point is farther than `tolerance` metres from the line.
  ///
  /// Douglas and Peucker 1973 (doi 10.3138/FM57-6770-U75U-7727), on a local plane (metres east and north at the line's
  /// first point). The two ends are always kept. Iterative, so deep lines cannot exhaust the stack.
  /// - Complexity: O(points x kept) at worst, usually O(points x log points).
  public static func keptIndices(of line: [Coordinate], tolerance: Double) -> [Int] {
    guard line.count > 2 else { return Array(line.indices) }
    let plane = line.map { project($0, around: line[0]) }
    var keep = [Bool](repeating: false, count: line.count)
    keep[0] = true
    keep[line.count - 1] = true
    var open = [(0, line.count - 1)]
    while let (first, last) = open.popLast() {
      var farthest = first
      var distance = tolerance * tolerance
      for i in first + 1..<max(first + 1, last) {
        let d = squaredDistance(plane[i], plane[first], plane[last])
        if d > distance {
          farthest = i
          distance = d
        }
      }
      guard farthest > first else { continue }
      keep[farthest] = true
      open.append((first, farthest))
      open.append((farthest, last))
    }
    return line.indices.filter { keep[$0] }
  }

  /// The line with only the points that `keptIndices` names.
  public static func simplify(_ line: [Coordinate], tolerance: Double) -> [Coordinate] {
    keptIndices(of: line, tolerance: tolerance).map { line[$0] }
  }

  /// The longer side of the box around a line on a plane; the line has a point.
  public static func extent(of line: [SIMD2<Double>]) -> Double {
    let low = line.reduce(line[0]) { pointwiseMin($0, $1) }
    let high = line.reduce(line[0]) { pointwiseMax($0, $1) }
    return max(high.x - low.x, high.y - low.y)
  }

  private static func project(_ point: Coordinate, around origin: Coordinate) -> SIMD2<Double> {
    let metresPerDegree = GreatCircle.earthRadius * .pi / 180
    return SIMD2(
      (point.longitude - origin.longitude) * metresPerDegree * cosine(origin.latitude * .pi / 180),
      (point.latitude - origin.latitude) * metresPerDegree)
  }

  /// From a point to a stretch from `a` to `b`, in square metres.
  private static func squaredDistance(_ p: SIMD2<Double>, _ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double {
    let along = b - a
    let lengthSquared = (along * along).sum()
    let share = lengthSquared > 0 ? max(0, min(1, ((p - a) * along).sum() / lengthSquared)) : 0
    let off = p - a - share * along
    return (off * off).sum()
  }
}
