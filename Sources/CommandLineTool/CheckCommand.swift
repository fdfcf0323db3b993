import Analysis
import ArgumentParser
import Cases
import Foundation

/// `qafila check CASE`.
struct CheckCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.said(
      "Say everything that is wrong with a case folder: file, line, what is wrong, what would be right."),
    discussion:
      Speech.said(
        "Ends with 0 when the case can be used (warnings are listed), 65 when it has errors, 66 when it is missing."))

  @Argument(help: .said("The case folder.", valueName: "case"))
  var folder: String

  @Option(name: .long, help: .said("Check the case as it could be known on this day.", valueName: "day"))
  var knownOn: String?

  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let report = try check(case: folder, knownOn: try knownOn.map(day))
    try answer(report, madeOf: [URL(filePath: folder)], ["known-on": knownOn]) { text(report) }
    if !report.valid { throw ExitCode(UserError.Kind.badData.rawValue) }
  }

  private func text(_ report: CaseReport) -> TextPage {
    let words = global.words
    var page = global.page
    for problem in report.problems {
      let line = words.line(problem)
      page.verbatim(problem.severity == .warning ? words("warning: \(line)") : line)
    }
    if report.valid {
      let tables = report.files.compactMap { file in file.rows.map { "\(file.name) \(words.whole($0))" } }
      page.say("\(report.folder): the case is whole (rows: \(words.list(tables))).")
    }
    let errors = words.count("count.errors", report.errors)
    let warnings = words.count("count.warnings", report.warnings)
    page.say("\(report.folder): \(errors), \(warnings), \(words.count("count.files", report.files.count)).")
    return page
  }
}
