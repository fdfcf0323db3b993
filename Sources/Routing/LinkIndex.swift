import RoadGraph

/// Which arcs are lost together, and whether that takes the general way or the quick one.
struct LinkIndex: Sendable {
  let linkOfArc: [UInt32]
  let linkCount: Int
  /// Links that are one arc or two opposite ones: what the quick way handles.
  let isSimple: [Bool]
  /// Every open arc has an opposite one of its link with the same weight: an undirected network.
  let isSymmetric: Bool

  init(graph: RoadGraph, weights: [UInt32], linkOfArc: [UInt32]) {
    precondition(linkOfArc.count == graph.arcCount, "one link per arc expected")
    self.linkOfArc = linkOfArc
    linkCount = linkOfArc.reduce(0) { max($0, Int($1) + 1) }
    (isSimple, isSymmetric) = LinkIndex.judge(graph, weights, linkOfArc, linkCount: linkCount)
  }

  private static func judge(
    _ graph: RoadGraph, _ weights: [UInt32], _ linkOfArc: [UInt32], linkCount: Int
  ) -> ([Bool], Bool) {
    // The arc of each link that waits for its opposite.
    var waiting = [UInt32](repeating: RoadGraph.none, count: linkCount)
    var arcs = [UInt8](repeating: 0, count: linkCount)
    var isSimple = [Bool](repeating: true, count: linkCount)
    var isSymmetric = true
    for (arc, link) in linkOfArc.enumerated() {
      let l = Int(link)
      if arcs[l] == 0 {
        waiting[l] = UInt32(arc)
      } else {
        let other = Int(waiting[l])
        if arcs[l] > 1 || graph.tail[arc] != graph.head[other] || graph.head[arc] != graph.tail[other] {
          isSimple[l] = false
          isSymmetric = false
        }
        if weights[arc] != weights[other] { isSymmetric = false }
      }
      arcs[l] = min(2, arcs[l] + 1)
    }
    if isSymmetric {
      isSymmetric = (0..<linkCount).allSatisfy { l in
        guard arcs[l] == 1 else { return true }
        let arc = Int(waiting[l])
        return weights[arc] == Weights.infinity || graph.head[arc] == graph.tail[arc]
      }
    }
    return (isSimple, isSymmetric)
  }

  /// Every link of a core is a two-way chain with one weight.
  init(_ core: SymmetricCore) {
    linkOfArc = core.linkOfArc
    linkCount = core.linkCount
    isSimple = [Bool](repeating: true, count: core.linkCount)
    isSymmetric = true
  }
}
