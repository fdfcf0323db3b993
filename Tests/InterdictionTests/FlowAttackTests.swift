import Interdiction
import NetworkFlow
import Randomness
import Testing

@Suite struct FlowAttackTests {
  @Test func `random attacks match trying them all, and every certificate holds`() throws {
    var closed = 0
    for seed in 0..<6_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 11)
      let problem = randomAttackProblem(&random, options: seed % 5 == 0, limits: seed % 4 == 0)
      let open: UInt64 = seed % 5 == 0 ? UInt64(random.pick(0...1)) : 0
      let barred = Set((0..<Int32(problem.targets.count)).filter { _ in random.pick(0...7) == 0 })
      let damages = subsets(problem, barred: barred).map { ($0, slowDamage(problem, $0, open: open)) }
      let solver = try FlowAttackSolver(problem)
      for budget in [0, 1, 2, 3, 9] {
        let expected = damages.filter { problem.allows($0.0, budget: budget) }.map { $0.1 }.max()!
        let result = solver.worst(budget: budget, barred: barred, open: open)
        #expect(result.damage == expected, "seed \(seed) budget \(budget)")
        #expect(result.isProven, "seed \(seed) budget \(budget)")
        #expect(result.flaw(on: problem) == nil, "seed \(seed) budget \(budget)")
        if result.proof != nil { closed += 1 }
      }
    }
    #expect(closed > 1_000)
  }
}

@Suite struct WorstAttacksTests {
  @Test func `all smallest worst attacks are found, and only those`() throws {
    var several = 0
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 12)
      let problem = randomAttackProblem(&random, limits: seed % 4 == 0)
      let budget = random.pick(0...4)
      let tolerance = Int64([0, 0, 0, 2][random.pick(0...3)])
      let allowed = subsets(problem).filter { problem.allows($0, budget: budget) }.map { ($0, slowDamage(problem, $0)) }
      let level = allowed.map { $0.1 }.max()! - tolerance
      let good = allowed.filter { $0.1 >= level }.map { Set($0.0) }
      let smallest = good.filter { attack in !good.contains { $0.isStrictSubset(of: attack) } }
      let found = try FlowAttackSolver(problem).everyWorst(budget: budget, tolerance: tolerance)
      #expect(found.isComplete, "seed \(seed)")
      #expect(Set(found.attacks.map { Set($0) }) == Set(smallest), "seed \(seed)")
      #expect(found.attacks.count == smallest.count, "seed \(seed)")
      let common = smallest.reduce(smallest[0]) { $0.intersection($1) }
      #expect(Set(found.common) == common, "seed \(seed)")
      if smallest.count > 1 { several += 1 }
    }
    #expect(several > 30)
  }

  @Test func `a list that is full says so`() throws {
    var network = FlowNetwork(nodeCount: 2)
    for _ in 0..<6 { network.addArc(from: 0, to: 1, capacity: 1) }
    let targets = (0..<6).map { AttackTarget(cost: 1, arcs: [Int32($0)]) }
    let problem = FlowAttackProblem.maximumFlow(network, sources: [0], sinks: [1], targets: targets)
    let all = try FlowAttackSolver(problem).everyWorst(budget: 3)
    #expect(all.attacks.count == 20 && all.isComplete && all.common.isEmpty)
    let some = try FlowAttackSolver(problem).everyWorst(budget: 3, most: 7)
    #expect(some.attacks.count == 7 && !some.isComplete)
  }
}
