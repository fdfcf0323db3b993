import Cases
import Geography
import Localization
import Report
import RoadNetworks

/// What a run on a graph file or road network needs for its map and its words: which nodes are called what, and which roads are drawn.
struct GraphMap {
  private let input: GraphInput
  private let nodes: [String: Int]
  private let naming: NodeNaming?

  /// Views at most; of more, some are left out evenly.
  static let mostViews = 25
  /// Links that all views may name together.
  static let mostLinks = 12_000
  /// Backdrop places on a map.
  private static let mostNames = 60

  init(_ input: GraphInput) {
    self.input = input
    nodes = Dictionary(input.graph.nodeNames.enumerated().map { ($1, $0) }) { first, _ in first }
    naming = input.network.map { NodeNaming($0, asked: input.asked) }
  }

  // MARK: Words

  /// What nodes are called and where they are, each once, in the order of their labels' first mention; nil where the input says nothing.
  func places(_ labels: some Sequence<String>) -> [NodePlace]? {
    guard naming != nil || input.coordinates != nil else { return nil }
    var seen: Set<String> = []
    return labels.filter { seen.insert($0).inserted }.compactMap { place($0) }
  }

  private func place(_ label: String) -> NodePlace? {
    guard let node = nodes[label] else { return nil }
    return naming?.place(node) ?? NodePlace(node: label, name: label, at: input.coordinates?[node])
  }

  /// The roads along a way of rows, each once where they follow one another; nil of a graph file.
  func roads(along rows: [Int]) -> [String]? {
    guard let roads = input.roads else { return nil }
    var names: [String] = []
    for row in rows where !roads[row].isEmpty && roads[row] != names.last { names.append(roads[row]) }
    return names
  }

  // MARK: The map

  /// Whether the graph can be drawn at all: its nodes have positions, or it is small.
  private var isDrawing: Bool { input.network == nil && input.coordinates == nil }

  /// The context of a run: nil where the graph has no positions and is too large for a drawing.
  ///
  /// - Parameters:
  ///   - views: what the map lets choose between; ids of links are rows of the file, from 1.
  ///   - from: labels of the nodes where ways start, and
  ///   - to: of those where they end.
  func context(views all: [RunContext.View], from: [String], to: [String]) -> RunContext? {
    let graph = input.graph
    if isDrawing, graph.nodeCount > LayeredDrawing.mostNodes { return nil }
    let views = Self.fewer(all)
    var rows: [Int] = isDrawing ? Array(0..<graph.arcCount) : []
    if !isDrawing {
      var seen: Set<String> = []
      let named = views.flatMap { $0.cuts + $0.guards + $0.ways.flatMap(\.links) }
      rows = named.filter { seen.insert($0).inserted }.compactMap { Int($0).map { $0 - 1 } }
    }
    let source =
      input.network.map(RoadSource.init)
      ?? RoadSource(graph, coordinates: input.coordinates ?? drawn(from: from))
    let marked = Set(views.flatMap { $0.cuts + $0.guards + $0.ways.filter { $0.amount != nil }.flatMap(\.links) })
    var context = RunContext(
      places: [], links: rows.map { link($0, source) }, products: [:], incidents: [], measures: [], parameters: [],
      observed: [])
    context.views = views
    let ends = Set(from + to)
    let others =
      isDrawing
      ? graph.nodeNames.filter { !ends.contains($0) }
      : rows.filter { marked.contains(String($0 + 1)) }
        .flatMap { [graph.nodeNames[Int(graph.tails[$0])], graph.nodeNames[Int(graph.heads[$0])]] }
    var seen: Set<String> = []
    for label in from + to + others where seen.insert(label).inserted {
      guard let node = nodes[label], let at = source.coordinates[node] else { continue }
      let isTarget = to.contains(label)
      context.places.append(
        .init(
          id: label, kind: isTarget ? "target" : from.contains(label) ? "source" : isDrawing ? "node" : "junction",
          name: name(label), lat: at.latitude, lon: at.longitude, isAsked: isTarget))
    }
    if isDrawing {
      context.isDrawing = true
      context.isDirected = !graph.isUndirected
    } else if let box = context.mapBox {
      context.roads = source.thinned(in: box)
      context.attribution = input.network.map(\.attribution)
      let taken = Set(context.places.filter { $0.kind != "junction" }.map(\.name.en))
      context.places += backdrop(in: box).filter { !taken.contains($0.name.en) }
    }
    return context
  }

