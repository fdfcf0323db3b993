import RoadNetworks

extension FlatArrays {
  init(_ network: RoadNetwork) {
    let (nodes, links, parts) = (network.nodes, network.links, network.parts)
    add("node.latitude", nodes.coordinates.latitude)
    add("node.longitude", nodes.coordinates.longitude)
    add("node.osm", nodes.osmID)
    add("node.name", nodes.names)
    add("link.from", links.from)
    add("link.to", links.to)
    add("link.oneway", bytes: links.isOneway.map { $0 ? 1 : 0 })
    add("link.length", links.length)
    add("link.time", links.time)
    add("link.class", bytes: links.roadClass.map(\.rawValue))
    add("link.surface", bytes: links.surface.map(\.rawValue))
    add("link.flags", bytes: links.flags.map(\.rawValue))
    add("link.name", links.name)
    add("link.firstPart", links.firstPart)
    add("link.firstPoint", links.firstPoint)
    add("part.way", parts.way)
    add("part.length", parts.length)
    add("part.time", parts.time)
    add("part.class", bytes: parts.roadClass.map(\.rawValue))
    add("part.surface", bytes: parts.surface.map(\.rawValue))
    add("part.flags", bytes: parts.flags.map(\.rawValue))
    add("part.name", parts.name)
    add("part.firstPoint", parts.firstPoint)
    add("point.latitude", network.points.latitude)
    add("point.longitude", network.points.longitude)
    add("name.local", network.names.map(\.name.local))
    add("name.ar", network.names.map(\.name.arabic))
    add("name.fr", network.names.map(\.name.french))
    add("name.en", network.names.map(\.name.english))
    add("name.ref", network.names.map(\.reference))
  }

  /// The network without its backdrop and census, checked for its shape.
  ///
  /// - Throws: `Failure`.
  func network(attribution: String) throws -> RoadNetwork {
    var network = RoadNetwork(attribution: attribution)
    network.nodes = RoadNetwork.Nodes(
      coordinates: try coordinates("node"), osmID: try int64("node.osm"), names: try strings("node.name"))
    network.points = try coordinates("point")
    network.links = try links()
    network.parts = try parts()
    network.names = try names()
    if let defect = network.defects().first { throw Failure(reason: defect) }
    return network
  }

  private func coordinates(_ prefix: String) throws -> FixedCoordinates {
    let latitude = try int32(prefix + ".latitude")
    let longitude = try int32(prefix + ".longitude")
    guard latitude.count == longitude.count else { throw Failure(reason: "latitudes and longitudes differ in number") }
    return FixedCoordinates(latitude: latitude, longitude: longitude)
  }

  private func links() throws -> RoadNetwork.Links {
    var links = RoadNetwork.Links()
    links.from = try uint32("link.from")
    links.to = try uint32("link.to")
    links.isOneway = try bytes("link.oneway").map { $0 != 0 }
    links.length = try uint32("link.length")
    links.time = try uint32("link.time")
    links.roadClass = try cases("link.class", of: RoadClass.self)
    links.surface = try cases("link.surface", of: Surface.self)
    links.flags = try bytes("link.flags").map(RoadFlags.init(rawValue:))
    links.name = try uint32("link.name")
    links.firstPart = try uint32("link.firstPart")
    links.firstPoint = try uint32("link.firstPoint")
    return links
  }

  private func parts() throws -> RoadNetwork.Parts {
    var parts = RoadNetwork.Parts()
    parts.way = try int64("part.way")
    parts.length = try uint32("part.length")
    parts.time = try uint32("part.time")
    parts.roadClass = try cases("part.class", of: RoadClass.self)
    parts.surface = try cases("part.surface", of: Surface.self)
    parts.flags = try bytes("part.flags").map(RoadFlags.init(rawValue:))
    parts.name = try uint32("part.name")
    parts.firstPoint = try uint32("part.firstPoint")
    return parts
  }

  private func names() throws -> [RoadName] {
    let columns = try ["local", "ar", "fr", "en", "ref"].map { try strings("name." + $0) }
    guard columns.allSatisfy({ $0.count == columns[0].count }), !columns[0].isEmpty else {
      throw Failure(reason: "name columns differ in length")
    }
    return columns[0].indices.map { row in
      RoadName(
        name: PlaceName(
          local: columns[0][row], arabic: columns[1][row], french: columns[2][row], english: columns[3][row]),
        reference: columns[4][row])
    }
  }
}
