import RoadGraph

/// Where a search starts, and what it has cost so far.
public struct Origin: Sendable, Hashable {
  public var node: RoadGraph.Node
  public var cost: UInt32

  public init(_ node: RoadGraph.Node, cost: UInt32 = 0) {
    self.node = node
    self.cost = cost
  }
}

/// Shortest paths from one or several nodes to all others, on a bucket queue.
///
/// Dial 1969 (doi 10.1145/363269.363610) with buckets wider than one and label correction inside a bucket (Cherkassky, Goldberg and
/// Radzik 1996, doi 10.1007/BF02592101); a bucket is worked off in rounds, so that even contrived weights stay polynomial. The
/// buckets are doubly linked lists through the labels: a node is queued once. What lies beyond the last bucket waits in one list and
/// is dealt out again when the buckets are used up, so weights may be of any size.
///
/// A reusable workspace: one per thread. Two to four times the speed of a binary heap on road networks.
public struct OneToAllSearch: Sendable {
  /// What the search knows of a node, in one quarter of a cache line.
  struct Label {
    var distance: UInt32
    var parentArc: UInt32
    var next: UInt32
    /// The node before in the list; `head + slot` for the first; `none` when not queued.
    var previous: UInt32
  }

  private static let slotCount = 4096
  private static let none = RoadGraph.none
  /// Marks that a list's head comes before, not a node. Nodes stay below it, or else the search could not tell them apart.
  private static let headMark: UInt32 = 0xFFFF_0000

  private(set) var labels: [Label]
  private var heads: [UInt32]

  public init(nodeCount: Int) {
    precondition(nodeCount < Int(Self.headMark), "graph too large for this search")
    let blank = Label(distance: .max, parentArc: .max, next: .max, previous: .max)
    labels = [Label](repeating: blank, count: nodeCount)
    heads = [UInt32](repeating: Self.none, count: Self.slotCount + 1)
  }

  /// The cost of the cheapest way to a node; `UInt32.max` where there is none.
  @inline(__always) public func distance(to node: RoadGraph.Node) -> UInt32 { labels[Int(node)].distance }

  /// The last arc of that way; `RoadGraph.none` at origins and where there is no way.
  @inline(__always) public func parentArc(of node: RoadGraph.Node) -> RoadGraph.Arc { labels[Int(node)].parentArc }

  /// All distances, by node.
  public func distances() -> [UInt32] { labels.map(\.distance) }

  /// All last arcs, by node.
  public func parentArcs() -> [RoadGraph.Arc] { labels.map(\.parentArc) }

  /// The arcs of a cheapest way to a node in driving order; nothing where there is no way.
  public func path(to node: RoadGraph.Node, in roads: SearchGraph) -> [RoadGraph.Arc]? {
    guard distance(to: node) != .max else { return nil }
    var arcs: [RoadGraph.Arc] = []
    var at = node
    while parentArc(of: at) != RoadGraph.none {
      arcs.append(parentArc(of: at))
      at = roads.graph.tail[Int(arcs[arcs.count - 1])]
    }
    return arcs.reversed()
  }

  /// Finds the cheapest ways from one node.
  public mutating func run(_ roads: SearchGraph, from origin: RoadGraph.Node) { run(roads, from: [Origin(origin)]) }

  /// Finds the cheapest ways from whichever origin is best for each node.
  ///
  /// - Complexity: O(arcs + largest distance / mean weight) on road networks.
  public mutating func run(_ roads: SearchGraph, from origins: [Origin]) {
    precondition(labels.count == roads.graph.nodeCount, "workspace made for another graph")
    labels.withUnsafeMutableBufferPointer { labels in
      heads.withUnsafeMutableBufferPointer { heads in
        roads.graph.firstOut.withUnsafeBufferPointer { firstOut in
          roads.arcs.withUnsafeBufferPointer { arcs in
            labels.update(repeating: Label(distance: .max, parentArc: .max, next: .max, previous: .max))
            var queue = BucketQueue(
              labels: labels.baseAddress, heads: heads.baseAddress!, shift: roads.bucketShift,
              slotCount: Self.slotCount)
            for origin in origins where origin.cost < labels[Int(origin.node)].distance {
              queue.lower(Int(origin.node), to: origin.cost, by: Self.none)
            }
            queue.drain(firstOut: firstOut.baseAddress!, arcs: arcs.baseAddress)
          }
        }
      }
    }
  }

