/// New ids for the nodes of a graph, and the way back.
///
/// Node order matters more for the speed of searches than anything else: number nodes so that neighbours are near one another.
public struct Renumbering: Sendable, Equatable {
  /// For each old id the new one.
  public let newOfOld: [RoadGraph.Node]
  /// For each new id the old one.
  public let oldOfNew: [RoadGraph.Node]

  /// - Parameter order: the old ids in their new order.
  /// - Precondition: `order` holds every id below its length once.
  public init(order: [RoadGraph.Node]) {
    var new = [RoadGraph.Node](repeating: RoadGraph.none, count: order.count)
    for (rank, node) in order.enumerated() {
      precondition(Int(node) < order.count && new[Int(node)] == RoadGraph.none, "not a permutation")
      new[Int(node)] = RoadGraph.Node(rank)
    }
    newOfOld = new
    oldOfNew = order
  }

  /// By rising key, such as a place along a space-filling curve; equal keys keep their order.
  public init(byKeys keys: [UInt64]) {
    self.init(
      order: (0..<UInt32(keys.count)).sorted { a, b in (keys[Int(a)], a) < (keys[Int(b)], b) })
  }

  /// In the order of a breadth-first walk that ignores directions, from the first node of each part: for graphs without coordinates.
  ///
  /// - Complexity: O(nodes + arcs).
  public init(breadthFirst graph: RoadGraph) {
    let adjacency = UndirectedAdjacency(graph)
    var order: [RoadGraph.Node] = []
    order.reserveCapacity(graph.nodeCount)
    var seen = [Bool](repeating: false, count: graph.nodeCount)
    for root in 0..<graph.nodeCount where !seen[root] {
      seen[root] = true
      var next = order.count
      order.append(RoadGraph.Node(root))
      while next < order.count {
        for slot in adjacency.slots(of: order[next]) {
          let other = adjacency.neighbour[slot]
          guard !seen[Int(other)] else { continue }
          seen[Int(other)] = true
          order.append(other)
        }
        next += 1
      }
    }
    self.init(order: order)
  }

  /// Values by old id, put in the order of the new ids.
  public func reordered<Value>(_ valuesByOld: [Value]) -> [Value] {
    precondition(valuesByOld.count == oldOfNew.count, "one value per node expected")
    return oldOfNew.map { valuesByOld[Int($0)] }
  }
}

extension RoadGraph {
  /// The same graph under new ids; `source` of the result names arcs of this graph.
  public func renumbered(by numbering: Renumbering) -> RoadGraph {
    precondition(numbering.newOfOld.count == nodeCount, "one id per node expected")
    return RoadGraph(
      nodeCount: nodeCount, tails: tail.map { numbering.newOfOld[Int($0)] },
      heads: head.map { numbering.newOfOld[Int($0)] })
  }
}
