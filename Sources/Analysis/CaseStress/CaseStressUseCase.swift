import Foundation
import Interdiction
import Wording

/// `stress` and `protect` on one or more case folders.
public enum CaseStressUseCase {
  /// The worst cuts on an ordinary day, or over time with stocks.
  ///
  /// An interrupted or timed-out search returns the best cuts and the bound so far.
  ///
  /// - Throws: `UserError`, or `InvalidCase` with every error of every file.
  public static func stress(
    _ folders: [String], _ options: CaseStressOptions, _ work: Work
  ) throws -> CaseStressResult {
    let start = ContinuousClock.now
    try options.check()
    let opened = try open(cases: folders)
    let supply = try CaseSupply(opened.value, options.settings)
    let expansion = try expand(supply, options)
    let control = control(options, work)
    var points: [FlowAttackResult]?
    let solver = try Self.solver(expansion.problem)
    if options.curve { points = solver.curve(upTo: options.cuts, control: control) }
    let worst = expansion.worst(with: solver, start: points?.last?.attack ?? [], control: control)
    let guarded: [FlowAttackResult]? =
      options.guarding || options.periods == nil
      ? guardedStretches(worst, expansion).map {
        solver.worst(budget: options.cuts, barred: targets(of: $0, expansion), control: control)
      } : nil
    var near: CaseStressResult.Alternatives?
    if let share = options.near, worst.isProven {
      let tolerance = Int64((share * Double(worst.damage)).rounded())
      let found = solver.everyWorst(budget: options.cuts, tolerance: tolerance, most: 200, control: control)
      near = .init(
        tolerance: tolerance, attacks: found.attacks.map { names($0, expansion, supply) }, isComplete: found.isComplete,
        inAll: names(found.common, expansion, supply))
    }
    return CaseStressResult(
      problem: options.periods == nil ? "min-cost-flow" : "strangling", caseID: opened.value.description.id,
      uncutValue: worst.uncut, value: worst.damage, lowerBound: worst.damage, upperBound: worst.upperBound,
      isProven: worst.isProven, need: worst.need, cuts: worst.cuts.map { name($0, supply) },
      singleShot: worst.singleShot.map { name($0, supply) }, singleShotValue: worst.singleShotDamage,
      shortages: shortages(worst, supply),
      curve: points.map { $0.map { point($0, expansion, supply) } },
      guarding: guarded.map { describe($0, worst, expansion, supply) }, alternatives: near,
      stretches: supply.stretches.count, seconds: (ContinuousClock.now - start) / .seconds(1),
      certificate: CaseCertificate(
        caseFolders: folders, options: options, inputs: opened.inputs, strangling: worst, curve: points,
        guarding: guarded))
  }

  /// The best guards, and stocks where asked for, for every budget.
  public static func protect(
    _ folders: [String], _ options: CaseStressOptions, _ work: Work
  ) throws -> CaseProtectResult {
    let start = ContinuousClock.now
    try options.check()
    let opened = try open(cases: folders)
    let supply = try CaseSupply(opened.value, options.settings)
    let defence = try CaseDefence(supply, opened.value, options)
    let solver: FlowDefenceSolver
    do { solver = try FlowDefenceSolver(defence.problem) } catch { throw UserError(.badData, "\(error: error)") }
    let control = control(options, work)
    let results =
      options.moneyPerDay.map { solver.steps(upTo: $0, control: control) }
      ?? solver.frontier(upTo: options.guards, control: control)
    let last = results[results.count - 1]
    var fewer: [FlowDefenceResult]?
    if defence.problem.lotBudget > 0 {
      fewer = []
      for lots in 0..<defence.problem.lotBudget {
        fewer!.append(solver.best(budget: last.budget, lots: lots, after: fewer!.last, control: control))
      }
    }
    return CaseProtectResult(
      problem: options.periods == nil ? "min-cost-flow" : "strangling", caseID: opened.value.description.id,
      uncutValue: last.worst.uncut, value: last.worst.damage, lowerBound: last.lowerBound, upperBound: last.upperBound,
      isProven: results.allSatisfy(\.isProven), need: defence.problem.attack.base,
      currency: opened.value.description.currency, frontier: defence.points(results),
      stockFrontier: fewer.map { $0.map(defence.point) }, attackSearches: solver.searches,
      seconds: (ContinuousClock.now - start) / .seconds(1),
      certificate: CaseCertificate(
        caseFolders: folders, options: options, inputs: opened.inputs, defences: results, stockDefences: fewer))
  }

