import Wording

/// Which links to guard so that the worst cuts hurt least: defender, attacker, defender on shortest paths.
///
/// A guarded link cannot be cut. The defender spends at most `guardBudget` on guards; then the attacker, who sees them, spends the attack's
/// budget on cuts; then traffic takes the shortest way.
public struct PathProtectionProblem: Sendable {
  /// The guard price of a link that cannot be guarded.
  public static let unguardable = Int.max

  public let attack: ShortestPathProblem
  /// What guarding each link takes from the guard budget, at least 0, or `unguardable`.
  public let guardPrices: [Int]
  public var guardBudget: Int

  /// - Throws: `InvalidProblem` when there is not one price a link, or a price or the budget is negative.
  public init(attack: ShortestPathProblem, guardPrices: [Int]? = nil, guardBudget: Int) throws(InvalidProblem) {
    self.attack = attack
    self.guardPrices = guardPrices ?? [Int](repeating: 1, count: attack.linkCount)
    self.guardBudget = guardBudget
    var faults: [Message] = []
    if self.guardPrices.count != attack.linkCount {
      faults.append("\(self.guardPrices.count) guard prices for \(attack.linkCount) links")
    }
    if self.guardPrices.contains(where: { $0 < 0 }) { faults.append("a guard price is negative") }
    if self.guardPrices.contains(where: { $0 >= ShortestPathProblem.largestTotal && $0 != Self.unguardable }) {
      faults.append("a guard price is 2^40 or more")
    }
    if guardBudget < 0 { faults.append("the guard budget is negative") }
    guard faults.isEmpty else { throw InvalidProblem(faults: faults) }
  }

  /// The attacker's problem when these links are guarded.
  public func attack(guarding guards: [UInt32]) -> ShortestPathProblem {
    var cutCosts = attack.cutCosts
    for link in guards { cutCosts[Int(link)] = ShortestPathProblem.uncuttable }
    // The parts were valid together, and taking cuts away keeps them so.
    return try! ShortestPathProblem(
      graph: attack.graph, costs: attack.costs, linkOfArc: attack.linkOfArc, delays: attack.delays, cutCosts: cutCosts,
      sources: attack.sources, targets: attack.targets, budget: attack.budget)
  }
}

/// What each guard budget buys.
public struct PathProtectionResult: Codable, Sendable, Equatable {
  /// The best guards for one price, until the next point's price.
  public struct Point: Codable, Sendable, Equatable {
    public var price: Int
    public var guards: [UInt32]
    /// The worst against these guards, with its proof.
    public var attack: ShortestPathResult
  }

  /// An attack met on the way: it bounds every defence that guards none of its links.
  public struct Attack: Codable, Sendable, Equatable {
    public var plan: [UInt32]
    /// Value it reaches on links none of which is guarded; nil: cuts off.
    public var value: Int?
  }

  public var guardBudget: Int
  /// From no guards on, dearer and better; the last holds up to the guard budget.
  public var frontier: [Point]
  /// Any defence for which the worst is better than a point's must guard a link of every attack that reaches the point's value.
  public var attacks: [Attack]
  /// Whether the frontier is proven to the guard budget; if not, its last point is the best found and `lowerBound` bounds the rest.
  public var isComplete: Bool
  /// Where the search ended early: no defence within the guard budget brings the worst below this.
  public var lowerBound: Int?
  public var oracleCalls: Int
}
