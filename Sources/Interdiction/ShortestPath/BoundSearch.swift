/// One solve for one budget: a good plan first, then the tree that proves it, with bounds from above on the way.
///
/// The tree at the level just above the best plan gives no bound until it is closed. So now and then a small tree at a higher level is tried:
/// when it closes, that level is an upper bound.
struct BoundSearch: ~Copyable {
  let budget: Int
  let control: SolveControl
  let proofLimit: Int
  private var local: PlanSearch
  private(set) var plan: [UInt32] = []
  private(set) var value = 0
  private(set) var upper: Int?
  private(set) var proof: ProofRecorder?
  private(set) var nodes = 0
  /// Whether the plan is proven to be the worst.
  var isProven: Bool { value == AttackNetwork.cutOff || upper == value }

  init(budget: Int, control: SolveControl, proofLimit: Int) {
    self.budget = budget
    self.control = control
    self.proofLimit = proofLimit
    local = PlanSearch(budget: budget, control: control)
  }

  mutating func run(_ engine: inout CoverEngine, start: [UInt32]) {
    let greedy = GreedyPlan(budget: budget, control: control)
    (plan, value) = greedy.find(in: &engine.attack)
    if !start.isEmpty {
      let other = greedy.find(in: &engine.attack, start: start)
      if other.value > value { (plan, value) = other }
    }
    guard value != AttackNetwork.cutOff else { return }
    (plan, value) = local.improve(plan, value: value, in: &engine, patience: PlanSearch.patience(budget: budget))
    guard value != AttackNetwork.cutOff else { return }
    report()
    var main = LevelTree(
      budget: budget, level: value + 1, plan: plan, value: value, control: control, proofLimit: proofLimit)
    main.stopsAtFirstPlan = false
    var chunk = 250
    while true {
      let ending = main.run(&engine, nodeLimit: chunk)
      nodes += min(chunk, main.nodes)
      if main.value > value { (plan, value) = (main.plan, main.value) }
      if ending == .proven {
        upper = value == AttackNetwork.cutOff ? nil : value
        proof = main.recorder
        report()
        break
      }
      if control.shouldStop() { break }
      tightenFromAbove(&engine, nodeLimit: max(1, chunk / 16))
      let better = local.improve(plan, value: value, in: &engine, patience: 10 * chunk)
      if better.value > value { (plan, value) = better }
      guard value != AttackNetwork.cutOff, !isProven else { break }
      if control.shouldStop() { break }
      main.adopt(plan: plan, value: value)
      chunk *= 4
    }
    nodes = main.nodes
  }

  /// Looks for the lowest level that a small tree can close.
  private mutating func tightenFromAbove(_ engine: inout CoverEngine, nodeLimit: Int) {
    if upper == nil {
      var step = max(1, value / 32)
      while upper == nil, !control.shouldStop(), step < AttackNetwork.noCap / 4 {
        attempt(value + 1 + step, &engine, nodeLimit: 1)
        step *= 2
        if value == AttackNetwork.cutOff { return }
      }
    }
    for _ in 0..<3 {
      guard let upper, upper > value + 1, !control.shouldStop() else { return }
      let before = value
      let middle = value + 1 + (upper - value) / 2
      attempt(middle, &engine, nodeLimit: nodeLimit)
      if value == AttackNetwork.cutOff { return }
      if self.upper == upper, before == value { return }
    }
  }

  private mutating func attempt(_ level: Int, _ engine: inout CoverEngine, nodeLimit: Int) {
    var tree = LevelTree(
      budget: budget, level: level, plan: plan, value: value, control: control, proofLimit: proofLimit)
    let ending = tree.run(&engine, nodeLimit: nodeLimit)
    if tree.value > value { (plan, value) = (tree.plan, tree.value) }
    if ending == .proven, value != AttackNetwork.cutOff {
      let reached = max(level - 1, value)
      if reached < upper ?? .max {
        upper = reached
        proof = tree.recorder
      }
    }
    report()
  }

  private func report() { control.progress(value == AttackNetwork.cutOff ? nil : value, upper) }
}