  private func link(_ row: Int, _ source: RoadSource) -> RunContext.Link {
    let graph = input.graph
    let line = isDrawing ? nil : RunContext.Line(source.points(row))
    return .init(
      id: String(row + 1), from: graph.nodeNames[Int(graph.tails[row])], to: graph.nodeNames[Int(graph.heads[row])],
      km: input.network.map { $0.lengthMetres(ofLink: row) / 1000 } ?? 0,
      road: input.roads.flatMap { $0[row].isEmpty ? nil : $0[row] }, line: line)
  }

  /// The name alone where there is one, else where the node is.
  private func name(_ label: String) -> RunContext.Name {
    guard let place = place(label) else { return .init(ar: label, fr: label, en: label) }
    func told(_ language: Language) -> String {
      PlaceText([place], language) { StringCatalogue.text($0, language) }.short(label)
    }
    return .init(ar: told(.ar), fr: told(.fr), en: told(.en))
  }

  private func drawn(from: [String]) -> [Coordinate?] {
    LayeredDrawing(input.graph, from: from.compactMap { nodes[$0] }).positions.map {
      Coordinate(latitude: -$0.y, longitude: $0.x)
    }
  }

  /// The greatest places of the map, named beside those that the run is about.
  private func backdrop(in box: BoundingBox) -> [RunContext.Place] {
    let kinds = ["city", "town", "village"]
    let found = (input.network?.backdrop.places ?? []).filter { kinds.contains($0.kind) && box.contains($0.coordinate) }
    let order = found.sorted { a, b in
      (kinds.firstIndex(of: a.kind)!, -(a.population ?? 0), a.osmID)
        < (kinds.firstIndex(of: b.kind)!, -(b.population ?? 0), b.osmID)
    }
    return order.filter { !$0.name.isEmpty }.prefix(Self.mostNames).map { place in
      let name = place.name
      let local = [name.local, name.french, name.english, name.arabic].first { !$0.isEmpty } ?? ""
      return .init(
        id: "place/\(place.osmID)", kind: place.kind,
        name: .init(
          ar: name.arabic.isEmpty ? local : name.arabic, fr: name.french.isEmpty ? local : name.french,
          en: name.english.isEmpty ? local : name.english),
        lat: place.coordinate.latitude, lon: place.coordinate.longitude, isAsked: false)
    }
  }

  /// Few enough to choose between, and of many amounts the greatest.
  private static func fewer(_ views: [RunContext.View]) -> [RunContext.View] {
    let step = max(1, (Double(views.count - 1) / Double(mostViews - 1)))
    var kept = views
    if views.count > mostViews {
      kept = (0..<mostViews).map { views[min(views.count - 1, Int((Double($0) * step).rounded()))] }
    }
    let share = max(200, mostLinks / max(1, kept.count))
    for index in kept.indices where kept[index].ways.count > share {
      let ways = kept[index].ways
      let order = ways.indices.sorted { a, b in
        (-(ways[a].amount ?? .infinity), a) < (-(ways[b].amount ?? .infinity), b)
      }
      kept[index].ways = order.prefix(share).sorted().map { ways[$0] }
    }
    return kept
  }
}

extension RunContext.View {
  /// The plans near the worst as one view: each link by the share of plans that it is in; nil where there is only the worst itself.
  static func near(_ near: StressResult.Alternatives?, value: Double?) -> RunContext.View? {
    guard let near, near.plans.count > 1 else { return nil }
    var counts: [Int: Int] = [:]
    for plan in near.plans { for link in plan { counts[link.row, default: 0] += 1 } }
    return RunContext.View(
      kind: .near, value: value,
      ways: counts.sorted { $0.key < $1.key }.map {
        .init(links: ["\($0.key)"], amount: Double($0.value) / Double(near.plans.count))
      })
  }
}

extension RunFolder {
  /// Writes what the report and QGIS draw of a graph run, where there is something to draw.
  mutating func write(map: RunContext?) throws {
    guard let map else { return }
    try write(json: map, to: "context.json")
    guard map.isDrawing != true else { return }
    try write(layersOf: map)
  }
}
