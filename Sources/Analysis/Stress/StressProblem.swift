import Foundation

/// What a stress test makes as bad as possible.
public enum StressProblem: String, Codable, Sendable, CaseIterable {
  /// The length of the shortest way from any origin to any target.
  case shortestPath = "shortest-path"
  /// The flow from all origins to all targets that is left.
  case maximumFlow = "max-flow"
  /// What moving the file's supplies to its demands costs, with a penalty for what goes unmet.
  case minimumCostFlow = "min-cost-flow"
  /// The shortest ways from any origin to each target, added up with the targets' weights.
  case weightedWays = "weighted-ways"

  /// Whether it is one of the problems that are solved as a flow.
  public var isFlow: Bool { self != .shortestPath }
}

/// What shapes a stress test or a protection plan on a graph file.
public struct StressOptions: Sendable {
  /// A table of the nodes' positions (`id,lat,lon`, or DIMACS coordinates), for files that have none.
  public var nodes: URL?
  /// Whether a run folder will be written, for which a map is made.
  public var drawsMap = false
  public var problem = StressProblem.shortestPath
  /// Whether the file is a road network rather than a graph: then `from` and `to` name places.
  public var isNetwork = false
  /// Names of nodes; the file's own start and end where empty.
  public var from: [String] = []
  public var to: [String] = []
  /// What the attacker can spend on cuts, in the file's unit of `cut_cost` (1 a cut where it says nothing).
  public var cuts = 1.0
  /// What a unit of unmet demand costs in a minimum-cost flow, ten times the dearest arc where nil; what a target that no way reaches counts
  /// with weighted ways, more than any way can take where nil.
  public var unmetPenalty: Double?
  /// With weighted ways: what a target counts; 1 where nothing is said.
  public var weights: [String: Double] = [:]
  /// Seconds after which the best plan and bound so far are the answer.
  public var timeLimit: Double?
  /// Also solve for every smaller budget.
  public var curve = false
  /// List all worst plans within this of the worst, in the unit of costs.
  public var tolerance: Double?
  /// Plans to list at most.
  public var listLimit = 100
  /// Steps and multipliers of a proof to keep at most.
  public var proofLimit = 5_000_000

  public init() {}
}

extension Array where Element == String {
  /// Names that a file has as they are, others taken apart at commas: `--to Bamako,Niamey`.
  func separated(unless isKnown: (String) -> Bool) -> [String] {
    flatMap { isKnown($0) ? [$0] : $0.split(separator: ",").map { String($0) } }
  }
}
