import Analysis
import ArgumentParser

/// `qafila compare CASE`: scenarios side by side.
struct CompareCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Scenarios and single levers side by side, with common random numbers.",
    discussion: """
      The first scenario is what the others are measured against. --sweep escorts.factor=1:4:0.5 moves one setting of a lever (in \
      every lever of the kind that has it), --sweep attacker_budget=1:8:1 a parameter, on top of the first scenario.
      """)

  @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
  var folder: String
  @Option(name: .long, help: ArgumentHelp("Ids separated by commas. Default: all of the case.", valueName: "a,b"))
  var scenarios: String?
  @Option(name: .long, help: ArgumentHelp("A response curve.", valueName: "what=from:to:step"))
  var sweep: String?
  @Option(name: .long, help: "How many times to run each.")
  var replications = 1000
  @Option(name: .long, help: "Days to run. Default: 180, or to the case's last day.")
  var days: Int?
  @Option(name: .long, help: ArgumentHelp("Draw parameters from this calibration of the case.", valueName: "name"))
  var calibration: String?
  @Flag(name: .long, help: "Write no run folder.")
  var noRun = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if !(1...1_000_000).contains(replications) {
      throw ValidationError("--replications must be between 1 and 1000000, not \(replications)")
    }
    if let days, !(1...3660).contains(days) { throw ValidationError("--days must be between 1 and 3660, not \(days)") }
  }

  func perform(_ work: Work) throws {
    let ids = scenarios?.split(separator: ",").map { String($0).trimmingPrefix(" ") }.map(String.init) ?? []
    let settings = CompareSettings(
      scenarios: ids, sweep: sweep, replications: replications, days: days, seed: global.seed,
      threads: global.threadCount,
      calibration: calibration, out: global.outFolder, writesRun: !noRun)
    let report = try CompareUseCase.run(folder, settings: settings, work: work)
    switch global.format {
    case .json: Console.print(try JSONText.encode(report))
    case .text: Console.print(Self.text(report))
    }
  }

  private static func text(_ report: ComparisonReport) -> String {
    let subject = report.sweep.map { "\($0) on \(report.reference)" } ?? "\(report.rows.count) scenarios"
    var lines = [
      "\(report.caseID), \(report.city): \(subject), \(report.days) days from \(report.from), "
        + "\(NumberText.grouped(report.replications)) replications with common random numbers.",
      "Unmet essential need in days and million litres; difference to \(report.reference) with its 90 % interval; "
        + "money in thousand million \(report.currency).", "",
      NumberText.left(report.sweep == nil ? "scenario" : "value", 33) + head,
    ]
    let ordered =
      report.sweep == nil ? report.rows.sorted { ($0.rank, $0.scenario) < ($1.rank, $1.scenario) } : report.rows
    for row in ordered { lines.append(line(row)) }
    lines += [
      "",
      "rank: by unmet need of essential services and electricity, then of all; sure: how often that place or a better one comes",
      "out when replications are drawn again. * Pareto-best: no other is as good in need, pressure and cost and better in one.",
    ]
    if let run = report.run { lines += ["", "Run folder: \(run)"] }
    return lines.joined(separator: "\n")
  }

  private static let head =
    ["rank", "sure", "days", "essential", "difference", "all need", "burned", "state", "pressure"].map {
      NumberText.right($0, $0 == "difference" ? 24 : 10)
    }.joined()

  private static func line(_ row: ComparisonReport.Row) -> String {
    func mean(_ name: String) -> Double { row.cell(name)?.mean ?? 0 }
    let name = row.value.map { NumberText.short($0) } ?? row.scenario
    let all = (1...5).reduce(0) { $0 + mean("unmet_litres_\($1)") }
    var difference = "-"
    if let c = row.cell("unmet_litres_1"), c.difference != 0 {
      difference =
        "\(signed(c.difference / 1e6)) (\(signed(c.differenceLow / 1e6)) to \(signed(c.differenceHigh / 1e6)))"
    }
    let cells = [
      "\(row.rank)\(row.paretoBest ? "*" : " ")", NumberText.percent(row.rankSureness),
      NumberText.short(mean("days_unmet_1")),
      NumberText.short(mean("unmet_litres_1") / 1e6), difference, NumberText.short(all / 1e6),
      NumberText.short(mean("tankers_destroyed")), NumberText.short(mean("cost_to_state") / 1e9),
      NumberText.short(mean("peak_pressure")),
    ]
    return NumberText.left(name, 33) + cells.enumerated().map { NumberText.right($1, $0 == 4 ? 24 : 10) }.joined()
  }

  private static func signed(_ x: Double) -> String { x > 0 ? "+" + NumberText.short(x) : NumberText.short(x) }
}
