import Wording

/// Something a defender can pay for: a guard that keeps targets from being taken out, or an option (a stock to be placed) that opens.
public struct DefenceMeasure: Sendable, Equatable, Codable {
  /// What it takes from the defender's budget, at least 0.
  public var cost: Int
  /// Targets that can no longer be taken out.
  public var protects: [Int32]
  /// An option of the attack problem that it opens.
  public var opens: Int?
  /// Areas of the market in each of which it needs one team, beside its own cost.
  public var areas: [Int]
  /// Lots of a stock that it takes from the defender's budget of lots.
  public var lots: Int
  /// A measure listed before it without which it cannot be taken: of equal lots the next comes after the last.
  public var after: Int?

  public init(
    cost: Int, protects: [Int32] = [], opens: Int? = nil, areas: [Int] = [], lots: Int = 0, after: Int? = nil
  ) {
    self.cost = cost
    self.protects = protects
    self.opens = opens
    self.areas = areas
    self.lots = lots
    self.after = after
  }
}

/// A defender guards and stocks under budgets, an attacker then takes out targets under another, a supplier then does its best.
///
/// Brown, Carlyle, Salmerón and Wood 2006 (doi 10.1287/inte.1060.0252); Cappanera and Scaparra 2011 (doi 10.1287/trsc.1100.0345).
public struct FlowDefenceProblem: Sendable, Equatable, Codable {
  public var attack: FlowAttackProblem
  public var attackBudget: Int
  public var measures: [DefenceMeasure]
  /// Lots of stocks that may be placed in all, whatever they cost.
  public var lotBudget: Int
  /// Whose teams the measures take, and for how much.
  public var market: GuardMarket

  public init(
    attack: FlowAttackProblem, attackBudget: Int, measures: [DefenceMeasure], lotBudget: Int = 0,
    market: GuardMarket = GuardMarket()
  ) {
    self.attack = attack
    self.attackBudget = attackBudget
    self.measures = measures
    self.lotBudget = lotBudget
    self.market = market
  }

  /// All that is wrong; empty when the problem can be solved.
  public func faults() -> [Message] {
    var faults = attack.faults()
    if attackBudget < 0 { faults.append("the attacker's budget is negative") }
    if lotBudget < 0 { faults.append("the budget of lots is negative") }
    for (i, measure) in measures.enumerated() {
      if measure.cost < 0 || measure.cost >= 1 << 30 { faults.append("measure \(i): cost outside 0 ..< 2^30") }
      if measure.protects.contains(where: { $0 < 0 || $0 >= attack.targets.count }) {
        faults.append("measure \(i): no such target")
      }
      if let option = measure.opens, !attack.options.indices.contains(option) {
        faults.append("measure \(i): no such option")
      }
      if measure.areas.contains(where: { !(0..<market.areas).contains($0) }) {
        faults.append("measure \(i): no such area")
      }
      if measure.lots < 0 || measure.lots >= 1 << 20 { faults.append("measure \(i): lots outside 0 ..< 2^20") }
      if let first = measure.after, !(0..<i).contains(first) {
        faults.append("measure \(i): comes after none of those before it")
      }
    }
    return faults + market.faults()
  }

  /// What measures cost together; nil when there are not teams enough for them.
  ///
  /// Never falls when a measure is added, so that what cannot be paid for stays out of reach.
  public func price(_ plan: [Int]) -> Int? {
    let own = plan.reduce(0) { $0 + measures[$1].cost }
    var teams = [Int](repeating: 0, count: market.areas)
    for measure in plan { for area in measures[measure].areas { teams[area] += 1 } }
    return market.price(ofTeams: teams).map { own + $0 }
  }

  func affords(_ plan: [Int], budget: Int, lots: Int) -> Bool {
    guard plan.reduce(0, { $0 + measures[$1].lots }) <= lots else { return false }
    return price(plan).map { $0 <= budget } ?? false
  }

  /// Whether each measure of a plan comes with the one that it comes after.
  func isOrdered(_ plan: [Int]) -> Bool { plan.allSatisfy { measures[$0].after.map(plan.contains) ?? true } }

  /// Measures that cost nothing and take neither team nor lot: always taken.
  var freeMeasures: [Int] {
    measures.indices.filter {
      measures[$0].cost == 0 && measures[$0].areas.isEmpty && measures[$0].lots == 0 && measures[$0].after == nil
    }
  }

  /// Measures that may come next to a plan against an attack that it does not prevent.
  ///
  /// Every better defence within the budgets that keeps the order takes one of them: where it takes a later lot it takes an earlier one.
  func next(to plan: [Int], banned: Set<Int>, against attack: [Int32], budget: Int, lots: Int) -> [Int] {
    measures.indices.filter { measure in
      !banned.contains(measure) && helps(measure, against: attack)
        && measures[measure].after.map(plan.contains) ?? true
        && affords(plan + [measure], budget: budget, lots: lots)
    }
  }
  func barred(_ plan: [Int]) -> Set<Int32> { Set(plan.flatMap { measures[$0].protects }) }
  func open(_ plan: [Int]) -> UInt64 { plan.reduce(0) { $0 | (measures[$1].opens.map { 1 << UInt64($0) } ?? 0) } }

