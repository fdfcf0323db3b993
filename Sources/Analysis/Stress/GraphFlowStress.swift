import Foundation
import Interdiction
import NetworkFlow
import Report
import Wording

/// `stress` on the flow of a graph file: the cuts that leave least flow, or cost most.
public enum GraphFlowStress {
  /// Budgets of a curve at most.
  public static let curveLimit = 1_000

  /// - Parameter file: a graph file, or a folder of tables.
  ///
  /// An interrupted or timed-out search returns the best plan and bound so far.
  public static func onGraph(_ file: URL, _ options: StressOptions, _ work: Work) throws -> FlowStressResult {
    guard options.problem.isFlow else { throw UserError(.usage, "\(options.problem.rawValue) is not a flow problem") }
    let start = ContinuousClock.now
    let input = try GraphInput(file, options, work)
    let attack = try GraphFlowAttack(
      input, options.problem, cuts: options.cuts, penalty: options.unmetPenalty)
    if options.curve, attack.budget > curveLimit {
      throw UserError(
        .usage, "--curve would solve for \(attack.budget) budgets; \(curveLimit) are possible: use coarser cut costs")
    }
    let solver: FlowAttackSolver
    do { solver = try FlowAttackSolver(attack.problem) } catch { throw UserError(.badData, "\(error: error)") }
    let control = SolveControl(options, attack, work)
    let answers =
      options.curve
      ? solver.curve(upTo: attack.budget, control: control) : [solver.worst(budget: attack.budget, control: control)]
    var near: StressResult.Alternatives?
    if let slack = options.tolerance, answers[answers.count - 1].isProven {
      let found = solver.everyWorst(
        budget: attack.budget, tolerance: attack.steps(ofSlack: slack), most: max(1, options.listLimit),
        control: control)
      near = .init(
        tolerance: slack, plans: found.attacks.map { $0.map(attack.ends) }, isComplete: found.isComplete,
        linksInAll: found.common.map(attack.ends))
    }
    let certificate = input.certificate(options) {
      $0.flow = answers
      $0.unmetPenalty = attack.penalty
    }
    var result = summary(of: answers, attack, isCurve: options.curve, certificate)
    result.alternatives = near
    result.seconds = (ContinuousClock.now - start) / .seconds(1)
    let map = GraphMap(input)
    result.places = map.places(mentioned(in: result))
    if options.drawsMap {
      let before =
        options.curve || answers[answers.count - 1].attack.isEmpty
        ? [] : [solver.worst(budget: 0, control: SolveControl(options, attack, work))]
      result.map = map.context(
        views: (before + answers).map { view($0, attack) } + [.near(near, value: result.value)].compactMap { $0 },
        from: attack.origins, to: attack.targets)
    }
    return result
  }

  /// Labels of the nodes that a result speaks of; those along its flows only as far as they are printed.
  private static func mentioned(in result: FlowStressResult) -> [String] {
    let links =
      result.cuts + (result.curve ?? []).flatMap(\.links)
      + (result.alternatives.map { $0.plans.flatMap { $0 } + $0.linksInAll } ?? [])
    let along = result.flows.count <= 60 ? result.flows.flatMap { [$0.from, $0.to] } : []
    return result.from + result.to + links.flatMap { [$0.from, $0.to] } + along + (result.unmet ?? []).map(\.node)
  }

  /// One budget on the map: its cuts and the flow that they leave.
  private static func view(_ answer: FlowAttackResult, _ attack: GraphFlowAttack) -> RunContext.View {
    .init(
      kind: .cuts, budget: attack.price(answer.budget), value: attack.value(answer.damage),
      cuts: answer.attack.map { "\($0 + 1)" },
      ways: attack.flows(answer.answer).map { .init(links: ["\($0.row)"], amount: $0.units) })
  }

  /// Writes a result as a run folder; `seconds` stays out, so that the same run gives the same bytes.
  public static func write(
    _ result: FlowStressResult, of file: URL, to place: URL?, _ options: StressOptions
  ) throws -> URL {
    var manifest = StressUseCase.manifest(options, file, sha256: result.certificate.sha256)
    if let penalty = result.unmetPenalty { manifest.options["unmet-penalty"] = "\(penalty)" }
    if let ways = result.ways {
      manifest.options["weights"] = ways.map { "\($0.to)=\($0.weight)" }.joined(separator: ",")
    }
    var run = try RunFolder(at: place, manifest: manifest)
    var kept = result
    kept.seconds = nil
    try run.write(certificate: kept, to: "result.json")
    try run.write(StressUseCase.table(of: result.cuts), to: "cuts.csv")
    try run.write(map: result.map)
    return try run.commit()
  }

  /// All of a result that its certificate proves: what is printed, and what `verify` expects to find.
  private static func summary(
    of answers: [FlowAttackResult], _ attack: GraphFlowAttack, isCurve: Bool, _ certificate: Certificate
  ) -> FlowStressResult {
    let answer = answers[answers.count - 1]
    let bounds = bounds(answer, attack)
    return FlowStressResult(
      problem: attack.kind, from: attack.origins, to: attack.targets, budget: certificate.cuts,
      unmetPenalty: attack.penalty, uncutValue: attack.value(answer.uncut), value: attack.value(answer.damage),
      lowerBound: bounds.lower, upperBound: bounds.upper, isProven: answer.isProven,
      cuts: answer.attack.map(attack.ends), flows: attack.flows(answer.answer), unmet: attack.unmet(answer.answer),
      ways: attack.ways(answer.answer),
      links: attack.file.arcCount, curve: isCurve ? answers.map { point($0, attack) } : nil, certificate: certificate)
  }

