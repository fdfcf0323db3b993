import RoadGraph

/// What of an undirected network can matter to ways between some nodes: no dead ends, and every chain between junctions one arc.
///
/// The links of a chain are lost to the same effect, so that one answer serves them all.
struct SymmetricCore: Sendable {
  let graph: RoadGraph
  let weights: [UInt32]
  /// By arc of `graph`; the two arcs of a chain are one link.
  let linkOfArc: [UInt32]
  let linkCount: Int
  /// By node of the whole network; `RoadGraph.none` for those left out.
  let nodeInCore: [UInt32]
  /// The original links of arc `a`, in driving order, are `chainLinks[firstChainLink[a] ..< firstChainLink[a + 1]]`.
  let firstChainLink: [UInt32]
  let chainLinks: [UInt32]

  /// - Parameter isKept: by node; ends of the ways in question.
  /// - Precondition: `links.isSymmetric`.
  init(_ whole: RoadGraph, weights: [UInt32], links: LinkIndex, keeping isKept: [Bool]) {
    var peeling = Peeling(whole, weights: weights, isKept: isKept)
    peeling.peel()
    var walk = ChainWalk(whole, weights: weights, links: links, isKept: isKept, degree: peeling.degree)
    walk.walkAll()
    graph = RoadGraph(nodeCount: walk.nodeCount, tails: walk.tails, heads: walk.heads)
    // Chains are walked by rising tail, so the graph keeps their order.
    self.weights = walk.sums
    linkOfArc = walk.link
    linkCount = walk.linkCount
    nodeInCore = walk.nodeInCore
    firstChainLink = walk.first
    chainLinks = walk.chainLinks
  }

  /// The original links of an arc of the core.
  func links(ofArc arc: UInt32) -> ArraySlice<UInt32> {
    chainLinks[Int(firstChainLink[Int(arc)])..<Int(firstChainLink[Int(arc) + 1])]
  }
}

/// Counts open arcs to other nodes, and takes dead ends off.
private struct Peeling {
  let graph: RoadGraph
  let weights: [UInt32]
  let isKept: [Bool]
  /// Open arcs to nodes that are left; 0 for nodes taken off.
  var degree: [UInt32]

  init(_ graph: RoadGraph, weights: [UInt32], isKept: [Bool]) {
    self.graph = graph
    self.weights = weights
    self.isKept = isKept
    degree = [UInt32](repeating: 0, count: graph.nodeCount)
    for arc in 0..<graph.arcCount where weights[arc] != Weights.infinity && graph.head[arc] != graph.tail[arc] {
      degree[Int(graph.tail[arc])] += 1
    }
  }

  mutating func peel() {
    for start in 0..<graph.nodeCount {
      var node = start
      while degree[node] == 1 && !isKept[node] {
        degree[node] = 0
        for arc in graph.arcs(from: UInt32(node)) where weights[arc] != Weights.infinity {
          let other = Int(graph.head[arc])
          guard degree[other] > 0 else { continue }
          degree[other] -= 1
          node = other
          break
        }
      }
    }
  }
}

/// Walks every chain from both its ends.
private struct ChainWalk {
  let graph: RoadGraph
  let weights: [UInt32]
  let links: LinkIndex
  let degree: [UInt32]
  let isJunction: [Bool]
  var nodeInCore: [UInt32]
  var nodeCount = 0
  var tails: [UInt32] = []
  var heads: [UInt32] = []
  var sums: [UInt32] = []
  var link: [UInt32] = []
  var linkCount = 0
  var first: [UInt32] = [0]
  var chainLinks: [UInt32] = []
  private var coreLink: [UInt32]

