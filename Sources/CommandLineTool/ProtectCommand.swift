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
      the route probabilities that leave an ambusher least, with --allies what states save by protecting their roads together. On a graph file (--graph): a guarded link cannot be cut. The attacker sees the guards and then cuts what hurts most; traffic \
      takes the shortest way that is left.
      """))

  @Argument(
    help: .said(
      "A case folder, or several on one network that count together; or name a graph with --graph.", valueName: "case"))
  var folders: [String] = []
  @OptionGroup var attack: AttackOptions
  @OptionGroup var onCase: CaseAttackOptions
  @Option(
    name: .customLong("stock-litres"),
    help: .said(
      "On a case with --periods: litres that may be put in store at the start beside the guards, split over cities and products.",
      valueName: "litres"))
  var stockLitres = 0.0
  @Option(
    name: .customLong("stock-lots"),
    help: .said("In how many equal lots they are split, 1 to 20. Default: up to 4."))
  var stockLots: Int?
  @Flag(
    name: .long,
    help: .said("On a case: unpredictable routing, the equilibrium of convoy routes against --cuts ambush teams.")
  )
  var routes = false
  @Option(name: .long, help: .said("With --routes: chance that a team meets a convoy that passes it."))
  var meeting = 1.0
  @Option(
    name: .long,
    help: .said("How many links can be guarded (with --allies: by each state)."))
  var guards: Int?
  @Option(
    name: .customLong("money-per-day"),
    help: .said(
      "On a case: what guards may cost a day, at the prices of the table of actors, instead of --guards.",
      valueName: "amount"))
  var moneyPerDay: Int?
  @Flag(
    name: .long,
    help: .said(
      "On a case: what every coalition of states saves by protecting the roads together, and fair shares of it."))
  var allies = false
  @Option(
    name: .long, help: .said("With --allies: country codes separated by commas. Default: all whose cities count."))
  var states: String?
  @Option(
    name: .customLong("guards-of"),
    help: .said(
      "With --allies: guards that a state brings. Default: --guards, else the guard teams of its own forces in the table of actors.",
      valueName: "state=guards,..."))
  var guardsOf: String?
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (attack.file == nil) == folders.isEmpty {
      throw usage("name a case folder, a graph with --graph FILE or a road network with --network FILE")
    }
    if routes {
      if folders.isEmpty { throw usage("--routes goes with a case folder") }
      if !(meeting > 0 && meeting <= 1) { throw usage("--meeting must be above 0 and at most 1") }
      return
    }
    if (states != nil || guardsOf != nil) && !allies {
      throw usage("--states and --guards-of go with --allies")
    }
    if allies {
      if folders.isEmpty { throw usage("--allies goes with a case folder") }
      if moneyPerDay != nil || stockLitres != 0 {
        throw usage("with --allies say how many guards each state brings, with --guards or --guards-of")
      }
    }
    if let moneyPerDay {
      if folders.isEmpty { throw usage("--money-per-day goes with a case folder") }
      if guards != nil { throw usage("give either --guards or --money-per-day") }
      if moneyPerDay < 0 { throw usage("--money-per-day must be 0 or more") }
    }
    if guards == nil && (allies || moneyPerDay != nil) { return }
    guard let guards else { throw usage("say how many links can be guarded with --guards") }
    guard (0...1_000_000).contains(guards) else { throw usage("--guards must be between 0 and 1000000") }
  }

  func perform(_ work: Work) throws {
    try global.checkOut()
    if !folders.isEmpty {
      var options = try onCase.options(cuts: attack.cuts, timeLimit: attack.timeLimit)
      if routes {
        return try CaseStressRun.routes(
          folders, city: options.cities.first, teams: options.cuts, meeting: meeting, everywhere: options.everywhere,
          global, work)
      }
      if allies {
        return try CaseStressRun.allies(
          folders, options, states: states?.split(separator: ",").map(String.init) ?? [],
          guards: try guardsOf.map { try NumbersByName.whole($0, "--guards-of") } ?? [:], usual: guards, global, work)
      }
      options.guards = guards ?? 0
      options.moneyPerDay = moneyPerDay
      options.stockLitres = stockLitres
      options.stockLots = stockLots
      return try CaseStressRun.protect(folders, options, global, work)
    }
    let file = URL(filePath: attack.file!)
    let options = attack.options(drawsMap: global.outFolder != nil)
    let result = try ProtectUseCase.onGraph(file, guards: guards ?? 0, options, work)
    let run = try global.outFolder.map { try ProtectUseCase.write(result, of: file, to: $0, options) }
    try StressText.print(result, run, global) { StressText.page(result, global.page) }
    try work.checkCancellation()
  }
}
