import Cases
import Foundation

/// The Frictionless data package of a case folder: `datapackage.json`, made from the table definitions.
///
/// Follows Data Package v1, profile `tabular-data-package` (https://specs.frictionlessdata.io/tabular-data-package/), so that
/// any Frictionless tool can read and check the tables.
public enum DataPackage {
  /// The file's text.
  ///
  /// - Parameter tables: file names of the tables that are there; others are left out.
  public static func text(id: String, title: String, tables: [String]) -> String {
    let present = CaseTables.all.filter { tables.contains($0.file) }
    let package: JSONValue = .object([
      "profile": .string("tabular-data-package"),
      "name": .string(id),
      "title": .string(title),
      "resources": .array(present.map { resource($0, among: present) }),
    ])
    return package.text(indent: 0) + "\n"
  }

  private static func resource(_ table: TableDefinition, among tables: [TableDefinition]) -> JSONValue {
    .object([
      "profile": .string("tabular-data-resource"),
      "name": .string(table.name),
      "path": .string(table.file),
      "title": .string(table.title),
      "format": .string("csv"),
      "mediatype": .string("text/csv"),
      "encoding": .string("utf-8"),
      "schema": schema(table, among: tables),
    ])
  }

  private static func schema(_ table: TableDefinition, among tables: [TableDefinition]) -> JSONValue {
    var schema: [(String, JSONValue)] = [("fields", .array(table.columns.map(field)))]
    schema.append(("missingValues", .array([.string("")])))
    if !table.primaryKey.isEmpty { schema.append(("primaryKey", .array(table.primaryKey.map(JSONValue.string)))) }
    let keys = table.columns.compactMap { foreignKey($0, among: tables) }
    if !keys.isEmpty { schema.append(("foreignKeys", .array(keys))) }
    return .object(schema)
  }

  private static func foreignKey(_ column: ColumnDefinition, among tables: [TableDefinition]) -> JSONValue? {
    guard column.kind != .words, let file = column.references?.file,
      let target = tables.first(where: { $0.file == file })
    else { return nil }
    return .object([
      "fields": .string(column.name),
      "reference": .object(["resource": .string(target.name), "fields": .string("id")]),
    ])
  }

  private static func field(_ column: ColumnDefinition) -> JSONValue {
    var field: [(String, JSONValue)] = [
      ("name", .string(column.name)), ("type", .string(column.kind.frictionlessType)),
    ]
    if column.kind == .day { field.append(("format", .string("default"))) }
    field.append(("description", .string(column.description)))
    if let unit = column.unit { field.append(("unit", .string(unit))) }
    let constraints = constraints(column)
    if !constraints.isEmpty { field.append(("constraints", .object(constraints))) }
    return .object(field)
  }

  private static func constraints(_ column: ColumnDefinition) -> [(String, JSONValue)] {
    var constraints: [(String, JSONValue)] = []
    if column.isRequired { constraints.append(("required", .bool(true))) }
    if let pattern = column.kind.pattern { constraints.append(("pattern", .string(pattern))) }
    if case .oneOf(let words) = column.kind { constraints.append(("enum", .array(words.map(JSONValue.string)))) }
    if column.kind == .number || column.kind == .integer {
      // Table Schema v1 has no exclusive bounds: an exclusive minimum is given as the inclusive one.
      if let minimum = column.minimum { constraints.append(("minimum", .number(minimum))) }
      if let maximum = column.maximum { constraints.append(("maximum", .number(maximum))) }
    }
    return constraints
  }
}

extension TableDefinition {
  /// The file's name without its ending.
  var name: String { String(file.prefix { $0 != "." }) }
}

extension ColumnDefinition.Target {
  /// The table whose ids are meant, where it is one table.
  var file: String? {
    switch self {
    case .place: "places.csv"
    case .corridor: "corridors.csv"
    case .actor: "actors.csv"
    case .claim: "claims.csv"
    case .product, .placeOrCorridor: nil
    }
  }
}

extension ColumnDefinition.Kind {
  /// The field type of Table Schema v1.
  var frictionlessType: String {
    switch self {
    case .number: "number"
    case .integer: "integer"
    case .day: "date"
    default: "string"
    }
  }
}