  /// What is wrong with a result, from the case and the result alone; empty when nothing is.
  ///
  /// - Parameter folders: the case folders, where they are not at their old places any more.
  public static func faults(in result: CaseStressResult, folders: [String] = []) throws -> [Message] {
    let certificate = result.certificate
    guard let opened = try certificate.open(folders) else { return [CaseCertificate.otherCase] }
    let supply = try CaseSupply(opened.value, certificate.options.settings)
    let expansion = try expand(supply, certificate.options)
    guard let worst = certificate.strangling else { return ["the certificate holds no answer"] }
    var faults: [Message] = []
    if let flaw = worst.flaw(on: expansion) { return [flaw] }
    func expect(_ holds: Bool, _ what: String) {
      if !holds { faults.append("\(what) is not what the certificate proves") }
    }
    expect(result.value == worst.damage, "value")
    expect(result.lowerBound == worst.damage, "lower_bound")
    expect(result.upperBound == worst.upperBound, "upper_bound")
    expect(result.uncutValue == worst.uncut, "uncut_value")
    expect(result.isProven == worst.isProven, "proven")
    expect(result.need == worst.need, "need")
    expect(result.cuts == worst.cuts.map { name($0, supply) }, "cuts")
    expect(result.singleShot == worst.singleShot.map { name($0, supply) }, "single_shot")
    expect(result.singleShotValue == worst.singleShotDamage, "single_shot_value")
    expect(result.shortages == shortages(worst, supply), "shortages")
    if let curve = result.curve {
      let answers = certificate.curve ?? []
      for answer in answers {
        if let flaw = answer.flaw(on: expansion.problem) { faults.append("budget \(answer.budget): \(flaw)") }
      }
      if faults.isEmpty { expect(curve == answers.map { point($0, expansion, supply) }, "curve") }
      expect(answers.map(\.budget) == Array(0...certificate.options.cuts), "curve")
    }
    if let guarding = result.guarding { faults += self.faults(in: guarding, certificate, worst, expansion, supply) }
    return faults
  }

  /// What is wrong with a protection plan, from the case and the result alone; empty when nothing is.
  public static func faults(in result: CaseProtectResult, folders: [String] = []) throws -> [Message] {
    let certificate = result.certificate
    guard let opened = try certificate.open(folders) else { return [CaseCertificate.otherCase] }
    let defence = try CaseDefence(
      try CaseSupply(opened.value, certificate.options.settings), opened.value, certificate.options)
    guard let answers = certificate.defences, let last = answers.last else {
      return ["the certificate holds no answer"]
    }
    var faults: [Message] = []
    let fewer = certificate.stockDefences
    for answer in answers + (fewer ?? []) {
      if let flaw = answer.flaw(on: defence.problem) { faults.append("budget \(answer.budget): \(flaw)") }
    }
    guard faults.isEmpty else { return faults }
    func expect(_ holds: Bool, _ what: String) {
      if !holds { faults.append("\(what) is not what the certificate proves") }
    }
    if let money = certificate.options.moneyPerDay {
      // Each answer is for the budget just below the price of the one after it, so that no budget is left out.
      let prices = answers.map { defence.problem.price($0.measures) }
      expect(last.budget == money, "frontier")
      expect(zip(answers, prices.dropFirst()).allSatisfy { $0.budget + 1 == $1 }, "frontier")
    } else {
      expect(answers.map(\.budget) == Array(0...certificate.options.guards), "frontier")
    }
    expect(answers.allSatisfy { $0.lots == defence.problem.lotBudget }, "frontier")
    expect(result.frontier == defence.points(answers), "frontier")
    let lots = defence.problem.lotBudget > 0 ? Array(0..<defence.problem.lotBudget) : nil
    expect(fewer?.map(\.lots) == lots && fewer?.allSatisfy { $0.budget == last.budget } ?? true, "stock_frontier")
    expect(result.stockFrontier == fewer.map { $0.map(defence.point) }, "stock_frontier")
    expect(result.currency == opened.value.description.currency, "currency")
    expect(result.need == defence.problem.attack.base, "need")
    expect(result.value == last.worst.damage, "value")
    expect(result.lowerBound == last.lowerBound, "lower_bound")
    expect(result.upperBound == last.upperBound, "upper_bound")
    expect(result.uncutValue == last.worst.uncut, "uncut_value")
    expect(result.isProven == answers.allSatisfy(\.isProven), "proven")
    return faults
  }

  // MARK: - Parts

  static func control(_ options: CaseStressOptions, _ work: Work) -> SolveControl {
    SolveControl(
      timeLimit: options.timeLimit.map { .seconds($0) }, isCancelled: { work.isCancelled },
      progress: { lower, upper in work.progress(-1, "worst between \(lower ?? 0) and \(upper.map { "\($0)" } ?? "?")") }
    )
  }

