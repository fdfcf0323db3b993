import NetworkFlow
import Wording

/// States that protect one network, alone or together, against one attacker.
///
/// A coalition pools its members' guards, puts them where its members let them stand, and looks at its own members' need: what the worst
/// attack then leaves of it is what the coalition *bears*. Guards of those outside do not count on, their need does not compete.
public struct JointProtection: Sendable, Equatable {
  /// A state.
  public struct Ally: Sendable, Equatable {
    public var name: String
    /// The arcs of the network that deliver to it; each has a negative cost.
    public var deliveries: [Int32]
    /// Teams that it brings.
    public var guards: Int

    public init(name: String, deliveries: [Int32], guards: Int) {
      self.name = name
      self.deliveries = deliveries
      self.guards = guards
    }
  }

  /// Where a guard can stand.
  public struct Post: Sendable, Equatable {
    /// Targets that can no longer be taken out.
    public var protects: [Int32]
    /// Allies on whose soil it is: a coalition can use it when all of them are members.
    public var hosts: [Int]

    public init(protects: [Int32], hosts: [Int]) {
      self.protects = protects
      self.hosts = hosts
    }
  }

  public var attack: FlowAttackProblem
  public var attackBudget: Int
  public var allies: [Ally]
  public var posts: [Post]

  public init(attack: FlowAttackProblem, attackBudget: Int, allies: [Ally], posts: [Post]) {
    self.attack = attack
    self.attackBudget = attackBudget
    self.allies = allies
    self.posts = posts
  }

  /// All that is wrong; empty when the problem can be solved.
  public func faults() -> [Message] {
    var faults = attack.faults()
    if !(1...CoalitionGame.mostPlayers).contains(allies.count) {
      faults.append("\(allies.count) allies: 1 to \(CoalitionGame.mostPlayers) are possible")
    }
    if attackBudget < 0 { faults.append("the attacker's budget is negative") }
    let arcs = attack.network.arcCount
    var owner = [Bool](repeating: false, count: arcs)
    for ally in allies {
      if ally.guards < 0 || ally.guards >= 1 << 20 { faults.append("\(ally.name): guards outside 0 ..< 2^20") }
      for arc in ally.deliveries {
        guard arc >= 0, Int(arc) < arcs, attack.network.cost[Int(arc)] < 0, !owner[Int(arc)] else {
          faults.append("\(ally.name): arc \(arc) is not a delivery of its own")
          continue
        }
        owner[Int(arc)] = true
        let need = attack.network.capacity[Int(arc)].multipliedReportingOverflow(by: attack.network.cost[Int(arc)])
        if need.overflow || need.partialValue.magnitude >= 1 << 50 {
          faults.append("\(ally.name): a need is 2^50 or more")
        }
      }
    }
    for (index, post) in posts.enumerated() {
      if post.protects.contains(where: { $0 < 0 || $0 >= attack.targets.count }) {
        faults.append("post \(index): no such target")
      }
      if post.hosts.contains(where: { !allies.indices.contains($0) }) { faults.append("post \(index): no such ally") }
    }
    return faults
  }

  func members(of coalition: UInt32) -> [Int] { allies.indices.filter { coalition >> UInt32($0) & 1 == 1 } }

  /// Teams that a coalition has.
  public func guards(of coalition: UInt32) -> Int { members(of: coalition).reduce(0) { $0 + allies[$1].guards } }

  /// The posts that a coalition can use; measure i of its defence is the i-th of them.
  public func posts(of coalition: UInt32) -> [Int] {
    posts.indices.filter { posts[$0].hosts.allSatisfy { coalition >> UInt32($0) & 1 == 1 } }
  }

  /// What a coalition faces: its own need, its own posts.
  public func defence(of coalition: UInt32) -> FlowDefenceProblem {
    var own = attack
    own.base = 0
    for (index, ally) in allies.enumerated() {
      for arc in ally.deliveries.map(Int.init) {
        if coalition >> UInt32(index) & 1 == 1 {
          own.base -= own.network.cost[arc] * own.network.capacity[arc]
        } else {
          own.network.capacity[arc] = 0
        }
      }
    }
    return FlowDefenceProblem(
      attack: own, attackBudget: attackBudget,
      measures: posts(of: coalition).map { DefenceMeasure(cost: 1, protects: posts[$0].protects) })
  }

