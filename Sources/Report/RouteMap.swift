import Cases
import Geography
import Localization

/// The map of the roads as SVG: flow as width, attacks as circles, cuts and guards marked, labels of the places that matter.
struct RouteMap {
  private let model: ReportModel
  private let context: RunContext
  private let numbers: NumberText
  private let frame: MapFrame
  private let places: [String: RunContext.Place]

  private var language: Language { numbers.language }

  /// Nothing where the roads have no extent.
  init?(model: ReportModel, context: RunContext, numbers: NumberText) {
    let places = Dictionary(context.places.map { ($0.id, $0) }) { first, _ in first }
    let ends = context.links.flatMap { [places[$0.from], places[$0.to]] }.compactMap { $0?.coordinate }
    guard let frame = MapFrame(around: ends) else { return nil }
    self.model = model
    self.context = context
    self.numbers = numbers
    self.frame = frame
    self.places = places
  }

  func svg(label: String) -> String {
    let (width, height) = (HTML.coordinate(frame.width), HTML.coordinate(frame.height))
    var labels = LabelPlacer(frame: frame, isRightToLeft: language == .ar)
    let roads = roads()
    let places = places(&labels)
    return
      "<svg class=\"map\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(HTML.escape(label))\"><rect class=\"sea\" width=\"\(width)\" height=\"\(height)\"/>"
      + land() + roads.quiet + roads.busy + attacks() + places + countries(&labels) + scaleBar() + "</svg>"
  }

  // MARK: Countries

  private func land() -> String {
    let shapes = model.outlines.compactMap { outline -> String? in
      let rings = outline.rings.map { frame.clipped($0.map(frame.point)) }.filter { $0.count > 2 }
      return rings.isEmpty ? nil : rings.map { path($0) + "Z" }.joined()
    }
    return shapes.isEmpty ? "" : "<path class=\"land\" fill-rule=\"evenodd\" d=\"\(shapes.joined())\"/>"
  }

  private func countries(_ labels: inout LabelPlacer) -> String {
    model.outlines.compactMap { outline -> String? in
      guard let name = outline.name?[language], let at = outline.label.map(frame.point) else { return nil }
      return labels.centred(name, at: at, style: "country", size: 13)
    }.joined()
  }

  // MARK: Roads

  /// Roads without traffic are joined and drawn as one shape; what carries, is cut or is guarded stands for itself.
  private func roads() -> (quiet: String, busy: String) {
    let most = max(model.flows.values.map(\.tankersPerDay).max() ?? 0, 1e-9)
    let cuts = Set(model.extras.flatMap(\.cuts))
    let guards = Set(model.extras.flatMap(\.guards))
    var quiet: [RunContext.Link] = []
    var busy = ""
    for link in context.links {
      let flow = model.flows[link.id]?.tankersPerDay ?? 0
      guard cuts.contains(link.id) || guards.contains(link.id) || flow > most * 0.002 else {
        quiet.append(link)
        continue
      }
      guard let a = places[link.from], let b = places[link.to] else { continue }
      let kind = cuts.contains(link.id) ? "cut" : guards.contains(link.id) ? "guard" : "flow"
      let thickness = kind == "flow" ? 1.2 + 6 * (flow / most).squareRoot() : 4
      let carries =
        flow > 0 ? ": \(numbers.decimal(flow, places: 1)) \(StringCatalogue.text("page.legend_flow", language))" : ""
      busy +=
        "<path class=\"\(kind)\" stroke-width=\"\(HTML.coordinate(thickness))\" d=\"\(path([a, b].map { frame.point($0.coordinate) }))\"><title>\(HTML.escape("\(a.name[language]) – \(b.name[language])\(carries)"))</title></path>"
    }
    return (QuietRoads(quiet, places: context.places).path(in: frame, path), busy)
  }

  private func path(_ points: [SIMD2<Double>]) -> String {
    "M" + points.map { "\(HTML.coordinate($0.x)) \(HTML.coordinate($0.y))" }.joined(separator: "L")
  }

  // MARK: What stands on it

  private func attacks() -> String {
    context.incidents.compactMap { event -> String? in
      guard let lat = event.lat, let lon = event.lon, event.kind.contains("attack") || event.kind.contains("ambush")
      else { return nil }
      let at = frame.point(Coordinate(latitude: lat, longitude: lon))
      guard frame.holds(at) else { return nil }
      let radius = 3 + min(9, (event.tankersDestroyed ?? 0).squareRoot())
      let date = Day(event.date).map(numbers.day) ?? event.date
      return
        "<circle class=\"attack\" cx=\"\(HTML.coordinate(at.x))\" cy=\"\(HTML.coordinate(at.y))\" r=\"\(HTML.coordinate(radius))\"><title>\(HTML.escape("\(date), \(event.place)"))</title></circle>"
    }.joined()
  }

  private func places(_ labels: inout LabelPlacer) -> String {
    let rank = ["port": 1, "refinery": 2, "city": 3, "border_post": 4]
    func order(_ place: RunContext.Place) -> Int { place.isAsked ? 0 : rank[place.kind] ?? 9 }
    let shown = context.places.filter { order($0) < 9 && frame.holds(frame.point($0.coordinate)) }
      .enumerated().sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }.map(\.element)
    var out = ""
    for place in shown {
      let at = frame.point(place.coordinate)
      labels.keepFree(at, radius: place.isAsked ? 8 : 3)
      out +=
        "<circle class=\"place \(place.isAsked ? "asked" : HTML.escape(place.kind))\" cx=\"\(HTML.coordinate(at.x))\" cy=\"\(HTML.coordinate(at.y))\" r=\"\(place.isAsked ? 7 : 3)\"><title>\(HTML.escape(place.name[language]))</title></circle>"
    }
    for place in shown {
      out +=
        labels.beside(
          place.name[language], at: frame.point(place.coordinate), style: place.isAsked ? "name asked" : "name",
          size: place.isAsked ? 15 : 12, gap: place.isAsked ? 10 : 6) ?? ""
    }
    return out
  }

  /// A round length in kilometres, at the lower corner.
  private func scaleBar() -> String {
    let kilometres = Ticks.round(upTo: frame.kilometres(frame.width) / 4).last(where: { $0 > 0 }) ?? 1
    let length = kilometres / frame.kilometres(1)
    let (y, x) = (frame.height - 14, 16.0)
    let text = "\(numbers.decimal(kilometres)) \(StringCatalogue.text("unit.km", language))"
    return
      "<path class=\"scale\" d=\"M\(HTML.coordinate(x)) \(HTML.coordinate(y - 5))V\(HTML.coordinate(y))H\(HTML.coordinate(x + length))V\(HTML.coordinate(y - 5))\"/><text class=\"name\" x=\"\(HTML.coordinate(x + length / 2))\" y=\"\(HTML.coordinate(y - 6))\" text-anchor=\"middle\">\(HTML.escape(text))</text>"
  }
}

extension RunContext.Place {
  var coordinate: Coordinate { Coordinate(latitude: lat, longitude: lon) }
}
