import Interdiction
import Randomness
import RoadGraph

/// A random small problem with everything that makes trouble: ties, parallel arcs, zero costs and delays, two-way links, several ends,
/// uncuttable links, budgets above what all links cost, parts that do not hang together.
func randomProblem(_ random: inout RandomStream, removals: Bool? = nil, unitCosts: Bool? = nil) -> ShortestPathProblem {
  let nodes = Int.random(in: 2...8, using: &random)
  let links = Int.random(in: 1...11, using: &random)
  let removalShare = removals.map { $0 ? 1.0 : 0.0 } ?? [0.0, 0.3, 1.0].randomElement(using: &random)!
  let unit = unitCosts ?? Bool.random(using: &random)
  let largest = [1, 3, 10, 1000].randomElement(using: &random)!
  let twoWay = [0.0, 0.5, 1.0].randomElement(using: &random)!
  var tails: [UInt32] = []
  var heads: [UInt32] = []
  var costs: [Int] = []
  var owner: [UInt32] = []
  var delays: [Int] = []
  var cutCosts: [Int] = []
  func node() -> UInt32 { UInt32(Int.random(in: 0..<nodes, using: &random)) }
  for link in 0..<links {
    let (a, b) = (node(), node())
    let cost = Int.random(in: 0...largest, using: &random)
    tails.append(a)
    heads.append(b)
    costs.append(cost)
    let isFree = random.uniform() < 0.1
    owner.append(isFree ? RoadGraph.none : UInt32(link))
    if random.uniform() < twoWay {
      tails.append(b)
      heads.append(a)
      costs.append(random.uniform() < 0.8 ? cost : Int.random(in: 0...largest, using: &random))
      owner.append(owner.last!)
    }
    delays.append(
      random.uniform() < removalShare ? ShortestPathProblem.removal : Int.random(in: 0...largest, using: &random))
    let price = unit ? 1 : Int.random(in: 0...4, using: &random)
    cutCosts.append(random.uniform() < 0.08 ? ShortestPathProblem.uncuttable : price)
  }
  let graph = RoadGraph(nodeCount: nodes, tails: tails, heads: heads)
  let sources = (0..<Int.random(in: 1...2, using: &random)).map { _ in node() }
  let targets = (0..<Int.random(in: 1...2, using: &random)).map { _ in node() }
  return try! ShortestPathProblem(
    graph: graph, costs: graph.source.map { costs[Int($0)] }, linkOfArc: graph.source.map { owner[Int($0)] },
    delays: delays, cutCosts: cutCosts, sources: sources, targets: targets,
    budget: Int.random(in: 0...(Bool.random(using: &random) ? 4 : 14), using: &random))
}

/// Every affordable plan with its value (`Int.max`: cut off), by Bellman and Ford, which shares nothing with the solver.
func allPlans(_ problem: ShortestPathProblem, guarded: Set<UInt32> = []) -> [(plan: [UInt32], price: Int, value: Int)] {
  let cuttable = (0..<UInt32(problem.linkCount)).filter {
    problem.cutCosts[Int($0)] != ShortestPathProblem.uncuttable && !guarded.contains($0)
  }
  var plans: [(plan: [UInt32], price: Int, value: Int)] = []
  for subset in 0..<(1 << cuttable.count) {
    let plan = cuttable.indices.filter { subset >> $0 & 1 == 1 }.map { cuttable[$0] }
    let price = plan.reduce(0) { $0 + problem.cutCosts[Int($1)] }
    guard price <= problem.budget else { continue }
    plans.append((plan, price, slowValue(problem, plan: Set(plan))))
  }
  return plans
}

/// Length of the shortest way under a plan by relaxing all arcs until nothing changes.
func slowValue(_ problem: ShortestPathProblem, plan: Set<UInt32>) -> Int {
  let graph = problem.graph
  var length = [Int](repeating: .max, count: graph.nodeCount)
  for source in problem.sources { length[Int(source)] = 0 }
  var changed = true
  while changed {
    changed = false
    for arc in 0..<graph.arcCount where length[Int(graph.tail[arc])] != .max {
      var cost = problem.costs[arc]
      let link = problem.linkOfArc[arc]
      if link != RoadGraph.none, plan.contains(link) {
        guard problem.delays[Int(link)] != ShortestPathProblem.removal else { continue }
        cost += problem.delays[Int(link)]
      }
      let next = length[Int(graph.tail[arc])] + cost
      if next < length[Int(graph.head[arc])] {
        length[Int(graph.head[arc])] = next
        changed = true
      }
    }
  }
  return problem.targets.map { length[Int($0)] }.min()!
}
