import Cases
import Evidence
import Foundation
import Simulation
import Storage
import SupplyNetwork

/// What to simulate.
public struct SimulateSettings: Sendable {
  /// A scenario of the case; nil: the siege as it happened where the case has it, else its first with a lever, else none.
  public var scenario: String?
  public var replications: Int
  /// Days from the start; nil: 180, or to the case's end where that comes first.
  public var days: Int?
  public var start: Day?
  public var seed: UInt64
  public var threads: Int
  /// Name of a calibration of the case to draw parameters from.
  public var calibration: String?
  /// Where the run folder goes; nil for the usual place.
  public var out: URL?
  public var writesRun: Bool

  public init(
    scenario: String? = nil, replications: Int = 1000, days: Int? = nil, start: Day? = nil, seed: UInt64 = 1,
    threads: Int = 1,
    calibration: String? = nil, out: URL? = nil, writesRun: Bool = true
  ) {
    self.scenario = scenario
    self.replications = replications
    self.days = days
    self.start = start
    self.seed = seed
    self.threads = threads
    self.calibration = calibration
    self.out = out
    self.writesRun = writesRun
  }
}

/// `simulate`: what happens, day by day.
public enum SimulateUseCase {
  /// Simulates a case folder and writes a run folder.
  ///
  /// - Throws: `UserError`, `InvalidCase`, `Interrupted`.
  public static func run(_ path: String, settings: SimulateSettings, work: Work) throws -> SimulationReport {
    let opened = try open(case: path)
    let scenario = try scenario(settings.scenario, of: opened.value)
    let prepared = try PreparedCase(opened.value)
    let calibration = try settings.calibration.map { try CalibrationUseCase.calibration($0, in: opened.folder) }
    let first = settings.start ?? opened.value.description.from
    let last = max(1, first.distance(to: opened.value.description.to) + 1)
    let options = SimulationOptions(
      seed: settings.seed, replications: settings.replications, days: settings.days ?? min(180, last),
      threads: settings.threads, start: settings.start)
    let ensemble: Ensemble
    do {
      ensemble = try Simulator.run(
        prepared.situation, network: prepared.network, scenario: scenario, parameters: prepared.distributions,
        joint: calibration.map(CalibrationUseCase.joint), hazard: prepared.hazard, options: options
      ) { share in
        work.progress(0.95 * share, "simulating")
        return !work.isCancelled
      }
    } catch is CancellationError {
      throw Interrupted()
    }
    var report = SimulationReport(ensemble, opened.value, calibration: settings.calibration)
    if settings.writesRun {
      work.progress(0.96, "writing")
      let place = try write(report, ensemble, opened, prepared, settings)
      report.run = place.path
    }
    return report
  }

  /// The scenario asked for, or the one that a case is about.
  static func scenario(_ given: String?, of situation: Case) throws -> String {
    let known = situation.scenarios
    if let given {
      if given == "baseline" || known.contains(where: { $0.id == given }) { return given }
      let near = didYouMean(nearestName(to: given, among: known.map(\.id)))
      throw UserError(
        .usage, "the case has no scenario \(given)\(near); it has: \(known.map(\.id).joined(separator: ", "))")
    }
    let siege = known.first { $0.id.hasPrefix("siege") } ?? known.first { !$0.levers.isEmpty }
    return siege?.id ?? "baseline"
  }

