import Cases
import Localization

/// A run as one self-contained HTML page: no network, opens from disk, prints.
public struct ReportPage: Sendable {
  private let model: ReportModel
  private let numbers: NumberText
  private var language: Language { numbers.language }

  /// - Parameter digits: which digits numbers are written with.
  public init(_ model: ReportModel, language: Language, digits: Digits = .latin) {
    self.model = model
    numbers = NumberText(language, digits: digits)
  }

  private func t(_ key: String, _ values: [String: String] = [:]) -> String {
    HTML.escape(numbers.text(key, values))
  }

  private func counted(_ key: String, _ count: Int) -> String {
    HTML.escape(numbers.text(key, count: count, ["n": numbers.whole(count)]))
  }

  /// The page's text.
  public func html() -> String {
    let title = "\(HTML.escape(model.title[language])) – \(HTML.escape(model.scenario[language]))"
    let sections = [
      answer(), map(), extras(), charts(), timeline(), leans(), evidence(), method(),
    ].joined(separator: "\n")
    return """
      <!doctype html>
      <html lang="\(language.rawValue)" dir="\(language == .ar ? "rtl" : "ltr")">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <title>\(title)</title><style>\(ReportStyle.css)</style></head>
      <body><main>
      <header><p class="brand"><span lang="ar">قافلة</span> Qafila</p><h1>\(title)</h1><p class="sub">\(subtitle())</p></header>
      \(sections)
      </main></body></html>

      """
  }

  private func subtitle() -> String {
    guard let from = model.from, model.days > 0 else { return t("report.title") }
    return t(
      "report.span",
      [
        "from": numbers.day(from), "to": numbers.day(from.advanced(by: model.days - 1)),
        "replications": numbers.text(
          "count.replications", count: model.replications, ["n": numbers.whole(model.replications)]),
      ])
  }

  private func name(_ city: String) -> String {
    model.cities.first { $0.id == city }?.name[language] ?? city
  }

  private func product(_ id: String) -> String { model.context?.products[id]?[language] ?? id }

  // MARK: The answer

  /// The first city in full, the others a table further in.
  private func answer() -> String {
    guard !model.runOut.isEmpty, let first = model.cities.first?.id else { return "" }
    let others = Set(model.cities.dropFirst().map(\.id))
    let rest =
      others.isEmpty
      ? ""
      : "<details><summary>\(t("report.other_cities"))</summary>"
        + model.cities.dropFirst().map { "<p>\(sentence($0.id))</p>" }.joined()
        + tables(model.runOut.filter { others.contains($0.city) && $0.share > 0 }) { others.contains($0) }
        + "</details>"
    return section(
      "report.answer",
      "<p class=\"answer\">\(sentence(first))</p>"
        + tables(model.runOut.filter { $0.city == first }) { $0 == first || $0.isEmpty } + rest)
  }

  /// When stocks run out, unmet need and other outcomes of some cities.
  private func tables(_ runOut: [ReportModel.RunOut], _ isWanted: (String) -> Bool) -> String {
    let dry = runOut.map { row in
      [
        label(row.city, product(row.product)), day(row.day05), day(row.day50), day(row.day95),
        HTML.escape(numbers.percent(row.share)),
      ]
    }
    let unmet = model.unmet.filter { isWanted($0.city) }.map { row in
      [label(row.city, text("tier.\(row.tier ?? 0)"))] + interval(row)
    }
    let known = Set(StringCatalogue.entries.map(\.key))
    let other = model.outcomes.filter { isWanted($0.city) }.compactMap { row -> [String]? in
      guard let key = ["outcome.\(row.key)", "series.\(row.key)"].first(where: known.contains) else { return nil }
      return [label(row.city, text(key))] + interval(row)
    }
    let heads = [""] + [text("word.median5"), text("word.median"), text("word.median95")]
    return HTML.table(
      caption: text("report.run_out"),
      heads: ["", text("report.by5"), text("report.by50"), text("report.by95"), text("report.share")], rows: dry)
      + HTML.table(caption: text("report.unmet"), heads: heads, rows: unmet)
      + (other.isEmpty ? "" : HTML.table(caption: text("report.outcomes"), heads: heads, rows: other))
  }

  private func interval(_ row: ReportModel.Outcome) -> [String] {
    [short(row.low), short(row.median), short(row.high)]
  }

  private func label(_ city: String, _ what: String) -> String {
    HTML.escape(city.isEmpty || city == model.cities.first?.id ? what : "\(name(city)): \(what)")
  }

  private func sentence(_ city: String) -> String {
    let rows = model.runOut.filter { $0.city == city }
    guard let worst = rows.min(by: { ($1.share, $0.product) < ($0.share, $1.product) }) else { return "" }
    let values = [
      "city": name(city), "product": product(worst.product), "share": numbers.percent(worst.share),
      "early": worst.day05.map(numbers.day) ?? "–", "middle": worst.day50.map(numbers.day) ?? "–",
      "late": worst.day95.map(numbers.day) ?? text("report.not_by_end"),
    ]
    if worst.share == 0 { return t("report.sentence_holds", values) }
    return t(worst.day50 == nil ? "report.sentence_risk" : "report.sentence_dry", values)
  }

