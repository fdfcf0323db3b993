import Geography
import RoadNetworks

/// Sorts ways into those tankers may use and those they may not, and counts both.
struct WaySorter {
  private(set) var usable: [UsableWay] = []
  private(set) var names: [RoadName] = []
  private let ways: OSMReading
  private let profile: TankerProfile
  private var refused: [TankerProfile.Refusal: Int] = [:]
  private var roadWays = 0
  private var roadNodes = 0
  private var roadMetres = 0.0
  private var usableMetres = 0.0

  init(_ ways: OSMReading, _ profile: TankerProfile) {
    self.ways = ways
    self.profile = profile
  }

  mutating func sort(_ index: NodeIndex, _ coordinates: FixedCoordinates) {
    var interpreter = WayInterpreter(profile: profile, reading: ways)
    var isSeen = [Bool](repeating: false, count: index.ids.count)
    for way in 0..<ways.selectedCount {
      let (verdict, name) = interpreter.interpret(way: way)
      if case .notARoad = verdict { continue }
      let metres = survey(way, index, coordinates, &isSeen)
      roadWays += 1
      roadMetres += metres
      switch verdict {
      case .road(let use):
        usable.append(.init(object: way, use: use, name: name))
        usableMetres += metres
      case .refused(let refusal): refused[refusal, default: 0] += 1
      case .notARoad: break
      }
    }
    names = interpreter.names
  }

  /// Counts the way's nodes not seen before, and returns the length between nodes that the file has.
  private mutating func survey(
    _ way: Int, _ index: NodeIndex, _ coordinates: FixedCoordinates, _ isSeen: inout [Bool]
  ) -> Double {
    var metres = 0.0
    var last: Coordinate?
    for reference in ways.objects.refRange(way) {
      let node = Int(index.place[reference])
      let here = coordinates[node]
      if here != nil, !isSeen[node] {
        isSeen[node] = true
        roadNodes += 1
      }
      if let last, let here { metres += GreatCircle.distance(last, here) }
      last = here
    }
    return metres
  }

  func census(_ ways: OSMReading, _ nodes: OSMReading, _ positions: NodePositions) -> [CensusLine] {
    let refusals = TankerProfile.Refusal.allCases.map { refusal in
      CensusLine(
        "ways_refused_\(refusal.rawValue)", Double(refused[refusal] ?? 0), unit: "ways",
        meaning: "road ways refused: \(refusal.meaning)")
    }
    return [
      CensusLine("nodes_read", Double(nodes.nodesRead), unit: "nodes", meaning: "nodes in the file"),
      CensusLine("ways_read", Double(ways.waysRead), unit: "ways", meaning: "ways in the file"),
      CensusLine("relations_read", Double(ways.relationsRead), unit: "relations", meaning: "relations in the file"),
      CensusLine("road_ways", Double(roadWays), unit: "ways", meaning: "ways of a drivable class, and ferries"),
      CensusLine("road_nodes", Double(roadNodes), unit: "nodes", meaning: "nodes of these ways, each once"),
      CensusLine("road_metres", roadMetres, unit: "m", meaning: "length of these ways"),
    ] + refusals + [
      CensusLine("usable_ways", Double(usable.count), unit: "ways", meaning: "road ways that a laden tanker may use"),
      CensusLine("usable_metres", usableMetres, unit: "m", meaning: "their length"),
      CensusLine(
        "nodes_off_globe", Double(positions.absurd), unit: "nodes", meaning: "nodes with impossible coordinates"),
      CensusLine(
        "nodes_closed", Double(positions.isClosed.count { $0 }), unit: "nodes", meaning: "barriers that stop a tanker"),
      CensusLine("nodes_with_delay", Double(positions.delay.count), unit: "nodes", meaning: "barriers that open"),
    ]
  }
}
