/// Searches for an attack within a budget that pushes the damage to a level, or proves that there is none.
///
/// Branch and cut on the covering problem "break every plan that would keep the damage below the level", rows found as needed by asking
/// the supplier. The level caps what any row can ask for, which is what makes the relaxation tight (level covering; compare Israeli and
/// Wood 2002, doi 10.1002/net.10039). Depth first, the target taken out first.
struct CoverSearch {
  enum Verdict: Equatable {
    case found([Int32])
    case none
    /// Stopped, or out of nodes.
    case unknown
  }

  struct Setting {
    var budget: Int
    var level: Int64
    var barred: Set<Int32>
    var open: UInt64
    /// Attacks of which no superset counts.
    var excluded: [[Int32]] = []
    var nodeLimit = Int.max
  }

  private let solver: FlowAttackSolver
  private let setting: Setting
  /// The level in the parts of a unit in which plans are counted.
  private let fineLevel: Int64
  private let control: SolveControl
  private var tableau = CoverTableau()
  /// For each target its column, or -1; for each column its target.
  private var column: [Int32]
  private var target: [Int32] = []
  private var fixed: [Int8]
  private var out: [Int32] = []
  /// The rows in the tableau: index of `constraints`.
  private var tableauRows: [Int32] = []
  private(set) var constraints: [CoverConstraint] = []
  /// The pool index of each constraint, -1 for limits and exclusions.
  private(set) var planOfConstraint: [Int32] = []
  /// The targets that each constraint takes to be out already.
  private(set) var sparedOfConstraint: [[Int32]] = []
  private var poolSeen = 0
  private var inTableau: Set<Int32> = []
  private var scratch: [Int128]
  private(set) var proof = CoverProof()
  private(set) var nodes = 0

  init(_ solver: FlowAttackSolver, _ setting: Setting, control: SolveControl) {
    self.solver = solver
    self.setting = setting
    fineLevel = solver.problem.fine(setting.level, solver.fineness)
    self.control = control
    let count = solver.problem.targets.count
    column = [Int32](repeating: -1, count: count)
    scratch = [Int128](repeating: 0, count: count)
    fixed = (0..<Int32(count)).map { target in
      guard let cost = solver.problem.targets[Int(target)].cost, cost <= setting.budget else { return 0 }
      return setting.barred.contains(target) ? 0 : -1
    }
    for limit in solver.problem.limits {
      addConstraint(CoverConstraint(limit, costs: solver.costs), plan: -1, force: true)
    }
    for attack in setting.excluded { addConstraint(CoverConstraint(excluding: attack), plan: -1, force: true) }
  }

  mutating func run() -> Verdict { explore() }

  // MARK: - Rows

  private mutating func addConstraint(
    _ constraint: CoverConstraint, plan: Int32, sparing spared: [Int32] = [], force: Bool = false
  ) {
    constraints.append(constraint)
    planOfConstraint.append(plan)
    sparedOfConstraint.append(spared)
    if force { enter(Int32(constraints.count - 1)) }
  }

  /// Takes new usable plans of the pool in as rows that may be asked for.
  private mutating func readPool() {
    while poolSeen < solver.pool.count {
      let plan = solver.pool[poolSeen]
      if plan.options & ~setting.open == 0, let row = CoverConstraint(plan, level: fineLevel) {
        addConstraint(row, plan: Int32(poolSeen))
      }
      poolSeen += 1
    }
  }

  /// Takes in the row that an attack below the level breaks outright: after it, the plan that answers it still misses something. Only
  /// where delays let the plan use what the attack hits is this more than the plan's own row.
  private mutating func refuse(_ attack: [Int32]) {
    guard solver.problem.shared.isEmpty else { return }
    let index = solver.planIndex(of: attack, open: setting.open)
    let plan = solver.pool[index]
    let spared = attack.filter { plan.targets.contains($0) }.sorted()
    guard !spared.isEmpty, let row = CoverConstraint(plan, level: fineLevel, sparing: spared) else { return }
    addConstraint(row, plan: Int32(index), sparing: spared, force: true)
  }

