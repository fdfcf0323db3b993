import NetworkFlow

/// Plans within shared capacities, and proofs that none is better, where an answer that knows nothing of the capacities breaks one.
///
/// That answer costs no more than any plan does. Capacities divided as they were for another attack leave plain circulations, one for each
/// product: where those cost no more than it, they are a best plan and no linear program is asked. Else one is (`SharedProgram`), over the
/// arcs that some answer has used; circulations with its prices, over all arcs, either prove that these do or name arcs to add.
final class SharedSupply {
  private let problem: FlowAttackProblem
  private let scale: Int64
  private let fineness: Int
  /// Circulations with prices of shared capacities.
  private let parts: [CirculationPart]
  private var flow: [Int64]
  private var pricer: RoutePricer
  private let program: SharedProgram
  /// Divisions that have served, the last first.
  private var divisions: [DividedSupply] = []
  private static let mostDivisions = 4

  /// - Parameters:
  ///   - scale: parts of a unit of cost in which costs are given.
  ///   - dividedLike: what flows when nobody knows of the capacities: the first division goes by that.
  init(_ problem: FlowAttackProblem, scale: Int64, dividedLike flow: [Int64]) {
    self.problem = problem
    self.scale = scale
    fineness = problem.fineness
    let (scaled, parts, place) = CirculationPart.split(problem, scale: scale)
    self.parts = parts
    self.flow = flow
    pricer = RoutePricer(problem)
    let touched = Set(problem.shared.flatMap(\.arcs).map { place[Int($0)].part })
    program = SharedProgram(
      problem, mayUse: (0..<scaled.arcCount).map { touched.contains(place[$0].part) }, costUnit: scale)
    var first = DividedSupply(problem, scale: scale)
    first.divide(problem.shared.map { $0.divided(like: flow, fineness: problem.fineness) })
    divisions.append(first)
  }

  /// The best plan within the divisions at hand; `damage` is what the relaxed flow proves.
  ///
  /// - Parameter cost: of each arc, in parts of a unit of cost.
  func quick(relaxed: [Int64], cost: [Int64]) -> SupplyPlan {
    let least = whole(cost: Self.sum(relaxed, cost))
    var best: (value: Int128, flow: [Int64], pinned: Set<Int32>)?
    for index in divisions.indices {
      let flow = divisions[index].answer(cost)
      let value = Self.sum(flow, cost)
      if value < best?.value ?? .max { best = (value, flow, divisions[index].pinned) }
      if whole(cost: value) <= least {
        divisions.insert(divisions.remove(at: index), at: 0)
        break
      }
    }
    var plan = pricer.plan(of: best!.flow)
    plan.pinned = best!.pinned
    plan.damage = min(least, plan.ceiling)
    return plan
  }

  /// A plan within the division that served last.
  ///
  /// - Parameter cost: of each arc, in parts of a unit of cost.
  func plan(cost: [Int64]) -> SupplyPlan {
    var plan = pricer.plan(of: divisions[0].answer(cost))
    plan.pinned = divisions[0].pinned
    return plan
  }

  /// A best plan, with the prices that prove it.
  ///
  /// - Parameters:
  ///   - known: the quick answer.
  ///   - cost: of each arc, in parts of a unit of cost.
  func best(from known: SupplyPlan, relaxed: [Int64], cost: [Int64]) -> SupplyPlan {
    program.include(known.arcs)
    program.include((0..<Int32(relaxed.count)).filter { relaxed[Int($0)] > 0 })
    var best = known
    var (damage, prices) = (known.damage, known.prices)
    var division = divisions.count < Self.mostDivisions ? DividedSupply(problem, scale: scale) : divisions.removeLast()
    while true {
      let advice = program.advice(cost)
      let least = bound(at: advice.prices, cost)
      if least > damage { (damage, prices) = (least, advice.prices) }
      division.divide(advice.parts)
      let answer = division.answer(cost)
      if whole(cost: Self.sum(answer, cost)) < best.ceiling {
        best = pricer.plan(of: answer)
        best.pinned = division.pinned
      }
      guard damage < best.ceiling, program.include((0..<Int32(flow.count)).filter { flow[Int($0)] > 0 }) else { break }
    }
    divisions.insert(division, at: 0)
    best.damage = min(damage, best.ceiling)
    best.prices = prices
    return best
  }

  /// What a cheapest circulation at prices of shared capacities proves of the damage, in whole units.
  private func bound(at prices: [Int64], _ cost: [Int64]) -> Int64 {
    var priced = cost
    for (one, price) in zip(problem.shared, prices) where price > 0 {
      for arc in one.arcs { priced[Int(arc)] += price }
    }
    for part in parts { part.solve(cost: priced, into: &flow) }
    var value = Self.sum(flow, priced)
    for (one, price) in zip(problem.shared, prices) where price > 0 {
      value -= Int128(price) * Int128(one.capacity) << Int128(fineness)
    }
    return whole(cost: value)
  }

  private static func sum(_ flow: [Int64], _ cost: [Int64]) -> Int128 {
    var sum = Int128(0)
    for arc in flow.indices where flow[arc] > 0 { sum += Int128(flow[arc]) * Int128(cost[arc]) }
    return sum
  }

  /// The damage, in whole units, under a flow that costs so much, in parts of a unit and of a cost.
  private func whole(cost: Int128) -> Int64 {
    let unit = Int128(scale) << Int128(fineness)
    return problem.whole(parts: Int128(problem.base) * unit + cost, unit: unit)
  }
}

extension SharedCapacity {
  /// Divides the capacity in proportion to a flow, in parts of a unit; what is left evenly.
  func divided(like flow: [Int64], fineness: Int) -> [Int64] {
    let most = Int128(capacity) << Int128(fineness)
    let total = arcs.reduce(Int128(0)) { $0 + Int128(flow[Int($1)]) }
    return divided(
      arcs.map { arc in
        let amount = Int128(flow[Int(arc)])
        return Int64(total > most ? amount * most / total : amount)
      }, fineness: fineness)
  }

  /// Gives each arc what it asks while there is enough, in parts of a unit, and what is left evenly.
  func divided(_ wanted: [Int64], fineness: Int) -> [Int64] {
    var left = capacity << Int64(fineness)
    let given = wanted.map { amount in
      let part = min(amount, left)
      left -= part
      return part
    }
    let share = left / Int64(max(1, given.count))
    return given.map { $0 + share }
  }
}
