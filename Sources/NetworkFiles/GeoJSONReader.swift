import Cases
import Geography
import RoadNetworks

/// Reads GeoJSON (RFC 7946) lines as a road network.
///
/// `from` and `to` among the properties name the ends; without them lines meet where their end points agree to 1e-7 degrees.
/// Length and time come from properties (`length_m`, `distance_m`, `length_km`, `duration_min` ...) or from the points.
struct GeoJSONReader {
  private var list: ProblemList
  private var recorder: RoadRecorder
  private var read = 0
  private var skipped = 0

  /// - Throws: `NetworkFileError` with all that is wrong.
  static func read(_ bytes: [UInt8], file: String, speeds: SpeedTable) throws -> RoadNetwork {
    var reader = GeoJSONReader(
      list: ProblemList(file: file), recorder: RoadRecorder(attribution: file, speeds: speeds))
    let tree: JSONTree
    do {
      tree = try JSONParser.parse(bytes)
    } catch {
      reader.list.add("json-syntax", line: error.line, position: error.position, error.what)
      throw NetworkFileError(problems: reader.list.problems)
    }
    return try reader.network(tree)
  }

  private init(list: ProblemList, recorder: RoadRecorder) {
    self.list = list
    self.recorder = recorder
  }

  private mutating func network(_ tree: JSONTree) throws -> RoadNetwork {
    let features: [JSONTree]
    switch tree["type"]?.text {
    case "FeatureCollection": features = tree["features"]?.array ?? []
    case "Feature": features = [tree]
    default:
      features = []
      list.add("geojson-type", line: tree.line, "neither a FeatureCollection nor a Feature")
    }
    for feature in features { append(feature) }
    if read == 0, list.isEmpty {
      list.add("geojson-empty", "no lines", remedy: "LineString or MultiLineString features")
    }
    try list.check()
    var network = recorder.finished(recordsRead: read)
    network.census.append(
      CensusLine("features_skipped", Double(skipped), unit: "features", meaning: "features that are not lines"))
    return network
  }

  private mutating func append(_ feature: JSONTree) {
    guard let geometry = feature["geometry"], let type = geometry["type"]?.text else {
      skipped += 1
      return
    }
    let lines: [[JSONTree]]
    switch type {
    case "LineString": lines = [geometry["coordinates"]?.array ?? []]
    case "MultiLineString": lines = (geometry["coordinates"]?.array ?? []).map { $0.array ?? [] }
    default:
      skipped += 1
      return
    }
    let properties = feature["properties"] ?? .null
    var parts: [[Coordinate]] = []
    for line in lines {
      guard let points = points(line, feature.line) else { return }
      parts.append(points)
    }
    guard !parts.isEmpty else {
      list.add("geojson-line", line: feature.line, "a line of no positions")
      return
    }
    read += 1
    if let from = properties["from"]?.text, let to = properties["to"]?.text {
      append(parts.flatMap { $0 }, ends: (from, to), properties, feature.line)
    } else {
      for part in parts { append(part, ends: nil, properties, feature.line, isWhole: parts.count == 1) }
    }
  }

  private mutating func points(_ line: [JSONTree], _ number: Int) -> [Coordinate]? {
    var points: [Coordinate] = []
    for pair in line {
      guard let pair = pair.array, pair.count >= 2, let longitude = pair[0].number, let latitude = pair[1].number,
        Coordinate(latitude: latitude, longitude: longitude).isValid
      else {
        list.add(
          "geojson-position", line: number, "a position off the globe", remedy: "[longitude, latitude] in degrees")
        return nil
      }
      points.append(Coordinate(latitude: latitude, longitude: longitude))
    }
    guard points.count > 1 else {
      list.add("geojson-line", line: number, "a line of fewer than two positions")
      return nil
    }
    return points
  }

  private mutating func append(
    _ points: [Coordinate], ends: (from: String, to: String)?, _ properties: JSONTree, _ line: Int, isWhole: Bool = true
  ) {
    let from = node(ends?.from, at: points[0])
    let to = node(ends?.to, at: points[points.count - 1])
    var road = RoadRecord(from: from, to: to, points: points)
    if isWhole {
      road.metres = measure(properties, RoadVocabulary.metres)
      road.seconds = measure(properties, RoadVocabulary.seconds)
    }
    road.kilometresPerHour = RoadVocabulary.speed.lazy.compactMap { properties[$0]?.number }.first
    road.roadClass = text(properties, RoadVocabulary.roadClass).flatMap { RoadClass(tag: $0) } ?? .unknown
    road.surface = text(properties, RoadVocabulary.surface).map { Surface(openStreetMap: $0) } ?? .unknown
    road.isOneway = text(properties, RoadVocabulary.oneway).map(RoadVocabulary.isTrue) ?? false
    road.name.name.local = text(properties, RoadVocabulary.name) ?? ""
    if let wrong = recorder.append(road) { list.add("geojson-value", line: line, wrong) }
  }

  private mutating func node(_ name: String?, at point: Coordinate) -> UInt32 {
    if let name { return recorder.node(name, at: point) }
    let key = "\(Int((point.latitude * 1e7).rounded())) \(Int((point.longitude * 1e7).rounded()))"
    return recorder.node(key, at: point, isNamed: false)
  }

  private func measure(_ properties: JSONTree, _ names: [(name: String, factor: Double)]) -> Double? {
    names.lazy.compactMap { known in properties[known.name]?.number.map { $0 * known.factor } }.first
  }

  private func text(_ properties: JSONTree, _ names: [String]) -> String? {
    names.lazy.compactMap { properties[$0]?.text }.first
  }
}
