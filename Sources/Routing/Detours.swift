import RoadGraph

/// For each link the cheapest way between its own ends without it.
public enum Detours {
  /// - Parameter linkOfArc: arcs of one link are left out together.
  /// - Returns: per arc the cost from its tail to its head without its link; `UInt32.max` where there is none. Closed arcs
  ///   have detours too; a loop's is 0.
  /// - Complexity: one search per link from both ends at once, which stays near the link unless its detour is long; bridges are known
  ///   beforehand.
  public static func all(graph: RoadGraph, weights: [UInt32], linkOfArc: [UInt32], threads: Int = 1) -> [UInt32] {
    let roads = SearchGraph(graph, weights: weights)
    let back = roads.reversed()
    let links = LinkIndex(graph: graph, weights: weights, linkOfArc: linkOfArc)
    let isBridge = bridges(graph, links)
    let chunk = 512
    let chunks = (graph.arcCount + chunk - 1) / chunk
    let twin = twins(graph, links)
    let found = parallelMap(
      count: chunks, threads: threads, workspace: { BidirectionalSearch(nodeCount: graph.nodeCount) }
    ) { search, index in
      (index * chunk..<min((index + 1) * chunk, graph.arcCount)).map { arc -> UInt32 in
        if twin[arc] < arc { return 0 }
        if isBridge[Int(linkOfArc[arc])] && graph.tail[arc] != graph.head[arc] { return Weights.infinity }
        return search.run(
          roads, back, from: graph.tail[arc], to: graph.head[arc],
          isOpen: { linkOfArc[$0] != linkOfArc[arc] })
      }
    }
    var costs = Array(found.joined())
    for arc in costs.indices where twin[arc] < arc { costs[arc] = costs[Int(twin[arc])] }
    return costs
  }

  private static func bridges(_ graph: RoadGraph, _ links: LinkIndex) -> [Bool] {
    var isBridge = [Bool](repeating: false, count: links.linkCount)
    for bridge in graph.cutElements(linkOfArc: links.linkOfArc).bridges where links.isSimple[Int(bridge)] {
      isBridge[Int(bridge)] = true
    }
    return isBridge
  }

  /// On undirected networks the first arc of each link, whose detour serves the second; elsewhere each arc itself.
  private static func twins(_ graph: RoadGraph, _ links: LinkIndex) -> [UInt32] {
    var twin = Array(0..<UInt32(graph.arcCount))
    guard links.isSymmetric else { return twin }
    var first = [UInt32](repeating: RoadGraph.none, count: links.linkCount)
    for arc in 0..<graph.arcCount {
      let link = Int(links.linkOfArc[arc])
      guard links.isSimple[link] else { continue }
      if first[link] == RoadGraph.none { first[link] = UInt32(arc) } else { twin[arc] = first[link] }
    }
    return twin
  }
}
