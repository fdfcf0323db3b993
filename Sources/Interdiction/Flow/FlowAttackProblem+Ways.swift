import NetworkFlow

extension FlowAttackProblem {
  /// A place that ways lead to, and how much it counts.
  public struct WayEnd: Sendable, Equatable {
    public var node: Int
    /// At least 1.
    public var weight: Int64

    public init(node: Int, weight: Int64) {
      self.node = node
      self.weight = weight
    }
  }

  /// The attacker of ways to several places at once: damage is, added up over the places, weight times the length of the shortest way there
  /// from any source; a place that no way leads to counts as if `unreached` long, and so does one that is farther than that.
  ///
  /// Shortest ways are the cheapest flow where nothing limits it. The last node of the result is the hub; arcs keep their ids, and after
  /// them come one for each source and then one for each end. Capacities, lower bounds and supplies of the network are not looked at.
  public static func weightedWays(
    _ network: FlowNetwork, sources: [Int], ends: [WayEnd], unreached: Int64, targets: [AttackTarget]
  ) -> FlowAttackProblem {
    var circulation = FlowNetwork(nodeCount: network.nodeCount + 1)
    circulation.reserve(arcs: network.arcCount + sources.count + ends.count)
    for arc in 0..<network.arcCount {
      circulation.addArc(from: Int(network.tail[arc]), to: Int(network.head[arc]), cost: network.cost[arc])
    }
    let hub = network.nodeCount
    for source in sources { circulation.addArc(from: hub, to: source) }
    var base: Int64 = 0
    for end in ends {
      circulation.addArc(from: end.node, to: hub, capacity: end.weight, cost: -unreached)
      base += end.weight * unreached
    }
    return FlowAttackProblem(network: circulation, targets: targets, base: base)
  }
}