  private static func point(_ answer: FlowAttackResult, _ attack: GraphFlowAttack) -> StressResult.CurvePoint {
    let bounds = bounds(answer, attack)
    return .init(
      cuts: attack.price(answer.budget), value: attack.value(answer.damage), lowerBound: bounds.lower,
      upperBound: bounds.upper, links: answer.attack.map(attack.ends))
  }

  /// Flow that is left falls as damage rises.
  private static func bounds(_ answer: FlowAttackResult, _ attack: GraphFlowAttack) -> (lower: Double, upper: Double) {
    let (known, limit) = (attack.value(answer.damage), attack.value(answer.upperBound))
    return (min(known, limit), max(known, limit))
  }

  // MARK: - Verification

  /// Checks a result against its graph, without the solver.
  static func check(_ result: FlowStressResult, _ input: GraphInput, _ verdict: inout ResultVerifier.Verdict) throws {
    let certificate = result.certificate
    guard result.problem.isFlow, let answers = certificate.flow, let answer = answers.last else {
      verdict.faults.append("the certificate holds no answer to \(result.problem.rawValue)")
      return
    }
    let attack: GraphFlowAttack
    do {
      attack = try GraphFlowAttack(
        input, result.problem, cuts: certificate.cuts, penalty: certificate.unmetPenalty)
    } catch {
      verdict.faults.append("the result is not of this graph: \(error: error)")
      return
    }
    let budgets = result.curve == nil ? attack.budget...attack.budget : 0...attack.budget
    guard answers.count == budgets.count, zip(answers, budgets).allSatisfy({ $0.budget == $1 }) else {
      verdict.faults.append("the certificate is about other budgets")
      return
    }
    for each in answers {
      if let flaw = flaw(in: each, attack) { verdict.faults.append("budget \(each.budget): \(flaw)") }
    }
    guard verdict.isAccepted else { return }
    compare(result, summary(of: answers, attack, isCurve: result.curve != nil, certificate), &verdict)
    if let near = result.alternatives { check(near, answer, attack, &verdict) }
  }

  private static func flaw(in answer: FlowAttackResult, _ attack: GraphFlowAttack) -> Message? {
    // A graph file has neither guards nor a defender's options, and damage ends where nothing arrives.
    guard answer.barred.isEmpty, answer.open == 0 else { return "the proof spares links that can be cut" }
    guard answer.upperBound <= attack.problem.base else { return "the upper bound is beyond losing all" }
    return answer.flaw(on: attack.problem)
  }

  /// What is printed must be what the certificate proves.
  private static func compare(
    _ result: FlowStressResult, _ proven: FlowStressResult, _ verdict: inout ResultVerifier.Verdict
  ) {
    func expect(_ holds: Bool, _ field: String) {
      if !holds { verdict.faults.append("\(field) is not what the certificate proves") }
    }
    expect(result.from == proven.from, "from")
    expect(result.to == proven.to, "to")
    expect(result.budget == proven.budget, "budget")
    expect(result.unmetPenalty == proven.unmetPenalty, "unmet_penalty")
    expect(result.uncutValue == proven.uncutValue, "uncut_value")
    expect(result.value == proven.value, "value")
    expect(result.lowerBound == proven.lowerBound, "lower_bound")
    expect(result.upperBound == proven.upperBound, "upper_bound")
    expect(result.isProven == proven.isProven, "proven")
    expect(result.cuts == proven.cuts, "cuts")
    expect(result.flows == proven.flows, "flows")
    expect(result.unmet == proven.unmet, "unmet")
    expect(result.ways == proven.ways, "ways")
    expect(result.links == proven.links, "links")
    expect(result.curve == proven.curve, "curve")
  }

  /// Each listed plan must be possible and near enough; that there are no others is not checked.
  private static func check(
    _ near: StressResult.Alternatives, _ answer: FlowAttackResult, _ attack: GraphFlowAttack,
    _ verdict: inout ResultVerifier.Verdict
  ) {
    let level = answer.damage - attack.steps(ofSlack: near.tolerance)
    for (number, plan) in near.plans.enumerated() {
      let rows = plan.map { Int32(clamping: max(0, $0.row) - 1) }
      let isThere = zip(plan, rows).allSatisfy {
        $1 >= 0 && Int($1) < attack.problem.targets.count && attack.ends(of: $1) == $0
      }
      guard isThere, attack.problem.allows(rows, budget: answer.budget),
        let damage = damage(of: rows, attack.problem), damage >= level
      else {
        verdict.faults.append("plan \(number + 1) of near_worst is not one")
        continue
      }
    }
    let common = (near.plans.first ?? []).filter { link in near.plans.allSatisfy { $0.contains(link) } }
    if common != near.linksInAll {
      verdict.faults.append("links_in_all of near_worst are not in all, or not all there are")
    }
    verdict.unchecked.append("that near_worst lists all plans there are")
  }

  private static func damage(of rows: [Int32], _ problem: FlowAttackProblem) -> Int64? {
    let network = problem.network(without: rows)
    guard case .optimal(let optimum)? = try? MinimumCostFlow(network), optimum.flaw(on: network) == nil else {
      return nil
    }
    return problem.base + optimum.cost
  }
}

extension SolveControl {
  /// Time limit, cancellation and progress of a piece of work.
  fileprivate init(_ options: StressOptions, _ attack: GraphFlowAttack, _ work: Work) {
    self.init(
      timeLimit: options.timeLimit.map { .seconds($0) }, isCancelled: { work.isCancelled },
      progress: { lower, upper in
        guard let lower, let upper else { return }
        let ends = [attack.value(Int64(lower)), attack.value(Int64(upper))].sorted()
        work.progress(-1, "worst between \(ends[0]) and \(ends[1])")
      })
  }
}
