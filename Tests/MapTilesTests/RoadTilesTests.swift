import Geography
import MapTiles
import Randomness
import Testing

/// A grid of crooked roads over a few degrees: important ones every tenth street.
private func grid(_ size: Int, seed: UInt64, ranks: Int = 3) -> RoadMap {
  var random = RandomStream(seed: seed, replication: 0, purpose: 9)
  func near(_ value: Double) -> Double { value + Double.random(in: -0.3...0.3, using: &random) }
  let step = 8.0 / Double(size)
  let points = (0..<size * size).map { number in
    Coordinate(latitude: 10 + near(Double(number / size)) * step, longitude: -10 + near(Double(number % size)) * step)
  }
  var roads: [RoadMap.Road] = []
  func rank(_ street: Int) -> Int { ranks == 1 ? 0 : street % 10 == 0 ? 0 : street % 3 == 0 ? 1 : 2 }
  for row in 0..<size {
    for column in 0..<size {
      let here = row * size + column
      if column + 1 < size {
        roads.append(.init(id: "e\(here)", from: here, to: here + 1, rank: rank(row), kind: rank(row)))
      }
      if row + 1 < size {
        roads.append(.init(id: "n\(here)", from: here, to: here + size, rank: rank(column), kind: rank(column)))
      }
    }
  }
  return RoadMap(points: points, roads: roads, kinds: (0..<3).map { [(key: "class", value: "c\($0)")] })
}

/// Every tile of a zoom that may hold a road.
private func tiles(_ map: RoadMap, _ zoom: Int) -> [TileAddress] {
  let all = map.points.map { TileAddress(zoom: zoom, at: WebMercator.project($0)) }
  let columns = all.map(\.column).min()!...all.map(\.column).max()!
  let rows = all.map(\.row).min()!...all.map(\.row).max()!
  return rows.flatMap { row in columns.compactMap { TileAddress(zoom: zoom, column: $0, row: row) } }
}

private func distance(_ p: SIMD2<Double>, _ line: [SIMD2<Int>]) -> Double {
  zip(line, line.dropFirst()).map { a, b in
    let (from, to) = (SIMD2(Double(a.x), Double(a.y)), SIMD2(Double(b.x), Double(b.y)))
    let d = to - from
    let length = (d * d).sum()
    let along = length > 0 ? max(0, min(1, ((p - from) * d).sum() / length)) : 0
    let off = p - from - d * along
    return (off * off).sum().squareRoot()
  }.min() ?? .infinity
}

@Suite struct RoadTilesTests {
  @Test(arguments: 1...6) func `near enough, every road is where it is, under its own id`(seed: UInt64) async throws {
    let map = grid(7, seed: seed)
    let tiles = RoadTiles(map)
    for road in map.roads {
      let middle = (WebMercator.project(map.points[road.from]) + WebMercator.project(map.points[road.to])) / 2
      let address = TileAddress(zoom: RoadTiles.closest, at: middle)
      let read = TileReader(await tiles.tile(address))
      let feature = try #require(
        read.features.first { $0.attributes["id"] == road.id } ?? read.features.first { $0.attributes["id"] == nil })
      let found = read.features.flatMap(\.parts).map { distance(address.local(middle) * 4096, $0) }.min() ?? .infinity
      #expect(found < 1.5, "\(road.id)")
      #expect(feature.attributes["class"] == "c\(road.kind)" || feature.attributes["id"] == nil)
    }
  }

  @Test func `tiles say what they are`() async {
    let map = grid(5, seed: 3)
    let tiles = RoadTiles(map)
    let read = TileReader(await tiles.tile(TileAddress(zoom: 0, column: 0, row: 0)!))
    #expect(read.layer == "roads" && read.version == 2 && read.extent == 4096)
    let elsewhere = TileAddress(zoom: 9, at: WebMercator.project(Coordinate(latitude: -60, longitude: 100)))
    #expect(await tiles.tile(elsewhere).isEmpty)
    #expect(await tiles.tile(TileAddress(zoom: 13, column: 0, row: 0)!).isEmpty)
  }

  @Test func `what is drawn stays within a margin of the tile`() async {
    let map = grid(12, seed: 4)
    let tiles = RoadTiles(map)
    for zoom in [4, 7] {
      for address in MapTilesTests.tiles(map, zoom) {
        for point in TileReader(await tiles.tile(address)).features.flatMap(\.parts).flatMap({ $0 }) {
          #expect((-64...4160).contains(point.x) && (-64...4160).contains(point.y))
        }
      }
    }
  }

  @Test(arguments: [1, 3]) func `far away a tile stays small and keeps the important roads`(ranks: Int) async {
    let map = grid(130, seed: 5, ranks: ranks)
    let tiles = RoadTiles(map)
    for zoom in [3, 5, 7] {
      for address in MapTilesTests.tiles(map, zoom) {
        let read = TileReader(await tiles.tile(address))
        // Lines that pass by add points at the edges.
        #expect(read.features.flatMap(\.parts).map(\.count).reduce(0, +) < 9_000, "zoom \(zoom)")
      }
    }
    guard ranks > 1 else { return }
    for address in MapTilesTests.tiles(map, 5) {
      let parts = TileReader(await tiles.tile(address)).features.filter { $0.attributes["class"] == "c0" }
        .flatMap(\.parts)
      for road in map.roads.filter({ $0.rank == 0 }).prefix(200) {
        let at = WebMercator.project(map.points[road.from])
        guard TileAddress(zoom: 5, at: at) == address else { continue }
        // Half of one of 512 pixels is four units.
        #expect(parts.map { distance(address.local(at) * 4096, $0) }.min() ?? .infinity < 6)
      }
    }
  }
}

@Suite struct WebMercatorTests {
  @Test(arguments: [
    (0.0, 0.0, 0.5, 0.5), (85.0511287798066, -180, 0, 0), (-90, 180, 1, 1), (14.6937, -17.4441, 0.45154, 0.45872),
  ])
  func `places of the square`(latitude: Double, longitude: Double, x: Double, y: Double) {
    let at = WebMercator.project(Coordinate(latitude: latitude, longitude: longitude))
    #expect(abs(at.x - x) < 1e-4 && abs(at.y - y) < 1e-4)
  }

  @Test func `addresses outside the world are none`() {
    #expect(TileAddress(zoom: 2, column: 4, row: 0) == nil && TileAddress(zoom: -1, column: 0, row: 0) == nil)
    #expect(TileAddress(zoom: 23, column: 0, row: 0) == nil && TileAddress(zoom: 2, column: 3, row: -1) == nil)
    #expect(TileAddress(zoom: 2, at: SIMD2(1, 1)) == TileAddress(zoom: 2, column: 3, row: 3))
  }
}
