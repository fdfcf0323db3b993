import Foundation
import Interdiction
import NetworkFlow
import Optimization
import Randomness
import Testing

/// What the supplier must pay where capacities are shared, by one linear program with one column an arc: knows no prices and no parts.
struct SharedOracle: ~Copyable {
  private let problem: FlowAttackProblem
  private var model = OptimizationModel()

  init(_ problem: FlowAttackProblem) {
    self.problem = problem
    let network = problem.network
    for arc in 0..<network.arcCount { model.addColumn(cost: Double(network.cost[arc])) }
    for node in 0..<network.nodeCount {
      let out = (0..<network.arcCount).filter { network.tail[$0] == node && network.head[$0] != node }
      let into = (0..<network.arcCount).filter { network.head[$0] == node && network.tail[$0] != node }
      model.addRow(lower: 0, upper: 0, out.map { ($0, 1) } + into.map { ($0, -1) })
    }
    for one in problem.shared { model.addRow(upper: Double(one.capacity), one.arcs.map { (Int($0), 1) }) }
  }

  /// The least damage, not rounded.
  func damage(_ attack: [Int32], open: UInt64 = 0) -> Double {
    let left = problem.network(without: attack, open: open)
    for arc in 0..<left.arcCount {
      let most = left.capacity[arc] == FlowNetwork.unlimited ? Double.infinity : Double(left.capacity[arc])
      model.setBounds(column: arc, lower: 0, upper: most)
    }
    guard case .optimal = model.solve() else { return .nan }
    return Double(problem.base) + model.objective
  }
}

/// Whole units, rounded up, where less than a 64th of a unit does not count.
func wholeDamage(_ damage: Double) -> Int64 { Int64((damage - 1.0 / 64 + 1e-7).rounded(.up)) }

/// An attack problem of which some arcs share capacities.
private func randomShared(_ random: inout RandomStream, options: Bool = false, limits: Bool = false)
  -> FlowAttackProblem
{
  var problem = randomAttackProblem(&random, options: options, limits: limits)
  problem.targets = Array(problem.targets.prefix(5))
  problem.limits = problem.limits.map { limit in
    AttackLimit(targets: limit.targets.filter { $0 < Int32(problem.targets.count) }, budget: limit.budget)
  }
  let groups = random.pick(1...3)
  var members = [[Int32]](repeating: [], count: groups)
  for arc in 0..<Int32(problem.network.arcCount) where random.pick(0...2) > 0 {
    members[random.pick(0...groups - 1)].append(arc)
  }
  problem.shared = members.map { SharedCapacity(arcs: $0, capacity: Int64(random.pick(0...8))) }
  return problem
}

