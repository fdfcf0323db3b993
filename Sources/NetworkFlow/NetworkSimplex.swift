/// Primal network simplex with block-search pivoting and strongly feasible trees, kept warm between solves.
///
/// Solves `minimise cost * flow` over flows within bounds that meet every supply exactly. After `setCost`, `solve()` goes on from the
/// last tree, which is what interdiction and what-if questions need; a new capacity or supply starts it afresh.
///
/// Trees are kept as parent, first child and siblings with subtree sizes; a pivot shifts the potentials of the smaller of the two parts.
/// Sources: Dantzig 1951; Cunningham 1976 (doi 10.1007/BF01580379) for strong feasibility; Király and Kovács 2012 (arXiv 1207.6381) for the
/// block search that wins in practice.
///
/// A unique owner of flat memory: no bounds checks in the pivots. The network is checked before.
/// - Complexity: O(nodes + arcs) memory; each pivot O(depth + smaller subtree + block).
public struct NetworkSimplex: ~Copyable {
  public enum Outcome: Sendable, Equatable { case optimal, infeasible, unbounded }

  let nodeCount: Int
  let arcCount: Int
  private let lower: [Int64]
  private var supply: [Int64]
  private var root: Int { nodeCount }

  private let ends: UnsafeMutablePointer<ArcEnds>
  private let cost: UnsafeMutablePointer<Int64>
  private let room: UnsafeMutablePointer<Int64>
  private let flow: UnsafeMutablePointer<Int64>
  /// +1 at the lower bound, 0 in the tree, -1 at capacity.
  private let state: UnsafeMutablePointer<Int8>

  private let node: UnsafeMutablePointer<TreeNode>
  private let potential: UnsafeMutablePointer<Int64>

  private var searchFrom = 0
  private let block: Int
  private var started = false
  private var costsChanged = false
  /// Pivots of all solves so far.
  public private(set) var pivots = 0

  struct ArcEnds {
    var tail: Int32
    var head: Int32
  }

  struct TreeNode {
    var parent: Int32 = -1
    var child: Int32 = -1
    var next: Int32 = -1
    var previous: Int32 = -1
    var size: Int32 = 1
    /// The tree arc to the parent.
    var arc: Int32 = -1
    /// +1 when that arc points to the parent, -1 when it points here.
    var direction: Int64 = 1
  }

  /// - Precondition: `network.problem()` is nil.
  public init(_ network: FlowNetwork) {
    nodeCount = network.nodeCount
    arcCount = network.arcCount
    lower = network.lower
    supply = network.supply
    let arcs = arcCount + nodeCount
    ends = .allocate(capacity: max(arcs, 1))
    cost = .allocate(capacity: max(arcs, 1))
    room = .allocate(capacity: max(arcs, 1))
    flow = .allocate(capacity: max(arcs, 1))
    state = .allocate(capacity: max(arcs, 1))
    node = .allocate(capacity: nodeCount + 1)
    potential = .allocate(capacity: nodeCount + 1)
    potential.initialize(repeating: 0, count: nodeCount + 1)
    node.initialize(repeating: TreeNode(), count: nodeCount + 1)
    flow.initialize(repeating: 0, count: max(arcs, 1))
    state.initialize(repeating: 1, count: max(arcs, 1))
    cost.initialize(repeating: 0, count: max(arcs, 1))
    room.initialize(repeating: FlowNetwork.unlimited, count: max(arcs, 1))
    ends.initialize(repeating: ArcEnds(tail: 0, head: 0), count: max(arcs, 1))
    for arc in 0..<arcCount {
      ends[arc] = ArcEnds(tail: Int32(network.tail[arc]), head: Int32(network.head[arc]))
      cost[arc] = network.cost[arc]
      let capacity = network.capacity[arc]
      room[arc] = capacity == FlowNetwork.unlimited ? capacity : capacity - network.lower[arc]
    }
    block = max(Int(Double(arcs).squareRoot()), 20)
  }

