import Analysis
import ArgumentParser
import Foundation

/// What `stress` and `protect` share.
struct AttackOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A graph: CSV of arcs, DIMACS (.gr, p sp, p max, p min), or a folder of *_arcs_data.csv and *_nodes_data.csv.",
      valueName: "file"))
  var graph: String?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A road network (see qafila network): ways take a laden tanker's hours, --from and --to are places or lat,lon.",
      valueName: "file"))
  var network: String?
  @Option(name: .long, help: ArgumentHelp("Where ways start; may be repeated, the nearest counts.", valueName: "node"))
  var from: [String] = []
  @Option(name: .long, help: ArgumentHelp("Where ways end; may be repeated, the nearest counts.", valueName: "node"))
  var to: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp("What the attacker can spend on cuts (1 a cut unless the file says).", valueName: "budget"))
  var cuts: Double
  @Option(
    name: .customLong("time-limit"),
    help: ArgumentHelp("End with the best so far after this long.", valueName: "seconds"))
  var timeLimit: Double?
  @Option(
    name: .customLong("proof-limit"),
    help: ArgumentHelp("Size up to which proofs are kept for `verify`.", valueName: "entries"))
  var proofLimit = 200_000

  func validate() throws {
    guard cuts >= 0, cuts.isFinite else { throw ValidationError("--cuts must be 0 or more") }
    if graph != nil && network != nil { throw ValidationError("give either --graph or --network") }
    guard proofLimit >= 0 else { throw ValidationError("--proof-limit must be 0 or more") }
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) { throw ValidationError("--time-limit must be above 0") }
  }

  /// The file of --graph or --network.
  var file: String? { graph ?? network }

  var options: StressOptions {
    var options = StressOptions()
    options.isNetwork = network != nil
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
    commandName: "stress", abstract: "The cuts under a budget that hurt most, with bounds and a proof.",
    discussion: """
      On a case folder: the roads whose loss leaves most need unmet, on an ordinary day or, with --periods, cut one after another \
      while stocks drain. On a graph file (--graph): the cuts that make the shortest way from any --from to any --to as long as possible (a cut adds the \
      arc's delay, or removes it where the file names none); with --problem max-flow those that leave least flow between them, with min-cost-flow \
      those after which supplying the file's demands costs most (a cut removes the arc). Ctrl-C or --time-limit ends with the best plan and its gap; \
      `qafila verify` checks a result again.
      """)

  @Argument(
    help: ArgumentHelp(
      "A case folder, or several on one network that count together; or name a graph with --graph.", valueName: "case"))
  var folders: [String] = []
  @OptionGroup var attack: AttackOptions
  @OptionGroup var onCase: CaseAttackOptions
  @Option(
    name: .long,
    help: "With --graph: what to make worst (\(StressProblem.allCases.map(\.rawValue).joined(separator: ", "))).")
  var problem = StressProblem.shortestPath
  @Option(
    name: .customLong("unmet-penalty"),
    help: ArgumentHelp(
      "With min-cost-flow: what a unit of unmet demand costs; ten times the dearest arc unless given. With weights: what a target that no way reaches counts; more than any way unless given.",
      valueName: "cost"))
  var unmetPenalty: Double?
  @Flag(name: .long, help: "On a case with --periods: also what guarding each of the cut roads changes (takes longer).")
  var guarding = false
  @Flag(name: .long, help: "Also the worst for every smaller budget.")
  var curve = false
  @Option(
    name: .long,
    help: ArgumentHelp(
      "List all plans within this of the worst, and the links in all of them: a cost on a graph, a share (0 to 1) on a case.",
      valueName: "slack"))
  var near: Double?
  @Option(name: .customLong("near-limit"), help: "How many such plans to list at most.")
  var nearLimit = 100
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (attack.file == nil) == folders.isEmpty {
      throw ValidationError("name a case folder, a graph with --graph FILE or a road network with --network FILE")
    }
    if !folders.isEmpty, !(attack.from.isEmpty && attack.to.isEmpty) {
      throw ValidationError("--from and --to go with --graph; on a case name --cities")
    }
    if !folders.isEmpty, problem != .shortestPath { throw ValidationError("--problem goes with --graph") }
    if let unmetPenalty {
      guard problem == .minimumCostFlow || problem == .weightedWays || onCase.weights != nil else {
        throw ValidationError("--unmet-penalty goes with --problem min-cost-flow or weighted-ways")
      }
      guard unmetPenalty >= 0, unmetPenalty.isFinite else { throw ValidationError("--unmet-penalty must be 0 or more") }
    }
    if let near, !(near >= 0 && near.isFinite) { throw ValidationError("--near must be 0 or more") }
    if nearLimit < 1 { throw ValidationError("--near-limit must be 1 or more") }
  }

  func perform(_ work: Work) throws {
    if !folders.isEmpty {
      var options = try onCase.options(cuts: attack.cuts, timeLimit: attack.timeLimit)
      options.curve = curve
      options.near = near
      options.guarding = guarding
      return try CaseStressRun.stress(folders, options, global, work)
    }
    var options = attack.options
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
    Console.print(
      global.format == .json
        ? try JSONText.encodeCertificate(result)
        : StressText.describe(result) + (run.map { "\nRun folder: \($0.path)" } ?? ""))
    try work.checkCancellation()
  }

  private func flow(_ file: URL, _ options: StressOptions, _ work: Work) throws {
    let result = try GraphFlowStress.onGraph(file, options, work)
    let run = try global.outFolder.map { try GraphFlowStress.write(result, of: file, to: $0, options) }
    Console.print(
      global.format == .json
        ? try JSONText.encodeCertificate(result)
        : StressText.describe(result) + (run.map { "\nRun folder: \($0.path)" } ?? ""))
    try work.checkCancellation()
  }
}

