import Geography
import Randomness
import RoadGraph
import Routing
import Testing

/// An order of no merit, which the hierarchy must survive.
private func shuffledOrder(_ nodes: Int, seed: UInt32) -> [UInt32] {
  var random = RandomStream(seed: 8, replication: seed, purpose: 1)
  return (0..<UInt32(nodes)).shuffled(using: &random)
}

/// What a hierarchy says of ways that plain search finds: those beyond its range count as none.
private func bounded(_ distance: UInt32) -> UInt32 { distance >= 0x3FFF_FFFF ? .max : distance }

@Test(arguments: RandomRoads.Kind.allCases)
func `hierarchy queries, paths and sweeps equal plain search`(kind: RandomRoads.Kind) {
  for seed in 0..<4_000 as Range<UInt32> {
    let roads = RandomRoads(seed: seed, kind: kind, maximumNodes: 14)
    let nodes = roads.graph.nodeCount
    let order =
      seed % 2 == 0 ? shuffledOrder(nodes, seed: seed) : EliminationOrder.nestedDissection(of: roads.graph)
    let hierarchy = ContractionHierarchy(roads.graph, order: order)
    let weights = HierarchyWeights(hierarchy, weights: roads.weights)
    var query = HierarchyQuery(hierarchy)
    var sweep = HierarchySweep(hierarchy)
    let sources = Array(0..<UInt32(min(nodes, 16)))
    let slow = sources.map { slowDistances(roads.graph, roads.weights, from: $0).map(bounded) }
    sweep.run(weights, from: sources)
    for source in sources { #expect(sweep.distances(lane: Int(source)) == slow[Int(source)]) }
    sweep.run(weights, from: sources, backwards: true)
    for source in sources {
      for node in sources { #expect(sweep.distance(to: node, lane: Int(source)) == slow[Int(node)][Int(source)]) }
    }
    for start in sources.prefix(4) {
      for end in 0..<UInt32(nodes) {
        #expect(query.run(weights, from: start, to: end) == slow[Int(start)][Int(end)])
        let path = query.path(weights)
        #expect((path == nil) == (slow[Int(start)][Int(end)] == .max))
        guard let path else { continue }
        #expect(path.reduce(0) { $0 + roads.weights[Int($1)] } == slow[Int(start)][Int(end)])
        #expect(path.map { roads.graph.tail[Int($0)] } + [end] == [start] + path.map { roads.graph.head[Int($0)] })
      }
    }
  }
}

@Test(arguments: RandomRoads.Kind.allCases)
func `changed arcs give what a whole new weighting gives`(kind: RandomRoads.Kind) {
  for seed in 0..<2_000 as Range<UInt32> {
    let roads = RandomRoads(seed: seed, kind: kind, maximumNodes: 14)
    guard roads.graph.arcCount > 0 else { continue }
    var random = RandomStream(seed: 9, replication: seed, purpose: 1)
    let hierarchy = ContractionHierarchy(
      roads.graph, order: shuffledOrder(roads.graph.nodeCount, seed: seed))
    var changing = HierarchyWeights(hierarchy, weights: roads.weights)
    var now = roads.weights
    var (one, two) = (HierarchySweep(hierarchy), HierarchySweep(hierarchy))
    for _ in 0..<5 {
      let changes = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (
          arc: UInt32.random(in: 0..<UInt32(now.count), using: &random),
          weight: Int.random(in: 0...4, using: &random) == 0 ? .max : UInt32.random(in: 0...20, using: &random)
        )
      }
      for change in changes { now[Int(change.arc)] = change.weight }
      changing.update(changes)
      #expect(changing.weights == now)
      let whole = HierarchyWeights(hierarchy, weights: now)
      #expect(changing.hasSameCosts(as: whole))
      let sources = Array(0..<UInt32(roads.graph.nodeCount))
      one.run(changing, from: sources)
      two.run(whole, from: sources)
      for lane in sources.indices { #expect(one.distances(lane: lane) == two.distances(lane: lane)) }
    }
  }
}

/// A grid of streets with some missing.
private func grid(_ side: Int, seed: UInt32) -> (RoadGraph, [Coordinate]) {
  var random = RandomStream(seed: 10, replication: seed, purpose: 1)
  var (tails, heads) = ([UInt32](), [UInt32]())
  for y in 0..<side {
    for x in 0..<side {
      let node = UInt32(y * side + x)
      for (other, fits) in [(node + 1, x + 1 < side), (node + UInt32(side), y + 1 < side)]
      where fits && Int.random(in: 0...9, using: &random) > 0 {
        tails += [node, other]
        heads += [other, node]
      }
    }
  }
  let places = (0..<side * side).map {
    Coordinate(latitude: Double($0 / side) * 0.01, longitude: Double($0 % side) * 0.01)
  }
  return (RoadGraph(nodeCount: side * side, tails: tails, heads: heads), places)
}

@Test func `nested dissection orders every node once, alike on any threads, and keeps a grid's hierarchy small`() {
  let (graph, places) = grid(60, seed: 1)
  for coordinates in [nil, places] {
    let order = EliminationOrder.nestedDissection(of: graph, coordinates: coordinates)
    #expect(order.sorted() == Array(0..<3_600))
    #expect(EliminationOrder.nestedDissection(of: graph, coordinates: coordinates, threads: 2) == order)
    // A grid of n nodes has about 8 n log2 n fill with perfect dissection; a shuffled order far more.
    let hierarchy = ContractionHierarchy(graph, order: order)
    #expect(hierarchy.arcCount < 16 * 3_600)
    var random = RandomStream(seed: 11, replication: 0, purpose: 1)
    let given = graph.head.map { _ in UInt32.random(in: 0...1_000, using: &random) }
    let weights = HierarchyWeights(hierarchy, weights: given)
    var sweep = HierarchySweep(hierarchy)
    sweep.run(weights, from: [0, 1_800, 3_599])
    for (lane, source) in [0, 1_800, 3_599].enumerated() {
      #expect(sweep.distances(lane: lane) == slowDistances(graph, given, from: UInt32(source)))
    }
  }
}
