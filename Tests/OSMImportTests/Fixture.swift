import Foundation
import OSMImport
import RoadNetworks
import TestSupport

/// An OpenStreetMap file of one object per line (OPL), imported.
func imported(
  _ opl: String, profile: TankerProfile = .init(), cleaning: NetworkCleaning = .init()
) throws -> RoadNetwork {
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).opl")
  try opl.write(to: file, atomically: true, encoding: .utf8)
  defer { try? FileManager.default.removeItem(at: file) }
  return try OSMImporter(profile: profile, cleaning: cleaning).network(from: file)
}

/// Nothing joined, dropped or renumbered.
let raw: NetworkCleaning = {
  var cleaning = NetworkCleaning()
  cleaning.keepsLargestPartOnly = false
  cleaning.contractsChains = false
  cleaning.ordersAlongSpace = false
  return cleaning
}()

/// The links as `from>to` or `from-to` of OpenStreetMap node numbers, sorted.
func links(_ network: RoadNetwork) -> [String] {
  (0..<network.linkCount).map { link in
    let from = network.nodes.osmID[Int(network.links.from[link])]
    let to = network.nodes.osmID[Int(network.links.to[link])]
    return network.links.isOneway[link] ? "\(from)>\(to)" : "\(min(from, to))-\(max(from, to))"
  }.sorted()
}

extension SharedData {
  static let extracts = ["andorra", "liechtenstein-latest", "monaco"]
  static func extract(_ name: String) -> URL { url("osm/\(name).osm.pbf") }
}
