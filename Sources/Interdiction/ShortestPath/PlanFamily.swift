/// All plans that come within a tolerance of the worst.
public struct PlanFamily: Codable, Sendable, Equatable {
  /// Value that each plan reaches at least; nil when the plans cut off.
  public var threshold: Int?
  /// Plans from which no link can be left out, in the order found. A plan with more links than needed is not listed.
  public var plans: [[UInt32]]
  /// Whether these are all; if not, a cap, the time limit or the caller ended the search.
  public var isComplete: Bool
  /// Links that are in every such plan, each proven, even where the list is not complete.
  public var linksInAll: [UInt32]
}

extension ShortestPathInterdiction {
  /// Lists the plans within the budget whose value comes within `tolerance` of the worst.
  ///
  /// - Parameters:
  ///   - worst: the optimal result of `solve` on the same problem.
  ///   - tolerance: how far below the worst value a plan may stay, at least 0.
  ///   - limit: plans to list at most.
  /// - Complexity: one part of a tree for every plan at least; exponential at worst.
  public mutating func nearOptimalPlans(
    worst: ShortestPathResult, tolerance: Int = 0, limit: Int = 1000, control: SolveControl = SolveControl()
  ) -> PlanFamily {
    precondition(tolerance >= 0 && limit >= 1 && worst.isOptimal, "plans near an optimum need one")
    prepare(budget: worst.budget)
    let threshold = worst.value.map { max(engine.attack.uncutValue, $0 - tolerance) }
    let level = threshold ?? AttackNetwork.noCap
    var lister = PlanLister(budget: worst.budget, level: level, limit: limit, control: control)
    lister.run(&engine)
    var common = Set(lister.plans.first ?? worst.plan)
    for plan in lister.plans.dropFirst() { common.formIntersection(plan) }
    if !lister.isComplete {
      common = common.filter { isNeeded($0, level: level, budget: worst.budget, control: control) }
    }
    return PlanFamily(
      threshold: threshold, plans: lister.plans, isComplete: lister.isComplete, linksInAll: common.sorted())
  }

  /// Whether no plan without the link reaches the level.
  private mutating func isNeeded(_ link: UInt32, level: Int, budget: Int, control: SolveControl) -> Bool {
    prepare(budget: budget)
    var barred = engine.attack.barred
    barred[Int(link)] = true
    engine.bar(barred)
    defer { prepare(budget: budget) }
    var tree = LevelTree(budget: budget, level: level, plan: [], value: 0, control: control, proofLimit: 0)
    tree.stopsAtFirstPlan = true
    return tree.run(&engine) == .proven && tree.value < level
  }
}

/// Finds every minimal plan that reaches a level: some link of the current way must be cut; each branch cuts one and bars its elders, so that
/// every plan comes up once. Parts that the covering bound closes are skipped.
private struct PlanLister {
  let budget: Int
  let level: Int
  let limit: Int
  let control: SolveControl
  private(set) var plans: [[UInt32]] = []
  private(set) var isComplete = true
  private var bound: DualBound

  init(budget: Int, level: Int, limit: Int, control: SolveControl) {
    self.budget = budget
    self.level = level
    self.limit = limit
    self.control = control
    bound = DualBound(budget: budget)
  }

  mutating func run(_ engine: inout CoverEngine) {
    engine.attack.focus(below: level)
    engine.setLevel(level)
    visit(&engine, [], left: budget)
  }

  private mutating func visit(_ engine: inout CoverEngine, _ cuts: [UInt32], left: Int) {
    guard isComplete else { return }
    if control.shouldStop() {
      isComplete = false
      return
    }
    guard let links = openLinks(&engine, cuts) else {
      record(&engine, cuts)
      return
    }
    if isClosed(&engine) { return }
    var barred: [Int32] = []
    for link in links {
      let column = engine.column(of: link)
      let price = engine.program.prices[Int(column)]
      guard engine.program.fixed[Int(column)] < 0, price <= left else { continue }
      engine.program.fix(column, 1)
      visit(&engine, cuts + [link], left: left - price)
      engine.program.fix(column, 0)
      barred.append(column)
    }
    for column in barred { engine.program.fix(column, -1) }
  }

  /// Links of the shortest way under the cuts, which goes into the pool; nil when it reaches the level.
  private func openLinks(_ engine: inout CoverEngine, _ cuts: [UInt32]) -> [UInt32]? {
    guard engine.attack.length(of: cuts, below: level) != nil else { return nil }
    let arcs = engine.attack.search.path(engine.attack.network)
    let number = engine.poolNumber(of: arcs)
    let recipe = CoverRow.Recipe(path: Int32(number), dropped: [], divisor: 0, level: level)
    let path = engine.pool.paths[number]
    if !engine.program.rows.contains(where: { $0.recipe == recipe }), let row = CoverRow(recipe, path: path) {
      engine.program.add(row)
    }
    return path.columns.map { engine.linkOfColumn[Int($0)] }
  }

  private mutating func isClosed(_ engine: inout CoverEngine) -> Bool {
    for _ in 0..<4 {
      switch engine.program.solve() {
      case .rowsUnreachable, .failed: return engine.program.unreachableRow() != nil
      case .optimal, .overLimit: break
      }
      bound.compute(engine.program)
      if bound.exceeds(budget) { return true }
      guard case .added = engine.separate(level: level, exactly: false) else { return false }
    }
    return false
  }

  private mutating func record(_ engine: inout CoverEngine, _ cuts: [UInt32]) {
    for link in cuts {
      let rest = cuts.filter { $0 != link }
      if engine.attack.length(of: rest, below: level) == nil { return }
    }
    guard plans.count < limit else {
      isComplete = false
      return
    }
    plans.append(cuts.sorted())
  }
}
