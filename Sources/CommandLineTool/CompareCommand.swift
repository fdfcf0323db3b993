import Analysis
import ArgumentParser
import Cases

/// `qafila compare CASE`: scenarios side by side.
struct CompareCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: Speech.said("Scenarios and single levers side by side, with common random numbers."),
    discussion: Speech.said(
      """
      The first scenario is what the others are measured against. --sweep escorts.factor=1:4:0.5 moves one setting of a lever (in \
      every lever of the kind that has it), --sweep attacker_budget=1:8:1 a parameter, on top of the first scenario.
      """))

  @Argument(help: .said("The case folder.", valueName: "case"))
  var folder: String
  @Option(name: .long, help: .said("Ids separated by commas. Default: all of the case.", valueName: "a,b"))
  var scenarios: String?
  @Option(name: .long, help: .said("A response curve.", valueName: "what=from:to:step"))
  var sweep: String?
  @Option(name: .long, help: .said("How many times to run each."))
  var replications = 1000
  @Option(name: .long, help: .said("Days to run. Default: 180, or to the case's last day."))
  var days: Int?
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
  }

  func perform(_ work: Work) throws {
    if !noRun { try RunFolder.check(global.outFolder) }
    let ids = scenarios?.split(separator: ",").map { String($0).trimmingPrefix(" ") }.map(String.init) ?? []
    let settings = CompareSettings(
      scenarios: ids, sweep: sweep, replications: replications, days: days, seed: global.seed,
      threads: global.threadCount,
      calibration: calibration, out: global.outFolder, writesRun: !noRun)
    let report = try CompareUseCase.run(folder, settings: settings, work: work)
    try answer(report) { CompareText.page(report, global.page) }
  }
}
