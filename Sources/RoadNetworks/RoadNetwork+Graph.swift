import RoadGraph

/// A road network's links as directed arcs: one per oneway link, two per two-way link.
public struct RoadNetworkGraph: Sendable {
  public let graph: RoadGraph
  /// The link of each arc.
  public let link: [UInt32]
  /// Whether each arc runs from its link's `from` to its `to`.
  public let isForward: [Bool]

  /// Spreads values of links over the arcs, such as `links.time` or `links.length`.
  public func perArc<Value>(_ values: [Value]) -> [Value] { link.map { values[Int($0)] } }
}

extension RoadNetwork {
  /// The directed graph; arcs of a node are in the order of their links, forward before backward. O(nodes + links).
  public func graph() -> RoadNetworkGraph {
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    var link: [UInt32] = []
    var forward: [Bool] = []
    tails.reserveCapacity(2 * linkCount)
    heads.reserveCapacity(2 * linkCount)
    link.reserveCapacity(2 * linkCount)
    forward.reserveCapacity(2 * linkCount)
    for index in 0..<linkCount {
      tails.append(links.from[index])
      heads.append(links.to[index])
      link.append(UInt32(index))
      forward.append(true)
      guard !links.isOneway[index] else { continue }
      tails.append(links.to[index])
      heads.append(links.from[index])
      link.append(UInt32(index))
      forward.append(false)
    }
    let graph = RoadGraph(nodeCount: nodeCount, tails: tails, heads: heads)
    return RoadNetworkGraph(
      graph: graph, link: graph.source.map { link[Int($0)] }, isForward: graph.source.map { forward[Int($0)] })
  }
}
