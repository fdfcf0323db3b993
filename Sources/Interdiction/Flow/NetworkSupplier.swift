import NetworkFlow

/// The supplier: answers attacks, whole or fractional, with a cheapest circulation, from the tree of the last answer.
///
/// Cutting is a price, not a capacity: the last tree stays feasible, so that each answer takes few pivots. Shared capacities are looked at
/// only when an answer that knows nothing of them breaks one (`SharedSupply`).
final class NetworkSupplier {
  let problem: FlowAttackProblem
  /// What hangs together only at the hub is solved apart: the products of a case, each with its own smaller tree.
  private let parts: [CirculationPart]
  /// For each arc its part, and its number there.
  private let place: [(part: Int32, arc: Int32)]
  private var flow: [Int64]
  private var pricer: RoutePricer
  private let prohibitive: Int64
  private let fineness: Int
  /// What the attack adds to the cost of each arc.
  private var price: [Int64]
  private var priced: [Int32] = []
  private var optionOfArc: [Int8]
  private var open: UInt64 = 0
  /// Made when an answer first breaks a shared capacity.
  private var sharing: SharedSupply?
  /// Number of circulations found so far.
  private(set) var answers = 0

  /// Prices are held in this fraction of a unit, so that fractional attacks have fractional prices.
  private let scale: Int64

  /// - Precondition: the problem has no faults.
  init(_ problem: FlowAttackProblem) {
    self.problem = problem
    scale = problem.shared.isEmpty ? 256 : FlowAttackProblem.priceUnit
    let (scaled, parts, place) = CirculationPart.split(problem, scale: scale)
    self.parts = parts
    self.place = place
    flow = [Int64](repeating: 0, count: scaled.arcCount)
    pricer = RoutePricer(problem)
    prohibitive = problem.prohibitive
    fineness = problem.fineness
    price = [Int64](repeating: 0, count: scaled.arcCount)
    optionOfArc = [Int8](repeating: -1, count: scaled.arcCount)
    for (index, arcs) in problem.options.enumerated() { for arc in arcs { optionOfArc[Int(arc)] = Int8(index) } }
    for arcs in problem.options { for arc in arcs { setCost(arc) } }
  }

  /// Chooses which of the defender's options are open (bits).
  func setOpen(_ options: UInt64) {
    guard options != open else { return }
    open = options
    for arcs in problem.options { for arc in arcs { setCost(arc) } }
  }

  /// The best answer to an attack, with its damage, exactly; where capacities are shared, with what prices of them prove.
  func answer(to attack: [Int32]) -> SupplyPlan {
    let quick = quickAnswer(to: attack)
    return quick.isBest ? quick : sharedSupply().best(from: quick, relaxed: flow, cost: costs)
  }

  /// A good answer to an attack, the best one unless shared capacities are broken by the answer that knows nothing of them: then `damage`
  /// is what that answer proves, and `ceiling` that of the best plan within the capacities as they were divided before.
  func quickAnswer(to attack: [Int32]) -> SupplyPlan {
    price(attack.map { ($0, min(prohibitive, problem.targets[Int($0)].delay ?? .max) * scale) })
    solve()
    if isOverloaded { return sharedSupply().quick(relaxed: flow, cost: costs) }
    var plan = pricer.plan(of: flow)
    if attack.contains(where: { problem.targets[Int($0)].delay != nil }) {
      for (arc, amount) in zip(plan.arcs, plan.flow) { plan.damage += price[Int(arc)] / scale * amount }
      plan.ceiling = plan.damage
    }
    return plan
  }

  /// A good plan against a fractional attack: a target that is out to the share x costs `x * worth` a unit, or what it delays at most.
  func answer(toShares shares: [(target: Int32, share: Double)], worth: Int64) -> SupplyPlan {
    price(
      shares.map {
        let most = min(worth, problem.targets[Int($0.target)].delay ?? .max)
        return ($0.target, Int64((Double(most * scale) * min(1, $0.share)).rounded(.up)))
      })
    if let sharing { return sharing.plan(cost: costs) }
    solve()
    return isOverloaded ? sharedSupply().plan(cost: costs) : pricer.plan(of: flow)
  }

  /// The certificate of an attack's damage, for the network without what is out; where capacities are shared, for the network with the
  /// prices that prove it.
  ///
  /// - Parameter known: the answer to the attack.
  func optimum(against attack: [Int32], known: SupplyPlan) -> (optimum: FlowOptimum, prices: [Int64]) {
    guard problem.shared.isEmpty else {
      let prices = known.prices.isEmpty ? problem.shared.map { _ in 0 } : known.prices
      let network = problem.pricedNetwork(without: attack, open: open, prices: prices)
      // A circulation is feasible, and shared capacities bound what would be without bound only beside others' bounds.
      guard case .optimal(let optimum)? = try? MinimumCostFlow(network) else {
        preconditionFailure("a problem without faults has an optimum")
      }
      return (optimum, prices)
    }
    let plan = answer(to: attack)
    // Rounding down keeps every sign of a reduced cost, for costs that are whole multiples of the scale.
    var potential = [Int64](repeating: 0, count: problem.network.nodeCount)
    for part in parts { part.readPotentials(into: &potential, scale: scale.trailingZeroBitCount) }
    return (FlowOptimum(cost: plan.damage - problem.base, flow: flow, potential: potential), [])
  }

  /// Puts prices on targets, and takes the last ones off.
  private func price(_ prices: [(target: Int32, price: Int64)]) {
    answers += 1
    for arc in priced { price[Int(arc)] = 0 }
    let before = priced
    priced.removeAll(keepingCapacity: true)
    for (target, amount) in prices {
      for arc in problem.targets[Int(target)].arcs where price[Int(arc)] < amount {
        if price[Int(arc)] == 0 { priced.append(arc) }
        price[Int(arc)] = amount
      }
    }
    for arc in before where price[Int(arc)] == 0 { setCost(arc) }
    for arc in priced { setCost(arc) }
  }

  /// Finds the cheapest circulation at the prices, whatever capacities are shared.
  private func solve() { for part in parts { part.solve(into: &flow) } }

  private func cost(of arc: Int32) -> Int64 {
    let option = optionOfArc[Int(arc)]
    let closed = option >= 0 && open >> UInt64(option) & 1 == 0
    return problem.network.cost[Int(arc)] * scale + price[Int(arc)] + (closed ? prohibitive * scale : 0)
  }

  /// What each arc costs at the attack at hand.
  private var costs: [Int64] { (0..<Int32(price.count)).map(cost(of:)) }

  private func setCost(_ arc: Int32) {
    let (part, number) = place[Int(arc)]
    parts[Int(part)].setCost(cost(of: arc), of: Int(number))
  }

  private func sharedSupply() -> SharedSupply {
    let sharing = self.sharing ?? SharedSupply(problem, scale: scale, dividedLike: flow)
    self.sharing = sharing
    return sharing
  }

  /// Whether the circulation at hand breaks a shared capacity.
  private var isOverloaded: Bool { problem.overloads(flow, fineness: fineness) }
}
