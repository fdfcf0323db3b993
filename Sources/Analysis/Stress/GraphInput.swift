import Foundation
import Geography
import NetworkFiles
import RoadNetworks

/// A graph file, a folder of tables or a road network, with its digest.
struct GraphInput {
  let url: URL
  let graph: PlainGraph
  let sha256: String
  let isNetwork: Bool
  /// Names of the nodes that were asked for, in the graph.
  let from: [String]
  let to: [String]
  /// What targets count, by their names in the graph.
  let weights: [String: Double]
  /// Of a road network, the name of each arc's road, empty where it has none; nil of a graph file.
  let roads: [String]?
  /// The road network; nil of a graph file.
  let network: RoadNetwork?
  /// Where the nodes of a graph file are, where a table says so.
  let coordinates: [Coordinate?]?
  /// A table of the nodes' positions.
  let nodes: URL?
  /// By the label of a node, the place that was asked for.
  let asked: [String: String]

  /// What the options name: places on a road network, nodes of a graph file.
  ///
  /// - Throws: `UserError` when the file is missing or bad, a place is not on the network, or the problem asks for what no network has.
  init(_ file: URL, _ options: StressOptions, _ work: Work) throws {
    guard options.isNetwork else {
      try self.init(file, nodes: options.nodes, from: options.from, to: options.to, weights: options.weights)
      return
    }
    guard options.problem == .shortestPath || options.problem == .weightedWays else {
      throw UserError(
        .usage,
        "roads of a network have neither capacities nor supplies: with --network ask for shortest-path or weighted-ways"
      )
    }
    let network = try NetworkSource.open(file, nodes: options.nodes, work)
    let router = NetworkRouter(network)
    var asked: [String: String] = [:]
    func nodes(_ texts: [String]) throws -> [String] {
      try texts.separated { NetworkRouter.coordinate($0) != nil || (try? router.place($0)) != nil }.map { text in
        let label = try router.place(text).nodeLabel
        if NetworkRouter.coordinate(text) == nil, text != label { asked[label] = text }
        return label
      }
    }
    // Places are named as for --to; several on one node count together, as one target.
    let weights = try options.weights.map { (try router.place($0).nodeLabel, $1) }
    let (from, to) = (try nodes(options.from), try nodes(options.to))
    try self.init(
      network, file, nodes: options.nodes, from: from, to: to, weights: Dictionary(weights, uniquingKeysWith: +),
      asked: asked)
  }

  /// The input that a certificate is about.
  init(_ certificate: Certificate, at place: URL, _ work: Work) throws {
    // Positions shape a network, but not a graph.
    let nodes = certificate.isNetwork == true ? certificate.nodes.map { URL(filePath: $0) } : nil
    guard certificate.isNetwork == true else {
      try self.init(place, from: certificate.from, to: certificate.to, weights: certificate.weights ?? [:])
      return
    }
    try self.init(
      try NetworkSource.open(place, nodes: nodes, work), place, nodes: nodes, from: certificate.from,
      to: certificate.to, weights: certificate.weights ?? [:], asked: certificate.asked ?? [:])
  }

  private init(
    _ network: RoadNetwork, _ file: URL, nodes: URL?, from: [String], to: [String], weights: [String: Double],
    asked: [String: String]
  ) throws {
    self.network = network
    self.nodes = nodes
    self.asked = asked
    coordinates = nil
    url = file
    graph = Self.graph(of: network)
    sha256 = try Digest.sha256(of: file)
    isNetwork = true
    self.from = from
    self.to = to
    self.weights = weights
    roads = network.links.name.map { network.names[Int($0)].shown }
  }

  /// Links of a road network as arcs: costs are hours of a laden tanker, a cut closes the link both ways.
  private static func graph(of network: RoadNetwork) -> PlainGraph {
    var graph = PlainGraph(
      isUndirected: true, nodeNames: (0..<network.nodeCount).map { network.label(ofNode: $0) },
      tails: network.links.from, heads: network.links.to, cost: network.links.time.map { Double($0) / 3_600_000 })
    graph.isOneway = network.links.isOneway
    return graph
  }

  /// A graph file or a folder of tables.
  ///
  /// - Throws: `UserError` when the file is missing or bad.
  ///
  /// - Parameter nodes: a table of positions; ends may then be named by coordinates too.
  init(
    _ file: URL, nodes: URL? = nil, from: [String] = [], to: [String] = [], weights: [String: Double] = [:]
  ) throws {
    network = nil
    asked = [:]
    self.nodes = nodes
    url = file
    isNetwork = false
    self.weights = weights
    roads = nil
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      throw UserError(.missingInput, "there is no file \(file.path)")
    }
    let table: [PlaceTable.Row]?
    do {
      graph = isFolder.boolValue ? try PyomoFolder.read(file) : try PlainGraphFile.read(file)
      sha256 = isFolder.boolValue ? try Self.digest(ofTablesIn: file) : try Digest.sha256(of: file)
      table = try nodes.map { try PlaceTable.read($0) }
    } catch let error as NetworkFileError {
      throw UserError(error)
    }
    let positions = table.map { rows in Dictionary(rows.map { ($0.name, $0.coordinate) }) { first, _ in first } }
    let names = graph.nodeNames
    let placed = positions.map { known in names.map { known[$0] } }
    coordinates = placed
    if let placed, !placed.contains(where: { $0 != nil }) {
      throw UserError(.badData, "\(nodes!.path) places none of the nodes of \(file.path)")
    }
    self.from = Self.nearest(from, among: names, placed)
    self.to = Self.nearest(to, among: names, placed)
  }

  /// Coordinates as the nodes nearest to them, where there are positions; everything else as it is.
  private static func nearest(_ texts: [String], among names: [String], _ coordinates: [Coordinate?]?) -> [String] {
    guard let coordinates, texts.contains(where: { NetworkRouter.coordinate($0) != nil }) else { return texts }
    let known = Set(names)
    var points = FixedCoordinates()
    for coordinate in coordinates { points.append(coordinate) }
    let snapper = NodeSnapper(points)
    return texts.map { text in
      guard !known.contains(text), let at = NetworkRouter.coordinate(text), let snap = snapper.nearest(to: at) else {
        return text
      }
      return names[Int(snap.node)]
    }
  }

  /// Over the names and digests of all tables of a folder, in the order of their names.
  private static func digest(ofTablesIn folder: URL) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }
      .sorted()
    let lines = try names.map { "\(try Digest.sha256(of: folder.appending(path: $0)))  \($0)\n" }
    return Digest.sha256(Data(lines.joined().utf8))
  }

  func certificate(_ options: StressOptions, _ fill: (inout Certificate) -> Void) -> Certificate {
    var certificate = Certificate(
      graph: url.path, sha256: sha256, from: from, to: to, cuts: options.cuts)
    if isNetwork {
      certificate.isNetwork = true
      certificate.nodes = nodes?.path
      if !asked.isEmpty { certificate.asked = asked }
    }
    if !weights.isEmpty { certificate.weights = weights }
    fill(&certificate)
    return certificate
  }
}
