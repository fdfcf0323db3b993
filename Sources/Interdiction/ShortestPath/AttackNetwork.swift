import RoadGraph

/// A problem's network as the attacker sees it: focused on what matters, with exact evaluation of plans and the pool of paths.
struct AttackNetwork: ~Copyable, Sendable {
  /// Stands for "no way is left".
  static let cutOff = Int.max
  /// A cap that no finite length reaches.
  static let noCap = 1 << 42

  let problem: ShortestPathProblem
  let distances: EndDistances
  private(set) var network: FocusedNetwork
  private(set) var search: PathSearch
  /// Arcs of local link `l`: `arcsOfLink[firstArcOfLink[l] ..< firstArcOfLink[l + 1]]`.
  private(set) var firstArcOfLink: [Int32] = []
  private(set) var arcsOfLink: [Int32] = []
  /// Local link of each of the problem's links, or -1.
  private(set) var localLink: [Int32]
  /// Cost of each arc under the plan being evaluated; the network's own between evaluations.
  private var weight: [Int] = []
  /// Links that may not be cut now (guarded, or above the budget of the moment), by the problem's number.
  var barred: [Bool]

  /// - Parameter slack: how much longer than the shortest way the focus reaches at first.
  init(_ problem: ShortestPathProblem) {
    self.problem = problem
    distances = EndDistances(problem)
    localLink = [Int32](repeating: -1, count: problem.linkCount)
    barred = [Bool](repeating: false, count: problem.linkCount)
    let shortest = distances.shortest
    let cap = shortest == FocusedNetwork.unreached ? 0 : shortest + shortest / 4 + 1
    network = FocusedNetwork(problem: problem, distances: distances, cap: cap, localLink: &localLink)
    search = PathSearch(nodeCount: network.nodeCount)
    index()
  }

  /// Length of the shortest way before any cut.
  var uncutValue: Int { distances.shortest == FocusedNetwork.unreached ? Self.cutOff : distances.shortest }

  /// Makes searches exact below `cap` at least.
  mutating func focus(below cap: Int) {
    guard cap > network.cap else { return }
    for link in network.originalLink { localLink[Int(link)] = -1 }
    network = FocusedNetwork(problem: problem, distances: distances, cap: cap, localLink: &localLink)
    search = PathSearch(nodeCount: network.nodeCount)
    index()
  }

  private mutating func widen() {
    let slack = network.cap - distances.shortest
    focus(below: slack > 1 << 38 || slack > 64 * (distances.shortest + 1) ? Self.noCap : distances.shortest + 2 * slack)
  }

  private mutating func index() {
    for (local, link) in network.originalLink.enumerated() { localLink[Int(link)] = Int32(local) }
    weight = network.cost
    firstArcOfLink = [Int32](repeating: 0, count: network.linkCount + 1)
    for link in network.link where link >= 0 { firstArcOfLink[Int(link) + 1] += 1 }
    for link in 0..<network.linkCount { firstArcOfLink[link + 1] += firstArcOfLink[link] }
    var next = firstArcOfLink
    arcsOfLink = [Int32](repeating: 0, count: Int(firstArcOfLink.last ?? 0))
    for (arc, link) in network.link.enumerated() where link >= 0 {
      arcsOfLink[Int(next[Int(link)])] = Int32(arc)
      next[Int(link)] += 1
    }
  }

  /// Length of the shortest way under a plan, `cutOff` where none is left.
  mutating func value(of plan: [UInt32]) -> Int {
    guard uncutValue != Self.cutOff else { return Self.cutOff }
    while true {
      if let found = length(of: plan, below: network.cap) { return found }
      guard network.cap < Self.noCap else { return Self.cutOff }
      widen()
    }
  }

  /// Length of the shortest way under a plan when it is below `limit`, which must not be above the cap.
  mutating func length(of plan: [UInt32], below limit: Int) -> Int? {
    apply(plan)
    defer { undo(plan) }
    return search.forward(network, weight: weight, potential: network.toTarget, limit: limit)
  }

  /// The shortest way under a plan: arcs of the focused network. Nil where none is left.
  mutating func shortestWay(under plan: [UInt32]) -> (length: Int, arcs: [Int32])? {
    let value = value(of: plan)
    guard value != Self.cutOff else { return nil }
    return (value, search.path(network))
  }

  private mutating func apply(_ plan: [UInt32]) {
    for link in plan {
      let local = localLink[Int(link)]
      guard local >= 0 else { continue }
      let delay = network.delay[Int(local)]
      for slot in firstArcOfLink[Int(local)]..<firstArcOfLink[Int(local) + 1] {
        let arc = Int(arcsOfLink[Int(slot)])
        weight[arc] = delay == ShortestPathProblem.removal ? PathSearch.blocked : network.cost[arc] + delay
      }
    }
  }

  private mutating func undo(_ plan: [UInt32]) {
    for link in plan {
      let local = localLink[Int(link)]
      guard local >= 0 else { continue }
      for slot in firstArcOfLink[Int(local)]..<firstArcOfLink[Int(local) + 1] {
        let arc = Int(arcsOfLink[Int(slot)])
        weight[arc] = network.cost[arc]
      }
    }
  }

  /// Gives `body` the search and the network together.
  mutating func withSearch<Result>(_ body: (inout PathSearch, borrowing FocusedNetwork) -> Result) -> Result {
    body(&search, network)
  }

  /// How many links that could be cut lie on some way shorter than `limit`.
  func linksThatMatter(below limit: Int) -> Int {
    var seen = [Bool](repeating: false, count: problem.linkCount)
    var count = 0
    for arc in 0..<problem.graph.arcCount {
      let link = problem.linkOfArc[arc]
      guard link != .max, !seen[Int(link)], problem.canCut(Int(link)), problem.delays[Int(link)] > 0 else { continue }
      let from = distances.fromSource[Int(problem.graph.tail[arc])]
      let to = distances.toTarget[Int(problem.graph.head[arc])]
      guard from != FocusedNetwork.unreached, to != FocusedNetwork.unreached else { continue }
      guard from + problem.costs[arc] + to < limit else { continue }
      seen[Int(link)] = true
      count += 1
    }
    return count
  }
}
