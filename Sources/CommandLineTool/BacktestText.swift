import Analysis

/// A back-test for a terminal.
struct BacktestText {
  let report: BacktestReport
  private let words: Words
  private(set) var page: TextPage

  init(_ report: BacktestReport, _ page: TextPage) {
    self.report = report
    words = page.words
    self.page = page
    let forecasts = words.count("count.forecasts", report.forecasts.count)
    let replications = words.count("count.replications", report.replications)
    self.page.say(
      "Back-test of \(report.caseID), \(report.scenario): \(forecasts), \(replications); each read nothing dated after its day."
    )
    if let calibration = report.calibration { self.page.say("Calibration: \(calibration)") }
    if report.forecasts.count == 1, let forecast = report.forecasts.first { facts(forecast) }
    scores()
    notes()
  }

  private mutating func facts(_ forecast: BacktestReport.Forecast) {
    page.gap()
    page.say("Known on \(words.day(forecast.knownOn))")
    if forecast.conditionedOn > 0 {
      let effect = words.whole(Int(forecast.effectiveReplications))
      page.say(
        "Weighed by facts seen: \(words.whole(forecast.conditionedOn)); replications in effect: \(effect)")
    }
    page.gap()
    var table = TextTable(
      .text(words("observed")), .number(words("came")), .number(words("median")), .number(words("90 % interval")),
      .text(""))
    for f in forecast.facts {
      let name = [series(f.series), f.place, f.product.map(words.product)].compactMap { $0 }.joined(separator: " ")
      let what = "\(words.numbers.span(f.from, f.to)) \(name)"
      if let p = f.probability {
        table.append(what, words.short(f.value), words("p(yes) \(words.percent(p))"))
      } else {
        table.append(
          what, words.short(f.value), words.short(f.median), words.range(f.low90, f.high90),
          f.inside90 ? "" : words("outside"))
      }
    }
    page.table(table)
  }

  private func series(_ id: String) -> String { words.named("series.\(id)", else: id) }

  private mutating func scores() {
    page.gap()
    var table = TextTable(
      .text(words("series")), .number(words("facts")), .number("CRPS"), .number(words("skill over persistence")),
      .number(words("skill over climatology")), .number("50 %"), .number("90 %"), .text(""))
    for s in report.scores {
      table.append(
        series(s.series), words.whole(s.count), words.short(s.crps), skill(s.persistenceSkill, s.persistenceCount),
        skill(s.climatologySkill, s.climatologyCount), words.percent(s.coverage50), words.percent(s.coverage90),
        remark(s))
    }
    page.table(table)
    for s in report.scores {
      guard let brier = s.brier, let reliability = s.brierReliability else { continue }
      page.say(
        """
        \(series(s.series)): Brier \(words.short(brier)), reliability \(words.short(reliability)), \
        uncertainty \(words.short(s.brierUncertainty))
        """)
    }
  }

  private mutating func notes() {
    page.gap()
    page.say(
      """
      All numbers (\(words.whole(report.numbers))): 50 % intervals hold \(words.percent(report.coverage50)), \
      90 % intervals \(words.percent(report.coverage90)).
      """)
    page.say(
      "CRPS in the series' unit, smaller is better; skill over persistence and climatology: 1 perfect, 0 no better (docs/validity.md)."
    )
    if !report.notScored.isEmpty {
      page.say("Not scored, as no series of the model speaks of it: \(words.list(report.notScored)).")
    }
  }

  private func skill(_ value: Double?, _ count: Int) -> String {
    value.map { "\(words.short($0)) (\(words.whole(count)))" } ?? "-"
  }

  private func remark(_ s: BacktestReport.Score) -> String {
    switch s.weight {
    case "anecdote": words("an anecdote")
    case "hint": words("a hint")
    default: ""
    }
  }
}
