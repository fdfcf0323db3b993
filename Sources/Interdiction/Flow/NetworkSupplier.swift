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
  /// What the attack adds to the cost of each arc.
  private var price: [Int64]
  private var priced: [Int32] = []
  private var optionOfArc: [Int8]
  private var open: UInt64 = 0
  /// Made when an answer first breaks a shared capacity.
  private lazy var sharing = SharedSupply(problem, scale: scale)
  /// Number of circulations found so far.
  private(set) var answers = 0
  var pivots: Int { parts.reduce(0) { $0 + $1.simplex.pivots } }

  /// Prices are held in this fraction of a unit, so that fractional attacks have fractional prices.
  private let scale: Int64

  /// - Parameter scale: parts of a unit in which prices are held, if not the usual ones.
  /// - Precondition: the problem has no faults.
  init(_ problem: FlowAttackProblem, scale: Int64? = nil) {
    self.problem = problem
    self.scale = scale ?? (problem.shared.isEmpty ? 256 : FlowAttackProblem.priceUnit)
    let (scaled, parts, place) = CirculationPart.split(problem, scale: self.scale)
    self.parts = parts
    self.place = place
    flow = [Int64](repeating: 0, count: scaled.arcCount)
    pricer = RoutePricer(problem)
    prohibitive = problem.prohibitive
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
    price(attack.map { ($0, min(prohibitive, problem.targets[Int($0)].delay ?? .max) * scale) })
    if let advice = advice() {
      var plan = plan(along: advice)
      plan.damage = damage(at: advice.prices)
      return plan
    }
    var plan = plan(of: flow)
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
    return advice().map { plan(along: $0) } ?? plan(of: flow)
  }

  /// The best answer to an attack with the prices that prove it, for the network without what is out; with the prices of shared capacities,
  /// for the network with those.
  func optimum(against attack: [Int32]) -> (optimum: FlowOptimum, prices: [Int64]) {
    guard problem.shared.isEmpty else {
      price(attack.map { ($0, prohibitive * scale) })
      let prices = advice()?.prices ?? problem.shared.map { _ in 0 }
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

  /// Finds the cheapest circulation under prices on targets, whatever capacities are shared.
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
    for part in parts { part.solve(into: &flow) }
  }

  private func cost(of arc: Int32) -> Int64 {
    let option = optionOfArc[Int(arc)]
    let closed = option >= 0 && open >> UInt64(option) & 1 == 0
    return problem.network.cost[Int(arc)] * scale + price[Int(arc)] + (closed ? prohibitive * scale : 0)
  }

  private func setCost(_ arc: Int32, more: Int64 = 0) {
    let (part, number) = place[Int(arc)]
    parts[Int(part)].setCost(cost(of: arc) + more, of: Int(number))
  }

  private func plan(of flow: [Int64]) -> SupplyPlan {
    let arcs = flow.indices.filter { flow[$0] > 0 }.map { Int32($0) }
    return pricer.plan(arcs: arcs, flow: arcs.map { flow[Int($0)] })
  }

  // MARK: - Shared capacities

  /// How to divide and price shared capacities, where the circulation at hand breaks one.
  private func advice() -> SharedProgram.Advice? {
    guard problem.overloads(flow, fineness: problem.fineness) else { return nil }
    return sharing.program.advice { cost(of: $0) }
  }

  private func plan(along advice: SharedProgram.Advice) -> SupplyPlan {
    let (flow, pinned) = sharing.divided(advice.parts) { cost(of: $0) }
    var plan = plan(of: flow)
    plan.pinned = pinned
    return plan
  }

  /// What prices of shared capacities prove of the damage at the costs at hand.
  private func damage(at prices: [Int64]) -> Int64 {
    for (one, price) in zip(problem.shared, prices) where price > 0 {
      for arc in one.arcs { setCost(arc, more: price) }
    }
    for part in parts { part.solve(into: &flow) }
    let fineness = Int128(problem.fineness)
    var value = Int128(problem.base) * Int128(scale) << fineness
    for arc in flow.indices where flow[arc] > 0 { value += Int128(flow[arc]) * Int128(cost(of: Int32(arc))) }
    for (one, price) in zip(problem.shared, prices) where price > 0 {
      let used = one.arcs.reduce(Int128(0)) { $0 + Int128(flow[Int($1)]) }
      value += Int128(price) * (used - Int128(one.capacity) << fineness)
      for arc in one.arcs { setCost(arc) }
    }
    return problem.whole(parts: value, unit: Int128(scale) << fineness)
  }
}
