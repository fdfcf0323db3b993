import Randomness
import RoadGraph
import Routing

func benchSearches(_ network: BenchmarkGraph, sources: [UInt32]) {
  let roads = SearchGraph(network.graph, weights: network.weights)
  var space = OneToAllSearch(nodeCount: network.graph.nodeCount)
  let time = best(of: 7) { for source in sources { space.run(roads, from: source) } }
  report("one-to-all", time / Double(sources.count))
  print("# checksum", space.distances().reduce(UInt64(0)) { $0 + ($1 == .max ? 0 : UInt64($1)) })
}

/// The links of one route: beside the searches, everything that it takes.
func benchRouteLinks(_ network: BenchmarkGraph) {
  let ends = network.nodes(2, purpose: 207)
  report(
    "critical links of one route",
    best(of: 7) {
      _ = CriticalLinks.analyse(
        graph: network.graph, weights: network.weights, linkOfArc: network.linkOfArc, sources: [ends[0]],
        targets: [ends[1]])
    })
}

func benchCriticalLinks(_ network: BenchmarkGraph) {
  let ports = network.nodes(10, purpose: 201)
  let cities = network.nodes(50, purpose: 202)
  let work = { (threads: Int) in
    _ = CriticalLinks.analyse(
      graph: network.graph, weights: network.weights, linkOfArc: network.linkOfArc, sources: ports, targets: cities,
      threads: threads)
  }
  report("critical links, 10 ports x 50 cities", best(of: 3) { work(1) })
  report("critical links, 10 ports x 50 cities, 2 threads, elapsed", bestElapsed(of: 3) { work(2) })
}

/// Critical links where every tenth link is one-way and the two directions of the others differ by up to a fifth.
func benchDirectedLinks(_ network: BenchmarkGraph) {
  var random = RandomStream(seed: 1, replication: 0, purpose: 101)
  let isOneWay = (0..<network.linkOfArc.count / 2).map { _ in Int.random(in: 0..<10, using: &random) == 0 }
  var weights = network.weights
  for arc in weights.indices {
    let isSecond = network.graph.source[arc] % 2 == 1
    if isSecond && isOneWay[Int(network.linkOfArc[arc])] {
      weights[arc] = Weights.infinity
    } else {
      weights[arc] += UInt32.random(in: 0...weights[arc] / 5, using: &random)
    }
  }
  let ports = network.nodes(10, purpose: 201)
  let cities = network.nodes(50, purpose: 202)
  report(
    "critical links, 10 ports x 50 cities, directed",
    best(of: 2) {
      _ = CriticalLinks.analyse(
        graph: network.graph, weights: weights, linkOfArc: network.linkOfArc, sources: ports, targets: cities)
    })
}
