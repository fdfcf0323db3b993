import Geography
import Randomness
import RoadNetworks
import Testing

@Test func `the nearest node is the nearest of all`() {
  var random = RandomStream(seed: 6, replication: 0, purpose: 3)
  func point(_ spread: Double) -> Coordinate {
    Coordinate(
      latitude: Double.random(in: -90...90, using: &random) * spread,
      longitude: Double.random(in: -180...180, using: &random) * spread)
  }
  for _ in 0..<300 {
    let spread = [1.0, 0.01].randomElement(using: &random)!
    var nodes = FixedCoordinates()
    for _ in 0..<Int.random(in: 1...60, using: &random) { nodes.append(point(spread)) }
    if nodes.count > 3 { nodes.append(nodes[0]) }
    nodes.append(nil)
    let snapper = NodeSnapper(nodes) { $0 % 5 != 3 }
    for _ in 0..<20 {
      let target = point(spread)
      let usable = (0..<nodes.count).filter { $0 % 5 != 3 && nodes[$0] != nil }
      let sorted = usable.map { (GreatCircle.distance(target, nodes[$0]!), $0) }.sorted { $0 < $1 }
      let found = snapper.nearest(count: 3, to: target)
      #expect(found.count == min(3, usable.count))
      for (snap, expected) in zip(found, sorted) { #expect(abs(snap.metres - expected.0) < 0.01) }
    }
  }
}

@Test func `snapping works over the antimeridian and at the pole`() {
  var nodes = FixedCoordinates()
  nodes.append(Coordinate(latitude: 0, longitude: 179.9))
  nodes.append(Coordinate(latitude: 0, longitude: -170))
  nodes.append(Coordinate(latitude: 89.9, longitude: 100))
  let snapper = NodeSnapper(nodes)
  #expect(snapper.nearest(to: Coordinate(latitude: 0, longitude: -179.9))?.node == 0)
  #expect(snapper.nearest(to: Coordinate(latitude: 89.9, longitude: -80))?.node == 2)
  #expect(snapper.nearest(to: Coordinate(latitude: .nan, longitude: 0)) == nil)
  #expect(NodeSnapper(FixedCoordinates()).nearest(to: Coordinate(latitude: 0, longitude: 0)) == nil)
}
