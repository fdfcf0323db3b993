import Analysis

/// An influence report for a terminal.
struct InfluenceText {
  var report: InfluenceReport

  var text: String {
    let n = NumberText.short
    var lines = [
      "What moves \(report.answer) in \(report.scenario): mean \(n(report.mean)), standard deviation \(n(report.standardDeviation)) over \(NumberText.grouped(report.replications)) replications.",
      "Parameters explain \(NumberText.percent(report.explained)) of its variance; the rest is the chance of events.",
      "",
      row("parameter", "alone", "with pairs", "low end", "high end", "rests on"),
    ]
    for p in report.parameters.prefix(15) {
      lines.append(
        row(
          p.id, "\(NumberText.percent(p.first)) ± \(NumberText.percent(p.firstError))", NumberText.percent(p.total),
          n(p.lowAnswer), n(p.highAnswer), basis(p)))
    }
    if report.parameters.isEmpty { lines.append("  no parameter stands out of the chance of events") }
    if let first = report.parameters.first(where: { $0.basis != "claims" || $0.conflict != "agree" }) {
      lines += [
        "",
        "Worth checking first: \(first.id). Knowing it would narrow the answer's standard deviation by \(n(first.narrowing)).",
      ]
    }
    let claims = report.claims.filter { $0.without != nil || $0.ifRight != nil }.prefix(10)
    if !claims.isEmpty {
      lines += ["", "Claims of these parameters: mean of the answer without each, and if it is right"]
      lines += claims.map {
        "  \(NumberText.left($0.claim, 6)) \(NumberText.left($0.parameter, 26)) without \(NumberText.right(n($0.without), 12)), if right \(NumberText.right(n($0.ifRight), 12))  \"\($0.text)\", \($0.source)"
      }
    }
    lines += [
      "", "Low and high end: mean answer in the parameter's lowest and highest draws. The method: docs/evidence.md.",
    ]
    return lines.joined(separator: "\n")
  }

  private func basis(_ p: InfluenceReport.ParameterEffect) -> String {
    switch (p.basis, p.conflict) {
    case ("claims", "lone"): "one source"
    case ("claims", "agree"): "sources agree"
    case ("claims", let conflict): "\(conflict) conflict"
    case ("assumption", _): "assumption"
    default: "model default"
    }
  }

  private func row(_ a: String, _ b: String, _ c: String, _ d: String, _ e: String, _ f: String) -> String {
    [
      NumberText.left(a, 30), NumberText.right(b, 12), NumberText.right(c, 10), NumberText.right(d, 12),
      NumberText.right(e, 12), f,
    ].joined(separator: " ")
  }
}
