import Foundation
import Interdiction
import Report

/// The whole frontier of guards against the worst cuts on a graph file.
public struct ProtectResult: Codable, Sendable {
  /// The best guards for a price, until the next point.
  public struct Point: Codable, Sendable {
    public var price: Double
    public var guards: [StressResult.Link]
    /// The worst against them; null where it cuts off.
    public var value: Double?
    public var cutOff: Bool
    public var upperBound: Double?
    public var cuts: [StressResult.Link]

    enum CodingKeys: String, CodingKey {
      case price, guards, value, cuts
      case cutOff = "cut_off"
      case upperBound = "upper_bound"
    }

    public func encode(to encoder: any Encoder) throws {
      var c = encoder.container(keyedBy: CodingKeys.self)
      try c.encode(price, forKey: .price)
      try c.encode(guards, forKey: .guards)
      try c.encode(value, forKey: .value)
      try c.encode(cutOff, forKey: .cutOff)
      try c.encode(upperBound, forKey: .upperBound)
      try c.encode(cuts, forKey: .cuts)
    }
  }

  public var problem: StressProblem
  public var guards: Double
  public var budget: Double
  public var uncutValue: Double?
  /// The worst against the best guards that the budget allows.
  public var value: Double?
  public var lowerBound: Double?
  public var upperBound: Double?
  public var isProven: Bool
  public var frontier: [Point]
  public var attackerCalls: Int
  public var seconds: Double?
  /// What the nodes are called and where they are, where the input says so.
  public var places: [NodePlace]?
  public var certificate: Certificate
  /// For the run folder; not part of the document.
  var map: RunContext?

  enum CodingKeys: String, CodingKey {
    case problem, guards, budget, value, frontier, seconds, certificate, places
    case uncutValue = "uncut_value"
    case lowerBound = "lower_bound"
    case upperBound = "upper_bound"
    case isProven = "proven"
    case attackerCalls = "attacker_calls"
  }

  public func encode(to encoder: any Encoder) throws {
    var c = encoder.container(keyedBy: CodingKeys.self)
    try c.encode(problem, forKey: .problem)
    try c.encode(guards, forKey: .guards)
    try c.encode(budget, forKey: .budget)
    try c.encode(uncutValue, forKey: .uncutValue)
    try c.encode(value, forKey: .value)
    try c.encode(lowerBound, forKey: .lowerBound)
    try c.encode(upperBound, forKey: .upperBound)
    try c.encode(isProven, forKey: .isProven)
    try c.encode(frontier, forKey: .frontier)
    try c.encode(attackerCalls, forKey: .attackerCalls)
    try c.encodeIfPresent(seconds, forKey: .seconds)
    try c.encodeIfPresent(places, forKey: .places)
    try c.encode(certificate, forKey: .certificate)
  }
}

/// `protect`: the guards that leave the attacker least.
public enum ProtectUseCase {
  /// On a graph file.
  ///
  /// - Parameters:
  ///   - guards: what the defender can spend; every link costs `guardPrice`.
  public static func onGraph(
    _ file: URL, guards: Int, _ options: StressOptions, _ work: Work
  ) throws -> ProtectResult {
    let start = ContinuousClock.now
    let input = try GraphInput(file, options, work)
    let attack = try GraphAttack(input, cuts: options.cuts)
    guard guards >= 0 else { throw UserError(.usage, "the number of guards must be 0 or more") }
    let problem = try protection(attack, guards: guards)
    var solver = PathProtection(problem)
    solver.proofLimit = options.proofLimit
    let result = solver.frontier(SolveControl(options, attack, work))
    let best = result.frontier[result.frontier.count - 1].attack
    let certificate = input.certificate(options) {
      $0.protection = result
      $0.guardPrice = 1
    }
    var told = ProtectResult(
      problem: .shortestPath, guards: Double(guards), budget: options.cuts, uncutValue: attack.cost(best.uncutValue),
      value: attack.cost(best.value), lowerBound: attack.cost(result.lowerBound),
      upperBound: attack.cost(best.value == nil ? nil : best.upperBound), isProven: result.isComplete,
      frontier: result.frontier.map { point($0, attack) }, attackerCalls: result.oracleCalls,
      seconds: (ContinuousClock.now - start) / .seconds(1), certificate: certificate)
    let map = GraphMap(input)
    let links = told.frontier.flatMap { $0.guards + $0.cuts }
    told.places = map.places(attack.origins + attack.targets + links.flatMap { [$0.from, $0.to] })
    if options.drawsMap {
      told.map = map.context(
        views: result.frontier.map { point in
          var view = StressUseCase.view(point.attack, attack)
          view.kind = .guards
          view.budget = Double(point.price)
          view.guards = point.guards.map { "\($0 + 1)" }
          return view
        }, from: attack.origins, to: attack.targets)
    }
    return told
  }

  static func protection(_ attack: GraphAttack, guards: Int) throws -> PathProtectionProblem {
    do {
      return try PathProtectionProblem(attack: attack.problem, guardBudget: guards)
    } catch {
      throw UserError(.badData, "\(error: error)")
    }
  }

  /// Writes a result as a run folder, without the time it took.
  public static func write(
    _ result: ProtectResult, of file: URL, to place: URL?, _ options: StressOptions
  ) throws -> URL {
    let manifest = Manifest(
      command: "protect",
      options: [
        "cuts": "\(options.cuts)", "guards": "\(result.guards)", "from": options.from.joined(separator: ","),
        "to": options.to.joined(separator: ","),
      ], seed: 0, caseID: nil, inputs: [.init(path: file.lastPathComponent, sha256: result.certificate.sha256)])
    var run = try RunFolder(at: place, manifest: manifest)
    var kept = result
    kept.seconds = nil
    try run.write(certificate: kept, to: "result.json")
    var table = CSVText(columns: ["price", "from", "to", "row", "worst_value"])
    for point in result.frontier {
      for link in point.guards {
        table.append(["\(point.price)", link.from, link.to, "\(link.row)", point.value.map { "\($0)" } ?? "cut off"])
      }
    }
    try run.write(table, to: "guards.csv")
    try run.write(map: result.map)
    return try run.commit()
  }

  private static func point(_ point: PathProtectionResult.Point, _ attack: GraphAttack) -> ProtectResult.Point {
    .init(
      price: Double(point.price), guards: point.guards.map(attack.ends), value: attack.cost(point.attack.value),
      cutOff: point.attack.value == nil, upperBound: attack.cost(point.attack.upperBound),
      cuts: point.attack.plan.map(attack.ends))
  }
}
