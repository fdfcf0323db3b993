import CaseFiles
import Cases
import Foundation

/// Scenarios as documents: read for an editor, checked and saved from it.
public enum ScenarioUseCases {
  /// A scenario as JSON, levers' settings in their written form.
  public static func document(_ scenario: Scenario) -> JSONValue {
    var value: [String: JSONValue] = [
      "id": .string(scenario.id),
      "title": document(scenario.title),
      "levers": .array(scenario.levers.map(document)),
    ]
    if let base = scenario.extends { value["extends"] = .string(base) }
    if let note = scenario.note { value["note"] = note.everywhere.map { .string($0) } ?? document(note) }
    return .object(value)
  }

  private static func document(_ name: LocalizedName) -> JSONValue {
    ["ar": .string(name.ar), "fr": .string(name.fr), "en": .string(name.en)]
  }

  private static func document(_ lever: Lever) -> JSONValue {
    var value: [String: JSONValue] = ["lever": .string(lever.kind.rawValue)]
    if let from = lever.period.from { value["from"] = .string(from.description) }
    if let to = lever.period.to { value["to"] = .string(to.description) }
    if let note = lever.note { value["note"] = .string(note) }
    if !lever.claims.isEmpty { value["claims"] = .array(lever.claims.map { .string($0) }) }
    for (name, setting) in lever.settings { value[name] = document(setting) }
    return .object(value)
  }

  private static func document(_ setting: Lever.Setting) -> JSONValue {
    switch setting {
    case .quantity(let q): q.parameters.isEmpty ? .number(q.factor) : .string(q.description)
    case .text(let text): .string(text)
    case .list(let list): .array(list.map { .string($0) })
    case .flag(let flag): .bool(flag)
    }
  }

  /// Writes a scenario into a case, if the case is whole with it.
  ///
  /// - Parameters:
  ///   - document: what `document(_:)` gives; the id is taken from `id`.
  ///   - folder: the case folder.
  /// - Returns: the file that was written.
  /// - Throws: `InvalidCase` with every fault, the case left as it was; `UserError` when the id is none or the document is no scenario.
  @discardableResult
  public static func save(_ document: JSONValue, id: String, in folder: URL) throws -> URL {
    guard isIdentifier(id), id.utf8.count <= 80 else {
      throw UserError(.badData, "a scenario's id is lower-case letters, digits, - and _, beginning with a letter")
    }
    guard case .object(let members) = document else { throw UserError(.badData, "a scenario is an object") }
    let text = yaml(members.filter { $0.key != "id" })
    try check(text, id: id, folder: folder)
    let scenarios = folder.appending(path: "scenarios")
    let file = scenarios.appending(path: "\(id).yaml")
    do {
      try FileManager.default.createDirectory(at: scenarios, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      throw UserError(.cannotWrite, "cannot write \(file.lastPathComponent): \(reason(error))")
    }
    return file
  }

  /// Reads the case with the scenario in a copy beside it (beside, so that shared folders are found).
  private static func check(_ text: String, id: String, folder: URL) throws {
    let files = FileManager.default
    let copy = folder.deletingLastPathComponent().appending(path: ".check-\(UUID().uuidString)")
    defer { try? files.removeItem(at: copy) }
    do {
      try files.copyItem(at: folder, to: copy)
      let scenarios = copy.appending(path: "scenarios")
      try files.createDirectory(at: scenarios, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: scenarios.appending(path: "\(id).yaml"))
    } catch {
      throw UserError(.cannotWrite, "cannot write beside the case: \(reason(error))")
    }
    let inspection = CaseLoader.inspect(copy)
    if inspection.value == nil { throw InvalidCase(problems: inspection.errors) }
  }

  /// Block YAML with every text double-quoted, in a fixed order.
  private static func yaml(_ members: [String: JSONValue]) -> String {
    var text = ""
    for key in ["title", "extends", "note"] {
      if let value = members[key] { text += line(key, value, indent: "") }
    }
    for (key, value) in members.sorted(by: { $0.key < $1.key })
    where !["title", "extends", "note", "levers"].contains(key) {
      text += line(key, value, indent: "")
    }
    let levers = members["levers"]?.elements ?? []
    text += levers.isEmpty ? "levers: []\n" : "levers:\n"
    for lever in levers { text += yaml(lever: lever) }
    return text
  }

  private static func yaml(lever: JSONValue) -> String {
    guard case .object(let members) = lever else { return "  - \(scalar(lever))\n" }
    let head = ["lever", "from", "to"]
    let keys = head.filter { members[$0] != nil } + members.keys.filter { !head.contains($0) }.sorted()
    return keys.enumerated().map { position, key in
      line(key, members[key]!, indent: position == 0 ? "  - " : "    ")
    }.joined()
  }

  private static func line(_ key: String, _ value: JSONValue, indent: String) -> String {
    "\(indent)\(isIdentifier(key) ? key : scalar(.string(key))): \(scalar(value))\n"
  }

  /// JSON's way of writing a value is YAML's flow way; dates stay bare so that they read as people write them.
  private static func scalar(_ value: JSONValue) -> String {
    if let text = value.text,
      Day(text) != nil
        || isIdentifier(text) && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text)
    {
      return text
    }
    return ((try? JSONText.encode(value, pretty: false)) ?? "null").trimmingCharacters(in: .newlines)
  }
}
