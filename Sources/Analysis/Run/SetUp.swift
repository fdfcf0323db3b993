import Foundation

/// What scripts/setup fetched, found from where the executable stands.
public enum SetUp {
  /// The folder: `QAFILA_DEPS`, else `.deps` in a folder above the executable; nil when there is none.
  public static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["QAFILA_DEPS"] { return URL(filePath: path) }
    var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appending(path: ".deps")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// Country outlines for maps, if they were fetched.
  public static var backdrop: URL? {
    let file = folder?.appending(path: "backdrop.geojson")
    return file.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
  }
}
