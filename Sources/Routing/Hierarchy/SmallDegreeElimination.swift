/// Takes nodes of degree one and two out of a graph, as an optimal elimination order begins, and leaves the core.
///
/// A node of degree two is replaced by an edge between its neighbours, so no list of neighbours ever grows.
struct SmallDegreeElimination {
  /// The nodes taken out, in order.
  private(set) var order: [UInt32] = []
  /// The nodes that stay, rising.
  private(set) var core: [UInt32] = []
  private var adjacency: SimpleAdjacency
  private var degree: [UInt32]

  init(_ adjacency: SimpleAdjacency) {
    self.adjacency = adjacency
    let count = adjacency.nodeCount
    degree = (0..<count).map { UInt32(adjacency.neighbours(of: $0).count) }
    var isOut = [Bool](repeating: false, count: count)
    var open: [UInt32] = []
    for start in 0..<count {
      open.append(UInt32(start))
      while let node = open.popLast() {
        guard !isOut[Int(node)], degree[Int(node)] <= 2 else { continue }
        isOut[Int(node)] = true
        order.append(node)
        open += takeOut(Int(node))
      }
    }
    core = (0..<UInt32(count)).filter { !isOut[Int($0)] }
  }

  /// The graph among the core's nodes, numbered as in `core`.
  func coreAdjacency() -> SimpleAdjacency {
    var id = [UInt32](repeating: .max, count: degree.count)
    for (i, node) in core.enumerated() { id[Int(node)] = UInt32(i) }
    var pairs: [(UInt32, UInt32)] = []
    for node in core {
      let start = Int(adjacency.first[Int(node)])
      for slot in start..<start + Int(degree[Int(node)]) where adjacency.neighbour[slot] > node {
        pairs.append((id[Int(node)], id[Int(adjacency.neighbour[slot])]))
      }
    }
    return SimpleAdjacency(nodeCount: core.count, pairs: pairs)
  }

  /// Returns the nodes whose degree fell.
  private mutating func takeOut(_ node: Int) -> [UInt32] {
    let start = Int(adjacency.first[node])
    switch degree[node] {
    case 0: return []
    case 1:
      let other = adjacency.neighbour[start]
      remove(UInt32(node), from: Int(other))
      return [other]
    default:
      let (a, b) = (adjacency.neighbour[start], adjacency.neighbour[start + 1])
      if contains(b, in: Int(a)) {
        remove(UInt32(node), from: Int(a))
        remove(UInt32(node), from: Int(b))
        return [a, b]
      }
      replace(UInt32(node), by: b, in: Int(a))
      replace(UInt32(node), by: a, in: Int(b))
      return []
    }
  }

  private func slot(of node: UInt32, in list: Int) -> Int? {
    let start = Int(adjacency.first[list])
    return adjacency.neighbour[start..<start + Int(degree[list])].firstIndex(of: node)
  }

  private func contains(_ node: UInt32, in list: Int) -> Bool { slot(of: node, in: list) != nil }

  private mutating func remove(_ node: UInt32, from list: Int) {
    let last = Int(adjacency.first[list]) + Int(degree[list]) - 1
    adjacency.neighbour[slot(of: node, in: list)!] = adjacency.neighbour[last]
    degree[list] -= 1
  }

  private mutating func replace(_ node: UInt32, by other: UInt32, in list: Int) {
    adjacency.neighbour[slot(of: node, in: list)!] = other
  }
}
