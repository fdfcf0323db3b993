import Analysis
import Foundation

/// Run folders on disk, whoever made them: only what a manifest lists is ever handed out.
enum RunFiles {
  /// Whether a text may be the name of a run folder: no separators, no leading dot.
  static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= 200 && text.utf8.first != 46
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [45, 46, 95].contains($0)
      }
  }

  static func exists(_ id: String, in folder: URL) -> Bool { manifest(id, in: folder) != nil }

  /// The manifest of a run; nil when there is no such run.
  static func manifest(_ id: String, in folder: URL) -> Manifest? {
    guard isName(id), let data = try? Data(contentsOf: folder.appending(path: id).appending(path: "manifest.json"))
    else { return nil }
    return try? JSONText.decode(Manifest.self, from: data)
  }

  /// Ids of all runs in the folder, sorted.
  static func list(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { isName($0) && exists($0, in: folder) }.sorted()
  }

  /// A file of a run; nil unless its manifest lists it and it is a plain file inside the folder.
  static func file(_ name: String, of id: String, in folder: URL) -> URL? {
    guard let manifest = manifest(id, in: folder), name == "manifest.json" || manifest.outputs.contains(name),
      isName(name)
    else { return nil }
    let url = folder.appending(path: id).appending(path: name)
    let values = try? url.resourceValues(forKeys: [.isRegularFileKey, .isSymbolicLinkKey])
    return values?.isRegularFile == true && values?.isSymbolicLink != true ? url : nil
  }
}
