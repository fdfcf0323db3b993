import Cases
import Foundation
import Geography
import NetworkFiles
import OSMImport
import RoadNetworks
import Storage
import Wording

/// What every `qafila network` command starts with: a road network from whatever file holds one.
public enum NetworkSource {
  /// What a file holds, told by its first bytes and its name.
  enum Kind: Equatable { case geoPackage, openStreetMap, other }

  static func kind(_ url: URL) throws -> Kind {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
      throw UserError(.missingInput, "\(url.path) is a folder, not a file")
    }
    let missing = UserError(.missingInput, "there is no file \(url.path) that can be read")
    guard let handle = try? FileHandle(forReadingFrom: url) else { throw missing }
    defer { try? handle.close() }
    let head: Data
    // At the end of an empty file there is nothing; a folder throws.
    do { head = try handle.read(upToCount: 16) ?? Data() } catch { throw missing }
    if head.starts(with: Array("SQLite format 3".utf8)) { return .geoPackage }
    let name = url.lastPathComponent.lowercased()
    let suffixes = [".pbf", ".osm", ".osm.gz", ".osm.bz2", ".opl"]
    return suffixes.contains { name.hasSuffix($0) } ? .openStreetMap : .other
  }

  /// Reads a network ready for analysis: its largest strongly connected part, chains contracted.
  ///
  /// - Parameter nodes: positions for a table of roads.
  /// - Throws: `UserError`, `Interrupted`.
  public static func open(_ url: URL, nodes: URL? = nil, _ work: Work) throws -> RoadNetwork {
    try translatingErrors {
      switch try kind(url) {
      case .geoPackage: return try RoadNetworkStore.read(url)
      case .openStreetMap:
        var importer = OSMImporter()
        importer.progress = { step in
          work.progress(share(step), message(step))
          return !work.isCancelled
        }
        return try importer.network(from: url)
      case .other: return try RoadNetworkFile.read(url, nodes: nodes).cleaned()
      }
    }
  }

  /// The two passes take most of the time.
  private static func share(_ step: OSMImporter.Progress) -> Double {
    let part = step.total > 0 ? Double(step.done) / Double(step.total) : 0
    switch step.stage {
    case .ways: return 0.4 * part
    case .nodes: return 0.4 + 0.4 * part
    case .graph: return 0.8
    case .cleaning: return 0.9
    }
  }

  private static func message(_ step: OSMImporter.Progress) -> Message {
    switch step.stage {
    case .ways: "reading ways"
    case .nodes: "reading nodes"
    case .graph: "building the network"
    case .cleaning: "cleaning the network"
    }
  }

  /// Turns the errors of readers and writers into ends with a sysexits code.
  static func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as OSMImportError {
      switch error {
      case .cancelled: throw Interrupted()
      case .unreadable(let path, let reason):
        throw UserError(.missingInput, "\(path): cannot be read: \(Message(known: reason))")
      case .badData(let path, let reason):
        throw UserError(
          .badData,
          "\(path): not a sound OpenStreetMap file: \(Message(known: reason)); fetch it again or check it with `osmium fileinfo -e`"
        )
      case .noRoads(let path): throw UserError(.badData, "\(path): holds no road that the profile can use")
      case .tooLarge(let path, let reason): throw UserError(.badData, "\(path): too large: \(Message(known: reason))")
      case .outOfMemory(let path): throw UserError(.unavailable, "\(path): needs more memory than there is")
      }
    } catch let error as NetworkFileError {
      throw UserError(error)
    } catch let error as GeoPackageError {
      switch error {
      case .missing(let path): throw UserError(.missingInput, "there is no file \(path)")
      case .notAGeoPackage(let path, let reason):
        throw UserError(.badData, "\(path): not a GeoPackage: \(Message(known: reason))")
      case .badData(let path, let reason): throw UserError(.badData, "\(path): \(Message(known: reason))")
      case .cannotWrite(let path, let reason):
        throw UserError(.cannotWrite, "\(path): cannot be written: \(Message(known: reason))")
      }
    } catch is CancellationError {
      throw Interrupted()
    }
  }
}

