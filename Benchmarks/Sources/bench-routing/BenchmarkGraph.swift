import Foundation
import Randomness
import RoadGraph

/// An undirected road graph with seeded random weights, the same for every program compared.
struct BenchmarkGraph {
  let name: String
  let graph: RoadGraph
  let weights: [UInt32]
  let linkOfArc: [UInt32]

  /// Reads a PACE `.gr` file (`p tw N M`, then `u v` from 1), packed with xz or not. Link weights are 1 to `largest`.
  init(path: String, largest: UInt32 = 10_000, seed: UInt64 = 1) throws {
    name = URL(filePath: path).lastPathComponent.prefix { $0 != "." }.description
    let bytes = try BenchmarkGraph.bytes(of: path)
    var numbers: [UInt32] = []
    var nodes = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "c") {
      let fields = line.split(separator: UInt8(ascii: " "))
      if line.first == UInt8(ascii: "p") {
        nodes = BenchmarkGraph.number(fields[2])
        continue
      }
      numbers.append(UInt32(BenchmarkGraph.number(fields[0]) - 1))
      numbers.append(UInt32(BenchmarkGraph.number(fields[1]) - 1))
    }
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    for i in stride(from: 0, to: numbers.count, by: 2) {
      tails += [numbers[i], numbers[i + 1]]
      heads += [numbers[i + 1], numbers[i]]
    }
    var random = RandomStream(seed: seed, replication: 0, purpose: 100)
    let ofLink = (0..<numbers.count / 2).map { _ in UInt32.random(in: 1...largest, using: &random) }
    graph = RoadGraph(nodeCount: nodes, tails: tails, heads: heads)
    linkOfArc = graph.source.map { $0 / 2 }
    weights = linkOfArc.map { ofLink[Int($0)] }
  }

  private static func number(_ field: some Sequence<UInt8>) -> Int { field.reduce(0) { $0 * 10 + Int($1) - 48 } }

  private static func bytes(of path: String) throws -> Data {
    guard path.hasSuffix(".xz") else { return try Data(contentsOf: URL(filePath: path)) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return data
  }

  /// Nodes drawn with a seed.
  func nodes(_ count: Int, purpose: UInt32) -> [UInt32] {
    var random = RandomStream(seed: 1, replication: 0, purpose: purpose)
    return (0..<count).map { _ in UInt32.random(in: 0..<UInt32(graph.nodeCount), using: &random) }
  }
}
