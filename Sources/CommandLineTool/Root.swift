import Analysis
import ArgumentParser

/// `qafila`: the root of the commands.
public struct Root: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "qafila",
    abstract:
      "How long can a city hold whose supply roads are being cut, what is the worst, what protects it, how do we know.",
    discussion: "Exit codes: 0 done, 64 usage, 65 bad data, 66 missing input, 70 internal fault, 130 stopped.",
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
}
