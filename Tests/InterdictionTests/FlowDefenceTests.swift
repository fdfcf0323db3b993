import Interdiction
import NetworkFlow
import Randomness
import Testing

@Suite struct FlowDefenceTests {
  private func randomDefence(_ random: inout RandomStream) -> FlowDefenceProblem {
    let attack = randomAttackProblem(&random, options: random.pick(0...1) == 0, limits: random.pick(0...4) == 0)
    var measures: [DefenceMeasure] = []
    for target in attack.targets.indices where random.pick(0...5) > 0 {
      var protects = [Int32(target)]
      if random.pick(0...5) == 0 { protects.append(Int32(random.pick(0...attack.targets.count - 1))) }
      measures.append(DefenceMeasure(cost: [1, 1, 1, 2, 0][random.pick(0...4)], protects: protects))
    }
    for option in attack.options.indices { measures.append(DefenceMeasure(cost: random.pick(1...2), opens: option)) }
    return FlowDefenceProblem(attack: attack, attackBudget: random.pick(0...3), measures: Array(measures.prefix(7)))
  }

  @Test func `random defences match trying them all against all attacks`() throws {
    var helped = 0
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 41)
      let problem = randomDefence(&random)
      let attacks = subsets(problem.attack).filter { problem.attack.allows($0, budget: problem.attackBudget) }
      var memo: [UInt64: [Int64]] = [:]
      func damages(_ open: UInt64) -> [Int64] {
        if let known = memo[open] { return known }
        memo[open] = attacks.map { slowDamage(problem.attack, $0, open: open) }
        return memo[open]!
      }
      var best: [Int: Int64] = [:]
      for mask in 0..<(1 << problem.measures.count) {
        let plan = problem.measures.indices.filter { mask >> $0 & 1 == 1 }
        let cost = plan.reduce(0) { $0 + problem.measures[$1].cost }
        guard cost <= 4 else { continue }
        let barred = Set(plan.flatMap { problem.measures[$0].protects })
        let open = plan.reduce(UInt64(0)) { $0 | (problem.measures[$1].opens.map { 1 << UInt64($0) } ?? 0) }
        let worst = zip(attacks, damages(open)).filter { !$0.0.contains(where: barred.contains) }.map { $0.1 }.max()!
        for budget in cost...4 { best[budget] = min(best[budget] ?? .max, worst) }
      }
      let frontier = try FlowDefenceSolver(problem).frontier(upTo: 4)
      for result in frontier {
        #expect(result.upperBound == best[result.budget], "seed \(seed) budget \(result.budget)")
        #expect(result.isProven, "seed \(seed) budget \(result.budget)")
        #expect(result.flaw(on: problem) == nil, "seed \(seed) budget \(result.budget)")
      }
      if frontier[4].upperBound < frontier[0].upperBound { helped += 1 }
    }
    #expect(helped > 1_000)
  }

  @Test func `random stocks in lots beside guards match trying every split`() throws {
    var helped = 0
    for seed in 0..<2_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 42)
      var attack = randomAttackProblem(&random)
      attack.targets = Array(attack.targets.prefix(5))
      var measures = attack.targets.indices.prefix(3).map { DefenceMeasure(cost: 1, protects: [Int32($0)]) }
      // Two sites with equal lots, one after another.
      for _ in 0..<2 {
        let site = random.pick(1...attack.network.nodeCount - 1)
        let litres = Int64(random.pick(1...3))
        for lot in 0..<2 {
          let arc = attack.network.addArc(from: 0, to: site, capacity: litres)
          measures.append(
            DefenceMeasure(
              cost: 0, opens: attack.options.count, lots: 1, after: lot == 0 ? nil : measures.count - 1))
          attack.options.append([Int32(arc)])
        }
      }
      let problem = FlowDefenceProblem(
        attack: attack, attackBudget: random.pick(0...2), measures: measures, lotBudget: 3)
      let attacks = subsets(attack).filter { attack.allows($0, budget: problem.attackBudget) }
      var worst: [UInt64: [Int64]] = [:]
      // By guards and lots, whatever their order.
      var best = [[Int64]](repeating: [Int64](repeating: .max, count: 4), count: 3)
      for mask in 0..<(1 << measures.count) {
        let plan = measures.indices.filter { mask >> $0 & 1 == 1 }
        let guards = plan.reduce(0) { $0 + measures[$1].cost }
        let lots = plan.reduce(0) { $0 + measures[$1].lots }
        guard guards <= 2, lots <= 3 else { continue }
        let barred = Set(plan.flatMap { measures[$0].protects })
        let open = plan.reduce(UInt64(0)) { $0 | (measures[$1].opens.map { 1 << UInt64($0) } ?? 0) }
        if worst[open] == nil { worst[open] = attacks.map { slowDamage(attack, $0, open: open) } }
        let damage = zip(attacks, worst[open]!).filter { !$0.0.contains(where: barred.contains) }.map { $0.1 }.max()!
        for g in guards...2 { for l in lots...3 { best[g][l] = min(best[g][l], damage) } }
      }
      let solver = try FlowDefenceSolver(problem)
      for guards in 0...2 {
        for lots in 0...3 {
          let result = solver.best(budget: guards, lots: lots)
          #expect(result.upperBound == best[guards][lots], "seed \(seed), \(guards) guards, \(lots) lots")
          #expect(result.isProven && result.flaw(on: problem) == nil, "seed \(seed), \(guards) guards, \(lots) lots")
        }
      }
      if best[0][3] < best[0][0] { helped += 1 }
    }
    #expect(helped > 200)
  }

  @Test func `all that is wrong with a defence is named`() {
    let problem = FlowDefenceProblem(
      attack: FlowAttackProblem(network: FlowNetwork(nodeCount: 1), targets: []), attackBudget: -1,
      measures: [DefenceMeasure(cost: -2, protects: [4], opens: 3)])
    #expect(problem.faults().count == 4)
    #expect(throws: InvalidProblem.self) { try FlowDefenceSolver(problem) }
  }
}
