import Cases
import Wording

/// A graph or network file that cannot be used: all that is wrong with it, at once.
public struct NetworkFileError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Kind: Sendable { case missing, badData }

  public var kind: Kind
  /// The first ones, in the order of the file.
  public var problems: [Problem]
  /// How many more there are.
  public var omitted: Int

  public init(kind: Kind = .badData, problems: [Problem], omitted: Int = 0) {
    self.kind = kind
    self.problems = problems
    self.omitted = omitted
  }

  public var description: String {
    (problems.map(\.description) + (omitted > 0 ? ["... and \(omitted) more"] : [])).joined(separator: "\n")
  }
}

/// Collects what is wrong with one file and keeps the first fifty.
struct ProblemList {
  static let limit = 50
  let file: String
  private(set) var problems: [Problem] = []
  private(set) var omitted = 0

  init(file: String) { self.file = file }

  var isEmpty: Bool { problems.isEmpty }

  mutating func add(
    _ code: String, line: Int = 0, position: Int? = nil, column: String? = nil, _ message: Message,
    remedy: Message? = nil
  ) {
    guard problems.count < Self.limit else {
      omitted += 1
      return
    }
    problems.append(
      Problem(
        code: code, file: file, line: line, column: column, position: position, message: message, remedy: remedy))
  }

  /// - Throws: `NetworkFileError` unless the list is empty.
  func check() throws {
    if !isEmpty { throw NetworkFileError(problems: problems, omitted: omitted) }
  }
}
