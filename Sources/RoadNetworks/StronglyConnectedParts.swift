import RoadGraph

/// The strongly connected parts of a graph: within one, every node reaches every other.
struct StronglyConnectedParts {
  /// The part of each node.
  private(set) var part: [UInt32]
  /// How many nodes each part has.
  private(set) var sizes: [Int] = []

  /// Tarjan 1972 (doi 10.1137/0201010), with Pearce's single number per node and an own stack instead of recursion, since a
  /// road may be a million nodes long. O(nodes + arcs).
  init(_ graph: RoadGraph) {
    part = [UInt32](repeating: RoadGraph.none, count: graph.nodeCount)
    var search = Search(nodeCount: graph.nodeCount)
    for root in 0..<graph.nodeCount where search.index[root] == 0 {
      search.run(from: UInt32(root), graph, part: &part, sizes: &sizes)
    }
  }

  /// The part with most nodes, the one that holds the smallest node among equals; `nil` in an empty graph.
  var largest: UInt32? {
    guard let most = sizes.max() else { return nil }
    return part.first { sizes[Int($0)] == most }
  }

  private struct Search {
    /// Order of discovery from 1 on, then the lowest such number in reach; 0 is undiscovered.
    var index: [UInt32]
    var nextArc: [UInt32]
    var path: [UInt32] = []
    var open: [UInt32] = []
    var isRoot: [Bool]
    var counter: UInt32 = 0

    init(nodeCount: Int) {
      index = [UInt32](repeating: 0, count: nodeCount)
      nextArc = index
      isRoot = [Bool](repeating: true, count: nodeCount)
    }

    mutating func discover(_ node: UInt32, _ graph: RoadGraph) {
      counter += 1
      index[Int(node)] = counter
      nextArc[Int(node)] = graph.firstOut[Int(node)]
      path.append(node)
    }

    mutating func run(from root: UInt32, _ graph: RoadGraph, part: inout [UInt32], sizes: inout [Int]) {
      discover(root, graph)
      while let node = path.last {
        let here = Int(node)
        let arc = nextArc[here]
        if arc < graph.firstOut[here + 1] {
          let next = Int(graph.head[Int(arc)])
          if index[next] == 0 {
            discover(UInt32(next), graph)
            continue
          }
          // The arc is looked at again after a discovery, when the lowest number beyond it is known.
          if part[next] == RoadGraph.none, index[next] < index[here] {
            index[here] = index[next]
            isRoot[here] = false
          }
          nextArc[here] = arc + 1
          continue
        }
        path.removeLast()
        if isRoot[here] { close(node, part: &part, sizes: &sizes) } else { open.append(node) }
      }
    }

    /// Numbers the part whose first node is `root`: those still open with numbers not below its own.
    mutating func close(_ root: UInt32, part: inout [UInt32], sizes: inout [Int]) {
      let number = UInt32(sizes.count)
      var size = 1
      part[Int(root)] = number
      while let last = open.last, index[Int(last)] >= index[Int(root)] {
        open.removeLast()
        part[Int(last)] = number
        size += 1
      }
      sizes.append(size)
    }
  }
}
