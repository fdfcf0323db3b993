import Analysis
import ArgumentParser
import Cases
import Foundation

/// What `stress` and `protect` share.
struct AttackOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .said(
      "A graph: CSV of arcs, DIMACS (.gr, p sp, p max, p min), or a folder of *_arcs_data.csv and *_nodes_data.csv.",
      valueName: "file"))
  var graph: String?
  @Option(
    name: .long,
    help: .said(
      "A road network (see qafila network): ways take a laden tanker's hours, --from and --to are places or lat,lon.",
      valueName: "file"))
  var network: String?
  @OptionGroup var nodes: NodePlacesOption
  @Option(name: .long, help: .said("Where ways start; may be repeated, the nearest counts.", valueName: "node"))
  var from: [String] = []
  @Option(name: .long, help: .said("Where ways end; may be repeated, the nearest counts.", valueName: "node"))
  var to: [String] = []
  @Option(
    name: .long,
    help: .said("What the attacker can spend on cuts (1 a cut unless the file says).", valueName: "budget"))
  var cuts: Double
  @Option(
    name: .customLong("time-limit"),
    help: .said("End with the best so far after this long.", valueName: "seconds"))
  var timeLimit: Double?
  @Option(
    name: .customLong("proof-limit"),
    help: .said("Size up to which proofs are kept for `verify`.", valueName: "entries"))
  var proofLimit = 5_000_000

  func validate() throws {
    guard cuts >= 0, cuts.isFinite else { throw usage("--cuts must be 0 or more") }
    if graph != nil && network != nil { throw usage("give either --graph or --network") }
    if nodes.file != nil, file == nil { throw usage("--nodes goes with --graph or --network") }
    guard proofLimit >= 0 else { throw usage("--proof-limit must be 0 or more") }
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) { throw usage("--time-limit must be above 0") }
  }

  /// The file of --graph or --network.
  var file: String? { graph ?? network }

  /// - Parameter drawsMap: whether a run folder will be written.
  func options(drawsMap: Bool) -> StressOptions {
    var options = StressOptions()
    options.isNetwork = network != nil
    options.nodes = nodes.file
    options.drawsMap = drawsMap
    options.from = from
    options.to = to
    options.cuts = cuts
    options.timeLimit = timeLimit
    options.proofLimit = proofLimit
    return options
  }
}

/// `qafila stress`: the worst cuts under a budget, with a proof.
struct StressCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "stress", abstract: Speech.said("The cuts under a budget that hurt most, with bounds and a proof."),
    discussion: Speech.said(
      """
      On a case folder: the roads whose loss leaves most need unmet, on an ordinary day or, with --periods, cut one after another \
      while stocks drain. On a graph file (--graph): the cuts that make the shortest way from any --from to any --to as long as possible (a cut adds the \
      arc's delay, or removes it where the file names none); with --problem max-flow those that leave least flow between them, with min-cost-flow \
      those after which supplying the file's demands costs most (a cut removes the arc). Ctrl-C or --time-limit ends with the best plan and its gap; \
      `qafila verify` checks a result again.
      """))

  @Argument(
    help: .said(
      "A case folder, or several on one network that count together; or name a graph with --graph.", valueName: "case"))
  var folders: [String] = []
  @OptionGroup var attack: AttackOptions
  @OptionGroup var onCase: CaseAttackOptions
  @Option(
    name: .long,
    help: .said("With --graph: what to make worst."))
  var problem = StressProblem.shortestPath
  @Option(
    name: .customLong("unmet-penalty"),
    help: .said(
      "With min-cost-flow: what a unit of unmet demand costs; ten times the dearest arc unless given. With weights: what a target that no way reaches counts; more than any way unless given.",
      valueName: "cost"))
  var unmetPenalty: Double?
  @Flag(
    name: .long,
    help: .said("On a case with --periods: also what guarding each of the cut roads changes (takes longer)."))
  var guarding = false
  @Flag(name: .long, help: .said("Also the worst for every smaller budget."))
  var curve = false
  @Option(
    name: .long,
    help: .said(
      "List all plans within this of the worst, and the links in all of them: a cost on a graph, a share (0 to 1) on a case.",
      valueName: "slack"))
  var near: Double?
  @Option(name: .customLong("near-limit"), help: .said("How many such plans to list at most."))
  var nearLimit = 100
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (attack.file == nil) == folders.isEmpty {
      throw usage("name a case folder, a graph with --graph FILE or a road network with --network FILE")
    }
    if !folders.isEmpty, !(attack.from.isEmpty && attack.to.isEmpty) {
      throw usage("--from and --to go with --graph; on a case name --cities")
    }
    if !folders.isEmpty, problem != .shortestPath { throw usage("--problem goes with --graph") }
    if let unmetPenalty {
      guard problem == .minimumCostFlow || problem == .weightedWays || onCase.weights != nil else {
        throw usage("--unmet-penalty goes with --problem min-cost-flow or weighted-ways")
      }
      guard unmetPenalty >= 0, unmetPenalty.isFinite else { throw usage("--unmet-penalty must be 0 or more") }
    }
    if let near, !(near >= 0 && near.isFinite) { throw usage("--near must be 0 or more") }
    if nearLimit < 1 { throw usage("--near-limit must be 1 or more") }
  }

  func perform(_ work: Work) throws {
    try global.checkOut()
    if !folders.isEmpty {
      var options = try onCase.options(cuts: attack.cuts, timeLimit: attack.timeLimit)
      options.curve = curve
      options.near = near
      options.guarding = guarding
      return try CaseStressRun.stress(folders, options, global, work)
    }
    var options = attack.options(drawsMap: global.outFolder != nil)
    options.curve = curve
    options.tolerance = near
    options.listLimit = nearLimit
    options.problem = problem
    options.unmetPenalty = unmetPenalty
    if let weights = onCase.weights {
      guard problem == .shortestPath || problem == .weightedWays else {
        throw UserError(.usage, "--weights goes with weighted ways")
      }
      options.problem = .weightedWays
      options.weights = try NumbersByName.decimal(weights, "--weights")
    }
    let file = URL(filePath: attack.file!)
    if options.problem.isFlow { return try flow(file, options, work) }
    let result = try StressUseCase.onGraph(file, options, work)
    let run = try global.outFolder.map { try StressUseCase.write(result, of: file, to: $0, options) }
    try StressText.print(result, run, global) { StressText.page(result, global.page) }
    try work.checkCancellation()
  }

  private func flow(_ file: URL, _ options: StressOptions, _ work: Work) throws {
    let result = try GraphFlowStress.onGraph(file, options, work)
    let run = try global.outFolder.map { try GraphFlowStress.write(result, of: file, to: $0, options) }
    try StressText.print(result, run, global) { StressText.page(result, global.page) }
    try work.checkCancellation()
  }
}

extension StressProblem: ExpressibleByArgument {}
