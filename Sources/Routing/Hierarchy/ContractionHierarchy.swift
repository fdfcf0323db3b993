import RoadGraph

/// A customizable contraction hierarchy: the weights-free part, made once per topology.
///
/// Nodes are ranked; taking them out by rising rank joins their higher neighbours pairwise, which gives a chordal graph of upward arcs. Any
/// shortest path then climbs and descends, whatever the weights (Dibbelt, Strasser and Wagner 2016, doi 10.1145/2886843). Ranks
/// follow the elimination tree in postorder, so that what belongs together lies together.
public struct ContractionHierarchy: Sendable {
  public let graph: RoadGraph
  /// By node.
  public let rank: [UInt32]
  /// By rank.
  public let node: [RoadGraph.Node]
  /// Upward arcs of rank `x` are `firstUp[x] ..< firstUp[x + 1]`; heads rise.
  let firstUp: [UInt32]
  let upHead: [UInt32]
  /// By upward arc the rank it leaves.
  let upTail: [UInt32]
  /// Upward arcs into rank `y` are `firstDown[y] ..< firstDown[y + 1]` of `downTail` and `downArc`; tails rise.
  let firstDown: [UInt32]
  let downTail: [UInt32]
  let downArc: [UInt32]
  /// The elimination tree: each rank's lowest upward neighbour; `RoadGraph.none` at roots.
  let parent: [UInt32]
  /// Where each arc of `graph` enters: upward arc x 2, plus 1 when it leads down; `RoadGraph.none` for loops.
  let entry: [UInt32]
  /// Arcs of `graph` by entry: those of entry `e` are `entered[firstEntered[e] ..< firstEntered[e + 1]]`.
  let firstEntered: [UInt32]
  let entered: [UInt32]

  public var nodeCount: Int { node.count }
  /// How many upward arcs there are, shortcuts included.
  public var arcCount: Int { upHead.count }

  /// - Parameter order: every node once, unimportant ones first; see `EliminationOrder`.
  /// - Complexity: O(upward arcs x log of their number per node).
  public init(_ graph: RoadGraph, order: [RoadGraph.Node]) {
    let given = Renumbering(order: order)
    precondition(order.count == graph.nodeCount, "the order must hold every node")
    let rough = Elimination(graph, rank: given.newOfOld)
    let postorder = rough.postorder()
    let numbering = Renumbering(order: postorder.map { order[Int($0)] })
    let final = Elimination(graph, rank: numbering.newOfOld)
    self.graph = graph
    rank = numbering.newOfOld
    node = numbering.oldOfNew
    firstUp = final.first
    upHead = final.head
    parent = final.parent
    upTail = (0..<UInt32(order.count)).flatMap { x in
      repeatElement(x, count: Int(final.first[Int(x) + 1] - final.first[Int(x)]))
    }
    (firstDown, downTail, downArc) = ContractionHierarchy.turned(final)
    (entry, firstEntered, entered) = ContractionHierarchy.entries(graph, numbering.newOfOld, final)
  }

  private static func turned(_ up: Elimination) -> ([UInt32], [UInt32], [UInt32]) {
    let count = up.first.count - 1
    var next = [UInt32](repeating: 0, count: count + 1)
    for head in up.head { next[Int(head) + 1] += 1 }
    for x in 0..<count { next[x + 1] += next[x] }
    let first = next
    var tail = [UInt32](repeating: 0, count: up.head.count)
    var arc = tail
    for x in 0..<count {
      for a in Int(up.first[x])..<Int(up.first[x + 1]) {
        let slot = Int(next[Int(up.head[a])])
        next[Int(up.head[a])] += 1
        tail[slot] = UInt32(x)
        arc[slot] = UInt32(a)
      }
    }
    return (first, tail, arc)
  }

