import RoadGraph

/// The workspace that finds the losses of one origin towards many targets; see `CriticalLinks` for the method.
///
/// The ways from the origin to the targets make its backbone, a tree numbered so that parents come first. Backbone number 0 stands
/// above all start nodes. Every node hangs on its nearest ancestor in the backbone, its anchor.
struct ReplacementSweep {
  /// An arc outside the tree between nodes of different anchors.
  struct Crossing {
    var from: UInt32
    var to: UInt32
    /// The cost of driving it from the origin: d(origin, tail) + weight.
    var cost: UInt32
    var head: UInt32
  }

  let roads: SearchGraph
  let links: LinkIndex
  var search: OneToAllSearch
  var detours: DetourSearch
  /// By node; `none` where unreachable.
  var anchor: [UInt32] = []
  var backboneNode: [UInt32] = []
  var backboneParent: [UInt32] = []
  var crossings: [Crossing] = []
  /// By backbone number: how far along the present way the branch leaves it; 1 for the way's first node, 0 above it.
  var position: [UInt32] = []
  /// By backbone number: the position of nodes of the present way, 0 for others.
  var wayPosition: [UInt32] = []
  /// Best offers to links by interval length (powers of two): cost in the high half, crossing in the low half.
  var offers: [UInt64] = []

  init(roads: SearchGraph, links: LinkIndex) {
    self.roads = roads
    self.links = links
    search = OneToAllSearch(nodeCount: roads.graph.nodeCount)
    detours = DetourSearch()
  }

  mutating func losses(from origin: [Origin], to targets: [TargetTree]) -> [PairLosses] {
    search.run(roads, from: origin)
    growBackbone(to: targets)
    hangOnAnchors()
    collectCrossings()
    offerOtherStarts(origin)
    position = [UInt32](repeating: 0, count: backboneNode.count)
    wayPosition = position
    return targets.map { losses(from: origin, to: $0) }
  }

  private mutating func growBackbone(to targets: [TargetTree]) {
    anchor = [UInt32](repeating: RoadGraph.none, count: roads.graph.nodeCount)
    backboneNode = [RoadGraph.none]
    backboneParent = [0]
    var climb: [UInt32] = []
    for target in targets where search.distance(to: target.node) != Weights.infinity {
      climb.removeAll(keepingCapacity: true)
      var node = target.node
      var parent: UInt32 = 0
      while true {
        if anchor[Int(node)] != RoadGraph.none {
          parent = anchor[Int(node)]
          break
        }
        climb.append(node)
        let arc = search.parentArc(of: node)
        if arc == RoadGraph.none { break }
        node = roads.graph.tail[Int(arc)]
      }
      for node in climb.reversed() {
        anchor[Int(node)] = UInt32(backboneNode.count)
        backboneParent.append(parent)
        parent = UInt32(backboneNode.count)
        backboneNode.append(node)
      }
    }
  }

  private mutating func hangOnAnchors() {
    let count = roads.graph.nodeCount
    anchor.withUnsafeMutableBufferPointer { anchor in
      search.labels.withUnsafeBufferPointer { labels in
        roads.graph.tail.withUnsafeBufferPointer { tail in
          for start in 0..<count where anchor[start] == RoadGraph.none && labels[start].distance != .max {
            var node = start
            var found: UInt32 = 0
            while true {
              let arc = labels[node].parentArc
              if arc == RoadGraph.none { break }
              node = Int(tail[Int(arc)])
              if anchor[node] != RoadGraph.none {
                found = anchor[node]
                break
              }
            }
            node = start
            while anchor[node] == RoadGraph.none {
              anchor[node] = found
              let arc = labels[node].parentArc
              if arc == RoadGraph.none { break }
              node = Int(tail[Int(arc)])
            }
          }
        }
      }
    }
  }

  private mutating func collectCrossings() {
    var found = crossings
    found.removeAll(keepingCapacity: true)
    anchor.withUnsafeBufferPointer { anchor in
      search.labels.withUnsafeBufferPointer { labels in
        roads.arcs.withUnsafeBufferPointer { arcs in
          roads.graph.firstOut.withUnsafeBufferPointer { firstOut in
            for node in 0..<anchor.count {
              let from = anchor[node]
              if from == RoadGraph.none { continue }
              for index in Int(firstOut[node])..<Int(firstOut[node + 1]) {
                let arc = arcs[index]
                let to = anchor[Int(arc.head)]
                if to == from || to == 0 || to == RoadGraph.none { continue }
                if labels[Int(arc.head)].parentArc == UInt32(truncatingIfNeeded: index) { continue }
                let cost = Weights.sum(labels[node].distance, arc.weight)
                if cost == Weights.infinity { continue }
                found.append(Crossing(from: from, to: to, cost: cost, head: arc.head))
              }
            }
          }
        }
      }
    }
    crossings = found
  }

  /// A start node that another one reaches more cheaply can still take over: an arc from above all start nodes.
  private mutating func offerOtherStarts(_ origin: [Origin]) {
    for start in origin where search.parentArc(of: start.node) != RoadGraph.none {
      crossings.append(Crossing(from: 0, to: anchor[Int(start.node)], cost: start.cost, head: start.node))
    }
  }

