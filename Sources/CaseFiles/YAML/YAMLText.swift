import Cases
import Wording
internal import Yams

/// A place in a file.
struct Spot: Hashable {
  var file: String
  /// From 1; 0 for the file as a whole.
  var line: Int
  /// Character in the line, from 1.
  var position: Int?

  func problem(
    _ code: String, _ key: String?, _ message: Message, _ remedy: Message? = nil, severity: Problem.Severity = .error
  ) -> Problem {
    Problem(
      code: code, severity: severity, file: file, line: line, column: key, position: position, message: message,
      remedy: remedy)
  }
}

/// A node of a YAML file.
typealias YAMLNode = Node

/// Parses a YAML file into a node tree, within limits that a hostile file cannot break.
///
/// Size, depth (1,000 levels, by libyaml) and repetition are bounded: each alias can at most double what was written
/// before it, so more than a few are refused before parsing ("billion laughs").
enum YAMLText {
  /// Bytes at most.
  static let largest = 4 << 20
  /// Aliases (`*name`) at most.
  static let mostAliases = 16

  static func parse(_ bytes: [UInt8], file: String, problems: inout ProblemList) -> Node? {
    guard bytes.count <= largest else {
      problems.add(
        Problem(
          code: "file-too-large", file: file, message: "the file has \(bytes.count >> 10) KB",
          remedy: "keep it below \(largest >> 20) MB"))
      return nil
    }
    guard let text = TextFile.decode(bytes, file: file, problems: &problems) else { return nil }
    if let offset = excessAlias(text) {
      let place = TextFile.lineAndPosition(text, offset)
      problems.add(
        Problem(
          code: "yaml-aliases", file: file, line: place.line, position: place.position,
          message: "more than \(mostAliases) aliases", remedy: "write the values out"))
      return nil
    }
    let string = String(decoding: text, as: UTF8.self)
    do {
      guard let node = try Parser(yaml: string, resolver: .basic, encoding: .utf8).singleRoot() else {
        problems.add(Problem(code: "empty-file", file: file, message: "the file is empty"))
        return nil
      }
      return node
    } catch {
      problems.add(problem(error, file))
      return nil
    }
  }

  /// The offset of the alias that is one too many. Counts every `*name` whose `&name` occurs in the file: no real alias
  /// is missed, and text with both is rare.
  private static func excessAlias(_ text: [UInt8]) -> Int? {
    func name(after offset: Int) -> ArraySlice<UInt8> {
      text[(offset + 1)...].prefix { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte == 45
          || byte >= 0x80
      }
    }
    var anchors: Set<[UInt8]> = []
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "&") {
      anchors.insert(Array(name(after: offset)))
    }
    guard !anchors.isEmpty else { return nil }
    var count = 0
    for (offset, byte) in text.enumerated()
    where byte == UInt8(ascii: "*") && anchors.contains(Array(name(after: offset))) {
      count += 1
      if count > mostAliases { return offset }
    }
    return nil
  }

  private static func problem(_ error: any Error, _ file: String) -> Problem {
    func fault(_ message: Message, _ mark: Mark?) -> Problem {
      Problem(
        code: "bad-yaml", file: file, line: mark?.line ?? 0, position: mark?.column, message: message,
        remedy: "mind the indentation, colons and quotation marks; tabs cannot indent")
    }
    guard let error = error as? YamlError else { return fault("\(error: error)", nil) }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return fault("no YAML: \(problem)", mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Problem(
        code: "duplicate-key", file: file, line: context.mark.line, position: context.mark.column,
        message: "the same key twice: \(duplicates.joined(separator: ", "))", remedy: "remove one of the two")
    case .reader(let problem, let offset, _, let yaml):
      let place = offset.map { TextFile.lineAndPosition(Array(yaml.prefix($0).utf8), Int.max) }
      return Problem(
        code: "bad-yaml", file: file, line: place?.line ?? 0, position: place?.position, message: "no YAML: \(problem)",
        remedy: "remove the control character")
    default: return fault("no YAML", nil)
    }
  }
}
