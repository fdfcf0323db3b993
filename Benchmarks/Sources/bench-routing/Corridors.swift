import Foundation
import RoadGraph
import Routing

/// Every link of a network of corridors for every pair of a port and a city, by minutes of driving.
func benchCorridors(_ folder: String) throws {
  let rows = { (name: String) in
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } } }
  }
  let nodes = try rows("graph_nodes.csv")
  let links = try rows("graph_orig.csv")
  let ends = links.map { (UInt32($0[0])! - 1, UInt32($0[2])! - 1) }
  let graph = RoadGraph(
    nodeCount: nodes.count, tails: ends.flatMap { [$0.0, $0.1] }, heads: ends.flatMap { [$0.1, $0.0] })
  let linkOfArc = graph.source.map { $0 / 2 }
  let weights = linkOfArc.map { UInt32((Double(links[Int($0)][6])! * 60).rounded()) }
  let ports = nodes.indices.filter { nodes[$0][4] == "TRUE" }.map(UInt32.init)
  let cities = nodes.indices.filter { !nodes[$0][3].isEmpty }.map(UInt32.init)
  print("# \(nodes.count) nodes, \(links.count) links, \(ports.count) ports, \(cities.count) cities")
  let work = { (targets: [UInt32]) in
    _ = CriticalLinks.analyse(
      graph: graph, weights: weights, linkOfArc: linkOfArc, sources: ports, targets: targets)
  }
  report("critical links, every port to every city", best(of: 5) { work(cities) })
  report("critical links, every port to every node", best(of: 3) { work(Array(0..<UInt32(nodes.count))) })
  report(
    "critical links, first port to every node",
    best(of: 5) {
      _ = CriticalLinks.analyse(
        graph: graph, weights: weights, linkOfArc: linkOfArc, sources: [ports[0]],
        targets: Array(0..<UInt32(nodes.count)))
    })
}
