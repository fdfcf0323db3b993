/// Solves a `ShortestPathProblem` exactly: the cuts within a budget that hurt most, with a proof.
///
/// First the cheapest disconnection by minimum cut; then greedy and swaps for a good plan; then level covering (`CoverEngine`) until no plan
/// can be better. Everything found about ways is kept, so that further budgets and guards on the same network cost less.
///
/// Deterministic: the same problem gives the same answer unless it was interrupted.
public struct ShortestPathInterdiction: ~Copyable {
  /// Steps and multipliers of a proof that are kept at most.
  public var proofLimit = 5_000_000

  var engine: CoverEngine
  /// Links on which cuts are forbidden from outside (guards).
  private var guarded: [Bool]
  /// A budget that cannot cut off even without guards.
  private var safeBudget: Int?

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

  /// - Parameter start: a plan to improve on.
  mutating func solve(budget: Int, control: SolveControl, start: [UInt32] = []) -> ShortestPathResult {
    prepare(budget: budget)
    if engine.attack.uncutValue == AttackNetwork.cutOff {
      return result(budget: budget, plan: [], value: AttackNetwork.cutOff)
    }
    if let plan = disconnection(budget: budget) {
      return result(budget: budget, plan: plan, value: AttackNetwork.cutOff)
    }
    var search = BoundSearch(budget: budget, control: control, proofLimit: proofLimit)
    search.run(&engine, start: start)
    var result = result(budget: budget, plan: search.plan, value: search.value)
    result.effort.nodes = search.nodes
    close(&result, upper: search.upper, proof: search.proof)
    return result
  }

  /// Whether some plan hurts more than a given one: a better plan, the better the more easily it is found, or the proof that there is none.
  ///
  /// - Parameter known: a plan within the budget that cuts no guarded link, with its value.
  mutating func challenge(
    _ known: (plan: [UInt32], value: Int), budget: Int, control: SolveControl
  ) -> ShortestPathResult {
    prepare(budget: budget)
    if let plan = disconnection(budget: budget) {
      return result(budget: budget, plan: plan, value: AttackNetwork.cutOff)
    }
    var question = LevelQuestion(budget: budget, control: control, proofLimit: proofLimit)
    question.ask(&engine, known: known)
    var result = result(budget: budget, plan: question.plan, value: question.value)
    result.effort.nodes = question.nodes
    close(&result, upper: question.proof == nil ? nil : known.value, proof: question.proof)
    return result
  }

  /// The cheapest cuts that leave no way, if the budget allows them.
  private mutating func disconnection(budget: Int) -> [UInt32]? {
    // Guards never open one, so that a budget that was too small without them stays so.
    if let safe = safeBudget, budget <= safe { return nil }
    if let plan = Disconnection.plan(current(budget: budget)) { return plan }
    if !guarded.contains(true) { safeBudget = budget }
    return nil
  }

  private func close(_ result: inout ShortestPathResult, upper: Int?, proof: ProofRecorder?) {
    result.upperBound = upper
    result.isInterrupted = result.value != nil && upper != result.value
    if let proof, let upper {
      result.proof = BoundProof(proof, level: upper + 1, budget: result.budget, engine: engine)
    }
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
