import Foundation

/// A folder of results in the making: written beside its place, then renamed into it, so that nothing half-written is ever seen.
public struct RunFolder: ~Copyable {
  /// Where the finished folder will stand.
  public let place: URL
  /// Where files are written until `commit`.
  public let draft: URL
  private var manifest: Manifest
  private var finished = false

  /// Starts a run folder.
  ///
  /// - Parameters:
  ///   - place: the folder to make, or nil for `runs/<case>-<command>[-<scenario>]` below the working directory.
  ///   - manifest: what the run is; its outputs are filled in as files are written.
  /// - Throws: `UserError` when the place holds something that is not a run folder, or cannot be written.
  public init(at place: URL?, manifest: Manifest) throws {
    let name = [manifest.caseID ?? "graph", manifest.command, manifest.options["scenario"] ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "-")
    self.place =
      place ?? URL(filePath: FileManager.default.currentDirectoryPath).appending(path: "runs").appending(path: name)
    self.draft = self.place.deletingLastPathComponent()
      .appending(path: ".\(self.place.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    self.manifest = manifest
    try Self.refuseForeign(self.place)
    do {
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
    } catch {
      throw UserError(.cannotWrite, "cannot write beside \(self.place.path): \(reason(error))")
    }
  }

  /// Says before the work what would be in the way of writing after it.
  ///
  /// - Parameter place: as for `init`; nil for a folder below `runs` in the working directory.
  /// - Throws: `UserError` when the place holds something that is not a run folder, or cannot be written.
  public static func check(_ place: URL?) throws {
    let files = FileManager.default
    if let place { try refuseForeign(place) }
    let target = place?.standardizedFileURL ?? URL(filePath: files.currentDirectoryPath).appending(path: "runs/run")
    var above = target.deletingLastPathComponent()
    while !files.fileExists(atPath: above.path), above.pathComponents.count > 1 { above.deleteLastPathComponent() }
    guard files.isWritableFile(atPath: above.path) else {
      throw UserError(.cannotWrite, "\(above.path) is not a folder that can be written to")
    }
  }

  /// A folder that is neither empty nor a run is never replaced.
  private static func refuseForeign(_ place: URL) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: place.path) else { return }
    guard let inside = try? files.contentsOfDirectory(atPath: place.path) else {
      throw UserError(.cannotWrite, "\(place.path) is not a folder")
    }
    if !inside.isEmpty && !inside.contains("manifest.json") {
      throw UserError(.cannotWrite, "\(place.path) holds other files; name a new folder or an earlier run")
    }
  }

  /// Where a file of this run is to be written by whoever writes files itself (a GeoPackage, say).
  public mutating func url(for name: String) -> URL {
    manifest.outputs.append(name)
    return draft.appending(path: name)
  }

  /// Writes a text file.
  public mutating func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url(for: name))
  }

  /// Writes a table.
  public mutating func write(_ table: CSVText, to name: String) throws { try write(table.text, to: name) }

  /// Writes a value as JSON.
  public mutating func write(json value: some Encodable, to name: String) throws {
    try write(try JSONText.encode(value), to: name)
  }

  /// Writes a certificate as `verify` reads it.
  public mutating func write(certificate value: some Encodable, to name: String) throws {
    try write(try JSONText.encodeCertificate(value), to: name)
  }

  /// Writes the manifest and puts the folder in its place, replacing an earlier run there.
  ///
  /// - Returns: the folder's place.
  public consuming func commit() throws -> URL {
    manifest.outputs.sort()
    try Data(JSONText.encode(manifest).utf8).write(to: draft.appending(path: "manifest.json"))
    let files = FileManager.default
    if files.fileExists(atPath: place.path) { try files.removeItem(at: place) }
    try files.moveItem(at: draft, to: place)
    finished = true
    return place
  }

  deinit {
    if !finished { try? FileManager.default.removeItem(at: draft) }
  }
}
