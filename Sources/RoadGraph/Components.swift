/// A partition of the nodes into parts.
public struct Components: Sendable, Equatable {
  /// The part of each node, `0 ..< count`.
  public let ofNode: [UInt32]
  /// How many nodes each part has.
  public let sizes: [Int]

  public var count: Int { sizes.count }

  /// The part with the most nodes (the first such), or nothing in an empty graph.
  public var largest: UInt32? {
    sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }.map(UInt32.init)
  }

  init(ofNode: [UInt32], count: Int) {
    self.ofNode = ofNode
    var sizes = [Int](repeating: 0, count: count)
    for part in ofNode { sizes[Int(part)] += 1 }
    self.sizes = sizes
  }
}

extension RoadGraph {
  /// The parts connected when directions are ignored, numbered by their first node.
  ///
  /// - Complexity: O(nodes + arcs).
  public func weakComponents() -> Components {
    let adjacency = UndirectedAdjacency(self)
    var part = [UInt32](repeating: RoadGraph.none, count: nodeCount)
    var count: UInt32 = 0
    var open: [Node] = []
    for root in 0..<nodeCount where part[root] == RoadGraph.none {
      part[root] = count
      open.append(Node(root))
      while let node = open.popLast() {
        for slot in adjacency.slots(of: node) where part[Int(adjacency.neighbour[slot])] == RoadGraph.none {
          part[Int(adjacency.neighbour[slot])] = count
          open.append(adjacency.neighbour[slot])
        }
      }
      count += 1
    }
    return Components(ofNode: part, count: Int(count))
  }

  /// The strongly connected parts, in reverse topological order: arcs between parts lead to lower numbers.
  ///
  /// Tarjan 1972 (doi 10.1137/0201010), without recursion.
  /// - Complexity: O(nodes + arcs).
  public func strongComponents() -> Components {
    var search = TarjanSearch(graph: self)
    for root in 0..<nodeCount where search.index[root] == RoadGraph.none { search.visit(from: Node(root)) }
    return Components(ofNode: search.part, count: Int(search.count))
  }
}

private struct TarjanSearch {
  let graph: RoadGraph
  var index: [UInt32]
  var low: [UInt32]
  var part: [UInt32]
  var nextArc: [UInt32]
  var stack: [UInt32] = []
  var time: UInt32 = 0
  var count: UInt32 = 0

  init(graph: RoadGraph) {
    self.graph = graph
    index = [UInt32](repeating: RoadGraph.none, count: graph.nodeCount)
    low = index
    part = index
    nextArc = Array(graph.firstOut.dropLast())
  }

  mutating func open(_ node: UInt32) {
    index[Int(node)] = time
    low[Int(node)] = time
    time += 1
    stack.append(node)
  }

  mutating func visit(from root: UInt32) {
    var path = [root]
    open(root)
    while let node = path.last {
      let v = Int(node)
      if nextArc[v] < graph.firstOut[v + 1] {
        let other = graph.head[Int(nextArc[v])]
        nextArc[v] += 1
        if index[Int(other)] == RoadGraph.none {
          open(other)
          path.append(other)
        } else if part[Int(other)] == RoadGraph.none {
          low[v] = min(low[v], index[Int(other)])
        }
      } else {
        path.removeLast()
        if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[v]) }
        if low[v] == index[v] { close(node) }
      }
    }
  }

  mutating func close(_ root: UInt32) {
    while let node = stack.popLast() {
      part[Int(node)] = count
      if node == root { break }
    }
    count += 1
  }
}
