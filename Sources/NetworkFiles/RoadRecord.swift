import Geography
import RoadNetworks
import Wording

/// One road as tables and GeoJSON describe it, before it becomes a link.
struct RoadRecord {
  var from: UInt32
  var to: UInt32
  var isOneway = false
  /// As stated; `nil` for the length of the points.
  var metres: Double?
  /// As stated; `nil` for length and speed.
  var seconds: Double?
  var kilometresPerHour: Double?
  var roadClass: RoadClass = .unknown
  var surface: Surface = .unknown
  var flags: RoadFlags = []
  var name = RoadName()
  var way: Int64 = 0
  var points: [Coordinate] = []
}

/// Appends roads to a network and refuses impossible ones.
struct RoadRecorder {
  private(set) var network: RoadNetwork
  private let speeds: SpeedTable
  private var nameNumbers: [RoadName: UInt32] = [RoadName(): 0]
  private var nodeNumbers: [String: UInt32] = [:]

  /// A link longer than this in metres, or slower than this in seconds, does not fit and comes from a wrong unit.
  static let longest = 40_000_000.0
  static let slowest = 4_000_000.0

  init(attribution: String, speeds: SpeedTable) {
    network = RoadNetwork(attribution: attribution)
    self.speeds = speeds
  }

  /// The node of a name, made at its first mention.
  mutating func node(_ name: String, at coordinate: Coordinate?, isNamed: Bool = true) -> UInt32 {
    if let known = nodeNumbers[name] { return known }
    let number = UInt32(network.nodeCount)
    nodeNumbers[name] = number
    network.nodes.coordinates.append(coordinate)
    network.nodes.osmID.append(0)
    network.nodes.names.append(isNamed ? name : "")
    return number
  }

  /// Appends a link; says what is wrong instead when it cannot be.
  mutating func append(_ road: RoadRecord) -> Message? {
    let drawn = GreatCircle.length(of: road.points)
    let metres = road.metres ?? drawn
    let speed = road.kilometresPerHour ?? speeds[road.roadClass, road.surface]
    guard speed > 0 else { return "a speed of \(speed) km/h" }
    let seconds = road.seconds ?? metres / (speed / 3.6)
    guard metres >= 0, metres <= Self.longest else { return "a length of \(metres) m" }
    guard seconds >= 0, seconds <= Self.slowest else { return "a travel time of \(seconds) s" }
    network.openLink(from: road.from, to: road.to, isOneway: road.isOneway)
    network.appendPart(
      .init(
        way: road.way, length: UInt32((metres * 100).rounded()), time: UInt32((seconds * 1000).rounded()),
        roadClass: road.roadClass, surface: road.surface, flags: road.flags, name: number(road.name)),
      firstPoint: network.points.count)
    for point in road.points { network.points.append(point) }
    network.closeLink()
    return nil
  }

  private mutating func number(_ name: RoadName) -> UInt32 {
    if let known = nameNumbers[name] { return known }
    let number = UInt32(network.names.count)
    network.names.append(name)
    nameNumbers[name] = number
    return number
  }

  /// The network with a count of what was read.
  func finished(recordsRead: Int) -> RoadNetwork {
    var network = network
    if network.nodes.names.allSatisfy(\.isEmpty) { network.nodes.names = [] }
    network.census = [
      CensusLine("roads_read", Double(recordsRead), unit: "roads", meaning: "roads in the file"),
      CensusLine("nodes_before_cleaning", Double(network.nodeCount), unit: "nodes", meaning: "nodes before cleaning"),
      CensusLine("links_before_cleaning", Double(network.linkCount), unit: "links", meaning: "links before cleaning"),
      CensusLine("metres_before_cleaning", network.totalLengthMetres, unit: "m", meaning: "their length"),
    ]
    return network
  }
}

/// The words by which files call the attributes of a road, and their units.
enum RoadVocabulary {
  static let metres: [(name: String, factor: Double)] = [
    ("length_m", 1), ("distance_m", 1), ("km", 1000), ("length_km", 1000), ("distance_km", 1000), ("distance", 1),
    ("length", 1), ("cost", 1), ("l", 1000),
  ]
  static let seconds: [(name: String, factor: Double)] = [
    ("time_s", 1), ("duration_s", 1), ("duration_min", 60), ("minutes", 60), ("time_min", 60), ("hours", 3600),
    ("time_h", 3600), ("duration", 60),
  ]
  static let speed = ["speed_kmh", "speed"]
  static let roadClass = ["highway", "class", "fclass", "h"]
  static let surface = ["surface"]
  static let name = ["name", "corridor"]
  static let oneway = ["oneway"]

  static func isTrue(_ text: String) -> Bool { ["1", "yes", "true", "t", "y"].contains(text.lowercased()) }
}
