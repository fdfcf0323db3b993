import Cases

/// An end that is the input's doing, with the sysexits code the process ends with.
public struct UserError: Error, Sendable, CustomStringConvertible {
  /// What kind of end it is; the raw value is the exit code of sysexits.h.
  public enum Kind: Int32, Sendable {
    case usage = 64
    case badData = 65
    case missingInput = 66
    case unavailable = 69
    case cannotWrite = 73
  }

  public var kind: Kind
  public var message: String
  /// What lies behind it, place by place, where the input is a file.
  public var problems: [Problem]

  public init(_ kind: Kind, _ message: String, problems: [Problem] = []) {
    self.kind = kind
    self.message = message
    self.problems = problems
  }

  public var description: String {
    ([message] + problems.map { "  \($0)" }).joined(separator: "\n")
  }
}

/// The user asked to stop.
public struct Interrupted: Error, Sendable {
  public init() {}
}
