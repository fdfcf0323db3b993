import Analysis
import Cases
import Foundation

/// An evidence report for a terminal.
struct EvidenceText {
  var report: EvidenceReport
  var language: Language

  /// One line a parameter, then the hazard.
  var overview: String {
    var lines = [
      "Parameters of \(report.caseID): median, 5 to 95 %, what they rest on", "",
      row("parameter", "median", "5 %", "95 %", "unit", "basis"),
    ]
    for p in report.parameters {
      lines.append(
        row(
          p.id, number(p.quantiles?["p50"]), number(p.quantiles?["p05"]), number(p.quantiles?["p95"]), p.unit, basis(p))
      )
    }
    let conflicts = report.parameters.filter { $0.conflict == "strong" }
    if !conflicts.isEmpty {
      lines += ["", "Sources contradict one another on: " + conflicts.map(\.id).joined(separator: ", ") + "."]
    }
    if let hazard = report.hazard { lines += [""] + self.hazard(hazard) }
    lines += ["", "One parameter with its claims: --parameter ID. The pooling rule: docs/evidence.md."]
    return lines.joined(separator: "\n")
  }

  /// Every claim of each parameter.
  var details: String {
    report.parameters.map(details(of:)).joined(separator: "\n\n")
  }

  private func details(of p: EvidenceReport.Entry) -> String {
    var lines = ["\(p.id): \(p.title[language.rawValue] ?? "") (\(p.unit), \(p.kind))", ""]
    for claim in p.claims { lines += self.claim(claim) }
    if p.claims.isEmpty { lines.append("No claim speaks of it.") }
    if let assumption = p.assumption, p.basis != "claims" { lines.append("Assumption: \(assumption)") }
    lines.append("")
    if p.sources > 1 {
      lines.append(
        "Conflict: \(p.conflict) among \(p.sources) sources; I² \(percent(p.iSquared)), tau \(number(p.tau)) (DerSimonian-Laird \(number(p.tauMoments)))."
      )
    } else if p.sources == 1 {
      lines.append("One source only: nothing to compare it with, so it is given a wide spread.")
    }
    if let q = p.quantiles, let kind = p.distributionKind {
      let settings = (p.distribution ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \(number($0.value))" }
      lines.append("Distribution: \(kind) (\(settings.joined(separator: ", ")))")
      let names = ["p05", "p25", "p50", "p75", "p95"]
      lines.append("  " + names.map { "\($0.dropFirst()) %: \(number(q[$0]))" }.joined(separator: "   "))
    } else {
      lines.append("No distribution: the model's own default serves.")
    }
    return lines.joined(separator: "\n")
  }

  private func claim(_ c: EvidenceReport.ClaimEntry) -> [String] {
    var reading = c.leftOut.map { "left out: \($0)" } ?? ""
    if c.leftOut == nil {
      switch (c.value, c.low, c.high) {
      case (let v?, let l?, let h?): reading = "\(number(v)) (\(number(l)) to \(number(h)))"
      case (let v?, _, _): reading = number(v)
      case (nil, let l?, let h?): reading = "\(number(l)) to \(number(h))"
      case (nil, let l?, nil): reading = "at least \(number(l))"
      case (nil, nil, let h?): reading = "at most \(number(h))"
      case (nil, nil, nil): break
      }
      reading += ", weight \(percent(c.weight)), \(String(format: "%+.1f", c.deviation)) sd"
    }
    let when = [c.date, c.published.map { "published \($0)" }].compactMap { $0 }.joined(separator: ", ")
    let note = c.note.map { ["      \($0)"] } ?? []
    return ["  \(c.id)  \(reading)", "      \"\(c.text) \(c.unit)\", \(c.source) (\(c.confidence)), \(when)"] + note
  }

  private func hazard(_ h: EvidenceReport.Hazard) -> [String] {
    func error(_ value: Double?) -> String { value.map { " ± \(number($0))" } ?? "" }
    var lines = [
      "Hazard of the roads, from \(h.events) events between \(h.from) and \(h.to)"
        + (h.leftOut.isEmpty ? "" : " (\(h.leftOut.count) off the case's roads left out)"),
      "  each brings \(number(h.branching))\(error(h.branchingError)) others on average, after \(number(h.meanLagDays))\(error(h.meanLagError)) days, within \(number(h.spreadKm))\(error(h.spreadError)) km",
      "  background \(number(h.backgroundPerDay)) a day; residuals "
        + (h.residualPValue < 0.01 ? "do not fit" : "fit") + " the model (KS p = \(number(h.residualPValue)))",
      "  ambushes a month (5 to 95 %) on the worst roads:",
    ]
    lines += h.roads.prefix(8).map {
      "    \($0.from) - \($0.to): \(number($0.ambushesPerMonth)) (\(number($0.low)) to \(number($0.high)))"
    }
    return lines
  }

  private func basis(_ p: EvidenceReport.Entry) -> String {
    switch (p.basis, p.conflict) {
    case ("claims", "lone"): "one source"
    case ("claims", "strong"): "\(p.sources) sources, strong conflict"
    case ("claims", "some"): "\(p.sources) sources, some conflict"
    case ("claims", _): "\(p.sources) sources agree"
    case ("assumption", _): "assumption"
    default: "model default"
    }
  }

  private func row(_ a: String, _ b: String, _ c: String, _ d: String, _ unit: String, _ basis: String) -> String {
    let numbers = [b, c, d].map { NumberText.right($0, 10) }.joined(separator: " ")
    return "\(NumberText.left(a, 30)) \(numbers) \(NumberText.left(unit, 14)) \(basis)"
  }

  private func percent(_ x: Double) -> String { NumberText.percent(x) }
  private func number(_ x: Double?) -> String { NumberText.short(x) }
}
