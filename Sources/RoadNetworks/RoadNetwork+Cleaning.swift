import Geography
import RoadGraph

/// What cleaning does to a network; each step can be left out.
public struct NetworkCleaning: Sendable {
  /// Keeps the largest strongly connected part: from every node to every other and back.
  public var keepsLargestPartOnly = true
  /// Joins links at nodes where traffic can only go straight on.
  public var contractsChains = true
  /// Numbers nodes along a space-filling curve and links by their first node.
  public var ordersAlongSpace = true

  public init() {}
}

extension RoadNetwork {
  /// The network cleaned for analysis, with counts of what was dropped and joined at the end of its census.
  ///
  /// - Parameter isPinned: nodes that stay nodes although a chain could pass through them.
  /// - Complexity: O(nodes + links + points), and a sort of the nodes.
  public func cleaned(_ cleaning: NetworkCleaning = .init(), isPinned: (Int) -> Bool = { _ in false }) -> RoadNetwork {
    let inPart = cleaning.keepsLargestPartOnly ? nodesOfLargestPart() : [Bool](repeating: true, count: nodeCount)
    let isUsed: (Int) -> Bool = { inPart[Int(links.from[$0])] && inPart[Int(links.to[$0])] }
    let chains = cleaning.contractsChains ? contractedChains(isUsed, isPinned) : singleChains(isUsed)
    var order = nodesKept(by: chains, inPart: inPart)
    if cleaning.ordersAlongSpace {
      order = Renumbering(byKeys: HilbertCurve.indices(of: positions(of: order))).reordered(order)
    }
    var result = joined(chains, nodeOrder: order, sortsLinks: cleaning.ordersAlongSpace)
    result.census = census + cleaningCensus(isUsed, inPart: inPart, after: result)
    return result
  }

  private func nodesOfLargestPart() -> [Bool] {
    let parts = graph().graph.strongComponents()
    guard let largest = parts.largest else { return [] }
    return parts.ofNode.map { $0 == largest }
  }

  private func contractedChains(_ isUsed: @escaping (Int) -> Bool, _ isPinned: (Int) -> Bool) -> LinkChains {
    var finder = ChainFinder(self, isUsed: isUsed, keeps: isPinned)
    finder.run()
    return finder.chains
  }

  private func singleChains(_ isUsed: (Int) -> Bool) -> LinkChains {
    var chains = LinkChains()
    for link in 0..<linkCount where isUsed(link) {
      chains.append(CollectionOfOne(.init(link: UInt32(link), isReversed: false)))
    }
    return chains
  }

  /// Nodes that a chain starts or ends at, and nodes of the part that no link touches, ascending.
  private func nodesKept(by chains: LinkChains, inPart: [Bool]) -> [UInt32] {
    var isKept = [Bool](repeating: false, count: nodeCount)
    var isTouched = isKept
    for chain in 0..<chains.count {
      let ends = endNodes(of: chains[chain])
      isKept[Int(ends.from)] = true
      isKept[Int(ends.to)] = true
      for step in chains[chain] {
        isTouched[Int(links.from[Int(step.link)])] = true
        isTouched[Int(links.to[Int(step.link)])] = true
      }
    }
    return (0..<nodeCount).filter { inPart[$0] && (isKept[$0] || !isTouched[$0]) }.map { UInt32($0) }
  }

  private func endNodes(of chain: ArraySlice<LinkChains.Step>) -> (from: UInt32, to: UInt32) {
    let (first, last) = (chain[chain.startIndex], chain[chain.endIndex - 1])
    return (
      from: first.isReversed ? links.to[Int(first.link)] : links.from[Int(first.link)],
      to: last.isReversed ? links.from[Int(last.link)] : links.to[Int(last.link)]
    )
  }

  /// Undefined positions are not valid, and come last along the curve.
  private func positions(of order: [UInt32]) -> [Coordinate] {
    let nowhere = Coordinate(latitude: .nan, longitude: .nan)
    return order.map { nodes.coordinates[Int($0)] ?? nowhere }
  }

  private func coordinates(of order: [UInt32]) -> FixedCoordinates {
    FixedCoordinates(
      latitude: order.map { nodes.coordinates.latitude[Int($0)] },
      longitude: order.map { nodes.coordinates.longitude[Int($0)] })
  }

  /// Builds the network of the chains' links, with the given nodes in the given order.
  private func joined(_ chains: LinkChains, nodeOrder: [UInt32], sortsLinks: Bool) -> RoadNetwork {
    var result = RoadNetwork(attribution: attribution)
    result.timestamp = timestamp
    result.names = names
    result.backdrop = backdrop
    result.nodes = Nodes(
      coordinates: coordinates(of: nodeOrder), osmID: nodeOrder.map { nodes.osmID[Int($0)] },
      names: nodes.names.isEmpty ? [] : nodeOrder.map { nodes.names[Int($0)] })
    var newNumber = [UInt32](repeating: RoadGraph.none, count: nodeCount)
    for (number, node) in nodeOrder.enumerated() { newNumber[Int(node)] = UInt32(number) }
    result.points.reserveCapacity(points.count)
    for chain in linkOrder(chains, newNumber, sorts: sortsLinks) {
      let ends = endNodes(of: chains[chain])
      let isOneway = links.isOneway[Int(chains[chain][chains[chain].startIndex].link)]
      result.openLink(from: newNumber[Int(ends.from)], to: newNumber[Int(ends.to)], isOneway: isOneway)
      for step in chains[chain] { result.appendStep(step, from: self) }
      result.closeLink()
    }
    return result
  }