/// What a network holds: the answer of `qafila network info`, and of an import.
public struct NetworkSummary: Encodable, Sendable {
  public struct Group: Encodable, Sendable {
    public var name: String
    public var links: Int
    public var kilometres: Double

    enum CodingKeys: String, CodingKey { case name, links, kilometres = "km" }
  }

  public struct Count: Encodable, Sendable {
    public var key: String
    public var count: Double
    public var unit: String
    public var meaning: String
  }

  public struct Box: Encodable, Sendable {
    public var south: Double
    public var west: Double
    public var north: Double
    public var east: Double
  }

  public var file: String
  public var attribution: String
  public var timestamp: String
  public var nodes: Int
  public var links: Int
  public var onewayLinks: Int
  public var kilometres: Double
  public var bounds: Box?
  public var classes: [Group]
  public var surfaces: [Group]
  public var flags: [Group]
  public var boundaries: Int
  public var rivers: Int
  public var coasts: Int
  public var places: Int
  public var counts: [Count]

  enum CodingKeys: String, CodingKey {
    case file, attribution, timestamp, nodes, links
    case onewayLinks = "oneway_links", kilometres = "km"
    case bounds, classes, surfaces, flags, boundaries, rivers, coasts, places, counts
  }

  public init(_ network: RoadNetwork, file: String) {
    self.file = file
    attribution = network.attribution
    timestamp = network.timestamp
    nodes = network.nodeCount
    links = network.linkCount
    onewayLinks = network.links.isOneway.count { $0 }
    kilometres = network.totalLengthMetres / 1000
    bounds = BoundingBox(around: (0..<network.nodeCount).lazy.compactMap { network.nodes.coordinates[$0] })
      .map { Box(south: $0.south, west: $0.west, north: $0.north, east: $0.east) }
    classes = RoadClass.allCases.map { which in Self.group(network, which.tag) { network.links.roadClass[$0] == which }
    }
    .filter { $0.links > 0 }
    surfaces = Surface.allCases.map { which in Self.group(network, which.tag) { network.links.surface[$0] == which } }
      .filter { $0.links > 0 }
    flags = RoadFlags.words.map { which in
      Self.group(network, which.word) { network.links.flags[$0].contains(which.flag) }
    }
    .filter { $0.links > 0 }
    let lines = network.backdrop.lines
    boundaries = lines.count { $0.kind == .boundary }
    rivers = lines.count { $0.kind == .river }
    coasts = lines.count { $0.kind == .coast }
    places = network.backdrop.places.count
    counts = network.census.map { Count(key: $0.key, count: $0.count, unit: $0.unit, meaning: $0.meaning) }
  }

  private static func group(_ network: RoadNetwork, _ name: String, _ belongs: (Int) -> Bool) -> Group {
    var group = Group(name: name, links: 0, kilometres: 0)
    for link in 0..<network.linkCount where belongs(link) {
      group.links += 1
      group.kilometres += network.lengthMetres(ofLink: link) / 1000
    }
    return group
  }
}

/// Imports a network and writes it as a GeoPackage.
///
/// - Returns: what the network holds; nothing is written when anything fails.
/// - Throws: `UserError`, `Interrupted`.
public func importNetwork(from source: URL, nodes: URL?, to target: URL, _ work: Work) throws -> NetworkSummary {
  let network = try NetworkSource.open(source, nodes: nodes, work)
  work.progress(0.95, "writing \(target.lastPathComponent)")
  try NetworkSource.translatingErrors {
    try RoadNetworkStore.write(
      network, to: target, lastChange: lastChange(network), isCancelled: { work.isCancelled })
  }
  return NetworkSummary(network, file: target.path)
}

/// The data's own time, so that the same input gives the same bytes; the epoch where the source states none.
private func lastChange(_ network: RoadNetwork) -> String {
  let stamp = network.timestamp
  let isPlain = stamp.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil
  return isPlain ? stamp.dropLast() + ".000Z" : "1970-01-01T00:00:00.000Z"
}
