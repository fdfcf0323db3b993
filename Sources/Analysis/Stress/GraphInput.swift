import Foundation
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

  /// What the options name: places on a road network, nodes of a graph file.
  ///
  /// - Throws: `UserError` when the file is missing or bad, a place is not on the network, or the problem asks for what no network has.
  init(_ file: URL, _ options: StressOptions, _ work: Work) throws {
    guard options.isNetwork else {
      try self.init(file, from: options.from, to: options.to, weights: options.weights)
      return
    }
    guard options.problem == .shortestPath || options.problem == .weightedWays else {
      throw UserError(
        .usage,
        "roads of a network have neither capacities nor supplies: with --network ask for shortest-path or weighted-ways"
      )
    }
    let network = try NetworkSource.open(file, work)
    let router = NetworkRouter(network)
    func nodes(_ texts: [String]) throws -> [String] {
      try texts.separated { NetworkRouter.coordinate($0) != nil || (try? router.place($0)) != nil }
        .map { try router.place($0).nodeLabel }
    }
    // Places are named as for --to; several on one node count together, as one target.
    let weights = try options.weights.map { (try router.place($0).nodeLabel, $1) }
    try self.init(
      network, file, from: try nodes(options.from), to: try nodes(options.to),
      weights: Dictionary(weights, uniquingKeysWith: +))
  }

  /// The input that a certificate is about.
  init(_ certificate: Certificate, at place: URL, _ work: Work) throws {
    guard certificate.isNetwork == true else {
      try self.init(place, from: certificate.from, to: certificate.to, weights: certificate.weights ?? [:])
      return
    }
    try self.init(
      try NetworkSource.open(place, work), place, from: certificate.from, to: certificate.to,
      weights: certificate.weights ?? [:])
  }

  private init(_ network: RoadNetwork, _ file: URL, from: [String], to: [String], weights: [String: Double]) throws {
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
  init(_ file: URL, from: [String] = [], to: [String] = [], weights: [String: Double] = [:]) throws {
    url = file
    isNetwork = false
    self.weights = weights
    roads = nil
    self.from = from
    self.to = to
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      throw UserError(.missingInput, "there is no file \(file.path)")
    }
    do {
      graph = isFolder.boolValue ? try PyomoFolder.read(file) : try PlainGraphFile.read(file)
      sha256 = isFolder.boolValue ? try Self.digest(ofTablesIn: file) : try Digest.sha256(of: file)
    } catch let error as NetworkFileError {
      throw UserError(error)
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
    if isNetwork { certificate.isNetwork = true }
    if !weights.isEmpty { certificate.weights = weights }
    fill(&certificate)
    return certificate
  }
}