  private func text(_ key: String) -> String { numbers.text(key) }
  private func day(_ day: Day?) -> String { HTML.escape(day.map(numbers.day) ?? "–") }
  private func short(_ value: Double) -> String { HTML.escape(numbers.short(value)) }

  private func section(_ key: String, _ body: String) -> String {
    body.isEmpty ? "" : "<section><h2>\(t(key))</h2>\(body)</section>"
  }

  // MARK: Map

  private func map() -> String {
    if let reason = model.mapless { return section("report.map", "<p class=\"note\">\(HTML.escape(reason))</p>") }
    guard let context = model.context else { return "" }
    let drawing = MapSection(model: model, context: context, numbers: numbers).html()
    guard !drawing.isEmpty else { return "" }
    let rows = context.links.compactMap { link -> (Double, [String])? in
      guard let flow = model.flows[link.id], flow.tankersPerDay > 0.05 || flow.ambushes > 0.05 else { return nil }
      return (
        flow.tankersPerDay,
        [
          HTML.escape("\(placeName(link.from)) – \(placeName(link.to))"),
          HTML.escape(numbers.decimal(link.km, places: 0)),
          HTML.escape(numbers.decimal(flow.tankersPerDay, places: 1)),
          HTML.escape(numbers.decimal(flow.ambushes, places: 1)),
        ]
      )
    }.sorted { $1.0 < $0.0 }.map(\.1)
    let table =
      rows.isEmpty
      ? ""
      : details(
        HTML.table(
          caption: text("report.roads"),
          heads: [text("word.link"), text("unit.km"), text("page.legend_flow"), text("page.ambushes")],
          rows: rows))
    return section("report.map", drawing + table)
  }

  private func placeName(_ id: String) -> String { model.context?.places.first { $0.id == id }?.name[language] ?? id }

  private func details(_ body: String) -> String { "<details><summary>\(t("report.table"))</summary>\(body)</details>" }

  // MARK: Other analyses

  private func extras() -> String {
    var order: [String] = []
    for extra in model.extras where !order.contains(extra.title) { order.append(extra.title) }
    return order.map { title in
      section(title, model.extras.filter { $0.title == title }.map(extra).joined())
    }.joined()
  }

  private func extra(_ extra: ReportModel.Extra) -> String {
    let most = extra.bars.max() ?? 0
    let rows = extra.rows.enumerated().map { place, row in
      // A second line is the interval under its number.
      row.map { HTML.escape($0).replacing("\n", with: "<br>") }
        + (extra.bars.isEmpty ? [] : [bar(most > 0 ? extra.bars[place] / most : 0)])
    }
    return (extra.note.map { "<p class=\"answer\">\(HTML.escape($0))</p>" } ?? "")
      + HTML.table(caption: text(extra.caption), heads: extra.columns + (extra.bars.isEmpty ? [] : [""]), rows: rows) {
        place in
        !extra.worded.contains(place)
          && isNumbers(extra.rows.compactMap { $0.indices.contains(place) ? $0[place] : nil })
      }
  }

  /// Whether a column is one of numbers, which stand to the end: most of its cells that say something begin with one.
  private func isNumbers(_ cells: [String]) -> Bool {
    let said = cells.filter { !$0.isEmpty && $0 != "–" }
    return 2 * said.count { $0.first!.isNumber || "+-−★".contains($0.first!) } > said.count
  }

  // MARK: Charts

  private static let order = [
    "cover_days", "unmet_litres", "arrivals_tankers", "tankers_lost", "price_ratio_parallel", "power_hours",
    "stations_open_share",
    "pressure",
  ]

  /// The first city's fans, those of the others further in.
  private func charts() -> String {
    func fans(_ isWanted: (String) -> Bool) -> String {
      let figures = Self.order.flatMap { wanted in
        model.series.filter { $0.series == wanted && isWanted($0.place) && $0.quantiles.contains { $0[4] != 0 } }
      }.map(figure)
      return figures.isEmpty ? "" : "<div class=\"charts\">\(figures.joined())</div>"
    }
    guard let first = model.cities.first?.id else { return "" }
    let others = fans { $0 != first }
    return section(
      "report.charts",
      "<p class=\"note\">\(t("report.charts_note"))</p>" + fans { $0 == first }
        + (others.isEmpty ? "" : "<details><summary>\(t("report.other_cities"))</summary>\(others)</details>"))
  }

  private func figure(_ series: ReportModel.Series) -> String {
    var title = [name(series.place), text("series.\(series.series)")]
    if let id = series.product { title.append(product(id)) }
    if let tier = series.tier { title.append(text("tier.\(tier)")) }
    let caption = title.joined(separator: ", ")
    let observed = (model.context?.observed ?? []).filter {
      $0.series == series.series && $0.place == series.place && ($0.product == nil || $0.product == series.product)
    }
    let rows = stride(from: 0, to: series.dates.count, by: 7).map { i in
      [HTML.escape(numbers.day(series.dates[i]))] + series.quantiles[i].map { HTML.escape(numbers.short($0)) }
    }
    let heads = [text("word.date")] + [0.05, 0.25, 0.5, 0.75, 0.95].map(numbers.percent)
    return
      "<figure><figcaption>\(HTML.escape(caption)) <span class=\"unit\">(\(HTML.escape(numbers.measure(series.unit))))</span></figcaption>"
      + FanChart(series: series, title: caption, observed: observed, numbers: numbers).svg()
      + details(HTML.table(caption: caption, heads: heads, rows: rows)) + "</figure>"
  }