  deinit {
    ends.deallocate()
    cost.deallocate()
    room.deallocate()
    flow.deallocate()
    state.deallocate()
    node.deallocate()
    potential.deallocate()
  }

  /// Changes the cost of one unit on an arc; the next `solve()` goes on from the last tree.
  public mutating func setCost(_ value: Int64, of arc: Int) {
    precondition(arc >= 0 && arc < arcCount, "no such arc")
    guard cost[arc] != value else { return }
    cost[arc] = value
    costsChanged = true
  }

  public func cost(of arc: Int) -> Int64 { cost[arc] }

  /// Changes a capacity; the next `solve()` starts afresh unless the flow is within it and the arc not at capacity.
  public mutating func setCapacity(_ value: Int64, of arc: Int) {
    precondition(arc >= 0 && arc < arcCount, "no such arc")
    let newRoom = value == FlowNetwork.unlimited ? value : value - lower[arc]
    guard newRoom != room[arc] else { return }
    if state[arc] == -1 || flow[arc] >= newRoom { started = false }
    room[arc] = newRoom
  }

  /// Changes what a node sends out; the next `solve()` starts afresh.
  public mutating func setSupply(_ value: Int64, of node: Int) {
    precondition(node >= 0 && node < nodeCount, "no such node")
    guard supply[node] != value else { return }
    supply[node] = value
    started = false
  }

  /// Flow on an arc after the last solve.
  public func flow(of arc: Int) -> Int64 { flow[arc] + lower[arc] }

  /// Price at a node after the last solve.
  public func potential(of v: Int) -> Int64 { potential[v] }

  /// Finds a cheapest flow, from the last tree if there is one.
  public mutating func solve() -> Outcome {
    var total: Int64 = 0
    for s in supply { total += s }
    guard total == 0 else { return .infeasible }
    for arc in 0..<arcCount where room[arc] < 0 { return .infeasible }
    if !started { start() } else if costsChanged { refreshPotentials() }
    costsChanged = false
    while let entering = findEntering() {
      guard pivot(entering) else {
        started = false
        return .unbounded
      }
    }
    for v in 0..<nodeCount where flow[arcCount + v] != 0 { return .infeasible }
    return .optimal
  }

  /// The cost of the flow of the last solve.
  public var totalCost: Int64 {
    var sum: Int64 = 0
    for arc in 0..<arcCount { sum += (flow[arc] + lower[arc]) * cost[arc] }
    return sum
  }

  /// Flow, potentials and cost of the last solve, as a certificate.
  public func optimum() -> FlowOptimum {
    FlowOptimum(
      cost: totalCost, flow: (0..<arcCount).map { flow[$0] + lower[$0] },
      potential: (0..<nodeCount).map { potential[$0] })
  }

  // MARK: - Start

  /// Hangs every node on an artificial root, with flow on the artificial arc that meets the node's supply.
  private mutating func start() {
    let artificial = artificialCost()
    var excess = supply
    for arc in 0..<arcCount {
      flow[arc] = 0
      state[arc] = 1
      excess[Int(ends[arc].tail)] -= lower[arc]
      excess[Int(ends[arc].head)] += lower[arc]
    }
    potential[root] = 0
    node[root] = TreeNode(child: nodeCount > 0 ? 0 : -1, size: Int32(nodeCount + 1))
    for v in 0..<nodeCount {
      let arc = arcCount + v
      let outward = excess[v] >= 0
      ends[arc] = outward ? ArcEnds(tail: Int32(v), head: Int32(root)) : ArcEnds(tail: Int32(root), head: Int32(v))
      flow[arc] = abs(excess[v])
      room[arc] = FlowNetwork.unlimited
      state[arc] = 0
      // An arc away from the root carries flow, and so does not break strong feasibility.
      cost[arc] = outward ? 0 : artificial
      potential[v] = outward ? 0 : artificial
      node[v] = TreeNode(
        parent: Int32(root), child: -1, next: v + 1 < nodeCount ? Int32(v + 1) : -1, previous: Int32(v - 1), size: 1,
        arc: Int32(arc), direction: outward ? 1 : -1)
    }
    searchFrom = 0
    started = true
  }

