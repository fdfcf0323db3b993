/// Why an OpenStreetMap file gave no network.
public enum OSMImportError: Error, Equatable, CustomStringConvertible {
  /// The file is not there or may not be read.
  case unreadable(path: String, reason: String)
  /// The bytes are not a sound OpenStreetMap file.
  case badData(path: String, reason: String)
  /// The file is sound but holds no road that the profile can use.
  case noRoads(path: String)
  case tooLarge(path: String, reason: String)
  case outOfMemory(path: String)
  case cancelled

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .badData(let path, let reason):
      "\(path): not a sound OpenStreetMap file: \(reason); fetch it again or check it with `osmium fileinfo -e`"
    case .noRoads(let path): "\(path): holds no road that the profile can use"
    case .tooLarge(let path, let reason): "\(path): too large: \(reason)"
    case .outOfMemory(let path): "\(path): needs more memory than there is"
    case .cancelled: "cancelled"
    }
  }
}
