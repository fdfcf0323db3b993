import Geography
import Report
import Storage

/// A run's map as layers of a GeoPackage: cuts, guards, ways and ends, each view's by its budget.
enum MapLayers {
  static func all(_ context: RunContext) -> [GeoPackage.Layer] {
    let places = Dictionary(context.places.map { ($0.id, $0) }) { first, _ in first }
    let links = Dictionary(context.links.map { ($0.id, $0) }) { first, _ in first }
    let views = context.views ?? []
    func lines(_ name: String, _ title: String, _ style: LayerStyle, _ pick: (RunContext.View) -> [(String, Double?)])
      -> GeoPackage.Layer?
    {
      let features = views.flatMap { view in
        pick(view).compactMap { id, amount -> GeoPackage.Feature? in
          guard let link = links[id] else { return nil }
          let course = link.line?.points ?? [places[link.from], places[link.to]].compactMap { $0?.coordinate }
          guard course.count > 1 else { return nil }
          return .init(
            geometry: .lineString(course),
            values: [
              .text(view.kind.rawValue), .real(view.budget), view.value.map { .real($0) } ?? .null, .text(id),
              .textIfAny(link.road ?? ""), .text(places[link.from]?.name.en ?? link.from),
              .text(places[link.to]?.name.en ?? link.to), amount.map { .real($0) } ?? .null,
            ])
        }
      }
      guard !features.isEmpty else { return nil }
      return GeoPackage.Layer(
        name: name, title: title, geometry: .lineString,
        columns: [
          .init("view", .text), .init("budget", .real), .init("value", .real), .init("link", .text),
          .init("road", .text), .init("from_place", .text), .init("to_place", .text), .init("amount", .real),
        ], style: style, features: features)
    }
    func single(_ hex: UInt32, _ width: Double, dashed: Bool = false) -> LayerStyle {
      LayerStyle(.single(.line(.init(hex), width: width, dashed: dashed)))
    }
    let ends = context.places.filter { $0.isAsked || $0.kind == "source" || $0.kind == "target" }
    let points = GeoPackage.Layer(
      name: "ends", title: "Where ways start and end", geometry: .point,
      columns: [.init("node", .text), .init("role", .text), .init("name", .text)],
      style: LayerStyle(.single(.marker(.init(0x17456B), size: 3)), labelColumn: "name"),
      features: ends.map {
        .init(
          geometry: .point($0.coordinate),
          values: [.text($0.id), .text($0.kind == "source" ? "source" : "target"), .text($0.name.en)])
      })
    return [
      lines("ways", "Ways that are left, and what single links cost", single(0x0072B2, 0.8)) { view in
        view.ways.flatMap { way in way.links.map { ($0, way.amount) } }
      },
      lines("guards", "Guarded links", single(0x1B7F4D, 1.2)) { $0.guards.map { ($0, nil) } },
      lines("cuts", "Cut links", single(0xA01515, 1.2, dashed: true)) { $0.cuts.map { ($0, nil) } },
      points,
    ].compactMap { $0 }
  }
}

extension RunFolder {
  /// The same map gives the same bytes: it bears no date of its own.
  mutating func write(layersOf context: RunContext) throws {
    let layers = MapLayers.all(context)
    guard layers.contains(where: { $0.count > 0 }) else { return }
    try NetworkSource.translatingErrors {
      try GeoPackage.write(to: url(for: "map.gpkg"), layers: layers, lastChange: "1970-01-01T00:00:00.000Z")
    }
  }
}
