import Foundation

/// A run to be made: what the server's queue is handed. The command line parses its options into the same use cases.
public struct RunRequest: Codable, Sendable, Hashable {
  /// `simulate`, `compare`, `stress`, `protect`, `critical`.
  public var command: String
  /// The case's id, as the server lists it.
  public var caseID: String
  /// The command's options by their long names without dashes: `scenario`, `replications`, `days`, `cuts`, ...
  public var options: [String: String]

  enum CodingKeys: String, CodingKey {
    case command
    case caseID = "case"
    case options
  }

  public init(command: String, caseID: String, options: [String: String] = [:]) {
    self.command = command
    self.caseID = caseID
    self.options = options
  }

  /// A name for the run's folder that depends on nothing but the request, so that the same question finds its answer again.
  ///
  /// - Parameter inputs: a digest of the case's files, so that a changed case is another run.
  public func runID(inputs: String) -> String {
    let text =
      ([command, caseID, inputs] + options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
      .joined(separator: "\n")
    return "\(caseID)-\(command)-\(Digest.sha256(Data(text.utf8)).prefix(10))"
  }
}

/// Makes one kind of run: reads the case folder, writes a run folder at the place, and ends.
///
/// - Throws: `UserError`, `InvalidCase` or `Interrupted`.
public typealias RunAction =
  @Sendable (_ request: RunRequest, _ caseFolder: URL, _ place: URL, _ work: Work) throws -> Void
