import Geography
import RoadNetworks

/// Extracts country boundaries, rivers, coast and places for the map.
struct BackdropBuilder {
  let ways: OSMReading
  let index: NodeIndex
  let coordinates: FixedCoordinates

  func lines() -> [Backdrop.Line] {
    let borders = borderNames()
    var lines: [Backdrop.Line] = []
    for way in 0..<ways.objects.count {
      let tags = ways.tags(of: way, in: ways.objects)
      if let name = borders[ways.objects.ids[way]] {
        append(way, kind: .boundary, name: name, to: &lines)
      } else if tags[.boundary] == "administrative", tags[.adminLevel] == "2" {
        append(way, kind: .boundary, name: PlaceName(tags), to: &lines)
      }
      if tags[.waterway] == "river" { append(way, kind: .river, name: PlaceName(tags), to: &lines) }
      if tags[.natural] == "coastline" { append(way, kind: .coast, name: PlaceName(), to: &lines) }
    }
    return lines
  }

  /// For each way that a country's relation names, the names of the countries on its sides.
  private func borderNames() -> [Int64: PlaceName] {
    var names: [Int64: PlaceName] = [:]
    for relation in 0..<ways.relations.count {
      let name = PlaceName(ways.tags(of: relation, in: ways.relations))
      for reference in ways.relations.refRange(relation) {
        let way = ways.relations.refs[reference]
        names[way] = names[way].map { $0.beside(name) } ?? name
      }
    }
    return names
  }

  private func append(_ way: Int, kind: Backdrop.LineKind, name: PlaceName, to lines: inout [Backdrop.Line]) {
    var points = FixedCoordinates()
    func close() {
      if points.count > 1 { lines.append(.init(kind: kind, name: name, points: points)) }
      points = FixedCoordinates()
    }
    for reference in ways.objects.refRange(way) {
      let node = Int(index.place[reference])
      if coordinates.isDefined(node) {
        points.append(latitude: coordinates.latitude[node], longitude: coordinates.longitude[node])
      } else {
        close()
      }
    }
    close()
  }

  /// Named places among the nodes of the second pass.
  static func places(_ nodes: OSMReading) -> [Backdrop.Place] {
    var places: [Backdrop.Place] = []
    for object in 0..<nodes.objects.count {
      let tags = nodes.tags(of: object, in: nodes.objects)
      guard let kind = tags[.place], kinds.contains(kind) else { continue }
      let name = PlaceName(tags)
      let position = nodes.objects.position(object)
      guard !name.isEmpty,
        FixedCoordinates.isOnGlobe(latitude: position.latitude, longitude: position.longitude)
      else { continue }
      let coordinate = Coordinate(
        latitude: Double(position.latitude) / 1e7, longitude: Double(position.longitude) / 1e7)
      let population = tags[.population].flatMap { Int($0.filter { $0 != " " && $0 != "," }) }.flatMap {
        $0 >= 0 ? $0 : nil
      }
      places.append(
        .init(kind: kind, name: name, coordinate: coordinate, population: population, osmID: nodes.objects.ids[object]))
    }
    return places
  }

  private static let kinds: Set<String> = ["city", "town", "village", "hamlet", "suburb", "country", "island"]
}

extension PlaceName {
  /// Both names with a dash, where there are two.
  func beside(_ other: PlaceName) -> PlaceName {
    func both(_ a: String, _ b: String) -> String {
      a.isEmpty || b.isEmpty || a == b ? a + (a == b ? "" : b) : a + " – " + b
    }
    return PlaceName(
      local: both(local, other.local), arabic: both(arabic, other.arabic), french: both(french, other.french),
      english: both(english, other.english))
  }
}
