import Foundation

extension RunFolder {
  /// Keeps an answer that has no tables of its own: a folder with `result.json`, as `--format json` prints it, and the manifest.
  ///
  /// - Parameters:
  ///   - result: the answer.
  ///   - manifest: what asked for it; its inputs are filled in.
  ///   - inputs: the files that it was made of; of a folder, every file below it.
  ///   - place: the folder to make.
  ///   - more: writes what stands beside the result.
  /// - Returns: the folder's place.
  /// - Throws: `UserError` where the folder cannot be written or holds something else.
  public static func keep(
    _ result: some Encodable, as manifest: Manifest, madeOf inputs: [URL], at place: URL,
    with more: (inout RunFolder) throws -> Void = { _ in }
  ) throws -> URL {
    var manifest = manifest
    manifest.inputs = try inputs.flatMap(files).map { name, file in
      Manifest.Input(path: name, sha256: try Digest.sha256(of: file))
    }
    var run = try RunFolder(at: place, manifest: manifest)
    try run.write(json: result, to: "result.json")
    try more(&run)
    return try run.commit()
  }

  /// A file under its name; of a folder, what is below it under names relative to it, sorted, hidden ones left out.
  private static func files(at place: URL) -> [(name: String, file: URL)] {
    let isFolder = (try? place.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
    guard isFolder else { return [(place.lastPathComponent, place)] }
    let below = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
    return below.sorted().filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.compactMap { name in
      let file = place.appending(path: name)
      let isFile = (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? false
      return isFile ? (name, file) : nil
    }
  }
}
