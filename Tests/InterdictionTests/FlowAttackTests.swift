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
