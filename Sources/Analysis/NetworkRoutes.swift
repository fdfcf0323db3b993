import Cases
import Foundation
import Geography
import NetworkFiles
import RoadGraph
import RoadNetworks
import Routing

/// A place put onto a network.
public struct SnappedPlace: Encodable, Sendable {
  public var name: String
  public var latitude: Double?
  public var longitude: Double?
  /// The node's index in the network and its label in the source.
  public var node: UInt32
  public var nodeLabel: String
  /// From the place to the node, in metres.
  public var snapMetres: Double

  /// Above this a place is probably not on the network.
  public static let farMetres = 5_000.0

  enum CodingKeys: String, CodingKey {
    case name, latitude, longitude, node
    case nodeLabel = "node_label", snapMetres = "snap_m"
  }

  public var isFar: Bool { snapMetres > Self.farMetres }
}

/// Routes and tables of times on a road network.
public struct NetworkRouter: Sendable {
  public let network: RoadNetwork
  private let arcs: RoadNetworkGraph
  private let roads: SearchGraph
  private let snapper: NodeSnapper

  /// What a route is the best by.
  public enum Objective: String, Sendable, CaseIterable { case time, length }

  public init(_ network: RoadNetwork, by objective: Objective = .time) {
    self.network = network
    arcs = network.graph()
    roads = SearchGraph(
      arcs.graph, weights: arcs.perArc(objective == .time ? network.links.time : network.links.length))
    snapper = NodeSnapper(network)
  }

  // MARK: Places

  /// The place that a text names: `latitude,longitude`, a node of the source file, an OpenStreetMap node, or a place of the backdrop.
  ///
  /// - Throws: `UserError` when there is none.
  public func place(_ text: String) throws -> SnappedPlace {
    if let coordinate = Self.coordinate(text) { return try snap(text, coordinate) }
    if let node = network.nodes.names.firstIndex(of: text) { return onNode(text, node) }
    if let id = Int64(text), id != 0, let node = network.nodes.osmID.firstIndex(of: id) { return onNode(text, node) }
    let wanted = text.lowercased()
    let named = network.backdrop.places.filter { place in
      [place.name.local, place.name.arabic, place.name.french, place.name.english].contains {
        $0.lowercased() == wanted
      }
    }
    // Of several of one name the largest is meant.
    if let best = named.max(by: { ($0.population ?? 0, $1.osmID) < ($1.population ?? 0, $0.osmID) }) {
      return try snap(text, best.coordinate)
    }
    let near = nearestName(to: text, among: network.backdrop.places.map(\.name.local) + network.nodes.names)
    throw UserError(
      .badData,
      near == nil
        ? "the network has no place or node \(text); latitude,longitude serves always"
        : "the network has no place or node \(text)\(didYouMean(near))"
    )
  }

  static func coordinate(_ text: String) -> Coordinate? {
    let fields = text.split(separator: ",").map { Double($0.trimmingCharacters(in: .whitespaces)) }
    guard fields.count == 2, let latitude = fields[0], let longitude = fields[1] else { return nil }
    let coordinate = Coordinate(latitude: latitude, longitude: longitude)
    return coordinate.isValid ? coordinate : nil
  }

  /// The nearest usable node.
  public func snap(_ name: String, _ coordinate: Coordinate) throws -> SnappedPlace {
    guard let snap = snapper.nearest(to: coordinate) else {
      throw UserError(.badData, "the network has no positions, so \(name) cannot be found on it; name a node")
    }
    return SnappedPlace(
      name: name, latitude: coordinate.latitude, longitude: coordinate.longitude, node: snap.node,
      nodeLabel: network.label(ofNode: Int(snap.node)), snapMetres: snap.metres)
  }

  private func onNode(_ name: String, _ node: Int) -> SnappedPlace {
    let coordinate = network.nodes.coordinates[node]
    return SnappedPlace(
      name: name, latitude: coordinate?.latitude, longitude: coordinate?.longitude, node: UInt32(node),
      nodeLabel: network.label(ofNode: node), snapMetres: 0)
  }

  // MARK: Routes

  /// A way along a road that keeps its name, class and surface.
  public struct Stretch: Encodable, Sendable {
    public var name: String
    public var roadClass: String
    public var surface: String
    public var flags: String
    public var kilometres: Double
    public var hours: Double

    enum CodingKeys: String, CodingKey { case name, roadClass = "class", surface, flags, kilometres = "km", hours }
  }

  public struct RouteAnswer: Encodable, Sendable {
    public var kilometres: Double
    public var hours: Double
    /// The part of the best route's cost that is shared with the routes before it.
    public var overlap: Double
    public var links: [UInt32]
    public var stretches: [Stretch]
    /// Longitude and latitude of every point.
    public var coordinates: [[Double]]

    enum CodingKeys: String, CodingKey { case kilometres = "km", hours, overlap, links, stretches, coordinates }
  }

