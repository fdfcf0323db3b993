import NetworkFlow
import Wording

/// The worst order of cuts over time, beside the worst cuts of one ordinary day.
public struct StranglingResult: Sendable, Equatable, Codable {
  /// When to cut what, earliest first.
  public let cuts: [DatedCut]
  /// Weighted unmet need over the horizon: without cuts, with these, and the most that any allowed cuts can do.
  public let uncut: Int64
  public let damage: Int64
  public let upperBound: Int64
  /// Weighted need over the horizon: the damage when nothing is delivered.
  public let need: Int64
  /// The cuts that hurt an ordinary day most (no stocks, no travel time), made as early as the rules allow, and what they come to.
  public let singleShot: [DatedCut]
  public let singleShotDamage: Int64
  /// For each demand, what is not met on each day under the worst cuts, by a supplier that meets what it can early.
  public let unmet: [[Int64]]
  /// For each store, what is left in it at the end of each day.
  public let stock: [[Int64]]
  /// The proof, on `TimeExpansion(supply, rules:).problem`.
  public let attack: FlowAttackResult

  public var isProven: Bool { damage == upperBound }
}

extension TimeExpansion {
  /// Finds the worst dated cuts.
  ///
  /// Cuts for good without a daily budget are worst on day 0, so that only the choice of links is left; otherwise every allowed day is a
  /// choice of its own, and the daily budgets are rows of the covering problem.
  ///
  /// - Parameters:
  ///   - known: a solver of `problem`, to go on with the plans that it knows.
  ///   - start: an attack to begin from, if one is known.
  public func worst(
    with known: FlowAttackSolver? = nil, start: [Int32] = [], control: SolveControl = SolveControl()
  ) -> StranglingResult {
    precondition(known.map { $0.problem == problem } ?? true, "a solver of another problem")
    // The expansion is built without faults.
    let solver = try! known ?? FlowAttackSolver(problem)
    let single = singleShot(control)
    let starts = [start, single ?? []].max { solver.damage(of: $0) < solver.damage(of: $1) }!
    let result = solver.worst(budget: rules.total, start: starts, control: control)
    return describe(result, single: single ?? [], solver)
  }

  /// Worst dated cuts for every total budget from 0 to the rules', each from the one before.
  public func curve(control: SolveControl = SolveControl()) -> [StranglingResult] {
    let solver = try! FlowAttackSolver(problem)
    return solver.curve(upTo: rules.total, control: control).map { describe($0, single: [], solver) }
  }

  private func describe(_ result: FlowAttackResult, single: [Int32], _ solver: FlowAttackSolver) -> StranglingResult {
    let (unmet, stock) = days(under: result.attack, solver)
    return StranglingResult(
      cuts: dated(result.attack), uncut: result.uncut, damage: result.damage, upperBound: result.upperBound,
      need: problem.base, singleShot: dated(single), singleShotDamage: solver.damage(of: single), unmet: unmet,
      stock: stock, attack: result)
  }

  /// The dated cuts of targets, earliest first.
  public func dated(_ targets: [Int32]) -> [DatedCut] {
    targets.sorted { (cuts[Int($0)].day, $0) < (cuts[Int($1)].day, $1) }.map { cuts[Int($0)] }
  }

  /// The worst cuts of an ordinary day, dated as early as the rules allow.
  private func singleShot(_ control: SolveControl) -> [Int32]? {
    guard let day = try? TimeExpansion(supply.ordinaryDay, rules: CutRules(total: rules.total)),
      let solver = try? FlowAttackSolver(day.problem)
    else { return nil }
    let worst = solver.worst(budget: rules.total, control: SolveControl(isCancelled: { control.shouldStop() }))
    var chosen: [Int32] = []
    for target in worst.attack {
      let subject = day.cuts[Int(target)].subject
      let dates = cuts.indices.filter { cuts[$0].subject == subject }
      if let first = dates.first(where: { problem.allows(chosen + [Int32($0)], budget: rules.total) }) {
        chosen.append(Int32(first))
      }
    }
    return chosen.sorted()
  }

