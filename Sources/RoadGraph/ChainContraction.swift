/// A road network without its nodes of degree two: every chain between two junctions becomes one arc.
///
/// Exact: an arc's values are sums along its chain, distances between kept nodes stay the same, and every arc expands
/// back to the arcs it stands for. A node goes when it has two different neighbours and a road through it that is two-way on both
/// sides or one-way all through; nodes with parallel arcs, loops or dead ends stay. Parallel chains stay parallel arcs, and a chain that
/// returns to its junction becomes a loop. A ring without junctions keeps its lowest node.
public struct ChainContraction: Sendable {
  /// The network of the kept nodes.
  public let graph: RoadGraph
  /// For each node of `graph` its original id.
  public let originalNode: [RoadGraph.Node]
  /// For each original node its id in `graph`; `RoadGraph.none` for nodes inside chains.
  public let contractedNode: [RoadGraph.Node]
  /// For each original node inside a chain one arc of `graph` that runs through it; `RoadGraph.none` for kept nodes.
  public let arcThrough: [RoadGraph.Arc]
  /// The chain of arc `a` is `chainArcs[firstChainArc[a] ..< firstChainArc[a + 1]]`.
  public let firstChainArc: [UInt32]
  /// Original arcs, chain after chain, in driving order.
  public let chainArcs: [RoadGraph.Arc]

  /// - Parameter isKept: nodes that must stay whatever their degree, such as cities and border posts.
  /// - Complexity: O(nodes + arcs).
  public init(_ original: RoadGraph, keeping isKept: (RoadGraph.Node) -> Bool = { _ in false }) {
    var walker = ChainWalker(original, keeping: isKept)
    walker.walkAll()
    let kept = (0..<UInt32(original.nodeCount)).filter { !walker.isInside[Int($0)] }
    var contracted = [RoadGraph.Node](repeating: RoadGraph.none, count: original.nodeCount)
    for (id, node) in kept.enumerated() { contracted[Int(node)] = UInt32(id) }
    let graph = RoadGraph(
      nodeCount: kept.count, tails: walker.tails.map { contracted[Int($0)] },
      heads: walker.heads.map { contracted[Int($0)] })

    var first: [UInt32] = [0]
    var chains: [RoadGraph.Arc] = []
    chains.reserveCapacity(walker.chains.count)
    var through = [RoadGraph.Arc](repeating: RoadGraph.none, count: original.nodeCount)
    for arc in 0..<graph.arcCount {
      let chain = walker.chain(Int(graph.source[arc]))
      chains.append(contentsOf: chain)
      first.append(UInt32(chains.count))
      for inner in chain.dropLast() where through[Int(original.head[Int(inner)])] == RoadGraph.none {
        through[Int(original.head[Int(inner)])] = UInt32(arc)
      }
    }
    self.graph = graph
    originalNode = kept
    contractedNode = contracted
    arcThrough = through
    firstChainArc = first
    chainArcs = chains
  }

  /// The original arcs that an arc of `graph` stands for, in driving order.
  public func chain(of arc: RoadGraph.Arc) -> ArraySlice<RoadGraph.Arc> {
    chainArcs[Int(firstChainArc[Int(arc)])..<Int(firstChainArc[Int(arc) + 1])]
  }

  /// The original arcs of a path of arcs of `graph`.
  public func expand(_ path: some Sequence<RoadGraph.Arc>) -> [RoadGraph.Arc] {
    path.flatMap { chain(of: $0) }
  }

  /// Sums along the chains of values given per original arc: kilometres, hours, hazard.
  public func sums<Value: AdditiveArithmetic>(_ values: [Value]) -> [Value] {
    (0..<UInt32(graph.arcCount)).map { arc in chain(of: arc).reduce(Value.zero) { $0 + values[Int($1)] } }
  }

  /// Sums of integer weights; `UInt32.max` (closed, or too long) stays.
  public func weightSums(_ weights: [UInt32]) -> [UInt32] {
    (0..<UInt32(graph.arcCount)).map { arc in
      chain(of: arc).reduce(UInt32(0)) { sum, inner in
        let (total, overflow) = sum.addingReportingOverflow(weights[Int(inner)])
        return overflow ? .max : total
      }
    }
  }

  /// Links of the contracted network: chains over the same original links are one link, so that a two-way road stays one.
  ///
  /// - Parameter linkOfArc: the link of each original arc.
  /// - Returns: for each arc of `graph` its link, numbered from 0 in the order of first arcs.
  public func links(from linkOfArc: [UInt32]) -> [UInt32] {
    var ids: [UInt32: UInt32] = [:]
    return (0..<UInt32(graph.arcCount)).map { arc in
      let lowest = chain(of: arc).reduce(UInt32.max) { min($0, linkOfArc[Int($1)]) }
      if let id = ids[lowest] { return id }
      let id = UInt32(ids.count)
      ids[lowest] = id
      return id
    }
  }
}

private struct ChainWalker {
  let graph: RoadGraph
  /// Nodes that vanish into a chain.
  var isInside: [Bool]
  var isCovered: [Bool]
  var tails: [UInt32] = []
  var heads: [UInt32] = []
  var firsts: [Int] = [0]
  var chains: [UInt32] = []

  init(_ graph: RoadGraph, keeping isKept: (RoadGraph.Node) -> Bool) {
    self.graph = graph
    let reverse = graph.reversed()
    isInside = (0..<UInt32(graph.nodeCount)).map { node in
      !isKept(node) && ChainWalker.isPassedThrough(node, graph, reverse)
    }
    isCovered = [Bool](repeating: false, count: graph.nodeCount)
  }

  static func isPassedThrough(_ node: UInt32, _ graph: RoadGraph, _ reverse: RoadGraph) -> Bool {
    let out = graph.arcs(from: node)
    let into = reverse.arcs(from: node)
    guard out.count == into.count else { return false }
    if out.count == 1 {
      let (a, b) = (reverse.head[into.lowerBound], graph.head[out.lowerBound])
      return a != b && a != node && b != node
    }
    guard out.count == 2 else { return false }
    let (a, b) = (graph.head[out.lowerBound], graph.head[out.lowerBound + 1])
    let (c, d) = (reverse.head[into.lowerBound], reverse.head[into.lowerBound + 1])
    return a != b && a != node && b != node && ((a == c && b == d) || (a == d && b == c))
  }

  mutating func walkAll() {
    for node in 0..<UInt32(graph.nodeCount) where !isInside[Int(node)] { walk(from: node) }
    for node in 0..<UInt32(graph.nodeCount) where isInside[Int(node)] && !isCovered[Int(node)] {
      isInside[Int(node)] = false
      walk(from: node)
    }
  }

  mutating func walk(from start: UInt32) {
    for first in graph.arcs(from: start) {
      var arc = first
      chains.append(UInt32(arc))
      var before = start
      var node = graph.head[arc]
      while isInside[Int(node)] {
        isCovered[Int(node)] = true
        let out = graph.arcs(from: node)
        arc = graph.head[out.lowerBound] == before ? out.upperBound - 1 : out.lowerBound
        chains.append(UInt32(arc))
        before = node
        node = graph.head[arc]
      }
      tails.append(start)
      heads.append(node)
      firsts.append(chains.count)
    }
  }

  func chain(_ index: Int) -> ArraySlice<UInt32> { chains[firsts[index]..<firsts[index + 1]] }
}