  /// The best way and up to `count - 1` others that differ; empty where there is none.
  public func routes(from: SnappedPlace, to: SnappedPlace, count: Int) -> [RouteAnswer] {
    let found = AlternativeRoutes.find(roads, linkOfArc: arcs.link, from: from.node, to: to.node, count: count)
    return found.map { route in
      var answer = answer(route.arcs)
      answer.overlap = found[0].cost == 0 ? 0 : Double(route.shared) / Double(found[0].cost)
      return answer
    }
  }

  private func answer(_ path: [RoadGraph.Arc]) -> RouteAnswer {
    var answer = RouteAnswer(kilometres: 0, hours: 0, overlap: 0, links: [], stretches: [], coordinates: [])
    for arc in path {
      let link = Int(arcs.link[Int(arc)])
      let isForward = arcs.isForward[Int(arc)]
      answer.kilometres += network.lengthMetres(ofLink: link) / 1000
      answer.hours += network.timeSeconds(ofLink: link) / 3600
      answer.links.append(UInt32(link))
      let range = network.partRange(ofLink: link)
      for index in range {
        append(isForward ? index : range.upperBound - 1 - (index - range.lowerBound), to: &answer.stretches)
      }
      let points = network.pointRange(ofLink: link)
      for index in points {
        append(isForward ? index : points.upperBound - 1 - (index - points.lowerBound), to: &answer.coordinates)
      }
    }
    return answer
  }

  private func append(_ part: Int, to stretches: inout [Stretch]) {
    let name = network.names[Int(network.parts.name[part])]
    let stretch = Stretch(
      name: name.shown, roadClass: network.parts.roadClass[part].tag, surface: network.parts.surface[part].tag,
      flags: network.parts.flags[part].tag, kilometres: Double(network.parts.length[part]) / 100_000,
      hours: Double(network.parts.time[part]) / 3_600_000)
    if let last = stretches.last, last.name == stretch.name, last.roadClass == stretch.roadClass,
      last.surface == stretch.surface, last.flags == stretch.flags
    {
      stretches[stretches.count - 1].kilometres += stretch.kilometres
      stretches[stretches.count - 1].hours += stretch.hours
    } else {
      stretches.append(stretch)
    }
  }

  private func append(_ point: Int, to coordinates: inout [[Double]]) {
    guard let here = network.points[point] else { return }
    let pair = [here.longitude, here.latitude]
    if coordinates.last != pair { coordinates.append(pair) }
  }

  // MARK: Tables

  /// Times and lengths of the best ways between all pairs.
  public struct Matrix: Encodable, Sendable {
    public var places: [SnappedPlace]
    /// Hours from place (row) to place (column); null where there is no way.
    public var hours: [[Double?]]
    /// Kilometres of the same ways.
    public var kilometres: [[Double?]]

    enum CodingKeys: String, CodingKey { case places, hours, kilometres = "km" }
  }

  /// One search per place. The result does not depend on the number of threads.
  public func matrix(_ places: [SnappedPlace], threads: Int, _ work: Work) throws -> Matrix {
    let rows = parallelMap(
      count: places.count, threads: threads, workspace: { OneToAllSearch(nodeCount: network.nodeCount) }
    ) { search, source -> (hours: [Double?], kilometres: [Double?]) in
      if work.isCancelled { return ([], []) }
      search.run(roads, from: places[source].node)
      let found = places.map { totals(search, to: $0.node) }
      return (found.map { $0?.hours }, found.map { $0?.kilometres })
    }
    try work.checkCancellation()
    return Matrix(places: places, hours: rows.map(\.hours), kilometres: rows.map(\.kilometres))
  }

  private func totals(_ search: OneToAllSearch, to node: UInt32) -> (hours: Double, kilometres: Double)? {
    guard let path = search.path(to: node, in: roads) else { return nil }
    var milliseconds: UInt64 = 0
    var centimetres: UInt64 = 0
    for arc in path {
      milliseconds += UInt64(network.links.time[Int(arcs.link[Int(arc)])])
      centimetres += UInt64(network.links.length[Int(arcs.link[Int(arc)])])
    }
    return (Double(milliseconds) / 3_600_000, Double(centimetres) / 100_000)
  }

  /// The places of a table, or the cities of the backdrop (with towns, then villages, where there are fewer than two).
  ///
  /// - Throws: `UserError` when there are none or the table is broken.
  public func places(_ table: URL?) throws -> [SnappedPlace] {
    if let table {
      let rows = try NetworkSource.translatingErrors { try PlaceTable.read(table) }
      return try rows.map { try snap($0.name, $0.coordinate) }
    }
    // From large to small until there are two to go between.
    for kinds in [["city"], ["city", "town"], ["city", "town", "village"]] {
      let found = network.backdrop.places.filter { kinds.contains($0.kind) && !$0.name.local.isEmpty }
      if found.count > 1 { return try found.map { try snap($0.name.local, $0.coordinate) } }
    }
    throw UserError(.usage, "the network names no places; give a table with --places")
  }
}

extension RoadName {
  /// Number and local name, as far as there are any.
  var shown: String { [reference, name.local].filter { !$0.isEmpty }.joined(separator: " ") }
}
