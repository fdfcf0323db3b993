import Foundation
import RoadGraph
import Routing

func benchHierarchy(_ network: BenchmarkGraph, dumpPath: String?) throws {
  var order: [UInt32] = []
  report("nested dissection, 1 thread", best(of: 1) { order = EliminationOrder.nestedDissection(of: network.graph) })
  if let dumpPath { try order.withUnsafeBytes { try Data($0).write(to: URL(filePath: dumpPath + ".order")) } }
  var hierarchy: ContractionHierarchy!
  report("hierarchy from order", best(of: 1) { hierarchy = ContractionHierarchy(network.graph, order: order) })
  print("# upward arcs", hierarchy.arcCount)
  var weights = HierarchyWeights(hierarchy, weights: network.weights)
  report("re-setting all weights", best(of: 7) { weights.reset(network.weights) })

  var sweep = HierarchySweep(hierarchy)
  let sources = network.nodes(16, purpose: 203)
  report("sweep, per source of 16", best(of: 9) { sweep.run(weights, from: sources) } / 16)
  let roads = SearchGraph(network.graph, weights: network.weights)
  var space = OneToAllSearch(nodeCount: network.graph.nodeCount)
  space.run(roads, from: sources[3])
  precondition(space.distances() == sweep.distances(lane: 3), "sweep and search differ")

  let ends = zip(network.nodes(1_000, purpose: 204), network.nodes(1_000, purpose: 205))
  var query = HierarchyQuery(hierarchy)
  report("point to point", best(of: 5) { for (s, t) in ends { _ = query.run(weights, from: s, to: t) } } / 1_000)
  let arcs = network.nodes(100, purpose: 206).map { $0 % UInt32(network.graph.arcCount) }
  report(
    "one changed arc",
    best(of: 1) { for arc in arcs { weights.update([(arc, weights.weights[Int(arc)] / 2 + 1)]) } } / 100)
}