  /// Whether a measure could lower the damage of an attack.
  func helps(_ measure: Int, against attack: [Int32]) -> Bool {
    measures[measure].opens != nil || measures[measure].protects.contains { attack.contains($0) }
  }
}

/// The best defence for one budget, with what proves it.
public struct FlowDefenceResult: Sendable, Equatable, Codable {
  public let budget: Int
  /// Lots of stocks that could be placed.
  public let lots: Int
  /// Measures to take, ascending.
  public let measures: [Int]
  /// The worst that can still happen then, with its own proof; proves the defence's value from above.
  public let worst: FlowAttackResult
  /// No defence within the budget holds the damage below this.
  public let lowerBound: Int64
  /// Attacks that prove it: whatever the defender does within the budget, one of them is still possible and does that much.
  public let attacks: [[Int32]]

  /// Damage that cannot be exceeded under the measures.
  public var upperBound: Int64 { worst.upperBound }
  public var isProven: Bool { lowerBound == worst.upperBound }
}

/// Finds best defences exactly.
///
/// Any better defence must take a measure against the attack that is possible now: branch on those measures, each branch barring its elder
/// brothers (Lozano and Smith 2017, doi 10.1287/ijoc.2016.0721). Attacks found anywhere are tried before a new one is searched for, and the
/// supplier's plans stay in the solver's pool, so that later budgets cost little.
public final class FlowDefenceSolver {
  public let problem: FlowDefenceProblem
  private let solver: FlowAttackSolver
  private var attacks: [[Int32]] = []
  /// Attack searches so far.
  public private(set) var searches = 0

  /// - Throws: `InvalidProblem` with everything that is wrong.
  public init(_ problem: FlowDefenceProblem) throws(InvalidProblem) {
    let faults = problem.faults()
    guard faults.isEmpty else { throw InvalidProblem(faults: faults) }
    self.problem = problem
    solver = try FlowAttackSolver(problem.attack)
  }

  /// The frontier: a best defence for every budget from 0 to `budget`.
  public func frontier(upTo budget: Int, control: SolveControl = SolveControl()) -> [FlowDefenceResult] {
    precondition(budget >= 0, "a budget is at least 0")
    var results: [FlowDefenceResult] = []
    for b in 0...budget { results.append(best(budget: b, after: results.last, control: control)) }
    return results
  }

  /// Best defences for all budgets up to one where prices differ: each answer is for the budget just below the price of the one after it,
  /// so that together they say what every budget buys.
  ///
  /// When stopped, the answers for the larger budgets are there and smaller budgets may be missing.
  public func steps(upTo budget: Int, control: SolveControl = SolveControl()) -> [FlowDefenceResult] {
    var results: [FlowDefenceResult] = []
    var next = budget
    while next >= 0 && (results.isEmpty || !control.shouldStop()) {
      let result = best(budget: next, control: control)
      results.append(result)
      // The plan is one that the search could pay for.
      next = problem.price(result.measures)! - 1
    }
    return results.reversed()
  }

  /// A best defence for one budget.
  ///
  /// - Parameters:
  ///   - lots: lots of stocks that may be placed; the problem's when nil.
  ///   - after: the answer for smaller budgets, if one is known.
  public func best(
    budget: Int, lots: Int? = nil, after: FlowDefenceResult? = nil, control: SolveControl = SolveControl()
  ) -> FlowDefenceResult {
    let lots = lots ?? problem.lotBudget
    var search = Search(budget: budget, lots: lots, control: control)
    if let after, problem.affords(after.measures, budget: budget, lots: lots) {
      search.measures = after.measures
      search.worst = after.worst
      search.value = after.worst.upperBound
    }
    let free = problem.freeMeasures
    visit(free, banned: Set(free), &search)
    if search.worst == nil { search.worst = oracle(free, enough: .max, control) }
    let worst = search.worst!
    control.progress(Int(search.isComplete ? search.value : floor()), Int(worst.upperBound))
    return FlowDefenceResult(
      budget: budget, lots: lots, measures: (search.measures ?? free).sorted(), worst: worst,
      lowerBound: search.isComplete ? min(search.value, worst.upperBound) : floor(),
      attacks: search.used.sorted { $0.lexicographicallyPrecedes($1) })
  }

  private struct Search {
    let budget: Int
    let lots: Int
    let control: SolveControl
    var measures: [Int]?
    var worst: FlowAttackResult?
    /// Damage that the best defence so far is proven to hold.
    var value = Int64.max
    var used: Set<[Int32]> = []
    var isComplete = true
  }

