import Analysis
import ArgumentParser

/// `qafila new DIR`.
struct NewCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a small, valid case folder with comments to start from.",
    discussion: "The folder must be new or empty; ends with 73 otherwise.")

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
  var folder: String

  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let written = try makeCase(at: folder)
    switch global.format {
    case .json: Console.print(try JSONText.encode(written))
    case .text:
      Console.print(
        """
        \(folder) holds an invented case to start from: \(written.files.joined(separator: ", ")).
        Next: qafila check \(folder), then qafila simulate \(folder) --scenario siege
        """)
    }
  }
}