  /// Puts a row into the tableau.
  private mutating func enter(_ index: Int32) {
    guard inTableau.insert(index).inserted else { return }
    let row = constraints[Int(index)]
    var columns: [Int] = []
    var values: [Double] = []
    for (t, coefficient) in zip(row.targets, row.coefficients) where mayBeOut(t) {
      if column[Int(t)] < 0 {
        column[Int(t)] = Int32(tableau.addColumn(cost: Double(solver.costs[Int(t)] ?? 0)))
        target.append(t)
        applyBounds(t)
      }
      columns.append(Int(column[Int(t)]))
      values.append(Double(coefficient) / Double(CoverConstraint.unit))
    }
    tableau.addRow(columns: columns, values: values, bound: Double(row.bound) / Double(CoverConstraint.unit))
    tableauRows.append(index)
  }

  /// Whether the search may ever take a target out (dearer than the budget, barred: never).
  private func mayBeOut(_ t: Int32) -> Bool {
    guard let cost = solver.costs[Int(t)] else { return false }
    return cost <= setting.budget && !setting.barred.contains(t)
  }

  private mutating func applyBounds(_ t: Int32) {
    guard column[Int(t)] >= 0 else { return }
    let f = fixed[Int(t)]
    tableau.setBounds(column: Int(column[Int(t)]), f == 1 ? 1 : 0, f == 0 ? 0 : 1)
  }

  private func share(_ t: Int32) -> Double {
    column[Int(t)] >= 0 ? tableau.value(of: Int(column[Int(t)])) : fixed[Int(t)] == 1 ? 1 : 0
  }

  /// The deepest rows of the pool that the present point breaks, into the tableau. Returns how many.
  private mutating func enterBroken(most: Int) -> Int {
    readPool()
    var broken: [(index: Int32, depth: Double)] = []
    for index in constraints.indices where !inTableau.contains(Int32(index)) {
      let row = constraints[index]
      var sum = 0.0
      var square = 0.0
      for (t, coefficient) in zip(row.targets, row.coefficients) where fixed[Int(t)] != 0 {
        let a = Double(coefficient) / Double(CoverConstraint.unit)
        sum += a * share(t)
        square += a * a
      }
      let missing = Double(row.bound) / Double(CoverConstraint.unit) - sum
      if missing > 1e-4 { broken.append((Int32(index), missing / (square + 1e-9).squareRoot())) }
    }
    broken.sort { $0.depth != $1.depth ? $0.depth > $1.depth : $0.index < $1.index }
    for entry in broken.prefix(most) { enter(entry.index) }
    return min(most, broken.count)
  }

  private mutating func rebuildTableau() {
    let idle = Set(tableau.idleRows())
    let kept = tableauRows.indices.filter { !idle.contains($0) || planOfConstraint[Int(tableauRows[$0])] < 0 }
      .map { tableauRows[$0] }
    tableau = CoverTableau()
    for t in target { column[Int(t)] = -1 }
    target.removeAll()
    tableauRows.removeAll()
    inTableau.removeAll()
    for index in kept { enter(index) }
  }

  // MARK: - Tree

  private mutating func explore() -> Verdict {
    nodes += 1
    if nodes > setting.nodeLimit { return .unknown }
    if tableau.rowCount > 250 { rebuildTableau() }
    var rounds = 0
    var stale = 0
    var previous = -1.0
    let isRoot = nodes == 1
    var rebuilt = false
    while true {
      if control.shouldStop() { return .unknown }
      let outcome = tableau.solve(limit: Double(setting.budget) + 1e-5)
      if outcome == .infeasible || outcome == .overLimit {
        if closeLeaf(priced: outcome == .overLimit) { return .none }
        if !rebuilt {
          rebuilt = true
          rebuildTableau()
          continue
        }
        return branch(on: anyFree())
      }
      if outcome == .stuck { return branch(on: anyFree()) }
      if enterBroken(most: 8) > 0 { continue }
      let shares = positiveShares()
      if shares.allSatisfy({ $0.share > 1 - 1e-6 }) {
        let attack = shares.map { $0.target }
        if solver.damage(of: attack, open: setting.open, reaches: setting.level) { return .found(attack.sorted()) }
        let before = tableauRows.count
        refuse(attack)
        if enterBroken(most: 8) > 0 || tableauRows.count > before { continue }
        return branch(on: anyFree())
      }
      if rounds == 0, let attack = rounded(shares),
        solver.damage(of: attack, open: setting.open, reaches: setting.level)
      {
        return .found(attack.sorted())
      }
      stale = tableau.objectiveValue > previous + 1e-3 ? 0 : stale + 1
      previous = tableau.objectiveValue
      rounds += 1
      if rounds <= (isRoot ? 300 : 12) && stale < (isRoot ? 12 : 3) {
        solver.separate(shares, open: setting.open)
        if enterBroken(most: 8) > 0 { continue }
      }
      return branch(on: mostPromising(shares))
    }
  }

