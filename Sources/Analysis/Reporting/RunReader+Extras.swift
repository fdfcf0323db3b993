import Cases
import Foundation
import Localization
import Report
import Wording

extension RunReader {
  /// The tables of runs other than simulations: scenario matrix, worst cuts, protection, critical links, back-test; and what the map lets choose
  /// between.
  func add(to model: inout ReportModel, _ manifest: Manifest, _ numbers: NumberText) throws {
    let result = try document("result.json")
    let tables = ExtraTables(result: result, context: context(), numbers: numbers)
    model.extras = try extras(manifest, tables, result)
    guard ["stress", "protect", "critical"].contains(manifest.command), !model.extras.isEmpty else { return }
    model.views = tables.views()
    if manifest.caseID == nil, tables.context == nil { model.mapless = tables.text("report.mapless") }
  }

  private func extras(_ manifest: Manifest, _ tables: ExtraTables, _ result: JSONValue) throws -> [ReportModel.Extra] {
    switch manifest.command {
    case "critical":
      if result["case"] == nil { return tables.criticalLinks() }
      return tables.critical(try decodeDocument("result.json"))
    case "compare": return tables.matrix()
    case "stress": return tables.worstCuts()
    case "protect":
      if result["coalitions"] != nil {
        return tables.alliance(try decodeDocument("result.json"))
      }
      return result["problem"]?.text == "routes" ? tables.routes() : tables.protection()
    case "backtest": return plain(manifest, "report.backtest")
    default: return []
    }
  }

  /// A run's tables as they are written.
  private func plain(_ manifest: Manifest, _ title: String) -> [ReportModel.Extra] {
    manifest.outputs.filter { $0.hasSuffix(".csv") }.compactMap { name in
      guard let rows = try? lines(name).map({ $0.map(String.init) }), let head = rows.first else { return nil }
      return .init(title: title, columns: head, rows: Array(rows.dropFirst().prefix(200)))
    }
  }
}

/// Results of the analyses as tables that people read: names instead of ids, numbers with their bounds.
struct ExtraTables {
  let result: JSONValue
  let context: RunContext?
  let numbers: NumberText
  private let places: [String: RunContext.Place]
  /// The words for nodes of a graph file or road network.
  private let names: PlaceText

