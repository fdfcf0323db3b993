import Cases
import Foundation
import Wording

/// The Frictionless data package of a case folder: `datapackage.json`, made from the table definitions.
///
/// Follows Data Package v1, profile `tabular-data-package` (https://specs.frictionlessdata.io/tabular-data-package/), so that
/// any Frictionless tool can read and check the tables.
public enum DataPackage {
  /// Its name in the case folder.
  public static let file = "datapackage.json"

  /// The file's text.
  ///
  /// - Parameters:
  ///   - tables: File names of the tables that are there; others are left out.
  ///   - old: The file's present bytes: what people added to it beside the tables (licences, contributors) is kept.
  public static func text(id: String, title: String, tables: [String], keeping old: [UInt8]? = nil) -> String {
    var members: [(String, JSONValue)] = [
      ("profile", .string("tabular-data-package")), ("name", .string(id)), ("title", .string(title)),
    ]
    if let old, case .object(let pairs)? = try? JSONDecoder().decode(JSONValue.self, from: Data(old)) {
      members += pairs.filter { !["profile", "name", "title", "resources"].contains($0.0) }
    }
    members.append(("resources", .array(resources(tables))))
    return JSONValue.object(members).text() + "\n"
  }

  /// Writes or renews the file in a case folder, for the tables that lie in it.
  ///
  /// - Returns: Whether anything changed.
  /// - Throws: `InvalidCase` when `case.yaml` cannot be read; an error of the file system.
  public static func write(to folder: URL) throws -> (tables: [String], hasChanged: Bool) {
    let inspection = CaseLoader.inspect(folder)
    guard let description = inspection.description else { throw InvalidCase(problems: inspection.errors) }
    let tables = CaseTables.all.map(\.file).filter {
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }
    let url = folder.appending(path: file)
    let old = try? Data(contentsOf: url)
    let new = Data(
      text(id: description.id, title: description.title.en, tables: tables, keeping: old.map { Array($0) }).utf8)
    if new != old { try new.write(to: url, options: .atomic) }
    return (tables, new != old)
  }

  /// What is wrong with the file: no JSON, or not what the tables are.
  static func problems(_ bytes: [UInt8], tables: [String]) -> [Problem] {
    func stale(_ message: Message) -> Problem {
      Problem(
        code: "stale-datapackage", severity: .warning, file: file, message: message,
        remedy: "qafila case package DIR renews it")
    }
    guard let package = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)), case .object = package else {
      return [
        Problem(
          code: "bad-json", file: file, message: "the file is no JSON object",
          remedy: "qafila case package DIR renews it")
      ]
    }
    guard case .array(let found)? = package["resources"] else { return [stale("it describes no tables")] }
    var described: [String: JSONValue] = [:]
    for resource in found {
      if case .string(let path)? = resource["path"] { described[path] = resource }
    }
    var problems = described.keys.sorted().filter { !tables.contains($0) }
      .map { stale("it describes \($0), which is no table of this folder") }
    for (table, right) in zip(CaseTables.all.map(\.file).filter(tables.contains), resources(tables)) {
      guard let resource = described[table] else {
        problems.append(stale("it does not describe \(table)"))
        continue
      }
      if resource["schema"]?.canonical.text() != right["schema"]?.canonical.text() {
        problems.append(stale("its schema of \(table) is not the current one"))
      }
    }
    return problems
  }

  private static func resources(_ tables: [String]) -> [JSONValue] {
    let present = CaseTables.all.filter { tables.contains($0.file) }
    return present.map { resource($0, among: present) }
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
