import RoadGraph

/// One way from one node to another.
public struct Route: Sendable, Equatable {
  /// In driving order.
  public var arcs: [RoadGraph.Arc]
  /// The sum of the arcs' weights.
  public var cost: UInt32
  /// The cost of the stretches that it shares with the routes before it in a list of alternatives.
  public var shared: UInt32
}

/// Routes that are nearly as cheap as the cheapest one and really different.
public enum AlternativeRoutes {
  /// The cheapest route and up to `count - 1` alternatives to it.
  ///
  /// First the plateau method: where the tree from the start and the tree towards the end agree on a long stretch, driving along it
  /// is a sensible alternative (Abraham, Delling, Goldberg and Werneck 2013, doi 10.1145/2444016.2444019). If that gives too few, the
  /// penalty method: links in use become dearer, and the search runs again.
  /// - Parameters:
  ///   - linkOfArc: two arcs of one link count as the same stretch.
  ///   - maximumStretch: no route costs more than this many times the cheapest; at least 1.
  ///   - maximumOverlap: no route shares more than this part of the cheapest route's cost with those before it; 0 to 1.
  /// - Returns: the cheapest first; empty where there is no way. Every route visits a node at most once.
  /// - Complexity: two trees, at most 4 x `count` penalised searches.
  public static func find(
    _ roads: SearchGraph, linkOfArc: [UInt32], from start: RoadGraph.Node, to end: RoadGraph.Node, count: Int,
    maximumStretch: Double = 1.4, maximumOverlap: Double = 0.6
  ) -> [Route] {
    precondition(linkOfArc.count == roads.arcs.count, "one link per arc expected")
    precondition(maximumStretch >= 1 && (0...1).contains(maximumOverlap), "bounds out of range")
    var finder = AlternativeFinder(
      roads: roads, linkOfArc: linkOfArc, start: start, end: end, count: count, maximumStretch: maximumStretch,
      maximumOverlap: maximumOverlap)
    finder.find()
    return finder.routes
  }
}

private struct AlternativeFinder {
  let roads: SearchGraph
  let linkOfArc: [UInt32]
  let start: UInt32
  let end: UInt32
  let count: Int
  let maximumStretch: Double
  let maximumOverlap: Double
  var routes: [Route] = []
  private var usedLinks: Set<UInt32> = []

  init(
    roads: SearchGraph, linkOfArc: [UInt32], start: UInt32, end: UInt32, count: Int, maximumStretch: Double,
    maximumOverlap: Double
  ) {
    self.roads = roads
    self.linkOfArc = linkOfArc
    self.start = start
    self.end = end
    self.count = count
    self.maximumStretch = maximumStretch
    self.maximumOverlap = maximumOverlap
  }

  mutating func find() {
    guard count > 0 else { return }
    var ahead = OneToAllSearch(nodeCount: roads.graph.nodeCount)
    ahead.run(roads, from: start)
    guard let cheapest = ahead.path(to: end, in: roads) else { return }
    take(cheapest)
    guard count > 1, start != end else { return }
    let back = roads.reversed()
    var behind = OneToAllSearch(nodeCount: roads.graph.nodeCount)
    behind.run(back, from: end)
    takePlateaus(ahead, behind, back)
    takePenalised()
  }

  /// Takes a route if it keeps the bounds; the first always does.
  private mutating func take(_ arcs: [UInt32]) {
    let cost = arcs.reduce(UInt64(0)) { $0 + UInt64(roads.arcs[Int($1)].weight) }
    let shared = arcs.reduce(UInt64(0)) {
      $0 + (usedLinks.contains(linkOfArc[Int($1)]) ? UInt64(roads.arcs[Int($1)].weight) : 0)
    }
    if let best = routes.first {
      guard cost < UInt64(Weights.infinity), Double(cost) <= maximumStretch * Double(best.cost),
        Double(shared) <= maximumOverlap * Double(best.cost),
        !arcs.allSatisfy({ usedLinks.contains(linkOfArc[Int($0)]) }), isSimple(arcs)
      else { return }
    }
    routes.append(Route(arcs: arcs, cost: UInt32(cost), shared: UInt32(shared)))
    usedLinks.formUnion(arcs.map { linkOfArc[Int($0)] })
  }

  private func isSimple(_ arcs: [UInt32]) -> Bool {
    var seen: Set<UInt32> = [start]
    return arcs.allSatisfy { seen.insert(roads.graph.head[Int($0)]).inserted }
  }

  /// Stretches on which both trees agree, those first whose route is cheap beside their own length.
  private mutating func takePlateaus(_ ahead: OneToAllSearch, _ behind: OneToAllSearch, _ back: SearchGraph) {
    let graph = roads.graph
    let nextArc = (0..<UInt32(graph.nodeCount)).map { node -> UInt32 in
      let arc = behind.parentArc(of: node)
      return arc == RoadGraph.none ? arc : back.graph.source[Int(arc)]
    }
    let isOnPlateau = (0..<UInt32(graph.arcCount)).map { arc in
      ahead.parentArc(of: graph.head[Int(arc)]) == arc && nextArc[Int(graph.tail[Int(arc)])] == arc
    }
    let limit = maximumStretch * Double(routes[0].cost)
    var candidates: [(rank: Int64, first: UInt32, last: UInt32)] = []
    for arc in 0..<UInt32(graph.arcCount) where isOnPlateau[Int(arc)] {
      let first = graph.tail[Int(arc)]
      let before = ahead.parentArc(of: first)
      if before != RoadGraph.none && isOnPlateau[Int(before)] { continue }
      var last = first
      while nextArc[Int(last)] != RoadGraph.none, isOnPlateau[Int(nextArc[Int(last)])] {
        last = graph.head[Int(nextArc[Int(last)])]
      }
      let cost = Int64(ahead.distance(to: last)) + Int64(behind.distance(to: last))
      guard Double(cost) <= limit else { continue }
      let length = Int64(ahead.distance(to: last)) - Int64(ahead.distance(to: first))
      candidates.append((cost - length, first, last))
    }
    candidates.sort { ($0.rank, $0.first, $0.last) < ($1.rank, $1.first, $1.last) }
    for candidate in candidates where routes.count < count {
      guard var arcs = ahead.path(to: candidate.last, in: roads) else { continue }
      var node = candidate.last
      while nextArc[Int(node)] != RoadGraph.none {
        arcs.append(nextArc[Int(node)])
        node = graph.head[Int(nextArc[Int(node)])]
      }
      take(arcs)
    }
  }

  /// Searches again and again with links in use made dearer each time.
  private mutating func takePenalised() {
    var search = OneToAllSearch(nodeCount: roads.graph.nodeCount)
    var weights = roads.arcs.map(\.weight)
    var penalised = Set(routes.flatMap { $0.arcs.map { linkOfArc[Int($0)] } })
    for _ in 0..<4 * count where routes.count < count {
      for arc in weights.indices where penalised.contains(linkOfArc[arc]) && weights[arc] != Weights.infinity {
        weights[arc] = Weights.sum(weights[arc], max(1, weights[arc] / 2))
      }
      let dearer = SearchGraph(roads.graph, weights: weights)
      search.run(dearer, from: start)
      guard let arcs = search.path(to: end, in: dearer) else { return }
      take(arcs)
      penalised = Set(arcs.map { linkOfArc[Int($0)] })
    }
  }
}
