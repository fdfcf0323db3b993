import NetworkFlow

/// The supplier: answers attacks, whole or fractional, with a cheapest circulation, from the tree of the last answer.
///
/// Cutting is a price, not a capacity: the last tree stays feasible, so that each answer takes few pivots.
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
  /// Number of circulations found so far.
  private(set) var answers = 0
  var pivots: Int { parts.reduce(0) { $0 + $1.simplex.pivots } }

  /// Prices are held in this fraction of a unit, so that fractional attacks have fractional prices.
  private static let scale: Int64 = 256

  /// - Precondition: the problem has no faults.
  init(_ problem: FlowAttackProblem) {
    self.problem = problem
    var scaled = problem.network
    for arc in 0..<scaled.arcCount { scaled.cost[arc] *= Self.scale }
    parts = CirculationPart.parts(of: scaled)
    var place = [(part: Int32, arc: Int32)](repeating: (0, 0), count: scaled.arcCount)
    for (index, part) in parts.enumerated() {
      for (number, arc) in part.arcs.enumerated() { place[Int(arc)] = (Int32(index), Int32(number)) }
    }
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

  /// The best answer to an attack, with its damage, exactly.
  func answer(to attack: [Int32]) -> SupplyPlan {
    var plan = solve(attack.map { ($0, min(prohibitive, problem.targets[Int($0)].delay ?? .max) * Self.scale) })
    if attack.contains(where: { problem.targets[Int($0)].delay != nil }) {
      for (arc, amount) in zip(plan.arcs, plan.flow) { plan.damage += price[Int(arc)] / Self.scale * amount }
    }
    return plan
  }

  /// A good plan against a fractional attack: a target that is out to the share x costs `x * worth` a unit, or what it delays at most.
  func answer(toShares shares: [(target: Int32, share: Double)], worth: Int64) -> SupplyPlan {
    solve(
      shares.map {
        let most = min(worth, problem.targets[Int($0.target)].delay ?? .max)
        return ($0.target, Int64((Double(most * Self.scale) * min(1, $0.share)).rounded(.up)))
      })
  }

  /// The best answer to an attack with the prices that prove it, for the network without what is out.
  func optimum(against attack: [Int32]) -> FlowOptimum {
    let plan = answer(to: attack)
    // Rounding down keeps every sign of a reduced cost, for costs that are whole multiples of the scale.
    var potential = [Int64](repeating: 0, count: problem.network.nodeCount)
    for part in parts { part.readPotentials(into: &potential, scale: Self.scale.trailingZeroBitCount) }
    return FlowOptimum(cost: plan.damage - problem.base, flow: flow, potential: potential)
  }

  private func solve(_ prices: [(target: Int32, price: Int64)]) -> SupplyPlan {
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
    return plan()
  }

  private func setCost(_ arc: Int32) {
    let option = optionOfArc[Int(arc)]
    let closed = option >= 0 && open >> UInt64(option) & 1 == 0
    let (part, number) = place[Int(arc)]
    parts[Int(part)].setCost(
      problem.network.cost[Int(arc)] * Self.scale + price[Int(arc)] + (closed ? prohibitive * Self.scale : 0),
      of: Int(number))
  }

  private func plan() -> SupplyPlan {
    let arcs = flow.indices.filter { flow[$0] > 0 }.map { Int32($0) }
    return pricer.plan(arcs: arcs, flow: arcs.map { flow[Int($0)] })
  }
}
