import Cases
import Foundation
import Interdiction
import Report
import Wording

/// `stress`: the cuts under a budget that hurt most, with a proof.
public enum StressUseCase {
  /// The shortest way on a graph file; `GraphFlowStress` has the problems about flow.
  ///
  /// An interrupted or timed-out search returns the best plan and bound so far.
  public static func onGraph(_ file: URL, _ options: StressOptions, _ work: Work) throws -> StressResult {
    guard options.problem == .shortestPath else {
      throw UserError(.usage, "\(options.problem.rawValue) is not about the shortest way")
    }
    return try shortestPath(try GraphInput(file, options, work), options, work)
  }

  /// Writes a result as a run folder; `seconds` stays out, so that the same run gives the same bytes.
  public static func write(_ result: StressResult, of file: URL, to place: URL?, _ options: StressOptions) throws -> URL
  {
    var run = try RunFolder(at: place, manifest: manifest(options, file, sha256: result.certificate.sha256))
    var kept = result
    kept.seconds = nil
    try run.write(certificate: kept, to: "result.json")
    try run.write(table(of: result.cuts), to: "cuts.csv")
    try run.write(map: result.map)
    return try run.commit()
  }

  static func manifest(_ options: StressOptions, _ file: URL, sha256: String) -> Manifest {
    Manifest(
      command: "stress",
      options: [
        "problem": options.problem.rawValue, "cuts": "\(options.cuts)", "from": options.from.joined(separator: ","),
        "to": options.to.joined(separator: ","),
      ].merging(options.nodes.map { ["nodes": $0.lastPathComponent] } ?? [:]) { first, _ in first }, seed: 0,
      caseID: nil, inputs: [.init(path: file.lastPathComponent, sha256: sha256)])
  }

  static func table(of cuts: [StressResult.Link]) -> CSVText {
    var table = CSVText(columns: ["from", "to", "row"])
    for cut in cuts { table.append([cut.from, cut.to, "\(cut.row)"]) }
    return table
  }

  private static func shortestPath(_ input: GraphInput, _ options: StressOptions, _ work: Work) throws -> StressResult {
    let start = ContinuousClock.now
    let attack = try GraphAttack(input, cuts: options.cuts)
    var solver = ShortestPathInterdiction(attack.problem)
    solver.proofLimit = options.proofLimit
    let control = SolveControl(options, attack, work)
    let curve = options.curve ? solver.curve(control) : [solver.solve(control)]
    let answer = curve[curve.count - 1]
    var alternatives: StressResult.Alternatives?
    if let tolerance = options.tolerance, answer.isOptimal {
      let family = solver.nearOptimalPlans(
        worst: answer, tolerance: max(0, Int((tolerance / attack.costUnit).rounded())),
        limit: max(1, options.listLimit),
        control: control)
      alternatives = .init(
        tolerance: tolerance, plans: family.plans.map { $0.map(attack.ends) }, isComplete: family.isComplete,
        linksInAll: family.linksInAll.map(attack.ends))
    }
    var result = StressResult(
      problem: .shortestPath, from: attack.origins, to: attack.targets, budget: options.cuts,
      uncutValue: attack.cost(answer.uncutValue), value: attack.cost(answer.value), cutOff: answer.value == nil,
      lowerBound: attack.cost(answer.value), upperBound: attack.cost(answer.upperBound), isProven: answer.isOptimal,
      cuts: answer.plan.map(attack.ends), response: attack.names(of: answer.response),
      relevantLinks: answer.effort.relevantLinks, links: answer.effort.links,
      curve: options.curve ? curve.map { point($0, attack) } : nil, alternatives: alternatives,
      seconds: (ContinuousClock.now - start) / .seconds(1),
      certificate: input.certificate(options) { $0.shortestPath = curve })
    tell(&result, answer, GraphMap(input), attack)
    if options.drawsMap {
      // Without a curve, the way as it was is drawn beside what is left of it.
      let shown = options.curve || answer.budget == 0 ? curve : [uncut(attack), answer]
      result.map = GraphMap(input).context(
        views: shown.map { view($0, attack) } + [.near(alternatives, value: result.value)].compactMap { $0 },
        from: attack.origins, to: attack.targets)
    }
    return result
  }

  /// What nodes and roads are called; nodes along the way only as far as they are printed.
  private static func tell(
    _ result: inout StressResult, _ answer: ShortestPathResult, _ map: GraphMap, _ attack: GraphAttack
  ) {
    let links =
      result.cuts + (result.curve ?? []).flatMap(\.links)
      + (result.alternatives.map { $0.plans.flatMap { $0 } + $0.linksInAll } ?? [])
    let along = result.response.count <= 60 ? result.response : []
    result.places = map.places(result.from + result.to + links.flatMap { [$0.from, $0.to] } + along)
    result.responseRoads = map.roads(along: answer.response.map(attack.row(of:)))
  }

  private static func uncut(_ attack: GraphAttack) -> ShortestPathResult {
    var problem = attack.problem
    problem.budget = 0
    var solver = ShortestPathInterdiction(problem)
    return solver.solve()
  }

  /// One budget on the map: its cuts and the shortest way that they leave.
  static func view(_ result: ShortestPathResult, _ attack: GraphAttack) -> RunContext.View {
    .init(
      kind: .cuts, budget: attack.price(result.budget), value: attack.cost(result.value),
      cuts: result.plan.map { "\($0 + 1)" },
      ways: result.response.isEmpty ? [] : [.init(links: result.response.map { "\(attack.row(of: $0) + 1)" })])
  }

  private static func point(_ result: ShortestPathResult, _ attack: GraphAttack) -> StressResult.CurvePoint {
    .init(
      cuts: attack.price(result.budget), value: attack.cost(result.value), lowerBound: attack.cost(result.value),
      upperBound: attack.cost(result.upperBound), links: result.plan.map(attack.ends))
  }
}

extension SolveControl {
  /// Time limit, cancellation and progress of a piece of work.
  init(_ options: StressOptions, _ attack: GraphAttack, _ work: Work) {
    let unit = attack.costUnit
    self.init(
      timeLimit: options.timeLimit.map { .seconds($0) }, isCancelled: { work.isCancelled },
      progress: { lower, upper in
        let low: Message = lower.map { "\(Double($0) * unit)" } ?? "cut off"
        let high: Message = upper.map { "\(Double($0) * unit)" } ?? "unbounded"
        work.progress(-1, "worst between \(low) and \(high)")
      })
  }
}
