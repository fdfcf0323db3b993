import Analysis

/// Scenarios side by side on a terminal.
enum CompareText {
  static func page(_ report: ComparisonReport, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    let subject =
      report.sweep.map { words("\($0) on \(report.reference)") } ?? words.count("count.scenarios", report.rows.count)
    // Most cases are called like the city that they are about.
    let about = report.caseID == report.city ? report.city : words.list([report.caseID, report.city])
    page.say(
      """
      \(about): \(subject), \(words.count("count.days", report.days)) from \(words.day(report.from)), \
      \(words.count("count.replications", report.replications)) with common random numbers.
      """)
    page.say(
      """
      Unmet essential need in days and million litres, and its difference to \(report.reference) in million litres with \
      the 90 % interval; money in thousand million \(report.currency).
      """)
    page.gap()
    page.table(table(report, words))
    page.gap()
    page.say(
      """
      rank: by unmet need of essential services and electricity, then of all; sure: how often that place or a better one \
      comes out when replications are drawn again. * Pareto-best: no other is as good in need, pressure and cost and better in one.
      """)
    page.runFolder(report.run)
    return page
  }

  private static func table(_ report: ComparisonReport, _ words: Words) -> TextTable {
    var table = TextTable(
      .text(report.sweep == nil ? words("scenario") : words("value")), .number(words("rank")), .number(words("sure")),
      .number(words("days")), .number(words("million litres")), .numbers(words("difference")),
      .number(words("all need")), .number(words("tankers burned")), .number(words("state cost")),
      .number(words("peak pressure")))
    let ordered =
      report.sweep == nil ? report.rows.sorted { ($0.rank, $0.scenario) < ($1.rank, $1.scenario) } : report.rows
    for row in ordered {
      func mean(_ name: String) -> Double { row.cell(name)?.mean ?? 0 }
      let all = (1...5).reduce(0) { $0 + mean("unmet_litres_\($1)") }
      table.append(
        row.value.map { words.short($0) } ?? row.scenario,
        (row.paretoBest ? "*" : "") + words.whole(row.rank), words.percent(row.rankSureness),
        words.short(mean("days_unmet_1")), words.short(mean("unmet_litres_1") / 1e6), difference(row, words),
        words.short(all / 1e6), words.short(mean("tankers_destroyed")), words.short(mean("cost_to_state") / 1e9),
        words.short(mean("peak_pressure")))
    }
    return table
  }

  private static func difference(_ row: ComparisonReport.Row, _ words: Words) -> String {
    guard let c = row.cell("unmet_litres_1"), c.difference != 0 else { return "-" }
    let interval = words("\(words.signed(c.differenceLow / 1e6)) to \(words.signed(c.differenceHigh / 1e6))")
    // The interval stays together where the two have no room on one line.
    return "\(words.signed(c.difference / 1e6)) (\(interval.replacing(" ", with: "\u{A0}")))"
  }
}
