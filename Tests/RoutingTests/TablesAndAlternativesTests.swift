import Randomness
import RoadGraph
import Routing
import Testing

@Test(arguments: RandomRoads.Kind.allCases)
func `distance tables by search and by sweep equal plain label correction`(kind: RandomRoads.Kind) {
  for seed in 0..<3_500 as Range<UInt32> {
    let roads = RandomRoads(seed: seed, kind: kind, maximumNodes: 20)
    var random = RandomStream(seed: 12, replication: seed, purpose: 1)
    let nodes = 0..<UInt32(roads.graph.nodeCount)
    let pick = { (count: Int) in (0..<count).map { _ in nodes.randomElement(using: &random)! } }
    let (sources, targets) = (
      pick(Int.random(in: 0...20, using: &random)), pick(Int.random(in: 0...20, using: &random))
    )
    let table = DistanceTable(
      SearchGraph(roads.graph, weights: roads.weights), sources: sources, targets: targets)
    let slow = sources.flatMap { source in
      let distances = slowDistances(roads.graph, roads.weights, from: source)
      return targets.map { distances[Int($0)] }
    }
    #expect(table.costs == slow)
    let hierarchy = ContractionHierarchy(
      roads.graph, order: EliminationOrder.nestedDissection(of: roads.graph))
    let swept = DistanceTable(
      HierarchyWeights(hierarchy, weights: roads.weights), sources: sources, targets: targets, threads: 2)
    #expect(swept == table)
  }
}

@Test(arguments: RandomRoads.Kind.allCases)
func `alternatives keep their bounds, the first is cheapest`(kind: RandomRoads.Kind) {
  var found = 0
  for seed in 0..<3_500 as Range<UInt32> {
    let roads = RandomRoads(seed: seed, kind: kind, maximumNodes: 14)
    let end = UInt32(roads.graph.nodeCount - 1)
    let slow = slowDistances(roads.graph, roads.weights, from: 0)[Int(end)]
    let routes = AlternativeRoutes.find(
      SearchGraph(roads.graph, weights: roads.weights), linkOfArc: roads.linkOfArc, from: 0, to: end, count: 3,
      maximumStretch: 1.5, maximumOverlap: 0.5)
    #expect(routes.isEmpty == (slow == .max))
    #expect(routes.count <= 3)
    if let first = routes.first { #expect(first.cost == slow && first.shared == 0) }
    found += max(0, routes.count - 1)
    var used: Set<UInt32> = []
    for route in routes {
      let nodes = [0] + route.arcs.map { roads.graph.head[Int($0)] }
      #expect(route.arcs.map { roads.graph.tail[Int($0)] } + [end] == nodes)
      #expect(Set(nodes).count == nodes.count)
      #expect(route.cost == route.arcs.reduce(0) { $0 + roads.weights[Int($1)] })
      let shared = route.arcs.filter { used.contains(roads.linkOfArc[Int($0)]) }
      #expect(route.shared == shared.reduce(0) { $0 + roads.weights[Int($1)] })
      #expect(Double(route.cost) <= 1.5 * Double(slow) && Double(route.shared) <= 0.5 * Double(slow))
      used.formUnion(route.arcs.map { roads.linkOfArc[Int($0)] })
    }
  }
  #expect(found > 150, "the networks must have alternatives")
}

@Test func `of three roads side by side all are found, and a much longer one is not`() {
  // From 0 to 5 over 1, 2, 3 (10, 11, 12) and over 4 (30).
  let graph = RoadGraph(
    nodeCount: 6, tails: [0, 1, 0, 2, 0, 3, 0, 4], heads: [1, 5, 2, 5, 3, 5, 4, 5])
  let given: [UInt32] = [5, 5, 5, 6, 6, 6, 15, 15]
  let weights = graph.source.map { given[Int($0)] }
  let routes = AlternativeRoutes.find(
    SearchGraph(graph, weights: weights), linkOfArc: Array(0..<8), from: 0, to: 5, count: 5)
  #expect(routes.map(\.cost) == [10, 11, 12])
  #expect(routes.allSatisfy { $0.shared == 0 })
}