  // MARK: Timeline, influence, evidence, method

  private func timeline() -> String {
    guard let context = model.context, let from = model.from else { return "" }
    let last = from.advanced(by: max(0, model.days - 1))
    let events = (context.incidents + context.measures).filter { event in
      guard let date = Day(event.date) else { return false }
      return date >= from && date <= last
    }.sorted { ($0.date, $0.kind) < ($1.date, $1.kind) }
    guard !events.isEmpty else { return "" }
    let rows = events.map { event in
      let until = event.until.flatMap { Day($0) }.map { " – " + numbers.day($0) } ?? ""
      return [
        HTML.escape((Day(event.date).map(numbers.day) ?? event.date) + until), t(event.kind), HTML.escape(event.place),
        HTML.escape(event.tankersDestroyed.map { numbers.short($0) } ?? ""), HTML.escape(event.source),
      ]
    }
    return section(
      "report.timeline",
      "<div class=\"dates\">"
        + HTML.table(
          caption: text("report.timeline"),
          heads: [
            text("word.date"), text("page.what"), text("page.where"), text("page.tankers_destroyed"),
            text("word.source"),
          ],
          rows: rows, numbersFrom: 9) + "</div>")
  }

  private func leans() -> String {
    guard !model.leansOn.isEmpty else { return "" }
    let rows = model.leansOn.prefix(12).map { lean in
      let title = model.context?.parameters.first { $0.id == lean.parameter }?.title[language] ?? lean.parameter
      return [
        HTML.escape(title), HTML.escape(numbers.decimal(lean.correlation, places: 2)), bar(abs(lean.correlation)),
      ]
    }
    return section(
      "report.leans",
      "<p class=\"note\">\(t("report.leans_note"))</p>"
        + HTML.table(
          caption: text("report.leans"), heads: [text("report.parameter"), text("report.correlation"), ""], rows: rows))
  }

  /// A share of the longest bar.
  private func bar(_ share: Double) -> String {
    "<svg class=\"bar\" viewBox=\"0 0 100 8\" aria-hidden=\"true\"><rect width=\"\(HTML.coordinate(share * 100))\" height=\"8\"/></svg>"
  }

  private func evidence() -> String {
    guard let parameters = model.context?.parameters, !parameters.isEmpty else { return "" }
    let blocks = parameters.map { parameter in
      let interval =
        "\(numbers.short(parameter.median)) (\(numbers.short(parameter.low)) – \(numbers.short(parameter.high))) "
        + numbers.measure(parameter.unit)
      let rows = parameter.claims.map { claim in
        [
          HTML.escape(claim.id), HTML.escape("\(claim.text) \(claim.unit)"),
          HTML.escape(claim.date.flatMap { Day($0) }.map(numbers.day) ?? claim.date ?? "–"),
          HTML.link(claim.source, to: claim.sourceURL), t("word.\(claim.confidence)"),
        ]
      }
      let body =
        (parameter.assumption.map { "<p class=\"note\">\(t("page.assumption")) \(HTML.escape($0))</p>" } ?? "")
        + (rows.isEmpty
          ? ""
          : HTML.table(
            caption: counted("count.claims", rows.count),
            heads: [
              text("page.claim"), text("page.as_said"), text("word.date"), text("word.source"), text("word.confidence"),
            ],
            rows: rows, numbersFrom: 9))
      return
        "<details><summary>\(HTML.escape(parameter.title[language])): \(HTML.escape(interval))</summary>\(body)</details>"
    }
    return section(
      "report.evidence",
      "<p class=\"note\">\(t("report.evidence_note"))</p><div class=\"evidence\">\(blocks.joined())</div>")
  }

  /// Commands that search rather than simulate.
  private static let exact: Set = ["stress", "protect", "critical"]

  private func method() -> String {
    let facts = [
      (text("word.version"), "Qafila \(model.version)"), (text("page.command"), text("command.\(model.command)")),
      (text("word.seed"), "\(model.seed)"),
    ].map { "<dt>\(HTML.escape($0.0))</dt><dd>\(HTML.escape($0.1))</dd>" }.joined()
    let rows = model.inputs.map {
      [HTML.escape($0.path), "<code>\(HTML.escape(String($0.sha256.prefix(16))))…</code>"]
    }
    return section(
      "report.method",
      "<p>\(t(Self.exact.contains(model.command) ? "report.method_exact" : "report.method_text"))</p><dl>\(facts)</dl>"
        + (rows.isEmpty
          ? ""
          : details(
            HTML.table(
              caption: text("report.inputs"), heads: [text("report.file"), "SHA-256"], rows: rows, numbersFrom: 9))))
  }
}
