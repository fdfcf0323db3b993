import Cases
import Foundation
import RoadNetworks

/// Files other than OpenStreetMap's and GeoPackages that hold a road network: GeoJSON lines, tables of roads, graph files.
public enum RoadNetworkFile {
  /// Reads a network, not cleaned; the format is told by the contents.
  ///
  /// - Parameter nodes: a table of node positions for a table of roads or a graph.
  /// - Throws: `NetworkFileError`, whatever the bytes.
  public static func read(_ url: URL, nodes: URL? = nil, speeds: SpeedTable = .ladenTanker) throws -> RoadNetwork {
    let nodeTable = try nodes.map { (bytes: try FileBytes.read($0), file: $0.lastPathComponent) }
    return try read(try FileBytes.read(url), file: url.lastPathComponent, nodes: nodeTable, speeds: speeds)
  }

  /// Reads a network from bytes, compressed or not.
  public static func read(
    _ bytes: [UInt8], file: String, nodes: (bytes: [UInt8], file: String)? = nil, speeds: SpeedTable = .ladenTanker
  ) throws -> RoadNetwork {
    let text = try FileBytes.unpack(bytes, file: file)
    if text.first(where: { $0 > 32 && $0 < 128 }) == UInt8(ascii: "{") {
      return try GeoJSONReader.read(text, file: file, speeds: speeds)
    }
    if DIMACSReader.recognises(text) {
      let places = try nodes.map { try PlaceTable.read($0.bytes, file: $0.file) } ?? []
      return try RoadNetwork(try DIMACSReader.read(text, file: file), file: file, places: places, speeds: speeds)
    }
    return try RoadTableReader.read(text, file: file, nodes: nodes, speeds: speeds)
  }
}

extension RoadNetwork {
  /// A graph as roads: costs are metres, the class is unknown, arcs are oneways unless the graph is undirected.
  /// They stand where `places` says.
  init(_ graph: PlainGraph, file: String, places: [PlaceTable.Row], speeds: SpeedTable) throws {
    let positions = Dictionary(places.map { ($0.name, $0.coordinate) }) { first, _ in first }
    var list = ProblemList(file: file)
    var recorder = RoadRecorder(attribution: file, speeds: speeds)
    for name in graph.nodeNames { _ = recorder.node(name, at: positions[name]) }
    for arc in 0..<graph.arcCount {
      let road = RoadRecord(
        from: graph.tails[arc], to: graph.heads[arc], isOneway: !graph.isUndirected, metres: graph.cost[arc])
      if let wrong = recorder.append(road) { list.add("graph-value", wrong) }
    }
    if graph.arcCount == 0 { list.add("graph-empty", "no arcs") }
    try list.check()
    self = recorder.finished(recordsRead: graph.arcCount)
  }
}
