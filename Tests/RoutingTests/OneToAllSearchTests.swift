import Randomness
import RoadGraph
import Routing
import Testing

@Test(arguments: RandomRoads.Kind.allCases)
func `one-to-all equals plain label correction`(kind: RandomRoads.Kind) {
  for seed in 0..<4_000 as Range<UInt32> {
    let roads = RandomRoads(seed: seed, kind: kind, maximumNodes: 16)
    var random = RandomStream(seed: 1, replication: seed, purpose: 1)
    let count = Int.random(in: 1...3, using: &random)
    let origins = (0..<count).map { _ in
      Origin(
        UInt32.random(in: 0..<UInt32(roads.graph.nodeCount), using: &random),
        cost: UInt32.random(in: 0...5, using: &random))
    }
    let search = SearchGraph(roads.graph, weights: roads.weights)
    var space = OneToAllSearch(nodeCount: roads.graph.nodeCount)
    space.run(search, from: origins)
    let slow = slowDistances(roads.graph, roads.weights, from: origins.map { ($0.node, $0.cost) })
    #expect(space.distances() == slow)
    for node in 0..<UInt32(roads.graph.nodeCount) {
      guard let path = space.path(to: node, in: search) else {
        #expect(slow[Int(node)] == .max)
        continue
      }
      let start = path.first.map { roads.graph.tail[Int($0)] } ?? node
      let cost = origins.filter { $0.node == start }.map(\.cost).min()!
      #expect(path.reduce(cost) { $0 + roads.weights[Int($1)] } == slow[Int(node)])
      for (a, b) in zip(path, path.dropFirst()) { #expect(roads.graph.head[Int(a)] == roads.graph.tail[Int(b)]) }
    }
  }
}

@Test func `one-to-all copes with weights of very different size`() {
  // Far beyond the buckets: one link a thousand million long among short ones, and distances that saturate.
  let graph = RoadGraph(
    nodeCount: 6, tails: [0, 1, 2, 3, 4, 0, 2], heads: [1, 2, 3, 4, 5, 3, 4])
  let weights: [UInt32] = [1, 1_000_000_000, 2, 3_000_000_000, 1_000_000_000, 4_000_000_000, 3_294_967_293]
  var space = OneToAllSearch(nodeCount: 6)
  let arcs = graph.source.map { weights[Int($0)] }
  space.run(SearchGraph(graph, weights: arcs), from: 0)
  #expect(space.distances() == slowDistances(graph, arcs, from: 0))
  #expect(space.distances() == [0, 1, 1_000_000_001, 1_000_000_003, 4_000_000_003, .max])
}

@Test(arguments: RandomRoads.Kind.allCases)
func `searching from both ends equals one-to-all`(kind: RandomRoads.Kind) {
  for seed in 0..<4_000 as Range<UInt32> {
    let roads = RandomRoads(seed: seed, kind: kind, maximumNodes: 12)
    let search = SearchGraph(roads.graph, weights: roads.weights)
    let back = search.reversed()
    var space = BidirectionalSearch(nodeCount: roads.graph.nodeCount)
    for start in 0..<UInt32(min(3, roads.graph.nodeCount)) {
      let slow = slowDistances(roads.graph, roads.weights, from: start)
      for end in 0..<UInt32(roads.graph.nodeCount) {
        #expect(space.run(search, back, from: start, to: end) == slow[Int(end)])
        let path = space.path(search, back)
        #expect((path == nil) == (slow[Int(end)] == .max))
        guard let path else { continue }
        #expect(path.reduce(0) { $0 + roads.weights[Int($1)] } == slow[Int(end)])
        #expect(path.map { roads.graph.tail[Int($0)] } + [end] == [start] + path.map { roads.graph.head[Int($0)] })
      }
    }
  }
}
