import Wording

/// What is wrong with the numbers of a problem, all of it.
public struct InvalidProblem: SaidError, Sendable, Equatable, CustomStringConvertible {
  public let faults: [Message]
  public init(faults: [Message]) { self.faults = faults }
  public var description: String { message.description }
  public var message: Message { .joined(faults, separator: "; ") }
}
