import Foundation
import Interdiction

/// `stress` and `protect` on a case folder.
public enum CaseStressUseCase {
  /// The worst cuts on an ordinary day, or over time with stocks.
  ///
  /// An interrupted or timed-out search returns the best cuts and the bound so far.
  ///
  /// - Throws: `UserError`, or `InvalidCase` with every error of every file.
  public static func stress(_ folder: String, _ options: CaseStressOptions, _ work: Work) throws -> CaseStressResult {
    let start = ContinuousClock.now
    try options.check()
    let opened = try open(case: folder)
    let supply = try CaseSupply(opened.value, options.settings)
    let expansion = try expand(supply, options)
    let control = control(options, work)
    var points: [FlowAttackResult]?
    let solver = try Self.solver(expansion.problem)
    if options.curve { points = solver.curve(upTo: options.cuts, control: control) }
    let worst = expansion.worst(control: control)
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
      curve: points.map { $0.map { point($0, expansion, supply) } }, alternatives: near,
      stretches: supply.stretches.count, seconds: (ContinuousClock.now - start) / .seconds(1),
      certificate: CaseCertificate(
        caseFolder: folder, options: options, inputs: try opened.inputs(), strangling: worst, curve: points))
  }

  /// The best guards, and stocks where asked for, for every budget.
  public static func protect(_ folder: String, _ options: CaseStressOptions, _ work: Work) throws -> CaseProtectResult {
    let start = ContinuousClock.now
    try options.check()
    let opened = try open(case: folder)
    let supply = try CaseSupply(opened.value, options.settings)
    let defence = try CaseDefence(supply, options)
    let solver: FlowDefenceSolver
    do { solver = try FlowDefenceSolver(defence.problem) } catch { throw UserError(.badData, "\(error: error)") }
    let results = solver.frontier(upTo: options.guards, control: control(options, work))
    let last = results[results.count - 1]
    return CaseProtectResult(
      problem: options.periods == nil ? "min-cost-flow" : "strangling", caseID: opened.value.description.id,
      uncutValue: last.worst.uncut, value: last.worst.damage, lowerBound: last.lowerBound, upperBound: last.upperBound,
      isProven: results.allSatisfy(\.isProven), need: defence.problem.attack.base,
      frontier: results.map { defence.point($0) }, attackSearches: solver.searches,
      seconds: (ContinuousClock.now - start) / .seconds(1),
      certificate: CaseCertificate(
        caseFolder: folder, options: options, inputs: try opened.inputs(), defences: results))
  }

  /// What is wrong with a result, from the case and the result alone; empty when nothing is.
  ///
  /// - Parameter folder: the case folder, where it is not at its old place any more.
  public static func faults(in result: CaseStressResult, folder: String? = nil) throws -> [String] {
    let certificate = result.certificate
    try certificate.options.check()
    let opened = try open(case: folder ?? certificate.caseFolder)
    guard try opened.inputs() == certificate.inputs else { return ["the case is not the one that the result is about"] }
    let supply = try CaseSupply(opened.value, certificate.options.settings)
    let expansion = try expand(supply, certificate.options)
    guard let worst = certificate.strangling else { return ["the certificate holds no answer"] }
    var faults: [String] = []
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
    return faults
  }

  /// What is wrong with a protection plan, from the case and the result alone; empty when nothing is.
  public static func faults(in result: CaseProtectResult, folder: String? = nil) throws -> [String] {
    let certificate = result.certificate
    try certificate.options.check()
    let opened = try open(case: folder ?? certificate.caseFolder)
    guard try opened.inputs() == certificate.inputs else { return ["the case is not the one that the result is about"] }
    let defence = try CaseDefence(try CaseSupply(opened.value, certificate.options.settings), certificate.options)
    guard let answers = certificate.defences, let last = answers.last else {
      return ["the certificate holds no answer"]
    }
    var faults: [String] = []
    for answer in answers {
      if let flaw = answer.flaw(on: defence.problem) { faults.append("budget \(answer.budget): \(flaw)") }
    }
    guard faults.isEmpty else { return faults }
    func expect(_ holds: Bool, _ what: String) {
      if !holds { faults.append("\(what) is not what the certificate proves") }
    }
    expect(answers.map(\.budget) == Array(0...certificate.options.guards), "frontier")
    expect(result.frontier == answers.map { defence.point($0) }, "frontier")
    expect(result.value == last.worst.damage, "value")
    expect(result.lowerBound == last.lowerBound, "lower_bound")
    expect(result.upperBound == last.upperBound, "upper_bound")
    expect(result.uncutValue == last.worst.uncut, "uncut_value")
    expect(result.isProven == answers.allSatisfy(\.isProven), "proven")
    return faults
  }

  // MARK: - Parts

  private static func control(_ options: CaseStressOptions, _ work: Work) -> SolveControl {
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

/// Guards on stretches and stocks in cities as measures of a defence.
struct CaseDefence {
  let supply: CaseSupply
  let expansion: TimeExpansion
  let problem: FlowDefenceProblem
  private let guarded: [Int]
  private let stocked: [String]

  /// - Throws: `UserError` for what the flow model cannot hold.
  init(_ supply: CaseSupply, _ options: CaseStressOptions) throws {
    self.supply = supply
    expansion = try CaseStressUseCase.expand(supply, options)
    var ofStretch = [[Int32]](repeating: [], count: supply.stretches.count)
    for (target, cut) in expansion.cuts.enumerated() {
      if case .link(let link) = cut.subject { ofStretch[link].append(Int32(target)) }
    }
    let guarded = ofStretch.indices.filter { !ofStretch[$0].isEmpty }
    var measures = guarded.map { DefenceMeasure(cost: 1, protects: ofStretch[$0]) }
    var attack = expansion.problem
    var stocked: [String] = []
    if options.stockLitres > 0 && supply.settings.horizon > 1 {
      for city in supply.cities {
        guard let place = supply.places.firstIndex(of: city) else { continue }
        let arcs = expansion.addStock(Int64(options.stockLitres), at: place, to: &attack)
        measures.append(DefenceMeasure(cost: 1, opens: attack.options.count))
        attack.options.append(arcs)
        stocked.append(city)
      }
    }
    self.guarded = guarded
    self.stocked = stocked
    problem = FlowDefenceProblem(attack: attack, attackBudget: options.cuts, measures: measures)
  }

  func point(_ result: FlowDefenceResult) -> CaseProtectResult.Point {
    .init(
      budget: result.budget,
      guards: result.measures.filter { $0 < guarded.count }.map { measure in
        let stretch = supply.stretches[guarded[measure]]
        return NamedStretch(from: stretch.from, to: stretch.to, links: stretch.links)
      },
      stocks: result.measures.filter { $0 >= guarded.count }.map { stocked[$0 - guarded.count] },
      lowerBound: result.lowerBound, upperBound: result.upperBound, isProven: result.isProven,
      cuts: CaseStressUseCase.names(result.worst.attack, expansion, supply))
  }
}
