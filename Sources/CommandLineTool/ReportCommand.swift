import Analysis
import ArgumentParser
import Cases
import Foundation
import Localization

/// `qafila report`: a run as one page.
struct ReportCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: Speech.said("A run as one self-contained page, in Arabic, French or English."),
    discussion: Speech.said("Writes report-LANGUAGE.html into the run folder, or the file named by --out."))

  @Argument(help: .said("A run folder."))
  var run: String
  @OptionGroup var global: GlobalOptions

  private struct Written: Encodable {
    var report: String
    var language: String
    var bytes: Int
  }

  func perform(_ work: Work) throws {
    let language = global.spokenLanguage
    let folder = URL(filePath: run)
    let page = try ReportUseCase.page(of: folder, language: language, digits: global.digits, outlines: SetUp.backdrop)
    let target = global.outFolder ?? folder.appending(path: "report-\(language.rawValue).html")
    do {
      try Data(page.utf8).write(to: target, options: .atomic)
    } catch {
      throw UserError(.cannotWrite, "cannot write \(target.path): \(reason(error))")
    }
    switch global.format {
    case .json:
      Console.print(
        try JSONText.encode(Written(report: target.path, language: language.rawValue, bytes: page.utf8.count)))
    case .text: Console.print(global.words("Report: \(target.path)"))
    }
  }
}
