import Cases
import Interdiction

/// Guards on stretches and stocks in cities as measures of a defence.
struct CaseDefence {
  let supply: CaseSupply
  let expansion: TimeExpansion
  let problem: FlowDefenceProblem
  private let guards: CaseGuards
  private let stockPrices: StockPrices
  /// The stretches that can be guarded, by measure.
  private let guarded: [Int]
  /// City and product of the lots that can be placed, by measure after the guards.
  private let lots: [(city: String, product: Int)]
  private let litresPerLot: Int64

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
    var lots: [(city: String, product: Int)] = []
    let sites = options.stockLitres > 0 ? supply.stockSites : []
    // Where nothing is said, as many of up to four as the search can take.
    let lotCount = options.stockLots ?? max(1, min(4, 64 / max(1, sites.count)))
    let litresPerLot = Int64(options.stockLitres / Double(lotCount))
    if litresPerLot > 0 {
      guard sites.count * lotCount <= 64 else {
        throw UserError(
          .usage,
          "\(sites.count) places and products times \(lotCount) lots are more than 64: fewer lots, cities or products"
        )
      }
      for site in sites {
        let arcs = expansion.addStock(
          lots: [Int64](repeating: litresPerLot, count: lotCount), of: site.product, at: site.place,
          to: &attack)
        for (number, arc) in arcs.enumerated() {
          measures.append(
            DefenceMeasure(
              cost: 0, opens: attack.options.count, lots: 1, after: number == 0 ? nil : measures.count - 1))
          attack.options.append([arc])
          lots.append((supply.places[site.place], site.product))
        }
      }
    }
    self.guarded = guarded
    self.lots = lots
    self.litresPerLot = litresPerLot
    self.guards = guards
    stockPrices = StockPrices(situation)
    problem = FlowDefenceProblem(
      attack: attack, attackBudget: options.cuts, measures: measures, lotBudget: lots.isEmpty ? 0 : lotCount,
      market: inMoney ? guards.market : GuardMarket())
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

  /// What is placed where, lots of one city and product together.
  private func stocks(of result: FlowDefenceResult) -> [CaseProtectResult.Stock] {
    var stocks: [CaseProtectResult.Stock] = []
    for measure in result.measures where measure >= guarded.count {
      let (city, product) = lots[measure - guarded.count]
      let name = supply.problem.products[product]
      if let last = stocks.indices.last, stocks[last].city == city, stocks[last].product == name {
        stocks[last].litres += litresPerLot
      } else {
        stocks.append(.init(city: city, product: name, litres: litresPerLot))
      }
    }
    for number in stocks.indices {
      let stock = stocks[number]
      stocks[number].moneyPerDay = stockPrices.moneyPerDay(
        litres: stock.litres, product: stock.product, at: stock.city)
    }
    return stocks
  }

  func point(_ result: FlowDefenceResult) -> CaseProtectResult.Point {
    let stretches = result.measures.filter { $0 < guarded.count }.map { supply.stretches[guarded[$0]] }
    let teams = guards.teams(forPosts: stretches.flatMap { guards.areas(of: $0.countries) })
    return .init(
      budget: result.budget,
      guards: stretches.map { NamedStretch(from: $0.from, to: $0.to, links: $0.links) },
      stocks: stocks(of: result), stockLitres: lots.isEmpty ? nil : Int64(result.lots) * litresPerLot,
      lowerBound: result.lowerBound, upperBound: result.upperBound, isProven: result.isProven,
      cuts: CaseStressUseCase.names(result.worst.attack, expansion, supply),
      moneyPerDay: teams?.reduce(0) { $0 + $1.moneyPerDay }, teams: teams)
  }
}
