import Foundation

/// Writes a network for the peers: counts of nodes, arcs and sources, then tails, heads, weights and sources, as 32-bit words.
func dump(_ network: BenchmarkGraph, sources: [UInt32], to path: String) throws {
  var words = [UInt32(network.graph.nodeCount), UInt32(network.graph.arcCount), UInt32(sources.count)]
  words += network.graph.tail + network.graph.head + network.weights + sources
  try words.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
}