@Suite struct SharedCapacityTests {
  @Test func `random attacks on shared capacities match trying them all, and every certificate holds`() throws {
    var bound = 0
    var broken = 0
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 61)
      let problem = randomShared(&random, options: seed % 5 == 0, limits: seed % 4 == 0)
      let open: UInt64 = seed % 5 == 0 ? UInt64(random.pick(0...1)) : 0
      let barred = Set((0..<Int32(problem.targets.count)).filter { _ in random.pick(0...7) == 0 })
      let oracle = SharedOracle(problem)
      let damages = subsets(problem, barred: barred).map { ($0, oracle.damage($0, open: open)) }
      let solver = try FlowAttackSolver(problem)
      for (attack, damage) in damages {
        #expect(solver.damage(of: attack, open: open) == wholeDamage(damage), "seed \(seed) attack \(attack)")
        if abs(damage - damage.rounded()) > 1e-6 { broken += 1 }
      }
      for budget in [0, 1, 2, 5] {
        let expected = damages.filter { problem.allows($0.0, budget: budget) }.map { wholeDamage($0.1) }.max()!
        let result = solver.worst(budget: budget, barred: barred, open: open)
        #expect(result.damage == expected, "seed \(seed) budget \(budget)")
        #expect(result.isProven, "seed \(seed) budget \(budget)")
        #expect(result.flaw(on: problem) == nil, "seed \(seed) budget \(budget)")
        if seed % 50 == 0 {
          let again = try JSONDecoder().decode(FlowAttackResult.self, from: JSONEncoder().encode(result))
          #expect(again == result, "seed \(seed)")
        }
        if result.damage > slowDamage(problem, result.attack, open: open) { bound += 1 }
      }
    }
    // Shared capacities matter, and optima that are no whole numbers occur.
    #expect(bound > 1_000)
    #expect(broken > 100)
  }

  @Test func `random defences of shared capacities match trying them all`() throws {
    for seed in 0..<500 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 62)
      let attack = randomShared(&random, options: true)
      let measures =
        attack.targets.indices.prefix(4).map { DefenceMeasure(cost: 1, protects: [Int32($0)]) }
        + attack.options.indices.map { DefenceMeasure(cost: random.pick(1...2), opens: $0) }
      let problem = FlowDefenceProblem(attack: attack, attackBudget: random.pick(0...2), measures: measures)
      let oracle = SharedOracle(attack)
      let attacks = subsets(attack).filter { attack.allows($0, budget: problem.attackBudget) }
      var best = [Int64](repeating: .max, count: 4)
      for mask in 0..<(1 << measures.count) {
        let plan = measures.indices.filter { mask >> $0 & 1 == 1 }
        let cost = plan.reduce(0) { $0 + measures[$1].cost }
        guard cost <= 3 else { continue }
        let barred = Set(plan.flatMap { measures[$0].protects })
        let open = plan.reduce(UInt64(0)) { $0 | (measures[$1].opens.map { 1 << UInt64($0) } ?? 0) }
        let worst = attacks.filter { !$0.contains(where: barred.contains) }
          .map { wholeDamage(oracle.damage($0, open: open)) }.max()!
        for budget in cost...3 { best[budget] = min(best[budget], worst) }
      }
      for result in try FlowDefenceSolver(problem).frontier(upTo: 3) {
        #expect(result.upperBound == best[result.budget], "seed \(seed) budget \(result.budget)")
        #expect(result.isProven && result.flaw(on: problem) == nil, "seed \(seed) budget \(result.budget)")
      }
    }
  }

  /// Two goods through one gate of 5 a day, 4 of each wanted, one counting twice; a road beside the gate for the first.
  private func gate() -> FlowAttackProblem {
    var network = FlowNetwork(nodeCount: 5)
    var arcs: [Int32] = []
    for good in [0, 1] {
      network.addArc(from: 0, to: 1 + 2 * good, capacity: 4)
      arcs.append(Int32(network.addArc(from: 1 + 2 * good, to: 2 + 2 * good)))
      network.addArc(from: 2 + 2 * good, to: 0, capacity: 4, cost: good == 0 ? -2 : -1)
    }
    let beside = Int32(network.addArc(from: 1, to: 2, capacity: 2))
    return FlowAttackProblem(
      network: network, targets: [AttackTarget(cost: 1, arcs: [beside])],
      shared: [SharedCapacity(arcs: arcs, capacity: 5)], base: 12)
  }

  @Test func `doctored answers on shared capacities are refused`() throws {
    let problem = gate()
    let result = try FlowAttackSolver(problem).worst(budget: 1)
    #expect(result.uncut == 1 && result.damage == 3 && result.isProven && result.flaw(on: problem) == nil)
    let shared = try #require(result.shared)
    func with(
      uncut: Int64? = nil, damage: Int64? = nil, upperBound: Int64? = nil, proof: LevelProof?? = nil,
      shared: SharedCapacityProof?
    ) -> FlowAttackResult {
      FlowAttackResult(
        budget: 1, barred: [], open: 0, uncut: uncut ?? result.uncut, attack: result.attack,
        damage: damage ?? result.damage, upperBound: upperBound ?? result.upperBound, answer: result.answer,
        proof: proof ?? result.proof, shared: shared)
    }
    #expect(with(shared: shared).flaw(on: problem) == nil)
    #expect(with(shared: nil).flaw(on: problem) != nil)
    #expect(with(uncut: 0, shared: shared).flaw(on: problem) != nil)
    #expect(with(damage: 2, shared: shared).flaw(on: problem) != nil)
    #expect(with(damage: 2, upperBound: 2, shared: shared).flaw(on: problem) != nil)
    // On a gate twice as wide the same certificate proves nothing.
    var wider = problem
    wider.shared[0].capacity = 10
    #expect(result.flaw(on: wider) != nil)
    var apart = problem
    apart.shared = []
    #expect(result.flaw(on: apart) != nil)
  }

  @Test func `what shared capacities cannot be is named`() {
    var problem = gate()
    problem.shared.append(SharedCapacity(arcs: [problem.shared[0].arcs[0], 99], capacity: -1))
    #expect(problem.faults().count == 3)
    problem = gate()
    problem.targets[0].delay = 2
    #expect(problem.faults() == ["delays and shared capacities do not go together"])
  }
}