  private static func write(
    _ report: SimulationReport, _ ensemble: Ensemble, _ opened: OpenedCase, _ prepared: PreparedCase,
    _ settings: SimulateSettings
  ) throws -> URL {
    var options = [
      "scenario": ensemble.scenario, "replications": "\(ensemble.replications)", "days": "\(ensemble.days)",
    ]
    if let start = settings.start { options["start"] = start.description }
    if let calibration = settings.calibration { options["calibration"] = calibration }
    let manifest = Manifest(
      command: "simulate", options: options, seed: settings.seed, caseID: report.caseID, inputs: try opened.inputs())
    var run = try RunFolder(at: settings.out, manifest: manifest)
    try run.write(json: report, to: "result.json")
    try run.write(
      json: ContextBuilder(situation: opened.value, scenario: ensemble.scenario, folder: opened.folder).context(),
      to: "context.json")
    try run.write(SimulationTables.series(ensemble, prepared), to: "series.csv")
    try run.write(SimulationTables.links(ensemble, prepared.situation), to: "links.csv")
    try run.write(SimulationTables.outcomes(ensemble), to: "outcomes.csv")
    try run.write(SimulationTables.replications(ensemble), to: "replications.csv")
    try run.write(SimulationTables.corridors(report), to: "corridors.csv")
    try run.write(SimulationTables.protection(report), to: "protection.csv")
    if !report.inheritance.isEmpty {
      try run.write(SimulationTables.inheritance(report), to: "inheritance.csv")
    }
    try run.write(SimulationTables.costs(report), to: "costs.csv")
    try run.write(SimulationTables.mass(report), to: "mass.csv")
    try run.write(SimulationTables.influence(report), to: "influence.csv")
    try GeoPackage.write(
      to: run.url(for: "simulation.gpkg"), layers: SimulationLayers.all(report, ensemble, opened.value),
      lastChange: "\(opened.value.description.from)T00:00:00.000Z")
    return try run.commit()
  }
}

/// The tables of a simulation's run folder.
enum SimulationTables {
  static func number(_ x: Double) -> String { CSVText.number(x, decimals: 4) }

  /// One row per place, series and day; stocks also as days of cover, at the normal need of the evidence's medians.
  static func series(_ e: Ensemble, _ prepared: PreparedCase) -> CSVText {
    var table = CSVText(columns: [
      "place", "series", "product", "tier", "unit", "date", "mean", "p05", "p25", "p50", "p75", "p95",
      "exact_quantiles",
    ])
    for s in e.summaries {
      append(s, named: s.key.name, unit: s.key.unit, divisor: 1, e, to: &table)
      guard s.key.name == "stock_litres", let product = s.key.product else { continue }
      let need = prepared.dailyDemand(s.key.place, product)
      if need > 0 { append(s, named: "cover_days", unit: "days", divisor: need, e, to: &table) }
    }
    return table
  }

  private static func append(
    _ s: SeriesSummary, named name: String, unit: String, divisor: Double, _ e: Ensemble, to table: inout CSVText
  ) {
    for day in 0..<e.days {
      let quantiles = (0..<5).map { number(s.quantile($0, day: day) / divisor) }
      table.append(
        [
          s.key.place, name, s.key.product ?? "", s.key.tier.map(String.init) ?? "", unit,
          e.start.advanced(by: day).description, number(s.mean[day] / divisor),
        ] + quantiles + [s.isExact ? "1" : "0"])
    }
  }

  /// One row per link of the case: what passed it on a mean day of the run, and the attacks that met something there in all of it.
  static func links(_ e: Ensemble, _ situation: Case) -> CSVText {
    var table = CSVText(columns: [
      "link", "from", "to", "km", "tankers_per_day", "ambushes", "convoys_per_day", "empties_per_day",
    ])
    for (link, traffic) in zip(situation.links, e.flows.links) {
      table.append(
        [
          link.id, link.from, link.to, number(link.km), number(traffic.tankers / Double(e.days)),
          number(traffic.attacks),
        ]
          + [traffic.convoys, traffic.empties].map { number($0 / Double(e.days)) })
    }
    return table
  }

  /// One row per outcome; days count from the first day, blank where it never came to pass.
  static func outcomes(_ e: Ensemble) -> CSVText {
    var table = CSVText(columns: ["outcome", "place", "mean", "p05", "p50", "p95", "share_of_replications_with_it"])
    for id in e.outcomes.ids {
      let values = e.outcomes.values(of: id)!
      let estimate = Estimate(values)
      let parts = id.split(separator: "@")
      let happened = Double(values.count { !$0.isNaN }) / Double(values.count)
      let cells =
        happened > 0 ? [estimate.mean, estimate.low, estimate.median, estimate.high].map(number) : ["", "", "", ""]
      table.append([String(parts[0]), parts.count > 1 ? String(parts[1]) : ""] + cells + [number(happened)])
    }
    return table
  }

