import Cases
import Foundation
import Interdiction
import Wording

/// What every coalition of states bears under the worst cuts, and how they can share what acting together saves.
public struct CaseAlliesResult: Codable, Sendable {
  /// One state.
  public struct State: Codable, Sendable, Equatable {
    /// Country code.
    public var state: String
    public var guards: Int
    /// Weighted litres that it goes without at the worst when it stands alone.
    public var alone: Int64
    /// Its Shapley share of what all save together.
    public var share: Double
    /// What it bears after that share.
    public var after: Double
    /// Its share in the least core: the sharing that treats the worst-treated coalition best.
    public var leastCoreShare: Double

    enum CodingKeys: String, CodingKey {
      case state, guards, alone, share, after
      case leastCoreShare = "least_core_share"
    }
  }

  /// One coalition.
  public struct Coalition: Codable, Sendable, Equatable {
    public var states: [String]
    public var guards: Int
    /// What its members' need suffers at the worst: without guards, each alone with its own, and together.
    public var unguarded: Int64
    public var alone: Int64
    public var together: Int64
    /// Proven lower bound on `together`.
    public var lowerBound: Int64
    public var isProven: Bool
    /// `alone` less `together`.
    public var saves: Int64
    public var guarded: [NamedStretch]
    public var cuts: [NamedStretch]

    enum CodingKeys: String, CodingKey {
      case states, guards, unguarded, alone, together, saves, guarded, cuts
      case lowerBound = "lower_bound"
      case isProven = "proven"
    }
  }

  public var problem = "allies"
  public var caseID: String
  /// What all save together.
  public var value: Int64
  public var isProven: Bool
  /// Weighted litres that all need.
  public var need: Int64
  public var states: [State]
  /// By number of members.
  public var coalitions: [Coalition]
  /// Whether two groups that join never lose by it.
  public var isSuperadditive: Bool
  /// Whether no coalition would do better on its own than with its Shapley shares.
  public var shapleyInCore: Bool
  /// Whether there is no sharing at all that no coalition could better on its own.
  public var coreIsEmpty: Bool
  /// What the worst-treated coalition could still gain on its own, under the Shapley shares and in the least core; below 0 it would lose.
  public var worstTreated: [String]
  public var excess: Double
  public var leastCoreExcess: Double
  public var seconds: Double?
  public var certificate: CaseCertificate

  enum CodingKeys: String, CodingKey {
    case problem, value, need, states, coalitions, excess, seconds, certificate
    case caseID = "case"
    case isProven = "proven"
    case isSuperadditive = "superadditive"
    case shapleyInCore = "shapley_in_core"
    case coreIsEmpty = "core_is_empty"
    case worstTreated = "worst_treated"
    case leastCoreExcess = "least_core_excess"
  }
}

extension CaseStressUseCase {
  /// The value of joint protection for every coalition of the states whose cities the cases feed.
  ///
  /// - Parameters:
  ///   - options: `cuts`, what counts, and for `allies` the states (all with demand when empty).
  ///   - guards: teams that each state brings; nil to take the guard teams of its own forces from the table of actors.
  /// - Throws: `UserError` for states without demand or too many of them.
  public static func allies(
    _ folders: [String], _ options: CaseStressOptions, states: [String], guards: [String: Int], usual: Int?,
    _ work: Work
  ) throws -> CaseAlliesResult {
    let start = ContinuousClock.now
    var options = options
    try options.check()
    let opened = try open(cases: folders)
    let supply = try CaseSupply(opened.value, options.settings)
    var known: [String] = []
    for country in supply.demandCountries where !known.contains(country) { known.append(country) }
    for state in states + guards.keys.sorted() where !known.contains(state) {
      throw UserError(
        .badData, "no city that counts lies in \(state); there are some in \(known.joined(separator: ", "))")
    }
    let chosen = states.isEmpty ? known : states
    let table = CaseGuards(opened.value, countries: known)
    options.allies = .init(
      states: chosen, guards: chosen.map { guards[$0] ?? usual ?? table.teams(ofState: $0) })
    try options.check()
    let alliance = try Alliance(supply, options)
    let result: JointProtectionResult
    do {
      let total = Double((1 << chosen.count) - 1)
      result = try alliance.problem.solve(
        control: SolveControl(
          timeLimit: options.timeLimit.map { .seconds($0) }, isCancelled: { work.isCancelled },
          progress: { done, _ in work.progress(Double(done ?? 0) / total, "coalitions") }))
    } catch { throw UserError(.badData, "\(error: error)") }
    var certificate = CaseCertificate(caseFolders: folders, options: options, inputs: opened.inputs)
    certificate.allies = result
    return alliance.describe(
      result, caseID: opened.value.description.id, seconds: (ContinuousClock.now - start) / .seconds(1), certificate)
  }

