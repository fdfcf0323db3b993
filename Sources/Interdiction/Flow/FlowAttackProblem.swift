import NetworkFlow
import Wording

/// Something an attacker can take out: a link with all its arcs, a place, or a link from one day to another.
public struct AttackTarget: Sendable, Equatable, Codable {
  /// What it takes from the budget, at least 0; nil where it cannot be attacked.
  public var cost: Int?
  /// The arcs that carry nothing while it is out.
  public var arcs: [Int32]
  /// What a unit pays on each of the arcs while it is out, where it can still pass; nil where nothing can.
  public var delay: Int64?

  public init(cost: Int?, arcs: [Int32], delay: Int64? = nil) {
    self.cost = cost
    self.arcs = arcs
    self.delay = delay
  }
}

/// Not all of a budget at once: the costs of the chosen among these targets stay within `budget`.
public struct AttackLimit: Sendable, Equatable, Codable {
  public var targets: [Int32]
  public var budget: Int

  public init(targets: [Int32], budget: Int) {
    self.targets = targets
    self.budget = budget
  }
}

/// An attacker takes targets out of a network under a budget; a supplier then moves goods at least cost over what is left.
///
/// The supplier's problem is a circulation: every arc from 0 to its capacity, a delivery is an arc of negative cost, so that no flow at all
/// is always possible. The *damage* is `base` plus the cost of the cheapest circulation, which never falls when more is cut. Maximum
/// flow, minimum-cost flow with unmet demand, several cities, products in layers, stocks and travel over time all have this form. Where
/// products share a capacity it is a multicommodity flow, whose damage is counted in whole units, rounded up (`SharedCapacity`).
///
/// Sources: Wood 1993 (doi 10.1016/0895-7177(93)90236-R); Lim and Smith 2007 (doi 10.1080/07408170600945192).
public struct FlowAttackProblem: Sendable, Equatable, Codable {
  public var network: FlowNetwork
  public var targets: [AttackTarget]
  /// Limits beside the budget.
  public var limits: [AttackLimit]
  /// Capacities that several arcs share.
  public var shared: [SharedCapacity]
  /// Arcs that stay closed until a defender opens them: one list for each option (a stock to be placed, a second supplier).
  public var options: [[Int32]]
  /// Damage when nothing moves.
  public var base: Int64

  public init(
    network: FlowNetwork, targets: [AttackTarget], limits: [AttackLimit] = [], shared: [SharedCapacity] = [],
    options: [[Int32]] = [], base: Int64 = 0
  ) {
    self.network = network
    self.targets = targets
    self.limits = limits
    self.shared = shared
    self.options = options
    self.base = base
  }

  /// All that is wrong with the numbers; empty when the problem can be solved.
  public func faults() -> [Message] {
    var faults: [Message] = []
    if let problem = network.problem() { faults.append(problem.message) }
    if network.supply.contains(where: { $0 != 0 }) { faults.append("a circulation has no supplies") }
    if network.lower.contains(where: { $0 != 0 }) { faults.append("a lower bound is not 0") }
    if network.capacity.contains(where: { $0 < 0 }) { faults.append("a capacity is negative") }
    let arcs = Int32(network.arcCount)
    for (index, target) in targets.enumerated() {
      if let cost = target.cost, cost < 0 || cost >= 1 << 30 {
        faults.append("target \(index): cost outside 0 ..< 2^30")
      }
      if target.arcs.contains(where: { $0 < 0 || $0 >= arcs }) { faults.append("target \(index): no such arc") }
      if let delay = target.delay, delay < 0 || delay >= 1 << 40 {
        faults.append("target \(index): delay outside 0 ..< 2^40")
      }
    }
    faults += sharedDelays()
    for (index, limit) in limits.enumerated() {
      if limit.budget < 0 || limit.budget >= 1 << 30 { faults.append("limit \(index): budget outside 0 ..< 2^30") }
      if limit.targets.contains(where: { $0 < 0 || $0 >= targets.count }) {
        faults.append("limit \(index): no such target")
      }
    }
    for (index, option) in options.enumerated() where option.contains(where: { $0 < 0 || $0 >= arcs }) {
      faults.append("option \(index): no such arc")
    }
    if options.count > 64 { faults.append("more than 64 options") }
    return faults + sharedFaults()
  }

  /// Delays do not add up: an arc that one target delays belongs to no other.
  private func sharedDelays() -> [Message] {
    guard targets.contains(where: { $0.delay != nil }) else { return [] }
    var owner = [Int](repeating: -1, count: network.arcCount)
    var faults: [Message] = []
    for (index, target) in targets.enumerated() {
      for arc in target.arcs.map(Int.init) where owner.indices.contains(arc) {
        if owner[arc] >= 0, target.delay != nil || targets[owner[arc]].delay != nil {
          faults.append("target \(index): shares arc \(arc), which is delayed")
        }
        owner[arc] = index
      }
    }
    return faults
  }

  /// More than any cycle can earn: the price at which an arc is as good as gone.
  var prohibitive: Int64 {
    var bestOut = [Int64](repeating: 0, count: network.nodeCount)
    var heads: Set<UInt32> = []
    var largest: Int64 = 0
    for arc in 0..<network.arcCount where network.cost[arc] < 0 {
      bestOut[Int(network.tail[arc])] = max(bestOut[Int(network.tail[arc])], -network.cost[arc])
      largest = max(largest, -network.cost[arc])
      heads.insert(network.head[arc])
    }
    // A cycle leaves each node once, and enters the one node where deliveries end once.
    return 1 + (heads.count <= 1 ? largest : bestOut.reduce(0, +))
  }

  /// Whether targets can be attacked together within a budget and the limits.
  public func allows(_ attack: [Int32], budget: Int) -> Bool {
    var chosen = Set<Int32>()
    var price = 0
    for target in attack {
      guard target >= 0, Int(target) < targets.count, let cost = targets[Int(target)].cost else { return false }
      guard chosen.insert(target).inserted else { return false }
      price += cost
    }
    guard price <= budget else { return false }
    for limit in limits {
      var used = 0
      for target in limit.targets where chosen.contains(target) { used += targets[Int(target)].cost! }
      if used > limit.budget { return false }
    }
    return true
  }
}
