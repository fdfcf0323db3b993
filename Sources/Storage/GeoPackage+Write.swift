import Foundation
internal import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension GeoPackage {
  /// Writes a GeoPackage 1.3 beside its place and then renames it, so that nothing half-written is ever seen.
  ///
  /// The same layers and the same `lastChange` give the same bytes.
  /// - Parameters:
  ///   - lastChange: when the contents changed, as `2026-01-01T00:00:00.000Z`.
  ///   - isCancelled: asked now and then; `true` ends with `CancellationError` and no file.
  /// - Throws: `GeoPackageError.cannotWrite`.
  /// - Precondition: names of layers and columns are identifiers, each used once.
  public static func write(
    to url: URL, layers: [Layer], lastChange: String, isCancelled: () -> Bool = { false }
  ) throws {
    let place = url.standardizedFileURL
    let draft = place.deletingLastPathComponent()
      .appending(path: ".\(place.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.removeItem(at: draft)
    do {
      try GeoPackageWriter(lastChange: lastChange).write(layers, to: draft, isCancelled)
      guard rename(draft.path, place.path) == 0 else {
        throw GeoPackageError.cannotWrite(path: url.path, reason: String(cString: strerror(errno)))
      }
    } catch {
      try? FileManager.default.removeItem(at: draft)
      if let error = error as? DatabaseError {
        throw GeoPackageError.cannotWrite(path: url.path, reason: error.message ?? "\(error)")
      }
      throw error
    }
  }
}

private struct GeoPackageWriter {
  let lastChange: String

  func write(_ layers: [GeoPackage.Layer], to url: URL, _ isCancelled: () -> Bool) throws {
    for layer in layers { Self.check(layer) }
    precondition(Set(layers.map(\.name)).count == layers.count, "two layers of one name")
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: url.path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      // Nobody else sees the draft, and a failed one is thrown away: no journal is needed.
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
      try database.execute(sql: "PRAGMA application_id = \(GeoPackageSchema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(GeoPackageSchema.version)")
      try database.inTransaction {
        try database.execute(sql: GeoPackageSchema.base)
        for layer in layers { try write(layer, database, isCancelled) }
        try writeStyles(layers, database)
        return .commit
      }
    }
    try queue.close()
    let handle = try FileHandle(forUpdating: url)
    try handle.synchronize()
    try handle.close()
  }

  private static func check(_ layer: GeoPackage.Layer) {
    for name in [layer.name] + layer.columns.map(\.name) {
      let isIdentifier =
        !name.isEmpty
        && name.utf8.allSatisfy {
          ($0 >= 97 && $0 <= 122) || ($0 >= 65 && $0 <= 90) || ($0 >= 48 && $0 <= 57) || $0 == 95
        }
      precondition(isIdentifier && !name.utf8.first!.isDigit, "not an identifier: \(name)")
    }
    precondition(!layer.columns.contains { ["fid", "geom"].contains($0.name) }, "fid and geom are taken")
  }

  private func write(_ layer: GeoPackage.Layer, _ database: Database, _ isCancelled: () -> Bool) throws {
    let geometry = layer.geometry.map { ["\"geom\" \($0.rawValue)"] } ?? []
    let columns = layer.columns.map { "\"\($0.name)\" \($0.type.rawValue)" }
    let definition = (["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"] + geometry + columns).joined(separator: ", ")
    try database.execute(sql: "CREATE TABLE \"\(layer.name)\" (\(definition))")
    try database.execute(
      sql: "INSERT INTO gpkg_contents VALUES (?, ?, ?, '', ?, NULL, NULL, NULL, NULL, ?)",
      arguments: [
        layer.name, layer.geometry == nil ? "attributes" : "features", layer.title, lastChange,
        layer.geometry == nil ? nil : 4326,
      ])
    let index = GeoPackageSchema.spatialIndex(layer.name)
    if let geometry = layer.geometry {
      try database.execute(
        sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)",
        arguments: [layer.name, geometry.rawValue])
      try database.execute(
        sql: "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', ?, 'write-only')",
        arguments: [layer.name, "http://www.geopackage.org/spec120/#extension_rtree"])
      try database.execute(sql: index.table)
    }
    let bounds = try writeFeatures(layer, database, isCancelled)
    if layer.geometry != nil {
      try database.execute(sql: index.triggers)
      if !bounds.isEmpty {
        try database.execute(
          sql: "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
          arguments: [bounds.west, bounds.south, bounds.east, bounds.north, layer.name])
      }
    }
  }

  private func writeFeatures(
    _ layer: GeoPackage.Layer, _ database: Database, _ isCancelled: () -> Bool
  ) throws -> Envelope {
    let width = layer.columns.count + 1 + (layer.geometry == nil ? 0 : 1)
    let marks = [String](repeating: "?", count: width).joined(separator: ", ")
    let row = try database.makeStatement(sql: "INSERT INTO \"\(layer.name)\" VALUES (\(marks))")
    let entry =
      layer.geometry == nil
      ? nil : try database.makeStatement(sql: "INSERT INTO \"rtree_\(layer.name)_geom\" VALUES (?, ?, ?, ?, ?)")
    var bounds = Envelope()
    for number in 0..<layer.count {
      if number % 4096 == 0, isCancelled() { throw CancellationError() }
      let feature = layer.feature(number)
      precondition(
        feature.values.count == layer.columns.count, "a feature of \(layer.name) has the wrong number of values")
      var values: [(any DatabaseValueConvertible)?] = [number + 1]
      if layer.geometry != nil {
        let blob = feature.geometry.map { GeometryBlob($0) }
        values.append(blob.map { Data($0.bytes) })
        if let envelope = blob?.envelope, !envelope.isEmpty {
          bounds.extend(to: envelope)
          try entry!.execute(arguments: [number + 1, envelope.west, envelope.east, envelope.south, envelope.north])
        }
      }
      for value in feature.values { values.append(value.stored) }
      try row.execute(arguments: StatementArguments(values))
    }
    return bounds
  }

  private func writeStyles(_ layers: [GeoPackage.Layer], _ database: Database) throws {
    guard layers.contains(where: { $0.style != nil }) else { return }
    try database.execute(sql: GeoPackageSchema.styles)
    try database.execute(
      sql:
        "INSERT INTO gpkg_contents VALUES ('layer_styles', 'attributes', 'layer_styles', '', ?, NULL, NULL, NULL, NULL, NULL)",
      arguments: [lastChange])
    for layer in layers {
      guard let style = layer.style else { continue }
      try database.execute(
        sql: """
          INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
            styleSLD, useAsDefault, description, owner, ui, update_time)
          VALUES ('', '', ?, 'geom', ?, ?, ?, 1, ?, '', NULL, ?)
          """,
        arguments: [layer.name, layer.name, style.qml, style.sld(layer: layer.name), layer.title, lastChange])
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= 48 && self <= 57 }
}

extension GeoPackage.Value {
  /// What SQLite is given.
  var stored: (any DatabaseValueConvertible)? {
    switch self {
    case .null: nil
    case .integer(let value): value
    case .real(let value): value.isFinite ? value : nil
    case .text(let text): text
    case .blob(let data): data
    }
  }
}
