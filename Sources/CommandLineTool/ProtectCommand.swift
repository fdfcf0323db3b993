import Analysis
import ArgumentParser
import Cases
import Foundation

/// `qafila protect`: the guards that leave the attacker least.
struct ProtectCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect",
    abstract: Speech.said("The best guards against the worst cuts, exact, for every number of guards."),
    discussion: Speech.said(
      """
      On a case folder: roads to guard and stocks to place (--stock-litres) so that the worst cuts leave least need unmet; with --routes \
      the route probabilities that leave an ambusher least. On a graph file (--graph): a guarded link cannot be cut. The attacker sees the guards and then cuts what hurts most; traffic \
      takes the shortest way that is left.
      """))

  @Argument(help: .said("A case folder; or name a graph with --graph.", valueName: "case"))
  var folder: String?
  @OptionGroup var attack: AttackOptions
  @OptionGroup var onCase: CaseAttackOptions
  @Option(
    name: .customLong("stock-litres"),
    help: .said(
      "On a case: litres of each product that one more measure adds to a city's stock.", valueName: "litres"))
  var stockLitres = 0.0
  @Flag(
    name: .long,
    help: .said("On a case: unpredictable routing, the equilibrium of convoy routes against --cuts ambush teams.")
  )
  var routes = false
  @Option(name: .long, help: .said("With --routes: chance that a team meets a convoy that passes it."))
  var meeting = 1.0
  @Option(name: .long, help: .said("How many links can be guarded (on a case: guards and stocks together)."))
  var guards: Int?
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (attack.graph == nil) == (folder == nil) {
      throw usage("name a case folder, or a graph with --graph FILE")
    }
    if routes {
      if folder == nil { throw usage("--routes goes with a case folder") }
      if !(meeting > 0 && meeting <= 1) { throw usage("--meeting must be above 0 and at most 1") }
      return
    }
    guard let guards else { throw usage("say how many links can be guarded with --guards") }
    guard (0...1_000_000).contains(guards) else { throw usage("--guards must be between 0 and 1000000") }
  }

  func perform(_ work: Work) throws {
    if let out = global.outFolder { try RunFolder.check(out) }
    if let folder {
      var options = try onCase.options(cuts: attack.cuts, timeLimit: attack.timeLimit)
      if routes {
        return try CaseStressRun.routes(
          folder, city: options.cities.first, teams: options.cuts, meeting: meeting, everywhere: options.everywhere,
          global, work)
      }
      options.guards = guards ?? 0
      options.stockLitres = stockLitres
      return try CaseStressRun.protect(folder, options, global, work)
    }
    let file = URL(filePath: attack.graph!)
    let result = try ProtectUseCase.onGraph(file, guards: guards ?? 0, attack.options, work)
    let run = try global.outFolder.map { try ProtectUseCase.write(result, of: file, to: $0, attack.options) }
    try StressText.print(result, run, global) { StressText.page(result, global.page) }
    try work.checkCancellation()
  }
}
