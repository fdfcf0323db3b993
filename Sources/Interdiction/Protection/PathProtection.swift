/// Solves a `PathProtectionProblem` exactly for every guard budget at once.
///
/// A defence whose worst is below v must guard a link of every attack that reaches v without guards on its links (Scaparra and Church 2008;
/// Lozano and Smith 2017, doi 10.1287/ijoc.2016.0721, use the same for sampling). So the cheapest guards that meet all known attacks of value
/// v or more bound the price of bringing the worst below v; and of all guards of that price those that leave the mildest of the known
/// attacks bound how far it comes down. The attacker need not find the worst against them: any better attack goes on the list, and the proof
/// that there is none makes them the next point of the frontier. So there is one proof a point. All calls of the attacker share one pool of
/// ways and one warm program.
public struct PathProtection: ~Copyable {
  private let problem: PathProtectionProblem
  private var attacker: ShortestPathInterdiction
  /// Among them, once the first call is done, the attack that cuts nothing, which no guards meet.
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
    attacks = [([], first.uncutValue ?? .max)]
    remember(first)
    while !first.isInterrupted, !control.shouldStop() {
      let value = points[points.count - 1].attack.value ?? .max
      guard let price = cheapest(meeting: value, within: problem.guardBudget, control)?.price else {
        result.isComplete = !control.shouldStop()
        break
      }
      // An interrupted search for guards may have missed cheaper ones.
      guard let (guards, left) = mildest(price: price, below: value, control), !control.shouldStop() else { break }
      calls += 1
      attacker.setGuards(guards)
      let attack = attacker.challenge(left, budget: problem.attack.budget, control: control)
      if attack.value ?? .max > left.value {
        remember(attack)
      } else if attack.isOptimal {
        if points[points.count - 1].price == price { points.removeLast() }
        points.append(.init(price: price, guards: guards, attack: attack))
      } else {
        break
      }
    }
    result.frontier = points
    result.attacks = attacks.map { .init(plan: $0.plan, value: $0.value == .max ? nil : $0.value) }
    result.oracleCalls = calls
    result.lowerBound = result.isComplete ? points.last?.attack.value : provenFloor(control)
    return result
  }

  /// The cheapest guards that meet every known attack of a value or more; nil where they would cost more than `limit`.
  private func cheapest(
    meeting value: Int, within limit: Int, _ control: SolveControl
  ) -> (guards: [UInt32], price: Int)? {
    var cover = HittingSet(prices: problem.guardPrices, limit: limit)
    return cover.solve(attacks.filter { $0.value >= value }.map { $0.plan }, shouldStop: control.shouldStop)
  }

  /// Guards within a price that leave the mildest attack, and that attack. Those of `value` or more can all be met.
  private func mildest(
    price: Int, below value: Int, _ control: SolveControl
  ) -> (guards: [UInt32], left: (plan: [UInt32], value: Int))? {
    var best = cheapest(meeting: value, within: price, control)?.guards
    for next in Set(attacks.lazy.map { $0.value }.filter { $0 < value }).sorted(by: >) {
      guard let guards = cheapest(meeting: next, within: price, control)?.guards else { break }
      best = guards
    }
    guard let best else { return nil }
    let seen = Set(best)
    return attacks.filter { seen.isDisjoint(with: $0.plan) }.max { $0.value < $1.value }.map { (best, $0) }
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
