import Interdiction
import NetworkFlow
import Randomness

extension RandomStream {
  /// A whole number in a range; the bias is far below what a test could see.
  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }
}

/// A small attack problem with ties, parallel links, loops, zero capacities, free and unattackable targets.
func randomAttackProblem(_ random: inout RandomStream, options: Bool = false, limits: Bool = false) -> FlowAttackProblem
{
  let places = random.pick(1...4)
  var network = FlowNetwork(nodeCount: places + 1)
  var base: Int64 = 0
  for _ in 0..<random.pick(0...4) {
    network.addArc(from: 0, to: random.pick(1...places), capacity: Int64(random.pick(0...8)))
  }
  for _ in 0..<random.pick(0...4) {
    let need = Int64(random.pick(0...7))
    let weight = Int64([1, 1, 2, 5, 12][random.pick(0...4)])
    network.addArc(from: random.pick(1...places), to: 0, capacity: need, cost: -weight)
    base += need * weight
  }
  var targets: [AttackTarget] = []
  for _ in 0..<random.pick(0...8) {
    let a = random.pick(1...places)
    let b = random.pick(1...places)
    let capacity = random.pick(0...4) == 0 ? FlowNetwork.unlimited : Int64(random.pick(0...5))
    let cost = Int64(random.pick(0...3))
    var arcs = [Int32(network.addArc(from: a, to: b, capacity: capacity, cost: cost))]
    if random.pick(0...1) == 0 { arcs.append(Int32(network.addArc(from: b, to: a, capacity: capacity, cost: cost))) }
    let price = [1, 1, 1, 1, 0, 2, 3][random.pick(0...6)]
    targets.append(AttackTarget(cost: random.pick(0...9) == 0 ? nil : price, arcs: arcs))
  }
  if random.pick(0...4) == 0 && network.arcCount > 0 {
    // A target that shares arcs with others, as a place does.
    let shared = (0..<Int32(network.arcCount)).filter { network.head[Int($0)] == 1 && network.tail[Int($0)] != 0 }
    targets.append(AttackTarget(cost: random.pick(1...3), arcs: shared))
  }
  var problem = FlowAttackProblem(network: network, targets: targets, base: base)
  if options {
    for _ in 0..<random.pick(1...2) {
      let arc = problem.network.addArc(from: 0, to: random.pick(1...places), capacity: Int64(random.pick(1...4)))
      problem.options.append([Int32(arc)])
    }
  }
  if limits && !targets.isEmpty {
    for _ in 0..<random.pick(1...2) {
      let members = (0..<Int32(targets.count)).filter { _ in random.pick(0...1) == 0 }
      problem.limits.append(AttackLimit(targets: members, budget: random.pick(0...2)))
    }
  }
  return problem
}

/// Damage of an attack by solving the network without it.
func slowDamage(_ problem: FlowAttackProblem, _ attack: [Int32], open: UInt64 = 0) -> Int64 {
  problem.base + (try! MinimumCostFlow(problem.network(without: attack, open: open)).cost!)
}

/// All subsets of what can be attacked.
func subsets(_ problem: FlowAttackProblem, barred: Set<Int32> = []) -> [[Int32]] {
  let items = (0..<Int32(problem.targets.count)).filter {
    problem.targets[Int($0)].cost != nil && !barred.contains($0)
  }
  return (0..<(1 << items.count)).map { mask in items.indices.filter { mask >> $0 & 1 == 1 }.map { items[$0] } }
}
