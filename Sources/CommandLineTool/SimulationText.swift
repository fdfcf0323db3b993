import Analysis
import Cases

/// The answer of `simulate` on one page of a terminal.
struct SimulationText {
  let report: SimulationReport
  private let words: Words
  private(set) var page: TextPage

  init(_ report: SimulationReport, _ words: Words) {
    self.report = report
    self.words = words
    page = TextPage(words)
    head()
    if let city = report.cities.first { main(city) }
    if report.cities.count > 1 { others() }
    roads()
    protectors()
    money()
    leaning()
    if !report.balances {
      page.gap()
      page.say("FAULT: litres or trucks do not add up in some replication.")
    }
    page.runFolder(report.run)
  }

  private func name(_ names: [String: String], else id: String) -> String { names[words.language.rawValue] ?? id }

  private mutating func head() {
    page.paragraph(name(report.caseTitle, else: report.caseID))
    let title = name(report.scenarioTitle, else: report.scenario)
    let scenario = title == report.scenario ? title : "\(title) (\(report.scenario))"
    let count = words.count("count.replications", report.replications)
    page.say("Scenario: \(scenario), \(words.day(report.from)) to \(words.day(report.to)), \(count)")
  }

  private mutating func main(_ city: SimulationReport.City) {
    page.gap()
    page.paragraph(name(city.name, else: city.place))
    page.gap()
    var dry = TextTable(
      .text(words("Stocks run out")), .number(words("chance")), .number(words("early (5 %)")),
      .number(words("median")), .number(words("late (95 %)")))
    for row in city.runsDry {
      dry.append(
        words.product(row.product), words.percent(row.share), words.day(row.early),
        row.median.map { words.day($0) } ?? words("not in time"), words.day(row.late))
    }
    page.table(dry, indent: 2)
    page.gap()
    var unmet = TextTable(
      .text(words("Need unmet")), .number(words("of need")), .number(words("million litres")),
      .number(words("5 % to 95 %")), .number(words("days short")))
    for row in city.unmet {
      unmet.append(
        "\(words.whole(row.tier)) \(words.named("tier.\(row.tier)"))", words.percent(row.shareOfNeed),
        millions(row.litres.mean), words.range(row.litres.low / 1e6, row.litres.high / 1e6),
        words.short(row.days.mean))
    }
    page.table(unmet, indent: 2)
    page.gap()
    var others = estimates()
    add(words.named("series.arrivals_tankers"), city.arrivedTankers, to: &others)
    add(words.named("outcome.mean_power_hours"), city.powerHoursPerDay, to: &others)
    add(words.named("outcome.days_schools_closed"), city.daysSchoolsClosed, to: &others)
    add(words("Peak pressure (index, 0 to 100)"), city.peakPressure, to: &others)
    page.table(others, indent: 2)
    for (product, ratio) in city.priceRatioPeak.sorted(by: { $0.key < $1.key }) where ratio > 1.005 {
      let day = words.day(city.priceRatioPeakDate[product])
      page.say(
        "Parallel price of \(words.product(product)): up to \(words.short(ratio)) times the official one (median, \(day))",
        indent: 2)
    }
    if city.fallenShare > 0 {
      page.say("Falls by the scenario's rule in \(words.percent(city.fallenShare)) of replications", indent: 2)
    }
  }

  private func estimates() -> TextTable {
    TextTable(.text(""), .number(words("mean")), .number(words("5 % to 95 %")))
  }

  private func add(_ name: String, _ e: Estimate, to table: inout TextTable) {
    table.append(name, words.short(e.mean), words.range(e.low, e.high))
  }

  private mutating func others() {
    page.gap()
    var table = TextTable(
      .text(words("Other cities")), .number(words("runs dry")), .number(words("essential need unmet")),
      .number(words("all need unmet")), .number(words("tankers arrived")))
    for city in report.cities.dropFirst() {
      let dry = city.runsDry.map(\.share).max()
      let unmet = city.unmet.reduce(0) { $0 + $1.litres.mean }
      let essential = city.unmet.first { $0.tier == 1 }?.shareOfNeed
      let need = city.unmet.reduce(0) { $0 + ($1.shareOfNeed > 0 ? $1.litres.mean / $1.shareOfNeed : 0) }
      table.append(
        name(city.name, else: city.place), words.percent(dry), words.percent(essential),
        words.percent(need > 0 ? unmet / need : 0), words.short(city.arrivedTankers.mean))
    }
    page.table(table)
  }

  private mutating func roads() {
    page.gap()
    var table = estimates()
    add(words("Tankers burned"), report.tankersDestroyed, to: &table)
    if report.emptiesDestroyed.mean > 0 {
      add(words("of them empty, on their way back"), report.emptiesDestroyed, to: &table)
    }
    add(words("Attacks that met a convoy"), report.attacksMet, to: &table)
    page.table(table)
    let active = report.corridors.filter {
      $0.corridor != nil && $0.deliveredLitres + $0.lostLitres + $0.refusedLitres > 0
    }
    guard !active.isEmpty else { return }
    page.gap()
    var corridors = TextTable(
      .text(words("Corridors (million litres)")), .number(words("delivered")), .number(words("lost")),
      .number(words("turned back")))
    for c in active.sorted(by: { $0.deliveredLitres > $1.deliveredLitres }).prefix(6) {
      corridors.append(c.corridor!, millions(c.deliveredLitres), millions(c.lostLitres), millions(c.refusedLitres))
    }
    page.table(corridors)
  }

  /// Who escorted whom, what became of it, and what it cost.
  private mutating func protectors() {
    let active = report.protection.filter { $0.escortedConvoys > 0 || $0.paid > 0 }
    if !active.isEmpty {
      page.gap()
      var table = TextTable(
        .text(words("Protectors")), .text(words("for")), .number(words("convoys escorted")),
        .number(words("tankers burned")), .number(words("belief")), .number(words("left in")),
        .number(words("million \(report.currency)")))
      for row in active {
        table.append(
          row.provider, row.client, words.short(row.escortedConvoys), words.short(row.tankersLostUnderEscort),
          words.percent(row.belief), words.percent(row.leftShare), words.short(row.paid / 1e6))
      }
      page.table(table)
    }
    for row in report.inheritance {
      page.say("\(row.heir) takes over teams of \(row.provider) (mean of all futures): \(words.short(row.teams))")
    }
  }

  private mutating func money() {
    let state = report.costs.filter { $0.payer == "state" && $0.amount.mean > 0 }
    guard !state.isEmpty else { return }
    let parts = state.map {
      "\(words.named("cost.\($0.kind)", else: $0.kind.replacing("_", with: " "))) \(words.short($0.amount.mean / 1e9))"
    }
    page.gap()
    page.say("Costs to the state, thousand million \(report.currency): \(words.list(parts))")
  }

  private mutating func leaning() {
    guard !report.leansOn.isEmpty else { return }
    page.gap()
    page.say("The answer leans most on (rank correlation with unmet need):")
    let parts = report.leansOn.prefix(6).map { "\($0.parameter) (\(words.signed($0.rankCorrelation)))" }
    page.paragraph(words.list(parts), indent: 2)
  }

  private func millions(_ litres: Double) -> String { words.short(litres / 1e6) }
}

extension Words {
  /// A product in the language, where it is one of the usual ones; else its id.
  func product(_ id: String) -> String { named("product.\(id)", else: id) }
}
