import Analysis
import ArgumentParser
import Cases
import Foundation

/// `qafila critical`: for every link, what its loss alone costs.
struct CriticalCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "critical", abstract: Speech.said("For every link, exactly what its loss alone costs."),
    discussion: Speech.said(
      """
      On a case folder: every link and every city. On a road network: from the nearest of --from to each --to. On a graph file \
      (--graph): the links of the way --from A --to B, or with --detours each link's way between its own ends.
      """))

  @Argument(help: .said("A case folder, or a road network as `qafila network` reads it."))
  var source: String?
  @Option(name: .long, help: .said("A graph: CSV of arcs, DIMACS .gr, p sp.", valueName: "file"))
  var graph: String?
  @Flag(name: .long, help: .said("With --graph: each link's shortest way between its own ends without it."))
  var detours = false
  @OptionGroup var nodes: NodePlacesOption
  @Option(name: .long, help: .said("Where ways start; may be repeated, the nearest counts.", valueName: "place"))
  var from: [String] = []
  @Option(name: .long, help: .said("Where ways end; on a network it may be repeated.", valueName: "place"))
  var to: [String] = []
  @Option(name: .long, help: .said("On a case: cities to look at, ids separated by commas. Default: the case's."))
  var cities: String?
  @Option(name: .long, help: .said("How many links the text lists."))
  var top = 15
  @OptionGroup var global: GlobalOptions

  private var isOnCase: Bool {
    source.map { FileManager.default.fileExists(atPath: $0 + "/case.yaml") || to.isEmpty } ?? false
  }

  func validate() throws {
    guard (source == nil) != (graph == nil) else {
      throw usage("name a case folder or network, or --graph FILE")
    }
    if graph != nil {
      guard detours != (!from.isEmpty && to.count == 1) else {
        throw usage("with --graph give either --detours, or --from and one --to")
      }
    } else if detours {
      throw usage("--detours goes with --graph")
    }
    if nodes.file != nil, isOnCase, graph == nil { throw usage("--nodes goes with --graph or --network") }
  }

  func perform(_ work: Work) throws {
    try global.checkOut()
    if let graph {
      let result = try CriticalUseCase.onGraph(
        URL(filePath: graph), nodes: nodes.file, from: from, to: to.first, threads: global.threadCount,
        drawsMap: global.outFolder != nil, work)
      try told(result, madeOf: graph) { CriticalText.graph(result, top: top, global.page) }
    } else if isOnCase {
      let wanted = cities?.split(separator: ",").map(String.init) ?? []
      let (result, run) = try CriticalUseCase.onCase(
        source!, cities: wanted, threads: global.threadCount, writingTo: global.outFolder, work)
      try answer(result) {
        var page = CriticalText.onCase(result, top: top, global.page)
        page.runFolder(run?.path)
        return page
      }
    } else {
      guard !from.isEmpty else { throw UserError(.usage, "name where ways start with --from") }
      let result = try CriticalUseCase.onNetwork(
        URL(filePath: source!), nodes: nodes.file, from: from, to: to, threads: global.threadCount,
        drawsMap: global.outFolder != nil, work)
      NetworkText.warnings(result.origins + result.targets, global.words).forEach(Console.note)
      try told(result, madeOf: source!) { CriticalText.network(result, top: top, global.page) }
    }
  }

  /// Prints a result on a graph or network; with `--out`, keeps it there with its map.
  private func told(_ result: some GraphResult, madeOf file: String, _ page: () -> TextPage) throws {
    let manifest = Manifest(
      command: "critical", options: settings.compactMapValues { $0 }, seed: global.seed, caseID: nil, inputs: [])
    let inputs = [URL(filePath: file)] + (nodes.file.map { [$0] } ?? [])
    let run = try global.outFolder.map { try CriticalUseCase.write(result, as: manifest, madeOf: inputs, to: $0) }
    try answer(result) {
      var page = page()
      page.runFolder(run?.path)
      return page
    }
  }

  /// What shapes the result on a graph or network, for the manifest.
  private var settings: [String: String?] {
    [
      "from": from.isEmpty ? nil : from.joined(separator: ","), "to": to.isEmpty ? nil : to.joined(separator: ","),
      "detours": detours ? "yes" : nil,
    ]
  }
}
