/// Solves a `PathProtectionProblem` exactly for every guard budget at once.
///
/// A defence whose worst is below v must guard a link of every attack that reaches v without guards on its links (Scaparra and Church 2008;
/// Lozano and Smith 2017, doi 10.1287/ijoc.2016.0721, use the same for sampling). So the cheapest guards that meet all known attacks of value
/// v or more bound the price of bringing the worst below v. If the attacker has an answer to them, it is one more attack; if not, they
/// are the next point of the frontier. All calls of the attacker share one pool of ways and one warm program.
public struct PathProtection: ~Copyable {
  private let problem: PathProtectionProblem
  private var attacker: ShortestPathInterdiction
  private var attacks: [(plan: [UInt32], value: Int)] = []
  private var calls = 0

  public init(_ problem: PathProtectionProblem) {
    self.problem = problem
    attacker = ShortestPathInterdiction(problem.attack)
  }

  /// Steps and multipliers of each attack's proof that are kept at most.
  public var proofLimit: Int {
    get { attacker.proofLimit }
    set { attacker.proofLimit = newValue }
  }

  /// The whole frontier from no guards to the guard budget.
  public mutating func frontier(_ control: SolveControl = SolveControl()) -> PathProtectionResult {
    var points: [PathProtectionResult.Point] = []
    var result = PathProtectionResult(
      guardBudget: problem.guardBudget, frontier: [], attacks: [], isComplete: false, lowerBound: nil, oracleCalls: 0)
    calls = 1
    attacker.setGuards([])
    let first = attacker.solve(budget: problem.attack.budget, control: control)
    points.append(.init(price: 0, guards: [], attack: first))
    remember(first)
    search: while !first.isInterrupted, !control.shouldStop() {
      let value = points[points.count - 1].attack.value ?? .max
      var cover = HittingSet(prices: problem.guardPrices, limit: problem.guardBudget)
      let relevant = attacks.filter { $0.value >= value }.map { $0.plan }
      guard let defence = cover.solve(relevant, shouldStop: control.shouldStop) else {
        result.isComplete = !control.shouldStop()
        break
      }
      // An interrupted search for guards may have missed cheaper ones.
      if control.shouldStop() { break }
      guard let attack = answer(to: defence.guards, target: value, control) else { break search }
      remember(attack)
      if attack.value ?? .max < value {
        if points[points.count - 1].price == defence.price { points.removeLast() }
        points.append(.init(price: defence.price, guards: defence.guards, attack: attack))
      }
    }
    result.frontier = points
    result.attacks = attacks.map { .init(plan: $0.plan, value: $0.value == .max ? nil : $0.value) }
    result.oracleCalls = calls
    result.lowerBound = result.isComplete ? points.last?.attack.value : provenFloor(control)
    return result
  }

  /// The worst against the guards, or any attack that reaches the target; nil when interrupted before either was known.
  private mutating func answer(to guards: [UInt32], target: Int, _ control: SolveControl) -> ShortestPathResult? {
    calls += 1
    attacker.setGuards(guards)
    let seen = Set(guards)
    let start = attacks.filter { seen.isDisjoint(with: $0.plan) }.max { $0.value < $1.value }?.plan ?? []
    let result = attacker.solve(budget: problem.attack.budget, control: control, start: start, target: target)
    if result.value ?? .max >= target { return result }
    return result.isInterrupted ? nil : result
  }

  /// Keeps an attack without the links it can do without: fewer links make it harder to meet.
  private mutating func remember(_ result: ShortestPathResult) {
    let value = result.value ?? .max
    var plan = result.plan
    for link in result.plan {
      let rest = plan.filter { $0 != link }
      if attacker.engine.attack.value(of: rest) >= value { plan = rest }
    }
    if !attacks.contains(where: { $0.plan == plan }) { attacks.append((plan, value)) }
  }

  /// After an early end: the largest value that the attacks at hand show to be unavoidable.
  private func provenFloor(_ control: SolveControl) -> Int? {
    let values = Set(attacks.map { $0.value }).sorted(by: >)
    for value in values {
      var cover = HittingSet(prices: problem.guardPrices, limit: problem.guardBudget)
      var steps = 0
      let found = cover.solve(attacks.filter { $0.value >= value }.map { $0.plan }) {
        steps += 1
        return steps > 200
      }
      if found == nil, steps <= 200 { return value == .max ? nil : value }
    }
    return nil
  }
}