  /// Chains by their first and last node, or as they are.
  private func linkOrder(_ chains: LinkChains, _ newNumber: [UInt32], sorts: Bool) -> [Int] {
    guard sorts else { return Array(0..<chains.count) }
    var keys: [(key: UInt64, chain: UInt32)] = []
    keys.reserveCapacity(chains.count)
    for chain in 0..<chains.count {
      let ends = endNodes(of: chains[chain])
      keys.append((UInt64(newNumber[Int(ends.from)]) << 32 | UInt64(newNumber[Int(ends.to)]), UInt32(chain)))
    }
    keys.sort { $0 < $1 }
    return keys.map { Int($0.chain) }
  }

  /// Appends all parts of a link of another network to the open link, turned round when the step is.
  private mutating func appendStep(_ step: LinkChains.Step, from other: RoadNetwork) {
    let link = Int(step.link)
    let range = other.partRange(ofLink: link)
    for index in 0..<range.count {
      let part = step.isReversed ? range.upperBound - 1 - index : range.lowerBound + index
      appendPart(part, ofLink: link, isReversed: step.isReversed, from: other)
    }
  }

  private mutating func appendPart(_ part: Int, ofLink link: Int, isReversed: Bool, from other: RoadNetwork) {
    let isFirst = Int(links.firstPart[links.firstPart.count - 1]) == parts.count
    let range = other.pointRange(ofPart: part, inLink: link)
    // The first point of a part is the last of the one before.
    let isContinued = !isFirst && points.count > Int(links.firstPoint[links.firstPoint.count - 1])
    let start = points.count - (isContinued ? 1 : 0)
    if !range.isEmpty {
      let skipped = isContinued ? 1 : 0
      let fresh =
        isReversed
        ? range.lowerBound..<max(range.lowerBound, range.upperBound - skipped)
        : min(range.upperBound, range.lowerBound + skipped)..<range.upperBound
      points.append(contentsOf: other.points, in: fresh, reversed: isReversed)
    }
    if !isFirst, joinsLastPart(part, of: other) {
      parts.length[parts.count - 1] += other.parts.length[part]
      parts.time[parts.count - 1] += other.parts.time[part]
      return
    }
    let record = PartRecord(
      way: other.parts.way[part], length: other.parts.length[part], time: other.parts.time[part],
      roadClass: other.parts.roadClass[part], surface: other.parts.surface[part], flags: other.parts.flags[part],
      name: other.parts.name[part])
    appendPart(record, firstPoint: start)
  }

  /// Whether a part is more of the same way, so that the two need not stay apart.
  private func joinsLastPart(_ part: Int, of other: RoadNetwork) -> Bool {
    let last = parts.count - 1
    return parts.way[last] == other.parts.way[part] && parts.way[last] != 0
      && parts.roadClass[last] == other.parts.roadClass[part] && parts.surface[last] == other.parts.surface[part]
      && parts.flags[last] == other.parts.flags[part] && parts.name[last] == other.parts.name[part]
  }

  private func cleaningCensus(_ isUsed: (Int) -> Bool, inPart: [Bool], after: RoadNetwork) -> [CensusLine] {
    var droppedLinks = 0
    var droppedLength: UInt64 = 0
    for link in 0..<linkCount where !isUsed(link) {
      droppedLinks += 1
      droppedLength += UInt64(links.length[link])
    }
    let droppedNodes = inPart.count { !$0 }
    return [
      CensusLine(
        "links_outside", Double(droppedLinks), unit: "links", meaning: "links outside the largest part, dropped"),
      CensusLine("metres_outside", Double(droppedLength) / 100, unit: "m", meaning: "their length"),
      CensusLine(
        "nodes_outside", Double(droppedNodes), unit: "nodes", meaning: "nodes outside the largest part, dropped"),
      CensusLine(
        "nodes_passed_through", Double(nodeCount - droppedNodes - after.nodeCount), unit: "nodes",
        meaning: "nodes where traffic only goes straight on, joined into links"),
      CensusLine("nodes_kept", Double(after.nodeCount), unit: "nodes", meaning: "nodes of the network"),
      CensusLine("links_kept", Double(after.linkCount), unit: "links", meaning: "links of the network"),
      CensusLine("metres_kept", after.totalLengthMetres, unit: "m", meaning: "their length"),
    ]
  }
}
