import Foundation
import Geography
internal import GRDB
import RoadNetworks

/// Road networks in GeoPackages: layers that QGIS opens, and beside them the arrays that Qafila loads.
///
/// Only the arrays are read back: the layers are a view of them, and edits of a layer do not change the network.
public enum RoadNetworkStore {
  /// Version of the arrays' layout.
  static let layout: Int64 = 1
  static let arraysTable = "qafila_arrays"
  static let networkTable = "qafila_network"

  /// Writes the network beside its place and then renames it. The same network and `lastChange` give the same bytes.
  ///
  /// - Throws: `GeoPackageError`, or `CancellationError` when asked to stop.
  public static func write(
    _ network: RoadNetwork, to url: URL, lastChange: String, isCancelled: () -> Bool = { false }
  ) throws {
    try GeoPackage.write(to: url, layers: layers(network), lastChange: lastChange, isCancelled: isCancelled)
  }

  /// Reads a network that `write` wrote.
  ///
  /// - Throws: `GeoPackageError`, whatever the bytes.
  public static func read(_ url: URL) throws -> RoadNetwork {
    let file = try GeoPackageFile(url)
    guard file.layer(named: arraysTable) != nil, let about = file.layer(named: networkTable) else {
      throw GeoPackageError.badData(
        path: url.path, reason: "it holds no road network of Qafila's; import its lines as GeoJSON")
    }
    let facts = try file.features(of: about).first?.values ?? []
    guard facts.first?.integer == layout else {
      throw GeoPackageError.badData(
        path: url.path, reason: "its network has another layout than \(layout); import it again")
    }
    do {
      var network = try file.arrays().network(attribution: facts.count > 1 ? facts[1].text ?? "" : "")
      network.timestamp = facts.count > 2 ? facts[2].text ?? "" : ""
      network.census = try census(file)
      network.backdrop = try backdrop(file)
      return network
    } catch let failure as FlatArrays.Failure {
      throw GeoPackageError.badData(path: url.path, reason: failure.reason)
    }
  }

  private static func layers(_ network: RoadNetwork) -> [GeoPackage.Layer] {
    [RoadLayers.links(network), RoadLayers.nodes(network), RoadLayers.backdrop(network), RoadLayers.places(network)]
      + [counts(network), about(network), arrays(network)]
  }

  private static func counts(_ network: RoadNetwork) -> GeoPackage.Layer {
    GeoPackage.Layer(
      name: "import_counts", title: "What the import read, kept and dropped", geometry: nil,
      columns: [.init("key", .text), .init("count", .real), .init("unit", .text), .init("meaning", .text)],
      features: network.census.map {
        .init(values: [.text($0.key), .real($0.count), .text($0.unit), .text($0.meaning)])
      })
  }

  private static func about(_ network: RoadNetwork) -> GeoPackage.Layer {
    GeoPackage.Layer(
      name: networkTable, title: "The network's layout and sources", geometry: nil,
      columns: [.init("layout", .integer), .init("attribution", .text), .init("timestamp", .text)],
      features: [.init(values: [.integer(layout), .text(network.attribution), .text(network.timestamp)])])
  }

  private static func arrays(_ network: RoadNetwork) -> GeoPackage.Layer {
    let arrays = FlatArrays(network)
    return GeoPackage.Layer(
      name: arraysTable, title: "The network as Qafila loads it", geometry: nil,
      columns: [.init("name", .text), .init("kind", .text), .init("count", .integer), .init("data", .blob)],
      features: arrays.entries.map {
        .init(values: [.text($0.name), .text($0.kind.rawValue), .integer(Int64($0.count)), .blob($0.data)])
      })
  }

  private static func census(_ file: GeoPackageFile) throws -> [CensusLine] {
    guard let layer = file.layer(named: "import_counts") else { return [] }
    return try file.features(of: layer).compactMap { row in
      guard row.values.count == 4, let key = row.values[0].text, let count = row.values[1].real else { return nil }
      return CensusLine(key, count, unit: row.values[2].text ?? "", meaning: row.values[3].text ?? "")
    }
  }

  private static func backdrop(_ file: GeoPackageFile) throws -> Backdrop {
    var backdrop = Backdrop()
    if let layer = file.layer(named: "backdrop_lines") {
      backdrop.lines = try file.features(of: layer).compactMap(RoadLayers.backdropLine)
    }
    if let layer = file.layer(named: "places") {
      backdrop.places = try file.features(of: layer).compactMap(RoadLayers.place)
    }
    return backdrop
  }
}

extension GeoPackageFile {
  /// The arrays of the file's network.
  func arrays() throws -> FlatArrays {
    try reading { database in
      var arrays = FlatArrays()
      let rows = try Row.fetchCursor(
        database, sql: "SELECT name, kind, count, data FROM \(RoadNetworkStore.arraysTable) ORDER BY rowid")
      while let row = try rows.next() {
        guard let name = String.fromDatabaseValue(row[0]), let count = Int.fromDatabaseValue(row[2]),
          let kind = String.fromDatabaseValue(row[1]).flatMap(FlatArrays.Kind.init(rawValue:))
        else { continue }
        arrays.add(.init(name: name, kind: kind, count: count, data: Data.fromDatabaseValue(row[3]) ?? Data()))
      }
      return arrays
    }
  }
}
