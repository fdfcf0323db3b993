import CaseFiles
import Cases
import Foundation

/// A case with the files it was read from.
public struct OpenedCase: Sendable {
  public var value: Case
  public var folder: URL
  /// Every file read, also those of shared folders.
  public var files: [CaseInput]
  /// What is odd but no error.
  public var warnings: [Problem]

  /// The files with their digests, for a run's manifest.
  ///
  /// - Throws: when a file vanished since.
  public func inputs() throws -> [Manifest.Input] {
    try files.map { Manifest.Input(path: $0.name, sha256: try Digest.sha256(of: URL(filePath: $0.path))) }
  }
}

/// Reads a case folder: the first step of every command on a case.
///
/// - Parameters:
///   - path: The folder.
///   - day: What could not be known on that day is left out (`Case.known(on:)`).
/// - Throws: `UserError` (missing input) when there is no such folder, `InvalidCase` with every error of every file.
public func open(case path: String, knownOn day: Day? = nil) throws -> OpenedCase {
  let folder = URL(filePath: path)
  let inspection = CaseLoader.inspect(folder, knownOn: day)
  if inspection.isMissing { throw UserError(.missingInput, "there is no case folder \(path)") }
  guard let value = inspection.value else { throw InvalidCase(problems: inspection.errors) }
  return OpenedCase(value: value, folder: folder, files: inspection.files, warnings: inspection.warnings)
}

/// The case in a folder; see `open(case:knownOn:)`.
public func load(case path: String, knownOn day: Day? = nil) throws -> Case { try open(case: path, knownOn: day).value }
