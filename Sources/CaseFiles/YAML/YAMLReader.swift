import Cases
import Wording
internal import Yams

/// Reads values from the nodes of one YAML file and collects what is wrong with them.
final class YAMLReader {
  let file: String
  var problems: ProblemList

  init(file: String, problems: ProblemList) {
    self.file = file
    self.problems = problems
  }

  func spot(_ node: Node) -> Spot { Spot(file: file, line: node.mark?.line ?? 0, position: node.mark?.column) }

  func fail(_ code: String, _ node: Node, _ key: String?, _ message: Message, _ remedy: Message? = nil) {
    problems.add(spot(node).problem(code, key, message, remedy))
  }

  /// A mapping whose keys must be among `keys`; nil, with a problem, for anything else.
  func mapping(_ node: Node, _ path: String, keys: [String], required: [String] = []) -> YAMLMapping? {
    guard let mapping = anyMapping(node, path) else { return nil }
    for (key, keyNode) in mapping.keys where !keys.contains(key) {
      let near = nearestName(to: key, among: keys.filter { mapping[$0] == nil })
      fail(
        "unknown-key", keyNode, mapping.path(key), "there is no such key here",
        near.map { "did you mean \($0)?" } ?? "keys are \(keys.joined(separator: ", "))")
    }
    for key in required where mapping[key] == nil {
      fail("missing-key", node, mapping.path(key), "the key is missing", "add \(key):")
    }
    return mapping
  }

  /// A mapping with any keys.
  func anyMapping(_ node: Node, _ path: String) -> YAMLMapping? {
    guard case .mapping(let pairs) = node else {
      fail("wrong-type", node, path, "\(Self.name(of: node)) where a mapping of keys to values belongs")
      return nil
    }
    var keys: [(String, Node)] = []
    var values: [String: Node] = [:]
    for (key, value) in pairs {
      guard case .scalar(let scalar) = key else {
        fail("wrong-type", key, path, "a key that is no word")
        continue
      }
      keys.append((scalar.string, key))
      if !Self.isNull(value) { values[scalar.string] = value }
    }
    return YAMLMapping(reader: self, node: node, path: path, keys: keys, values: values)
  }

  func list(_ node: Node, _ path: String) -> [Node]? {
    if case .sequence(let nodes) = node { return Array(nodes) }
    fail("wrong-type", node, path, "\(Self.name(of: node)) where a list belongs", "write [a, b] or lines with -")
    return nil
  }

  func text(_ node: Node, _ path: String) -> String? {
    if case .scalar(let scalar) = node { return scalar.string.trimmingBlanks }
    fail("wrong-type", node, path, "\(Self.name(of: node)) where a text belongs")
    return nil
  }

  func identifier(_ node: Node, _ path: String) -> String? {
    guard let text = text(node, path) else { return nil }
    if isIdentifier(text) { return text }
    let lower = text.lowercased()
    fail(
      "bad-id", node, path, "\"\(text)\" is no id",
      isIdentifier(lower) ? "write \(lower)" : "a lower-case letter, then lower-case letters, digits, _ or -")
    return nil
  }

  func number(_ node: Node, _ path: String, in range: ClosedRange<Double>? = nil) -> Double? {
    guard let text = text(node, path) else { return nil }
    guard let number = DecimalText.number(text, commas: false) else {
      let meant = DecimalText.number(text, commas: true)
      fail(
        "bad-number", node, path, "\"\(text)\" is no number",
        meant.map { "write \(DecimalText.short($0))" } ?? "a number such as 12.5")
      return nil
    }
    if let range, !range.contains(number) {
      fail(
        "out-of-range", node, path, "\(DecimalText.short(number)) is out of range",
        range.upperBound.isFinite
          ? "between \(DecimalText.short(range.lowerBound)) and \(DecimalText.short(range.upperBound))"
          : "at least \(DecimalText.short(range.lowerBound))")
      return nil
    }
    return number
  }

  func quantity(_ node: Node, _ path: String) -> Quantity? {
    guard let text = text(node, path) else { return nil }
    switch QuantityText.parse(text, commas: false) {
    case .success(let quantity): return quantity
    case .failure(let fault):
      fail(fault.code, node, path, fault.message, fault.remedy)
      return nil
    }
  }

  func day(_ node: Node, _ path: String) -> Day? {
    guard let text = text(node, path) else { return nil }
    if let day = Day(text) { return day }
    fail(
      "bad-date", node, path, "\"\(text)\" is no date",
      DateGuess.iso(text).map { "write \($0)" } ?? "a day that exists, written yyyy-mm-dd")
    return nil
  }

