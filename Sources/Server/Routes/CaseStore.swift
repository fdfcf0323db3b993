import Analysis
import Cases
import Foundation
import MapTiles

/// The cases that are served: read when first asked for, and again when a file of theirs has changed.
actor CaseStore {
  /// A case as it is on disk now.
  struct Loaded: Sendable {
    var value: Case
    var folder: URL
    /// A digest of every input file.
    var digest: String
    /// Its links as map tiles.
    var roads: RoadTiles
    /// The road network under them, where the case names one.
    var network: CaseNetwork?
  }

  private let folders: [String: URL]
  private var cache: [String: (stamp: FolderStamp, loaded: Loaded)] = [:]

  init(folders: [String: URL]) { self.folders = folders }

  nonisolated var ids: [String] { folders.keys.sorted() }

  /// The folder of a case.
  ///
  /// - Throws: problem details when no such case is served.
  nonisolated func folder(_ id: String) throws -> URL {
    guard let folder = folders[id] else { throw ProblemDetails.notFound("no case \(id)") }
    return folder
  }

  /// The case, checked.
  ///
  /// - Throws: `InvalidCase` with every fault, or problem details when no such case is served.
  func load(_ id: String) throws -> Loaded {
    let folder = try folder(id)
    let stamp = FolderStamp(folder.path)
    if let known = cache[id], known.stamp == stamp { return known.loaded }
    let opened = try open(case: folder.path)
    let inputs = try opened.inputs()
    let digest = Digest.sha256(Data(inputs.map { "\($0.path) \($0.sha256)" }.joined(separator: "\n").utf8))
    let loaded = Loaded(
      value: opened.value, folder: folder, digest: digest, roads: RoadTiles(RoadMap(of: opened.value)),
      network: opened.value.description.network.map { CaseNetwork(file: folder.appending(path: $0)) })
    cache[id] = (stamp, loaded)
    return loaded
  }

  /// Reads the cases before anyone asks for them; what is wrong with one is told to who asks.
  func warmUp() {
    for id in ids { _ = try? load(id) }
  }
}
