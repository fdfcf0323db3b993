import RoadGraph

/// The cheapest way between two nodes, searched from both ends at once.
///
/// Dijkstra from either side in turn, the side with the smaller frontier key first, until the two keys together reach the best way seen
/// (Nicholson 1966; stopping rule of Pohl 1971). A reusable workspace, cleared in time proportional to what a search touched.
public struct BidirectionalSearch: Sendable {
  private struct Side: Sendable {
    var heap: IndexedHeap<UInt32>
    var distance: [UInt32]
    var parentArc: [UInt32]
    var touched: [UInt32] = []

    init(nodeCount: Int) {
      heap = IndexedHeap(capacity: nodeCount)
      distance = [UInt32](repeating: .max, count: nodeCount)
      parentArc = distance
    }

    mutating func clear() {
      for node in touched {
        distance[Int(node)] = .max
        parentArc[Int(node)] = .max
      }
      touched.removeAll(keepingCapacity: true)
      heap.removeAll()
    }

    mutating func reach(_ node: UInt32, _ new: UInt32, by arc: UInt32) {
      guard new < distance[Int(node)] else { return }
      if distance[Int(node)] == .max { touched.append(node) }
      distance[Int(node)] = new
      parentArc[Int(node)] = arc
      heap.insertOrDecrease(node, key: new)
    }
  }

  private var forward: Side
  private var backward: Side
  private var meeting = RoadGraph.none

  public init(nodeCount: Int) {
    forward = Side(nodeCount: nodeCount)
    backward = Side(nodeCount: nodeCount)
  }

  /// - Parameters:
  ///   - roads: the network.
  ///   - back: `roads.reversed()`, made once.
  ///   - isOpen: whether an arc of `roads` may be used, asked in addition to its weight.
  /// - Returns: the cost; `UInt32.max` where there is no way.
  public mutating func run(
    _ roads: SearchGraph, _ back: SearchGraph, from start: RoadGraph.Node, to end: RoadGraph.Node,
    isOpen: (Int) -> Bool = { _ in true }
  ) -> UInt32 {
    forward.clear()
    backward.clear()
    meeting = RoadGraph.none
    var best = UInt64(UInt32.max)
    forward.reach(start, 0, by: RoadGraph.none)
    backward.reach(end, 0, by: RoadGraph.none)
    if start == end {
      meeting = start
      return 0
    }
    while let ahead = forward.heap.minimumKey, let behind = backward.heap.minimumKey,
      UInt64(ahead) + UInt64(behind) < best
    {
      if ahead <= behind {
        Self.step(&forward, backward.distance, roads, &best, &meeting) { isOpen($0) }
      } else {
        Self.step(&backward, forward.distance, back, &best, &meeting) { isOpen(Int(back.graph.source[$0])) }
      }
    }
    return UInt32(best)
  }

  /// The arcs of the way that the last run found, in driving order; nothing where there was none.
  public func path(_ roads: SearchGraph, _ back: SearchGraph) -> [RoadGraph.Arc]? {
    guard meeting != RoadGraph.none else { return nil }
    var arcs: [RoadGraph.Arc] = []
    var at = meeting
    while forward.parentArc[Int(at)] != RoadGraph.none {
      arcs.append(forward.parentArc[Int(at)])
      at = roads.graph.tail[Int(arcs[arcs.count - 1])]
    }
    arcs.reverse()
    at = meeting
    while backward.parentArc[Int(at)] != RoadGraph.none {
      let arc = back.graph.source[Int(backward.parentArc[Int(at)])]
      arcs.append(arc)
      at = roads.graph.head[Int(arc)]
    }
    return arcs
  }

  private static func step(
    _ side: inout Side, _ other: [UInt32], _ roads: SearchGraph, _ best: inout UInt64, _ meeting: inout UInt32,
    isOpen: (Int) -> Bool
  ) {
    let (node, distance) = side.heap.removeMinimum()
    for index in roads.graph.arcs(from: node) where isOpen(index) {
      let arc = roads.arcs[index]
      let new = Weights.sum(distance, arc.weight)
      guard new < side.distance[Int(arc.head)] else { continue }
      side.reach(arc.head, new, by: UInt32(index))
      let through = UInt64(new) + UInt64(other[Int(arc.head)])
      if through < best {
        best = through
        meeting = arc.head
      }
    }
  }
}
