import RoadGraph

/// The part of a problem's network that can matter below a cap: arcs on some way from a source to a target shorter than the cap.
///
/// Every way shorter than the cap lies in it whole, so a search below the cap is exact, and on a large network it is small. Node 0 stands
/// for all sources, node 1 for all targets.
struct FocusedNetwork: Sendable {
  static let source = 0
  static let target = 1
  static let unreached = Int.max

  /// Searches are exact below this length.
  let cap: Int
  let firstOut: [Int32]
  let firstIn: [Int32]
  /// For each slot of `firstIn`, the arc.
  let inArcs: [Int32]
  let head: [Int32]
  let tail: [Int32]
  let cost: [Int]
  /// Local link of each arc, or -1.
  let link: [Int32]
  /// Arc of the problem's graph, or -1 for the arcs from and to the super nodes.
  let originalArc: [Int32]
  /// Link of the problem for each local link.
  let originalLink: [UInt32]
  /// Delay and cut cost of each local link.
  let delay: [Int]
  let cutCost: [Int]
  /// Length from the source to each node, and from each node to the target, before any cut.
  let fromSource: [Int]
  let toTarget: [Int]

  var nodeCount: Int { firstOut.count - 1 }
  var arcCount: Int { head.count }
  var linkCount: Int { originalLink.count }

  /// - Parameter localLink: a scratch map from the problem's links to -1, returned in that state.
  init(problem: ShortestPathProblem, distances: EndDistances, cap: Int, localLink: inout [Int32]) {
    self.cap = cap
    let graph = problem.graph
    let ds = distances.fromSource
    let dt = distances.toTarget
    func through(_ node: Int) -> Int {
      ds[node] == Self.unreached || dt[node] == Self.unreached ? Self.unreached : ds[node] + dt[node]
    }
    var local = [Int32](repeating: -1, count: graph.nodeCount)
    var kept: [Int] = []
    for node in 0..<graph.nodeCount where through(node) < cap {
      local[node] = Int32(kept.count + 2)
      kept.append(node)
    }
    var tails: [Int32] = []
    var heads: [Int32] = []
    var costs: [Int] = []
    var links: [Int32] = []
    var originals: [Int32] = []
    var linkIDs: [UInt32] = []
    func add(_ tail: Int32, _ head: Int32, cost: Int, link: Int32, original: Int32) {
      tails.append(tail)
      heads.append(head)
      costs.append(cost)
      links.append(link)
      originals.append(original)
    }
    for node in Set(problem.sources).sorted() where local[Int(node)] >= 0 {
      add(0, local[Int(node)], cost: 0, link: -1, original: -1)
    }
    for node in Set(problem.targets).sorted() where local[Int(node)] >= 0 {
      add(local[Int(node)], 1, cost: 0, link: -1, original: -1)
    }
    for node in kept {
      for arc in graph.arcs(from: UInt32(node)) {
        let head = Int(graph.head[arc])
        guard head != node, local[head] >= 0, ds[node] + problem.costs[arc] + dt[head] < cap else { continue }
        var link: Int32 = -1
        let original = problem.linkOfArc[arc]
        if original != RoadGraph.none, problem.canCut(Int(original)), problem.delays[Int(original)] > 0 {
          link = localLink[Int(original)]
          if link < 0 {
            link = Int32(linkIDs.count)
            localLink[Int(original)] = link
            linkIDs.append(original)
          }
        }
        add(local[node], local[head], cost: problem.costs[arc], link: link, original: Int32(arc))
      }
    }
    for link in linkIDs { localLink[Int(link)] = -1 }
    let count = kept.count + 2
    let (firstOut, order) = Self.sorted(tails, count: count)
    tail = order.map { tails[$0] }
    head = order.map { heads[$0] }
    cost = order.map { costs[$0] }
    link = order.map { links[$0] }
    originalArc = order.map { originals[$0] }
    self.firstOut = firstOut
    let (firstIn, inOrder) = Self.sorted(head, count: count)
    self.firstIn = firstIn
    inArcs = inOrder.map { Int32($0) }
    originalLink = linkIDs
    delay = linkIDs.map { problem.delays[Int($0)] }
    cutCost = linkIDs.map { problem.cutCosts[Int($0)] }
    let shortest = distances.shortest
    fromSource = [0, shortest] + kept.map { ds[$0] }
    toTarget = [shortest, 0] + kept.map { dt[$0] }
  }

  /// A stable counting sort by key: where each key begins, and the order.
  private static func sorted(_ keys: [Int32], count: Int) -> (first: [Int32], order: [Int]) {
    var first = [Int32](repeating: 0, count: count + 1)
    for key in keys { first[Int(key) + 1] += 1 }
    for key in 0..<count { first[key + 1] += first[key] }
    var next = first
    var order = [Int](repeating: 0, count: keys.count)
    for (index, key) in keys.enumerated() {
      order[Int(next[Int(key)])] = index
      next[Int(key)] += 1
    }
    return (first, order)
  }
}

/// Lengths before any cut: from the nearest source to each node, and from each node to the nearest target.
struct EndDistances: Sendable {
  let fromSource: [Int]
  let toTarget: [Int]
  /// From source to target; `FocusedNetwork.unreached` where there is no way.
  let shortest: Int

  init(_ problem: ShortestPathProblem) {
    fromSource = Self.search(problem.graph, problem.costs, from: problem.sources)
    let reversed = problem.graph.reversed()
    let reversedCosts = reversed.source.map { problem.costs[Int($0)] }
    toTarget = Self.search(reversed, reversedCosts, from: problem.targets)
    shortest = problem.targets.lazy.map { [fromSource] in fromSource[Int($0)] }.min() ?? FocusedNetwork.unreached
  }

  /// Dijkstra from several nodes at once.
  private static func search(_ graph: RoadGraph, _ costs: [Int], from roots: [RoadGraph.Node]) -> [Int] {
    var distance = [Int](repeating: FocusedNetwork.unreached, count: graph.nodeCount)
    var heap = IndexedHeap<Int>(capacity: graph.nodeCount)
    for root in roots {
      distance[Int(root)] = 0
      heap.insertOrDecrease(root, key: 0)
    }
    while !heap.isEmpty {
      let (node, length) = heap.removeMinimum()
      for arc in graph.arcs(from: node) {
        let head = graph.head[arc]
        let next = length + costs[arc]
        if next < distance[Int(head)] {
          distance[Int(head)] = next
          heap.insertOrDecrease(head, key: next)
        }
      }
    }
    return distance
  }
}
