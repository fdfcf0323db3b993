import RoadGraph

/// One search for the cheapest way to a target without one link, guided by the distances with it.
///
/// The guide never overestimates, as losing a link shortens nothing. A reusable workspace.
struct DetourSearch {
  private var heap = IndexedHeap<UInt64>(capacity: 0)
  private var cost: [UInt32] = []
  private var touched: [UInt32] = []

  /// - Parameters:
  ///   - seeds: nodes with what it costs to be there.
  ///   - isInside: nodes that the search may enter.
  /// - Returns: the cost of the way; `UInt32.max` where there is none.
  mutating func cost(
    _ roads: SearchGraph, _ links: LinkIndex, without link: UInt32, from seeds: [(node: UInt32, cost: UInt32)],
    towards target: TargetTree, inside isInside: (UInt32) -> Bool
  ) -> UInt32 {
    if cost.count != roads.graph.nodeCount {
      cost = [UInt32](repeating: .max, count: roads.graph.nodeCount)
      heap = IndexedHeap(capacity: roads.graph.nodeCount)
    }
    defer {
      for node in touched { cost[Int(node)] = .max }
      touched.removeAll(keepingCapacity: true)
      heap.removeAll()
    }
    for seed in seeds { reach(seed.node, seed.cost, target) }
    while !heap.isEmpty {
      let node = heap.removeMinimum().id
      if node == target.node { return cost[Int(node)] }
      for index in roads.graph.arcs(from: node) where links.linkOfArc[index] != link {
        let arc = roads.arcs[index]
        if isInside(arc.head) { reach(arc.head, Weights.sum(cost[Int(node)], arc.weight), target) }
      }
    }
    return Weights.infinity
  }

  private mutating func reach(_ node: UInt32, _ new: UInt32, _ target: TargetTree) {
    guard new < cost[Int(node)], target.distance[Int(node)] != Weights.infinity else { return }
    if cost[Int(node)] == .max { touched.append(node) }
    cost[Int(node)] = new
    heap.insertOrDecrease(node, key: UInt64(new) + UInt64(target.distance[Int(node)]))
  }
}
