import RoadGraph
import Routing

func benchSearches(_ network: BenchmarkGraph) {
  let sources = network.nodes(5, purpose: 200)
  let roads = SearchGraph(network.graph, weights: network.weights)
  var space = OneToAllSearch(nodeCount: network.graph.nodeCount)
  let time = best(of: 5) { for source in sources { space.run(roads, from: source) } }
  report("one-to-all, buckets", time / 5)
}

func benchCriticalLinks(_ network: BenchmarkGraph) {
  let ports = network.nodes(10, purpose: 201)
  let cities = network.nodes(50, purpose: 202)
  for threads in [1, 2] {
    var table: LossTable?
    let time = best(of: 2) {
      table = CriticalLinks.analyse(
        graph: network.graph, weights: network.weights, linkOfArc: network.linkOfArc, sources: ports, targets: cities,
        threads: threads)
    }
    report("critical links, 10 ports x 50 cities, \(threads) threads", time)
    print("  entries", table!.link.count)
  }
  let one = best(of: 3) {
    _ = CriticalLinks.analyse(
      graph: network.graph, weights: network.weights, linkOfArc: network.linkOfArc, sources: [ports[0]],
      targets: [cities[0]])
  }
  report("critical links of one route", one)
}
