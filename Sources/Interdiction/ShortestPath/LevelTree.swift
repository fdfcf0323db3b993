/// A depth-first branch and cut that raises the level whenever it finds a better plan, and ends when none is left.
///
/// Parts closed at a lower level stay closed at a higher one, so that the whole search is one tree and one proof.
struct LevelTree: ~Copyable {
  enum Ending: Equatable { case proven, interrupted }

  private struct Frame {
    var trailMark: Int
    var column: Int32
    var second: Int8
    var isSecondOpen: Bool
    /// Value of the column and of the program before the branching.
    var x: Double
    var objective: Double
  }

  private enum NodeOutcome {
    case closed
    case branch(column: Int32, first: Int8)
    case stopped
  }

  enum ProbeOutcome {
    /// Some column was fixed for good in this part: solve again.
    case fixed
    case chosen(column: Int32)
    case stopped
  }

  let budget: Int
  let control: SolveControl
  /// Ends as `interrupted` once a plan reaches the level.
  var stopsAtFirstPlan = false
  private(set) var plan: [UInt32]
  private(set) var value: Int
  var recorder: ProofRecorder
  private(set) var nodes = 0
  /// The node at which the program's solution was last rounded to a plan.
  private var roundedAt = 0
  private var level: Int
  private var frames: [Frame] = []
  private var trail: [Int32] = []
  var bound: DualBound
  private var memory: BoundMemory
  private var started = false
  /// Gain to be credited to the last branching once the child's bound is known.
  var pending: (column: Int32, up: Bool, fraction: Double, parent: Double)?

  /// - Parameters:
  ///   - level: what to reach; a plan that does raises it.
  ///   - plan: the best plan known, with its value.
  ///   - proofLimit: steps and entries of the proof to keep; 0 for none.
  init(budget: Int, level: Int, plan: [UInt32], value: Int, control: SolveControl, proofLimit: Int) {
    self.budget = budget
    self.level = level
    self.plan = plan
    self.value = value
    self.control = control
    bound = DualBound(budget: budget)
    memory = BoundMemory(budget: budget)
    recorder = ProofRecorder(limit: proofLimit)
  }

  /// Searches on until nothing is open, the control says stop, or `nodeLimit` more nodes are done.
  mutating func run(_ engine: inout CoverEngine, nodeLimit: Int = .max) -> Ending {
    engine.setLevel(level)
    let end = nodeLimit == .max ? .max : nodes + nodeLimit
    if started {
      for column in trail { engine.program.fix(column, value(ofTrail: column)) }
    }
    started = true
    defer { for column in trail { engine.program.fix(column, -1) } }
    while true {
      guard nodes < end else {
        saveTrail(engine)
        return .interrupted
      }
      nodes += 1
      switch process(&engine) {
      case .stopped:
        saveTrail(engine)
        return .interrupted
      case .branch(let column, let first):
        recorder.branch(column, first: first)
        frames.append(
          Frame(
            trailMark: trail.count, column: column, second: 1 - first, isSecondOpen: true,
            x: engine.program.x[Int(column)], objective: engine.program.objective))
        fix(&engine, column, first)
      case .closed:
        pending = nil
        if value == AttackNetwork.cutOff { return .proven }
        guard backtrack(&engine) else { return .proven }
      }
    }
  }

  // MARK: Trail

  private var savedValues: [Int8] = []

  private func value(ofTrail column: Int32) -> Int8 { savedValues[Int(column)] }

  private mutating func saveTrail(_ engine: borrowing CoverEngine) { savedValues = engine.program.fixed }

  mutating func fix(_ engine: inout CoverEngine, _ column: Int32, _ value: Int8) {
    engine.program.fix(column, value)
    memory.follow(column, value, by: 1, prices: engine.program.prices)
    trail.append(column)
  }

  /// Goes to the next open part; false when there is none.
  private mutating func backtrack(_ engine: inout CoverEngine) -> Bool {
    while let frame = frames.last {
      while trail.count > frame.trailMark {
        let column = trail.removeLast()
        memory.follow(column, engine.program.fixed[Int(column)], by: -1, prices: engine.program.prices)
        engine.program.fix(column, -1)
      }
      if frame.isSecondOpen {
        frames[frames.count - 1].isSecondOpen = false
        let isUp = frame.second == 1
        pending = (frame.column, isUp, isUp ? 1 - frame.x : frame.x, frame.objective)
        fix(&engine, frame.column, frame.second)
        return true
      }
      frames.removeLast()
    }
    return false
  }

  // MARK: One node

