/// Solves a `ShortestPathProblem` exactly: the cuts within a budget that hurt most, with a proof.
///
/// First the cheapest disconnection by minimum cut; then greedy and swaps for a good plan; then level covering (`CoverEngine`) until no plan
/// can be better. Everything found about ways is kept, so that further budgets and guards on the same network cost less.
///
/// Deterministic: the same problem gives the same answer unless it was interrupted.
public struct ShortestPathInterdiction: ~Copyable {
  /// Steps and multipliers of a proof that are kept at most.
  public var proofLimit = 200_000

  var engine: CoverEngine
  /// Links on which cuts are forbidden from outside (guards).
  private var guarded: [Bool]

  public var problem: ShortestPathProblem { engine.attack.problem }

  /// - Complexity: two searches of the whole network.
  public init(_ problem: ShortestPathProblem) {
    engine = CoverEngine(problem)
    guarded = [Bool](repeating: false, count: problem.linkCount)
  }

  /// Solves for the problem's budget.
  public mutating func solve(_ control: SolveControl = SolveControl()) -> ShortestPathResult {
    solve(budget: problem.budget, control: control)
  }

  /// The worst for every budget from 0 to the problem's, each with its proof, sharing all that is found.
  ///
  /// The curve ends early, at the last budget solved, where the control stops it or the city is cut off (more cuts change nothing).
  public mutating func curve(_ control: SolveControl = SolveControl()) -> [ShortestPathResult] {
    var results: [ShortestPathResult] = []
    for budget in 0...problem.budget {
      let result = solve(budget: budget, control: control, start: results.last?.plan ?? [])
      results.append(result)
      if result.isInterrupted || result.value == nil { break }
    }
    return results
  }

  /// Forbids or allows cutting links: guarded ones cannot be cut until the next call.
  mutating func setGuards(_ links: [UInt32]) {
    guarded = [Bool](repeating: false, count: problem.linkCount)
    for link in links { guarded[Int(link)] = true }
  }

  /// The problem as it stands with guards and this budget.
  func current(budget: Int) -> ShortestPathProblem {
    let whole = problem
    guard guarded.contains(true) else { return whole.with(budget: budget) }
    var cutCosts = whole.cutCosts
    for link in guarded.indices where guarded[link] { cutCosts[link] = ShortestPathProblem.uncuttable }
    // The parts were valid together, and taking cuts away keeps them so.
    return try! ShortestPathProblem(
      graph: whole.graph, costs: whole.costs, linkOfArc: whole.linkOfArc, delays: whole.delays, cutCosts: cutCosts,
      sources: whole.sources, targets: whole.targets, budget: budget)
  }

  mutating func prepare(budget: Int) {
    var barred = guarded
    for link in barred.indices where problem.cutCosts[link] > budget { barred[link] = true }
    engine.bar(barred)
  }

  /// - Parameters:
  ///   - start: a plan to improve on.
  ///   - target: any plan of this value ends the solve, without a proof.
  mutating func solve(
    budget: Int, control: SolveControl, start: [UInt32] = [], target: Int = .max
  ) -> ShortestPathResult {
    prepare(budget: budget)
    if engine.attack.uncutValue == AttackNetwork.cutOff {
      return result(budget: budget, plan: [], value: AttackNetwork.cutOff)
    }
    if let plan = Disconnection.plan(current(budget: budget)) {
      return result(budget: budget, plan: plan, value: AttackNetwork.cutOff)
    }
    var search = BoundSearch(budget: budget, control: control, proofLimit: proofLimit)
    search.target = target
    search.run(&engine, start: start)
    var result = result(budget: budget, plan: search.plan, value: search.value)
    result.upperBound = search.upper
    result.isInterrupted = !search.isProven
    result.effort.nodes = search.nodes
    if let recorder = search.proof, let upper = search.upper {
      result.proof = BoundProof(recorder, level: upper + 1, budget: budget, engine: engine)
    }
    return result
  }

  private mutating func result(budget: Int, plan: [UInt32], value: Int) -> ShortestPathResult {
    let uncut = engine.attack.uncutValue
    var response: [UInt32] = []
    if value != AttackNetwork.cutOff, let way = engine.attack.shortestWay(under: plan) {
      response = way.arcs.compactMap { arc in
        let original = engine.attack.network.originalArc[Int(arc)]
        return original >= 0 ? UInt32(original) : nil
      }
    }
    var effort = ShortestPathResult.Effort()
    effort.links = problem.linkCount
    effort.linearPrograms = engine.program.solves
    effort.paths = engine.pool.paths.count
    effort.relevantLinks = engine.attack.linksThatMatter(below: value == AttackNetwork.cutOff ? .max : value + 1)
    return ShortestPathResult(
      budget: budget, uncutValue: uncut == AttackNetwork.cutOff ? nil : uncut, plan: plan,
      value: value == AttackNetwork.cutOff ? nil : value, upperBound: nil, response: response, proof: nil,
      isInterrupted: false, effort: effort)
  }
}
