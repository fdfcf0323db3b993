/// An order of points in which neighbours in space are mostly neighbours in memory.
enum SpaceFillingOrder {
  /// The indices of the points along a Hilbert curve over their bounding box (Hilbert 1891; 16 bits an axis); undefined
  /// points come last. Equal places keep the order of the indices. O(n log n).
  static func hilbert(_ points: FixedCoordinates) -> [UInt32] {
    var box = (south: Int64.max, north: Int64.min, west: Int64.max, east: Int64.min)
    for index in 0..<points.count where points.isDefined(index) {
      box.south = min(box.south, Int64(points.latitude[index]))
      box.north = max(box.north, Int64(points.latitude[index]))
      box.west = min(box.west, Int64(points.longitude[index]))
      box.east = max(box.east, Int64(points.longitude[index]))
    }
    let side = max(1, max(box.north &- box.south, box.east &- box.west))
    var keys: [(key: UInt32, index: UInt32)] = []
    keys.reserveCapacity(points.count)
    for index in 0..<points.count {
      guard points.isDefined(index) else {
        keys.append((.max, UInt32(index)))
        continue
      }
      let x = UInt32((Int64(points.longitude[index]) - box.west) * 65535 / side)
      let y = UInt32((Int64(points.latitude[index]) - box.south) * 65535 / side)
      keys.append((curveIndex(x, y), UInt32(index)))
    }
    keys.sort { $0 < $1 }
    return keys.map(\.index)
  }

  /// The place of a cell on the curve through 65,536 x 65,536 cells.
  private static func curveIndex(_ column: UInt32, _ row: UInt32) -> UInt32 {
    var (x, y) = (column, row)
    var index: UInt32 = 0
    var side: UInt32 = 1 << 15
    while side > 0 {
      let right: UInt32 = x & side != 0 ? 1 : 0
      let upper: UInt32 = y & side != 0 ? 1 : 0
      index += side &* side &* ((3 &* right) ^ upper)
      if upper == 0 {
        if right == 1 {
          x = 65535 &- x
          y = 65535 &- y
        }
        swap(&x, &y)
      }
      side >>= 1
    }
    return index
  }
}
