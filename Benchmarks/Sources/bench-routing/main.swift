import Foundation
import Randomness
import RoadGraph
import Routing

// bench-routing FOLDER
// bench-routing GRAPH [--dump FILE] [searches] [route] [critical] [directed] [hierarchy]
// A folder is a network of corridors (graph_nodes.csv, graph_orig.csv): times the losses of all links for all ports and cities.
// With a graph, times the parts named, or all; writes the network for the peers with --dump. One line per figure: name, milliseconds.

/// The best processor time of several runs, in milliseconds: other programs on the machine disturb it least.
func best(of runs: Int, _ work: () -> Void) -> Double {
  (0..<runs).map { _ in
    let start = clock()
    work()
    return Double(clock() - start) * 1_000 / Double(CLOCKS_PER_SEC)
  }.min()!
}

/// The best time by the clock on the wall, for work on several threads.
func bestElapsed(of runs: Int, _ work: () -> Void) -> Double {
  (0..<runs).map { _ in
    let duration = ContinuousClock().measure(work)
    return Double(duration.components.seconds) * 1_000 + Double(duration.components.attoseconds) * 1e-15
  }.min()!
}

func report(_ what: String, _ milliseconds: Double) {
  print(what, String(format: "%.3f", milliseconds), separator: "\t")
}

var arguments = Array(CommandLine.arguments.dropFirst())
var dumpPath: String?
if let flag = arguments.firstIndex(of: "--dump"), flag + 1 < arguments.count {
  dumpPath = arguments[flag + 1]
  arguments.removeSubrange(flag...flag + 1)
}
guard let path = arguments.first else {
  FileHandle.standardError.write(
    Data("usage: bench-routing GRAPH.gr[.xz] [--dump FILE] [searches] [route] [critical] [directed] [hierarchy]\n".utf8)
  )
  exit(64)
}
if FileManager.default.fileExists(atPath: path + "/graph_orig.csv") {
  try benchCorridors(path)
  exit(0)
}
let parts =
  arguments.count > 1 ? Set(arguments.dropFirst()) : ["searches", "route", "critical", "directed", "hierarchy"]
let network = try BenchmarkGraph(path: path)
FileHandle.standardError.write(
  Data("\(network.name): \(network.graph.nodeCount) nodes, \(network.linkOfArc.count / 2) links\n".utf8))
let sources = network.nodes(5, purpose: 200)
if let dumpPath { try dump(network, sources: sources, to: dumpPath) }
if parts.contains("searches") { benchSearches(network, sources: sources) }
if parts.contains("route") { benchRouteLinks(network) }
if parts.contains("critical") { benchCriticalLinks(network) }
if parts.contains("directed") { benchDirectedLinks(network) }
if parts.contains("hierarchy") { try benchHierarchy(network, dumpPath: dumpPath) }
