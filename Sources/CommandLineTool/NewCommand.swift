import Analysis
import ArgumentParser
import Cases
import Foundation

/// `qafila new DIR`.
struct NewCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: Speech.said("Make a small, valid case folder with comments to start from."),
    discussion: Speech.said("The folder must be new or empty; ends with 73 otherwise."))

  @Argument(help: .said("The folder to make.", valueName: "dir"))
  var folder: String

  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let written = try makeCase(at: folder)
    try answer(written, madeOf: [URL(filePath: folder)]) {
      var page = global.page
      page.say("\(folder) holds an invented case to start from: \(global.words.list(written.files)).")
      page.say("Next:")
      page.verbatim("  qafila check \(folder)")
      page.verbatim("  qafila simulate \(folder) --scenario siege")
      return page
    }
  }
}