  private mutating func losses(from origin: [Origin], to target: TargetTree) -> PairLosses {
    var result = PairLosses(cost: search.distance(to: target.node))
    guard result.cost != Weights.infinity else { return result }
    let way = placeWay(to: target.node)
    if way.count > 1 {
      makeOffers(length: way.count, towards: target)
      result.arcs.reserveCapacity(way.count - 1)
      result.costs.reserveCapacity(way.count - 1)
      var known: [UInt32: UInt32] = [:]
      for i in 1..<way.count {
        let arc = search.parentArc(of: backboneNode[Int(way[i])])
        let link = links.linkOfArc[Int(arc)]
        if links.isSimple[Int(link)] {
          result.arcs.append(arc)
          result.costs.append(costWithoutSimple(link, at: i, towards: target))
        } else if known[link] == nil {
          let cost = detours.cost(
            roads, links, without: link, from: origin.map { ($0.node, $0.cost) }, towards: target
          ) { _ in true }
          known[link] = cost
          result.arcs.append(arc)
          result.costs.append(cost)
        }
      }
    }
    for number in way { wayPosition[Int(number)] = 0 }
    return result
  }

  /// Finds the way to a target and every branch's position along it. Returns the way's backbone numbers.
  private mutating func placeWay(to target: RoadGraph.Node) -> [UInt32] {
    var way: [UInt32] = []
    var number = anchor[Int(target)]
    while number != 0 {
      way.append(number)
      number = backboneParent[Int(number)]
    }
    way.reverse()
    for (index, number) in way.enumerated() { wayPosition[Int(number)] = UInt32(index + 1) }
    position.withUnsafeMutableBufferPointer { position in
      wayPosition.withUnsafeBufferPointer { wayPosition in
        backboneParent.withUnsafeBufferPointer { parent in
          for number in 1..<position.count {
            let own = wayPosition[number]
            position[number] = own != 0 ? own : position[Int(parent[number])]
          }
        }
      }
    }
    return way
  }

  /// Lets each crossing offer its way round to the links between the positions of its ends, and keeps the best offer per link.
  ///
  /// An interval is covered by two of the same power-of-two length; the longer ones are then handed down by halves.
  private mutating func makeOffers(length: Int, towards target: TargetTree) {
    let levels = Int.bitWidth - length.leadingZeroBitCount
    offers.removeAll(keepingCapacity: true)
    offers.append(contentsOf: repeatElement(UInt64.max, count: levels * length))
    offers.withUnsafeMutableBufferPointer { offers in
      position.withUnsafeBufferPointer { position in
        target.distance.withUnsafeBufferPointer { distance in
          crossings.withUnsafeBufferPointer { crossings in
            for index in 0..<crossings.count {
              let crossing = crossings[index]
              let (from, to) = (max(1, Int(position[Int(crossing.from)])), Int(position[Int(crossing.to)]))
              guard from < to else { continue }
              let cost = UInt64(crossing.cost) + UInt64(distance[Int(crossing.head)])
              guard cost < UInt64(UInt32.max) else { continue }
              let offer = cost << 32 | UInt64(truncatingIfNeeded: index)
              let level = Int.bitWidth - 1 - (to - from).leadingZeroBitCount
              let (a, b) = (level * length + from, level * length + to - (1 << level))
              offers[a] = min(offers[a], offer)
              offers[b] = min(offers[b], offer)
            }
          }
        }
      }
      for level in stride(from: levels - 1, to: 0, by: -1) {
        let half = 1 << (level - 1)
        let (upper, lower) = (level * length, (level - 1) * length)
        for i in 1..<max(1, length - 2 * half + 1) {
          let offer = offers[upper + i]
          offers[lower + i] = min(offers[lower + i], offer)
          offers[lower + i + half] = min(offers[lower + i + half], offer)
        }
      }
    }
  }

  private mutating func costWithoutSimple(_ link: UInt32, at i: Int, towards target: TargetTree) -> UInt32 {
    let offer = offers[i]
    guard offer != .max else { return Weights.infinity }
    if links.isSymmetric || isExact(crossings[Int(offer & 0xFFFF_FFFF)], at: i, towards: target) {
      return UInt32(offer >> 32)
    }
    let seeds = crossings.lazy.filter { [position] crossing in
      Int(position[Int(crossing.from)]) <= i && Int(position[Int(crossing.to)]) > i
    }.map { ($0.head, $0.cost) }
    return detours.cost(roads, links, without: link, from: Array(seeds), towards: target) { [anchor, position] node in
      let number = anchor[Int(node)]
      return number != RoadGraph.none && Int(position[Int(number)]) > i
    }
  }

  /// Whether the way from a crossing's head to the target meets the present way only after link `i`.
  private func isExact(_ crossing: Crossing, at i: Int, towards target: TargetTree) -> Bool {
    var node = crossing.head
    while true {
      guard anchor[Int(node)] != RoadGraph.none else { return false }
      let number = Int(anchor[Int(node)])
      if backboneNode[number] == node, wayPosition[number] != 0 { return Int(wayPosition[number]) > i }
      node = roads.graph.head[Int(target.nextArc[Int(node)])]
    }
  }
}