extension StressProblem: ExpressibleByArgument {}

/// Results of `stress` and `protect` in words.
enum StressText {
  static func describe(_ result: StressResult) -> String {
    var lines = [
      "Shortest way from \(result.from.joined(separator: ", ")) to \(result.to.joined(separator: ", ")): \(length(result.uncutValue))",
      "Worst with cuts worth \(NumberText.short(result.budget)): \(length(result.value))"
        + gap(result.value, result.upperBound, result.isProven),
    ]
    if !result.cuts.isEmpty { lines.append("Cuts: \(links(result.cuts))") }
    if result.response.count > 1, result.response.count <= 60 {
      lines.append("Best way left: \(result.response.joined(separator: " > "))")
    }
    lines.append("\(result.relevantLinks) of \(result.links) links can matter at all")
    lines += points(result.curve ?? [])
    if let near = result.alternatives { lines += describe(near) }
    return lines.joined(separator: "\n")
  }

  /// The worst for every budget, one a line.
  static func points(_ curve: [StressResult.CurvePoint]) -> [String] {
    curve.map {
      "  \(NumberText.right(NumberText.short($0.cuts), 6))  \(NumberText.right(length($0.value), 12))  \(links($0.links))"
    }
  }

  /// Plans near the worst, and what they share.
  static func describe(_ near: StressResult.Alternatives) -> [String] {
    ["\(near.plans.count)\(near.isComplete ? "" : " or more") plans come within \(NumberText.short(near.tolerance)):"]
      + near.plans.prefix(20).map { "  \(links($0))" }
      + ["In all of them: \(near.linksInAll.isEmpty ? "no link" : links(near.linksInAll))"]
  }

  static func describe(_ result: ProtectResult) -> String {
    var lines = [
      "Without cuts: \(length(result.uncutValue)); the attacker can spend \(NumberText.short(result.budget))",
      "  guards         worst  guarded links",
    ]
    for point in result.frontier {
      lines.append(
        "  \(NumberText.right(NumberText.short(point.price), 6))  \(NumberText.right(length(point.value), 12))"
          + "  \(point.guards.isEmpty ? "-" : links(point.guards))")
    }
    lines.append(
      result.isProven
        ? "Proven for every number of guards to \(NumberText.short(result.guards))"
        : "Not proven: stopped early; no defence brings the worst below \(length(result.lowerBound))")
    return lines.joined(separator: "\n")
  }

  private static func length(_ value: Double?) -> String { value.map { NumberText.short($0) } ?? "cut off" }

  static func links(_ links: [StressResult.Link]) -> String {
    links.map { "\($0.from)-\($0.to)" }.joined(separator: ", ")
  }

  private static func gap(_ value: Double?, _ upper: Double?, _ isProven: Bool) -> String {
    if isProven { return " (proven)" }
    guard let value, let upper else { return " (not proven, no bound yet)" }
    let share = value > 0 ? " (\(NumberText.short((upper - value) / value * 100)) %)" : ""
    return " at least, \(NumberText.short(upper)) at most: gap \(NumberText.short(upper - value))\(share)"
  }
}