  /// What is wrong with the answer on allies, from the cases and the answer alone; empty when nothing is.
  public static func faults(in result: CaseAlliesResult, folders: [String] = []) throws -> [Message] {
    let certificate = result.certificate
    guard let opened = try certificate.open(folders) else { return [CaseCertificate.otherCase] }
    guard let answer = certificate.allies, certificate.options.allies != nil else {
      return ["the certificate holds no answer"]
    }
    let alliance = try Alliance(try CaseSupply(opened.value, certificate.options.settings), certificate.options)
    if let flaw = answer.flaw(on: alliance.problem) { return [flaw] }
    let again = alliance.describe(
      answer, caseID: opened.value.description.id, seconds: result.seconds, certificate)
    var faults: [Message] = []
    func expect(_ holds: Bool, _ what: String) {
      if !holds { faults.append("\(what) is not what the certificate proves") }
    }
    expect(result.problem == again.problem, "problem")
    expect(result.value == again.value, "value")
    expect(result.isProven == again.isProven, "proven")
    expect(result.need == again.need, "need")
    expect(result.states == again.states, "states")
    expect(result.coalitions == again.coalitions, "coalitions")
    expect(result.isSuperadditive == again.isSuperadditive, "superadditive")
    expect(result.shapleyInCore == again.shapleyInCore, "shapley_in_core")
    expect(result.coreIsEmpty == again.coreIsEmpty, "core_is_empty")
    expect(result.worstTreated == again.worstTreated && result.excess == again.excess, "worst_treated")
    expect(result.leastCoreExcess == again.leastCoreExcess, "least_core_excess")
    return faults
  }
}

/// The states of a case as allies, and their answer by name.
private struct Alliance {
  let problem: JointProtection
  private let supply: CaseSupply
  private let expansion: TimeExpansion
  private let terms: CaseStressOptions.Allies
  /// The stretch of each post.
  private let stretches: [Int]

  init(_ supply: CaseSupply, _ options: CaseStressOptions) throws {
    self.supply = supply
    terms = options.allies ?? .init(states: [], guards: [])
    let expansion = try CaseStressUseCase.expand(supply, options)
    self.expansion = expansion
    let states = terms.states
    guard Set(states).count == states.count, (1...CoalitionGame.mostPlayers).contains(states.count) else {
      throw UserError(
        .badData, "\(states.count) states: 1 to \(CoalitionGame.mostPlayers) different ones can be looked at together")
    }
    let ofStretch = CaseDefence.targets(ofStretchesIn: expansion, count: supply.stretches.count)
    let stretches = ofStretch.indices.filter { !ofStretch[$0].isEmpty }
    self.stretches = stretches
    let all = supply.demandCountries
    // Need of countries that are no state of the alliance does not count.
    var attack = expansion.problem
    for demand in all.indices where !states.contains(all[demand]) {
      for arc in expansion.deliveries(to: demand) {
        attack.base += attack.network.cost[Int(arc)] * attack.network.capacity[Int(arc)]
        attack.network.capacity[Int(arc)] = 0
      }
    }
    problem = JointProtection(
      attack: attack, attackBudget: options.cuts,
      allies: zip(states, terms.guards).map { state, guards in
        .init(
          name: state, deliveries: all.indices.filter { all[$0] == state }.flatMap { expansion.deliveries(to: $0) },
          guards: guards)
      },
      posts: stretches.map { stretch in
        .init(
          protects: ofStretch[stretch],
          hosts: supply.stretches[stretch].countries.compactMap { states.firstIndex(of: $0) })
      })
  }

  func describe(
    _ result: JointProtectionResult, caseID: String, seconds: Double?, _ certificate: CaseCertificate
  ) -> CaseAlliesResult {
    let shares = result.game.shapley()
    let treated = result.game.worstTreated(by: shares)
    let coalitions = result.coalitions.sorted {
      ($0.members.nonzeroBitCount, $0.members) < ($1.members.nonzeroBitCount, $1.members)
    }
    return CaseAlliesResult(
      caseID: caseID, value: result.game.value.last!, isProven: result.isProven, need: problem.attack.base,
      states: terms.states.indices.map { index in
        let alone = result.coalitions[(1 << index) - 1].bears
        return .init(
          state: terms.states[index], guards: terms.guards[index], alone: alone, share: shares[index],
          after: Double(alone) - shares[index], leastCoreShare: result.leastCore.shares[index])
      },
      coalitions: coalitions.map { describe($0, saves: result.game.value[Int($0.members)]) },
      isSuperadditive: result.game.isSuperadditive, shapleyInCore: result.game.isShapleyInCore(),
      coreIsEmpty: result.leastCore.coreIsEmpty, worstTreated: treated.map { states(of: $0.coalition) } ?? [],
      excess: treated?.excess ?? 0, leastCoreExcess: result.leastCore.excess, seconds: seconds,
      certificate: certificate)
  }

  private func states(of members: UInt32) -> [String] {
    terms.states.indices.filter { members >> UInt32($0) & 1 == 1 }.map { terms.states[$0] }
  }

  private func describe(_ coalition: JointProtectionResult.Coalition, saves: Int64) -> CaseAlliesResult.Coalition {
    let posts = problem.posts(of: coalition.members)
    return .init(
      states: states(of: coalition.members), guards: problem.guards(of: coalition.members),
      unguarded: coalition.unguarded.damage, alone: saves + coalition.bears, together: coalition.bears,
      lowerBound: coalition.guarded.lowerBound, isProven: coalition.guarded.isProven && coalition.unguarded.isProven,
      saves: saves,
      guarded: coalition.guarded.measures.map { measure in
        let stretch = supply.stretches[stretches[posts[measure]]]
        return NamedStretch(from: stretch.from, to: stretch.to, links: stretch.links)
      }, cuts: CaseStressUseCase.names(coalition.guarded.worst.attack, expansion, supply))
  }
}
