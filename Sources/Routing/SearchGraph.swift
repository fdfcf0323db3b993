import RoadGraph

/// A graph and one weighting of it, laid out for searching: each arc's head and weight side by side.
public struct SearchGraph: Sendable {
  /// One arc as a search sees it.
  public struct Arc: Sendable {
    public var head: UInt32
    public var weight: UInt32
  }

  public let graph: RoadGraph
  /// By arc of `graph`.
  public let arcs: [Arc]
  /// The width of a bucket of `OneToAllSearch` is `1 << bucketShift`.
  let bucketShift: UInt32

  /// - Parameter weights: one per arc; `UInt32.max` closes the arc.
  /// - Complexity: O(arcs).
  public init(_ graph: RoadGraph, weights: [UInt32]) {
    precondition(weights.count == graph.arcCount, "one weight per arc expected")
    self.graph = graph
    arcs = [Arc](unsafeUninitializedCapacity: weights.count) { buffer, count in
      for arc in 0..<weights.count {
        buffer.initializeElement(at: arc, to: Arc(head: graph.head[arc], weight: weights[arc]))
      }
      count = weights.count
    }
    bucketShift = SearchGraph.bucketShift(weights)
  }

  /// The same roads driven backwards; `graph.source` of the result names arcs of this graph.
  public func reversed() -> SearchGraph {
    let turned = graph.reversed()
    return SearchGraph(turned, weights: turned.source.map { arcs[Int($0)].weight })
  }

  /// Buckets about a 64th of the mean weight wide: few nodes are scanned twice and few buckets are empty.
  private static func bucketShift(_ weights: [UInt32]) -> UInt32 {
    var total: UInt64 = 0
    var open: UInt64 = 0
    for weight in weights where weight != Weights.infinity {
      total += UInt64(weight)
      open += 1
    }
    let width = open == 0 ? 0 : total / open / 64
    return width < 2 ? 0 : UInt32(63 - width.leadingZeroBitCount)
  }
}
