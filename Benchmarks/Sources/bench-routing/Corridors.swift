import Foundation
import RoadGraph
import Routing

/// Every link of a network of corridors for every pair of a port and a city, by minutes of driving.
func benchCorridors(_ folder: String) throws {
  let rows = { (name: String) in
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .map(fields)
  }
  let nodes = try rows("graph_nodes.csv")
  let links = try rows("graph_orig.csv")
  let ends = links.map { (UInt32($0[0])! - 1, UInt32($0[2])! - 1) }
  let graph = RoadGraph(
    nodeCount: nodes.count, tails: ends.flatMap { [$0.0, $0.1] }, heads: ends.flatMap { [$0.1, $0.0] })
  let linkOfArc = graph.source.map { $0 / 2 }
  let weights = linkOfArc.map { UInt32((Double(links[Int($0)][6])! * 60).rounded()) }
  let ports = nodes.indices.filter { !nodes[$0][10].isEmpty }.map(UInt32.init)
  let cities = nodes.indices.filter { nodes[$0][4] == "TRUE" }.map(UInt32.init)
  print("# \(nodes.count) nodes, \(links.count) links, \(ports.count) ports, \(cities.count) cities")
  report(
    "critical links, every port to every city",
    best(of: 5) {
      _ = CriticalLinks.analyse(
        graph: graph, weights: weights, linkOfArc: linkOfArc, sources: ports, targets: cities)
    })
  report(
    "critical links, first port to every node",
    best(of: 5) {
      _ = CriticalLinks.analyse(
        graph: graph, weights: weights, linkOfArc: linkOfArc, sources: [ports[0]],
        targets: Array(0..<UInt32(nodes.count)))
    })
}

/// The fields of a line of CSV, quotes removed.
private func fields(_ line: Substring) -> [String] {
  var fields = [""]
  var isQuoted = false
  for character in line {
    if character == "\"" {
      isQuoted.toggle()
    } else if character == "," && !isQuoted {
      fields.append("")
    } else {
      fields[fields.count - 1].append(character)
    }
  }
  return fields
}
