/// The links and nodes whose loss alone splits the network, directions ignored.
public struct CutElements: Sendable, Equatable {
  /// Links that are bridges, rising.
  public let bridges: [UInt32]
  /// Nodes without which their part falls apart, rising.
  public let articulationNodes: [RoadGraph.Node]
}

extension RoadGraph {
  /// Bridges and articulation nodes of the network of links, each of which may be several arcs between the same two nodes.
  ///
  /// Hopcroft and Tarjan 1973 (doi 10.1145/362248.362272), without recursion.
  /// - Parameter linkOfArc: the link that each arc belongs to: a two-way road is one link of two arcs. Parallel links are
  ///   distinct. Of a link with arcs between several pairs of nodes each pair is judged by itself.
  /// - Complexity: O(nodes + arcs).
  public func cutElements(linkOfArc: [UInt32]) -> CutElements {
    precondition(linkOfArc.count == arcCount, "one link per arc expected")
    var search = LowpointSearch(graph: self, linkOfArc: linkOfArc)
    for root in 0..<nodeCount where search.index[root] == RoadGraph.none { search.visit(from: Node(root)) }
    return CutElements(
      bridges: search.bridges.sorted(),
      articulationNodes: (0..<UInt32(nodeCount)).filter { search.isArticulation[Int($0)] })
  }
}

private struct LowpointSearch {
  let adjacency: UndirectedAdjacency
  let linkOfArc: [UInt32]
  var index: [UInt32]
  var low: [UInt32]
  var nextSlot: [UInt32]
  var isArticulation: [Bool]
  var bridges: [UInt32] = []
  var time: UInt32 = 0

  init(graph: RoadGraph, linkOfArc: [UInt32]) {
    adjacency = UndirectedAdjacency(graph)
    self.linkOfArc = linkOfArc
    index = [UInt32](repeating: RoadGraph.none, count: graph.nodeCount)
    low = index
    nextSlot = Array(adjacency.first.dropLast())
    isArticulation = [Bool](repeating: false, count: graph.nodeCount)
  }

  mutating func visit(from root: UInt32) {
    var path = [(node: root, link: RoadGraph.none)]
    var rootChildren = 0
    index[Int(root)] = time
    low[Int(root)] = time
    time += 1
    while let (node, link) = path.last {
      let v = Int(node)
      if nextSlot[v] < adjacency.first[v + 1] {
        let slot = Int(nextSlot[v])
        nextSlot[v] += 1
        let other = adjacency.neighbour[slot]
        let through = linkOfArc[Int(adjacency.arc[slot])]
        if other == node || through == link && path.count > 1 && other == path[path.count - 2].node { continue }
        if index[Int(other)] == RoadGraph.none {
          index[Int(other)] = time
          low[Int(other)] = time
          time += 1
          path.append((other, through))
          if node == root { rootChildren += 1 }
        } else {
          low[v] = min(low[v], index[Int(other)])
        }
      } else {
        path.removeLast()
        guard let parent = path.last?.node else { continue }
        low[Int(parent)] = min(low[Int(parent)], low[v])
        if low[v] > index[Int(parent)] { bridges.append(link) }
        if parent != root && low[v] >= index[Int(parent)] { isArticulation[Int(parent)] = true }
      }
    }
    if rootChildren > 1 { isArticulation[Int(root)] = true }
  }
}
