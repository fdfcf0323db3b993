/// The Hilbert curve: an order of points in which near ones are mostly close together.
///
/// Graphs renumbered along it search about twice as fast as with shuffled ids, as neighbours share cache lines.
/// Hilbert 1891; the bitwise walk follows Hamilton and Rau-Chaplin 2008 (doi 10.1016/j.ipl.2007.08.034).
public enum HilbertCurve {
  /// The place along the curve of cell (`x`, `y`) of a grid of 2^32 by 2^32 cells: one of 2^64.
  public static func index(x: UInt32, y: UInt32) -> UInt64 {
    var x = x
    var y = y
    var index: UInt64 = 0
    var side: UInt32 = 1 << 31
    while side > 0 {
      let right = x & side != 0
      let up = y & side != 0
      let quadrant: UInt64 = right ? (up ? 2 : 3) : (up ? 1 : 0)
      index = index << 2 | quadrant
      if !up {
        if right {
          x = ~x
          y = ~y
        }
        swap(&x, &y)
      }
      side >>= 1
    }
    return index
  }

  /// The places of points along the curve over their own bounding box; points that are not valid come last.
  public static func indices(of points: [Coordinate]) -> [UInt64] {
    guard let box = BoundingBox(around: points) else { return [UInt64](repeating: .max, count: points.count) }
    let span = max(box.north - box.south, box.east - box.west)
    let scale = span > 0 ? Double(UInt32.max) / span : 0
    return points.map { point in
      guard point.isValid else { return .max }
      return index(
        x: UInt32(((point.longitude - box.west) * scale).rounded(.down)),
        y: UInt32(((point.latitude - box.south) * scale).rounded(.down)))
    }
  }
}
