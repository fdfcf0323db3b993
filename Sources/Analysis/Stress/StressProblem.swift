/// What a stress test makes as bad as possible.
public enum StressProblem: String, Codable, Sendable, CaseIterable {
  /// The length of the shortest way from any origin to any target.
  case shortestPath = "shortest-path"
  /// The flow from all origins to all targets that is left.
  case maximumFlow = "max-flow"
  /// What moving the file's supplies to its demands costs, with a penalty for what goes unmet.
  case minimumCostFlow = "min-cost-flow"

  /// Whether it is one of the problems about flow.
  public var isFlow: Bool { self != .shortestPath }
}

/// What shapes a stress test or a protection plan on a graph file.
public struct StressOptions: Sendable {
  public var problem = StressProblem.shortestPath
  /// Names of nodes; the file's own start and end where empty.
  public var from: [String] = []
  public var to: [String] = []
  /// What the attacker can spend on cuts, in the file's unit of `cut_cost` (1 a cut where it says nothing).
  public var cuts = 1.0
  /// What a unit of unmet demand costs in a minimum-cost flow; ten times the dearest arc where nil.
  public var unmetPenalty: Double?
  /// Seconds after which the best plan and bound so far are the answer.
  public var timeLimit: Double?
  /// Also solve for every smaller budget.
  public var curve = false
  /// List all worst plans within this of the worst, in the unit of costs.
  public var tolerance: Double?
  /// Plans to list at most.
  public var listLimit = 100
  /// Steps and multipliers of a proof to keep at most.
  public var proofLimit = 200_000

  public init() {}
}