  init(result: JSONValue, context: RunContext?, numbers: NumberText) {
    self.result = result
    self.context = context
    self.numbers = numbers
    places = Dictionary((context?.places ?? []).map { ($0.id, $0) }) { first, _ in first }
    let told = result["places"].flatMap { try? JSONDecoder().decode([NodePlace].self, from: JSONEncoder().encode($0)) }
    let language = numbers.language
    names = PlaceText(told ?? [], language) { StringCatalogue.text($0, language) }
  }

  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    StringCatalogue.text(key, numbers.language, values)
  }

  /// A sentence of the catalogue.
  func say(_ message: Message) -> String { StringCatalogue.text(message, numbers.language) }

  func place(_ id: String?) -> String { id.map { places[$0]?.name[numbers.language] ?? $0 } ?? "–" }

  private func product(_ id: String?) -> String {
    id.map { context?.products[$0]?[numbers.language] ?? $0 } ?? "–"
  }

  func short(_ value: JSONValue?) -> String { numbers.short(value?.double ?? .nan) }

  func isTrue(_ value: JSONValue?) -> Bool { if case .bool(true)? = value { true } else { false } }

  /// `A – B`, with its days where it has them.
  func stretch(_ value: JSONValue) -> String {
    if let from = value["from"]?.text, let to = value["to"]?.text, !names.isEmpty {
      return names.link(from, to, road: value["road"]?.text)
    }
    let nodes = "\(place(value["from"]?.text)) – \(place(value["to"]?.text))"
    let ends = value["road"]?.text.map { "\($0) (\(nodes))" } ?? nodes
    guard let from = value["day"]?.double, let until = value["until"]?.double else { return ends }
    return ends + " (\(text("word.day")) \(numbers.whole(Int(from)))–\(numbers.whole(Int(until))))"
  }

  func links(_ stretches: [JSONValue]) -> [String] {
    stretches.flatMap { ($0["links"]?.elements ?? []).compactMap(\.text) }
  }

  /// Whether the run is about a graph file or road network, whose values are lengths or amounts instead of weighted litres.
  var isGraph: Bool { result["certificate"]?["graph"] != nil }

  /// A value of the run with its unit; without a value no way is left.
  func worth(_ value: JSONValue?) -> String {
    guard isGraph else { return short(value) }
    guard let number = value?.double else { return say("cut off") }
    let written = abs(number) < 100 ? numbers.decimal(number, places: 2) : numbers.short(number)
    let isTime = isTrue(result["certificate"]?["network"]) && result["problem"]?.text == "shortest-path"
    return written + (isTime ? " " + text("unit.hours") : "")
  }

  var worst: String { isGraph ? say("worst") : text("page.damage") }

  // MARK: Worst cuts and protection

  /// From where to where, on a graph or network; nil where there are too many to name, or none.
  private var ends: String? {
    let (from, to) = (result["from"]?.elements ?? [], result["to"]?.elements ?? [])
    guard isGraph, !from.isEmpty, !to.isEmpty, from.count + to.count <= 12 else { return nil }
    return text(
      "report.graph_ends",
      [
        "from": numbers.list(from.compactMap(\.text).map(names.node)),
        "to": numbers.list(to.compactMap(\.text).map(names.node)),
      ])
  }

  func worstCuts() -> [ReportModel.Extra] {
    let cuts = result["cuts"]?.elements ?? []
    let found = isGraph ? result["value"] : result["lower_bound"]
    // Of what flows, the cuts leave at least the lower bound.
    let bound = result["problem"]?.text == "max-flow" ? result["lower_bound"] : result["upper_bound"]
    let key = isTrue(result["proven"]) ? "proven" : "open"
    let note = text(
      isGraph ? "report.graph_\(key)" : "report.worst_\(key)",
      [
        "cuts": numbers.whole(cuts.count), "uncut": worth(result["uncut_value"]), "value": worth(found),
        "bound": worth(bound),
      ])
    var tables = [
      ReportModel.Extra(
        title: "report.worst", note: ends.map { $0 + " " + note } ?? note, caption: "page.the_cuts",
        columns: [text("word.link")],
        rows: cuts.map { [stretch($0)] }, cuts: links(cuts), worded: [0])
    ]
    let shortages = (result["shortages"]?.elements ?? []).filter { ($0["unmet_litres"]?.double ?? 0) > 0 }
    if !shortages.isEmpty {
      tables.append(
        .init(
          title: "report.worst", caption: "page.unmet",
          columns: [text("word.city"), text("word.product"), text("page.unmet"), text("page.need")],
          rows: shortages.map {
            [
              place($0["city"]?.text), product($0["product"]?.text), short($0["unmet_litres"]),
              short($0["need_litres"]),
            ]
          }))
    }
    if let rows = result["guarding"]?.elements, !rows.isEmpty {
      tables.append(
        .init(
          title: "report.worst", caption: "report.guarding", columns: [text("word.link"), text("page.damage")],
          rows: rows.map { row in [row["stretch"].map(stretch) ?? "–", short(row["upper_bound"])] }))
    }
    if let curve = result["curve"]?.elements, curve.count > 1 {
      tables.append(
        .init(
          title: "report.worst", caption: "report.worst_curve", columns: [text("page.cuts"), worst, say("cut links")],
          rows: curve.map { point in
            let cut = (point["links"] ?? point["stretches"])?.elements ?? []
            return [short(point["cuts"]), worth(point["value"]), cut.isEmpty ? "–" : numbers.list(cut.map(stretch))]
          }, bars: curve.map { $0["value"]?.double ?? 0 }, worded: [2]))
    }
    if let near = result["near_worst"], let plans = near["plans"]?.elements ?? near["attacks"]?.elements {
      let common = (near["links_in_all"]?.elements ?? near["in_all"]?.elements ?? []).map(stretch)
      let count = numbers.whole(plans.count)
      tables.append(
        .init(
          title: "report.worst",
          note: text(
            isTrue(near["complete"]) ? "report.near_all" : "report.near_some",
            ["count": count, "links": common.isEmpty ? say("no link") : numbers.list(common)]),
          caption: "report.near", columns: [say("cut links")],
          rows: plans.prefix(60).map { [numbers.list(($0.elements ?? []).map(stretch))] }, worded: [0]))
    }
    return tables
  }

  func protection() -> [ReportModel.Extra] {
    let frontier = result["frontier"]?.elements ?? []
    let isPriced = frontier.contains { $0["money_per_day"]?.double != nil }
    let stockPrices = frontier.map { point -> Double? in
      let prices = (point["stocks"]?.elements ?? []).map { $0["money_per_day"]?.double }
      return prices.contains { $0 == nil } ? nil : prices.reduce(0) { $0 + ($1 ?? 0) }
    }
    let hasStockPrices = stockPrices.contains { $0 ?? 0 > 0 }
    let rows = zip(frontier, stockPrices).map { point, stockPrice -> [String] in
      let guards = (point["guards"]?.elements ?? []).map(stretch)
      let stocks = (point["stocks"]?.elements ?? []).map {
        "\(text("series.stock_litres")): \(place($0["city"]?.text)), \(product($0["product"]?.text)), \(short($0["litres"]))"
      }
      let measures = (guards + stocks).joined(separator: numbers.language == .ar ? "؛ " : "; ")
      return [
        short(point[isGraph ? "price" : "budget"]), measures.isEmpty ? "–" : measures, worth(point["upper_bound"]),
      ]
        + (isPriced ? [short(point["money_per_day"])] : [])
        + (hasStockPrices ? [stockPrice.map { numbers.short($0) } ?? "–"] : [])
        + [text(isTrue(isGraph ? result["proven"] : point["proven"]) ? "word.yes" : "word.no")]
    }
    let currency = result["currency"]?.text ?? ""
    let price =
      (isPriced ? [say("\(currency) a day")] : []) + (hasStockPrices ? [say("stocks, \(currency) a day")] : [])
    return [
      .init(
        title: "report.protection", note: text(isGraph ? "report.graph_protection" : "report.protection_note"),
        caption: "page.frontier",
        columns: [text("page.budget"), text("page.the_guards"), worst] + price
          + [text("page.proved_short")],
        rows: rows, bars: frontier.map { $0["upper_bound"]?.double ?? 0 },
        guards: links(frontier.last?["guards"]?.elements ?? []), worded: [1])
    ]
  }

  /// Mixed routes: what to take how often, and where it would be waited for.
  func routes() -> [ReportModel.Extra] {
    let city = place(result["city"]?.text)
    let note = text(
      "report.routes_note",
      [
        "city": city, "teams": short(result["teams"]), "mixed": percent(result["value"]),
        "fixed": percent(result["fixed_value"]),
      ])
    let routes = result["routes"]?.elements ?? []
    let watches = result["watches"]?.elements ?? []
    func along(_ route: JSONValue) -> String {
      (route["places"]?.elements ?? []).map { place($0.text) }.joined(separator: " – ")
    }
    return [
      .init(
        title: "report.protection", note: note, caption: "report.routes",
        columns: [say("share"), say("route to take")],
        rows: routes.map { [percent($0["probability"]), along($0)] },
        bars: routes.map { $0["probability"]?.double ?? 0 }),
      .init(
        title: "report.protection", caption: "report.watches",
        columns: [say("share"), text("word.link")],
        rows: watches.map { [percent($0["probability"]), $0["stretch"].map(stretch) ?? "–"] },
        bars: watches.map { $0["probability"]?.double ?? 0 }, cuts: links(watches.compactMap { $0["stretch"] })),
    ]
  }

  /// A probability with one decimal.
  func percent(_ value: JSONValue?) -> String {
    numbers.decimal((value?.double ?? .nan) * 100, places: 1) + " " + numbers.percentSign
  }

  // MARK: Scenarios

  private static let outcomes = [
    "days_unmet_1", "unmet_litres_1", "tankers_destroyed", "peak_pressure", "cost_to_state", "cost_to_importers",
  ]

  func matrix() -> [ReportModel.Extra] {
    let rows = (result["rows"]?.elements ?? []).sorted { ($0["rank"]?.double ?? 0) < ($1["rank"]?.double ?? 0) }
    func cell(_ row: JSONValue, _ key: String) -> JSONValue? {
      row["cells"]?.elements?.first { $0["outcome"]?.text?.split(separator: "@").first.map(String.init) == key }
    }
    let shown = Self.outcomes.filter { key in rows.first.map { cell($0, key) != nil } ?? false }
    let heads: [String] = [text("word.scenario"), text("page.rank"), text("page.sure")]
    let columns: [String] = heads + shown.map { text("outcome.\($0)") }
    func written(_ row: JSONValue) -> [String] {
      let title = row["title"]?[numbers.language.rawValue]?.text ?? row["scenario"]?.text ?? ""
      let mark = isTrue(row["pareto_best"]) ? "★ " : ""
      let sureness = numbers.percent(row["rank_sureness"]?.double ?? .nan)
      var cells: [String] = [mark + title, short(row["rank"]), sureness]
      for key in shown {
        let value = cell(row, key)
        cells.append("\(short(value?["mean"]))\n\(short(value?["low"])) – \(short(value?["high"]))")
      }
      return cells
    }
    return [
      .init(
        title: "report.matrix", note: text("report.matrix_note"), caption: "report.matrix", columns: columns,
        rows: rows.map(written))
    ]
  }

  // MARK: Single links

  /// Links that cost every city the same stand together, and so do cities that lose the same.
  func critical(_ result: CaseCriticality) -> [ReportModel.Extra] {
    let rows = result.alike.prefix(60).flatMap { alike -> [[String]] in
      let links = numbers.list(alike.map { "\(place($0.from)) – \(place($0.to))" })
      return CaseCriticality.losers(alike.first!.cities, told: loss).map { loser in
        [links, numbers.list(loser.cities.map(place))] + loser.loss
      }
    }
    return [
      .init(
        title: "report.critical", caption: "report.critical",
        columns: [
          text("word.link"), text("word.city"), text("report.unmet_a_day"), text("unit.hours"),
          text("report.supply_cut"),
          text("report.supply_delayed"),
        ], rows: rows)
    ]
  }

  /// Unmet need, hours, and supply lost and farther, of one city without a link.
  private func loss(_ effect: CaseCriticality.Effect) -> [String] {
    let extra =
      effect.cutOff ? text("page.cut_off") : "+" + numbers.decimal(effect.extraHours ?? 0, places: 1)
    return [numbers.short(effect.unmetLitresPerDay), extra]
      + [effect.supplyCutOffLitresPerDay, effect.supplyDelayedLitresPerDay].map(numbers.short)
  }

  /// Links of a graph file or road network, those that cost most first.
  func criticalLinks() -> [ReportModel.Extra] {
    let links = result["links"]?.elements ?? []
    func extra(_ value: JSONValue?, _ unit: String) -> String {
      value?.double.map { "+" + numbers.significant($0) + unit } ?? say("cut off")
    }
    if result["mode"] != nil {
      let order = links.indices.sorted { a, b in
        (-(links[a]["extra"]?.double ?? .infinity), a) < (-(links[b]["extra"]?.double ?? .infinity), b)
      }
      return [
        .init(
          title: "report.critical", caption: "report.critical",
          columns: [text("word.link"), say("costs more"), say("detour")],
          rows: order.prefix(60).map { index in
            [
              stretch(links[index]), extra(links[index]["extra"], ""),
              links[index]["detour"]?.double.map { numbers.significant($0) } ?? "–",
            ]
          }, worded: [0])
      ]
    }
    let hours = " " + text("unit.hours")
    return [
      .init(
        title: "report.critical", caption: "report.critical",
        columns: [text("word.link"), text("unit.km"), say("costs more")],
        rows: links.prefix(60).map { link in
          let losses = (link["targets"]?.elements ?? []).map { effect in
            "\(effect["target"]?.text ?? "–") \(extra(effect["extra_hours"], hours))"
          }
          return [stretch(link), numbers.decimal(link["km"]?.double ?? 0, places: 2), numbers.list(losses)]
        }, worded: [0, 2])
    ]
  }
}
