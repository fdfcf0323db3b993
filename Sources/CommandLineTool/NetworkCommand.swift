import Analysis
import ArgumentParser
import Cases
import Foundation

/// `qafila network`: road networks from OpenStreetMap and other files.
struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network", abstract: Speech.said("Road networks: import, look into, route."),
    subcommands: [NetworkImport.self, NetworkInfo.self, NetworkRoute.self, NetworkMatrix.self])
}

/// The file that holds the network.
struct NetworkArguments: ParsableArguments {
  @Argument(
    help: .said(
      "A network: GeoPackage of an import, .osm.pbf, GeoJSON lines, table of roads, DIMACS .gr.", valueName: "file"))
  var file: String

  @Option(name: .long, help: .said("Positions of nodes (id,lat,lon) for a table of roads.", valueName: "csv"))
  var nodes: String?

  var url: URL { URL(filePath: file) }
  var nodesURL: URL? { nodes.map { URL(filePath: $0) } }
}

/// `qafila network import FILE --out roads.gpkg`.
struct NetworkImport: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Speech.said("Make a routable network of an OpenStreetMap extract or another file."),
    discussion: Speech.said(
      "Writes a GeoPackage to --out (default: the file's name with .gpkg, in the working directory)."))

  @OptionGroup var source: NetworkArguments
  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let target = global.outFolder ?? URL(filePath: Self.stem(source.url.lastPathComponent) + ".gpkg")
    let summary = try importNetwork(from: source.url, nodes: source.nodesURL, to: target, work)
    try answer(summary) {
      var page = NetworkText.summary(summary, global.page)
      page.gap()
      page.verbatim(global.words("Written: \(target.path)"))
      return page
    }
  }

  /// `mali-latest` of `mali-latest.osm.pbf`.
  private static func stem(_ name: String) -> String { String(name.prefix { $0 != "." }) }
}

/// `qafila network info FILE`.
struct NetworkInfo: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: Speech.said("What a network holds, and what its import read, kept and dropped."))

  @OptionGroup var source: NetworkArguments
  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let network = try NetworkSource.open(source.url, nodes: source.nodesURL, work)
    let summary = NetworkSummary(network, file: source.file)
    try answer(summary, madeOf: [source.url]) { NetworkText.summary(summary, global.page) }
  }
}

extension NetworkRouter.Objective: ExpressibleByArgument {}

/// `qafila network route FILE --from A --to B`.
struct NetworkRoute: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "route", abstract: Speech.said("The best way from one place to another, and others that differ."),
    discussion: Speech.said(
      "A place is latitude,longitude, a node of the source file, or a place that the network names."))

  @OptionGroup var source: NetworkArguments
  @Option(name: .long, help: .said("Where the way starts.", valueName: "place"))
  var from: String
  @Option(name: .long, help: .said("Where it ends.", valueName: "place"))
  var to: String
  @Option(name: .long, help: .said("How many routes to look for: the best and alternatives to it."))
  var routes = 1
  @Option(name: .long, help: .said("Best by time or by length."))
  var by = NetworkRouter.Objective.time
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if !(1...20).contains(routes) { throw usage("--routes must be between 1 and 20, not \(routes)") }
  }

  struct Answer: Encodable {
    var from: SnappedPlace
    var to: SnappedPlace
    var routes: [NetworkRouter.RouteAnswer]
  }

  func perform(_ work: Work) throws {
    let router = NetworkRouter(try NetworkSource.open(source.url, nodes: source.nodesURL, work), by: by)
    let (start, end) = (try router.place(from), try router.place(to))
    let answer = Answer(from: start, to: end, routes: router.routes(from: start, to: end, count: routes))
    NetworkText.warnings([start, end], global.words).forEach(Console.note)
    let settings = ["from": from, "to": to, "routes": "\(routes)", "by": by.rawValue]
    try self.answer(answer, madeOf: [source.url], settings) {
      NetworkText.routes(answer.from, answer.to, answer.routes, global.page)
    }
  }
}

/// `qafila network matrix FILE`.
struct NetworkMatrix: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: Speech.said("Times and lengths of the best ways between all pairs of places."),
    discussion: Speech.said("Text is CSV with one row a pair: on standard output, or in the file of --out."))

  @OptionGroup var source: NetworkArguments
  @Option(
    name: .long,
    help: .said(
      "The places (id,lat,lon). Default: the cities that the network names, or its towns and villages.",
      valueName: "csv"))
  var places: String?
  @Option(name: .long, help: .said("Best by time or by length."))
  var by = NetworkRouter.Objective.time
  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let router = NetworkRouter(try NetworkSource.open(source.url, nodes: source.nodesURL, work), by: by)
    let snapped = try router.places(places.map { URL(filePath: $0) })
    let matrix = try router.matrix(snapped, threads: global.threadCount, work)
    NetworkText.warnings(snapped, global.words).forEach(Console.note)
    let text = global.format == .json ? try JSONText.encode(matrix) : NetworkText.table(matrix).text
    guard let out = global.outFolder else { return Console.print(text) }
    do {
      try Data(text.utf8).write(to: out, options: .atomic)
    } catch {
      throw UserError(.cannotWrite, "cannot write \(out.path): \(reason(error))")
    }
  }
}
