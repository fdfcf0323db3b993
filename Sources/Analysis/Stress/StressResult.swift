import Interdiction
import Report
import RoadNetworks

/// The answer to a stress test on a graph file.
public struct StressResult: Codable, Sendable {
  /// A link by its ends as the file names them, its row among the file's arcs (from 1), and on a road network its road's number and name.
  public struct Link: Codable, Sendable, Hashable {
    public var from: String
    public var to: String
    public var row: Int
    public var road: String?

    init(_ row: Int, of file: PlainGraph, roads: [String]?) {
      from = file.nodeNames[Int(file.tails[row])]
      to = file.nodeNames[Int(file.heads[row])]
      self.row = row + 1
      road = roads.flatMap { $0[row].isEmpty ? nil : $0[row] }
    }
  }

  /// One budget's worst.
  public struct CurvePoint: Codable, Sendable, Equatable {
    public var cuts: Double
    public var value: Double?
    public var lowerBound: Double?
    public var upperBound: Double?
    public var links: [Link]

    enum CodingKeys: String, CodingKey {
      case cuts, value, links
      case lowerBound = "lower_bound"
      case upperBound = "upper_bound"
    }

    public func encode(to encoder: any Encoder) throws {
      var c = encoder.container(keyedBy: CodingKeys.self)
      try c.encode(cuts, forKey: .cuts)
      try c.encode(value, forKey: .value)
      try c.encode(lowerBound, forKey: .lowerBound)
      try c.encode(upperBound, forKey: .upperBound)
      try c.encode(links, forKey: .links)
    }
  }

  /// All plans near the worst.
  public struct Alternatives: Codable, Sendable {
    public var tolerance: Double
    public var plans: [[Link]]
    public var isComplete: Bool
    public var linksInAll: [Link]

    enum CodingKeys: String, CodingKey {
      case tolerance, plans
      case isComplete = "complete"
      case linksInAll = "links_in_all"
    }
  }

  public var problem: StressProblem
  public var from: [String]
  public var to: [String]
  public var budget: Double
  /// Before any cut; null where there is no way.
  public var uncutValue: Double?
  /// Under the cuts; null where they leave no way.
  public var value: Double?
  public var cutOff: Bool
  public var lowerBound: Double?
  /// Null where the cuts leave no way, or nothing is proven yet.
  public var upperBound: Double?
  public var isProven: Bool
  public var cuts: [Link]
  /// Nodes of the best way that is left.
  public var response: [String]
  /// Links on some way short enough to matter, of all.
  public var relevantLinks: Int
  public var links: Int
  public var curve: [CurvePoint]?
  public var alternatives: Alternatives?
  /// Processor-independent is none of this: how long the answer took. Left out of run folders.
  public var seconds: Double?
  /// Of a road network, the roads along the best way that is left, each once where they follow one another.
  public var responseRoads: [String]?
  /// What the nodes are called and where they are, where the input says so.
  public var places: [NodePlace]?
  public var certificate: Certificate
  /// For the run folder; not part of the document.
  var map: RunContext?

  enum CodingKeys: String, CodingKey {
    case problem, from, to, budget, value, cuts, response, links, curve, seconds, certificate, places
    case responseRoads = "response_roads"
    case uncutValue = "uncut_value"
    case cutOff = "cut_off"
    case lowerBound = "lower_bound"
    case upperBound = "upper_bound"
    case isProven = "proven"
    case relevantLinks = "relevant_links"
    case alternatives = "near_worst"
  }

  public func encode(to encoder: any Encoder) throws {
    var c = encoder.container(keyedBy: CodingKeys.self)
    try c.encode(problem, forKey: .problem)
    try c.encode(from, forKey: .from)
    try c.encode(to, forKey: .to)
    try c.encode(budget, forKey: .budget)
    try c.encode(uncutValue, forKey: .uncutValue)
    try c.encode(value, forKey: .value)
    try c.encode(cutOff, forKey: .cutOff)
    try c.encode(lowerBound, forKey: .lowerBound)
    try c.encode(upperBound, forKey: .upperBound)
    try c.encode(isProven, forKey: .isProven)
    try c.encode(cuts, forKey: .cuts)
    try c.encode(response, forKey: .response)
    try c.encode(relevantLinks, forKey: .relevantLinks)
    try c.encode(links, forKey: .links)
    try c.encodeIfPresent(curve, forKey: .curve)
    try c.encodeIfPresent(alternatives, forKey: .alternatives)
    try c.encodeIfPresent(seconds, forKey: .seconds)
    try c.encodeIfPresent(responseRoads, forKey: .responseRoads)
    try c.encodeIfPresent(places, forKey: .places)
    try c.encode(certificate, forKey: .certificate)
  }
}

/// What `qafila verify` needs to check a result again: the input, and the solver's answers in whole numbers with their proofs.
public struct Certificate: Codable, Sendable {
  /// The graph file, where it was, and what was in it.
  public var graph: String
  public var sha256: String
  public var from: [String]
  public var to: [String]
  public var cuts: Double
  /// One for each budget solved; the last is the answer.
  public var shortestPath: [ShortestPathResult]?
  public var protection: PathProtectionResult?
  public var guardPrice: Double?
  /// Answers about flow, one for each budget solved; the last is the answer.
  public var flow: [FlowAttackResult]?
  /// For a unit of unmet demand in a minimum-cost flow.
  public var unmetPenalty: Double?
  /// What targets count, with weighted ways.
  public var weights: [String: Double]?
  /// Whether the file is a road network, of which links are arcs and hours costs.
  public var isNetwork: Bool?
  /// Of a road network, the table of its nodes' positions, where it needs one.
  public var nodes: String?
  /// Of a road network, the places that were asked for, by the nodes that stand for them.
  public var asked: [String: String]?

  enum CodingKeys: String, CodingKey {
    case graph, sha256, from, to, cuts, protection, flow, weights, nodes, asked
    case shortestPath = "shortest_path"
    case guardPrice = "guard_price"
    case unmetPenalty = "unmet_penalty"
    case isNetwork = "network"
  }
}
