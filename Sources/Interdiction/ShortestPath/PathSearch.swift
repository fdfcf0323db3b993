/// Goal-directed searches on a `FocusedNetwork`, over weights that the caller sets per arc and potentials that are exact before any cut.
///
/// A flat workspace that serves many searches; clearing takes time in proportion to what the last search touched.
struct PathSearch: ~Copyable, Sendable {
  /// Weight that stands for a removed arc.
  static let blocked = Int.max

  private var lengths = FlatList<Int>()
  private var parent = FlatList<Int32>()
  private var touched = FlatList<Int32>()
  private var heap = RadixHeap()

  /// After a search, the length of each node; `FocusedNetwork.unreached` where it did not come.
  var length: [Int] { lengths.array }

  init(nodeCount: Int) {
    lengths.resize(nodeCount, filling: FocusedNetwork.unreached)
    parent.resize(nodeCount, filling: -1)
  }

  private mutating func start(at root: Int, key: Int) {
    for index in 0..<touched.count { lengths[Int(touched[index])] = FocusedNetwork.unreached }
    touched.resize(0, filling: 0)
    heap.removeAll()
    guard key != FocusedNetwork.unreached else { return }
    lengths[root] = 0
    touched.append(Int32(root))
    heap.insert(Int32(root), key: key)
  }

  @inline(__always)
  private mutating func reach(_ node: Int, length: Int, key: Int) {
    if lengths[node] == FocusedNetwork.unreached { touched.append(Int32(node)) }
    lengths[node] = length
    heap.insert(Int32(node), key: key)
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
    let first = potential[FocusedNetwork.source]
    start(at: FocusedNetwork.source, key: first < limit ? first : FocusedNetwork.unreached)
    while let (entry, key) = heap.removeMinimum() {
      let node = Int(entry)
      let base = lengths[node]
      // An entry from before the node came nearer.
      guard base + potential[node] == key else { continue }
      if stopAtTarget, node == FocusedNetwork.target { break }
      for arc in Int(network.firstOut[node])..<Int(network.firstOut[node + 1]) {
        let step = weight[arc]
        let head = Int(network.head[arc])
        let ahead = potential[head]
        guard step != Self.blocked, ahead != FocusedNetwork.unreached else { continue }
        let next = base + step
        guard next < lengths[head], next + ahead < limit else { continue }
        parent[head] = Int32(arc)
        reach(head, length: next, key: next + ahead)
      }
    }
    let found = lengths[FocusedNetwork.target]
    return found == FocusedNetwork.unreached ? nil : found
  }

  /// The same search from the target against the arcs: afterwards `length` is each node's way to the target, for the nodes on some way
  /// below the limit.
  mutating func backward(_ network: FocusedNetwork, weight: [Int], potential: [Int], limit: Int) {
    let first = potential[FocusedNetwork.target]
    start(at: FocusedNetwork.target, key: first < limit ? first : FocusedNetwork.unreached)
    while let (entry, key) = heap.removeMinimum() {
      let node = Int(entry)
      let base = lengths[node]
      guard base + potential[node] == key else { continue }
      for slot in Int(network.firstIn[node])..<Int(network.firstIn[node + 1]) {
        let arc = Int(network.inArcs[slot])
        let step = weight[arc]
        let tail = Int(network.tail[arc])
        let ahead = potential[tail]
        guard step != Self.blocked, ahead != FocusedNetwork.unreached else { continue }
        let next = base + step
        guard next < lengths[tail], next + ahead < limit else { continue }
        reach(tail, length: next, key: next + ahead)
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
