import Cases
import Interdiction

/// Guards on stretches and stocks in cities as measures of a defence.
struct CaseDefence {
  let supply: CaseSupply
  let expansion: TimeExpansion
  let problem: FlowDefenceProblem
  private let guards: CaseGuards
  /// The stretches that can be guarded, by measure.
  private let guarded: [Int]
  private let stocked: [String]

  /// - Throws: `UserError` for what the flow model cannot hold.
  init(_ supply: CaseSupply, _ situation: Case, _ options: CaseStressOptions) throws {
    self.supply = supply
    expansion = try CaseStressUseCase.expand(supply, options)
    let ofStretch = Self.targets(ofStretchesIn: expansion, count: supply.stretches.count)
    let guarded = ofStretch.indices.filter { !ofStretch[$0].isEmpty }
    let guards = CaseGuards(situation, countries: Set(supply.stretches.flatMap(\.countries)).sorted())
    let inMoney = options.moneyPerDay != nil
    var measures = guarded.map { stretch in
      DefenceMeasure(
        cost: inMoney ? 0 : 1, protects: ofStretch[stretch],
        areas: inMoney ? guards.areas(of: supply.stretches[stretch].countries) : [])
    }
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
    self.guards = guards
    problem = FlowDefenceProblem(
      attack: attack, attackBudget: options.cuts, measures: measures, market: inMoney ? guards.market : GuardMarket())
  }

  /// The targets of the attack that cut each stretch.
  static func targets(ofStretchesIn expansion: TimeExpansion, count: Int) -> [[Int32]] {
    var ofStretch = [[Int32]](repeating: [], count: count)
    for (target, cut) in expansion.cuts.enumerated() {
      if case .link(let link) = cut.subject { ofStretch[link].append(Int32(target)) }
    }
    return ofStretch
  }

  /// The frontier: of answers that hold the worst equally low only the cheapest, which in money come first.
  func points(_ results: [FlowDefenceResult]) -> [CaseProtectResult.Point] {
    let isMoney = problem.market.areas > 0
    return results.indices.filter { index in
      !isMoney || index == 0 || results[index - 1].upperBound > results[index].upperBound
    }.map { point(results[$0]) }
  }

  private func point(_ result: FlowDefenceResult) -> CaseProtectResult.Point {
    let stretches = result.measures.filter { $0 < guarded.count }.map { supply.stretches[guarded[$0]] }
    let teams = guards.teams(forPosts: stretches.flatMap { guards.areas(of: $0.countries) })
    return .init(
      budget: result.budget,
      guards: stretches.map { NamedStretch(from: $0.from, to: $0.to, links: $0.links) },
      stocks: result.measures.filter { $0 >= guarded.count }.map { stocked[$0 - guarded.count] },
      lowerBound: result.lowerBound, upperBound: result.upperBound, isProven: result.isProven,
      cuts: CaseStressUseCase.names(result.worst.attack, expansion, supply),
      moneyPerDay: teams?.reduce(0) { $0 + $1.moneyPerDay }, teams: teams)
  }
}
