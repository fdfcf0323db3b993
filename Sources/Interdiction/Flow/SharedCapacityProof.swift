import NetworkFlow
import Wording

/// What proves an answer where capacities are shared: prices from below, plans from above.
public struct SharedCapacityProof: Sendable, Equatable {
  /// For each shared capacity the price of a unit in the answer to the attack, in parts of a unit of cost.
  public let prices: [Int64]
  /// The same, and the answer that they prove best, when nothing is attacked.
  public let uncutPrices: [Int64]
  public let uncut: FlowOptimum
  /// A plan that holds the damage there when nothing is attacked.
  public let uncutPlan: LevelProof.PlanFlow
  /// Where the upper bound is that of everything taken out: a plan that uses nothing of it.
  public let everythingOut: LevelProof.PlanFlow?
}

extension SharedCapacityProof: Codable {
  enum CodingKeys: String, CodingKey {
    case prices, uncut
    case uncutPrices = "uncut_prices"
    case uncutPlan = "uncut_plan"
    case everythingOut = "everything_out"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(PackedIntegers(prices), forKey: .prices)
    try container.encode(PackedIntegers(uncutPrices), forKey: .uncutPrices)
    try container.encode(uncut, forKey: .uncut)
    try container.encode(PackedIntegers(uncutPlan.numbers), forKey: .uncutPlan)
    try container.encodeIfPresent(everythingOut.map { PackedIntegers($0.numbers) }, forKey: .everythingOut)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    prices = try container.decode(PackedIntegers.self, forKey: .prices).values
    uncutPrices = try container.decode(PackedIntegers.self, forKey: .uncutPrices).values
    uncut = try container.decode(FlowOptimum.self, forKey: .uncut)
    func plan(_ key: CodingKeys, _ numbers: PackedIntegers) throws -> LevelProof.PlanFlow {
      var reader = NumberReader(values: numbers.values)
      guard let plan = reader.plan(pinned: true), reader.isAtEnd else {
        throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "not a whole plan")
      }
      return plan
    }
    uncutPlan = try plan(.uncutPlan, container.decode(PackedIntegers.self, forKey: .uncutPlan))
    everythingOut = try container.decodeIfPresent(PackedIntegers.self, forKey: .everythingOut).map {
      try plan(.everythingOut, $0)
    }
  }
}

extension SharedCapacityProof {
  /// Why a result's answer, its damage without an attack or its bound without a proof does not hold; nil when all do.
  func flaw(in result: FlowAttackResult, on problem: FlowAttackProblem) -> Message? {
    func proven(_ optimum: FlowOptimum, _ prices: [Int64], _ attack: [Int32], _ damage: Int64) -> Message? {
      guard problem.arePrices(prices) else { return "a price is out of range" }
      let network = problem.pricedNetwork(without: attack, open: result.open, prices: prices)
      if let flaw = optimum.flaw(on: network) { return flaw }
      let least = problem.damage(cost: optimum.cost, prices: prices)
      return least == damage ? nil : "the damage is \(least), not \(damage)"
    }
    if let flaw = proven(result.answer, prices, result.attack, result.damage) { return "the answer: \(flaw)" }
    if let flaw = proven(uncut, uncutPrices, [], result.uncut) { return "without an attack: \(flaw)" }
    func holds(_ plan: LevelProof.PlanFlow, _ most: Int64, without spared: Set<Int32>) -> Bool {
      guard let base = plan.damage(on: problem, open: result.open, without: spared) else { return false }
      return problem.whole(base, problem.fineness) <= most
    }
    guard holds(uncutPlan, result.uncut, without: []) else { return "the damage without an attack is not proven" }
    guard result.proof == nil else { return nil }
    let attackable = problem.attackable(Set(result.barred)).flatMap { problem.targets[Int($0)].arcs }
    guard let everythingOut, holds(everythingOut, result.upperBound, without: Set(attackable)) else {
      return "nothing proves the upper bound"
    }
    return nil
  }
}

extension LevelProof.PlanFlow {
  /// The damage under this plan, in the parts of a unit in which it is counted; nil when it is not feasible or uses one of some arcs.
  fileprivate func damage(on problem: FlowAttackProblem, open: UInt64, without spared: Set<Int32>) -> Int64? {
    let fineness = problem.fineness
    guard let (arcs, flow) = flows(on: problem.network, capacities: problem.capacities(fineness)),
      problem.isCirculation(arcs, flow, open: open), !arcs.contains(where: spared.contains)
    else { return nil }
    return zip(arcs, flow).reduce(problem.base << Int64(fineness)) { $0 + $1.1 * problem.network.cost[Int($1.0)] }
  }
}
