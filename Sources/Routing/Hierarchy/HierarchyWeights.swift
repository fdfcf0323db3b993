import RoadGraph

/// One weighting of a hierarchy: each upward arc's cheapest cost either way over lower nodes.
///
/// Re-set in one sweep over the triangles of the chordal graph (basic customization; Dibbelt, Strasser and Wagner 2016,
/// doi 10.1145/2886843), or arc by arc. Ways that cost 2^30 - 1 or more count as none: half the range of `UInt32`, so
/// that the sweep needs no care for overflow.
public struct HierarchyWeights: Sendable {
  /// What stands for "no way" inside a hierarchy; twice it still fits.
  static let infinity: Int32 = 0x3FFF_FFFF

  public let hierarchy: ContractionHierarchy
  /// By arc of the graph.
  public private(set) var weights: [UInt32]
  /// By upward arc: the cost of climbing it.
  private(set) var up: [Int32]
  /// By upward arc: the cost of descending it.
  private(set) var down: [Int32]
  private var slotOfHead: [UInt32]
  /// Upward arcs to work out again.
  private var open = ArcQueue()

  /// - Parameter weights: per arc of the graph; `UInt32.max` closes the arc.
  public init(_ hierarchy: ContractionHierarchy, weights: [UInt32]) {
    self.hierarchy = hierarchy
    self.weights = []
    up = [Int32](repeating: 0, count: hierarchy.arcCount)
    down = up
    slotOfHead = [UInt32](repeating: 0, count: hierarchy.nodeCount)
    reset(weights)
  }

  /// Puts new weights on all arcs.
  ///
  /// - Complexity: O(triangles of the chordal graph).
  public mutating func reset(_ weights: [UInt32]) {
    precondition(weights.count == hierarchy.graph.arcCount, "one weight per arc expected")
    self.weights = weights
    enter()
    relaxTriangles()
  }

  /// Changes the weights of some arcs and only what hangs on them.
  ///
  /// - Complexity: per arc of the hierarchy that changes, its triangles.
  public mutating func update(_ changes: [(arc: RoadGraph.Arc, weight: UInt32)]) {
    for change in changes {
      weights[Int(change.arc)] = change.weight
      let entry = hierarchy.entry[Int(change.arc)]
      if entry != RoadGraph.none { open.insert(entry / 2) }
    }
    while let arc = open.removeLowest() { refresh(Int(arc)) }
  }

  /// The cheapest of the graph's own arcs of an entry.
  private func entered(_ entry: Int) -> Int32 {
    var best = UInt32(HierarchyWeights.infinity)
    for slot in Int(hierarchy.firstEntered[entry])..<Int(hierarchy.firstEntered[entry + 1]) {
      best = min(best, weights[Int(hierarchy.entered[slot])])
    }
    return Int32(best)
  }

  private mutating func enter() {
    let infinity = UInt32(HierarchyWeights.infinity)
    let count = hierarchy.arcCount
    up.withUnsafeMutableBufferPointer { up in
      down.withUnsafeMutableBufferPointer { down in
        hierarchy.firstEntered.withUnsafeBufferPointer { first in
          hierarchy.entered.withUnsafeBufferPointer { entered in
            weights.withUnsafeBufferPointer { weights in
              var slot = Int(first[0])
              for arc in 0..<count {
                var best = infinity
                while slot < Int(first[2 * arc + 1]) {
                  best = min(best, weights[Int(entered[slot])])
                  slot += 1
                }
                up[arc] = Int32(truncatingIfNeeded: best)
                best = infinity
                while slot < Int(first[2 * arc + 2]) {
                  best = min(best, weights[Int(entered[slot])])
                  slot += 1
                }
                down[arc] = Int32(truncatingIfNeeded: best)
              }
            }
          }
        }
      }
    }
  }