  /// One row per replication: what came of it in the first city and overall.
  static func replications(_ e: Ensemble) -> CSVText {
    let city = e.cities.first ?? ""
    let chosen = e.outcomes.ids.filter { !$0.contains("@") || $0.hasSuffix("@\(city)") }
    let columns = chosen.map { e.outcomes.values(of: $0)! }
    var table = CSVText(columns: ["replication"] + chosen)
    for r in 0..<e.replications { table.append(["\(r)"] + columns.map { number($0[r]) }) }
    return table
  }

  static func corridors(_ report: SimulationReport) -> CSVText {
    var table = CSVText(columns: [
      "corridor", "destination", "delivered_litres_mean", "lost_litres_mean", "refused_litres_mean",
      "ordered_tankers_mean",
    ])
    for c in report.corridors {
      table.append([
        c.corridor ?? "", c.destination, number(c.deliveredLitres), number(c.lostLitres), number(c.refusedLitres),
        number(c.orderedTankers),
      ])
    }
    return table
  }

  static func protection(_ report: SimulationReport) -> CSVText {
    var table = CSVText(columns: [
      "provider", "client", "escorted_convoys_mean", "escorted_tankers_mean", "tankers_lost_under_escort_mean",
      "share_of_replications_client_left", "belief_at_end_mean", "guard_days_mean", "paid_mean",
    ])
    for p in report.protection {
      table.append([
        p.provider, p.client, number(p.escortedConvoys), number(p.escortedTankers), number(p.tankersLostUnderEscort),
        number(p.leftShare), number(p.belief), number(p.guardDays), number(p.paid),
      ])
    }
    return table
  }

  /// What heirs took over from a state whose capital fell.
  static func inheritance(_ report: SimulationReport) -> CSVText {
    var table = CSVText(columns: ["heir", "provider", "teams_mean"])
    for row in report.inheritance { table.append([row.heir, row.provider, number(row.teams)]) }
    return table
  }

  static func costs(_ report: SimulationReport) -> CSVText {
    let unit = report.currency.lowercased()
    var table = CSVText(columns: ["kind", "payer", "mean_\(unit)", "p05_\(unit)", "p50_\(unit)", "p95_\(unit)"])
    for c in report.costs {
      table.append([c.kind, c.payer] + [c.amount.mean, c.amount.low, c.amount.median, c.amount.high].map(number))
    }
    return table
  }

  static func mass(_ report: SimulationReport) -> CSVText {
    var table = CSVText(columns: [
      "product", "shipped_litres", "arrived_litres", "lost_litres", "refused_litres", "on_road_litres",
      "airlifted_litres",
      "used_litres", "burnt_litres",
    ])
    for m in report.mass {
      table.append(
        [m.product] + [m.shipped, m.arrived, m.lost, m.refused, m.onRoad, m.airlifted, m.used, m.burnt].map(number))
    }
    return table
  }

  static func influence(_ report: SimulationReport) -> CSVText {
    var table = CSVText(columns: ["parameter", "unit", "rank_correlation_with_unmet_need", "mean", "p05", "p50", "p95"])
    for l in report.leansOn {
      table.append(
        [l.parameter, l.unit ?? "", number(l.rankCorrelation)]
          + [l.value.mean, l.value.low, l.value.median, l.value.high].map(number))
    }
    return table
  }
}

/// The layers of a simulation's GeoPackage.
enum SimulationLayers {
  static func all(_ report: SimulationReport, _ ensemble: Ensemble, _ situation: Case) -> [GeoPackage.Layer] {
    [cities(report, situation), corridors(report, ensemble, situation)]
  }

