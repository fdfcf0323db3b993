import Cases
import RoadGraph

extension SupplyNetwork {
  /// The quickest way from one place to another for a laden tanker, or nil where there is none.
  ///
  /// Dijkstra's algorithm with a 4-ary heap, O(arcs log places). Of several equally quick ways the one found first in arc
  /// order is taken, so that the answer does not depend on the machine.
  ///
  /// - Parameter allowed: links that may be used, by link index; nil for all of them.
  public func quickestRoute(from origin: UInt32, to destination: UInt32, allowed: [Bool]? = nil) -> Route? {
    let previous = quickestTree(from: origin, to: destination, allowed: allowed)
    return route(from: origin, to: destination, previous: previous)
  }

  /// A corridor's route: the quickest over its own links from its origin through its border post to its destination, or,
  /// where they do not connect, over all links. Nil where even those do not, or a place is unknown.
  public func route(of corridor: Corridor, index: Int) -> CorridorRoute? {
    guard let origin = node(corridor.origin), let destination = node(corridor.destination) else { return nil }
    let post = corridor.border.flatMap { node($0) }
    var own = [Bool](repeating: false, count: linkIDs.count)
    for link in links(ofCorridor: corridor.id) { own[Int(link)] = true }
    for (allowed, isMarked) in [(own, true), ([Bool](repeating: true, count: linkIDs.count), false)] {
      let stops = [origin] + (post.map { [$0] } ?? []) + [destination]
      var legs: [Route] = []
      for (a, b) in zip(stops, stops.dropFirst()) {
        guard let leg = quickestRoute(from: a, to: b, allowed: allowed) else { break }
        legs.append(leg)
      }
      guard legs.count == stops.count - 1 else { continue }
      let arcs = legs.flatMap(\.arcs)
      let whole = Route(
        origin: origin, arcs: arcs, km: legs.reduce(0) { $0 + $1.km }, hours: legs.reduce(0) { $0 + $1.hours })
      return CorridorRoute(
        corridor: index, route: whole, arcsBeforeBorder: post == nil ? entry(of: arcs) : legs[0].arcs.count,
        border: post ?? borderNode(of: arcs), isMarked: isMarked)
    }
    return nil
  }

  /// Arcs before the last entry into the country in which the way ends; 0 where it never leaves it.
  private func entry(of arcs: [UInt32]) -> Int {
    guard let last = arcs.last else { return 0 }
    let home = placeCountry[Int(graph.head[Int(last)])]
    let crossing = arcs.lastIndex { placeCountry[Int(graph.tail[Int($0)])] != home }
    return crossing.map { $0 + 1 } ?? 0
  }

  private func borderNode(of arcs: [UInt32]) -> UInt32 {
    let before = entry(of: arcs)
    return before == 0 ? RoadGraph.none : graph.head[Int(arcs[before - 1])]
  }

  /// The arc by which each node is reached first on the quickest way; stops when `destination` is settled.
  private func quickestTree(from origin: UInt32, to destination: UInt32, allowed: [Bool]?) -> [UInt32] {
    var previous = [UInt32](repeating: RoadGraph.none, count: graph.nodeCount)
    var settled = [Bool](repeating: false, count: graph.nodeCount)
    var heap = IndexedHeap<Double>(capacity: graph.nodeCount)
    heap.insertOrDecrease(origin, key: 0)
    while !heap.isEmpty {
      let (node, hours) = heap.removeMinimum()
      settled[Int(node)] = true
      if node == destination { break }
      for arc in graph.arcs(from: node) {
        let next = graph.head[arc]
        if settled[Int(next)] { continue }
        if let allowed, !allowed[Int(linkOfArc[arc])] { continue }
        if heap.insertOrDecrease(next, key: hours + arcHours[arc]) { previous[Int(next)] = UInt32(arc) }
      }
    }
    return previous
  }

  private func route(from origin: UInt32, to destination: UInt32, previous: [UInt32]) -> Route? {
    var arcs: [UInt32] = []
    var node = destination
    while node != origin {
      let arc = previous[Int(node)]
      guard arc != RoadGraph.none else { return nil }
      arcs.append(arc)
      node = graph.tail[Int(arc)]
    }
    arcs.reverse()
    return Route(
      origin: origin, arcs: arcs, km: arcs.reduce(0) { $0 + arcKm[Int($1)] },
      hours: arcs.reduce(0) { $0 + arcHours[Int($1)] })
  }
}
