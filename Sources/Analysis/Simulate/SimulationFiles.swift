import Cases
import Foundation
import Geography
import Simulation
import Storage

/// Writes a simulation's run folder: tables as CSV (long, typed, units in the names) and one GeoPackage.
struct SimulationFiles {
  let prepared: PreparedCase
  let ensemble: Ensemble
  let answer: SimulationAnswer

  private var situation: Case { prepared.situation }

  func write(at place: URL?, _ manifest: Manifest, _ work: Work) throws -> URL {
    var run = try RunFolder(at: place, manifest: manifest)
    try run.write(json: answer, to: "result.json")
    try run.write(
      json: ContextBuilder(situation: situation, scenario: ensemble.scenario).context(), to: "context.json")
    try run.write(series { ensemble.cities.contains($0.place) }, to: "series.csv")
    try run.write(series { !ensemble.cities.contains($0.place) }, to: "series-other-places.csv")
    try run.write(outcomes(), to: "outcomes.csv")
    try run.write(draws(), to: "draws.csv")
    try run.write(links(), to: "links.csv")
    try work.checkCancellation()
    try GeoPackage.write(
      to: run.url(for: "run.gpkg"), layers: layers(), lastChange: "\(answer.from)T00:00:00.000Z",
      isCancelled: { work.isCancelled })
    return try run.commit()
  }

  // MARK: Tables

  /// Quantiles by day: stocks also as days of cover at the normal need of the evidence's medians.
  private func series(_ isWanted: (SeriesKey) -> Bool) -> CSVText {
    var table = CSVText(columns: [
      "date", "place", "product", "tier", "series", "unit", "mean", "q05", "q25", "q50", "q75", "q95",
    ])
    let dates = (0..<ensemble.days).map { ensemble.start.advanced(by: $0).description }
    for summary in ensemble.summaries.filter({ isWanted($0.key) }).sorted(by: { $0.key < $1.key }) {
      append(summary, named: summary.key.name, unit: unit(summary.key), divisor: 1, dates, to: &table)
      if summary.key.name == "stock_litres", let product = summary.key.product {
        let need = prepared.dailyDemand(summary.key.place, product)
        if need > 0 { append(summary, named: "cover_days", unit: "days", divisor: need, dates, to: &table) }
      }
    }
    return table
  }

  private func unit(_ key: SeriesKey) -> String {
    key.unit == "currency/litre" ? "\(situation.description.currency)/litre" : key.unit
  }

  private func append(
    _ summary: SeriesSummary, named name: String, unit: String, divisor: Double, _ dates: [String],
    to table: inout CSVText
  ) {
    for day in 0..<ensemble.days {
      let quantiles = (0..<5).map { Self.number(summary.quantile($0, day: day) / divisor) }
      table.append(
        [
          dates[day], summary.key.place, summary.key.product ?? "", summary.key.tier.map(String.init) ?? "", name, unit,
          Self.number(summary.mean[day] / divisor),
        ] + quantiles)
    }
  }

