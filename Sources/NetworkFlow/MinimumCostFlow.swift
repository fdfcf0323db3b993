import Wording

/// What a minimum-cost flow problem comes to.
public enum MinimumCostFlow: Sendable, Equatable {
  /// A cheapest flow with the potentials that prove it.
  case optimal(FlowOptimum)
  /// No flow meets all supplies, demands and bounds.
  case infeasible
  /// A cycle of unlimited arcs has negative cost.
  case unbounded

  /// Solves by primal network simplex. O(nodes + arcs) memory.
  ///
  /// - Throws: `FlowNetworkProblem` for numbers that exact arithmetic cannot hold.
  public init(_ network: FlowNetwork) throws(FlowNetworkProblem) {
    if let problem = network.problem() { throw problem }
    var simplex = NetworkSimplex(network)
    switch simplex.solve() {
    case .optimal: self = .optimal(simplex.optimum())
    case .infeasible: self = .infeasible
    case .unbounded: self = .unbounded
    }
  }

  /// The cost of a cheapest flow, if there is one.
  public var cost: Int64? {
    if case .optimal(let optimum) = self { return optimum.cost }
    return nil
  }
}

/// A cheapest flow and the node potentials that prove that none is cheaper.
public struct FlowOptimum: Sendable, Equatable, Codable {
  public let cost: Int64
  public let flow: [Int64]
  /// Price of one unit at each node: `cost + potential[tail] - potential[head]` is not negative on arcs with room, not positive on arcs
  /// with flow above the lower bound.
  public let potential: [Int64]

  public init(cost: Int64, flow: [Int64], potential: [Int64]) {
    self.cost = cost
    self.flow = flow
    self.potential = potential
  }

  enum CodingKeys: String, CodingKey { case cost, flow, potential }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(cost, forKey: .cost)
    try container.encode(PackedIntegers(flow), forKey: .flow)
    try container.encode(PackedIntegers(potential), forKey: .potential)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    cost = try container.decode(Int64.self, forKey: .cost)
    flow = try container.decode(PackedIntegers.self, forKey: .flow).values
    potential = try container.decode(PackedIntegers.self, forKey: .potential).values
  }

  /// Why this is no proof of optimality on the network, or nil when it is one.
  ///
  /// Checks bounds, conservation, the stated cost, complementary slackness and that the dual objective equals the primal, with no help
  /// from any solver. O(nodes + arcs).
  public func flaw(on network: FlowNetwork) -> Message? {
    guard flow.count == network.arcCount, potential.count == network.nodeCount else { return "sizes differ" }
    var net = network.supply
    var primal: Int64 = 0
    for arc in 0..<flow.count {
      let f = flow[arc]
      guard f >= network.lower[arc], f <= network.capacity[arc] else { return "arc \(arc): flow outside its bounds" }
      net[Int(network.tail[arc])] &-= f
      net[Int(network.head[arc])] &+= f
      let (term, overflow) = f.multipliedReportingOverflow(by: network.cost[arc])
      let (sum, carried) = primal.addingReportingOverflow(term)
      guard !overflow, !carried else { return "the cost overflows" }
      primal = sum
    }
    if let node = net.firstIndex(where: { $0 != 0 }) { return "node \(node): supply is not met" }
    guard primal == cost else { return "the flow costs \(primal), not \(cost)" }
    return dualFlaw(on: network)
  }

  private func dualFlaw(on network: FlowNetwork) -> Message? {
    // Differences wrap only for doctored potentials, and then fail one of the tests below with overwhelming likelihood; trapping is worse.
    var dual = Int128(0)
    for node in 0..<potential.count { dual -= Int128(network.supply[node]) * Int128(potential[node]) }
    for arc in 0..<flow.count {
      let reduced =
        Int128(network.cost[arc]) + Int128(potential[Int(network.tail[arc])])
        - Int128(potential[Int(network.head[arc])])
      if reduced > 0 && flow[arc] > network.lower[arc] { return "arc \(arc): flow where it does not pay" }
      if reduced < 0 && flow[arc] < network.capacity[arc] { return "arc \(arc): room where it would pay" }
      if reduced > 0 { dual += reduced * Int128(network.lower[arc]) }
      if reduced < 0 { dual += reduced * Int128(network.capacity[arc]) }
    }
    return dual == Int128(cost) ? nil : "the dual objective is \(dual), not \(cost)"
  }
}
