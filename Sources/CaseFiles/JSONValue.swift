/// JSON with its keys in the order given, for files that people read.
enum JSONValue {
  case string(String)
  case number(Double)
  case bool(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// Indented by two spaces; lists of plain values stay on one line.
  func text(indent: Int) -> String {
    let pad = String(repeating: " ", count: indent + 2)
    let end = String(repeating: " ", count: indent)
    switch self {
    case .string(let string): return Self.quoted(string)
    case .number(let number): return DecimalText.short(number)
    case .bool(let bool): return bool ? "true" : "false"
    case .array(let items) where items.isEmpty: return "[]"
    case .array(let items) where items.allSatisfy(\.isPlain):
      return "[" + items.map { $0.text(indent: 0) }.joined(separator: ", ") + "]"
    case .array(let items):
      return "[\n" + items.map { pad + $0.text(indent: indent + 2) }.joined(separator: ",\n") + "\n\(end)]"
    case .object(let pairs):
      let lines = pairs.map { "\(pad)\(Self.quoted($0)): \($1.text(indent: indent + 2))" }
      return lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n\(end)}"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension JSONValue {
  /// An object from a literal, in its order.
  static func object(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(pairs.map { ($0.key, $0.value) })
  }
}
