import Foundation
import NetworkFiles
import Report
import RoadGraph
import RoadNetworks
import Routing

/// What each link of a plain graph or road network is worth, exactly.
public struct GraphCriticality: Encodable, Sendable {
  /// A link and the cheapest way without it.
  public struct LinkWorth: Encodable, Sendable {
    public var from: String
    public var to: String
    /// The cheapest way between the ends asked about without the link; null where there is none.
    public var detour: Double?
    /// How much more that is than with the link; null where there is no way.
    public var extra: Double?
    /// The row of the file, from 1; not part of the document.
    var row = 0

    public func encode(to encoder: any Encoder) throws {
      var c = encoder.container(keyedBy: CodingKeys.self)
      try c.encode(from, forKey: .from)
      try c.encode(to, forKey: .to)
      try c.encode(detour, forKey: .detour)
      try c.encode(extra, forKey: .extra)
    }

    enum CodingKeys: String, CodingKey { case from, to, detour, extra }
  }

  /// `detours` (between each link's own ends) or `route` (between two given nodes, from the nearest of several).
  public var mode: String
  /// With every link open, for a route; null where there is no way.
  public var cost: Double?
  /// Every link in the file's order for detours, the route's links in its order for a route.
  public var links: [LinkWorth]
  /// What the nodes are called and where they are, where a table says so.
  public var places: [NodePlace]?
  /// For the run folder; not part of the document.
  public internal(set) var map: RunContext?

  enum CodingKeys: String, CodingKey { case mode, cost, links, places }

  /// For every link of the graph the cheapest way between its own ends without it.
  ///
  /// On an undirected graph a link is one row of the file, lost in both directions.
  /// - Throws: `UserError` when costs cannot be counted in whole steps.
  public static func detours(of file: PlainGraph, threads: Int) throws -> GraphCriticality {
    let scaled = try ScaledGraph(file)
    let costs = Detours.all(
      graph: scaled.graph, weights: scaled.weights, linkOfArc: scaled.linkOfArc, threads: threads)
    let links = (0..<file.arcCount).map { row in
      let cost = costs[scaled.arcOfRow[row]]
      return scaled.worth(row, without: cost, with: min(scaled.weights[scaled.arcOfRow[row]], cost))
    }
    return GraphCriticality(mode: "detours", cost: nil, links: links)
  }

  /// For every link on the cheapest way between two nodes the cheapest way without it.
  ///
  /// - Parameters:
  ///   - origins: names of nodes; the nearest counts.
  ///   - target: a node's name.
  /// - Throws: `UserError` for unknown nodes or costs that cannot be counted in whole steps.
  public static func route(
    in file: PlainGraph, from origins: [String], to target: String, threads: Int
  ) throws -> GraphCriticality {
    let scaled = try ScaledGraph(file)
    let nodes = Dictionary(file.nodeNames.enumerated().map { ($1, UInt32($0)) }) { first, _ in first }
    func node(_ name: String) throws -> UInt32 {
      guard let node = nodes[name] else { throw UserError(.badData, "the graph has no node \(name)") }
      return node
    }
    let table = CriticalLinks.analyse(
      graph: scaled.graph, weights: scaled.weights, linkOfArc: scaled.linkOfArc,
      origins: [try origins.map { Origin(try node($0)) }], targets: [try node(target)], threads: threads)
    let cost = table.cost[0]
    let links = table.entries(ofPair: 0).map {
      scaled.worth(Int(table.link[$0]), without: table.costWithout[$0], with: cost)
    }
    return GraphCriticality(mode: "route", cost: scaled.real(cost), links: links)
  }
}

/// A plain graph with whole-numbered weights: the finest of powers of ten at which every way still fits into 32 bits.
struct ScaledGraph {
  let file: PlainGraph
  let graph: RoadGraph
  let weights: [UInt32]
  /// The row of each arc.
  let linkOfArc: [UInt32]
  /// An arc of each row.
  let arcOfRow: [Int]
  /// What one step is worth.
  let unit: Double

  /// - Throws: `UserError` when a cost is negative, or the sum of all is too large.
  init(_ file: PlainGraph) throws {
    guard file.cost.allSatisfy({ $0 >= 0 }) else { throw UserError(.badData, "costs must not be negative") }
    let largest = file.cost.filter(\.isFinite).max() ?? 0
    // A cheapest way visits a node once: it cannot cost more than this.
    let bound = min(file.cost.filter(\.isFinite).reduce(0, +), largest * Double(max(1, file.nodeCount - 1)))
    let isWhole = file.cost.allSatisfy { !$0.isFinite || $0 == $0.rounded() }
    let units = isWhole ? [1.0] : [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1]
    guard let unit = units.first(where: { bound / $0 < 4e9 }) else {
      throw UserError(.badData, "costs add up to \(bound), more than 4,000,000,000 steps; give them in a larger unit")
    }
    self.file = file
    self.unit = unit
    graph = file.graph()
    let rows = file.arcCount
    linkOfArc = graph.source.map { UInt32(Int($0) % max(1, rows)) }
    weights = Weights.integers(linkOfArc.map { file.cost[Int($0)] }, unit: unit)
    var arcOfRow = [Int](repeating: 0, count: rows)
    for (arc, source) in graph.source.enumerated() where Int(source) < rows { arcOfRow[Int(source)] = arc }
    self.arcOfRow = arcOfRow
  }

  func real(_ cost: UInt32) -> Double? { cost == Weights.infinity ? nil : Double(cost) * unit }

  func worth(_ row: Int, without: UInt32, with cost: UInt32) -> GraphCriticality.LinkWorth {
    GraphCriticality.LinkWorth(
      from: file.nodeNames[Int(file.tails[row])], to: file.nodeNames[Int(file.heads[row])], detour: real(without),
      extra: without == Weights.infinity ? nil : real(without &- cost), row: row + 1)
  }
}
