import RoadGraph

/// Goal-directed searches on a `FocusedNetwork`, over weights that the caller sets per arc and potentials that are exact before any cut.
///
/// A flat workspace that serves many searches; clearing takes time in proportion to what the last search touched.
struct PathSearch: Sendable {
  /// Weight that stands for a removed arc.
  static let blocked = Int.max

  private(set) var length: [Int]
  private var parent: [Int32]
  private var touched: [Int32] = []
  private var heap: IndexedHeap<Int>

  init(nodeCount: Int) {
    length = [Int](repeating: FocusedNetwork.unreached, count: nodeCount)
    parent = [Int32](repeating: -1, count: nodeCount)
    heap = IndexedHeap(capacity: nodeCount)
  }

  private mutating func clear() {
    for node in touched { length[Int(node)] = FocusedNetwork.unreached }
    touched.removeAll(keepingCapacity: true)
    heap.removeAll()
  }

  /// A* from the source: the length of the shortest way to the target if it is below `limit`.
  ///
  /// - Parameters:
  ///   - weight: per arc, in the unit of `potential` and `limit`; `blocked` removes it.
  ///   - potential: per node, a lower bound on the way to the target that falls along an arc by at most its weight.
  ///   - stopAtTarget: false settles every node on some way below the limit, so that `length` tells all of them.
  /// - Returns: the length, or nil when every way is at least `limit` long.
  mutating func forward(
    _ network: FocusedNetwork, weight: [Int], potential: [Int], limit: Int, stopAtTarget: Bool = true
  ) -> Int? {
    clear()
    guard potential[FocusedNetwork.source] < limit else { return nil }
    length[FocusedNetwork.source] = 0
    touched.append(0)
    heap.insertOrDecrease(0, key: potential[0])
    while !heap.isEmpty {
      let (node, _) = heap.removeMinimum()
      if stopAtTarget, node == FocusedNetwork.target { break }
      let base = length[Int(node)]
      for arc in Int(network.firstOut[Int(node)])..<Int(network.firstOut[Int(node) + 1]) {
        let step = weight[arc]
        let head = Int(network.head[arc])
        guard step != Self.blocked, potential[head] != FocusedNetwork.unreached else { continue }
        let next = base + step
        guard next < length[head], next + potential[head] < limit else { continue }
        if length[head] == FocusedNetwork.unreached { touched.append(Int32(head)) }
        length[head] = next
        parent[head] = Int32(arc)
        heap.insertOrDecrease(UInt32(head), key: next + potential[head])
      }
    }
    let found = length[FocusedNetwork.target]
    return found == FocusedNetwork.unreached ? nil : found
  }

  /// The same search from the target against the arcs: afterwards `length` is each node's way to the target, for the nodes on some way
  /// below the limit.
  mutating func backward(_ network: FocusedNetwork, weight: [Int], potential: [Int], limit: Int) {
    clear()
    guard potential[FocusedNetwork.target] < limit else { return }
    length[FocusedNetwork.target] = 0
    touched.append(1)
    heap.insertOrDecrease(1, key: potential[1])
    while !heap.isEmpty {
      let (node, _) = heap.removeMinimum()
      let base = length[Int(node)]
      for slot in Int(network.firstIn[Int(node)])..<Int(network.firstIn[Int(node) + 1]) {
        let arc = Int(network.inArcs[slot])
        let step = weight[arc]
        let tail = Int(network.tail[arc])
        guard step != Self.blocked, potential[tail] != FocusedNetwork.unreached else { continue }
        let next = base + step
        guard next < length[tail], next + potential[tail] < limit else { continue }
        if length[tail] == FocusedNetwork.unreached { touched.append(Int32(tail)) }
        length[tail] = next
        heap.insertOrDecrease(UInt32(tail), key: next + potential[tail])
      }
    }
  }

  /// The arcs of the way that the last forward search found, from source to target.
  func path(_ network: FocusedNetwork) -> [Int32] {
    var arcs: [Int32] = []
    var node = FocusedNetwork.target
    while node != FocusedNetwork.source {
      let arc = parent[node]
      arcs.append(arc)
      node = Int(network.tail[Int(arc)])
    }
    arcs.reverse()
    return arcs
  }
}
