import Analysis
import ArgumentParser
import Cases
import Foundation

/// `qafila evidence CASE`: claims, their conflict, the distributions and the hazard of the roads; what moves the answer.
struct EvidenceCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: Speech.said("What the evidence says of each parameter and road; with --influence, what moves the answer.")
  )

  @Argument(help: .said("The case folder.", valueName: "case"))
  var folder: String

  @Option(name: .long, help: .said("Only this parameter, with every claim.", valueName: "id"))
  var parameter: String?

  @Flag(name: .long, help: .said("Which parameters and claims move the answer (runs an ensemble)."))
  var influence = false

  @Option(
    name: .long,
    help: .said("With --influence: the scenario. Default: the siege as it happened.", valueName: "id"))
  var scenario: String?

  @Option(
    name: .long,
    help: .said(
      "With --influence: the outcome, such as first_day_dry_petrol@city. Default: unmet need.", valueName: "outcome"))
  var answer: String?

  @Option(name: .long, help: .said("With --influence: replications."))
  var replications = 2000

  @Option(name: .long, help: .said("With --influence: days."))
  var days = 120

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if influence, parameter != nil {
      throw usage("--influence and --parameter answer different questions; give one")
    }
    if !(1...100_000).contains(days) { throw usage("--days must be between 1 and 100000, not \(days)") }
    if !(1...1_000_000).contains(replications) {
      throw usage("--replications must be between 1 and 1000000, not \(replications)")
    }
  }

  func perform(_ work: Work) throws {
    try global.checkOut()
    let model = try load(case: folder)
    if influence {
      let report = try InfluenceUseCase.run(
        model, scenario: scenario, answer: answer, replications: replications, days: days, seed: global.seed,
        threads: global.threadCount, work: work)
      let settings = [
        "influence": "yes", "scenario": scenario, "answer": answer, "replications": "\(replications)",
        "days": "\(days)",
      ]
      return try self.answer(report, madeOf: [URL(filePath: folder)], settings) {
        InfluenceText.page(report, global.page)
      }
    }
    let report = try EvidenceUseCase.report(model, parameter: parameter)
    try self.answer(report, madeOf: [URL(filePath: folder)], ["parameter": parameter]) {
      let text = EvidenceText(report: report, words: global.words)
      return parameter == nil ? text.overview : text.details
    }
  }
}
