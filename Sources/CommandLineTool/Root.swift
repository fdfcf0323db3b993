import Analysis
import ArgumentParser
import Cases
import Foundation

/// `qafila`: the root of the commands.
public struct Root: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "qafila",
    abstract: Speech.said(
      "How long can a city hold whose supply roads are being cut, what is the worst, what protects it, how do we know."
    ),
    discussion: Speech.said(
      "Exit codes: 0 done, 64 usage, 65 bad data, 66 missing input, 69 not available, 70 internal fault, 73 cannot write, 74 output failed, 130 stopped."
    ),
    version: Qafila.version,
    subcommands: [
      // One a line, in the order a user meets them.
      NewCommand.self,
      CheckCommand.self,
      CaseCommand.self,
      SimulateCommand.self,
      CompareCommand.self,
      CriticalCommand.self,
      StressCommand.self,
      ProtectCommand.self,
      VerifyCommand.self,
      EvidenceCommand.self,
      BacktestCommand.self,
      CalibrateCommand.self,
      NetworkCommand.self,
      ReportCommand.self,
      ServeCommand.self,
    ])

  public init() {}

  /// Runs what the arguments ask for; help and faults of the arguments are said in the process's language.
  public static func main() {
    do {
      try checkCommand()
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let text = ParserText.said(fullMessage(for: error), Speech.language)
      if !text.isEmpty {
        if code == .success { Console.print(text) } else { Console.note(text) }
      }
      exit(code)
    }
  }

  /// - Throws: for a first word that is no command, which the parser would take for an argument too many.
  private static func checkCommand() throws {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"), !names.contains(first) else {
      return
    }
    throw usage(
      nearestName(to: first, among: names).map { "there is no command \(first) (did you mean \($0)?)" }
        ?? "there is no command \(first)")
  }

  private static func exit(_ code: ExitCode) -> Never { Foundation.exit(code.rawValue) }
}
