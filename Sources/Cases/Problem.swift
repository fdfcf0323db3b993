import Wording

/// Something wrong in an input file: where, what, and what would be right.
public struct Problem: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  public enum Severity: String, Sendable, Codable { case error, warning }

  /// A stable name of the kind of fault, `unknown-place` and the like, shared by documentation and JSON.
  public var code: String
  public var severity: Severity
  /// The file's name relative to the case folder.
  public var file: String
  /// From 1; 0 when it is about the file as a whole.
  public var line: Int
  /// The column's name, or its number from 1 where there is no name.
  public var column: String?
  /// The character in the line at which the fault begins, from 1.
  public var position: Int?
  /// What is wrong.
  public var message: Message
  /// What would be right.
  public var remedy: Message?

  public init(
    code: String, severity: Severity = .error, file: String, line: Int = 0, column: String? = nil,
    position: Int? = nil, message: Message, remedy: Message? = nil
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.position = position
    self.message = message
    self.remedy = remedy
  }

  public static func < (a: Problem, b: Problem) -> Bool {
    (a.file, a.line, a.position ?? 0, a.column ?? "", a.code, a.message)
      < (b.file, b.line, b.position ?? 0, b.column ?? "", b.code, b.message)
  }

  /// `file:line:position: column: `, as far as they are known.
  public var place: String {
    var text = file
    if line > 0 { text += ":\(line)" }
    if line > 0, let position { text += ":\(position)" }
    text += ": "
    if let column { text += "\(column): " }
    return text
  }

  /// `file:line:position: column: message (remedy)`.
  public var description: String {
    let remedy = remedy.map { " (\($0.description))" } ?? ""
    return place + message.description + remedy
  }
}

/// Bad data: every problem found, at once.
public struct InvalidCase: Error, Sendable, CustomStringConvertible {
  public var problems: [Problem]
  public init(problems: [Problem]) { self.problems = problems.sorted() }
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
