import NetworkFlow

extension FlowAttackProblem {
  /// The attacker of a maximum flow: damage is minus the flow from the sources to the sinks that is left.
  ///
  /// The last node of the result is the hub that joins sinks to sources; arcs keep their ids. Costs, lower bounds and supplies of the
  /// network are not looked at. Where unlimited arcs join a source to a sink the flow is at least `unlimitedFlow(network)`.
  public static func maximumFlow(
    _ network: FlowNetwork, sources: [Int], sinks: [Int], targets: [AttackTarget]
  ) -> FlowAttackProblem {
    var circulation = FlowNetwork(nodeCount: network.nodeCount + 1)
    for arc in 0..<network.arcCount {
      circulation.addArc(from: Int(network.tail[arc]), to: Int(network.head[arc]), capacity: network.capacity[arc])
    }
    let hub = network.nodeCount
    let most = unlimitedFlow(network)
    for source in sources { circulation.addArc(from: hub, to: source, capacity: most) }
    for sink in sinks { circulation.addArc(from: sink, to: hub, capacity: most, cost: -1) }
    return FlowAttackProblem(network: circulation, targets: targets)
  }

  /// One more than all finite capacities together: a flow of this size is without limit.
  public static func unlimitedFlow(_ network: FlowNetwork) -> Int64 {
    var sum: Int64 = 1
    for capacity in network.capacity where capacity != FlowNetwork.unlimited {
      let (next, overflow) = sum.addingReportingOverflow(max(0, capacity))
      sum = overflow ? Int64(1) << 59 : min(next, Int64(1) << 59)
    }
    return sum
  }

  /// The attacker of a minimum-cost flow: damage is the cost of what moves plus a penalty for every unit of demand that goes unmet.
  ///
  /// Supplies may be left unused. The last node of the result is the hub; arcs keep their ids.
  /// - Parameter penalty: for one unit of unmet demand at a node.
  /// - Precondition: lower bounds are 0.
  public static func minimumCost(
    _ network: FlowNetwork, penalty: (Int) -> Int64, targets: [AttackTarget]
  ) -> FlowAttackProblem {
    precondition(network.lower.allSatisfy { $0 == 0 }, "lower bounds have no place in an attack")
    var circulation = FlowNetwork(nodeCount: network.nodeCount + 1)
    for arc in 0..<network.arcCount {
      circulation.addArc(
        from: Int(network.tail[arc]), to: Int(network.head[arc]), capacity: network.capacity[arc],
        cost: network.cost[arc])
    }
    let hub = network.nodeCount
    var base: Int64 = 0
    for (node, supply) in network.supply.enumerated() {
      if supply > 0 { circulation.addArc(from: hub, to: node, capacity: supply) }
      if supply < 0 {
        circulation.addArc(from: node, to: hub, capacity: -supply, cost: -penalty(node))
        base -= supply * penalty(node)
      }
    }
    return FlowAttackProblem(network: circulation, targets: targets, base: base)
  }
}
