/// What a run was: enough to make it again, byte for byte (`manifest.json`).
///
/// Holds no time of day and no number of threads: the same inputs, seed and version give the same bytes.
public struct Manifest: Codable, Sendable, Equatable {
  /// One input file and what was in it.
  public struct Input: Codable, Sendable, Equatable {
    /// Relative to the case folder, or the file's name.
    public var path: String
    public var sha256: String

    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  public var qafila: String
  /// `simulate`, `stress`, `compare` and so on.
  public var command: String
  /// The settings that shape the result, by option name.
  public var options: [String: String]
  public var seed: UInt64
  /// The case's id, if the run was on a case.
  public var caseID: String?
  public var inputs: [Input]
  /// Files of the run, sorted.
  public var outputs: [String]

  public init(
    command: String, options: [String: String], seed: UInt64, caseID: String?, inputs: [Input], outputs: [String] = []
  ) {
    self.qafila = Qafila.version
    self.command = command
    self.options = options
    self.seed = seed
    self.caseID = caseID
    self.inputs = inputs
    self.outputs = outputs
  }
}
