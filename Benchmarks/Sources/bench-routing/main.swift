import Foundation
import Randomness
import RoadGraph
import Routing

/// The best time of several runs, in milliseconds.
func best(of runs: Int, _ work: () -> Void) -> Double {
  (0..<runs).map { _ in
    let duration = ContinuousClock().measure(work)
    return Double(duration.components.seconds) * 1_000 + Double(duration.components.attoseconds) * 1e-15
  }.min()!
}

func report(_ what: String, _ milliseconds: Double) {
  print(what.padding(toLength: 56, withPad: " ", startingAt: 0), String(format: "%10.3f ms", milliseconds))
}

guard CommandLine.arguments.count > 1 else {
  FileHandle.standardError.write(Data("usage: bench-routing GRAPH.gr[.xz] ...\n".utf8))
  exit(64)
}
for path in CommandLine.arguments.dropFirst() {
  let network = try BenchmarkGraph(path: path)
  print("\(network.name): \(network.graph.nodeCount) nodes, \(network.linkOfArc.count / 2) links")
  benchSearches(network)
  benchCriticalLinks(network)
  benchHierarchy(network)
}
