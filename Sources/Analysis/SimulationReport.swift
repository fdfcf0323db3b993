import Cases
import Simulation

/// A number over replications.
public struct Estimate: Codable, Sendable, Equatable {
  public var mean: Double
  /// 5 %, 50 % and 95 % of the replications.
  public var low: Double
  public var median: Double
  public var high: Double

  init(_ values: [Double]) {
    let known = values.filter { !$0.isNaN }.sorted()
    guard !known.isEmpty else {
      (mean, low, median, high) = (0, 0, 0, 0)
      return
    }
    func at(_ level: Double) -> Double {
      known[max(0, min(known.count - 1, Int((level * Double(known.count)).rounded(.up)) - 1))]
    }
    mean = known.reduce(0, +) / Double(known.count)
    (low, median, high) = (at(0.05), at(0.5), at(0.95))
  }
}

/// What a simulation answers: the document behind `qafila simulate`.
public struct SimulationReport: Codable, Sendable {
  /// When stocks of a product first run out.
  public struct Dry: Codable, Sendable {
    public var product: String
    /// Share of the replications in which they do within the days simulated.
    public var share: Double
    /// Dates by which 5 %, half and 95 % of all replications have run dry; nil where fewer do.
    public var early: String?
    public var median: String?
    public var late: String?
  }

  /// Need that went unmet, of one tier.
  public struct Unmet: Codable, Sendable {
    public var tier: Int
    public var litres: Estimate
    /// Mean share of the tier's need over the days simulated.
    public var shareOfNeed: Double
    /// Days on which more than a tenth went unmet.
    public var days: Estimate
  }

  public struct City: Codable, Sendable {
    public var place: String
    public var name: [String: String]
    public var runsDry: [Dry]
    public var unmet: [Unmet]
    public var arrivedTankers: Estimate
    public var arrivedLitres: Estimate
    public var tankersLost: Estimate
    /// An index from 0 to 100, not a probability.
    public var peakPressure: Estimate
    public var powerHoursPerDay: Estimate
    public var daysSchoolsClosed: Estimate
    /// Highest daily median of the parallel over the official price, by product, with its date.
    public var priceRatioPeak: [String: Double]
    public var priceRatioPeakDate: [String: String]
    /// Share of replications in which it fell by the scenario's rule.
    public var fallenShare: Double
  }

  public struct Corridor: Codable, Sendable {
    public var corridor: String?
    public var destination: String
    public var deliveredLitres: Double
    public var lostLitres: Double
    public var refusedLitres: Double
    /// Tankers that left in convoys on orders.
    public var orderedTankers: Double
  }

  public struct Protection: Codable, Sendable {
    public var provider: String
    public var client: String
    public var escortedConvoys: Double
    public var escortedTankers: Double
    public var tankersLostUnderEscort: Double
    /// Share of replications in which the client left it.
    public var leftShare: Double
    /// Mean belief in it on the last day.
    public var belief: Double
    /// Guard teams times days.
    public var guardDays: Double
    /// What the client paid for escorts, guards and commitments, in money or concessions.
    public var paid: Double
  }

  /// What an heir took over of a provider's teams when a capital fell, as a mean over all replications.
  public struct Inheritance: Codable, Sendable {
    public var heir: String
    public var provider: String
    public var teams: Double
  }

  public struct Cost: Codable, Sendable {
    public var kind: String
    public var payer: String
    public var amount: Estimate
  }

  public struct Mass: Codable, Sendable {
    public var product: String
    public var shipped: Double
    public var arrived: Double
    public var lost: Double
    public var refused: Double
    public var onRoad: Double
    public var airlifted: Double
    public var used: Double
    public var burnt: Double
  }

  public struct Lean: Codable, Sendable {
    public var parameter: String
    /// Spearman's rank correlation with unmet need in the first city over all tiers.
    public var rankCorrelation: Double
    public var unit: String?
    public var value: Estimate
  }

  public var caseID: String
  public var caseTitle: [String: String]
  public var scenario: String
  public var scenarioTitle: [String: String]
  public var from: String
  public var to: String
  public var days: Int
  public var replications: Int
  public var seed: UInt64
  /// ISO 4217.
  public var currency: String
  public var calibration: String?
  public var cities: [City]
  public var tankersDestroyed: Estimate
  public var litresLost: Estimate
  public var litresRefused: Estimate
  public var attacksMet: Estimate
  /// Of the tankers destroyed those that drove back empty; trucks that other markets hired.
  public var emptiesDestroyed: Estimate
  public var tankersMoved: Estimate
  public var corridors: [Corridor]
  public var protection: [Protection]
  public var inheritance: [Inheritance]
  public var costs: [Cost]
  public var mass: [Mass]
  public var leansOn: [Lean]
  /// Whether litres and trucks add up in every replication.
  public var balances: Bool
  /// The run folder, where one was written.
  public var run: String?
}

