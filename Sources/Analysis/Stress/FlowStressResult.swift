import Interdiction
import Report

/// The answer to a stress test on the flow of a graph file.
public struct FlowStressResult: Codable, Sendable {
  /// Units along an arc in the best answer to the cuts.
  public struct Flow: Codable, Sendable, Hashable {
    public var from: String
    public var to: String
    public var row: Int
    public var units: Double

    public init(from: String, to: String, row: Int, units: Double) {
      self.from = from
      self.to = to
      self.row = row
      self.units = units
    }
  }

  /// Units that a node does not get.
  public struct Unmet: Codable, Sendable, Hashable {
    public var node: String
    public var units: Double

    public init(node: String, units: Double) {
      self.node = node
      self.units = units
    }
  }

  /// The best way to a target under the cuts.
  public struct Way: Codable, Sendable, Hashable {
    public var to: String
    public var weight: Double
    /// Null where no way is left, or none shorter than what an unreached target counts.
    public var length: Double?

    public init(to: String, weight: Double, length: Double?) {
      self.to = to
      self.weight = weight
      self.length = length
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(self.to, forKey: .to)
      try container.encode(weight, forKey: .weight)
      try container.encode(length, forKey: .length)
    }

    enum CodingKeys: String, CodingKey { case to, weight, length }
  }

  public var problem: StressProblem
  public var from: [String]
  public var to: [String]
  public var budget: Double
  /// For a unit of unmet demand; only with a minimum-cost flow.
  public var unmetPenalty: Double?
  /// Before any cut: the maximum flow, or the least cost.
  public var uncutValue: Double
  /// Under the cuts.
  public var value: Double
  /// The worst lies between the two: no cuts leave less flow, or cost more.
  public var lowerBound: Double
  public var upperBound: Double
  public var isProven: Bool
  public var cuts: [StressResult.Link]
  /// The supplier's best answer to the cuts.
  public var flows: [Flow]
  /// What it leaves unmet; only with a minimum-cost flow.
  public var unmet: [Unmet]?
  /// Only with weighted ways.
  public var ways: [Way]?
  public var links: Int
  public var curve: [StressResult.CurvePoint]?
  public var alternatives: StressResult.Alternatives?
  /// How long the answer took. Left out of run folders.
  public var seconds: Double?
  /// What the nodes are called and where they are, where the input says so.
  public var places: [NodePlace]?
  public var certificate: Certificate
  /// For the run folder; not part of the document.
  var map: RunContext?

  enum CodingKeys: String, CodingKey {
    case problem, from, to, budget, value, cuts, flows, unmet, ways, links, curve, seconds, certificate, places
    case unmetPenalty = "unmet_penalty"
    case uncutValue = "uncut_value"
    case lowerBound = "lower_bound"
    case upperBound = "upper_bound"
    case isProven = "proven"
    case alternatives = "near_worst"
  }
}
