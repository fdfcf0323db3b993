import Geography
import RoadNetworks

/// Building the graph, the third stage: ways that share nodes become links between the nodes where they meet or end.
struct NetworkBuilder {
  private let ways: [UsableWay]
  private let wayIDs: UnsafeBufferPointer<Int64>
  private let index: NodeIndex
  private let positions: NodePositions
  private let profile: TankerProfile
  private let runs: RoadRuns

  private var network: RoadNetwork
  /// Whether a node ends links: two runs meet there, one ends there, or it is closed or pinned.
  private var isJunction: [Bool]
  private var nodeNumber: [UInt32]
  private var absurdPieces = 0

  /// Longer than any stretch of road between two junctions; anything above comes from broken coordinates.
  private static let longestPieceMetres = 5_000_000.0

  init(
    ways: [UsableWay], table: OSMTable, index: NodeIndex, positions: NodePositions, profile: TankerProfile,
    pinned: [UInt32], attribution: String, names: [RoadName]
  ) {
    self.ways = ways
    self.wayIDs = table.ids
    self.index = index
    self.positions = positions
    self.profile = profile
    runs = RoadRuns(ways, table: table, index: index, coordinates: positions.coordinates)
    network = RoadNetwork(attribution: attribution)
    network.names = names
    isJunction = positions.isClosed
    nodeNumber = [UInt32](repeating: .max, count: index.ids.count)
    for node in pinned { isJunction[Int(node)] = true }
    markJunctions()
  }

  private mutating func markJunctions() {
    var isSeen = [Bool](repeating: false, count: index.ids.count)
    for run in 0..<runs.count {
      let nodes = runs[run]
      isJunction[Int(nodes[nodes.startIndex])] = true
      isJunction[Int(nodes[nodes.endIndex - 1])] = true
      for node in nodes {
        if isSeen[Int(node)] { isJunction[Int(node)] = true }
        isSeen[Int(node)] = true
      }
    }
  }

  /// The network of the ways, not cleaned yet, with what had to be dropped in its census. O(references).
  mutating func build() -> RoadNetwork {
    let wayMetres = ferryLengths()
    network.points.reserveCapacity(runs.nodes.count)
    for run in 0..<runs.count { split(run, wayMetres: wayMetres) }
    network.census += [
      CensusLine(
        "references_missing", Double(runs.missingReferences), unit: "references",
        meaning: "references of used ways to nodes that the file lacks or that lie off the globe; ways break there"),
      CensusLine(
        "pieces_absurd", Double(absurdPieces), unit: "pieces",
        meaning: "stretches of no length, or longer than 5,000 km between junctions, dropped"),
      CensusLine("nodes_before_cleaning", Double(network.nodeCount), unit: "nodes", meaning: "nodes before cleaning"),
      CensusLine("links_before_cleaning", Double(network.linkCount), unit: "links", meaning: "links before cleaning"),
      CensusLine("metres_before_cleaning", network.totalLengthMetres, unit: "m", meaning: "their length"),
    ]
    return network
  }

  /// The nodes of the finished network that stand for pinned ones.
  func networkNodes(of places: [UInt32]) -> Set<UInt32> {
    Set(places.map { nodeNumber[Int($0)] }.filter { $0 != .max })
  }

  /// The length of every way whose time is stated as a whole; 0 for the others.
  private func ferryLengths() -> [Double] {
    var lengths = [Double](repeating: 0, count: ways.count)
    for run in 0..<runs.count where ways[Int(runs.way[run])].use.totalSeconds != nil {
      lengths[Int(runs.way[run])] += metres(runs[run])
    }
    return lengths
  }

  private func metres(_ nodes: ArraySlice<UInt32>) -> Double {
    var sum = 0.0
    for at in nodes.indices.dropFirst() {
      sum += GreatCircle.distance(
        positions.coordinates[Int(nodes[at - 1])]!, positions.coordinates[Int(nodes[at])]!)
    }
    return sum
  }

  private mutating func split(_ run: Int, wayMetres: [Double]) {
    let nodes = runs[run]
    var start = nodes.startIndex
    for at in nodes.indices.dropFirst() where isJunction[Int(nodes[at])] {
      let isFirst = start == nodes.startIndex
      let isLast = at == nodes.endIndex - 1
      appendLink(nodes[start...at], way: Int(runs.way[run]), wayMetres: wayMetres, endsOfRun: (isFirst, isLast))
      start = at
    }
  }

  private mutating func appendLink(
    _ nodes: ArraySlice<UInt32>, way number: Int, wayMetres: [Double], endsOfRun: (first: Bool, last: Bool)
  ) {
    let way = ways[number]
    let length = metres(nodes)
    guard length > 0, length <= Self.longestPieceMetres else {
      absurdPieces += 1
      return
    }
    var seconds = length / (way.use.kilometresPerHour / 3.6)
    if let total = way.use.totalSeconds, wayMetres[number] > 0 { seconds = total * length / wayMetres[number] }
    if way.use.roadClass == .ferry {
      seconds +=
        (endsOfRun.first ? profile.ferryBoardingSeconds : 0) + (endsOfRun.last ? profile.ferryBoardingSeconds : 0)
    }
    var flags = way.use.flags
    let delay = barrierDelay(nodes)
    if let delay { flags.insert(.barrier); seconds += delay }
    let isReversed = way.use.direction == .backward
    let ends = (node(nodes[nodes.startIndex]), node(nodes[nodes.endIndex - 1]))
    let firstPoint = network.points.count
    network.openLink(
      from: isReversed ? ends.1 : ends.0, to: isReversed ? ends.0 : ends.1, isOneway: way.use.direction != .both)
    let record = RoadNetwork.PartRecord(
      way: wayIDs[way.object], length: UInt32(max(1, (length * 100).rounded())),
      time: UInt32(min(Double(UInt32.max), max(1, (seconds * 1000).rounded()))), roadClass: way.use.roadClass,
      surface: way.use.surface, flags: flags, name: way.name)
    network.appendPart(record, firstPoint: firstPoint)
    appendPoints(nodes, isReversed: isReversed)
    network.closeLink()
  }

  /// Half of each touched end's delay, and all of the delays between; `nil` where no barrier is.
  private func barrierDelay(_ nodes: ArraySlice<UInt32>) -> Double? {
    guard !positions.delay.isEmpty else { return nil }
    var sum: Double?
    for at in nodes.indices {
      guard let delay = positions.delay[nodes[at]] else { continue }
      let isEnd = at == nodes.startIndex || at == nodes.endIndex - 1
      sum = (sum ?? 0) + (isEnd ? delay / 2 : delay)
    }
    return sum
  }

  private mutating func appendPoints(_ nodes: ArraySlice<UInt32>, isReversed: Bool) {
    func append(_ node: UInt32) {
      network.points.append(
        latitude: positions.coordinates.latitude[Int(node)], longitude: positions.coordinates.longitude[Int(node)])
    }
    if isReversed {
      for node in nodes.reversed() { append(node) }
    } else {
      for node in nodes { append(node) }
    }
  }

  /// The number of a junction in the network. A closed node gets a new one every time, so that nothing passes it.
  private mutating func node(_ place: UInt32) -> UInt32 {
    if nodeNumber[Int(place)] != .max, !positions.isClosed[Int(place)] { return nodeNumber[Int(place)] }
    let number = UInt32(network.nodeCount)
    nodeNumber[Int(place)] = number
    network.nodes.coordinates.append(
      latitude: positions.coordinates.latitude[Int(place)], longitude: positions.coordinates.longitude[Int(place)])
    network.nodes.osmID.append(index.ids[Int(place)])
    return number
  }
}