  private mutating func process(_ engine: inout CoverEngine) -> NodeOutcome {
    if closeFromMemory(&engine) { return .closed }
    var weakRounds = 0
    var last = -1.0
    while true {
      if control.shouldStop() { return .stopped }
      var outcome = engine.program.solve(limit: Double(budget) * (1 + 1e-5) + 1e-3)
      if outcome == .overLimit {
        bound.compute(engine.program)
        if !bound.exceeds(budget) { outcome = engine.program.solve() }
      }
      if outcome == .optimal { bound.compute(engine.program) }
      switch outcome {
      case .overLimit where bound.exceeds(budget): break
      case .rowsUnreachable, .failed, .overLimit:
        guard let row = engine.program.unreachableRow() else { return anyBranch(engine) }
        recorder.closeByRow(engine.program.rows[row])
        return .closed
      case .optimal: break
      }
      let objective = engine.program.objective
      if bound.exceeds(budget) {
        settle(objective, &engine)
        let number = recorder.combination(bound, rows: engine.program.rows)
        recorder.closeByMultipliers(number)
        memory.insert(bound, number: number, prices: engine.program.prices)
        return .closed
      }
      weakRounds = objective - last < 1e-3 * max(1, objective) ? weakRounds + 1 : 0
      last = objective
      // After many rounds that hardly move the bound, branching is worth more than another row.
      if weakRounds > 12, fractional(engine) != nil { break }
      switch engine.separate(level: level, exactly: frames.isEmpty) {
      case .added: continue
      case .reached(let cuts):
        // Rounding error can make the price of a nearly whole plan pass the budget; branching settles that.
        guard let price = engine.attack.problem.price(of: cuts), price <= budget else { break }
        improve(&engine, with: cuts)
        if value == AttackNetwork.cutOff { return .closed }
        if stopsAtFirstPlan { return .stopped }
        continue
      case .nothing: break
      }
      break
    }
    settle(engine.program.objective, &engine)
    let fixings = fixByReducedPrice(&engine)
    if nodes == 1 || nodes % 32 == 0, roundedAt != nodes {
      roundedAt = nodes
      let before = level
      round(&engine)
      if value == AttackNetwork.cutOff { return .closed }
      if level != before { return stopsAtFirstPlan ? .stopped : process(&engine) }
    }
    engine.program.dropIdle(age: 40)
    if fixings > 0, frames.isEmpty { return process(&engine) }
    let (x, objective) = (engine.program.x, engine.program.objective)
    switch choose(&engine) {
    case .stopped: return .stopped
    case .fixed: return process(&engine)
    case .chosen(let column):
      pending = (column, true, 1 - x[Int(column)], objective)
      return .branch(column: column, first: 1)
    }
  }

  /// Branches on something when the solver failed.
  private func anyBranch(_ engine: borrowing CoverEngine) -> NodeOutcome {
    for row in engine.program.rows.reversed() {
      for column in row.columns where engine.program.fixed[Int(column)] < 0 { return .branch(column: column, first: 1) }
    }
    return .stopped
  }

  /// Takes a plan that reaches the level, makes it better, and raises the level past it.
  private mutating func improve(_ engine: inout CoverEngine, with cuts: [UInt32]) {
    var better = cuts
    let reached = GreedyPlan(budget: budget, control: control).extend(&better, in: &engine.attack)
    guard reached >= level else { return }
    plan = better.sorted()
    value = reached
    if reached == AttackNetwork.cutOff { level = AttackNetwork.noCap } else { level = reached + 1 }
    control.progress(reached == AttackNetwork.cutOff ? nil : reached, nil)
    engine.setLevel(level)
  }

  /// Rounds the fractional plan: the links cut most, while the budget allows.
  private mutating func round(_ engine: inout CoverEngine) {
    let x = engine.program.x
    let order = x.indices.filter { x[$0] > 0.05 }.sorted { x[$0] != x[$1] ? x[$0] > x[$1] : $0 < $1 }
    var cuts: [UInt32] = []
    var left = budget
    for column in order where engine.program.prices[column] <= left {
      cuts.append(engine.linkOfColumn[column])
      left -= engine.program.prices[column]
    }
    let reached = GreedyPlan(budget: budget, control: control).extend(&cuts, in: &engine.attack)
    if reached >= level { improve(&engine, with: cuts) }
  }

  /// Takes over a better plan found elsewhere.
  mutating func adopt(plan: [UInt32], value: Int) {
    guard value > self.value, value != AttackNetwork.cutOff else { return }
    self.plan = plan
    self.value = value
    level = max(level, value + 1)
  }

  /// Fixes what the exact bound forces; each fixing is a branching whose other part is closed. Returns how many.
  private mutating func fixByReducedPrice(_ engine: inout CoverEngine) -> Int {
    var combination: Int32?
    var count = 0
    // Columns that came with ways since the bound was computed are in none of its rows.
    for column in 0..<bound.columnCount where engine.program.fixed[column] < 0 {
      let forced = bound.forcedValue(column, budget: budget)
      guard forced >= 0 else { continue }
      let number = combination ?? recorder.combination(bound, rows: engine.program.rows)
      combination = number
      recorder.branch(Int32(column), first: 1 - forced)
      recorder.closeByMultipliers(number)
      fix(&engine, Int32(column), forced)
      count += 1
    }
    if let combination { memory.insert(bound, number: combination, prices: engine.program.prices) }
    return count
  }

  /// Closes the part at hand, or fixes columns in it, by bounds found before; true when closed.
  private mutating func closeFromMemory(_ engine: inout CoverEngine) -> Bool {
    if let number = memory.closing() {
      recorder.closeByMultipliers(number)
      return true
    }
    var slack = memory.leastSlack
    for column in 0..<engine.program.columnCount where engine.program.fixed[column] < 0 {
      guard let forced = memory.forced(column, slack: slack) else { continue }
      recorder.branch(Int32(column), first: 1 - forced.value)
      recorder.closeByMultipliers(forced.number)
      fix(&engine, Int32(column), forced.value)
      slack = memory.leastSlack
    }
    guard let number = memory.closing() else { return false }
    recorder.closeByMultipliers(number)
    return true
  }
}