  /// One row per replication and outcome; blank where something never happened.
  private func outcomes() -> CSVText {
    var table = CSVText(columns: ["replication", "outcome", "place", "value"])
    let columns = ensemble.outcomes.ids.map { id -> (String, String, [Double]) in
      let parts = id.split(separator: "@", maxSplits: 1).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "", ensemble.outcomes.values(of: id)!)
    }
    for r in 0..<ensemble.replications {
      for (outcome, place, values) in columns {
        table.append(["\(r)", outcome, place, values[r].isNaN ? "" : Self.number(values[r])])
      }
    }
    return table
  }

  /// The parameters each replication was run with.
  private func draws() -> CSVText {
    var table = CSVText(columns: ["replication", "parameter", "value"])
    let columns = ensemble.draws.ids.map { ($0, ensemble.draws.values(of: $0)!) }
    for r in 0..<ensemble.replications {
      for (id, values) in columns { table.append(["\(r)", id, Self.number(values[r])]) }
    }
    return table
  }

  private func links() -> CSVText {
    var table = CSVText(columns: ["link", "from", "to", "km", "tankers_per_day", "ambushes"])
    for (index, link) in situation.links.enumerated() {
      let flow = flow(index)
      table.append([
        link.id, link.from, link.to, Self.number(link.km), Self.number(flow.tankers / Double(ensemble.days)),
        Self.number(flow.ambushes),
      ])
    }
    return table
  }

  /// Tankers over the whole run and ambushes met, means over replications.
  private func flow(_ link: Int) -> (tankers: Double, ambushes: Double) {
    return (0, 0)
  }

  /// Six significant digits, the shortest form, never an exponent for whole numbers.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    guard value != 0 else { return "0" }
    if value == value.rounded() && abs(value) < 1e15 { return "\(Int(value))" }
    let scale = pow(10, 5 - floor(log10(abs(value))))
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }

  // MARK: GeoPackage

  private func layers() -> [GeoPackage.Layer] {
    let positions = Dictionary(situation.places.map { ($0.id, $0.coordinate) }) { first, _ in first }
    return [placeLayer(), linkLayer(positions), incidentLayer(positions), runOutTable()]
  }

  private func placeLayer() -> GeoPackage.Layer {
    let features = situation.places.map { place in
      GeoPackage.Feature(
        geometry: .point(place.coordinate),
        values: [
          .text(place.id), .text(place.kind.rawValue), .text(place.name.ar), .text(place.name.fr), .text(place.name.en),
          .text(place.country), .boolean(situation.description.cities.contains(place.id)),
        ])
    }
    return GeoPackage.Layer(
      name: "places", title: "Places", geometry: .point,
      columns: [
        .init("place", .text), .init("kind", .text), .init("name_ar", .text), .init("name_fr", .text),
        .init("name_en", .text), .init("country", .text), .init("asked_about", .boolean),
      ], style: LayerStyle(.single(.marker(.init(0x17456B), size: 2.2)), labelColumn: "name_en"), features: features)
  }

  private func linkLayer(_ positions: [String: Coordinate]) -> GeoPackage.Layer {
    let features = situation.links.enumerated().compactMap { index, link -> GeoPackage.Feature? in
      guard let a = positions[link.from], let b = positions[link.to] else { return nil }
      let flow = flow(index)
      return GeoPackage.Feature(
        geometry: .lineString([a, b]),
        values: [
          .text(link.id), .text(link.from), .text(link.to), .real(link.km), .text(link.roadClass.rawValue),
          .text(link.surface.rawValue), .text(link.corridors.joined(separator: " ")),
          .real(flow.tankers / Double(ensemble.days)), .real(flow.ambushes),
        ])
    }
    let blue = LayerStyle.Color(0x0072B2)
    return GeoPackage.Layer(
      name: "links", title: "Roads: tankers a day and ambushes met", geometry: .lineString,
      columns: [
        .init("link", .text), .init("from_place", .text), .init("to_place", .text), .init("km", .real),
        .init("class", .text), .init("surface", .text), .init("corridors", .text), .init("tankers_per_day", .real),
        .init("ambushes", .real),
      ],
      style: LayerStyle(
        .steps(
          column: "tankers_per_day",
          [
            .init(0, 0.5, "under 0.5 tankers a day", .line(.init(0x8A8F98), width: 0.4)),
            .init(0.5, 10, "0.5 to 10", .line(blue, width: 0.6)),
            .init(10, 50, "10 to 50", .line(blue, width: 1)),
            .init(50, 1e9, "over 50", .line(blue, width: 1.6)),
          ])), features: features)
  }

  private func incidentLayer(_ positions: [String: Coordinate]) -> GeoPackage.Layer {
    let features = situation.incidents.compactMap { incident -> GeoPackage.Feature? in
      guard let at = incident.coordinate ?? incident.place.flatMap({ positions[$0] }) else { return nil }
      return GeoPackage.Feature(
        geometry: .point(at),
        values: [
          .text(incident.id), .text(incident.date.first.description), .text(incident.type.rawValue),
          .textIfAny(incident.actor ?? ""), incident.tankersDestroyed.map { .real($0) } ?? .null,
          .text(incident.source),
        ])
    }
    return GeoPackage.Layer(
      name: "incidents", title: "Incidents", geometry: .point,
      columns: [
        .init("incident", .text), .init("date", .text), .init("type", .text), .init("actor", .text),
        .init("tankers_destroyed", .real), .init("source", .text),
      ], style: LayerStyle(.single(.marker(.init(0xD55E00), size: 2))), features: features)
  }

  private func runOutTable() -> GeoPackage.Layer {
    let features = answer.cities.flatMap { city in
      city.runOut.map { row in
        GeoPackage.Feature(values: [
          .text(city.id), .text(row.product), .real(row.dailyDemandLitres), .real(row.share),
          .textIfAny(row.day05 ?? ""), .textIfAny(row.day50 ?? ""), .textIfAny(row.day95 ?? ""),
        ])
      }
    }
    return GeoPackage.Layer(
      name: "run_out", title: "When stocks run out", geometry: nil,
      columns: [
        .init("city", .text), .init("product", .text), .init("daily_demand_litres", .real),
        .init("share_of_futures", .real), .init("day_05", .text), .init("day_50", .text), .init("day_95", .text),
      ], features: features)
  }
}
