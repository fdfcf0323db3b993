import Analysis
import ArgumentParser
import Cases

/// `qafila simulate CASE`: what happens, day by day.
struct SimulateCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: Speech.said("What happens, day by day: stocks, convoys, losses, prices, unmet need."),
    discussion: Speech.said(
      """
      Runs a scenario many times, each time with other draws of every uncertain number, and prints when stocks run out, whose need \
      goes unmet, what arrives and what is lost. Tables and a GeoPackage go to a run folder.
      """))

  @Argument(help: .said("The case folder.", valueName: "case"))
  var folder: String
  @Option(
    name: .long, help: .said("A scenario of the case. Default: the siege as it happened.", valueName: "id"))
  var scenario: String?
  @Option(name: .long, help: .said("How many times to run it."))
  var replications = 1000
  @Option(name: .long, help: .said("Days to run. Default: 180, or to the case's last day."))
  var days: Int?
  @Option(name: .long, help: .said("First day. Default: the case's.", valueName: "yyyy-mm-dd"))
  var start: String?
  @Option(name: .long, help: .said("Draw parameters from this calibration of the case.", valueName: "name"))
  var calibration: String?
  @Flag(name: .long, help: .said("Write no run folder."))
  var noRun = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if !(1...1_000_000).contains(replications) {
      throw usage("--replications must be between 1 and 1000000, not \(replications)")
    }
    if let days, !(1...3660).contains(days) { throw usage("--days must be between 1 and 3660, not \(days)") }
    if let start, Day(start) == nil { throw usage("--start must be a date as 2025-09-01, not \(start)") }
  }

  func perform(_ work: Work) throws {
    if !noRun { try RunFolder.check(global.outFolder) }
    let settings = SimulateSettings(
      scenario: scenario, replications: replications, days: days, start: start.flatMap { Day($0) }, seed: global.seed,
      threads: global.threadCount, calibration: calibration, out: global.outFolder, writesRun: !noRun)
    let report = try SimulateUseCase.run(folder, settings: settings, work: work)
    try answer(report) { SimulationText(report, global.words).page }
  }
}
