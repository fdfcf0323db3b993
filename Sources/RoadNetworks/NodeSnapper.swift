import Geography

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the node nearest to a coordinate.
///
/// A k-d tree over unit vectors (Bentley 1975, doi 10.1145/361002.361007): straight-line distance in space grows with
/// distance on the sphere, so that the answer is exact everywhere, at the poles and the antimeridian too.
public struct NodeSnapper: Sendable {
  /// A node and how far away it is.
  public struct Snap: Sendable, Equatable {
    public var node: UInt32
    public var metres: Double
  }

  private struct Point {
    var x: Double
    var y: Double
    var z: Double
    var node: UInt32

    func along(_ axis: Int) -> Double { axis == 0 ? x : axis == 1 ? y : z }
  }

  /// The tree without pointers: the middle of each range splits it, axes in turn.
  private var points: [Point] = []

  /// - Parameters:
  ///   - coordinates: of all nodes; undefined ones are never found.
  ///   - isUsable: whether a node may be found; every node when left out.
  /// - Complexity: O(n log n).
  public init(_ coordinates: FixedCoordinates, isUsable: (Int) -> Bool = { _ in true }) {
    points.reserveCapacity(coordinates.count)
    for node in 0..<coordinates.count where isUsable(node) {
      guard let coordinate = coordinates[node] else { continue }
      points.append(Self.point(coordinate, node: UInt32(node)))
    }
    points.withUnsafeMutableBufferPointer { Self.build($0, 0..<$0.count, axis: 0) }
  }

  /// Snaps to the nodes of a network that a link touches.
  public init(_ network: RoadNetwork) {
    var touched = [Bool](repeating: false, count: network.nodeCount)
    for node in network.links.from { touched[Int(node)] = true }
    for node in network.links.to { touched[Int(node)] = true }
    self.init(network.nodes.coordinates) { touched[$0] }
  }

  /// The nearest usable node, the one with the smallest number among equals; `nil` when there is none.
  ///
  /// O(log n) expected.
  public func nearest(to coordinate: Coordinate) -> Snap? {
    nearest(count: 1, to: coordinate).first
  }

  /// The nearest `count` usable nodes, near before far, then by number.
  public func nearest(count: Int, to coordinate: Coordinate) -> [Snap] {
    guard count > 0, coordinate.isValid, !points.isEmpty else { return [] }
    let target = Self.point(coordinate, node: 0)
    var best: [(square: Double, node: UInt32)] = []
    search(0..<points.count, axis: 0, target: target, count: count, best: &best)
    return best.map {
      let chord = min(2, $0.square.squareRoot())
      return Snap(node: $0.node, metres: 2 * GreatCircle.earthRadius * asin(chord / 2))
    }
  }

  private func search(
    _ range: Range<Int>, axis: Int, target: Point, count: Int, best: inout [(square: Double, node: UInt32)]
  ) {
    guard !range.isEmpty else { return }
    let middle = range.lowerBound + range.count / 2
    let point = points[middle]
    let (dx, dy, dz) = (point.x - target.x, point.y - target.y, point.z - target.z)
    Self.offer((dx * dx + dy * dy + dz * dz, point.node), count: count, best: &best)
    let gap = target.along(axis) - point.along(axis)
    let left = range.lowerBound..<middle
    let right = (middle + 1)..<range.upperBound
    let next = (axis + 1) % 3
    search(gap < 0 ? left : right, axis: next, target: target, count: count, best: &best)
    if best.count < count || gap * gap <= best[best.count - 1].square {
      search(gap < 0 ? right : left, axis: next, target: target, count: count, best: &best)
    }
  }

  /// Keeps `best` sorted and no longer than `count`.
  private static func offer(
    _ candidate: (square: Double, node: UInt32), count: Int, best: inout [(square: Double, node: UInt32)]
  ) {
    if best.count == count, !(candidate < best[count - 1]) { return }
    let slot = best.firstIndex { candidate < $0 } ?? best.count
    best.insert(candidate, at: slot)
    if best.count > count { best.removeLast() }
  }

  private static func point(_ coordinate: Coordinate, node: UInt32) -> Point {
    let latitude = coordinate.latitude * .pi / 180
    let longitude = coordinate.longitude * .pi / 180
    return Point(
      x: cos(latitude) * cos(longitude), y: cos(latitude) * sin(longitude), z: sin(latitude), node: node)
  }

  private static func build(_ points: UnsafeMutableBufferPointer<Point>, _ range: Range<Int>, axis: Int) {
    guard range.count > 1 else { return }
    let middle = range.lowerBound + range.count / 2
    select(points, range, middle, axis)
    build(points, range.lowerBound..<middle, axis: (axis + 1) % 3)
    build(points, (middle + 1)..<range.upperBound, axis: (axis + 1) % 3)
  }

  /// Puts the element of rank `middle` in its place, smaller ones before and larger ones after it (Hoare's selection).
  private static func select(
    _ points: UnsafeMutableBufferPointer<Point>, _ range: Range<Int>, _ middle: Int, _ axis: Int
  ) {
    var low = range.lowerBound
    var high = range.upperBound - 1
    while low < high {
      let pivot = points[low + (high - low) / 2].along(axis)
      var left = low
      var right = high
      while left <= right {
        while points[left].along(axis) < pivot { left += 1 }
        while points[right].along(axis) > pivot { right -= 1 }
        if left <= right {
          points.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if middle <= right { high = right } else if middle >= left { low = left } else { return }
    }
  }
}
