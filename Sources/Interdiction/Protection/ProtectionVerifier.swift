extension ResultVerifier {
  /// Checks a `PathProtectionResult`: every point's guards and price, the worst against them with its proof, every attack, and that no
  /// cheaper guards could have met the attacks that force the next point (by a search of its own through guard sets).
  public static func verify(_ result: PathProtectionResult, of problem: PathProtectionProblem) -> Verdict {
    var verdict = Verdict()
    if result.guardBudget != problem.guardBudget {
      verdict.faults.append("the guard budget is \(result.guardBudget), not \(problem.guardBudget)")
    }
    if result.frontier.isEmpty { verdict.faults.append("the frontier is empty") }
    for attack in result.attacks { check(attack, problem, &verdict) }
    guard verdict.isAccepted else { return verdict }
    for (number, point) in result.frontier.enumerated() { check(point, number, problem, &verdict) }
    guard verdict.isAccepted else { return verdict }
    checkForcing(result, problem, &verdict)
    return verdict
  }

  private static func check(
    _ attack: PathProtectionResult.Attack, _ problem: PathProtectionProblem, _ verdict: inout Verdict
  ) {
    guard attack.plan.allSatisfy({ Int($0) < problem.attack.linkCount }),
      let price = problem.attack.price(of: attack.plan),
      price <= problem.attack.budget
    else {
      verdict.faults.append("the attack \(attack.plan) is not possible within the budget")
      return
    }
    if shortest(problem.attack, cut: Set(attack.plan)) ?? .max < attack.value ?? .max {
      verdict.faults.append("the attack \(attack.plan) does not reach its value")
    }
  }

  private static func check(
    _ point: PathProtectionResult.Point, _ number: Int, _ problem: PathProtectionProblem, _ verdict: inout Verdict
  ) {
    var price = Int128(0)
    for link in Set(point.guards) {
      guard Int(link) < problem.guardPrices.count, problem.guardPrices[Int(link)] != PathProtectionProblem.unguardable
      else {
        verdict.faults.append("point \(number) guards link \(link), which cannot be")
        return
      }
      price += Int128(problem.guardPrices[Int(link)])
    }
    if price != Int128(point.price) || price > Int128(problem.guardBudget) {
      verdict.faults.append("the guards of point \(number) cost \(price)")
    }
    if point.attack.budget != problem.attack.budget {
      verdict.faults.append("the attack of point \(number) has the budget \(point.attack.budget)")
    }
    let inner = verify(point.attack, of: problem.attack(guarding: point.guards))
    verdict.faults += inner.faults.map { "point \(number): \($0)" }
    verdict.unchecked += inner.unchecked.map { "point \(number): \($0)" }
  }

  /// Whatever is cheaper than a point leaves an attack of the value of the point before it unmet.
  private static func checkForcing(
    _ result: PathProtectionResult, _ problem: PathProtectionProblem, _ verdict: inout Verdict
  ) {
    for (number, point) in result.frontier.enumerated() {
      let isLast = number + 1 == result.frontier.count
      if isLast, !result.isComplete {
        verdict.unchecked.append("the frontier ends early, so that nothing shows its last point to be the best")
        continue
      }
      let value = point.attack.value ?? .max
      let limit = isLast ? problem.guardBudget : result.frontier[number + 1].price - 1
      guard limit >= point.price else {
        verdict.faults.append("the prices of the frontier do not rise")
        return
      }
      var steps = 0
      let attacks = result.attacks.filter { $0.value ?? .max >= value }.map { $0.plan }
      switch canMeet(attacks, left: limit, problem.guardPrices, &steps) {
      case .some(true):
        verdict.faults.append(
          "nothing shows that a guard budget of \(limit) cannot bring the worst below point \(number)'s")
      case .some(false): break
      case .none: verdict.unchecked.append("too many guard sets to show that point \(number) is the best for its price")
      }
    }
  }

  /// Whether guards within a price can meet every attack; nil when too many steps would be needed.
  private static func canMeet(_ attacks: [[UInt32]], left: Int, _ prices: [Int], _ steps: inout Int) -> Bool? {
    steps += 1
    if steps > 2_000_000 { return nil }
    guard let attack = attacks.min(by: { $0.count < $1.count }) else { return true }
    for link in attack where prices[Int(link)] <= left {
      switch canMeet(attacks.filter { !$0.contains(link) }, left: left - prices[Int(link)], prices, &steps) {
      case .some(true): return true
      case .none: return nil
      case .some(false): break
      }
    }
    return false
  }
}
