import Analysis

/// An influence report for a terminal.
enum InfluenceText {
  static func page(_ report: InfluenceReport, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    page.say(
      """
      What moves \(report.answer) in \(report.scenario): mean \(words.short(report.mean)), standard deviation \
      \(words.short(report.standardDeviation)) over \(words.count("count.replications", report.replications)).
      """)
    page.say(
      "Parameters explain \(words.percent(report.explained)) of its variance; the rest is the chance of events.")
    page.gap()
    var table = TextTable(
      .text(words("parameter")), .number(words("alone")), .number(words("with pairs")), .number(words("low end")),
      .number(words("high end")), .text(words("rests on")))
    for p in report.parameters.prefix(15) {
      table.append(
        p.id, "\(words.percent(p.first)) ± \(words.percent(p.firstError))", words.percent(p.total),
        words.short(p.lowAnswer), words.short(p.highAnswer), basis(p, words))
    }
    if table.isEmpty {
      page.say("no parameter stands out of the chance of events", indent: 2)
    } else {
      page.table(table)
    }
    if let first = report.parameters.first(where: { $0.basis != "claims" || $0.conflict != "agree" }) {
      page.gap()
      page.say(
        "Worth checking first: \(first.id). Knowing it would narrow the answer's standard deviation by \(words.short(first.narrowing))."
      )
    }
    claims(report, &page)
    page.gap()
    page.say(
      "Low and high end: mean answer in the parameter's lowest and highest draws. The method: docs/evidence.md.")
    return page
  }

  private static func claims(_ report: InfluenceReport, _ page: inout TextPage) {
    let words = page.words
    let claims = report.claims.filter { $0.without != nil || $0.ifRight != nil }.prefix(10)
    guard !claims.isEmpty else { return }
    page.gap()
    page.say("Claims of these parameters: mean of the answer without each, and if it is right")
    var table = TextTable(
      .text(words("claim")), .text(words("parameter")), .number(words("without")), .number(words("if right")),
      .text(words("what it says")))
    for c in claims {
      table.append(c.claim, c.parameter, words.short(c.without), words.short(c.ifRight), "“\(c.text)”, \(c.source)")
    }
    page.table(table, indent: 2)
  }

  private static func basis(_ p: InfluenceReport.ParameterEffect, _ words: Words) -> String {
    switch (p.basis, p.conflict) {
    case ("claims", "lone"): words("one source")
    case ("claims", "agree"): words("sources agree")
    case ("claims", "strong"): words("strong conflict")
    case ("claims", "some"): words("some conflict")
    case ("assumption", _): words("assumption")
    default: words("model default")
    }
  }
}
