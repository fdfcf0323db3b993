import NetworkFlow

extension LevelProof.PlanFlow {
  /// The plan of a basic solution: what is strictly between its bounds lies in the tree.
  ///
  /// - Parameter capacities: in the parts of a unit in which the plan is counted.
  init(_ plan: SupplyPlan, capacities: [Int64]) {
    var full: [Int32] = []
    var partial: [Int32] = []
    var pinned: [Int32] = []
    var amounts: [Int64] = []
    for (arc, amount) in zip(plan.arcs, plan.flow) {
      if amount == capacities[Int(arc)] {
        full.append(arc)
      } else if plan.pinned.contains(arc) {
        pinned.append(arc)
        amounts.append(amount)
      } else {
        partial.append(arc)
      }
    }
    self.init(full: full, partial: partial, pinned: pinned, amounts: amounts)
  }

  /// What flows on each arc, ascending; nil when the arcs are none of the network, or the partial ones close a cycle.
  ///
  /// Takes nodes at which one arc is left open, one after another: what is missing there flows on that arc. O(arcs + nodes).
  ///
  /// - Parameter capacities: in the parts of a unit in which the plan is counted.
  func flows(on network: FlowNetwork, capacities: [Int64]) -> (arcs: [Int32], flow: [Int64])? {
    let arcs = Int32(network.arcCount)
    guard (full + partial + pinned).allSatisfy({ $0 >= 0 && $0 < arcs }), pinned.count == amounts.count else {
      return nil
    }
    var flow: [Int32: Int64] = [:]
    var excess = [Int64](repeating: 0, count: network.nodeCount)
    let known = full.map { ($0, capacities[Int($0)]) } + zip(pinned, amounts)
    for (arc, amount) in known.map({ (Int($0), $1) }) {
      // Below 2^40 arcs of at most 2^60 wrap; a sum that wrapped is found out when the circulation is checked.
      guard amount < 1 << 60, flow.updateValue(amount, forKey: Int32(arc)) == nil else { return nil }
      excess[Int(network.tail[arc])] &-= amount
      excess[Int(network.head[arc])] &+= amount
    }
    var open = [Int32](repeating: 0, count: network.nodeCount)
    // The open arcs of a node as one number: when one is left, it is the one.
    var which = [Int32](repeating: 0, count: network.nodeCount)
    for arc in partial.map(Int.init) {
      for v in [Int(network.tail[arc]), Int(network.head[arc])] {
        open[v] += 1
        which[v] ^= Int32(arc)
      }
    }
    var ready = open.indices.filter { open[$0] == 1 }
    while let v = ready.popLast() {
      guard open[v] == 1 else { continue }
      let arc = Int(which[v])
      let (tail, head) = (Int(network.tail[arc]), Int(network.head[arc]))
      let amount = tail == v ? excess[v] : 0 &- excess[v]
      guard flow.updateValue(amount, forKey: Int32(arc)) == nil else { return nil }
      excess[tail] &-= amount
      excess[head] &+= amount
      for end in [tail, head] {
        open[end] -= 1
        which[end] ^= Int32(arc)
        if open[end] == 1 { ready.append(end) }
      }
    }
    guard flow.count == known.count + partial.count else { return nil }
    let order = flow.keys.sorted()
    return (order, order.map { flow[$0]! })
  }
}
