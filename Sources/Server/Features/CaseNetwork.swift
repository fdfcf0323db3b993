import Analysis
import Foundation
import Geography
import MapTiles
import RoadNetworks

/// The road network that a case names for the map: read when first asked for.
actor CaseNetwork {
  /// What is told of a network, and its tiles.
  struct Loaded: Sendable {
    /// Whom to credit, as the data's licence wants it.
    var attribution: String
    var links: Int
    var roads: RoadTiles
  }

  private let file: URL
  private var loaded: Loaded?

  init(file: URL) { self.file = file }

  /// - Throws: `UserError` when the file holds no network.
  func load() throws -> Loaded {
    if let loaded { return loaded }
    let network = try NetworkSource.open(file, Work())
    let made = Loaded(
      attribution: network.attribution, links: network.linkCount, roads: RoadTiles(RoadMap(of: network)))
    loaded = made
    return made
  }
}

extension RoadMap {
  /// A network's links along their lines, the greater roads first. Tiles carry `class`.
  init(of network: RoadNetwork) {
    let classes = RoadClass.allCases
    var points = (0..<network.nodeCount).map { network.nodes.coordinates[$0] ?? Self.nowhere }
    var roads: [Road] = []
    roads.reserveCapacity(network.points.count)
    for link in 0..<network.linkCount {
      let kind = classes.firstIndex(of: network.links.roadClass[link])!
      // Ends are the nodes' own points, so that roads of one class join there.
      var line = [Int(network.links.from[link])]
      for point in network.pointRange(ofLink: link).dropFirst().dropLast() {
        guard let coordinate = network.points[point] else { continue }
        line.append(points.count)
        points.append(coordinate)
      }
      line.append(Int(network.links.to[link]))
      for (from, to) in zip(line, line.dropFirst()) where points[from] != Self.nowhere && points[to] != Self.nowhere {
        roads.append(Road(id: String(link), from: from, to: to, rank: kind, kind: kind))
      }
    }
    self.init(points: points, roads: roads, kinds: classes.map { [("class", $0.tag)] })
  }

  /// Stands for a node without a position; no road is drawn to it.
  private static let nowhere = Coordinate(latitude: 90, longitude: 0)
}
