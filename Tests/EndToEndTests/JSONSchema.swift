import Foundation

/// A checker for the part of JSON Schema (draft 2020-12) that `docs/schemas` uses; an unknown keyword fails, so that none is passed over.
struct JSONSchema {
  private let root: [String: Any]

  init(contentsOf url: URL) throws {
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a document, each with its place; empty when it fits.
  func problems(of document: Any) -> [String] { check(document, root, at: "$") }

  private func check(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    for (keyword, rule) in schema.sorted(by: { $0.key < $1.key }) {
      switch keyword {
      case "$schema", "$id", "title", "description", "$defs", "format", "examples", "$comment", "default": continue
      case "$ref":
        found += check(value, definition(rule as? String ?? ""), at: path)
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { Self.is(value, $0) }) {
          found.append("\(path): not \(types.joined(separator: " or "))")
        }
      case "enum":
        if !(rule as? [Any] ?? []).contains(where: { "\($0)" == "\(value)" }) {
          found.append("\(path): \(value) is none of the words")
        }
      case "const":
        if "\(rule)" != "\(value)" { found.append("\(path): \(value) is not \(rule)") }
      case "required":
        guard let object = value as? [String: Any] else { continue }
        for key in rule as? [String] ?? [] where object[key] == nil { found.append("\(path): no \(key)") }
      case "properties":
        guard let object = value as? [String: Any] else { continue }
        for (key, sub) in rule as? [String: [String: Any]] ?? [:] {
          if let member = object[key] { found += check(member, sub, at: "\(path).\(key)") }
        }
      case "additionalProperties": found += additional(value, rule, schema, at: path)
      case "items":
        for (i, item) in (value as? [Any] ?? []).prefix(500).enumerated() {
          found += check(item, rule as? [String: Any] ?? [:], at: "\(path)[\(i)]")
        }
      case "minItems":
        if let list = value as? [Any], list.count < rule as? Int ?? 0 { found.append("\(path): too few") }
      case "maxItems":
        if let list = value as? [Any], list.count > rule as? Int ?? .max { found.append("\(path): too many") }
      case "minimum":
        if let n = value as? Double, n < (rule as? Double ?? -.infinity) { found.append("\(path): below \(rule)") }
      case "maximum":
        if let n = value as? Double, n > (rule as? Double ?? .infinity) { found.append("\(path): above \(rule)") }
      case "pattern":
        if let text = value as? String, text.range(of: rule as? String ?? "", options: .regularExpression) == nil {
          found.append("\(path): \(text) does not match")
        }
      case "anyOf", "oneOf":
        let fits = (rule as? [[String: Any]] ?? []).contains { check(value, $0, at: path).isEmpty }
        if !fits { found.append("\(path): fits none of the forms") }
      default: found.append("\(path): the schema's keyword \(keyword) is not known to this test")
      }
    }
    return found
  }

  private func additional(_ value: Any, _ rule: Any, _ schema: [String: Any], at path: String) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let named = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
    let others = object.filter { !named.contains($0.key) }
    if let sub = rule as? [String: Any] { return others.flatMap { check($0.value, sub, at: "\(path).\($0.key)") } }
    return rule as? Bool == false ? others.keys.sorted().map { "\(path): unknown member \($0)" } : []
  }

  private func definition(_ reference: String) -> [String: Any] {
    var at: Any = root
    for step in reference.split(separator: "/").dropFirst() { at = (at as? [String: Any])?[String(step)] ?? [:] }
    return at as? [String: Any] ?? [:]
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "boolean": value is Bool && !isNumber(value)
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "integer": isNumber(value) && (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": isNumber(value)
    default: false
    }
  }

  /// JSON's true and false are numbers to Foundation; their Objective-C type tells them apart.
  private static func isNumber(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) != "c" && String(cString: number.objCType) != "B"
  }
}
