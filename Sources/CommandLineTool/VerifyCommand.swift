import Analysis
import Cases
import ArgumentParser
import Foundation
import Wording

/// `qafila verify`: checks a result again without the solver that made it.
struct VerifyCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Speech.said("Checks a result of stress or protect again, independently of the solver."),
    discussion: Speech.said("Ends with 0 when nothing wrong is found, with 65 when something is."))

  @Argument(help: .said("A result as --format json prints it, or a run folder."))
  var result: String
  @Option(name: .long, help: .said("The graph file, where it has moved.", valueName: "file"))
  var graph: String?
  @Option(
    name: .customLong("case"),
    help: .said("The case folder, where it has moved; repeated for several.", valueName: "folder"))
  var caseFolders: [String] = []
  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let report = try VerifyUseCase.verify(
      URL(filePath: result), graph: graph.map { URL(filePath: $0) }, caseFolders: caseFolders, work)
    try answer(report, madeOf: [URL(filePath: result)]) {
      var page = global.page
      for fault in report.faults { page.say("wrong: \(fault)") }
      for part in report.unchecked { page.say("not checked: \(part)") }
      page.say(report.accepted ? "accepted" : "rejected")
      return page
    }
    if !report.accepted { throw ExitCode(65) }
  }
}