  private func oracle(_ plan: [Int], enough: Int64, _ control: SolveControl) -> FlowAttackResult {
    searches += 1
    let barred = problem.barred(plan)
    let open = problem.open(plan)
    let start = attacks.filter { !$0.contains(where: barred.contains) }
      .max { solver.goodAnswer(to: $0, open: open).damage < solver.goodAnswer(to: $1, open: open).damage }
    let quiet = SolveControl(isCancelled: { control.shouldStop() })
    let result = solver.worst(
      budget: problem.attackBudget, barred: barred, open: open, start: start ?? [], enough: enough, control: quiet)
    if !attacks.contains(result.attack) { attacks.append(result.attack) }
    return result
  }

  /// An attack that is still possible and does at least `value` damage; nil when there is none, or none could be found in time.
  private func attack(on plan: [Int], _ search: inout Search) -> [Int32]? {
    let barred = problem.barred(plan)
    let open = problem.open(plan)
    // Attacks that leave fewer measures to branch on come first.
    var known: (attack: [Int32], ways: Int)?
    for attack in attacks where !attack.contains(where: barred.contains) {
      let ways = problem.measures.indices.count { problem.helps($0, against: attack) }
      if ways < known?.ways ?? .max, solver.damage(of: attack, open: open, reaches: search.value) {
        known = (attack, ways)
      }
    }
    if let known, search.worst != nil { return known.attack }
    let result = oracle(plan, enough: search.value, search.control)
    if result.damage >= search.value && search.worst != nil { return result.attack }
    if search.worst == nil || result.upperBound < search.value {
      search.measures = plan
      search.worst = result
      search.value = result.upperBound
      if result.isProven { return result.attack }
    }
    search.isComplete = false
    return nil
  }

  private func visit(_ plan: [Int], banned: Set<Int>, _ search: inout Search) {
    if search.control.shouldStop() && search.worst != nil {
      search.isComplete = false
      return
    }
    guard let attack = attack(on: plan, &search) else { return }
    search.used.insert(attack)
    var banned = banned
    let next = problem.next(
      to: plan, banned: banned, against: attack, budget: search.budget, lots: search.lots)
    for measure in next {
      banned.insert(measure)
      visit((plan + [measure]).sorted(), banned: banned, &search)
      if !search.isComplete { return }
    }
  }

  /// What is left when every measure is taken: a bound that holds whatever was searched.
  private func floor() -> Int64 {
    let all = Array(problem.measures.indices)
    let barred = problem.barred(all)
    let open = problem.open(all)
    return attacks.filter { !$0.contains(where: barred.contains) }.map { solver.damage(of: $0, open: open) }
      .reduce(solver.damage(of: [], open: open), max)
  }
}

extension FlowDefenceResult {
  /// Why this result does not hold on the problem, or nil when it does.
  ///
  /// The worst attack is checked by its own proof; the bound from below by walking all defences within the budget that could beat it, with
  /// nothing but the listed attacks, each priced anew.
  public func flaw(on problem: FlowDefenceProblem) -> Message? {
    if let fault = problem.faults().first { return "the problem: \(fault)" }
    guard measures.allSatisfy({ problem.measures.indices.contains($0) }), Set(measures).count == measures.count else {
      return "no such measure"
    }
    guard problem.affords(measures, budget: budget, lots: lots) else { return "the measures cost more than the budget" }
    guard problem.isOrdered(measures) else { return "a measure comes before the one that it comes after" }
    guard Set(worst.barred) == problem.barred(measures), worst.open == problem.open(measures),
      worst.budget == problem.attackBudget
    else { return "the worst attack is on another defence" }
    if let flaw = worst.flaw(on: problem.attack) { return "the worst attack: \(flaw)" }
    guard lowerBound <= worst.upperBound else { return "the bounds cross" }
    guard attacks.allSatisfy({ problem.attack.allows($0, budget: problem.attackBudget) }) else {
      return "a listed attack is not allowed"
    }
    guard let solver = try? FlowAttackSolver(problem.attack) else { return "the problem cannot be solved" }
    let free = problem.freeMeasures
    let claimed = attacks
    func holds(_ plan: [Int], _ banned: Set<Int>) -> Bool {
      let barred = problem.barred(plan)
      let open = problem.open(plan)
      guard
        let attack = (claimed + [[]]).first(where: {
          !$0.contains(where: barred.contains) && solver.damage(of: $0, open: open, reaches: lowerBound)
        })
      else { return false }
      var banned = banned
      for measure in problem.next(to: plan, banned: banned, against: attack, budget: budget, lots: lots) {
        banned.insert(measure)
        if !holds(plan + [measure], banned) { return false }
      }
      return true
    }
    return holds(free, Set(free)) ? nil : "the attacks do not prove the lower bound"
  }
}
