import Cases
import Evidence
import Simulation

/// Makes the answer of an ensemble.
struct AnswerBuilder {
  let prepared: PreparedCase
  let ensemble: Ensemble
  let scenario: Scenario?
  let calibration: String?

  private var situation: Case { prepared.situation }

  func answer() -> SimulationAnswer {
    let last = ensemble.start.advanced(by: ensemble.days - 1)
    let fallback = LocalizedName(ar: ensemble.scenario, fr: ensemble.scenario, en: ensemble.scenario)
    return SimulationAnswer(
      caseID: situation.description.id, title: names(situation.description.title), scenario: ensemble.scenario,
      scenarioTitle: names(scenario?.title ?? fallback), from: ensemble.start.description, to: last.description,
      days: ensemble.days, replications: ensemble.replications, seed: ensemble.seed, calibration: calibration,
      cities: ensemble.cities.map(city), totals: outcomes { !$0.contains("@") ? $0 : nil },
      currency: situation.description.currency, mass: ensemble.flows.mass.map(mass),
      corridors: ensemble.flows.corridors.map {
        .init(
          corridor: $0.corridor, destination: $0.destination, deliveredLitres: $0.deliveredLitres,
          lostLitres: $0.lostLitres, refusedLitres: $0.refusedLitres)
      }, leansOn: leans(), balances: ensemble.brokenBalance == nil)
  }

  private func names(_ name: LocalizedName) -> SimulationAnswer.Names { .init(ar: name.ar, fr: name.fr, en: name.en) }

  /// Spreads of the outcomes that `name` gives a name.
  private func outcomes(_ name: (String) -> String?) -> [String: SimulationAnswer.Spread] {
    var all: [String: SimulationAnswer.Spread] = [:]
    for id in ensemble.outcomes.ids {
      if let key = name(id) { all[key] = Statistics.spread(ensemble.outcomes.values(of: id)!) }
    }
    return all
  }

  private func city(_ id: String) -> SimulationAnswer.City {
    let place = situation.places.first { $0.id == id }
    let own = outcomes { outcome in
      let parts = outcome.split(separator: "@")
      let isPlain =
        !outcome.hasPrefix("first_day_dry_") && !outcome.hasPrefix("unmet_litres_") && !outcome.hasPrefix("days_unmet_")
      return parts.count == 2 && parts[1] == id && isPlain ? String(parts[0]) : nil
    }
    return SimulationAnswer.City(
      id: id, name: names(place?.name ?? LocalizedName(ar: id, fr: id, en: id)),
      runOut: ensemble.products.compactMap { runOut(id, $0) }, unmet: (1...5).compactMap { unmet(id, $0) },
      outcomes: own)
  }

  private func runOut(_ city: String, _ product: String) -> SimulationAnswer.RunOut? {
    let demand = prepared.dailyDemand(city, product)
    guard demand > 0, let days = ensemble.outcomes.values(of: "first_day_dry_\(product)@\(city)") else { return nil }
    let key = SeriesKey("stock_litres", place: city, product: product)
    let first = ensemble.values(key, day: 0).map { Statistics.spread($0.map(Double.init)) }
    // A replication that never runs out sorts after every day.
    let sorted = days.map { $0.isNaN ? Double.infinity : $0 }.sorted()
    func day(_ share: Double) -> String? {
      let at = sorted[min(sorted.count - 1, max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1))]
      return at.isFinite ? ensemble.start.advanced(by: Int(at)).description : nil
    }
    let summary = ensemble.summary(key)
    let spread =
      first
      ?? summary.map {
        .init(
          mean: $0.mean[0], q05: $0.quantile(0, day: 0), q25: $0.quantile(1, day: 0), q50: $0.quantile(2, day: 0),
          q75: $0.quantile(3, day: 0), q95: $0.quantile(4, day: 0))
      } ?? Statistics.spread([])
    return .init(
      product: product, dailyDemandLitres: demand, stockLitres: spread,
      share: Double(days.count { !$0.isNaN }) / Double(max(1, days.count)), day05: day(0.05), day50: day(0.5),
      day95: day(0.95))
  }

  private func unmet(_ city: String, _ tier: Int) -> SimulationAnswer.Unmet? {
    guard let litres = ensemble.outcomes.values(of: "unmet_litres_\(tier)@\(city)") else { return nil }
    let days = ensemble.outcomes.values(of: "days_unmet_\(tier)@\(city)") ?? []
    return .init(tier: tier, litres: Statistics.spread(litres), days: Statistics.spread(days))
  }

  private func mass(_ row: FlowTables.Mass) -> SimulationAnswer.Mass {
    .init(
      product: row.product, shipped: row.shipped, arrived: row.arrived, lost: row.lost, refused: row.refused,
      onRoad: row.onRoad, airlifted: row.airlifted, consumed: row.used, burnt: row.burnt)
  }

  /// Parameters by the strength of their rank correlation with the first city's unmet need; those within chance are left out.
  private func leans() -> [SimulationAnswer.Lean] {
    guard let city = ensemble.cities.first, ensemble.replications >= 30 else { return [] }
    var unmet = [Double](repeating: 0, count: ensemble.replications)
    for tier in 1...5 {
      guard let litres = ensemble.outcomes.values(of: "unmet_litres_\(tier)@\(city)") else { continue }
      for r in unmet.indices { unmet[r] += litres[r] }
    }
    // Three standard errors of a rank correlation under independence.
    let chance = 3 / Double(ensemble.replications - 1).squareRoot()
    return ensemble.draws.ids.compactMap { id -> SimulationAnswer.Lean? in
      guard let draws = ensemble.draws.values(of: id) else { return nil }
      let correlation = Statistics.rankCorrelation(draws, unmet)
      return abs(correlation) > chance ? .init(parameter: id, correlation: correlation) : nil
    }.sorted { (abs($1.correlation), $0.parameter) < (abs($0.correlation), $1.parameter) }
  }
}

extension PreparedCase {
  /// Normal need of a product at a place at the medians of the evidence, litres a day.
  func dailyDemand(_ place: String, _ product: String) -> Double {
    situation.demand.filter { $0.place == place && $0.product == product }.reduce(0) { sum, row in
      sum + row.litresPerDay.value { median($0) }
    }
  }

  /// The median of a parameter: the evidence's, else the model's own assumption.
  func median(_ id: String) -> Double {
    if let known = distributions[id] { return known.quantile(0.5) }
    return ModelParameter(rawValue: id)?.assumption.distribution.quantile(0.5) ?? 1
  }
}
