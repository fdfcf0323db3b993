import Analysis
import ArgumentParser
import Cases

/// `qafila evidence CASE`: claims, their conflict, the distributions and the hazard of the roads.
struct EvidenceCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "What the evidence says of each parameter: claims, conflict, distribution; and of the roads: hazard.")

  @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
  var folder: String

  @Option(name: .long, help: ArgumentHelp("Only this parameter, with every claim.", valueName: "id"))
  var parameter: String?

  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let model = try load(case: folder)
    let report = try EvidenceUseCase.report(model, parameter: parameter)
    switch global.format {
    case .json: Console.print(try JSONText.encode(report))
    case .text:
      let text = EvidenceText(report: report, language: global.spokenLanguage)
      Console.print(parameter == nil ? text.overview : text.details)
    }
  }
}
