import NetworkFlow
import Wording

extension FlowAttackResult {
  /// Why this result does not hold on the problem, or nil when it does.
  ///
  /// Knows no solver: re-adds the answer and its prices, prices every plan of the proof again from its flow, and walks the tree in
  /// whole numbers. O(plans * routes * length + leaves * row length).
  public func flaw(on problem: FlowAttackProblem) -> Message? {
    if let fault = problem.faults().first { return "the problem: \(fault)" }
    guard budget >= 0, barred.allSatisfy({ $0 >= 0 && Int($0) < problem.targets.count }) else {
      return "no such target"
    }
    guard problem.allows(attack, budget: budget) else { return "the attack is not allowed" }
    guard !attack.contains(where: Set(barred).contains) else { return "the attack hits a guarded target" }
    guard damage <= upperBound else { return "the bounds cross" }
    if problem.shared.isEmpty {
      if let flaw = answerFlaw(problem) { return flaw }
    } else {
      guard let shared else { return "there are no prices of shared capacities" }
      if let flaw = shared.flaw(in: self, on: problem) { return flaw }
    }
    guard let proof else { return nil }
    guard proof.level == upperBound + 1 else { return "the proof is of another level" }
    return proof.flaw(on: problem, budget: budget, barred: Set(barred), open: open)
  }

  /// What is wrong with the answer, the damage without an attack, or a bound without a proof.
  private func answerFlaw(_ problem: FlowAttackProblem) -> Message? {
    if let flaw = answer.flaw(on: problem.network(without: attack, open: open)) { return "the answer: \(flaw)" }
    guard problem.base + answer.cost == damage else {
      return "the damage is \(problem.base + answer.cost), not \(damage)"
    }
    guard let unhurt = Self.damage(problem, without: [], open: open), unhurt == uncut else {
      return "the damage without an attack is not \(uncut)"
    }
    guard proof == nil else { return nil }
    let all = problem.attackable(Set(barred))
    guard let most = Self.damage(problem, without: all, open: open) else { return "the network cannot be solved" }
    return upperBound >= most ? nil : "nothing proves the upper bound"
  }

  private static func damage(_ problem: FlowAttackProblem, without attack: [Int32], open: UInt64) -> Int64? {
    let network = problem.network(without: attack, open: open)
    guard case .optimal(let optimum)? = try? MinimumCostFlow(network), optimum.flaw(on: network) == nil else {
      return nil
    }
    return problem.base + optimum.cost
  }
}

extension FlowAttackProblem {
  /// All targets that can be attacked at some price and are not barred.
  func attackable(_ barred: Set<Int32>) -> [Int32] {
    (0..<Int32(targets.count)).filter { targets[Int($0)].cost != nil && !barred.contains($0) }
  }

  /// The network that an attack leaves: its arcs, and those of closed options, have no capacity; arcs that it only delays cost more.
  public func network(without attack: [Int32], open: UInt64 = 0) -> FlowNetwork {
    var network = network
    for target in attack.map({ targets[Int($0)] }) {
      for arc in target.arcs.map(Int.init) {
        if let delay = target.delay { network.cost[arc] += delay } else { network.capacity[arc] = 0 }
      }
    }
    for (index, arcs) in options.enumerated() where open >> UInt64(index) & 1 == 0 {
      for arc in arcs { network.capacity[Int(arc)] = 0 }
    }
    return network
  }

