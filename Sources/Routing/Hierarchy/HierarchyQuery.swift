import RoadGraph

/// The cheapest way between two nodes by climbing the elimination tree from both.
///
/// No queue: from either end all ancestors are visited in turn (Dibbelt, Strasser and Wagner 2016, doi 10.1145/2886843).
/// A reusable workspace.
public struct HierarchyQuery: Sendable {
  private var ahead: [Int32]
  private var behind: [Int32]
  private var aheadArc: [UInt32]
  private var behindArc: [UInt32]
  private var meeting = RoadGraph.none
  private var ends = (UInt32.max, UInt32.max)

  public init(_ hierarchy: ContractionHierarchy) {
    ahead = [Int32](repeating: HierarchyWeights.infinity, count: hierarchy.nodeCount)
    behind = ahead
    aheadArc = [UInt32](repeating: RoadGraph.none, count: hierarchy.nodeCount)
    behindArc = aheadArc
  }

  /// - Returns: the cost; `UInt32.max` where there is no way.
  public mutating func run(_ weights: HierarchyWeights, from start: RoadGraph.Node, to end: RoadGraph.Node) -> UInt32 {
    let hierarchy = weights.hierarchy
    let (s, t) = (hierarchy.rank[Int(start)], hierarchy.rank[Int(end)])
    ends = (s, t)
    meeting = RoadGraph.none
    ahead[Int(s)] = 0
    behind[Int(t)] = 0
    aheadArc[Int(s)] = RoadGraph.none
    behindArc[Int(t)] = RoadGraph.none
    var best = HierarchyWeights.infinity
    // Below their lowest common ancestor the two climbs are apart; the ranks say which is lower.
    var (x, y) = (s, t)
    while x != y {
      if x < y {
        Self.climb(x, hierarchy, weights.up, &ahead, &aheadArc, best)
        x = hierarchy.parent[Int(x)]
      } else {
        Self.climb(y, hierarchy, weights.down, &behind, &behindArc, best)
        y = hierarchy.parent[Int(y)]
      }
    }
    while x != RoadGraph.none {
      let through = ahead[Int(x)] &+ behind[Int(x)]
      if through < best {
        best = through
        meeting = x
      }
      Self.climb(x, hierarchy, weights.up, &ahead, &aheadArc, best)
      Self.climb(x, hierarchy, weights.down, &behind, &behindArc, best)
      x = hierarchy.parent[Int(x)]
    }
    clear(hierarchy)
    return best == HierarchyWeights.infinity ? Weights.infinity : UInt32(best)
  }

  private static func climb(
    _ x: UInt32, _ hierarchy: ContractionHierarchy, _ costs: [Int32], _ distance: inout [Int32],
    _ arcs: inout [UInt32], _ best: Int32
  ) {
    let own = distance[Int(x)]
    guard own < best else { return }
    for arc in Int(hierarchy.firstUp[Int(x)])..<Int(hierarchy.firstUp[Int(x) + 1]) {
      let head = Int(hierarchy.upHead[arc])
      let through = own &+ costs[arc]
      if through < distance[head] {
        distance[head] = through
        arcs[head] = UInt32(arc)
      }
    }
  }

  private mutating func clear(_ hierarchy: ContractionHierarchy) {
    var x = ends.0
    while x != RoadGraph.none {
      ahead[Int(x)] = HierarchyWeights.infinity
      x = hierarchy.parent[Int(x)]
    }
    x = ends.1
    while x != RoadGraph.none {
      behind[Int(x)] = HierarchyWeights.infinity
      x = hierarchy.parent[Int(x)]
    }
  }

  /// The arcs of the graph along the way that the last run found, in driving order; nothing where there was none.
  ///
  /// - Parameter weights: those of the last run, unchanged.
  public func path(_ weights: HierarchyWeights) -> [RoadGraph.Arc]? {
    guard meeting != RoadGraph.none else { return nil }
    var arcs: [(arc: Int, isUp: Bool)] = []
    var x = meeting
    while x != ends.0 {
      let arc = Int(aheadArc[Int(x)])
      arcs.append((arc, true))
      x = weights.hierarchy.upTail[arc]
    }
    arcs.reverse()
    x = meeting
    while x != ends.1 {
      let arc = Int(behindArc[Int(x)])
      arcs.append((arc, false))
      x = weights.hierarchy.upTail[arc]
    }
    return arcs.flatMap { weights.unpacked($0.arc, isUp: $0.isUp) }
  }
}

extension HierarchyWeights {
  /// The arcs of the graph that an upward arc stands for, driven up or down.
  func unpacked(_ arc: Int, isUp: Bool) -> [RoadGraph.Arc] {
    var found: [RoadGraph.Arc] = []
    var open = [(arc: arc, isUp: isUp)]
    while let (yz, isUp) = open.popLast() {
      let cost = isUp ? up[yz] : down[yz]
      if let own = ownArc(yz, isUp: isUp, cost: cost) {
        found.append(own)
        continue
      }
      let (y, z) = (hierarchy.upTail[yz], hierarchy.upHead[yz])
      var isFound = false
      for slot in Int(hierarchy.firstDown[Int(y)])..<Int(hierarchy.firstDown[Int(y) + 1]) {
        guard let xz = hierarchy.arc(from: hierarchy.downTail[slot], to: z) else { continue }
        let xy = Int(hierarchy.downArc[slot])
        guard cost == (isUp ? down[xy] &+ up[xz] : up[xy] &+ down[xz]) else { continue }
        // The stack gives back the last first.
        open += isUp ? [(xz, true), (xy, false)] : [(xy, true), (xz, false)]
        isFound = true
        break
      }
      precondition(isFound, "the hierarchy's weights do not fit its graph")
    }
    return found
  }

  private func ownArc(_ arc: Int, isUp: Bool, cost: Int32) -> RoadGraph.Arc? {
    let entry = 2 * arc + (isUp ? 0 : 1)
    for slot in Int(hierarchy.firstEntered[entry])..<Int(hierarchy.firstEntered[entry + 1]) {
      let own = hierarchy.entered[slot]
      if weights[Int(own)] == UInt32(cost) { return own }
    }
    return nil
  }
}
