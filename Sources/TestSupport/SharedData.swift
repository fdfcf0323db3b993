import Foundation

/// The reference data beside the checkout (`../shared/data`), which is never part of the project.
///
/// A test that needs it is enabled on `SharedData.isPresent`, so that it skips itself, visibly, where the folder is absent.
public enum SharedData {
  /// The folder, found from this file's place in the package.
  public static let folder: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data")

  public static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// A file or folder in it.
  public static func url(_ path: String) -> URL { folder.appending(path: path) }
}