  func flag(_ node: Node, _ path: String) -> Bool? {
    guard let text = text(node, path) else { return nil }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      fail("wrong-type", node, path, "\"\(text)\" is neither true nor false", "write true or false")
      return nil
    }
  }

  func word(_ node: Node, _ path: String, among words: [String]) -> String? {
    guard let text = text(node, path) else { return nil }
    if words.contains(text) { return text }
    fail(
      "unknown-word", node, path, "\"\(text)\" is not one of the words allowed here",
      nearestName(to: text, among: words).map { "did you mean \($0)?" }
        ?? Message(verbatim: words.joined(separator: ", ")))
    return nil
  }

  /// A name in three languages.
  func name(_ node: Node, _ path: String) -> LocalizedName? {
    let keys = Language.allCases.map(\.rawValue)
    guard let mapping = mapping(node, path, keys: keys, required: keys) else { return nil }
    let texts = keys.map { key in mapping[key].flatMap { text($0, mapping.path(key)) } }
    guard let ar = texts[0], let fr = texts[1], let en = texts[2] else { return nil }
    return LocalizedName(ar: ar, fr: fr, en: en)
  }

  /// A text in three languages, or one text for all of them.
  func prose(_ node: Node, _ path: String) -> LocalizedName? {
    if case .mapping = node { return name(node, path) }
    return text(node, path).map(LocalizedName.init(everywhere:))
  }

  static func isNull(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  private static func name(of node: Node) -> Message {
    switch node {
    case .scalar(let scalar): "\"\(scalar.string.prefix(40))\""
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}

/// A mapping's values by key, with the path that problems name.
struct YAMLMapping {
  let reader: YAMLReader
  let node: Node
  let path: String
  /// In the file's order.
  let keys: [(String, Node)]
  fileprivate let values: [String: Node]

  fileprivate init(reader: YAMLReader, node: Node, path: String, keys: [(String, Node)], values: [String: Node]) {
    self.reader = reader
    self.node = node
    self.path = path
    self.keys = keys
    self.values = values
  }

  subscript(_ key: String) -> Node? { values[key] }
  func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
  func spot(_ key: String) -> Spot { reader.spot(values[key] ?? node) }

  func text(_ key: String) -> String? { values[key].flatMap { reader.text($0, path(key)) } }
  func identifier(_ key: String) -> String? { values[key].flatMap { reader.identifier($0, path(key)) } }
  func number(_ key: String, in range: ClosedRange<Double>? = nil) -> Double? {
    values[key].flatMap { reader.number($0, path(key), in: range) }
  }
  func quantity(_ key: String) -> Quantity? { values[key].flatMap { reader.quantity($0, path(key)) } }
  func day(_ key: String) -> Day? { values[key].flatMap { reader.day($0, path(key)) } }
  func flag(_ key: String) -> Bool? { values[key].flatMap { reader.flag($0, path(key)) } }
  func word(_ key: String, among words: [String]) -> String? {
    values[key].flatMap { reader.word($0, path(key), among: words) }
  }
  func name(_ key: String) -> LocalizedName? { values[key].flatMap { reader.name($0, path(key)) } }
  func prose(_ key: String) -> LocalizedName? { values[key].flatMap { reader.prose($0, path(key)) } }
  func mapping(_ key: String, keys: [String], required: [String] = []) -> YAMLMapping? {
    values[key].flatMap { reader.mapping($0, path(key), keys: keys, required: required) }
  }

  /// The items of a list with the path of each; empty where the key is missing.
  func items(_ key: String) -> [(node: Node, path: String)] {
    guard let node = values[key], let nodes = reader.list(node, path(key)) else { return [] }
    return nodes.enumerated().map { ($1, "\(path(key))[\($0 + 1)]") }
  }

  /// The texts of a list, or of one text standing alone.
  func texts(_ key: String) -> [Spotted<String>] {
    guard let node = values[key] else { return [] }
    if case .scalar = node {
      return reader.text(node, path(key)).map { [Spotted(value: $0, spot: reader.spot(node))] } ?? []
    }
    return items(key).compactMap { item in
      reader.text(item.node, item.path).map { Spotted(value: $0, spot: reader.spot(item.node)) }
    }
  }
}

/// A value with its place.
struct Spotted<Value> {
  var value: Value
  var spot: Spot
}
