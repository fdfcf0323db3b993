import Analysis
import ArgumentParser
import Cases

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public static var defaultCompletionKind: CompletionKind { .default }
}

/// `qafila backtest CASE`: the model against what was seen.
struct BacktestCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: Speech.said("Sets forecasts that knew nothing later than their day against observed.csv."),
    discussion:
      Speech.said(
        "With --until alone: one forecast of everything observed after that day. With --from: a forecast on each Monday from then on."
      )
  )

  @Argument(help: .said("The case folder.", valueName: "case"))
  var folder: String

  @Option(
    name: .long, help: .said("Last forecast day (yyyy-mm-dd); nothing dated later is read.", valueName: "date"))
  var until: Day?

  @Option(name: .long, help: .said("First forecast day of a weekly series.", valueName: "date"))
  var from: Day?

  @Option(name: .long, help: .said("Scenario. Default: the siege as it happened.", valueName: "id"))
  var scenario: String?

  @Option(name: .long, help: .said("Replications of each forecast."))
  var replications = 1000

  @Option(name: .long, help: .said("A calibration of the case to draw from.", valueName: "name"))
  var calibration: String?

  @Flag(
    name: .long, inversion: .prefixedNo, help: .said("Weigh replications by what had been seen by the forecast's day."))
  var conditions = true

  @Flag(
    name: .long, inversion: .prefixedNo, help: .said("Put the errors that the model made before onto its forecast."))
  var dresses = true

  @Option(name: .long, help: .said("Days ahead for which a weekly forecast is scored."))
  var reach = 28

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let from, let until, from > until { throw usage("--from \(from) is later than --until \(until)") }
    if !(20...100_000).contains(replications) {
      throw usage("--replications must be between 20 and 100000, not \(replications)")
    }
    if !(1...3660).contains(reach) { throw usage("--reach must be between 1 and 3660 days, not \(reach)") }
  }

  func perform(_ work: Work) throws {
    try global.checkOut()
    let report = try BacktestUseCase.run(
      folder,
      options: BacktestOptions(
        until: until, from: from, scenario: scenario, replications: replications, seed: global.seed,
        threads: global.threadCount, conditions: conditions, dresses: dresses, calibration: calibration, reach: reach),
      work: work)
    let run = try global.outFolder.map {
      try BacktestUseCase.write(report, of: folder, options: settings(report), to: $0)
    }
    try answer(report) {
      var page = BacktestText(report, global.page).page
      page.runFolder(run?.path)
      return page
    }
  }

  /// What shapes the result, for the manifest.
  private func settings(_ report: BacktestReport) -> [String: String] {
    var settings = ["scenario": report.scenario, "replications": "\(replications)", "reach": "\(reach)"]
    settings["until"] = until.map { "\($0)" }
    settings["from"] = from.map { "\($0)" }
    settings["calibration"] = calibration
    if !conditions { settings["conditions"] = "no" }
    if !dresses { settings["dresses"] = "no" }
    return settings
  }
}
