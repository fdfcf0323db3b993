import Cases
import Geography
import Localization

/// The map of the roads as SVG: flow as width, attacks as circles, cuts and guards marked, labels of the places that matter; a choice of
/// views lies on one ground.
struct RouteMap {
  private let model: ReportModel
  private let context: RunContext
  private let numbers: NumberText
  private let frame: MapFrame
  private let places: [String: RunContext.Place]
  private let ground: MapGround
  private let courses: LinkCourses

  private var language: Language { numbers.language }
  private var isDrawing: Bool { context.isDrawing == true }

  /// Nothing where the roads have no extent.
  init?(model: ReportModel, context: RunContext, numbers: NumberText) {
    var context = context
    if context.isDrawing == true, numbers.language == .ar {
      // A drawing runs as its language does.
      for index in context.places.indices { context.places[index].lon.negate() }
    }
    guard let frame = MapFrame(around: context.mapEnds) else { return nil }
    self.model = model
    self.context = context
    self.numbers = numbers
    self.frame = frame
    places = Dictionary(context.places.map { ($0.id, $0) }) { first, _ in first }
    ground = MapGround(outlines: model.outlines, frame: frame, numbers: numbers)
    courses = LinkCourses(context, places, frame)
  }

  func svg(label: String) -> String {
    let (width, height) = (HTML.coordinate(frame.width), HTML.coordinate(frame.height))
    var labels = LabelPlacer(frame: frame, isRightToLeft: language == .ar)
    let places = places(&labels)
    let wash = isDrawing ? "paper" : model.outlines.isEmpty && context.roads != nil ? "land" : "sea"
    return
      "<svg class=\"map\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(HTML.escape(label))\">\(arrowHead())<rect class=\"\(wash)\" width=\"\(width)\" height=\"\(height)\"/>"
      + ground.land() + under() + roads() + views { before($0, at: $1) + ways($0, $2) + marks($0, $2) } + attacks()
      + places
      + views { view, _, links in signs(view, links) } + ground.countries(&labels)
      + (isDrawing ? "" : ground.scaleBar()) + "</svg>"
  }

  // MARK: Roads

  /// The roads that nothing is said of, by their rank.
  private func under() -> String {
    let tolerance = frame.kilometres(1.0 / 3) * 1000
    let ranks = Dictionary(grouping: context.roads ?? []) { min(max($0.rank, 0), 9) }
    return ranks.sorted { $0.key > $1.key }.map { rank, roads in
      let lines = roads.map { LineSimplification.simplify($0.line.points, tolerance: tolerance).map(frame.point) }
      let path = lines.filter { $0.count > 1 }.map(SVGPath.text).joined()
      return
        "<path class=\"under\" stroke-width=\"\(HTML.coordinate(max(0.6, 2 - 0.4 * Double(rank))))\" d=\"\(path)\"/>"
    }.joined()
  }

  /// Links that no view marks: those without traffic are joined and drawn as one shape; what carries stands for itself.
  private func roads() -> String {
    let most = max(model.flows.values.map(\.tankersPerDay).max() ?? 0, 1e-9)
    let isOne = model.views.count == 1
    let marked = isOne ? Set(model.views[0].marks.cuts + model.views[0].marks.guards) : []
    var quiet: [RunContext.Link] = []
    var busy = ""
    for link in context.links where !marked.contains(link.id) {
      let flow = model.flows[link.id]?.tankersPerDay ?? 0
      if flow > most * 0.002 {
        let carries = "\(numbers.decimal(flow, places: 1)) \(StringCatalogue.text("page.legend_flow", language))"
        busy += drawn(link.id, "flow", 1.2 + 6 * (flow / most).squareRoot(), "\(name(of: link)): \(carries)")
      } else if isDrawing {
        busy += drawn(link.id, "road", 1.4, name(of: link))
      } else if link.line == nil {
        quiet.append(link)
      }
    }
    return QuietRoads(quiet, places: context.places).path(in: frame, SVGPath.text) + busy
  }

  private func name(of link: RunContext.Link) -> String {
    let ends = [link.from, link.to].map { places[$0]?.name[language] ?? $0 }.joined(separator: " – ")
    return link.road.map { "\($0) (\(ends))" } ?? ends
  }

  private func drawn(_ link: String, _ style: String, _ width: Double, _ title: String) -> String {
    guard let course = courses[link] else { return "" }
    let arrow = isDrawing && context.isDirected == true ? " marker-end=\"url(#arrow)\"" : ""
    return
      "<path class=\"\(style)\" stroke-width=\"\(HTML.coordinate(width))\"\(arrow) d=\"\(course.path)\"><title>\(HTML.escape(title))</title></path>"
  }

  private func arrowHead() -> String {
    guard isDrawing, context.isDirected == true else { return "" }
    return
      "<defs><marker id=\"arrow\" markerUnits=\"userSpaceOnUse\" markerWidth=\"10\" markerHeight=\"8\" refX=\"15\" refY=\"4\" orient=\"auto\"><path class=\"head\" d=\"M0 0L10 4L0 8Z\"/></marker></defs>"
  }

  // MARK: Views

