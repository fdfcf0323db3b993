import Analysis

/// A back-test for a terminal.
struct BacktestText {
  var report: BacktestReport

  var text: String {
    var lines = [
      "Back-test of \(report.caseID), \(report.scenario): \(report.forecasts.count) forecast\(report.forecasts.count == 1 ? "" : "s") of \(NumberText.grouped(report.replications)) replications\(report.calibration.map { ", calibration \($0)" } ?? ""); each read nothing dated after its day."
    ]
    if report.forecasts.count == 1, let forecast = report.forecasts.first { lines += [""] + table(forecast) }
    lines += [""] + scores
    lines += [
      "",
      "All \(report.numbers) numbers: 50 % intervals hold \(NumberText.percent(report.coverage50)), 90 % intervals \(NumberText.percent(report.coverage90)).",
      "CRPS in the series' unit, smaller is better; skill over persistence and climatology: 1 perfect, 0 no better (docs/validity.md).",
    ]
    if !report.notScored.isEmpty {
      lines.append("Not scored, as no series of the model speaks of it: \(report.notScored.joined(separator: " ")).")
    }
    return lines.joined(separator: "\n")
  }

  private func table(_ forecast: BacktestReport.Forecast) -> [String] {
    var lines = [
      "Known on \(forecast.knownOn)"
        + (forecast.conditionedOn > 0
          ? "; weighed by \(forecast.conditionedOn) facts seen, \(Int(forecast.effectiveReplications)) replications in effect"
          : ""),
      "",
      "\(NumberText.left("observed", 44)) \(NumberText.right("came", 11)) \(NumberText.right("median", 11)) \(NumberText.right("90 % interval", 25))",
    ]
    for f in forecast.facts {
      let days = f.from == f.to ? f.from : "\(f.from)..\(f.to.suffix(5))"
      let name = [f.series, f.place, f.product].compactMap { $0 }.joined(separator: " ")
      let forecastText: String
      if let p = f.probability {
        forecastText = NumberText.right("p(yes) \(NumberText.percent(p))", 37)
      } else {
        let interval = "\(NumberText.short(f.low90)) to \(NumberText.short(f.high90))"
        forecastText = "\(NumberText.right(NumberText.short(f.median), 11)) \(NumberText.right(interval, 25))"
      }
      lines.append(
        "\(NumberText.left("\(days) \(name)", 44)) \(NumberText.right(NumberText.short(f.value), 11)) \(forecastText) \(f.inside90 || f.probability != nil ? "" : "outside")"
      )
    }
    return lines
  }

  private var scores: [String] {
    var lines = [
      "\(NumberText.left("series", 32)) facts    CRPS  skill/persist.  skill/climat.   50 %   90 %"
    ]
    for s in report.scores {
      let columns = [
        NumberText.left(s.series, 32), NumberText.right("\(s.count)", 5), NumberText.right(NumberText.short(s.crps), 8),
        NumberText.right(skill(s.persistenceSkill, s.persistenceCount), 14),
        NumberText.right(skill(s.climatologySkill, s.climatologyCount), 14),
        NumberText.right(NumberText.percent(s.coverage50), 6),
        NumberText.right(NumberText.percent(s.coverage90), 6), remark(s),
      ]
      lines.append(columns.joined(separator: " "))
      if let brier = s.brier, let reliability = s.brierReliability {
        lines.append(
          "\(NumberText.left("", 38)) Brier \(NumberText.short(brier)), reliability \(NumberText.short(reliability)), uncertainty \(NumberText.short(s.brierUncertainty))"
        )
      }
    }
    return lines
  }

  private func skill(_ value: Double?, _ count: Int) -> String {
    value.map { "\(NumberText.short($0)) (\(count))" } ?? "none to compare"
  }

  private func remark(_ s: BacktestReport.Score) -> String {
    switch s.weight {
    case "anecdote": "rests on \(s.count): an anecdote"
    case "hint": "rests on \(s.count): a hint"
    default: ""
    }
  }
}
