import NetworkFlow

/// Finds the attack that does the most damage within a budget, exactly, or the best with a bound when it is stopped.
///
/// Level covering: raise a level until a search proves that no attack within the budget reaches it (`CoverSearch`). Plans of the supplier
/// stay in a pool across levels, budgets, guards and calls, which is what makes curves and protection plans cheap.
///
/// One thread, no randomness: the same calls give the same answers unless they are stopped.
public final class FlowAttackSolver {
  public let problem: FlowAttackProblem
  let costs: [Int?]
  let fineness: Int
  private let supplier: NetworkSupplier
  private(set) var pool: [SupplyPlan] = []
  private var known: [AttackKey: Int] = [:]
  /// Answers that need not be the best.
  private var good: [AttackKey: Int] = [:]
  /// Capacities in the parts of a unit in which plans are counted.
  let capacities: [Int64]
  private let worths: [Int64]
  private var worthTurn = 0
  /// Search nodes of all calls so far.
  public private(set) var nodes = 0
  /// Circulations found in all calls so far.
  public var supplierAnswers: Int { supplier.answers }

  private struct AttackKey: Hashable {
    let attack: [Int32]
    let open: UInt64
  }

  /// - Throws: `InvalidProblem` with everything that is wrong.
  public init(_ problem: FlowAttackProblem) throws(InvalidProblem) {
    let faults = problem.faults()
    guard faults.isEmpty else { throw InvalidProblem(faults: faults) }
    self.problem = problem
    costs = problem.targets.map { $0.cost }
    fineness = problem.fineness
    supplier = NetworkSupplier(problem)
    capacities = problem.capacities(fineness)
    let gains = Set(problem.network.cost.filter { $0 < 0 }.map { -$0 }).sorted(by: >)
    var worths = gains.isEmpty ? [1] : [gains[0]]
    if gains.count > 1 { worths.append(gains[gains.count / 2]) }
    if let last = gains.last, !worths.contains(last) { worths.append(last) }
    self.worths = worths
  }

  /// The damage of an attack, exactly.
  ///
  /// - Parameter open: the defender's options that are open (bits).
  public func damage(of attack: [Int32], open: UInt64 = 0) -> Int64 { answer(to: attack, open: open).damage }

  /// The best answer to an attack, from memory where the attack is known.
  func answer(to attack: [Int32], open: UInt64) -> SupplyPlan { pool[planIndex(of: attack, open: open)] }

  /// Where in the pool the best answer to an attack is.
  func planIndex(of attack: [Int32], open: UInt64) -> Int {
    let key = AttackKey(attack: attack.sorted(), open: open)
    if let index = known[key] { return index }
    supplier.setOpen(open)
    known[key] = pool.count
    pool.append(supplier.answer(to: key.attack))
    return pool.count - 1
  }

  /// A good answer to an attack, from memory where the attack is known: the best one unless shared capacities make that dear to find.
  func goodAnswer(to attack: [Int32], open: UInt64) -> SupplyPlan {
    let key = AttackKey(attack: attack.sorted(), open: open)
    if let index = known[key] ?? good[key] { return pool[index] }
    supplier.setOpen(open)
    let plan = supplier.quickAnswer(to: key.attack)
    if plan.isBest { known[key] = pool.count } else { good[key] = pool.count }
    pool.append(plan)
    return plan
  }

  /// Whether an attack does at least so much damage.
  func damage(of attack: [Int32], open: UInt64, reaches level: Int64) -> Bool {
    let plan = goodAnswer(to: attack, open: open)
    if plan.damage >= level { return true }
    return plan.ceiling >= level && damage(of: attack, open: open) >= level
  }

  /// Adds plans that a fractional attack hurts little.
  func separate(_ shares: [(target: Int32, share: Double)], open: UInt64) {
    supplier.setOpen(open)
    worthTurn = (worthTurn + 1) % worths.count
    pool.append(supplier.answer(toShares: shares, worth: worths[worthTurn]))
  }

  /// The certificate of an attack's damage, with the prices of shared capacities.
  func certificate(of attack: [Int32], open: UInt64) -> (optimum: FlowOptimum, prices: [Int64]) {
    let known = answer(to: attack, open: open)
    supplier.setOpen(open)
    return supplier.optimum(against: attack, known: known)
  }

  // MARK: - Search

