import Cases
import Foundation
import Geography
import Report
import Storage

/// `critical`: what the loss of each single link costs.
public enum CriticalUseCase {
  /// On a case folder, with a run folder when a place is given.
  ///
  /// - Parameters:
  ///   - path: the case folder.
  ///   - cities: ids of places; the cities asked about when empty.
  ///   - place: where the run folder goes; none is written when nil.
  /// - Returns: the result and the run folder that was written.
  public static func onCase(
    _ path: String, cities: [String] = [], threads: Int, writingTo place: URL?, _ work: Work
  ) throws -> (result: CaseCriticality, run: URL?) {
    let opened = try open(case: path)
    work.progress(0.1)
    let result = try CaseCriticality.of(opened.value, cities: cities, threads: threads)
    try work.checkCancellation()
    guard let place else { return (result, nil) }
    let manifest = Manifest(
      command: "critical", options: cities.isEmpty ? [:] : ["cities": cities.joined(separator: ",")], seed: 0,
      caseID: opened.value.description.id, inputs: try opened.inputs())
    var run = try RunFolder(at: place, manifest: manifest)
    try run.write(json: result, to: "result.json")
    try run.write(
      json: ContextBuilder(situation: opened.value, scenario: "baseline", folder: opened.folder).context(),
      to: "context.json")
    try run.write(table(of: result), to: "critical.csv")
    try GeoPackage.write(
      to: run.url(for: "critical.gpkg"), layers: [layer(of: result, opened.value)],
      lastChange: "\(opened.value.description.from)T00:00:00.000Z", isCancelled: { work.isCancelled })
    return (result, try run.commit())
  }

  /// One row per link and city that loses by it, the worst link first.
  private static func table(of result: CaseCriticality) -> CSVText {
    var table = CSVText(columns: [
      "rank", "link", "from", "to", "km", "detour_hours", "city", "unmet_litres_per_day", "cut_off", "hours",
      "extra_hours",
      "supply_cut_off_litres_per_day", "supply_delayed_litres_per_day", "mean_extra_hours", "population",
    ])
    for (rank, link) in result.links.enumerated() {
      for effect in link.cities {
        table.append([
          "\(rank + 1)", link.id, link.from, link.to, "\(link.km)", text(link.detour), effect.city,
          text(effect.unmetLitresPerDay), effect.cutOff ? "1" : "0", text(effect.hours), text(effect.extraHours),
          text(effect.supplyCutOffLitresPerDay), text(effect.supplyDelayedLitresPerDay), text(effect.meanExtraHours),
          text(effect.population),
        ])
      }
    }
    return table
  }

  /// Blank where there is none; a thousandth is enough for anyone.
  private static func text(_ value: Double?) -> String { CSVText.number(value, decimals: 3) }

  private static func layer(of result: CaseCriticality, _ situation: Case) -> GeoPackage.Layer {
    let places = Dictionary(situation.places.map { ($0.id, $0.coordinate) }) { first, _ in first }
    let features = result.links.enumerated().compactMap { rank, link -> GeoPackage.Feature? in
      guard let a = places[link.from], let b = places[link.to] else { return nil }
      let worst = link.cities.compactMap(\.extraHours).max() ?? 0
      let cuts = link.cities.filter(\.cutOff).map(\.city).joined(separator: " ")
      let level =
        !cuts.isEmpty
        ? "cut off"
        : worst >= 6 ? "6 hours or more" : worst > 0 ? "under 6 hours" : link.cities.isEmpty ? "none" : "supply farther"
      return GeoPackage.Feature(
        geometry: .lineString([a, b]),
        values: [
          .integer(Int64(rank + 1)), .text(link.id), .text(level), .real(link.unmetLitresPerDay), .real(worst),
          .textIfAny(cuts),
          .real(link.cities.reduce(0) { $0 + $1.supplyCutOffLitresPerDay }),
          .real(link.cities.reduce(0) { $0 + $1.supplyDelayedLitresPerDay }),
        ])
    }
    return GeoPackage.Layer(
      name: "critical_links", title: "What each link's loss alone costs the cities", geometry: .lineString,
      columns: [
        .init("rank", .integer), .init("link", .text), .init("effect", .text), .init("unmet_litres_per_day", .real),
        .init("extra_hours", .real),
        .init("cities_cut_off", .text), .init("supply_cut_off_litres_per_day", .real),
        .init("supply_delayed_litres_per_day", .real),
      ], style: style, features: features)
  }

