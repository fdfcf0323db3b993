import Analysis
import Cases
import Wording

/// An evidence report for a terminal.
struct EvidenceText {
  let report: EvidenceReport
  let words: Words

  /// One line a parameter, then the hazard.
  var overview: TextPage {
    var page = TextPage(words)
    page.say("Parameters of \(report.caseID): median, 5 to 95 %, what they rest on")
    page.gap()
    var table = TextTable(
      .text(words("parameter")), .number(words("median")), .number("5 %"), .number("95 %"), .text(words("unit")),
      .text(words("basis")))
    for p in report.parameters {
      table.append(
        p.id, words.short(p.quantiles?["p50"]), words.short(p.quantiles?["p05"]), words.short(p.quantiles?["p95"]),
        p.unit, basis(p))
    }
    page.table(table)
    let conflicts = report.parameters.filter { $0.conflict == "strong" }
    if !conflicts.isEmpty {
      page.gap()
      page.say("Sources contradict one another on: \(words.list(conflicts.map(\.id))).")
    }
    if let hazard = report.hazard { self.hazard(hazard, &page) }
    page.gap()
    page.say("One parameter with its claims: --parameter ID. The pooling rule: docs/evidence.md.")
    return page
  }

  /// Every claim of each parameter.
  var details: TextPage {
    var page = TextPage(words)
    for (index, parameter) in report.parameters.enumerated() {
      if index > 0 { page.gap() }
      details(of: parameter, &page)
    }
    return page
  }

  private func details(of p: EvidenceReport.Entry, _ page: inout TextPage) {
    page.paragraph(
      "\(p.id): \(p.title[words.language.rawValue] ?? "") (\(p.unit), \(words.named("parameter_kind.\(p.kind)", else: p.kind)))"
    )
    page.gap()
    for claim in p.claims { self.claim(claim, &page) }
    if p.claims.isEmpty { page.say("No claim speaks of it.") }
    if let assumption = p.assumption, p.basis != "claims" { page.say("Assumption: \(assumption)") }
    page.gap()
    if p.sources > 1 {
      page.say(
        """
        Conflict: \(conflict(p.conflict)) among \(words.count("count.sources", p.sources)); I² \(words.percent(p.iSquared)), \
        tau \(words.short(p.tau)) (DerSimonian-Laird \(words.short(p.tauMoments))).
        """)
    } else if p.sources == 1 {
      page.say("One source only: nothing to compare it with, so it is given a wide spread.")
    }
    guard let q = p.quantiles, let kind = p.distributionKind else {
      return page.say("No distribution: the model's own default serves.")
    }
    let settings = (p.distribution ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \(words.short($0.value))" }
    page.say("Distribution: \(kind) (\(words.list(settings)))")
    var table = TextTable(.number("5 %"), .number("25 %"), .number("50 %"), .number("75 %"), .number("95 %"))
    table.append(
      words.short(q["p05"]), words.short(q["p25"]), words.short(q["p50"]), words.short(q["p75"]), words.short(q["p95"]))
    page.table(table, indent: 2)
  }

  private func claim(_ c: EvidenceReport.ClaimEntry, _ page: inout TextPage) {
    if let reason = c.leftOut {
      page.say("\(c.id): left out: \(Message(known: reason))", indent: 2)
    } else {
      page.say(
        "\(c.id): \(reading(c)); weight \(words.percent(c.weight)), \(words.signed((c.deviation * 10).rounded() / 10)) sd",
        indent: 2)
    }
    let when = [c.date.map { words.day($0) }, c.published.map { words("published \(words.day($0))") }].compactMap { $0 }
    page.paragraph(
      "“\(c.text) \(c.unit)”, \(c.source) (\(words.named("word.\(c.confidence)", else: c.confidence)))"
        + (when.isEmpty ? "" : ", " + words.list(when)), indent: 6)
    if let note = c.note { page.paragraph(note, indent: 6) }
  }

  private func reading(_ c: EvidenceReport.ClaimEntry) -> Message {
    switch (c.value, c.low, c.high) {
    case (let v?, let l?, let h?): "\(words.short(v)) (\(words.range(l, h)))"
    case (let v?, _, _): "\(words.short(v))"
    case (nil, let l?, let h?): "\(words.range(l, h))"
    case (nil, let l?, nil): "at least \(words.short(l))"
    case (nil, nil, let h?): "at most \(words.short(h))"
    case (nil, nil, nil): "-"
    }
  }

  private func hazard(_ h: EvidenceReport.Hazard, _ page: inout TextPage) {
    func number(_ value: Double, _ error: Double?) -> String {
      words.short(value) + (error.map { " ± \(words.short($0))" } ?? "")
    }
    page.gap()
    let events = words.count("count.events", h.events)
    page.say("Hazard of the roads, from \(events) between \(words.day(h.from)) and \(words.day(h.to))")
    if !h.leftOut.isEmpty {
      page.say("left out because they are off the case's roads: \(words.whole(h.leftOut.count))", indent: 2)
    }
    page.say(
      """
      each brings \(number(h.branching, h.branchingError)) others on average, after \(number(h.meanLagDays, h.meanLagError)) days, \
      within \(number(h.spreadKm, h.spreadError)) km
      """, indent: 2)
    let p = words.short(h.residualPValue)
    page.say(
      h.residualPValue < 0.01
        ? "background \(words.short(h.backgroundPerDay)) a day; residuals do not fit the model (KS p = \(p))"
        : "background \(words.short(h.backgroundPerDay)) a day; residuals fit the model (KS p = \(p))", indent: 2)
    page.gap()
    var table = TextTable(
      .text(words("Worst roads")), .number(words("ambushes a month")), .number(words("5 % to 95 %")))
    for road in h.roads.prefix(8) {
      table.append("\(road.from) - \(road.to)", words.short(road.ambushesPerMonth), words.range(road.low, road.high))
    }
    page.table(table, indent: 2)
  }

  private func conflict(_ conflict: String) -> Message {
    switch conflict {
    case "strong": "strong"
    case "some": "some"
    case "agree": "none"
    default: Message(verbatim: conflict)
    }
  }

  private func basis(_ p: EvidenceReport.Entry) -> String {
    let sources = words.count("count.sources", p.sources)
    switch (p.basis, p.conflict) {
    case ("claims", "lone"): return words("one source")
    case ("claims", "strong"): return words("\(sources), strong conflict")
    case ("claims", "some"): return words("\(sources), some conflict")
    case ("claims", _): return words("\(sources) agree")
    case ("assumption", _): return words("assumption")
    default: return words("model default")
    }
  }
}
