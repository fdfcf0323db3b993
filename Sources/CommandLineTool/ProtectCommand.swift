import Analysis
import ArgumentParser
import Foundation

/// `qafila protect`: the guards that leave the attacker least.
struct ProtectCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect", abstract: "The best guards against the worst cuts, exact, for every number of guards.",
    discussion: """
      On a graph file (--graph): a guarded link cannot be cut. The attacker sees the guards and then cuts what hurts most; traffic \
      takes the shortest way that is left.
      """)

  @OptionGroup var attack: AttackOptions
  @Option(name: .long, help: "How many links can be guarded.")
  var guards: Int
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if attack.graph == nil { throw ValidationError("name a graph with --graph FILE") }
    guard (0...1_000_000).contains(guards) else { throw ValidationError("--guards must be between 0 and 1000000") }
  }

  func perform(_ work: Work) throws {
    let file = URL(filePath: attack.graph!)
    let result = try ProtectUseCase.onGraph(file, guards: guards, attack.options, work)
    let run = try global.outFolder.map { try ProtectUseCase.write(result, of: file, to: $0, attack.options) }
    Console.print(
      global.format == .json
        ? try JSONText.encode(result, pretty: false)
        : StressText.describe(result) + (run.map { "\nRun folder: \($0.path)" } ?? ""))
    try work.checkCancellation()
  }
}