  private static func entries(
    _ graph: RoadGraph, _ rank: [UInt32], _ up: Elimination
  ) -> ([UInt32], [UInt32], [UInt32]) {
    var next = [UInt32](repeating: 0, count: up.head.count * 2 + 1)
    let entry = (0..<graph.arcCount).map { arc -> UInt32 in
      let (t, h) = (rank[Int(graph.tail[arc])], rank[Int(graph.head[arc])])
      if t == h { return RoadGraph.none }
      let found = up.arc(from: min(t, h), to: max(t, h))!
      let entry = UInt32(found) * 2 + (t < h ? 0 : 1)
      next[Int(entry) + 1] += 1
      return entry
    }
    for e in 0..<up.head.count * 2 { next[e + 1] += next[e] }
    let first = next
    var entered = [UInt32](repeating: 0, count: Int(first.last!))
    for (arc, e) in entry.enumerated() where e != RoadGraph.none {
      entered[Int(next[Int(e)])] = UInt32(arc)
      next[Int(e)] += 1
    }
    return (entry, first, entered)
  }

  /// The upward arc between two ranks, if there is one.
  func arc(from x: UInt32, to y: UInt32) -> Int? {
    var (low, high) = (Int(firstUp[Int(x)]), Int(firstUp[Int(x) + 1]))
    while low < high {
      let middle = (low + high) / 2
      if upHead[middle] < y { low = middle + 1 } else { high = middle }
    }
    return low < Int(firstUp[Int(x) + 1]) && upHead[low] == y ? low : nil
  }
}

/// The chordal graph that an order gives.
private struct Elimination {
  var first: [UInt32] = [0]
  var head: [UInt32] = []
  var parent: [UInt32]

  init(_ graph: RoadGraph, rank: [UInt32]) {
    let count = graph.nodeCount
    parent = [UInt32](repeating: RoadGraph.none, count: count)
    let adjacency = SimpleAdjacency(
      nodeCount: count, pairs: zip(graph.tail, graph.head).lazy.map { (rank[Int($0)], rank[Int($1)]) })
    // A node's higher neighbours: its own, and those of the nodes whose lowest neighbour it is.
    var children = [UInt32](repeating: RoadGraph.none, count: count)
    var sibling = children
    var mark = children
    first.reserveCapacity(count + 1)
    head.reserveCapacity(graph.arcCount * 2)
    for x in 0..<UInt32(count) {
      let start = head.count
      for slot in adjacency.neighbours(of: Int(x)) where adjacency.neighbour[slot] > x {
        mark[Int(adjacency.neighbour[slot])] = x
        head.append(adjacency.neighbour[slot])
      }
      let own = head.count
      var child = children[Int(x)]
      while child != RoadGraph.none {
        for a in Int(first[Int(child)]) + 1..<max(Int(first[Int(child)]) + 1, Int(first[Int(child) + 1])) {
          guard mark[Int(head[a])] != x else { continue }
          mark[Int(head[a])] = x
          head.append(head[a])
        }
        child = sibling[Int(child)]
      }
      if head.count > own { head[start...].sort() }
      precondition(head.count < Int(UInt32.max) / 2, "the hierarchy is too large for 32-bit ids")
      first.append(UInt32(head.count))
      guard head.count > start else { continue }
      let up = head[start]
      parent[Int(x)] = up
      sibling[Int(x)] = children[Int(up)]
      children[Int(up)] = x
    }
  }

  func arc(from x: UInt32, to y: UInt32) -> Int? {
    var (low, high) = (Int(first[Int(x)]), Int(first[Int(x) + 1]))
    while low < high {
      let middle = (low + high) / 2
      if head[middle] < y { low = middle + 1 } else { high = middle }
    }
    return low < Int(first[Int(x) + 1]) && head[low] == y ? low : nil
  }

  /// Children before parents, each subtree in one stretch.
  func postorder() -> [UInt32] {
    let count = parent.count
    var children = [UInt32](repeating: RoadGraph.none, count: count)
    var sibling = children
    var open: [UInt32] = []
    for x in (0..<UInt32(count)).reversed() {
      let up = parent[Int(x)]
      if up == RoadGraph.none { continue }
      sibling[Int(x)] = children[Int(up)]
      children[Int(up)] = x
    }
    // Preorder with children from the last to the first, read backwards, is postorder.
    for x in 0..<UInt32(count) where parent[Int(x)] == RoadGraph.none { open.append(x) }
    var order: [UInt32] = []
    order.reserveCapacity(count)
    while let x = open.popLast() {
      order.append(x)
      var child = children[Int(x)]
      while child != RoadGraph.none {
        open.append(child)
        child = sibling[Int(child)]
      }
    }
    order.reverse()
    return order
  }
}
