import Foundation
import RoadGraph
import TestSupport

/// Networks among the reference data, read just well enough for the tests.
enum ReferenceNetworks {
  /// The fields of a line of CSV, quotes removed.
  static func fields(_ line: Substring) -> [String] {
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

  static func rows(_ path: String) throws -> [[String]] {
    try String(contentsOf: SharedData.url(path), encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
      fields($0)
    }
  }

  /// Two-way roads: arcs 2i and 2i + 1 of the list are link i.
  struct Undirected {
    let graph: RoadGraph
    let linkOfArc: [UInt32]

    init(nodeCount: Int, ends: [(UInt32, UInt32)]) {
      graph = RoadGraph(
        nodeCount: nodeCount, tails: ends.flatMap { [$0.0, $0.1] }, heads: ends.flatMap { [$0.1, $0.0] })
      linkOfArc = graph.source.map { $0 / 2 }
    }

    func weights(_ ofLink: [UInt32]) -> [UInt32] { linkOfArc.map { ofLink[Int($0)] } }
  }
}
