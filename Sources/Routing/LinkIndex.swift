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
    var first = [UInt32](repeating: RoadGraph.none, count: linkCount)
    var second = first
    var isSimple = [Bool](repeating: true, count: linkCount)
    for (arc, link) in linkOfArc.enumerated() {
      let l = Int(link)
      if first[l] == RoadGraph.none {
        first[l] = UInt32(arc)
      } else if second[l] == RoadGraph.none {
        second[l] = UInt32(arc)
        let other = Int(first[l])
        isSimple[l] = graph.tail[arc] == graph.head[other] && graph.head[arc] == graph.tail[other]
      } else {
        isSimple[l] = false
      }
    }
    var isSymmetric = true
    for l in 0..<linkCount where first[l] != RoadGraph.none {
      let a = Int(first[l])
      let b = second[l] == RoadGraph.none ? a : Int(second[l])
      let isOpen = weights[a] != Weights.infinity || weights[b] != Weights.infinity
      let isLoop = graph.head[a] == graph.tail[a]
      let isMirrored = isLoop || (a != b && weights[a] == weights[b])
      if !isSimple[l] || isOpen && !isMirrored { isSymmetric = false }
    }
    self.isSimple = isSimple
    self.isSymmetric = isSymmetric
  }

  /// Every link of a core is a two-way chain with one weight.
  init(_ core: SymmetricCore) {
    linkOfArc = core.linkOfArc
    linkCount = core.linkCount
    isSimple = [Bool](repeating: true, count: core.linkCount)
    isSymmetric = true
  }
}