  /// What every coalition bears, and how what they save by acting together can be shared.
  ///
  /// When stopped, what is not proven is taken at what the plan found is proven to hold.
  ///
  /// - Throws: `InvalidProblem` with everything that is wrong.
  public func solve(control: SolveControl = SolveControl()) throws(InvalidProblem) -> JointProtectionResult {
    let faults = faults()
    guard faults.isEmpty else { throw InvalidProblem(faults: faults) }
    var coalitions: [JointProtectionResult.Coalition] = []
    for members in 1..<UInt32(1 << allies.count) {
      let solver = try FlowDefenceSolver(defence(of: members))
      let quiet = SolveControl(isCancelled: { control.shouldStop() })
      let unguarded = solver.best(budget: 0, control: quiet)
      let guarded = solver.best(budget: guards(of: members), after: unguarded, control: quiet)
      coalitions.append(.init(members: members, unguarded: unguarded.worst, guarded: guarded))
      control.progress(Int(members), (1 << allies.count) - 1)
    }
    let game = try JointProtectionResult.game(of: coalitions, allies.map(\.name))
    return JointProtectionResult(coalitions: coalitions, game: game, leastCore: LeastCore(game))
  }
}

/// What every coalition of allies bears, saves and may share, with what proves it.
public struct JointProtectionResult: Sendable, Equatable, Codable {
  public struct Coalition: Sendable, Equatable, Codable {
    /// Bit i for ally i.
    public let members: UInt32
    /// The worst attack on the members' need when nobody guards.
    public let unguarded: FlowAttackResult
    /// The best use of their guards, and the worst that can still happen.
    public let guarded: FlowDefenceResult

    /// What the members' need suffers at the worst: what the guards are proven to hold.
    public var bears: Int64 { guarded.upperBound }
  }

  /// In the order of their bits, from 1.
  public let coalitions: [Coalition]
  /// What each coalition saves: what its members would bear one by one less what they bear together.
  public let game: CoalitionGame
  public let leastCore: LeastCore

  /// Whether all that coalitions bear is proven.
  public var isProven: Bool { coalitions.allSatisfy { $0.guarded.isProven && $0.unguarded.isProven } }

  public init(coalitions: [Coalition], game: CoalitionGame, leastCore: LeastCore) {
    self.coalitions = coalitions
    self.game = game
    self.leastCore = leastCore
  }

  static func game(of coalitions: [Coalition], _ names: [String]) throws(InvalidProblem) -> CoalitionGame {
    try CoalitionGame(players: names) { members in
      alone(members, in: coalitions) - coalitions[Int(members) - 1].bears
    }
  }

  /// What the members of a coalition would bear one by one.
  static func alone(_ members: UInt32, in coalitions: [Coalition]) -> Int64 {
    (0..<32).reduce(0) { sum, ally in
      members >> UInt32(ally) & 1 == 1 ? sum + coalitions[(1 << ally) - 1].bears : sum
    }
  }

  /// Why this result does not hold on the problem, or nil when it does; solves nothing.
  public func flaw(on problem: JointProtection) -> Message? {
    if let fault = problem.faults().first { return "the problem: \(fault)" }
    guard coalitions.map(\.members) == Array(1..<UInt32(1 << problem.allies.count)) else {
      return "not every coalition once"
    }
    for coalition in coalitions {
      let own = problem.defence(of: coalition.members)
      let name = problem.members(of: coalition.members).map { problem.allies[$0].name }.joined(separator: " + ")
      guard coalition.guarded.budget == problem.guards(of: coalition.members),
        coalition.unguarded.budget == problem.attackBudget, coalition.unguarded.barred.isEmpty
      else { return "\(name): the budgets are others" }
      if let flaw = coalition.unguarded.flaw(on: own.attack) { return "\(name), unguarded: \(flaw)" }
      if let flaw = coalition.guarded.flaw(on: own) { return "\(name): \(flaw)" }
    }
    guard let again = try? Self.game(of: coalitions, problem.allies.map(\.name)), again == game else {
      return "the game is not that of the coalitions"
    }
    return leastCore.flaw(in: game).map { "the least core: \($0)" }
  }
}
