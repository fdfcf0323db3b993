import Interdiction
import NetworkFlow
import Randomness
import Testing

@Suite struct GuardMarketTests {
  private func randomMarket(_ random: inout RandomStream, rich: Bool = false) -> GuardMarket {
    let areas = random.pick(1...3)
    return GuardMarket(
      areas: areas,
      providers: (0..<random.pick(rich ? 2...4 : 0...4)).map { _ in
        .init(
          teams: random.pick(rich ? 1...2 : 0...2), price: random.pick(0...6),
          areas: (0..<areas).filter { _ in random.pick(0...(rich ? 3 : 1)) > 0 })
      })
  }

  /// The least price by giving every post to every provider in turn.
  private func slowPrice(_ market: GuardMarket, _ wanted: [Int]) -> Int? {
    let posts = wanted.indices.flatMap { [Int](repeating: $0, count: wanted[$0]) }
    var left = market.providers.map(\.teams)
    func cheapest(_ post: Int) -> Int? {
      guard post < posts.count else { return 0 }
      var best: Int?
      for p in market.providers.indices where left[p] > 0 && market.providers[p].areas.contains(posts[post]) {
        left[p] -= 1
        if let rest = cheapest(post + 1) { best = min(best ?? .max, rest + market.providers[p].price) }
        left[p] += 1
      }
      return best
    }
    return cheapest(0)
  }

  @Test func `teams are hired as cheaply as by trying every provider at every post`() {
    var impossible = 0
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 47)
      let market = randomMarket(&random)
      let wanted = (0..<market.areas).map { _ in random.pick(0...2) }
      let price = market.price(ofTeams: wanted)
      #expect(price == slowPrice(market, wanted), "seed \(seed)")
      guard let rows = market.assignment(ofTeams: wanted) else {
        impossible += 1
        continue
      }
      #expect(
        (0..<market.areas).allSatisfy { area in rows.reduce(0) { $0 + $1[area] } == wanted[area] }, "seed \(seed)")
      for (provider, row) in zip(market.providers, rows) {
        #expect(row.reduce(0, +) <= provider.teams, "seed \(seed)")
        #expect(row.indices.allSatisfy { row[$0] == 0 || provider.areas.contains($0) }, "seed \(seed)")
      }
    }
    #expect(impossible > 500 && impossible < 4_500)
  }

  @Test func `guards of different price match trying them all, at every price`() throws {
    var steps = 0
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 48)
      let attack = randomAttackProblem(&random)
      let market = randomMarket(&random, rich: true)
      let measures = attack.targets.indices.prefix(5).map { target in
        DefenceMeasure(
          cost: 0, protects: [Int32(target)],
          areas: [random.pick(0...market.areas - 1)] + (random.pick(0...3) == 0 ? [0] : []))
      }
      let problem = FlowDefenceProblem(
        attack: attack, attackBudget: random.pick(1...2), measures: measures, market: market)
      let most = random.pick(0...14)
      let attacks = subsets(attack).filter { attack.allows($0, budget: problem.attackBudget) }
      let damages = attacks.map { slowDamage(attack, $0) }
      var best = [Int64](repeating: .max, count: most + 1)
      for mask in 0..<(1 << measures.count) {
        let plan = measures.indices.filter { mask >> $0 & 1 == 1 }
        var teams = [Int](repeating: 0, count: market.areas)
        for measure in plan { for area in measures[measure].areas { teams[area] += 1 } }
        guard let price = slowPrice(market, teams), price <= most else { continue }
        let barred = Set(plan.flatMap { measures[$0].protects })
        let worst = zip(attacks, damages).filter { !$0.0.contains(where: barred.contains) }.map { $0.1 }.max()!
        for budget in price...most { best[budget] = min(best[budget], worst) }
      }
      let results = try FlowDefenceSolver(problem).steps(upTo: most)
      #expect(results.last!.budget == most && results.first.map { problem.price($0.measures) } == 0, "seed \(seed)")
      for (index, result) in results.enumerated() {
        #expect(result.isProven && result.flaw(on: problem) == nil, "seed \(seed)")
        let from = problem.price(result.measures)!
        #expect(index == 0 || results[index - 1].budget == from - 1, "seed \(seed)")
        #expect(best[from...result.budget].allSatisfy { $0 == result.upperBound }, "seed \(seed)")
      }
      steps += results.count
    }
    #expect(steps > 5_200)
  }
}
