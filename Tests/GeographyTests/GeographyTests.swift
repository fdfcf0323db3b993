import Geography
import Testing

private let bamako = Coordinate(latitude: 12.6392, longitude: -8.0029)
private let dakar = Coordinate(latitude: 14.6937, longitude: -17.4441)

@Test func `great-circle distances`() {
  // One degree of a great circle is 111,195.08 m on the mean sphere.
  let degree = GreatCircle.distance(
    Coordinate(latitude: 0, longitude: 0), Coordinate(latitude: 0, longitude: 1))
  #expect(abs(degree - 111_195.08) < 0.01)
  #expect(abs(bamako.distance(to: dakar) - 1_044_000) < 3_000)
  #expect(bamako.distance(to: bamako) == 0)
  let antipodes = GreatCircle.distance(
    Coordinate(latitude: 90, longitude: 0), Coordinate(latitude: -90, longitude: 17))
  #expect(abs(antipodes - .pi * GreatCircle.earthRadius) < 1)
  #expect(GreatCircle.length(of: [bamako, dakar, bamako]) == 2 * bamako.distance(to: dakar))
}

@Test func `bounding boxes`() throws {
  let box = try #require(
    BoundingBox(around: [bamako, dakar, Coordinate(latitude: .nan, longitude: 0)]))
  #expect(box == BoundingBox(south: 12.6392, west: -17.4441, north: 14.6937, east: -8.0029))
  #expect(box.contains(bamako) && box.contains(box.center))
  #expect(!box.contains(Coordinate(latitude: 0, longitude: -10)))
  #expect(BoundingBox(around: []) == nil)
  #expect(box.intersects(box.padded(byDegrees: 1)))
  #expect(!box.intersects(BoundingBox(south: 0, west: 0, north: 1, east: 1)))
}

@Test func `neighbours along the Hilbert curve are neighbours on the grid`() {
  // The top eight bits of either axis walk a 256 by 256 grid: every step goes to an adjoining cell.
  var cells = [(UInt64, Int, Int)]()
  for x in 0..<256 {
    for y in 0..<256 {
      cells.append((HilbertCurve.index(x: UInt32(x) << 24, y: UInt32(y) << 24) >> 48, x, y))
    }
  }
  cells.sort { $0.0 < $1.0 }
  for (i, cell) in cells.enumerated() { #expect(cell.0 == UInt64(i)) }
  for (a, b) in zip(cells, cells.dropFirst()) { #expect(abs(a.1 - b.1) + abs(a.2 - b.2) == 1) }
  let keys = HilbertCurve.indices(of: [bamako, dakar, Coordinate(latitude: .infinity, longitude: 0)])
  #expect(keys[2] == .max && keys[0] != keys[1])
}

@Test func `simplified lines stay within the tolerance`() {
  // A zigzag of 100 m to either side of the equator, with one spike of 5 km.
  let step = 0.01
  let line = (0...100).map { i in
    Coordinate(latitude: i == 50 ? 0.045 : (i % 2 == 0 ? 0 : 0.0009), longitude: Double(i) * step)
  }
  let kept = LineSimplification.keptIndices(of: line, tolerance: 200)
  #expect(kept.contains(0) && kept.contains(50) && kept.contains(100))
  #expect(kept.count <= 7)
  #expect(LineSimplification.simplify(line, tolerance: 1).count > 90)
  #expect(LineSimplification.keptIndices(of: [bamako], tolerance: 1) == [0])
  #expect(LineSimplification.keptIndices(of: [], tolerance: 1) == [])
  // A closed line keeps its far corner.
  let square = [(0, 0), (0, 1), (1, 1), (1, 0), (0, 0)].map {
    Coordinate(latitude: Double($0.0), longitude: Double($0.1))
  }
  #expect(LineSimplification.simplify(square, tolerance: 10) == square)
}
