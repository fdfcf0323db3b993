import Analysis
import ArgumentParser
import Foundation

/// `qafila verify`: checks a result again without the solver that made it.
struct VerifyCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks a result of stress or protect again, independently of the solver.",
    discussion: "Ends with 0 when nothing wrong is found, with 65 when something is.")

  @Argument(help: "A result as --format json prints it, or a run folder.")
  var result: String
  @Option(name: .long, help: ArgumentHelp("The graph file, where it has moved.", valueName: "file"))
  var graph: String?
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The case folder, where it has moved; repeated for several.", valueName: "folder"))
  var caseFolders: [String] = []
  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let report = try VerifyUseCase.verify(
      URL(filePath: result), graph: graph.map { URL(filePath: $0) }, caseFolders: caseFolders, work)
    if global.format == .json {
      Console.print(try JSONText.encode(report))
    } else {
      var lines = report.faults.map { "wrong: \($0)" } + report.unchecked.map { "not checked: \($0)" }
      lines.append(report.accepted ? "accepted" : "rejected")
      Console.print(lines.joined(separator: "\n"))
    }
    if !report.accepted { throw ExitCode(65) }
  }
}