  /// Whether a sparse flow, in the parts of a unit in which plans are counted, is a circulation within the bounds that draws on open options
  /// only; each arc at most once.
  func isCirculation(_ arcs: [Int32], _ flow: [Int64], open: UInt64) -> Bool {
    guard arcs.count == flow.count else { return false }
    var net: [UInt32: Int64] = [:]
    var previous: Int32 = -1
    var worth = Int128(0)
    let fineness = self.fineness
    var allowed = capacities(fineness)
    for (index, arcs) in options.enumerated() where open >> UInt64(index) & 1 == 0 {
      for arc in arcs { allowed[Int(arc)] = 0 }
    }
    for (arc, amount) in zip(arcs, flow) {
      guard arc > previous, Int(arc) < network.arcCount, amount >= 0, amount <= allowed[Int(arc)], amount < 1 << 60
      else { return false }
      previous = arc
      worth += Int128(amount) * Int128(abs(network.cost[Int(arc)]))
      guard worth < 1 << 62 else { return false }
      net[network.tail[Int(arc)], default: 0] -= amount
      net[network.head[Int(arc)], default: 0] += amount
    }
    guard net.values.allSatisfy({ $0 == 0 }) else { return false }
    guard !shared.isEmpty else { return true }
    let amounts = Dictionary(uniqueKeysWithValues: zip(arcs, flow))
    return shared.allSatisfy { one in
      // At most 2^60 each: their sum is watched.
      one.arcs.reduce(Int128(0)) { $0 + Int128(amounts[$1] ?? 0) } <= Int128(one.capacity) << Int128(fineness)
    }
  }
}

extension LevelProof {
  func flaw(on problem: FlowAttackProblem, budget: Int, barred: Set<Int32>, open: UInt64) -> Message? {
    let costs = problem.targets.map { $0.cost }
    var rows = problem.limits.map { CoverConstraint($0, costs: costs) }
    var pricer = RoutePricer(problem)
    let fineness = problem.fineness
    let capacities = problem.capacities(fineness)
    let fineLevel = problem.fine(level, fineness)
    var priced: [SupplyPlan] = []
    for (index, kept) in plans.enumerated() {
      guard let (arcs, flow) = kept.flows(on: problem.network, capacities: capacities),
        problem.isCirculation(arcs, flow, open: open)
      else { return "plan \(index) is not feasible" }
      let plan = pricer.plan(arcs: arcs, flow: flow)
      guard plan.base < fineLevel else { return "plan \(index) does not keep the damage below the level" }
      priced.append(plan)
    }
    for row in self.rows {
      guard row.plan >= 0, Int(row.plan) < priced.count, row.spared.allSatisfy({ $0 >= 0 && Int($0) < costs.count }),
        Set(row.spared).count == row.spared.count
      else { return "a row is of no plan" }
      guard let constraint = CoverConstraint(priced[Int(row.plan)], level: fineLevel, sparing: row.spared) else {
        return "a row says nothing"
      }
      rows.append(constraint)
    }
    var walk = ProofWalk(tree: tree, rows: rows, costs: costs, budget: budget, barred: barred)
    return walk.isComplete() ? nil : "the tree of the proof leaves attacks out"
  }
}

/// Walks a proof tree in preorder.
struct ProofWalk {
  let tree: CoverProof
  let rows: [CoverConstraint]
  let costs: [Int?]
  let budget: Int
  var fixed: [Int8]
  var out: [Int32] = []
  var scratch: [Int128]

  init(tree: CoverProof, rows: [CoverConstraint], costs: [Int?], budget: Int, barred: Set<Int32>) {
    self.tree = tree
    self.rows = rows
    self.costs = costs
    self.budget = budget
    fixed = costs.indices.map { target in
      guard let cost = costs[target], cost <= budget else { return 0 }
      return barred.contains(Int32(target)) ? 0 : -1
    }
    scratch = [Int128](repeating: 0, count: costs.count)
  }

  mutating func isComplete() -> Bool {
    // Splits that wait for their second branch, each with whether it is in it.
    var pending: [(target: Int32, second: Bool)] = []
    for (index, step) in tree.steps.enumerated() {
      if let target = step.split {
        guard target >= 0, Int(target) < fixed.count, fixed[Int(target)] == -1 else { return false }
        fixed[Int(target)] = 1
        out.append(target)
        pending.append((target, false))
        continue
      }
      guard
        CoverProof.closes(
          step, rows: rows, costs: costs, budget: budget, fixed: fixed, out: out, scratch: &scratch)
      else { return false }
      while let top = pending.last, top.second {
        fixed[Int(top.target)] = -1
        pending.removeLast()
      }
      guard let top = pending.popLast() else { return index == tree.steps.count - 1 }
      fixed[Int(top.target)] = 0
      out.removeAll { $0 == top.target }
      pending.append((top.target, true))
    }
    return false
  }
}