  /// For each node y by rising rank, each lower neighbour x of y: the triangles x, y, z above y.
  private mutating func relaxTriangles() {
    let count = hierarchy.nodeCount
    guard hierarchy.arcCount > 0 else { return }
    up.withUnsafeMutableBufferPointer { upBuffer in
      down.withUnsafeMutableBufferPointer { downBuffer in
        slotOfHead.withUnsafeMutableBufferPointer { slotBuffer in
          hierarchy.firstUp.withUnsafeBufferPointer { firstUp in
            hierarchy.upHead.withUnsafeBufferPointer { upHead in
              hierarchy.firstDown.withUnsafeBufferPointer { firstDown in
                hierarchy.downArc.withUnsafeBufferPointer { downArc in
                  hierarchy.downTail.withUnsafeBufferPointer { downTail in
                    let (up, down, slotOf) = (
                      upBuffer.baseAddress!, downBuffer.baseAddress!, slotBuffer.baseAddress!
                    )
                    for y in 0..<count {
                      let (start, end) = (Int(firstUp[y]), Int(firstUp[y + 1]))
                      if start == end { continue }
                      for a in start..<end { slotOf[Int(upHead[a])] = UInt32(truncatingIfNeeded: a) }
                      for slot in Int(firstDown[y])..<Int(firstDown[y + 1]) {
                        let xy = Int(downArc[slot])
                        let (climb, descend) = (up[xy], down[xy])
                        let last = Int(firstUp[Int(downTail[slot]) + 1])
                        let length = last - xy - 1
                        if length == end - start {
                          // The same heads: two stretches side by side.
                          for k in 0..<length {
                            up[start + k] = min(up[start + k], descend &+ up[xy + 1 + k])
                          }
                          for k in 0..<length {
                            down[start + k] = min(down[start + k], climb &+ down[xy + 1 + k])
                          }
                        } else {
                          for xz in xy + 1..<last {
                            let yz = Int(slotOf[Int(upHead[xz])])
                            up[yz] = min(up[yz], descend &+ up[xz])
                            down[yz] = min(down[yz], climb &+ down[xz])
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// Works an arc (y, z) out again from the graph's arcs and its lower triangles, and lets what rests on it follow.
  private mutating func refresh(_ yz: Int) {
    let z = hierarchy.upHead[yz]
    let y = hierarchy.upTail[yz]
    var (climb, descend) = (entered(2 * yz), entered(2 * yz + 1))
    for slot in Int(hierarchy.firstDown[Int(y)])..<Int(hierarchy.firstDown[Int(y) + 1]) {
      guard let xz = hierarchy.arc(from: hierarchy.downTail[slot], to: z) else { continue }
      let xy = Int(hierarchy.downArc[slot])
      climb = min(climb, down[xy] &+ up[xz])
      descend = min(descend, up[xy] &+ down[xz])
    }
    let (oldClimb, oldDescend) = (up[yz], down[yz])
    guard climb != oldClimb || descend != oldDescend else { return }
    up[yz] = climb
    down[yz] = descend
    // The arc is a leg of the triangles below it: y's other upward arcs.
    for other in Int(hierarchy.firstUp[Int(y)])..<Int(hierarchy.firstUp[Int(y) + 1]) where other != yz {
      let head = hierarchy.upHead[other]
      let top = hierarchy.arc(from: min(head, z), to: max(head, z))!
      // Costs low -> y -> high and high -> y -> low, before and after.
      let isLower = z < head
      let before =
        isLower
        ? (oldDescend &+ up[other], oldClimb &+ down[other]) : (down[other] &+ oldClimb, up[other] &+ oldDescend)
      let after =
        isLower
        ? (descend &+ up[other], climb &+ down[other]) : (down[other] &+ climb, up[other] &+ descend)
      if (before.0 == up[top] && after.0 > before.0) || after.0 < up[top]
        || (before.1 == down[top] && after.1 > before.1) || after.1 < down[top]
      {
        open.insert(UInt32(top))
      }
    }
  }

  /// Whether every arc of the hierarchy costs the same in both.
  package func hasSameCosts(as other: HierarchyWeights) -> Bool { up == other.up && down == other.down }
}

/// Arcs by rising number, each once: a binary heap that holds only what a change reaches, so that it costs nothing per arc of the
/// hierarchy.
private struct ArcQueue: Sendable {
  private var heap: [UInt32] = []

  mutating func insert(_ arc: UInt32) {
    var slot = heap.count
    heap.append(arc)
    while slot > 0, heap[(slot - 1) / 2] > arc {
      heap[slot] = heap[(slot - 1) / 2]
      slot = (slot - 1) / 2
    }
    heap[slot] = arc
  }

  /// The lowest arc, whose repeats go too.
  mutating func removeLowest() -> UInt32? {
    guard let lowest = heap.first else { return nil }
    while heap.first == lowest { removeFirst() }
    return lowest
  }

  private mutating func removeFirst() {
    let moved = heap.removeLast()
    guard !heap.isEmpty else { return }
    var slot = 0
    while true {
      var child = 2 * slot + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < moved else { break }
      heap[slot] = heap[child]
      slot = child
    }
    heap[slot] = moved
  }
}