  /// Recomputes all potentials from the tree, root first.
  private mutating func refreshPotentials() {
    let artificial = artificialCost()
    for v in 0..<nodeCount where Int(ends[arcCount + v].tail) == root { cost[arcCount + v] = artificial }
    potential[root] = 0
    var v = root
    while true {
      if v != root {
        potential[v] = potential[Int(node[v].parent)] &- node[v].direction &* cost[Int(node[v].arc)]
      }
      if node[v].child >= 0 {
        v = Int(node[v].child)
        continue
      }
      while v != root && node[v].next < 0 { v = Int(node[v].parent) }
      if v == root { return }
      v = Int(node[v].next)
    }
  }

  /// Dearer than any path of real arcs.
  private func artificialCost() -> Int64 {
    var largest: Int64 = 1
    for arc in 0..<arcCount { largest = max(largest, abs(cost[arc])) }
    return (largest + 1) * Int64(nodeCount + 1)
  }

  // MARK: - Pivots

  /// The most promising arc of the next block that has one.
  private mutating func findEntering() -> Int? {
    var best: Int64 = 0
    var chosen = -1
    var arc = searchFrom
    var left = arcCount
    while left > 0 {
      let count = min(block, left)
      left -= count
      for _ in 0..<count {
        let s = state[arc]
        if s != 0 {
          let e = ends[arc]
          let reduced = Int64(s) &* (cost[arc] &+ potential[Int(e.tail)] &- potential[Int(e.head)])
          if reduced < best {
            best = reduced
            chosen = arc
          }
        }
        arc += 1
        if arc == arcCount { arc = 0 }
      }
      if chosen >= 0 { break }
    }
    searchFrom = arc
    return chosen >= 0 ? chosen : nil
  }

  /// Brings an arc into the tree; false when the cycle that it closes has no limit.
  private mutating func pivot(_ entering: Int) -> Bool {
    pivots += 1
    let tail = Int(ends[entering].tail)
    let head = Int(ends[entering].head)
    let join = commonAncestor(tail, head)
    let forward = state[entering] > 0
    let first = forward ? tail : head
    let second = forward ? head : tail
    var delta = room[entering]
    var leaving = -1
    var leavesFirst = true
    // Flow runs against the way up on the first side, and with it on the second. Ties go to the last blocking arc met from the join
    // (Cunningham's rule), which keeps the tree strongly feasible.
    var u = first
    while u != join {
      let n = node[u]
      let slack = n.direction > 0 ? flow[Int(n.arc)] : roomLeft(Int(n.arc))
      if slack < delta {
        delta = slack
        leaving = u
      }
      u = Int(n.parent)
    }
    u = second
    while u != join {
      let n = node[u]
      let slack = n.direction > 0 ? roomLeft(Int(n.arc)) : flow[Int(n.arc)]
      if slack <= delta {
        delta = slack
        leaving = u
        leavesFirst = false
      }
      u = Int(n.parent)
    }
    if delta == FlowNetwork.unlimited { return false }
    if delta > 0 { push(delta, entering: entering, first: first, second: second, join: join) }
    if leaving < 0 {
      state[entering] = -state[entering]
      return true
    }
    let out = Int(node[leaving].arc)
    state[entering] = 0
    state[out] = flow[out] == 0 ? 1 : -1
    exchange(
      entering: entering, leaving: leaving, inner: leavesFirst ? first : second, outer: leavesFirst ? second : first,
      join: join)
    return true
  }

  @inline(__always)
  private func roomLeft(_ arc: Int) -> Int64 {
    room[arc] == FlowNetwork.unlimited ? FlowNetwork.unlimited : room[arc] - flow[arc]
  }