  private typealias Links = [String: RunContext.Link]

  /// What each view draws, of which one is shown.
  private func views(_ draw: (ReportModel.View, Int, Links) -> String) -> String {
    let links = Dictionary(context.links.map { ($0.id, $0) }) { first, _ in first }
    return model.views.enumerated().map { place, view in
      let body = draw(view, place, links)
      return model.views.count == 1 || body.isEmpty ? body : "<g class=\"v v\(place)\">\(body)</g>"
    }.joined()
  }

  /// The way as it was without cuts, under what is left of it.
  private func before(_ view: ReportModel.View, at place: Int) -> String {
    guard let first = model.views.first?.marks, place > 0, first.cuts.isEmpty, view.marks.kind == .cuts,
      first.ways.count == 1, first.ways[0].amount == nil
    else { return "" }
    let path = first.ways[0].links.compactMap { courses[$0]?.path }.joined()
    return "<path class=\"before\" stroke-width=\"3\" d=\"\(path)\"/>"
  }

  private func ways(_ view: ReportModel.View, _ links: Links) -> String {
    let most = max(view.marks.ways.compactMap(\.amount).max() ?? 0, 1e-9)
    let isLoss = view.marks.kind == .loss || view.marks.kind == .near
    return view.marks.ways.map { way in
      let width = way.amount.map { 1.2 + 6 * max(0, $0 / most).squareRoot() } ?? (isLoss ? 7.2 : 4)
      let style = isLoss ? way.amount == nil ? "loss all" : "loss" : "way"
      let told = view.told?(way.amount)
      if way.amount == nil, !isLoss {
        let path = way.links.compactMap { courses[$0]?.path }.joined()
        let title = told.map { "<title>\(HTML.escape($0))</title>" } ?? ""
        return "<path class=\"\(style)\" stroke-width=\"\(HTML.coordinate(width))\" d=\"\(path)\">\(title)</path>"
      }
      return way.links.map { id in
        drawn(id, style, width, [links[id].map(name), told].compactMap { $0 }.joined(separator: ": "))
      }.joined()
    }.joined()
  }

  private func marks(_ view: ReportModel.View, _ links: Links) -> String {
    [("guard", view.marks.guards), ("cut", view.marks.cuts)].map { style, ids in
      ids.map { drawn($0, style, 4, links[$0].map(name) ?? $0) }.joined()
    }.joined()
  }

  /// On cuts and guards too short to be seen, and on those of drawings.
  private func signs(_ view: ReportModel.View, _ links: Links) -> String {
    [("guard", view.marks.guards), ("cut", view.marks.cuts)].map { style, ids in
      ids.map { id in
        guard let course = courses[id], course.extent < 14 || isDrawing else { return "" }
        let (x, y) = (course.middle.x, course.middle.y)
        func at(_ dx: Double, _ dy: Double) -> String { "\(HTML.coordinate(x + dx)) \(HTML.coordinate(y + dy))" }
        let shape =
          style == "cut"
          ? "M\(at(-6, -6))L\(at(6, 6))M\(at(-6, 6))L\(at(6, -6))"
          : "M\(at(0, -7))L\(at(6, 0))L\(at(0, 7))L\(at(-6, 0))Z"
        return
          "<path class=\"sign \(style)\" d=\"\(shape)\"><title>\(HTML.escape(links[id].map(name) ?? id))</title></path>"
      }.joined()
    }.joined()
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

  /// The asked ones first, then by kind; what is not in the list has no name on the map.
  private static let rank = [
    "source": 1, "port": 1, "refinery": 2, "city": 3, "border_post": 4, "town": 5, "node": 5, "village": 6,
  ]

  private func places(_ labels: inout LabelPlacer) -> String {
    func order(_ place: RunContext.Place) -> Int { place.isAsked ? 0 : Self.rank[place.kind] ?? 9 }
    let shown = context.places.filter { order($0) < 9 && frame.holds(frame.point($0.coordinate)) }
      .enumerated().sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }.map(\.element)
    var out = ""
    for place in shown {
      let at = frame.point(place.coordinate)
      let isEnd = place.isAsked || place.kind == "source"
      let radius = isEnd ? 7.0 : isDrawing ? 5 : 3
      labels.keepFree(at, radius: radius + 1, yields: !isEnd)
      out +=
        "<circle class=\"place \(place.isAsked ? "asked" : HTML.escape(place.kind))\" cx=\"\(HTML.coordinate(at.x))\" cy=\"\(HTML.coordinate(at.y))\" r=\"\(HTML.coordinate(radius))\"><title>\(HTML.escape(place.name[language]))</title></circle>"
    }
    for place in shown {
      let isEnd = place.isAsked || place.kind == "source"
      out +=
        labels.beside(
          place.name[language], at: frame.point(place.coordinate), style: isEnd ? "name asked" : "name",
          size: isEnd ? 15 : 12, gap: isEnd ? 10 : isDrawing ? 8 : 6, aboveFirst: isDrawing, mustBeRead: isEnd) ?? ""
    }
    return out
  }
}

extension RunContext.Place {
  public var coordinate: Coordinate { Coordinate(latitude: lat, longitude: lon) }
}