  private func positiveShares() -> [(target: Int32, share: Double)] {
    var shares: [(target: Int32, share: Double)] = out.filter { column[Int($0)] < 0 }.map { ($0, 1) }
    for t in target {
      let x = share(t)
      if x > 1e-6 { shares.append((t, x)) }
    }
    return shares.sorted { $0.target < $1.target }
  }

  /// The largest shares that fit into the budget.
  private func rounded(_ shares: [(target: Int32, share: Double)]) -> [Int32]? {
    var attack: [Int32] = []
    for entry in shares.sorted(by: { $0.share != $1.share ? $0.share > $1.share : $0.target < $1.target }) {
      let more = attack + [entry.target]
      if solver.problem.allows(more, budget: setting.budget) && !isExcluded(more) { attack = more }
    }
    return attack.isEmpty ? nil : attack
  }

  private func isExcluded(_ attack: [Int32]) -> Bool {
    setting.excluded.contains { $0.allSatisfy(attack.contains) }
  }

  private func mostPromising(_ shares: [(target: Int32, share: Double)]) -> Int32? {
    var best = -1.0
    var chosen: Int32?
    for (t, x) in shares where fixed[Int(t)] == -1 && x < 1 - 1e-6 {
      let score = min(x, 1 - x)
      if score > best + 1e-9 {
        best = score
        chosen = t
      }
    }
    return chosen ?? anyFree()
  }

  private func anyFree() -> Int32? {
    target.first { fixed[Int($0)] == -1 } ?? fixed.indices.first { fixed[$0] == -1 }.map { Int32($0) }
  }

  private mutating func closeLeaf(priced: Bool) -> Bool {
    var step = CoverProof.Step(split: nil, rows: [], multipliers: [], priced: priced)
    for (row, value) in tableau.multipliers() {
      let m = (value * CoverProof.multiplierUnit).rounded(.down)
      guard m >= 1, m < 0x1p60 else { continue }
      step.rows.append(tableauRows[row])
      step.multipliers.append(Int64(m))
    }
    guard
      CoverProof.closes(
        step, rows: constraints, costs: solver.costs, budget: setting.budget, fixed: fixed, out: out, scratch: &scratch)
    else { return false }
    proof.steps.append(step)
    return true
  }

  private mutating func branch(on chosen: Int32?) -> Verdict {
    guard let t = chosen else { return settleFixed() }
    proof.steps.append(CoverProof.Step(split: t, rows: [], multipliers: [], priced: false))
    fix(t, 1)
    var verdict = explore()
    if verdict == .none {
      fix(t, 0)
      verdict = explore()
    }
    fix(t, -1)
    return verdict
  }

  private mutating func fix(_ t: Int32, _ value: Int8) {
    if fixed[Int(t)] == 1 { out.removeAll { $0 == t } }
    fixed[Int(t)] = value
    if value == 1 { out.append(t) }
    applyBounds(t)
  }

  /// Everything is fixed: the attack reaches the level, breaks the budget, or its own plan closes the leaf.
  private mutating func settleFixed() -> Verdict {
    let attack = out.sorted()
    if solver.problem.allows(attack, budget: setting.budget), !isExcluded(attack),
      solver.damage(of: attack, open: setting.open, reaches: setting.level)
    {
      return .found(attack)
    }
    refuse(attack)
    readPool()
    for index in constraints.indices {
      let step = CoverProof.Step(
        split: nil, rows: [Int32(index)], multipliers: [Int64(CoverProof.multiplierUnit)], priced: false)
      if CoverProof.closes(
        step, rows: constraints, costs: solver.costs, budget: setting.budget, fixed: fixed, out: out, scratch: &scratch)
      {
        proof.steps.append(step)
        return .none
      }
    }
    let step = CoverProof.Step(split: nil, rows: [], multipliers: [], priced: true)
    guard
      CoverProof.closes(
        step, rows: constraints, costs: solver.costs, budget: setting.budget, fixed: fixed, out: out, scratch: &scratch)
    else { return .unknown }
    proof.steps.append(step)
    return .none
  }
}
