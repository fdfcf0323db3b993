import Geography
import Randomness
import RoadGraph
import RoadNetworks
import Testing

/// A network of straight links between nodes on a line, one metre of length and a second of time per step of `weights`.
private func network(nodes: Int, _ links: [(from: UInt32, to: UInt32, isOneway: Bool, weight: UInt32)]) -> RoadNetwork {
  var network = RoadNetwork(attribution: "test")
  for node in 0..<nodes {
    network.nodes.coordinates.append(Coordinate(latitude: Double(node % 7) / 100, longitude: Double(node) / 100))
    network.nodes.osmID.append(Int64(node + 1))
  }
  for (number, link) in links.enumerated() {
    let first = network.points.count
    network.openLink(from: link.from, to: link.to, isOneway: link.isOneway)
    network.appendPart(
      .init(way: Int64(number + 1), length: link.weight * 100, time: link.weight * 1000, roadClass: .primary),
      firstPoint: first)
    network.points.append(network.nodes.coordinates[Int(link.from)])
    network.points.append(network.nodes.coordinates[Int(link.to)])
    network.closeLink()
  }
  return network
}

private func randomNetwork(_ random: inout RandomStream) -> RoadNetwork {
  let nodes = Int.random(in: 1...9, using: &random)
  let links = (0..<Int.random(in: 0...14, using: &random)).map { _ in
    (
      from: UInt32.random(in: 0..<UInt32(nodes), using: &random),
      to: UInt32.random(in: 0..<UInt32(nodes), using: &random),
      isOneway: UInt32.random(in: 0..<3, using: &random) == 0, weight: UInt32.random(in: 1...9, using: &random)
    )
  }
  return network(nodes: nodes, links)
}

/// Shortest times between all nodes (Floyd and Warshall), `nil` where there is no way.
private func times(_ network: RoadNetwork) -> [[UInt64?]] {
  let count = network.nodeCount
  var times = [[UInt64?]](repeating: [UInt64?](repeating: nil, count: count), count: count)
  for node in 0..<count { times[node][node] = 0 }
  let arcs = network.graph()
  for arc in 0..<arcs.graph.arcCount {
    let (tail, head) = (Int(arcs.graph.tail[arc]), Int(arcs.graph.head[arc]))
    let time = UInt64(network.links.time[Int(arcs.link[arc])])
    times[tail][head] = min(times[tail][head] ?? .max, time)
  }
  for middle in 0..<count {
    for from in 0..<count {
      for to in 0..<count {
        guard let first = times[from][middle], let second = times[middle][to] else { continue }
        times[from][to] = min(times[from][to] ?? .max, first + second)
      }
    }
  }
  return times
}

@Test func `cleaning keeps every distance within the largest part`() {
  var random = RandomStream(seed: 3, replication: 0, purpose: 2)
  for _ in 0..<4000 {
    let before = randomNetwork(&random)
    let after = before.cleaned()
    #expect(after.defects().isEmpty)
    let old = times(before)
    let new = times(after)
    let reach = (0..<before.nodeCount).map { node in
      (0..<before.nodeCount).filter { old[node][$0] != nil && old[$0][node] != nil }.count
    }
    for from in 0..<after.nodeCount {
      let oldFrom = Int(after.nodes.osmID[from]) - 1
      #expect(reach[oldFrom] == reach.max())
      for to in 0..<after.nodeCount { #expect(new[from][to] == old[oldFrom][Int(after.nodes.osmID[to]) - 1]) }
    }
    let dropped = after.census["metres_outside"] ?? -1
    #expect(abs(after.totalLengthMetres + dropped - before.totalLengthMetres) < 1e-6)
  }
}

@Test func `nothing is left to join after cleaning`() {
  var random = RandomStream(seed: 4, replication: 0, purpose: 2)
  for _ in 0..<4000 {
    let once = randomNetwork(&random).cleaned()
    let twice = once.cleaned()
    #expect(twice.nodeCount == once.nodeCount)
    #expect(twice.linkCount == once.linkCount)
    #expect(twice.totalLengthMetres == once.totalLengthMetres)
  }
}

@Test func `points run on from part to part`() {
  var random = RandomStream(seed: 5, replication: 0, purpose: 2)
  for _ in 0..<2000 {
    let before = randomNetwork(&random)
    let after = before.cleaned()
    for link in 0..<after.linkCount {
      let points = after.pointRange(ofLink: link)
      let ends = (Int(after.links.from[link]), Int(after.links.to[link]))
      #expect(after.points[points.lowerBound] == after.nodes.coordinates[ends.0])
      #expect(after.points[points.upperBound - 1] == after.nodes.coordinates[ends.1])
      for part in after.partRange(ofLink: link) {
        let way = Int(after.parts.way[part]) - 1
        let range = after.pointRange(ofPart: part, inLink: link)
        let original = [before.links.from[way], before.links.to[way]].map { before.nodes.coordinates[Int($0)] }
        let here = range.map { after.points[$0] }
        #expect(here == original || here == original.reversed())
      }
    }
  }
}

@Test func `a pinned node stays`() {
  let row = network(nodes: 4, [(0, 1, false, 1), (1, 2, false, 2), (2, 3, false, 3)])
  #expect(row.cleaned().linkCount == 1)
  let pinned = row.cleaned { $0 == 2 }
  #expect(pinned.linkCount == 2)
  #expect(pinned.nodes.osmID.contains(3))
}

@Test func `a chain too long for its counters is cut, not wrapped`() {
  let far = UInt32.max / 100 / 2 + 1000
  let row = network(nodes: 4, [(0, 1, false, 1), (1, 2, false, 1), (2, 3, false, 1)])
  var long = row
  for part in 0..<3 {
    long.parts.length[part] = far * 100
    long.links.length[part] = far * 100
  }
  let cleaned = long.cleaned()
  #expect(cleaned.defects().isEmpty)
  #expect(cleaned.totalLengthMetres == long.totalLengthMetres)
  #expect(cleaned.linkCount == 3)
}

@Test func `a ring of nothing but passages keeps one node`() {
  let ring = network(nodes: 3, [(0, 1, true, 1), (1, 2, true, 2), (2, 0, true, 3)]).cleaned()
  #expect(ring.nodeCount == 1 && ring.linkCount == 1)
  #expect(ring.timeSeconds(ofLink: 0) == 6)
}

@Test func `defects name what is broken`() {
  let sound = network(nodes: 3, [(0, 1, true, 1), (1, 2, true, 2)])
  #expect(sound.defects().isEmpty)
  var broken = sound
  broken.links.to[0] = 7
  #expect(broken.defects() == ["a link ends outside the network"])
  broken = sound
  broken.links.length[1] += 1
  #expect(!broken.defects().isEmpty)
  broken = sound
  broken.links.firstPart = [0, 2, 1]
  #expect(!broken.defects().isEmpty)
  broken = sound
  broken.parts.name[0] = 9
  #expect(!broken.defects().isEmpty)
  broken = sound
  broken.links.time.removeLast()
  #expect(!broken.defects().isEmpty)
}
