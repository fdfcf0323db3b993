import RoadGraph
import Wording

/// Which links to cut, under a budget, so that the shortest way from any source to any target becomes as long as possible.
///
/// A *link* is what one cut hits: one arc, or several (the two directions of a road). A cut adds the link's delay to each of its arcs, or
/// removes them. Arcs without a link can never be cut.
///
/// Costs and delays are whole numbers of one unit of the caller's choice (seconds, metres); cut costs and the budget are whole numbers of
/// another.
public struct ShortestPathProblem: Sendable {
  /// The delay of a link that a cut removes altogether.
  public static let removal = Int.max
  /// The cut cost of a link that cannot be cut.
  public static let uncuttable = Int.max
  /// Costs, and finite delays, must add up to less than this.
  public static let largestTotal = 1 << 40

  public let graph: RoadGraph
  /// Cost of passing each arc, at least 0.
  public let costs: [Int]
  /// The link of each arc, or `RoadGraph.none`.
  public let linkOfArc: [UInt32]
  /// What a cut adds to each arc of the link, at least 0, or `removal`.
  public let delays: [Int]
  /// What cutting each link takes from the budget, at least 0, or `uncuttable`.
  public let cutCosts: [Int]
  public let sources: [RoadGraph.Node]
  public let targets: [RoadGraph.Node]
  public var budget: Int

  public var linkCount: Int { delays.count }

  /// A problem over links that own arcs.
  ///
  /// - Throws: `InvalidProblem` with everything that is wrong: lengths that differ, negative numbers, totals past `largestTotal`, nodes or
  ///   links that do not exist, no source or no target.
  public init(
    graph: RoadGraph, costs: [Int], linkOfArc: [UInt32], delays: [Int], cutCosts: [Int],
    sources: [RoadGraph.Node], targets: [RoadGraph.Node], budget: Int
  ) throws(InvalidProblem) {
    self.graph = graph
    self.costs = costs
    self.linkOfArc = linkOfArc
    self.delays = delays
    self.cutCosts = cutCosts
    self.sources = sources
    self.targets = targets
    self.budget = budget
    let faults = self.faults()
    guard faults.isEmpty else { throw InvalidProblem(faults: faults) }
  }

  /// A problem on a plain graph: every arc its own link, with the arc's number as the link's.
  public init(
    graph: RoadGraph, costs: [Int], delays: [Int], cutCosts: [Int]? = nil,
    sources: [RoadGraph.Node], targets: [RoadGraph.Node], budget: Int
  ) throws(InvalidProblem) {
    try self.init(
      graph: graph, costs: costs, linkOfArc: (0..<UInt32(graph.arcCount)).map { $0 }, delays: delays,
      cutCosts: cutCosts ?? [Int](repeating: 1, count: graph.arcCount), sources: sources, targets: targets,
      budget: budget)
  }

  /// The same problem with another budget.
  ///
  /// - Precondition: the budget is at least 0.
  public func with(budget: Int) -> ShortestPathProblem {
    precondition(budget >= 0, "a budget is at least 0")
    var copy = self
    copy.budget = budget
    return copy
  }

  /// Whether a cut of the link is possible and within the budget at all.
  public func canCut(_ link: Int) -> Bool { cutCosts[link] <= budget && cutCosts[link] != Self.uncuttable }

  /// What a plan costs, or nil where it names a link twice, one that does not exist or one that cannot be cut.
  public func price(of plan: [UInt32]) -> Int? {
    var total = 0
    for link in plan {
      guard Int(link) < linkCount, cutCosts[Int(link)] != Self.uncuttable else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(cutCosts[Int(link)])
      guard !overflow else { return nil }
      total = sum
    }
    return Set(plan).count == plan.count ? total : nil
  }

  private func faults() -> [Message] {
    var faults: [Message] = []
    if costs.count != graph.arcCount { faults.append("\(costs.count) costs for \(graph.arcCount) arcs") }
    if linkOfArc.count != graph.arcCount {
      faults.append("\(linkOfArc.count) links of arcs for \(graph.arcCount) arcs")
    }
    if cutCosts.count != delays.count { faults.append("\(cutCosts.count) cut costs for \(delays.count) delays") }
    if costs.contains(where: { $0 < 0 }) { faults.append("a cost is negative") }
    if delays.contains(where: { $0 < 0 }) { faults.append("a delay is negative") }
    if cutCosts.contains(where: { $0 < 0 }) { faults.append("a cut cost is negative") }
    if budget < 0 { faults.append("the budget is negative") }
    if !Self.fits(costs) { faults.append("costs add up to 2^40 or more") }
    if !Self.fits(delays.filter { $0 != Self.removal }) { faults.append("finite delays add up to 2^40 or more") }
    if !Self.fits(cutCosts.filter { $0 != Self.uncuttable }) { faults.append("cut costs add up to 2^40 or more") }
    if linkOfArc.contains(where: { $0 != RoadGraph.none && Int($0) >= delays.count }) {
      faults.append("an arc names a link that does not exist")
    }
    if sources.isEmpty { faults.append("there is no source") }
    if targets.isEmpty { faults.append("there is no target") }
    if (sources + targets).contains(where: { Int($0) >= graph.nodeCount }) {
      faults.append("a source or target is not a node of the graph")
    }
    return faults
  }

  /// Whether non-negative numbers add up to less than `largestTotal`.
  private static func fits(_ values: [Int]) -> Bool {
    var total = 0
    for value in values where value > 0 {
      guard value < largestTotal else { return false }
      total += value
      guard total < largestTotal else { return false }
    }
    return true
  }
}
