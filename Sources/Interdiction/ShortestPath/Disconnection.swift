import RoadGraph

/// Finds the cheapest cuts that leave no way at all, by maximum flow with cut costs as capacities (Dinic).
///
/// Only links that a cut removes count. Exact when every link owns one arc or arcs between one pair of nodes; with links that own more it
/// may miss a disconnection, never invent one.
enum Disconnection {
  /// Links that leave no way from any source to any target, at a price within the budget, or nil where the flow shows none.
  static func plan(_ problem: ShortestPathProblem) -> [UInt32]? {
    var flow = CutFlow(problem)
    guard flow.fits(budget: problem.budget) else { return nil }
    let plan = flow.cut(problem)
    guard let price = problem.price(of: plan), price <= problem.budget else { return nil }
    return plan
  }
}

/// Dinic's maximum flow on the problem's graph plus a super source and a super target.
private struct CutFlow {
  static let endless = 1 << 50

  private let source: Int
  private let target: Int
  private var first: [Int32]
  // Edges in pairs: `e ^ 1` is the reverse of `e`.
  private var edgesOfNode: [Int32]
  private var head: [Int32]
  private var capacity: [Int]
  private let arcCount: Int
  private var level: [Int32]
  private var next: [Int32]

  init(_ problem: ShortestPathProblem) {
    let graph = problem.graph
    source = graph.nodeCount
    target = source + 1
    arcCount = graph.arcCount
    var tails: [Int32] = []
    head = []
    capacity = []
    func add(_ from: Int, _ to: Int, _ room: Int, head: inout [Int32], capacity: inout [Int]) {
      tails += [Int32(from), Int32(to)]
      head += [Int32(to), Int32(from)]
      capacity += [room, 0]
    }
    tails.reserveCapacity(2 * arcCount)
    for arc in 0..<arcCount {
      let link = problem.linkOfArc[arc]
      let removable =
        link != RoadGraph.none && problem.delays[Int(link)] == ShortestPathProblem.removal && problem.canCut(Int(link))
      add(
        Int(graph.tail[arc]), Int(graph.head[arc]), removable ? problem.cutCosts[Int(link)] : Self.endless, head: &head,
        capacity: &capacity)
    }
    for node in Set(problem.sources).sorted() { add(source, Int(node), Self.endless, head: &head, capacity: &capacity) }
    for node in Set(problem.targets).sorted() { add(Int(node), target, Self.endless, head: &head, capacity: &capacity) }
    first = [Int32](repeating: 0, count: target + 2)
    for tail in tails { first[Int(tail) + 1] += 1 }
    for node in 0...target { first[node + 1] += first[node] }
    next = Array(first.dropLast())
    edgesOfNode = [Int32](repeating: 0, count: tails.count)
    for (edge, tail) in tails.enumerated() {
      edgesOfNode[Int(next[Int(tail)])] = Int32(edge)
      next[Int(tail)] += 1
    }
    level = [Int32](repeating: -1, count: target + 1)
  }

  /// Whether the maximum flow is at most the budget; stops as soon as it is known not to be.
  mutating func fits(budget: Int) -> Bool {
    var flow = 0
    while layer() {
      next = Array(first.dropLast())
      while case let pushed = push(), pushed > 0 {
        flow += pushed
        if flow > budget { return false }
      }
    }
    return true
  }

  /// Breadth-first layers of the residual network; whether the target is in one.
  private mutating func layer() -> Bool {
    for node in level.indices { level[node] = -1 }
    level[source] = 0
    var queue: [Int32] = [Int32(source)]
    var position = 0
    while position < queue.count {
      let node = Int(queue[position])
      position += 1
      for slot in first[node]..<first[node + 1] {
        let edge = Int(edgesOfNode[Int(slot)])
        let to = Int(head[edge])
        guard capacity[edge] > 0, level[to] < 0 else { continue }
        level[to] = level[node] + 1
        if to == target { return true }
        queue.append(Int32(to))
      }
    }
    return false
  }

  /// One augmenting way along the layers, found depth first without recursion. Returns the flow it carries.
  private mutating func push() -> Int {
    var path: [Int32] = []
    var node = source
    while node != target {
      if next[node] < first[node + 1] {
        let edge = Int(edgesOfNode[Int(next[node])])
        if capacity[edge] > 0, level[Int(head[edge])] == level[node] + 1 {
          path.append(Int32(edge))
          node = Int(head[edge])
        } else {
          next[node] += 1
        }
      } else if let edge = path.popLast() {
        node = Int(head[Int(edge) ^ 1])
        next[node] += 1
      } else {
        return 0
      }
    }
    let room = path.lazy.map { [capacity] in capacity[Int($0)] }.min() ?? 0
    for edge in path {
      capacity[Int(edge)] -= room
      capacity[Int(edge) ^ 1] += room
    }
    return room
  }

  /// The links that cross from what the residual network still reaches to what it does not.
  func cut(_ problem: ShortestPathProblem) -> [UInt32] {
    var links: Set<UInt32> = []
    for arc in 0..<arcCount {
      let (tail, head) = (problem.graph.tail[arc], problem.graph.head[arc])
      if level[Int(tail)] >= 0, level[Int(head)] < 0 { links.insert(problem.linkOfArc[arc]) }
    }
    return links.sorted()
  }
}
