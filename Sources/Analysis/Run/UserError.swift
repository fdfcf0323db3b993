import Cases
import NetworkFiles
import Wording

/// An end that is the input's doing, with the sysexits code the process ends with.
public struct UserError: SaidError, Sendable, CustomStringConvertible {
  /// What kind of end it is; the raw value is the exit code of sysexits.h.
  public enum Kind: Int32, Sendable {
    case usage = 64
    case badData = 65
    case missingInput = 66
    case unavailable = 69
    case cannotWrite = 73
  }

  public var kind: Kind
  public var message: Message
  /// What lies behind it, place by place, where the input is a file.
  public var problems: [Problem]

  public init(_ kind: Kind, _ message: Message, problems: [Problem] = []) {
    self.kind = kind
    self.message = message
    self.problems = problems
  }

  /// A file of a graph or road network that cannot be used, with the first of its faults.
  init(_ error: NetworkFileError) {
    let message: Message =
      error.omitted > 0
      ? "the file has \(error.problems.count + error.omitted) faults; the first \(error.problems.count):"
      : "the file cannot be used as it is:"
    self.init(error.kind == .missing ? .missingInput : .badData, message, problems: error.problems)
  }

  public var description: String {
    ([message.description] + problems.map { "  \($0)" }).joined(separator: "\n")
  }
}

/// " (did you mean x?)" where a name is near; nothing otherwise.
func didYouMean(_ name: String?) -> Message { name.map { " (did you mean \($0)?)" } ?? "" }

/// The user asked to stop.
public struct Interrupted: Error, Sendable {
  public init() {}
}
