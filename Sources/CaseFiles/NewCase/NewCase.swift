import Cases
import Foundation
import Wording

/// Makes a small, valid case folder to start from.
public enum NewCase {
  /// Why no case was made.
  public enum Fault: SaidError, Sendable, CustomStringConvertible {
    /// There is something in the folder already.
    case notEmpty(String)
    /// The place is a file.
    case noFolder(String)
    /// The system's word.
    case cannotWrite(String)

    public var message: Message {
      switch self {
      case .notEmpty(let path): "\(path) is not empty: name a new folder"
      case .noFolder(let path): "\(path) is a file: name a folder"
      case .cannotWrite(let reason): "the case cannot be written: \(reason)"
      }
    }

    public var description: String { message.description }
  }

  /// The files of the case by name.
  public static var files: [(name: String, text: String)] {
    let names = caseFiles.map(\.name)
    return caseFiles + [
      ("datapackage.json", DataPackage.text(id: "example", title: "A city and its roads", tables: names))
    ]
  }

  /// Writes the case into a folder, which is made if need be.
  ///
  /// - Throws: when the folder is not empty or cannot be written.
  /// - Returns: the names of the files written.
  @discardableResult
  public static func write(to folder: URL) throws(Fault) -> [String] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: folder.path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw .noFolder(folder.path) }
      let inside: [String]
      do { inside = try manager.contentsOfDirectory(atPath: folder.path) } catch {
        throw .cannotWrite(error.localizedDescription)
      }
      guard inside.isEmpty else { throw .notEmpty(folder.path) }
    }
    do {
      try manager.createDirectory(at: folder.appending(path: "scenarios"), withIntermediateDirectories: true)
      for file in files { try Data(file.text.utf8).write(to: folder.appending(path: file.name)) }
    } catch {
      throw .cannotWrite(error.localizedDescription)
    }
    return files.map(\.name)
  }
}