  static func expand(_ supply: CaseSupply, _ options: CaseStressOptions) throws -> TimeExpansion {
    do { return try TimeExpansion(supply.problem, rules: options.rules) } catch {
      throw UserError(.badData, "\(error: error)")
    }
  }

  private static func solver(_ problem: FlowAttackProblem) throws -> FlowAttackSolver {
    do { return try FlowAttackSolver(problem) } catch { throw UserError(.badData, "\(error: error)") }
  }

  static func name(_ cut: DatedCut, _ supply: CaseSupply) -> NamedStretch {
    guard case .link(let link) = cut.subject else { return NamedStretch(from: "", to: "", links: []) }
    let stretch = supply.stretches[link]
    let isTimed = supply.settings.horizon > 1
    return NamedStretch(
      from: stretch.from, to: stretch.to, links: stretch.links, day: isTimed ? cut.day : nil,
      until: isTimed ? cut.until : nil)
  }

  static func names(_ targets: [Int32], _ expansion: TimeExpansion, _ supply: CaseSupply) -> [NamedStretch] {
    expansion.dated(targets).map { name($0, supply) }
  }

  private static func point(
    _ result: FlowAttackResult, _ expansion: TimeExpansion, _ supply: CaseSupply
  ) -> CaseStressResult.Point {
    .init(
      cuts: result.budget, value: result.damage, upperBound: result.upperBound,
      stretches: names(result.attack, expansion, supply))
  }

  // MARK: - What guarding changes

  /// The stretches that an attack cuts, each once.
  private static func guardedStretches(_ worst: StranglingResult, _ expansion: TimeExpansion) -> [Int] {
    var stretches: [Int] = []
    for cut in worst.cuts {
      if case .link(let link) = cut.subject, !stretches.contains(link) { stretches.append(link) }
    }
    return stretches
  }

  /// Every way to cut a stretch.
  private static func targets(of stretch: Int, _ expansion: TimeExpansion) -> Set<Int32> {
    Set(expansion.cuts.indices.filter { expansion.cuts[$0].subject == .link(stretch) }.map { Int32($0) })
  }

  private static func describe(
    _ answers: [FlowAttackResult], _ worst: StranglingResult, _ expansion: TimeExpansion, _ supply: CaseSupply
  ) -> [CaseStressResult.Guarded] {
    zip(guardedStretches(worst, expansion), answers).map { index, answer in
      let stretch = supply.stretches[index]
      return .init(
        stretch: NamedStretch(from: stretch.from, to: stretch.to, links: stretch.links), value: answer.damage,
        upperBound: answer.upperBound, cuts: names(answer.attack, expansion, supply))
    }
  }

  private static func faults(
    in guarding: [CaseStressResult.Guarded], _ certificate: CaseCertificate, _ worst: StranglingResult,
    _ expansion: TimeExpansion, _ supply: CaseSupply
  ) -> [Message] {
    let stretches = guardedStretches(worst, expansion)
    guard let answers = certificate.guarding, answers.count == stretches.count else {
      return ["the certificate does not say what guarding changes"]
    }
    var faults: [Message] = []
    for (stretch, answer) in zip(stretches, answers) {
      if Set(answer.barred) != targets(of: stretch, expansion) || answer.budget != certificate.options.cuts {
        faults.append("guarding: the proof is about other guards")
      } else if let flaw = answer.flaw(on: expansion.problem) {
        faults.append("guarding: \(flaw)")
      }
    }
    if faults.isEmpty, guarding != describe(answers, worst, expansion, supply) {
      faults.append("guarding is not what the certificate proves")
    }
    return faults
  }

  private static func shortages(_ result: StranglingResult, _ supply: CaseSupply) -> [CaseStressResult.Shortage] {
    var order: [String] = []
    var rows: [String: CaseStressResult.Shortage] = [:]
    for (demand, days) in result.unmet.enumerated() {
      let (place, product, _) = supply.describe(demand: demand)
      let key = "\(place)/\(product)"
      if rows[key] == nil {
        order.append(key)
        rows[key] = .init(
          city: place, product: product, needLitres: 0, unmetLitres: 0, daysOfCover: nil,
          unmetByDay: [Int64](repeating: 0, count: days.count))
      }
      rows[key]!.needLitres += supply.problem.demands[demand].perDay * Int64(days.count)
      for day in days.indices { rows[key]!.unmetByDay[day] += days[day] }
    }
    return order.map { key in
      var row = rows[key]!
      row.unmetLitres = row.unmetByDay.reduce(0, +)
      row.daysOfCover = row.unmetByDay.firstIndex { $0 > 0 }
      return row
    }
  }
}