  @inline(__always)
  private func commonAncestor(_ a: Int, _ b: Int) -> Int {
    var u = a
    var v = b
    while u != v {
      if node[u].size < node[v].size { u = Int(node[u].parent) } else { v = Int(node[v].parent) }
    }
    return u
  }

  private mutating func push(_ delta: Int64, entering: Int, first: Int, second: Int, join: Int) {
    flow[entering] += Int64(state[entering]) * delta
    var u = first
    while u != join {
      flow[Int(node[u].arc)] -= node[u].direction * delta
      u = Int(node[u].parent)
    }
    u = second
    while u != join {
      flow[Int(node[u].arc)] += node[u].direction * delta
      u = Int(node[u].parent)
    }
  }

  /// Takes the subtree of `leaving` off and hangs it by `inner` on `outer` with the entering arc.
  private mutating func exchange(entering: Int, leaving: Int, inner: Int, outer: Int, join: Int) {
    let moved = node[leaving].size
    var u = Int(node[leaving].parent)
    while u != join {
      node[u].size -= moved
      u = Int(node[u].parent)
    }
    turn(from: inner, upTo: leaving, onto: outer, arc: entering)
    u = outer
    while u != join {
      node[u].size += moved
      u = Int(node[u].parent)
    }
    let above = potential[outer] &- node[inner].direction &* cost[entering]
    let shift = above &- potential[inner]
    guard shift != 0 else { return }
    if 2 * Int(moved) <= nodeCount { shiftSubtree(inner, by: shift) } else { shiftAllBut(inner, by: 0 &- shift) }
  }

  /// Turns the tree path from `inner` up to `top` round, so that it hangs by `inner` on `outer`.
  private mutating func turn(from inner: Int, upTo top: Int, onto outer: Int, arc entering: Int) {
    let whole = node[top].size
    var v = inner
    var parent = outer
    var arc = Int32(entering)
    var direction: Int64 = Int(ends[entering].tail) == inner ? 1 : -1
    var below: Int32 = 0
    while true {
      let old = node[v]
      detach(v)
      attach(v, to: parent)
      node[v].arc = arc
      node[v].direction = direction
      node[v].size = whole - below
      if v == top { return }
      below = old.size
      arc = old.arc
      direction = -old.direction
      parent = v
      v = Int(old.parent)
    }
  }

  @inline(__always)
  private func detach(_ v: Int) {
    let previous = node[v].previous
    let next = node[v].next
    if previous >= 0 { node[Int(previous)].next = next } else { node[Int(node[v].parent)].child = next }
    if next >= 0 { node[Int(next)].previous = previous }
  }

  @inline(__always)
  private func attach(_ v: Int, to parent: Int) {
    let first = node[parent].child
    node[v].parent = Int32(parent)
    node[v].previous = -1
    node[v].next = first
    if first >= 0 { node[Int(first)].previous = Int32(v) }
    node[parent].child = Int32(v)
  }

  /// Adds to the potentials of a subtree. Wraps: only differences matter, and those stay exact.
  private func shiftSubtree(_ top: Int, by shift: Int64) {
    var v = top
    while true {
      potential[v] &+= shift
      if node[v].child >= 0 {
        v = Int(node[v].child)
        continue
      }
      while v != top && node[v].next < 0 { v = Int(node[v].parent) }
      if v == top { return }
      v = Int(node[v].next)
    }
  }

  /// Adds to the potentials of all nodes outside a subtree.
  private func shiftAllBut(_ excluded: Int, by shift: Int64) {
    var v = root
    while true {
      if v != excluded {
        potential[v] &+= shift
        if node[v].child >= 0 {
          v = Int(node[v].child)
          continue
        }
      }
      while v != root && node[v].next < 0 { v = Int(node[v].parent) }
      if v == root { return }
      v = Int(node[v].next)
    }
  }
}