  /// For each demand what goes unmet on each day when `targets` are cut.
  ///
  /// - Parameter solver: one of `problem`.
  public func unmet(under targets: [Int32], _ solver: FlowAttackSolver) -> [[Int64]] {
    days(under: targets, solver).unmet
  }

  /// Unmet need and stocks day by day, by the supplier who among the best plans delivers early; where products share capacities, among those
  /// that divide them as the best plan at hand does. Whole units, rounded down.
  ///
  /// A simple cycle changes at most two deliveries, so that a preference below one unit of weight a unit never outweighs one.
  private func days(under attack: [Int32], _ solver: FlowAttackSolver) -> (unmet: [[Int64]], stock: [[Int64]]) {
    var network = problem.network(without: attack)
    var unit: Int64 = 1
    if !problem.shared.isEmpty {
      let plan = solver.answer(to: attack, open: 0)
      unit <<= Int64(problem.fineness)
      network.capacity = network.capacity.map { $0 == FlowNetwork.unlimited ? $0 : $0 * unit }
      var flow = [Int64](repeating: 0, count: network.arcCount)
      for (arc, amount) in zip(plan.arcs, plan.flow) { flow[Int(arc)] = amount }
      for one in problem.shared {
        for (arc, amount) in zip(one.arcs, one.divided(like: flow, fineness: problem.fineness)) {
          network.capacity[Int(arc)] = min(network.capacity[Int(arc)], amount)
        }
      }
    }
    for arc in 0..<network.arcCount { network.cost[arc] *= Int64(supply.horizon + 1) }
    for arcs in deliveries {
      for (day, arc) in arcs.enumerated() { network.cost[Int(arc)] -= Int64(supply.horizon - day) }
    }
    var simplex = NetworkSimplex(network)
    _ = simplex.solve()
    let unmet = zip(supply.demands, deliveries).map { demand, arcs in
      arcs.map { demand.perDay - (simplex.flow(of: Int($0)) + unit - 1) / unit }
    }
    return (unmet, tanks.map { $0.map { simplex.flow(of: Int($0)) / unit } })
  }
}

extension SupplyProblem {
  /// One day in a steady state: no stocks, no convoys under way, no travel time; supplies as on day 0.
  public var ordinaryDay: SupplyProblem {
    var day = self
    day.horizon = 1
    day.stores = []
    day.shipments = []
    for link in day.links.indices { day.links[link].days = 0 }
    return day
  }
}

extension StranglingResult {
  /// Why this result does not hold on the expansion of a supply problem, or nil when it does.
  public func flaw(on expansion: TimeExpansion) -> Message? {
    if let flaw = attack.flaw(on: expansion.problem) { return flaw }
    guard attack.budget == expansion.rules.total, attack.barred.isEmpty, attack.open == 0 else {
      return "the proof is of another budget"
    }
    guard attack.damage == damage, attack.upperBound == upperBound, attack.uncut == uncut,
      need == expansion.problem.base
    else { return "the figures are not those of the proof" }
    guard expansion.targets(of: cuts)?.sorted() == attack.attack else { return "the cuts are not those of the proof" }
    guard let single = expansion.targets(of: singleShot), expansion.problem.allows(single, budget: attack.budget) else {
      return "the single shot is not allowed"
    }
    guard singleShotDamage <= damage else { return "the single shot does more than the worst" }
    var weighted: Int64 = 0
    guard unmet.count == expansion.supply.demands.count else { return "not one row of days for each demand" }
    for (demand, days) in zip(expansion.supply.demands, unmet) {
      guard days.count == expansion.supply.horizon, days.allSatisfy({ $0 >= 0 && $0 <= demand.perDay }) else {
        return "unmet need outside 0 ... need"
      }
      weighted += days.reduce(0, +) * demand.weight
    }
    // What moving costs is damage too, so that unmet need alone may come to less.
    return weighted <= damage ? nil : "unmet need comes to more than the damage"
  }
}