  init(_ graph: RoadGraph, weights: [UInt32], links: LinkIndex, isKept: [Bool], degree: [UInt32]) {
    self.graph = graph
    self.weights = weights
    self.links = links
    self.degree = degree
    isJunction = (0..<graph.nodeCount).map { isKept[$0] || degree[$0] > 2 }
    nodeInCore = [UInt32](repeating: RoadGraph.none, count: graph.nodeCount)
    for node in 0..<graph.nodeCount where isJunction[node] {
      nodeInCore[node] = UInt32(nodeCount)
      nodeCount += 1
    }
    coreLink = [UInt32](repeating: RoadGraph.none, count: links.linkCount)
    var arcCount = 0
    for node in 0..<graph.nodeCount where isJunction[node] { arcCount += Int(degree[node]) }
    chainLinks.reserveCapacity(graph.arcCount)
    tails.reserveCapacity(arcCount)
    heads.reserveCapacity(arcCount)
    sums.reserveCapacity(arcCount)
    link.reserveCapacity(arcCount)
    first.reserveCapacity(arcCount + 1)
  }

  mutating func walkAll() {
    graph.firstOut.withUnsafeBufferPointer { firstOut in
      graph.head.withUnsafeBufferPointer { head in
        weights.withUnsafeBufferPointer { weights in
          links.linkOfArc.withUnsafeBufferPointer { linkOfArc in
            degree.withUnsafeBufferPointer { degree in
              isJunction.withUnsafeBufferPointer { isJunction in
                let rows = Rows(
                  firstOut: firstOut, head: head, weights: weights, linkOfArc: linkOfArc, degree: degree,
                  isJunction: isJunction)
                for node in 0..<UInt32(isJunction.count) where isJunction[Int(node)] {
                  for arc in rows.arcs(from: node) where rows.isLeft(arc, from: node) {
                    walk(rows, from: node, by: arc)
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// The network as raw memory, for the inner loop.
  private struct Rows {
    let firstOut: UnsafeBufferPointer<UInt32>
    let head: UnsafeBufferPointer<UInt32>
    let weights: UnsafeBufferPointer<UInt32>
    let linkOfArc: UnsafeBufferPointer<UInt32>
    let degree: UnsafeBufferPointer<UInt32>
    let isJunction: UnsafeBufferPointer<Bool>

    @inline(__always) func arcs(from node: UInt32) -> Range<Int> {
      Int(firstOut[Int(node)])..<Int(firstOut[Int(node) + 1])
    }

    /// Whether an arc is open, no loop, and leads to a node that is not peeled off.
    @inline(__always) func isLeft(_ arc: Int, from node: UInt32) -> Bool {
      weights[arc] != Weights.infinity && degree[Int(head[arc])] > 0 && head[arc] != node
    }

    /// The arc on which a node inside a chain is left again after coming in by another link.
    @inline(__always) func next(from node: UInt32, after link: UInt32) -> Int {
      for arc in arcs(from: node) where linkOfArc[arc] != link && isLeft(arc, from: node) { return arc }
      preconditionFailure("a chain ends inside")
    }
  }

  @inline(__always) private mutating func walk(_ rows: Rows, from start: UInt32, by firstArc: Int) {
    let begin = chainLinks.count
    var arc = firstArc
    var sum: UInt32 = 0
    while true {
      sum = Weights.sum(sum, rows.weights[arc])
      chainLinks.append(rows.linkOfArc[arc])
      let node = rows.head[arc]
      if rows.isJunction[Int(node)] { break }
      arc = rows.next(from: node, after: rows.linkOfArc[arc])
    }
    let end = rows.head[arc]
    // A chain back to its own junction helps no way.
    guard end != start else {
      chainLinks.removeLast(chainLinks.count - begin)
      return
    }
    let (one, other) = (Int(chainLinks[begin]), Int(chainLinks[chainLinks.count - 1]))
    if coreLink[one] == RoadGraph.none {
      coreLink[one] = UInt32(linkCount)
      coreLink[other] = UInt32(linkCount)
      linkCount += 1
    }
    link.append(coreLink[one])
    tails.append(nodeInCore[Int(start)])
    heads.append(nodeInCore[Int(end)])
    sums.append(sum)
    first.append(UInt32(chainLinks.count))
  }
}
