import RoadGraph
import Routing
import TestSupport
import Testing

@Test(.enabled(if: SharedData.isPresent))
func `every published detour of Beira comes out`() throws {
  let rows = try ReferenceNetworks.rows("redundancy/beira_single_link_reference.csv")
  let ends = rows.map { (UInt32($0[0])!, UInt32($0[1])!) }
  let nodes = Int(ends.map { max($0.0, $0.1) }.max()!) + 1
  let network = ReferenceNetworks.Undirected(nodeCount: nodes, ends: ends)
  let detours = Detours.all(
    graph: network.graph, weights: network.weights(rows.map { UInt32(Double($0[3])!.rounded()) }),
    linkOfArc: network.linkOfArc, threads: 2)
  #expect(rows.count == 2_109)
  var without = 0
  for arc in 0..<network.graph.arcCount {
    let row = rows[Int(network.linkOfArc[arc])]
    if let published = Double(row[4]) {
      #expect(abs(Double(detours[arc]) - published) <= 1, "link \(row[0])-\(row[1])")
    } else {
      #expect(detours[arc] == Weights.infinity, "link \(row[0])-\(row[1])")
      without += 1
    }
  }
  #expect(without == 2 * 337)
}
