/// A maximum flow and the minimum cut that proves it.
public struct MaximumFlow: Sendable, Equatable, Codable {
  /// Units from source to target; `FlowNetwork.unlimited` when a path of unlimited arcs joins them.
  public let value: Int64
  /// Flow on each arc.
  public let flow: [Int64]
  /// The nodes on the source's side of a minimum cut, ascending; its arcs are those that leave the set.
  public let sourceSide: [UInt32]

  /// Finds a maximum flow by Dinic's blocking flows (Dinitz 1970), the level graph built backwards from the target.
  ///
  /// Lower bounds, costs and supplies of the network are not looked at.
  /// - Precondition: source and target differ and are nodes of the network; no capacity is negative.
  /// - Complexity: O(nodes^2 arcs) time, O(nodes + arcs) memory; near-linear on road networks.
  public init(_ network: FlowNetwork, from source: Int, to target: Int) {
    var search = BlockingFlow(network, source: source, target: target)
    let value = search.run()
    self.value = value
    flow = search.flow
    sourceSide = value == FlowNetwork.unlimited ? [] : search.reachableFromSource()
  }

  /// Whether this is a feasible flow of its stated value and the stated cut has that capacity: a proof that needs no solver.
  public func isProven(on network: FlowNetwork, from source: Int, to target: Int) -> Bool {
    guard flow.count == network.arcCount else { return false }
    if value == FlowNetwork.unlimited { return Self.unlimitedPath(network, source, target) }
    var net = [Int64](repeating: 0, count: network.nodeCount)
    for arc in 0..<flow.count {
      guard flow[arc] >= 0, flow[arc] <= network.capacity[arc] else { return false }
      net[Int(network.tail[arc])] &+= flow[arc]
      net[Int(network.head[arc])] &-= flow[arc]
    }
    guard net[source] == value, net[target] == -value else { return false }
    for v in 0..<net.count where v != source && v != target && net[v] != 0 { return false }
    var inside = [Bool](repeating: false, count: network.nodeCount)
    for v in sourceSide {
      guard Int(v) < inside.count else { return false }
      inside[Int(v)] = true
    }
    guard inside[source], !inside[target] else { return false }
    var cut: Int64 = 0
    for arc in 0..<flow.count where inside[Int(network.tail[arc])] && !inside[Int(network.head[arc])] {
      let (sum, overflow) = cut.addingReportingOverflow(network.capacity[arc])
      guard !overflow else { return false }
      cut = sum
    }
    return cut == value
  }

  private static func unlimitedPath(_ network: FlowNetwork, _ source: Int, _ target: Int) -> Bool {
    var reached = [Bool](repeating: false, count: network.nodeCount)
    reached[source] = true
    var changed = true
    while changed && !reached[target] {
      changed = false
      for arc in 0..<network.arcCount
      where network.capacity[arc] == FlowNetwork.unlimited && reached[Int(network.tail[arc])]
        && !reached[Int(network.head[arc])]
      {
        reached[Int(network.head[arc])] = true
        changed = true
      }
    }
    return reached[target]
  }
}

/// The state of Dinic's algorithm.
private struct BlockingFlow {
  let index: ResidualIndex
  let source: Int
  let target: Int
  let tail: [UInt32]
  let head: [UInt32]
  let capacity: [Int64]
  var residual: [Int64]
  var level: [Int32]
  var current: [UInt32]
  var queue: [UInt32] = []

  init(_ network: FlowNetwork, source: Int, target: Int) {
    precondition(source != target, "source and target are the same node")
    precondition(
      source >= 0 && source < network.nodeCount && target >= 0 && target < network.nodeCount, "no such node")
    index = ResidualIndex(nodeCount: network.nodeCount, tail: network.tail, head: network.head)
    self.source = source
    self.target = target
    tail = network.tail
    head = network.head
    capacity = network.capacity
    residual = [Int64](repeating: 0, count: 2 * network.arcCount)
    for arc in 0..<network.arcCount {
      precondition(network.capacity[arc] >= 0, "negative capacity")
      residual[2 * arc] = network.capacity[arc]
    }
    level = [Int32](repeating: -1, count: network.nodeCount)
    current = [UInt32](repeating: 0, count: network.nodeCount)
  }

  var flow: [Int64] { (0..<head.count).map { residual[2 * $0 + 1] } }

  mutating func run() -> Int64 {
    var value: Int64 = 0
    while buildLevels() {
      for v in 0..<level.count { current[v] = index.first[v] }
      while let amount = augment() {
        if amount == FlowNetwork.unlimited { return FlowNetwork.unlimited }
        value += amount
      }
    }
    return value
  }

  /// The node that a residual entry leads to.
  func end(_ entry: UInt32) -> Int { entry & 1 == 0 ? Int(head[Int(entry >> 1)]) : Int(tail[Int(entry >> 1)]) }

  /// Labels nodes with their residual distance to the target; whether the source has one.
  mutating func buildLevels() -> Bool {
    for v in 0..<level.count { level[v] = -1 }
    level[target] = 0
    queue.removeAll(keepingCapacity: true)
    queue.append(UInt32(target))
    var at = 0
    while at < queue.count && level[source] < 0 {
      let v = Int(queue[at])
      at += 1
      for slot in Int(index.first[v])..<Int(index.first[v + 1]) {
        let entry = index.entry[slot]
        let w = end(entry)
        if level[w] < 0 && residual[Int(entry ^ 1)] > 0 {
          level[w] = level[v] + 1
          queue.append(UInt32(w))
        }
      }
    }
    return level[source] >= 0
  }

  /// Pushes along one path of the level graph; nil when it is blocked.
  mutating func augment() -> Int64? {
    var path: [UInt32] = []
    var v = source
    while v != target {
      var advanced = false
      while current[v] < index.first[v + 1] {
        let entry = index.entry[Int(current[v])]
        let w = end(entry)
        if residual[Int(entry)] > 0 && level[w] >= 0 && level[w] == level[v] - 1 {
          path.append(entry)
          v = w
          advanced = true
          break
        }
        current[v] += 1
      }
      if advanced { continue }
      guard let back = path.popLast() else { return nil }
      v = end(back ^ 1)
      current[v] += 1
    }
    var amount = FlowNetwork.unlimited
    for entry in path { amount = min(amount, residual[Int(entry)]) }
    if amount == FlowNetwork.unlimited { return amount }
    for entry in path {
      if capacity[Int(entry >> 1)] != FlowNetwork.unlimited || entry & 1 == 1 { residual[Int(entry)] -= amount }
      if capacity[Int(entry >> 1)] == FlowNetwork.unlimited && entry & 1 == 1 { continue }
      residual[Int(entry ^ 1)] += amount
    }
    return amount
  }

  func reachableFromSource() -> [UInt32] {
    var reached = [Bool](repeating: false, count: level.count)
    reached[source] = true
    var stack = [source]
    while let v = stack.popLast() {
      for slot in Int(index.first[v])..<Int(index.first[v + 1]) {
        let entry = index.entry[slot]
        let w = end(entry)
        if residual[Int(entry)] > 0 && !reached[w] {
          reached[w] = true
          stack.append(w)
        }
      }
    }
    return (0..<reached.count).filter { reached[$0] }.map { UInt32($0) }
  }
}
