import Foundation
import Report
import RoadGraph
import RoadNetworks
import Routing

/// What each link of a road network is worth to places on it.
public struct NetworkCriticality: Encodable, Sendable {
  /// What a target loses with a link.
  public struct Effect: Encodable, Sendable {
    public var target: String
    /// Hours more from the nearest origin; null when cut off.
    public var extraHours: Double?
    public var cutOff: Bool

    public func encode(to encoder: any Encoder) throws {
      var c = encoder.container(keyedBy: CodingKeys.self)
      try c.encode(target, forKey: .target)
      try c.encode(extraHours, forKey: .extraHours)
      try c.encode(cutOff, forKey: .cutOff)
    }

    enum CodingKeys: String, CodingKey {
      case target
      case extraHours = "extra_hours"
      case cutOff = "cut_off"
    }
  }

  /// A link that some target's way uses, with what its loss costs.
  public struct LinkLoss: Encodable, Sendable {
    /// The link's index in the network.
    public var id: UInt32
    public var from: String
    public var to: String
    public var name: String
    /// Number and local name of the road, where it has any.
    public var road: String?
    public var km: Double
    public var targets: [Effect]
  }

  public var origins: [SnappedPlace]
  public var targets: [SnappedPlace]
  /// Links whose loss costs something, the worst first.
  public var links: [LinkLoss]
  /// What the nodes are called and where they are.
  public var places: [NodePlace]?
  /// For the run folder; not part of the document.
  public internal(set) var map: RunContext?

  enum CodingKeys: String, CodingKey { case origins, targets, links, places }

  /// For every link the exact hours each target loses, seen from the nearest of the origins.
  public static func of(
    _ network: RoadNetwork, from origins: [SnappedPlace], to targets: [SnappedPlace], threads: Int
  ) -> NetworkCriticality {
    let arcs = network.graph()
    let table = CriticalLinks.analyse(
      graph: arcs.graph, weights: arcs.perArc(network.links.time), linkOfArc: arcs.link,
      origins: [origins.map { Origin($0.node) }], targets: targets.map(\.node), threads: threads)
    let byLink = table.byLink(linkCount: network.linkCount)
    var losses: [(harm: Double, loss: LinkLoss)] = []
    for link in 0..<network.linkCount {
      let effects = (byLink.first[link]..<byLink.first[link + 1]).compactMap { row -> Effect? in
        let (pair, entry) = (Int(byLink.pair[row]), Int(byLink.entry[row]))
        guard let extra = table.extra(pair: pair, entry: entry) else {
          return Effect(target: targets[pair].name, extraHours: nil, cutOff: true)
        }
        return extra == 0
          ? nil : Effect(target: targets[pair].name, extraHours: Double(extra) * Self.hoursPerUnit, cutOff: false)
      }
      guard !effects.isEmpty else { continue }
      let harm = effects.reduce(0) { $0 + ($1.extraHours ?? 1e6) }
      losses.append((harm, describe(link, network, effects)))
    }
    // Stable: of equal harm the earlier link comes first.
    let sorted = losses.enumerated().sorted { ($1.element.harm, $0.offset) < ($0.element.harm, $1.offset) }
    return NetworkCriticality(origins: origins, targets: targets, links: sorted.map(\.element.loss))
  }

  /// Times of links are milliseconds.
  private static let hoursPerUnit = 1.0 / 3_600_000

  private static func describe(_ link: Int, _ network: RoadNetwork, _ effects: [Effect]) -> LinkLoss {
    let road = network.names[Int(network.links.name[link])]
    return LinkLoss(
      id: UInt32(link), from: network.label(ofNode: Int(network.links.from[link])),
      to: network.label(ofNode: Int(network.links.to[link])),
      name: road.name.local, road: road.shown.isEmpty ? nil : road.shown,
      km: Double(network.links.length[link]) / 100_000, targets: effects)
  }
}
