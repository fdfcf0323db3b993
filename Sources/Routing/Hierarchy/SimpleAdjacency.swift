import RoadGraph

/// The graph without directions, parallel arcs and loops; neighbours of a node rise.
struct SimpleAdjacency: Sendable {
  var first: [UInt32]
  var neighbour: [UInt32]

  var nodeCount: Int { first.count - 1 }

  func neighbours(of node: Int) -> Range<Int> { Int(first[node])..<Int(first[node + 1]) }

  init(_ graph: RoadGraph) {
    self.init(nodeCount: graph.nodeCount, pairs: zip(graph.tail, graph.head))
  }

  /// Two stable counting sorts give rising rows without comparing.
  init(nodeCount: Int, pairs: some Sequence<(UInt32, UInt32)>) {
    var count = [UInt32](repeating: 0, count: nodeCount + 1)
    for (a, b) in pairs where a != b {
      count[Int(a) + 1] += 1
      count[Int(b) + 1] += 1
    }
    for v in 0..<nodeCount { count[v + 1] += count[v] }
    var next = count
    var unsorted = [UInt32](repeating: 0, count: Int(count[nodeCount]))
    for (a, b) in pairs where a != b {
      unsorted[Int(next[Int(a)])] = b
      next[Int(a)] += 1
      unsorted[Int(next[Int(b)])] = a
      next[Int(b)] += 1
    }
    // Turned once more, rows come out rising, with equal entries side by side.
    next = count
    var sorted = unsorted
    for v in 0..<nodeCount {
      for slot in Int(count[v])..<Int(count[v + 1]) {
        let other = Int(unsorted[slot])
        sorted[Int(next[other])] = UInt32(v)
        next[other] += 1
      }
    }
    first = [0]
    first.reserveCapacity(nodeCount + 1)
    neighbour = []
    neighbour.reserveCapacity(sorted.count)
    for v in 0..<nodeCount {
      var last = UInt32.max
      for slot in Int(count[v])..<Int(count[v + 1]) where sorted[slot] != last {
        last = sorted[slot]
        neighbour.append(last)
      }
      first.append(UInt32(neighbour.count))
    }
  }
}
