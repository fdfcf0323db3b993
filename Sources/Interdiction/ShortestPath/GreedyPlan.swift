/// A good plan in milliseconds: the best single cut on the current way again and again, then swaps.
struct GreedyPlan {
  let budget: Int
  let control: SolveControl

  /// - Parameter start: links to cut from the outset, within the budget.
  func find(in attack: inout AttackNetwork, start: [UInt32] = []) -> (plan: [UInt32], value: Int) {
    var plan = start
    var value = extend(&plan, in: &attack)
    improveBySwaps(&plan, &value, in: &attack)
    return (plan.sorted(), value)
  }

  /// Adds the best cuts one at a time while the budget allows. Returns the value.
  func extend(_ plan: inout [UInt32], in attack: inout AttackNetwork) -> Int {
    while let added = bestAddition(to: plan, in: &attack) {
      plan.append(added.link)
      if added.value == AttackNetwork.cutOff { return added.value }
    }
    return attack.value(of: plan)
  }

  private func improveBySwaps(_ plan: inout [UInt32], _ value: inout Int, in attack: inout AttackNetwork) {
    var improved = true
    while improved, value != AttackNetwork.cutOff, !control.shouldStop() {
      improved = false
      for link in plan {
        var trial = plan.filter { $0 != link }
        let reached = extend(&trial, in: &attack)
        if reached > value {
          plan = trial
          value = reached
          improved = true
          break
        }
        if control.shouldStop() { return }
      }
    }
  }

  /// The affordable link on the shortest way under the plan whose cut makes it longest; on ties the cheaper, then the larger delay.
  private func bestAddition(
    to plan: [UInt32], in attack: inout AttackNetwork
  ) -> (link: UInt32, value: Int)? {
    let problem = attack.problem
    let left = budget - plan.reduce(0) { $0 + problem.cutCosts[Int($1)] }
    guard let way = attack.shortestWay(under: plan) else { return nil }
    var candidates: [UInt32] = []
    for arc in way.arcs {
      let local = attack.network.link[Int(arc)]
      guard local >= 0, attack.network.cutCost[Int(local)] <= left else { continue }
      let link = attack.network.originalLink[Int(local)]
      guard !attack.barred[Int(link)], !plan.contains(link), !candidates.contains(link) else { continue }
      candidates.append(link)
    }
    // A cut gains at most its delay, so that the larger delays come first and most of the rest need no search.
    candidates.sort { a, b in
      let (da, db) = (problem.delays[Int(a)], problem.delays[Int(b)])
      return da != db ? da > db : a < b
    }
    var best: (link: UInt32, value: Int)?
    for link in candidates {
      let delay = problem.delays[Int(link)]
      if let best, delay != ShortestPathProblem.removal, way.length + delay <= best.value { break }
      if control.shouldStop() { break }
      // The way at hand, longer by the delay, is still there: nothing beyond it needs to be seen.
      let value =
        delay == ShortestPathProblem.removal
        ? attack.value(of: plan + [link])
        : attack.length(of: plan + [link], below: min(way.length + delay + 1, attack.network.cap))
          ?? attack.value(of: plan + [link])
      if let known = best {
        let cheaper = problem.cutCosts[Int(link)] < problem.cutCosts[Int(known.link)]
        if value < known.value || (value == known.value && !cheaper) { continue }
      }
      best = (link, value)
      if value == AttackNetwork.cutOff { break }
    }
    return best
  }
}
