import NetworkFlow

/// What a supplier does, and what each target's loss would cost it if it did not adapt: one row of the attacker's problem.
///
/// For every attack X: `damage(X) <= base + sum of loss[j] over j in X`, because the plan without the routes that X hits is still feasible,
/// and so is the plan on routes that X only delays.
struct SupplyPlan: Sendable {
  /// Damage under this plan when nothing is hit, in the parts of a unit in which plans are counted.
  let base: Int64
  /// Damage, in whole units, of the attack that it answers: no plan does better. More than `base` where goods go on along delayed arcs.
  var damage: Int64
  /// Damage, in whole units, of that attack under this plan: `damage`, unless prices of shared capacities prove less than the plan does.
  var ceiling: Int64
  /// Targets that its routes use, ascending.
  let targets: [Int32]
  /// What the routes through each of them are worth.
  let losses: [Int64]
  /// The flow, sparsely: what proves the row.
  let arcs: [Int32]
  let flow: [Int64]
  /// The options (bits) that the plan draws on.
  let options: UInt64
  /// Arcs that take all of their part of a shared capacity: `flow` says how much that is.
  var pinned: Set<Int32> = []
  /// The prices of shared capacities that prove `damage`; none where it holds at no price.
  var prices: [Int64] = []

  /// Whether no plan is better, in whole units.
  var isBest: Bool { damage == ceiling }

  /// The losses of some of its targets.
  ///
  /// - Precondition: all are targets of the plan, ascending.
  func losses(of some: [Int32]) -> [Int64] {
    var values: [Int64] = []
    values.reserveCapacity(some.count)
    var at = 0
    for target in some {
      while targets[at] != target { at += 1 }
      values.append(losses[at])
    }
    return values
  }
}

/// Takes circulations apart into routes and prices each target by the routes that it would break.
///
/// - Complexity: O(routes * length) with at most one route per arc with flow.
struct RoutePricer: Sendable {
  private let problem: FlowAttackProblem
  private let firstTarget: [UInt32]
  private let targetOfArc: [Int32]
  private let optionOfArc: [Int8]
  private var left: [Int64]
  private var firstOut: [UInt32]
  private var out: [UInt32]
  private var next: [UInt32]
  private var visited: [Int32]
  private var stamp: [UInt32]
  private var loss: [Int64]
  private var clock: UInt32 = 0
  private let fineness: Int

  init(_ problem: FlowAttackProblem) {
    self.problem = problem
    fineness = problem.fineness
    let network = problem.network
    var first = [UInt32](repeating: 0, count: network.arcCount + 1)
    for target in problem.targets { for arc in target.arcs { first[Int(arc) + 1] += 1 } }
    for arc in 0..<network.arcCount { first[arc + 1] += first[arc] }
    var slot = first
    var owners = [Int32](repeating: 0, count: Int(first.last ?? 0))
    for (index, target) in problem.targets.enumerated() {
      for arc in target.arcs {
        owners[Int(slot[Int(arc)])] = Int32(index)
        slot[Int(arc)] += 1
      }
    }
    firstTarget = first
    targetOfArc = owners
    var option = [Int8](repeating: -1, count: network.arcCount)
    for (index, arcs) in problem.options.enumerated() { for arc in arcs { option[Int(arc)] = Int8(index) } }
    optionOfArc = option
    left = [Int64](repeating: 0, count: network.arcCount)
    firstOut = [UInt32](repeating: 0, count: network.nodeCount + 1)
    for arc in 0..<network.arcCount { firstOut[Int(network.tail[arc]) + 1] += 1 }
    for v in 0..<network.nodeCount { firstOut[v + 1] += firstOut[v] }
    out = [UInt32](repeating: 0, count: network.arcCount)
    next = firstOut
    for arc in 0..<network.arcCount {
      out[Int(next[Int(network.tail[arc])])] = UInt32(arc)
      next[Int(network.tail[arc])] += 1
    }
    visited = [Int32](repeating: -1, count: network.nodeCount)
    stamp = [UInt32](repeating: 0, count: problem.targets.count)
    loss = [Int64](repeating: 0, count: problem.targets.count)
  }

  /// The row that a circulation gives, from what flows on every arc.
  mutating func plan(of flow: [Int64]) -> SupplyPlan {
    let arcs = flow.indices.filter { flow[$0] > 0 }.map { Int32($0) }
    return plan(arcs: arcs, flow: arcs.map { flow[Int($0)] })
  }

  /// The row that a circulation gives.
  ///
  /// - Precondition: the flow is within the bounds and conserved.
  mutating func plan(arcs: [Int32], flow: [Int64]) -> SupplyPlan {
    let network = problem.network
    var cost = problem.base << Int64(fineness)
    var options: UInt64 = 0
    for (arc, amount) in zip(arcs, flow) {
      left[Int(arc)] = amount
      next[Int(network.tail[Int(arc)])] = firstOut[Int(network.tail[Int(arc)])]
      cost += amount * network.cost[Int(arc)]
      if optionOfArc[Int(arc)] >= 0 { options |= 1 << UInt64(optionOfArc[Int(arc)]) }
    }
    var touched: [Int32] = []
    for start in arcs {
      while left[Int(start)] > 0 { takeCycle(from: Int(start), &touched) }
    }
    touched.sort()
    let losses = touched.map { loss[Int($0)] }
    for target in touched { loss[Int(target)] = 0 }
    let whole = problem.whole(cost, fineness)
    return SupplyPlan(
      base: cost, damage: whole, ceiling: whole, targets: touched, losses: losses, arcs: arcs, flow: flow,
      options: options)
  }

  /// Follows flow from an arc until it closes a cycle, takes the cycle's flow off and books what breaking it would lose.
  private mutating func takeCycle(from start: Int, _ touched: inout [Int32]) {
    let network = problem.network
    var path: [Int] = [start]
    visited[Int(network.tail[start])] = 0
    var v = Int(network.head[start])
    while visited[v] < 0 {
      visited[v] = Int32(path.count)
      while left[Int(out[Int(next[v])])] == 0 { next[v] += 1 }
      let arc = Int(out[Int(next[v])])
      path.append(arc)
      v = Int(network.head[arc])
    }
    let cycle = path[Int(visited[v])...]
    var amount = Int64.max
    var cost: Int64 = 0
    for arc in cycle {
      amount = min(amount, left[arc])
      cost += network.cost[arc]
    }
    clock += 1
    for arc in cycle {
      left[arc] -= amount
      guard cost < 0 else { continue }
      for slot in Int(firstTarget[arc])..<Int(firstTarget[arc + 1]) {
        let target = targetOfArc[slot]
        let delay = problem.targets[Int(target)].delay
        // A route that is stopped is lost once, however often it comes by; one that is delayed pays each time.
        guard stamp[Int(target)] != clock || delay != nil else { continue }
        stamp[Int(target)] = clock
        let lost = min(-cost, delay ?? .max) * amount
        guard lost > 0 else { continue }
        if loss[Int(target)] == 0 { touched.append(target) }
        loss[Int(target)] += lost
      }
    }
    for arc in path { visited[Int(network.tail[arc])] = -1 }
  }
}
