import CaseFiles
import Cases
import Foundation

/// A case folder of its own below the temporary directory, removed at the end.
final class CaseFixture {
  let folder: URL

  /// The case of `qafila new`.
  init() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "qafila-\(UUID().uuidString)")
    folder = parent.appending(path: "case")
    try NewCase.write(to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

  func write(_ bytes: [UInt8], to file: String) throws {
    let url = folder.appending(path: file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Replaces the only occurrence of a text.
  func replace(_ old: String, with new: String, in file: String) throws {
    let before = try text(file)
    precondition(before.components(separatedBy: old).count == 2, "\"\(old)\" is not there once in \(file)")
    try write(before.replacingOccurrences(of: old, with: new), to: file)
  }

  /// Adds a line at the end; returns its number.
  @discardableResult
  func append(_ line: String, to file: String) throws -> Int {
    let before = (try? text(file)) ?? ""
    try write(before + line + "\n", to: file)
    return before.split(separator: "\n", omittingEmptySubsequences: false).count
  }

  func inspect() -> CaseLoader.Inspection { CaseLoader.inspect(folder) }
}
