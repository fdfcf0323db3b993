import Foundation
internal import GRDB

/// A GeoPackage opened for reading.
///
/// Nothing in a file is trusted: views and triggers may not call functions that reach outside, and broken pages become errors.
public final class GeoPackageFile: Sendable {
  /// A table that the file declares.
  public struct LayerInfo: Sendable, Equatable {
    public var name: String
    public var title: String
    /// `nil` for attributes.
    public var geometryColumn: String?
    public var geometryType: String?
    /// All columns but the geometry and the key, in their order.
    public var columns: [String]
  }

  public let url: URL
  public let layers: [LayerInfo]
  private let queue: DatabaseQueue

  /// - Throws: `GeoPackageError`.
  public init(_ url: URL) throws {
    self.url = url
    guard FileManager.default.fileExists(atPath: url.path) else { throw GeoPackageError.missing(path: url.path) }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      }
      let queue = try DatabaseQueue(path: url.path, configuration: configuration)
      layers = try queue.read { try Self.layers($0, path: url.path) }
      self.queue = queue
    } catch let error as DatabaseError {
      throw GeoPackageError.notAGeoPackage(path: url.path, reason: error.message ?? "\(error)")
    }
  }

  private static func layers(_ database: Database, path: String) throws -> [LayerInfo] {
    let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    // 1.0 and 1.1 had ids of their own.
    guard [GeoPackageSchema.applicationID, 0x4750_3130, 0x4750_3131].contains(id),
      try database.tableExists("gpkg_contents"), try database.tableExists("gpkg_geometry_columns")
    else { throw GeoPackageError.notAGeoPackage(path: path, reason: "its tables are missing") }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT c.table_name, coalesce(c.identifier, c.table_name), g.column_name, g.geometry_type_name
        FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
        WHERE c.data_type IN ('features', 'attributes') ORDER BY c.rowid
        """)
    return try rows.compactMap { row in
      guard let name = String.fromDatabaseValue(row[0]), try database.tableExists(name) else { return nil }
      let geometry = String.fromDatabaseValue(row[2])
      let columns = try database.columns(in: name).filter { $0.primaryKeyIndex == 0 && $0.name != geometry }.map(\.name)
      return LayerInfo(
        name: name, title: String.fromDatabaseValue(row[1]) ?? name, geometryColumn: geometry,
        geometryType: String.fromDatabaseValue(row[3]), columns: columns)
    }
  }

  public func layer(named name: String) -> LayerInfo? { layers.first { $0.name == name } }

  /// All features of a layer in the order of their keys, with values in the order of `columns`.
  ///
  /// - Throws: `GeoPackageError`.
  public func features(of layer: LayerInfo) throws -> [GeoPackage.Feature] {
    try reading { database in
      func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
      let names = (layer.geometryColumn.map { [$0] } ?? []) + layer.columns
      let list = names.isEmpty ? "NULL" : names.map(quoted).joined(separator: ", ")
      let rows = try Row.fetchCursor(database, sql: "SELECT \(list) FROM \(quoted(layer.name)) ORDER BY rowid")
      var features: [GeoPackage.Feature] = []
      let first = layer.geometryColumn == nil ? 0 : 1
      while let row = try rows.next() {
        var feature = GeoPackage.Feature(values: [])
        if first == 1, let blob = Data.fromDatabaseValue(row[0]) { feature.geometry = GeometryParser.parse(blob) }
        for column in layer.columns.indices { feature.values.append(GeoPackage.Value(row[first + column])) }
        features.append(feature)
      }
      return features
    }
  }

  /// Runs a query and turns what goes wrong into `GeoPackageError`.
  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do {
      return try queue.read(body)
    } catch let error as DatabaseError {
      throw GeoPackageError.badData(path: url.path, reason: error.message ?? "\(error)")
    }
  }
}

extension GeoPackage.Value {
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob(data)
    }
  }

  public var integer: Int64? {
    if case .integer(let value) = self { return value }
    return nil
  }

  public var real: Double? {
    switch self {
    case .real(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  public var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  public var blob: Data? {
    if case .blob(let data) = self { return data }
    return nil
  }
}