extension SimulationReport {
  init(_ ensemble: Ensemble, _ situation: Case, calibration: String?) {
    func titles(_ name: LocalizedName) -> [String: String] { ["ar": name.ar, "fr": name.fr, "en": name.en] }
    func estimate(_ id: String) -> Estimate { Estimate(ensemble.outcomes.values(of: id) ?? []) }
    caseID = situation.description.id
    caseTitle = titles(situation.description.title)
    scenario = ensemble.scenario
    let plain = LocalizedName(ar: ensemble.scenario, fr: ensemble.scenario, en: ensemble.scenario)
    scenarioTitle = titles(situation.scenarios.first { $0.id == ensemble.scenario }?.title ?? plain)
    from = ensemble.start.description
    to = ensemble.start.advanced(by: ensemble.days - 1).description
    days = ensemble.days
    replications = ensemble.replications
    seed = ensemble.seed
    currency = situation.description.currency
    self.calibration = calibration
    cities = ensemble.cities.map { City($0, ensemble, situation) }
    tankersDestroyed = estimate("tankers_destroyed")
    litresLost = estimate("litres_lost")
    litresRefused = estimate("litres_refused")
    attacksMet = estimate("ambushes_met")
    emptiesDestroyed = estimate("empties_destroyed")
    tankersMoved = estimate("tankers_moved")
    corridors = ensemble.flows.corridors.map {
      Corridor(
        corridor: $0.corridor, destination: $0.destination, deliveredLitres: $0.deliveredLitres,
        lostLitres: $0.lostLitres,
        refusedLitres: $0.refusedLitres, orderedTankers: $0.orderedTankers)
    }
    protection = ensemble.flows.protection.map {
      Protection(
        provider: $0.provider, client: $0.client, escortedConvoys: $0.escortedConvoys,
        escortedTankers: $0.escortedTankers,
        tankersLostUnderEscort: $0.tankersLostUnderEscort, leftShare: $0.leftShare, belief: $0.belief,
        guardDays: $0.guardDays, paid: $0.paid)
    }
    inheritance = ensemble.flows.inheritance.map {
      Inheritance(heir: $0.heir, provider: $0.provider, teams: $0.teams)
    }
    costs = CostKind.allCases.map { Cost(kind: $0.rawValue, payer: $0.payer, amount: estimate("cost_\($0.rawValue)")) }
    mass = ensemble.flows.mass.map {
      Mass(
        product: $0.product, shipped: $0.shipped, arrived: $0.arrived, lost: $0.lost, refused: $0.refused,
        onRoad: $0.onRoad,
        airlifted: $0.airlifted, used: $0.used, burnt: $0.burnt)
    }
    leansOn = Self.leans(ensemble, situation)
    balances = ensemble.brokenBalance == nil
  }

  private static func leans(_ ensemble: Ensemble, _ situation: Case) -> [Lean] {
    guard let city = ensemble.cities.first, ensemble.replications >= 30 else { return [] }
    var total = [Double](repeating: 0, count: ensemble.replications)
    for tier in 1...SimulationModel.tiers {
      for (r, x) in (ensemble.outcomes.values(of: "unmet_litres_\(tier)@\(city)") ?? []).enumerated() { total[r] += x }
    }
    // Below this a rank correlation is within what chance gives.
    let noise = 2.6 / Double(ensemble.replications).squareRoot()
    return RankCorrelation.strongest(ensemble.draws, with: total, atMost: 8).filter { abs($0.correlation) > noise }.map
    {
      lean in
      Lean(
        parameter: lean.id, rankCorrelation: lean.correlation,
        unit: situation.parameters.first { $0.id == lean.id }?.unit
          ?? ModelParameter(rawValue: lean.id)?.assumption.unit,
        value: Estimate(ensemble.draws.values(of: lean.id)!))
    }
  }
}

extension SimulationReport.City {
  init(_ place: String, _ ensemble: Ensemble, _ situation: Case) {
    func values(_ id: String) -> [Double] { ensemble.outcomes.values(of: "\(id)@\(place)") ?? [] }
    func estimate(_ id: String) -> Estimate { Estimate(values(id)) }
    self.place = place
    let known = situation.places.first { $0.id == place }?.name
    name = ["ar": known?.ar ?? place, "fr": known?.fr ?? place, "en": known?.en ?? place]
    runsDry = ensemble.products.map { product in
      let days = values("first_day_dry_\(product)").map { $0.isNaN ? Double.infinity : $0 }.sorted()
      func date(_ level: Double) -> String? {
        let day = days[max(0, min(days.count - 1, Int((level * Double(days.count)).rounded(.up)) - 1))]
        return day.isFinite ? ensemble.start.advanced(by: Int(day)).description : nil
      }
      return SimulationReport.Dry(
        product: product, share: Double(days.count { $0.isFinite }) / Double(days.count), early: date(0.05),
        median: date(0.5),
        late: date(0.95))
    }
    unmet = (1...SimulationModel.tiers).compactMap { tier in
      let need = values("need_litres_\(tier)").reduce(0, +)
      guard need > 0 else { return nil }
      let litres = values("unmet_litres_\(tier)")
      return SimulationReport.Unmet(
        tier: tier, litres: Estimate(litres), shareOfNeed: litres.reduce(0, +) / need,
        days: estimate("days_unmet_\(tier)"))
    }
    arrivedTankers = estimate("arrivals_tankers")
    arrivedLitres = estimate("arrivals_litres")
    tankersLost = estimate("tankers_lost")
    peakPressure = estimate("peak_pressure")
    powerHoursPerDay = estimate("mean_power_hours")
    daysSchoolsClosed = estimate("days_schools_closed")
    priceRatioPeak = [:]
    priceRatioPeakDate = [:]
    for product in ensemble.products {
      guard let series = ensemble.summary(SeriesKey("price_ratio_parallel", place: place, product: product)) else {
        continue
      }
      let medians = (0..<ensemble.days).map { series.quantile(2, day: $0) }
      guard let peak = medians.max(), let day = medians.firstIndex(of: peak) else { continue }
      priceRatioPeak[product] = peak
      priceRatioPeakDate[product] = ensemble.start.advanced(by: day).description
    }
    let fallen = values("fallen_day")
    fallenShare = fallen.isEmpty ? 0 : Double(fallen.count { !$0.isNaN }) / Double(fallen.count)
  }
}
