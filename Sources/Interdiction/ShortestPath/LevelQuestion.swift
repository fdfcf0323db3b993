/// Whether some plan within the budget does better than a known one: searches for it first, then asks a single tree.
///
/// Where `BoundSearch` wants the worst, this stops at the first answer: one tree at one level, without bounds on the way.
struct LevelQuestion {
  let budget: Int
  let control: SolveControl
  let proofLimit: Int
  private(set) var plan: [UInt32] = []
  private(set) var value = 0
  /// Present when no plan is better than the known one.
  private(set) var proof: ProofRecorder?
  private(set) var nodes = 0

  init(budget: Int, control: SolveControl, proofLimit: Int) {
    self.budget = budget
    self.control = control
    self.proofLimit = proofLimit
  }

  mutating func ask(_ engine: inout CoverEngine, known: (plan: [UInt32], value: Int)) {
    (plan, value) = known
    var local = PlanSearch(budget: budget, control: control)
    let patience = PlanSearch.patience(budget: budget)
    (plan, value) = local.improve(plan, value: value, in: &engine, patience: patience)
    if value == known.value {
      // The ways known so far show nothing better; greedy cuts look at the network itself.
      let found = GreedyPlan(budget: budget, control: control).find(in: &engine.attack)
      if found.value > value {
        (plan, value) = local.improve(found.plan, value: found.value, in: &engine, patience: patience)
      }
    }
    guard value == known.value else { return }
    var tree = LevelTree(
      budget: budget, level: value + 1, plan: plan, value: value, control: control, proofLimit: proofLimit)
    tree.stopsAtFirstPlan = true
    let ending = tree.run(&engine)
    nodes = tree.nodes
    if tree.value > value {
      (plan, value) = local.improve(tree.plan, value: tree.value, in: &engine, patience: patience)
    } else if ending == .proven {
      proof = tree.recorder
    }
  }
}
