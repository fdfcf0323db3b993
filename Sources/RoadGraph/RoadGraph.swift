/// A directed graph in compressed sparse rows: the shape every search, stress test and simulation runs on.
///
/// Nodes and arcs are dense 32-bit ids. Arcs are sorted by tail; arcs of one tail keep the order in which they were given.
/// Weights are not stored here but in arrays beside it, indexed by arc, so that one topology serves many weightings.
/// Parallel arcs, loops and isolated nodes are allowed.
public struct RoadGraph: Sendable, Equatable {
  /// The id of a node, `0 ..< nodeCount`.
  public typealias Node = UInt32
  /// The id of an arc, `0 ..< arcCount`.
  public typealias Arc = UInt32

  /// Stands for "no node" or "no arc" in flat arrays.
  public static let none = UInt32.max

  /// Arcs of node `v` are `firstOut[v] ..< firstOut[v + 1]`; `nodeCount + 1` entries.
  public let firstOut: [UInt32]
  /// The node each arc leads to.
  public let head: [Node]
  /// The node each arc leaves.
  public let tail: [Node]
  /// For each arc, its index in the list the graph was built from.
  public let source: [UInt32]

  @inlinable public var nodeCount: Int { firstOut.count - 1 }
  @inlinable public var arcCount: Int { head.count }

  /// Builds the graph from arcs given in any order, by a stable counting sort.
  ///
  /// - Precondition: `tails` and `heads` have one length below `UInt32.max`, and every end is below `nodeCount`.
  /// - Complexity: O(nodes + arcs) time and memory.
  public init(nodeCount: Int, tails: [Node], heads: [Node]) {
    precondition(tails.count == heads.count, "tails and heads differ in length")
    precondition(nodeCount < Int(UInt32.max) && tails.count < Int(UInt32.max), "graph too large for 32-bit ids")
    var first = [UInt32](repeating: 0, count: nodeCount + 1)
    for (t, h) in zip(tails, heads) {
      precondition(Int(t) < nodeCount && Int(h) < nodeCount, "arc end outside the graph")
      first[Int(t) + 1] += 1
    }
    for v in 0..<nodeCount { first[v + 1] += first[v] }
    var next = first
    var head = [Node](repeating: 0, count: heads.count)
    var tail = head
    var source = head
    for i in 0..<tails.count {
      let slot = Int(next[Int(tails[i])])
      next[Int(tails[i])] += 1
      head[slot] = heads[i]
      tail[slot] = tails[i]
      source[slot] = UInt32(i)
    }
    self.firstOut = first
    self.head = head
    self.tail = tail
    self.source = source
  }

  /// The arcs that leave a node.
  @inlinable public func arcs(from node: Node) -> Range<Int> {
    Int(firstOut[Int(node)])..<Int(firstOut[Int(node) + 1])
  }

  /// The same arcs turned round; `source` of the result names arcs of this graph.
  public func reversed() -> RoadGraph {
    RoadGraph(nodeCount: nodeCount, tails: head, heads: tail)
  }
}
