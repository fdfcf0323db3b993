import Analysis
import Cases

/// The answer of `simulate` on one page of a terminal.
struct SimulationText {
  let report: SimulationReport
  let language: Language

  private static let tiers = [
    1: "essential services", 2: "electricity", 3: "public transport", 4: "commerce", 5: "private",
  ]

  var text: String {
    var lines = head
    if let city = report.cities.first { lines += main(city) }
    if report.cities.count > 1 { lines += others }
    lines += roads + money + leaning
    if !report.balances { lines += ["", "FAULT: litres or trucks do not add up in some replication."] }
    if let run = report.run { lines += ["", "Run folder: \(run)"] }
    return lines.joined(separator: "\n")
  }

  private var head: [String] {
    let title = report.caseTitle[language.rawValue] ?? report.caseID
    let scenario = report.scenarioTitle[language.rawValue] ?? report.scenario
    return [
      "\(title)",
      "Scenario: \(scenario) (\(report.scenario)), \(report.from) to \(report.to), \(NumberText.grouped(report.replications)) replications",
    ]
  }

  private func main(_ city: SimulationReport.City) -> [String] {
    var lines = [
      "", "\(city.name[language.rawValue] ?? city.place)", "  Stocks run out",
      row("", ["chance", "early (5 %)", "median", "late (95 %)"]),
    ]
    for dry in city.runsDry {
      lines.append(
        row(
          "    \(dry.product)",
          [NumberText.percent(dry.share), dry.early ?? "-", dry.median ?? "not in time", dry.late ?? "-"]))
    }
    lines += ["  Need unmet", row("", ["of need", "million litres", "5 % to 95 %", "days short"])]
    for unmet in city.unmet {
      let range = "\(millions(unmet.litres.low)) to \(millions(unmet.litres.high))"
      lines.append(
        row(
          "    \(unmet.tier) \(Self.tiers[unmet.tier] ?? "")",
          [
            NumberText.percent(unmet.shareOfNeed), millions(unmet.litres.mean), range,
            NumberText.short(unmet.days.mean),
          ]))
    }
    lines += [
      line("  Tankers arrived", city.arrivedTankers, ""), line("  Hours of power a day", city.powerHoursPerDay, ""),
      line("  Days schools closed", city.daysSchoolsClosed, ""),
      line("  Pressure at its peak (index 0-100)", city.peakPressure, ""),
    ]
    for (product, ratio) in city.priceRatioPeak.sorted(by: { $0.key < $1.key }) where ratio > 1.005 {
      lines.append(
        "  Parallel price of \(product): up to \(NumberText.short(ratio)) times the official one (median, \(city.priceRatioPeakDate[product] ?? ""))"
      )
    }
    if city.fallenShare > 0 {
      lines.append("  Falls by the scenario's rule in \(NumberText.percent(city.fallenShare)) of replications")
    }
    return lines
  }

  private var others: [String] {
    var lines = ["", row("Other cities", ["runs dry", "essential", "all need", "tankers"])]
    for city in report.cities.dropFirst() {
      let dry = city.runsDry.map(\.share).max()
      let unmet = city.unmet.reduce(0) { $0 + $1.litres.mean }
      let essential = city.unmet.first { $0.tier == 1 }?.shareOfNeed
      let need = city.unmet.reduce(0) { $0 + ($1.shareOfNeed > 0 ? $1.litres.mean / $1.shareOfNeed : 0) }
      lines.append(
        row(
          "  \(city.name[language.rawValue] ?? city.place)",
          [
            NumberText.percent(dry), NumberText.percent(essential), NumberText.percent(need > 0 ? unmet / need : 0),
            NumberText.short(city.arrivedTankers.mean),
          ]))
    }
    return lines
  }

  private var roads: [String] {
    var lines = [
      "", line("Tankers burned", report.tankersDestroyed, ""), line("Attacks that met a convoy", report.attacksMet, ""),
      row("Corridors", ["delivered", "lost", "turned back", "million litres"]),
    ]
    let active = report.corridors.filter {
      $0.corridor != nil && $0.deliveredLitres + $0.lostLitres + $0.refusedLitres > 0
    }
    for c in active.sorted(by: { $0.deliveredLitres > $1.deliveredLitres }).prefix(6) {
      lines.append(
        row("  \(c.corridor!)", [millions(c.deliveredLitres), millions(c.lostLitres), millions(c.refusedLitres), ""]))
    }
    return lines
  }

  private var money: [String] {
    let state = report.costs.filter { $0.payer == "state" && $0.amount.mean > 0 }
    guard !state.isEmpty else { return [] }
    let parts = state.map { "\($0.kind.replacing("_", with: " ")) \(billions($0.amount.mean))" }.joined(separator: ", ")
    return ["", "Costs to the state, thousand million \(report.currency): \(parts)"]
  }

  private var leaning: [String] {
    guard !report.leansOn.isEmpty else { return [] }
    let parts = report.leansOn.prefix(6).map { lean in
      "\(lean.parameter) (\(lean.rankCorrelation > 0 ? "+" : "-")\(NumberText.short(abs(lean.rankCorrelation))))"
    }
    return ["", "The answer leans most on (rank correlation with unmet need):", "  " + parts.joined(separator: ", ")]
  }

  private func line(_ name: String, _ e: Estimate, _ unit: String) -> String {
    "\(name): \(NumberText.short(e.mean)) (5 % to 95 %: \(NumberText.short(e.low)) to \(NumberText.short(e.high)))"
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    NumberText.left(name, 26) + cells.map { NumberText.right($0, 14) }.joined()
  }

  private func millions(_ litres: Double) -> String { NumberText.short(litres / 1e6) }
  private func billions(_ amount: Double) -> String { NumberText.short(amount / 1e9) }
}