  /// The queue over raw memory of the workspace, alive for one run.
  private struct BucketQueue {
    let labels: UnsafeMutablePointer<Label>!
    let heads: UnsafeMutablePointer<UInt32>
    let shift: UInt32
    let slotCount: Int
    /// The number of the first bucket.
    var base: UInt32 = 0

    init(
      labels: UnsafeMutablePointer<Label>?, heads: UnsafeMutablePointer<UInt32>, shift: UInt32, slotCount: Int
    ) {
      self.labels = labels
      self.heads = heads
      self.shift = shift
      self.slotCount = slotCount
    }

    @inline(__always) func slot(of distance: UInt32) -> Int { min(Int((distance >> shift) &- base), slotCount) }

    @inline(__always) func unlink(_ node: Int) {
      let (previous, next) = (labels[node].previous, labels[node].next)
      if previous >= headMark {
        heads[Int(previous - headMark)] = next
      } else {
        labels[Int(previous)].next = next
      }
      if next != none { labels[Int(next)].previous = previous }
    }

    @inline(__always) func push(_ node: Int, slot: Int) {
      let next = heads[slot]
      labels[node].next = next
      labels[node].previous = headMark + UInt32(truncatingIfNeeded: slot)
      if next != none { labels[Int(next)].previous = UInt32(truncatingIfNeeded: node) }
      heads[slot] = UInt32(truncatingIfNeeded: node)
    }

    /// Lowers the distance of a node and files it where it belongs.
    @inline(__always) func lower(_ node: Int, to distance: UInt32, by arc: UInt32) {
      let new = slot(of: distance)
      if labels[node].previous != none {
        let old = slot(of: labels[node].distance)
        labels[node].distance = distance
        labels[node].parentArc = arc
        if old == new { return }
        unlink(node)
      } else {
        labels[node].distance = distance
        labels[node].parentArc = arc
      }
      push(node, slot: new)
    }

    mutating func drain(firstOut: UnsafePointer<UInt32>, arcs: UnsafePointer<SearchGraph.Arc>?) {
      repeat {
        for slot in 0..<slotCount {
          while heads[slot] != none { scanRound(slot, firstOut: firstOut, arcs: arcs) }
        }
      } while refill()
    }

    /// Takes a bucket's nodes out and scans them; nodes that they put back into the bucket wait for the next round.
    @inline(__always) func scanRound(
      _ slot: Int, firstOut: UnsafePointer<UInt32>, arcs: UnsafePointer<SearchGraph.Arc>?
    ) {
      var node = heads[slot]
      heads[slot] = none
      while node != none {
        let next = labels[Int(node)].next
        labels[Int(node)].previous = none
        let distance = UInt64(labels[Int(node)].distance)
        for index in Int(firstOut[Int(node)])..<Int(firstOut[Int(node) + 1]) {
          let arc = arcs.unsafelyUnwrapped[index]
          let through = distance + UInt64(arc.weight)
          if through < UInt64(labels[Int(arc.head)].distance) {
            lower(Int(arc.head), to: UInt32(truncatingIfNeeded: through), by: UInt32(truncatingIfNeeded: index))
          }
        }
        node = next
      }
    }

    /// Moves the buckets on to the nearest of the nodes that wait beyond. Returns whether any do.
    mutating func refill() -> Bool {
      var node = heads[slotCount]
      guard node != none else { return false }
      var nearest = UInt32.max
      while node != none {
        nearest = min(nearest, labels[Int(node)].distance >> shift)
        node = labels[Int(node)].next
      }
      base = nearest
      node = heads[slotCount]
      heads[slotCount] = none
      while node != none {
        let next = labels[Int(node)].next
        push(Int(node), slot: slot(of: labels[Int(node)].distance))
        node = next
      }
      return true
    }
  }
}
