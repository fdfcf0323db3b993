import Foundation
import Geography
import RoadNetworks

/// The layers of a road network that people look at.
enum RoadLayers {
  private static let nameColumns: [GeoPackage.Column] = [
    .init("name", .text), .init("name_ar", .text), .init("name_fr", .text), .init("name_en", .text),
  ]

  private static func values(_ name: PlaceName) -> [GeoPackage.Value] {
    [name.local, name.arabic, name.french, name.english].map(GeoPackage.Value.textIfAny)
  }

  private static func name(_ values: ArraySlice<GeoPackage.Value>) -> PlaceName {
    let texts = values.map { $0.text ?? "" }
    return PlaceName(local: texts[0], arabic: texts[1], french: texts[2], english: texts[3])
  }

  static func links(_ network: RoadNetwork) -> GeoPackage.Layer {
    GeoPackage.Layer(
      name: "road_links", title: "Road links", geometry: .lineString,
      columns: [
        .init("link", .integer), .init("from_node", .integer), .init("to_node", .integer), .init("oneway", .boolean),
        .init("length_m", .real), .init("time_s", .real), .init("class", .text), .init("surface", .text),
        .init("flags", .text), .init("ref", .text),
      ] + nameColumns + [.init("osm_ways", .text)],
      style: linkStyle, count: network.linkCount, feature: { link in linkFeature(network, link) })
  }

  private static func linkFeature(_ network: RoadNetwork, _ link: Int) -> GeoPackage.Feature {
    let links = network.links
    let name = network.names[Int(links.name[link])]
    let line = line(network.points, network.pointRange(ofLink: link))
    var values: [GeoPackage.Value] = [
      .integer(Int64(link)), .integer(Int64(links.from[link])), .integer(Int64(links.to[link])),
      .boolean(links.isOneway[link]), .real(network.lengthMetres(ofLink: link)),
      .real(network.timeSeconds(ofLink: link)),
      .text(links.roadClass[link].tag), .text(links.surface[link].tag), .textIfAny(links.flags[link].tag),
      .textIfAny(name.reference),
    ]
    values += Self.values(name.name)
    values.append(.textIfAny(ways(network, link)))
    return .init(geometry: line, values: values)
  }

  /// The distinct ways of a link in their order, with commas.
  private static func ways(_ network: RoadNetwork, _ link: Int) -> String {
    var ways: [Int64] = []
    for part in network.partRange(ofLink: link) where network.parts.way[part] != 0 {
      if ways.last != network.parts.way[part] { ways.append(network.parts.way[part]) }
    }
    return ways.map(String.init).joined(separator: ",")
  }

  private static func line(_ points: FixedCoordinates, _ range: Range<Int>) -> GeoPackage.Geometry? {
    let line = range.compactMap { points[$0] }
    return line.count > 1 ? .lineString(line) : nil
  }

  private static let linkStyle: LayerStyle = {
    func line(_ tag: RoadClass, _ color: UInt32, _ width: Double, dashed: Bool = false) -> LayerStyle.Category {
      .init(tag.tag, nil, .line(.init(color), width: width, dashed: dashed))
    }
    return LayerStyle(
      .categories(
        column: "class",
        [
          line(.motorway, 0x8b1a1a, 1.0), line(.trunk, 0xb5301f, 0.9), line(.primary, 0xd9662b, 0.7),
          line(.secondary, 0xe0a030, 0.55), line(.tertiary, 0x8a8a5c, 0.45), line(.motorwayLink, 0x8b1a1a, 0.5),
          line(.trunkLink, 0xb5301f, 0.5), line(.primaryLink, 0xd9662b, 0.4), line(.secondaryLink, 0xe0a030, 0.35),
          line(.tertiaryLink, 0x8a8a5c, 0.3), line(.unclassified, 0x777777, 0.3), line(.residential, 0x999999, 0.25),
          line(.livingStreet, 0x999999, 0.25), line(.service, 0xb0b0b0, 0.2), line(.road, 0x777777, 0.3),
          line(.track, 0x7a5c3a, 0.25, dashed: true), line(.ferry, 0x2b6cb0, 0.5, dashed: true),
          line(.unknown, 0x777777, 0.4),
        ]))
  }()

  static func nodes(_ network: RoadNetwork) -> GeoPackage.Layer {
    GeoPackage.Layer(
      name: "road_nodes", title: "Road nodes", geometry: .point,
      columns: [.init("node", .integer), .init("osm_id", .integer), .init("name", .text)],
      style: LayerStyle(.single(.marker(.init(0x333333), size: 0.8))), count: network.nodeCount,
      feature: { node in
        let osm = network.nodes.osmID[node]
        return .init(
          geometry: network.nodes.coordinates[node].map { .point($0) },
          values: [
            .integer(Int64(node)), osm == 0 ? .null : .integer(osm),
            network.nodes.names.isEmpty ? .null : .textIfAny(network.nodes.names[node]),
          ])
      })
  }

  static func backdrop(_ network: RoadNetwork) -> GeoPackage.Layer {
    let lines = network.backdrop.lines
    return GeoPackage.Layer(
      name: "backdrop_lines", title: "Boundaries, rivers and coast", geometry: .lineString,
      columns: [.init("kind", .text)] + nameColumns,
      style: LayerStyle(
        .categories(
          column: "kind",
          [
            .init("boundary", "Boundary", .line(.init(0x6b4c8a), width: 0.5, dashed: true)),
            .init("river", "River", .line(.init(0x5b9bd5), width: 0.3)),
            .init("coast", "Coast", .line(.init(0x2b6cb0), width: 0.5)),
          ])),
      count: lines.count,
      feature: { number in
        let shape = line(lines[number].points, 0..<lines[number].points.count)
        return .init(geometry: shape, values: [.text("\(lines[number].kind)")] + values(lines[number].name))
      })
  }

  static func backdropLine(_ feature: GeoPackage.Feature) -> Backdrop.Line? {
    guard feature.values.count == 5, case .lineString(let line)? = feature.geometry,
      let kind = Backdrop.LineKind.allCases.first(where: { "\($0)" == feature.values[0].text })
    else { return nil }
    var points = FixedCoordinates()
    for point in line { points.append(point) }
    return .init(kind: kind, name: name(feature.values[1...]), points: points)
  }

  static func places(_ network: RoadNetwork) -> GeoPackage.Layer {
    let places = network.backdrop.places
    return GeoPackage.Layer(
      name: "places", title: "Places", geometry: .point,
      columns: [.init("kind", .text)] + nameColumns + [.init("population", .integer), .init("osm_id", .integer)],
      style: LayerStyle(.single(.marker(.init(0x222222), size: 1.6)), labelColumn: "name"), count: places.count,
      feature: { number in
        let place = places[number]
        let tail: [GeoPackage.Value] = [
          place.population.map { .integer(Int64($0)) } ?? .null, .integer(place.osmID),
        ]
        return .init(
          geometry: .point(place.coordinate), values: [.text(place.kind)] + values(place.name) + tail)
      })
  }

  static func place(_ feature: GeoPackage.Feature) -> Backdrop.Place? {
    guard feature.values.count == 7, case .point(let coordinate)? = feature.geometry, coordinate.isValid else {
      return nil
    }
    return .init(
      kind: feature.values[0].text ?? "", name: name(feature.values[1..<5].prefix(4)), coordinate: coordinate,
      population: feature.values[5].integer.map { Int($0) }, osmID: feature.values[6].integer ?? 0)
  }
}
