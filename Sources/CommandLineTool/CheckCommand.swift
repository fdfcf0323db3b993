import Analysis
import ArgumentParser
import Cases

/// `qafila check CASE`.
struct CheckCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say everything that is wrong with a case folder: file, line, what is wrong, what would be right.",
    discussion:
      "Ends with 0 when the case can be used (warnings are listed), 65 when it has errors, 66 when it is missing.")

  @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
  var folder: String

  @Option(name: .long, help: ArgumentHelp("Check the case as it could be known on this day.", valueName: "day"))
  var knownOn: String?

  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let report = try check(case: folder, knownOn: try knownOn.map(day))
    switch global.format {
    case .json: Console.print(try JSONText.encode(report))
    case .text: Console.print(text(report))
    }
    if !report.valid { throw ExitCode(UserError.Kind.badData.rawValue) }
  }

  private func text(_ report: CaseReport) -> String {
    var lines = report.problems.map { $0.severity == .warning ? "warning: \($0)" : "\($0)" }
    if report.valid {
      let tables = report.files.compactMap { file in file.rows.map { "\(file.name) \($0)" } }
      lines.append("\(report.folder): the case is whole (rows: \(tables.joined(separator: ", "))).")
    }
    lines.append(
      "\(report.folder): \(Self.count(report.errors, "error")), \(Self.count(report.warnings, "warning")) "
        + "in \(Self.count(report.files.count, "file")).")
    return lines.joined(separator: "\n")
  }

  private static func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
}