  private static func cities(_ report: SimulationReport, _ situation: Case) -> GeoPackage.Layer {
    let places = Dictionary(situation.places.map { ($0.id, $0) }) { first, _ in first }
    let features = report.cities.compactMap { city -> GeoPackage.Feature? in
      guard let place = places[city.place] else { return nil }
      let essential = city.unmet.first { $0.tier == 1 }?.shareOfNeed ?? 0
      let all = city.unmet.reduce(0) { $0 + $1.litres.mean }
      return GeoPackage.Feature(
        geometry: .point(place.coordinate),
        values: [
          .text(city.place), .text(place.name.en), .text(place.name.fr), .text(place.name.ar), .real(essential),
          .real(all),
          .real(city.arrivedTankers.mean), .real(city.peakPressure.median), .real(city.powerHoursPerDay.mean),
          .textIfAny(city.runsDry.compactMap(\.median).min() ?? ""),
        ])
    }
    let style = LayerStyle(
      .steps(
        column: "peak_pressure_median",
        [
          .init(-1, 10, "below 10", .marker(.init(0x0072B2), size: 2.4)),
          .init(10, 30, "10 to 30", .marker(.init(0xE8B04A), size: 3)),
          .init(30, 60, "30 to 60", .marker(.init(0xD55E00), size: 3.6)),
          .init(60, 101, "60 and more", .marker(.init(0xA01515), size: 4.4)),
        ]), labelColumn: "name_en")
    return GeoPackage.Layer(
      name: "cities", title: "Cities: unmet need, arrivals, pressure", geometry: .point,
      columns: [
        .init("place", .text), .init("name_en", .text), .init("name_fr", .text), .init("name_ar", .text),
        .init("unmet_essential_share", .real), .init("unmet_litres_mean", .real), .init("arrived_tankers_mean", .real),
        .init("peak_pressure_median", .real), .init("power_hours_mean", .real), .init("runs_dry_median_date", .text),
      ], style: style, features: features)
  }

  private static func corridors(
    _ report: SimulationReport, _ ensemble: Ensemble, _ situation: Case
  ) -> GeoPackage.Layer {
    let places = Dictionary(situation.places.map { ($0.id, $0.coordinate) }) { first, _ in first }
    let flows = Dictionary(report.corridors.compactMap { c in c.corridor.map { ($0, c) } }) { first, _ in first }
    var features: [GeoPackage.Feature] = []
    for (link, traffic) in zip(situation.links, ensemble.flows.links) {
      guard let a = places[link.from], let b = places[link.to] else { continue }
      let own = link.corridors.compactMap { flows[$0] }
      let delivered = own.reduce(0) { $0 + $1.deliveredLitres }
      let lost = own.reduce(0) { $0 + $1.lostLitres }
      features.append(
        GeoPackage.Feature(
          geometry: .lineString([a, b]),
          values: [
            .text(link.id), .textIfAny(link.corridors.joined(separator: " ")), .real(link.km), .real(delivered),
            .real(lost),
            .real(delivered + lost > 0 ? lost / (delivered + lost) : 0),
            .real(traffic.tankers / Double(ensemble.days)), .real(traffic.convoys / Double(ensemble.days)),
            .real(traffic.empties / Double(ensemble.days)), .real(traffic.attacks),
          ]))
    }
    let style = LayerStyle(
      .steps(
        column: "lost_share",
        [
          .init(-1, 0.01, "under 1 % lost", .line(.init(0x0072B2), width: 0.6)),
          .init(0.01, 0.05, "1 to 5 %", .line(.init(0xE8B04A), width: 0.9)),
          .init(0.05, 0.15, "5 to 15 %", .line(.init(0xD55E00), width: 1.1)),
          .init(0.15, 1.01, "more", .line(.init(0xA01515), width: 1.4)),
        ]))
    return GeoPackage.Layer(
      name: "links", title: "Roads: what passed, and what their corridors brought and lost", geometry: .lineString,
      columns: [
        .init("link", .text), .init("corridors", .text), .init("km", .real), .init("delivered_litres_mean", .real),
        .init("lost_litres_mean", .real), .init("lost_share", .real), .init("tankers_per_day", .real),
        .init("convoys_per_day", .real), .init("empties_per_day", .real), .init("attacks_mean", .real),
      ], style: style, features: features)
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
