/// Every arc seen from both its ends, in compressed sparse rows: for walks that ignore directions.
public struct UndirectedAdjacency: Sendable {
  /// Slots of node `v` are `first[v] ..< first[v + 1]`.
  public let first: [UInt32]
  /// The other end of each slot's arc.
  public let neighbour: [RoadGraph.Node]
  /// The arc of each slot; every arc has two (a loop has both at its one node).
  public let arc: [RoadGraph.Arc]

  /// - Precondition: fewer than 2^31 arcs.
  public init(_ graph: RoadGraph) {
    precondition(graph.arcCount < Int(UInt32.max) / 2, "graph too large for 32-bit slots")
    var next = [UInt32](repeating: 0, count: graph.nodeCount + 1)
    for arc in 0..<graph.arcCount {
      next[Int(graph.tail[arc]) + 1] += 1
      next[Int(graph.head[arc]) + 1] += 1
    }
    for v in 0..<graph.nodeCount { next[v + 1] += next[v] }
    first = next
    var neighbour = [RoadGraph.Node](repeating: 0, count: graph.arcCount * 2)
    var arcs = neighbour
    for arc in 0..<graph.arcCount {
      let (t, h) = (Int(graph.tail[arc]), Int(graph.head[arc]))
      neighbour[Int(next[t])] = graph.head[arc]
      arcs[Int(next[t])] = UInt32(arc)
      next[t] += 1
      neighbour[Int(next[h])] = graph.tail[arc]
      arcs[Int(next[h])] = UInt32(arc)
      next[h] += 1
    }
    self.neighbour = neighbour
    self.arc = arcs
  }

  @inlinable public func slots(of node: RoadGraph.Node) -> Range<Int> {
    Int(first[Int(node)])..<Int(first[Int(node) + 1])
  }
}
