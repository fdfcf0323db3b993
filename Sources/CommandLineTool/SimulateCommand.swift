import Analysis
import ArgumentParser
import Foundation

/// `qafila simulate`: what happens, day by day, in many futures.
struct SimulateCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "What happens, day by day: how long the city holds, in many futures.",
    discussion:
      "Writes a run folder (--out, default runs/CASE-simulate-SCENARIO): result.json, tables as CSV, a GeoPackage for QGIS."
  )

  @Argument(help: "The case folder.")
  var casePath: String
  @Option(name: .long, help: "A scenario of the case.")
  var scenario: String?
  @Option(name: .long, help: "How many futures.")
  var replications = 1000
  @Option(name: .long, help: "Days from the case's first. Default: 180, or the case's period if shorter.")
  var days: Int?
  @Option(name: .long, help: "A calibration of the case to draw parameters from.")
  var calibration: String?
  @Flag(name: .long, help: "Print the answer only, write no run folder.")
  var noRun = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if !(1...1_000_000).contains(replications) {
      throw ValidationError("--replications must be between 1 and 1,000,000, not \(replications)")
    }
    if let days, !(1...3660).contains(days) { throw ValidationError("--days must be between 1 and 3660, not \(days)") }
  }

  func perform(_ work: Work) throws {
    let request = SimulateRequest(
      casePath: casePath, scenario: scenario, replications: replications, days: days, seed: global.seed,
      threads: global.threadCount, calibration: calibration, place: global.outFolder, writesRun: !noRun)
    let (answer, run) = try SimulateUseCase.run(request, work)
    switch global.format {
    case .json: Console.print(try JSONText.encode(answer))
    case .text: Console.print(SimulateText.page(answer, run: run))
    }
  }
}

/// The answer on a terminal page.
enum SimulateText {
  static func page(_ answer: SimulationAnswer, run: URL?) -> String {
    var lines = [
      "\(answer.title.en), \(answer.scenarioTitle.en)",
      "\(NumberText.grouped(answer.replications)) futures of \(answer.days) days from \(answer.from), seed \(answer.seed)"
        + (answer.calibration.map { ", calibration \($0)" } ?? ""),
    ]
    for city in answer.cities { lines += [""] + section(city) }
    lines += ["", totals(answer)]
    if !answer.leansOn.isEmpty {
      let named = answer.leansOn.prefix(5).map {
        "\($0.parameter) (\($0.correlation > 0 ? "+" : "-")\(String(format: "%.2f", abs($0.correlation))))"
      }
      lines.append("Unmet need leans on: \(named.joined(separator: ", "))")
    }
    if let run {
      lines += ["", "Run folder: \(run.path)", "A page of it:  qafila report \(run.path)"]
    }
    return lines.joined(separator: "\n")
  }

  private static func section(_ city: SimulationAnswer.City) -> [String] {
    var lines = [
      city.name.en, row("  stock runs out", ["5 % by", "half by", "95 % by", "of futures", "days of stock"]),
    ]
    for product in city.runOut {
      let cover = product.stockLitres.q50 / max(1, product.dailyDemandLitres)
      lines.append(
        row(
          "    \(product.product)",
          [
            product.day05 ?? "-", product.day50 ?? "-", product.day95 ?? "-", NumberText.percent(product.share),
            NumberText.short(cover),
          ]))
    }
    lines.append(row("  unmet need, million l", ["5 %", "median", "95 %", "days (median)"]))
    for unmet in city.unmet where unmet.litres.q95 > 0 {
      lines.append(
        row(
          "    \(unmet.tier) \(tiers[unmet.tier] ?? "")",
          [
            million(unmet.litres.q05), million(unmet.litres.q50), million(unmet.litres.q95),
            NumberText.short(unmet.days.q50),
          ]))
    }
    if !city.unmet.contains(where: { $0.litres.q95 > 0 }) { lines.append("    none in 95 % of futures") }
    let shown: [(String, String)] = [
      ("arrivals_tankers", "tankers arriving"), ("tankers_lost", "tankers lost"),
      ("peak_pressure", "peak pressure (index)"),
      ("mean_power_hours", "power, hours a day"),
    ]
    lines.append(row("  over the run", ["5 %", "median", "95 %"]))
    for (key, name) in shown {
      guard let spread = city.outcomes[key] else { continue }
      lines.append(
        row("    \(name)", [NumberText.short(spread.q05), NumberText.short(spread.q50), NumberText.short(spread.q95)]))
    }
    return lines
  }

  private static let tiers = [
    1: "essential services", 2: "electricity", 3: "public transport", 4: "commerce", 5: "private",
  ]

  private static func totals(_ answer: SimulationAnswer) -> String {
    var parts: [String] = []
    if let lost = answer.totals["tankers_destroyed"] {
      parts.append(
        "Tankers destroyed on all roads: \(NumberText.short(lost.q50)) (\(NumberText.short(lost.q05)) to \(NumberText.short(lost.q95)))"
      )
    }
    if let cost = answer.totals["cost_to_state"] {
      parts.append(
        "cost to the state: \(NumberText.short(cost.q50 / 1e9)) (\(NumberText.short(cost.q05 / 1e9)) to \(NumberText.short(cost.q95 / 1e9))) billion \(answer.currency)"
      )
    }
    return parts.joined(separator: "; ")
  }

  private static func million(_ litres: Double) -> String { NumberText.short(litres / 1e6) }

  private static func row(_ head: String, _ cells: [String]) -> String {
    NumberText.left(head, 26) + cells.map { NumberText.right($0, 12) }.joined()
  }
}
