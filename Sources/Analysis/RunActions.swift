import Foundation

/// What each command of a run request does: the same use cases that the command line calls.
public enum RunActions {
  public static let all: [String: RunAction] = [:]
}
