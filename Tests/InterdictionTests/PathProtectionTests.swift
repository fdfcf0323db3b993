import Interdiction
import Randomness
import RoadGraph
import Testing

/// For every guard budget, the least worst value over all guard sets, by trying all guards against all plans.
private func bestDefences(_ problem: PathProtectionProblem) -> [Int] {
  let plans = allPlans(problem.attack)
  let links = (0..<problem.attack.linkCount).filter { problem.guardPrices[$0] != PathProtectionProblem.unguardable }
  var best = [Int](repeating: .max, count: problem.guardBudget + 1)
  for subset in 0..<(1 << links.count) {
    let guards = Set(links.indices.filter { subset >> $0 & 1 == 1 }.map { UInt32(links[$0]) })
    let price = guards.reduce(0) { $0 + problem.guardPrices[Int($1)] }
    guard price <= problem.guardBudget else { continue }
    let worst = plans.lazy.filter { guards.isDisjoint(with: $0.plan) }.map { $0.value }.max()!
    for budget in price...problem.guardBudget { best[budget] = min(best[budget], worst) }
  }
  return best
}

@Test func `five thousand protection frontiers agree with trying all guards against all cuts`() throws {
  var withSeveralPoints = 0
  var compared = 0
  for trial in 0..<6500 {
    var random = RandomStream(seed: 21, replication: UInt32(trial), purpose: 1)
    let attack = randomProblem(&random)
    guard attack.linkCount <= 9 else { continue }
    compared += 1
    let unit = Bool.random(using: &random)
    let prices = (0..<attack.linkCount).map { _ in
      random.uniform() < 0.1 ? PathProtectionProblem.unguardable : unit ? 1 : Int.random(in: 0...3, using: &random)
    }
    let problem = try PathProtectionProblem(
      attack: attack, guardPrices: prices, guardBudget: Int.random(in: 0...5, using: &random))
    var solver = PathProtection(problem)
    let result = solver.frontier()
    #expect(result.isComplete)
    let best = bestDefences(problem)
    for budget in 0...problem.guardBudget {
      let point = result.frontier.last { $0.price <= budget }!
      #expect(point.attack.value ?? .max == best[budget], "trial \(trial), guard budget \(budget)")
    }
    for (one, next) in zip(result.frontier, result.frontier.dropFirst()) {
      #expect(one.price < next.price && one.attack.value ?? .max > next.attack.value ?? .max)
    }
    if result.frontier.count > 1 { withSeveralPoints += 1 }
    let verdict = ResultVerifier.verify(result, of: problem)
    #expect(verdict.isAccepted && verdict.unchecked.isEmpty, "trial \(trial): \(verdict)")
  }
  #expect(compared >= 5000 && withSeveralPoints > 300)
}

@Test func `certificates of frontiers on grids hold although guards change which links can be cut`() throws {
  for seed in 1...UInt64(20) {
    let problem = try PathProtectionProblem(attack: layeredGrid(side: 8, budget: 5, seed: seed), guardBudget: 5)
    var solver = PathProtection(problem)
    let result = solver.frontier()
    #expect(result.isComplete)
    let verdict = ResultVerifier.verify(result, of: problem)
    #expect(verdict.isAccepted && verdict.unchecked.isEmpty, "seed \(seed): \(verdict)")
  }
}