  /// Finds a worst attack.
  ///
  /// - Parameters:
  ///   - barred: targets that guards protect.
  ///   - open: the defender's options that are open (bits).
  ///   - start: an attack to begin from, if one is known.
  ///   - enough: an attack that does at least this much damage ends the search.
  public func worst(
    budget: Int, barred: Set<Int32> = [], open: UInt64 = 0, start: [Int32] = [], enough: Int64 = .max,
    control: SolveControl = SolveControl()
  ) -> FlowAttackResult {
    precondition(budget >= 0, "a budget is at least 0")
    let budget = min(budget, 1 << 30)
    var state = State(solver: self, budget: budget, barred: barred, open: open)
    state.offer(start)
    if state.lower < enough { state.climb(control) }
    if state.lower < enough { state.tightenAtRoot(control, enough: enough) }
    while state.lower < min(enough, state.upper), !control.shouldStop() {
      guard state.search(at: state.nextLevel(), nodeLimit: Int.max, control) else { break }
    }
    return state.result()
  }

  /// Worst attacks for every budget from 0 to `budget`, each from the one before.
  public func curve(upTo budget: Int, control: SolveControl = SolveControl()) -> [FlowAttackResult] {
    var results: [FlowAttackResult] = []
    for k in 0...budget {
      results.append(worst(budget: k, start: results.last?.attack ?? [], control: control))
    }
    return results
  }

  /// All smallest attacks that do nearly the most damage: every attack within the budget and the tolerance contains one of them.
  ///
  /// - Parameters:
  ///   - tolerance: how far below the most damage still counts, at least 0.
  ///   - most: after so many the search ends, and the answer is not complete.
  public func everyWorst(
    budget: Int, barred: Set<Int32> = [], open: UInt64 = 0, tolerance: Int64 = 0, most: Int = 1_000,
    control: SolveControl = SolveControl()
  ) -> WorstAttacks {
    let worst = worst(budget: budget, barred: barred, open: open, control: control)
    var attacks: [[Int32]] = []
    var isComplete = false
    let level = worst.damage - max(0, tolerance)
    if worst.isProven && level <= worst.uncut {
      return WorstAttacks(worst: worst, tolerance: tolerance, attacks: [[]], isComplete: true)
    }
    while worst.isProven && attacks.count < most && !control.shouldStop() {
      let setting = CoverSearch.Setting(
        budget: min(budget, 1 << 30), level: level, barred: barred, open: open, excluded: attacks)
      var search = CoverSearch(self, setting, control: control)
      let verdict = search.run()
      nodes += search.nodes
      guard case .found(let found) = verdict else {
        isComplete = verdict == .none
        break
      }
      attacks.append(smallest(found, level: level, open: open))
    }
    attacks.sort { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
    return WorstAttacks(worst: worst, tolerance: tolerance, attacks: attacks, isComplete: isComplete)
  }

  /// Drops targets that an attack does not need to reach a level.
  private func smallest(_ attack: [Int32], level: Int64, open: UInt64) -> [Int32] {
    var kept = attack
    for target in attack {
      let fewer = kept.filter { $0 != target }
      if damage(of: fewer, open: open, reaches: level) { kept = fewer }
    }
    return kept.sorted()
  }

  func count(nodes more: Int) { nodes += more }
}

/// All smallest attacks within a tolerance of the worst.
public struct WorstAttacks: Sendable, Equatable, Codable {
  public let worst: FlowAttackResult
  public let tolerance: Int64
  /// Targets of each attack, ascending; fewest first.
  public let attacks: [[Int32]]
  /// Whether these are all; not when the search was stopped or the list is full.
  public let isComplete: Bool

  /// Targets that every attack within the tolerance takes out (of those found, when not complete).
  public var common: [Int32] {
    guard let first = attacks.first else { return [] }
    return first.filter { target in attacks.allSatisfy { $0.contains(target) } }
  }
}

/// Bounds and the best attack of one call.
private struct State {
  let solver: FlowAttackSolver
  let budget: Int
  let barred: Set<Int32>
  let open: UInt64
  let uncut: Int64
  var lower: Int64
  var upper: Int64
  var attack: [Int32] = []
  var proof: LevelProof?
  /// All that can be attacked, whatever it costs.
  private let everything: [Int32]

  init(solver: FlowAttackSolver, budget: Int, barred: Set<Int32>, open: UInt64) {
    self.solver = solver
    self.budget = budget
    self.barred = barred
    self.open = open
    uncut = solver.damage(of: [], open: open)
    lower = uncut
    let all = solver.problem.attackable(barred)
    everything = all
    upper = solver.answer(to: all, open: open).ceiling
    // What can be taken out for nothing is; a budget that buys all of it ends the search here.
    if solver.problem.allows(all, budget: budget) { offer(all) }
  }