  private static let style = LayerStyle(
    .categories(
      column: "effect",
      [
        .init("cut off", nil, .line(.init(0xA01515), width: 1.4)),
        .init("6 hours or more", nil, .line(.init(0xD55E00), width: 1.1)),
        .init("under 6 hours", nil, .line(.init(0xE8B04A), width: 0.9)),
        .init("supply farther", nil, .line(.init(0x0072B2), width: 0.7)),
        .init("none", nil, .line(.init(0x8A8F98), width: 0.4)),
      ]))

  /// On a plain graph file: no `to` asks for every link's own detour.
  ///
  /// - Parameters:
  ///   - nodes: a table of the nodes' positions.
  ///   - drawsMap: whether a run folder will be written, for which a map is made.
  public static func onGraph(
    _ file: URL, nodes: URL? = nil, from: [String], to: String?, threads: Int, drawsMap: Bool = false, _ work: Work
  ) throws -> GraphCriticality {
    let input = try GraphInput(file, nodes: nodes, from: from, to: to.map { [$0] } ?? [])
    work.progress(0.2)
    var result =
      to == nil
      ? try GraphCriticality.detours(of: input.graph, threads: threads)
      : try GraphCriticality.route(in: input.graph, from: input.from, to: input.to[0], threads: threads)
    guard nodes != nil || drawsMap else { return result }
    let map = GraphMap(input)
    result.places = map.places(input.from + input.to + result.links.prefix(mostPlaces).flatMap { [$0.from, $0.to] })
    if drawsMap {
      result.map = map.context(
        views: [lossView(result.links.map { ("\($0.row)", $0.extra) })], from: input.from, to: input.to)
    }
    return result
  }

  /// Links whose ends are told with names and places: of all, an answer would be as long as the file.
  private static let mostPlaces = 2_000

  /// The links whose loss costs something; of too many, those that cost most.
  private static func lossView(_ losses: [(id: String, extra: Double?)]) -> RunContext.View {
    let felt = losses.filter { $0.extra.map { $0 > 0 } ?? true }
    let order = felt.indices.sorted { a, b in
      (-(felt[a].extra ?? .infinity), a) < (-(felt[b].extra ?? .infinity), b)
    }
    return .init(
      kind: .loss,
      ways: order.prefix(GraphMap.mostLinks / 2).reversed().map { .init(links: [felt[$0].id], amount: felt[$0].extra) })
  }

  /// On a road network between places on it.
  ///
  /// - Parameters:
  ///   - nodes: a table of the nodes' positions, for files that have none.
  ///   - drawsMap: whether a run folder will be written, for which a map is made.
  public static func onNetwork(
    _ file: URL, nodes: URL? = nil, from: [String], to: [String], threads: Int, drawsMap: Bool = false, _ work: Work
  ) throws -> NetworkCriticality {
    var options = StressOptions()
    options.isNetwork = true
    (options.nodes, options.from, options.to) = (nodes, from, to)
    let input = try GraphInput(file, options, work)
    let router = NetworkRouter(input.network!)
    work.progress(0.5)
    var result = NetworkCriticality.of(
      input.network!, from: try from.map(router.place), to: try to.map(router.place), threads: threads)
    let map = GraphMap(input)
    result.places = map.places(
      input.from + input.to + result.links.prefix(mostPlaces).flatMap { [$0.from, $0.to] })
    if drawsMap {
      // The most that any target loses; cut off counts as most.
      let losses = result.links.map { link in
        ("\(link.id + 1)", link.targets.contains(where: \.cutOff) ? nil : link.targets.compactMap(\.extraHours).max())
      }
      result.map = map.context(views: [lossView(losses)], from: input.from, to: input.to)
    }
    return result
  }

  /// Writes a result on a graph or network as a run folder.
  public static func write(
    _ result: some GraphResult, as manifest: Manifest, madeOf inputs: [URL], to place: URL
  ) throws -> URL {
    try RunFolder.keep(result, as: manifest, madeOf: inputs, at: place) { try $0.write(map: result.map) }
  }
}

/// An answer about single links that may come with a map.
public protocol GraphResult: Encodable {
  var map: RunContext? { get }
}

extension GraphCriticality: GraphResult {}
extension NetworkCriticality: GraphResult {}