  /// Takes an attack in when it is allowed and beats the best so far.
  mutating func offer(_ candidate: [Int32]) {
    guard solver.problem.allows(candidate, budget: budget), !candidate.contains(where: barred.contains) else { return }
    guard solver.damage(of: candidate, open: open, reaches: lower + 1) else { return }
    let damage = solver.damage(of: candidate, open: open)
    if damage > lower {
      lower = damage
      attack = candidate.sorted()
    }
  }

  /// Greedy by the losses of the present plan, then exchanges of one target, until neither helps.
  mutating func climb(_ control: SolveControl) {
    let greedy = filled([])
    offer(greedy)
    var improved = true
    while improved && !control.shouldStop() && lower < upper {
      improved = false
      for target in attack {
        let before = lower
        offer(filled(attack.filter { $0 != target }, without: target))
        if lower > before {
          improved = true
          break
        }
        if control.shouldStop() { break }
      }
    }
    report(control)
  }

  /// Adds the targets whose loss costs the present plan most, one after another, while the budget lasts.
  private func filled(_ base: [Int32], without: Int32? = nil) -> [Int32] {
    var attack = base
    while true {
      let plan = solver.goodAnswer(to: attack, open: open)
      var best: Int32?
      var bestScore = 0.0
      for (target, loss) in zip(plan.targets, plan.losses) where target != without && !barred.contains(target) {
        guard let cost = solver.costs[Int(target)] else { continue }
        let score = Double(loss) / Double(max(cost, 1))
        if score > bestScore, !attack.contains(target), solver.problem.allows(attack + [target], budget: budget) {
          best = target
          bestScore = score
        }
      }
      guard let best else { return attack }
      attack.append(best)
    }
  }

  /// Bisects on levels with the relaxation alone, for a bound that holds from the first second.
  mutating func tightenAtRoot(_ control: SolveControl, enough: Int64) {
    var low = lower + 1
    while low <= upper && lower < enough && !control.shouldStop() {
      let level = low + (upper - low) / 2
      let before = upper
      _ = search(at: level, nodeLimit: 1, control)
      if upper == before { low = level + 1 }
      low = max(low, lower + 1)
      if upper - low < max(1, (upper - lower) / 64) { break }
    }
  }

  /// Half way while the gap is wide, so that the bound comes down by the way; then the level whose refusal is the proof.
  func nextLevel() -> Int64 {
    let gap = upper - lower
    return gap > max(1, (lower - uncut) / 50) ? lower + gap / 2 + 1 : lower + 1
  }

  /// One search; false when it was stopped.
  mutating func search(at level: Int64, nodeLimit: Int, _ control: SolveControl) -> Bool {
    let setting = CoverSearch.Setting(budget: budget, level: level, barred: barred, open: open, nodeLimit: nodeLimit)
    var search = CoverSearch(solver, setting, control: control)
    let verdict = search.run()
    solver.count(nodes: search.nodes)
    switch verdict {
    case .found(let found):
      offer(found)
      offer(filled(found))
    case .none:
      upper = level - 1
      proof = LevelProof(level: level, search: search, pool: solver.pool, capacities: solver.capacities)
    case .unknown: return false
    }
    report(control)
    return true
  }

  private func report(_ control: SolveControl) { control.progress(Int(lower), Int(upper)) }

  func result() -> FlowAttackResult {
    let certificate = solver.certificate(of: attack, open: open)
    return FlowAttackResult(
      budget: budget, barred: barred.sorted(), open: open, uncut: uncut, attack: attack, damage: lower,
      upperBound: upper, answer: certificate.optimum, proof: proof,
      shared: solver.problem.shared.isEmpty ? nil : sharedProof(certificate.prices))
  }

  private func sharedProof(_ prices: [Int64]) -> SharedCapacityProof {
    let uncut = solver.certificate(of: [], open: open)
    func plan(against attack: [Int32]) -> LevelProof.PlanFlow {
      LevelProof.PlanFlow(solver.answer(to: attack, open: open), capacities: solver.capacities)
    }
    return SharedCapacityProof(
      prices: prices, uncutPrices: uncut.prices, uncut: uncut.optimum, uncutPlan: plan(against: []),
      everythingOut: proof == nil ? plan(against: everything) : nil)
  }
}
