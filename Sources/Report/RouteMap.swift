import Cases
import Localization

/// The map of the roads as SVG: flow as width, attacks as circles, cuts and guards marked, labels of the places that matter.
struct RouteMap {
  var model: ReportModel
  var context: RunContext
  var language: Language

  private let width = 900.0

  private struct Frame {
    var west: Double, north: Double, scale: Double, squeeze: Double, height: Double
    func point(_ lon: Double, _ lat: Double) -> (x: Double, y: Double) {
      ((lon - west) * squeeze * scale, (north - lat) * scale)
    }
  }

  func svg(label: String) -> String {
    guard let frame = frame() else { return "" }
    let size = "0 0 \(Int(width)) \(Int(frame.height))"
    return
      "<svg class=\"map\" viewBox=\"\(size)\" role=\"img\" aria-label=\"\(HTML.escape(label))\"><rect class=\"sea\" width=\"\(Int(width))\" height=\"\(Int(frame.height))\"/>"
      + land(frame) + roads(frame) + attacks(frame) + places(frame) + "</svg>"
  }

  /// Equirectangular at the middle latitude: true enough at the size of a few countries.
  private func frame() -> Frame? {
    let used = Set(context.links.flatMap { [$0.from, $0.to] })
    let shown = context.places.filter { used.contains($0.id) }
    guard let west = shown.map(\.lon).min(), let east = shown.map(\.lon).max(), let south = shown.map(\.lat).min(),
      let north = shown.map(\.lat).max(), east > west, north > south
    else { return nil }
    let margin = 0.04 * max(east - west, north - south)
    let squeeze = Trigonometry.cosine(degrees: (north + south) / 2)
    let scale = width / ((east - west + 2 * margin) * squeeze)
    return Frame(
      west: west - margin, north: north + margin, scale: scale, squeeze: squeeze,
      height: min(760, (north - south + 2 * margin) * scale))
  }

  private func path(_ points: [(lon: Double, lat: Double)], _ frame: Frame) -> String {
    "M"
      + points.map { p in
        let at = frame.point(p.lon, p.lat)
        return "\(HTML.coordinate(at.x)) \(HTML.coordinate(at.y))"
      }.joined(separator: "L")
  }

  private func land(_ frame: Frame) -> String {
    let rings = model.outlines.filter { ring in
      ring.contains { p in
        let at = frame.point(p.lon, p.lat)
        return at.x > -200 && at.x < width + 200 && at.y > -200 && at.y < frame.height + 200
      }
    }
    guard !rings.isEmpty else { return "" }
    return "<path class=\"land\" d=\"\(rings.map { path($0, frame) + "Z" }.joined())\"/>"
  }

  private func roads(_ frame: Frame) -> String {
    let at = Dictionary(context.places.map { ($0.id, $0) }) { first, _ in first }
    let most = max(model.flows.values.map(\.tankersPerDay).max() ?? 0, 1e-9)
    let cuts = Set(model.extras.flatMap(\.cuts))
    let guards = Set(model.extras.flatMap(\.guards))
    var out = ""
    for link in context.links {
      guard let a = at[link.from], let b = at[link.to] else { continue }
      let d = path([(a.lon, a.lat), (b.lon, b.lat)], frame)
      let flow = model.flows[link.id]?.tankersPerDay ?? 0
      let kind =
        cuts.contains(link.id) ? "cut" : guards.contains(link.id) ? "guard" : flow > most * 0.002 ? "flow" : "road"
      let thickness = kind == "flow" ? 1.2 + 6 * (flow / most).squareRoot() : kind == "road" ? 1 : 4
      out +=
        "<path class=\"\(kind)\" stroke-width=\"\(HTML.coordinate(thickness))\" d=\"\(d)\"><title>\(HTML.escape("\(a.name[language]) – \(b.name[language])"))</title></path>"
    }
    return out
  }

  private func attacks(_ frame: Frame) -> String {
    context.incidents.compactMap { event -> String? in
      guard let lat = event.lat, let lon = event.lon, event.kind.contains("attack") || event.kind.contains("ambush")
      else { return nil }
      let at = frame.point(lon, lat)
      guard at.x > 0, at.x < width, at.y > 0, at.y < frame.height else { return nil }
      let radius = 3 + min(9, (event.tankersDestroyed ?? 0).squareRoot())
      return
        "<circle class=\"attack\" cx=\"\(HTML.coordinate(at.x))\" cy=\"\(HTML.coordinate(at.y))\" r=\"\(HTML.coordinate(radius))\"><title>\(HTML.escape("\(event.date) \(event.place)"))</title></circle>"
    }.joined()
  }

  private func places(_ frame: Frame) -> String {
    var taken: [(x: Double, y: Double)] = []
    let rank = ["port": 1, "refinery": 2, "city": 3, "border_post": 4]
    let ordered = context.places.enumerated().sorted { a, b in
      let (x, y) = (
        a.element.isAsked ? 0 : rank[a.element.kind] ?? 9, b.element.isAsked ? 0 : rank[b.element.kind] ?? 9
      )
      return x == y ? a.offset < b.offset : x < y
    }
    var out = ""
    for (_, place) in ordered where place.isAsked || rank[place.kind] != nil {
      let at = frame.point(place.lon, place.lat)
      guard at.x > 0, at.x < width, at.y > 0, at.y < frame.height else { continue }
      out +=
        "<circle class=\"place \(place.isAsked ? "asked" : HTML.escape(place.kind))\" cx=\"\(HTML.coordinate(at.x))\" cy=\"\(HTML.coordinate(at.y))\" r=\"\(place.isAsked ? 7 : 3)\"/>"
      guard taken.allSatisfy({ abs($0.x - at.x) > 95 || abs($0.y - at.y) > 16 }) else { continue }
      taken.append(at)
      let atRight = at.x > width - 110
      out +=
        "<text class=\"name\(place.isAsked ? " asked" : "")\" x=\"\(HTML.coordinate(at.x + (atRight ? -9 : 9)))\" y=\"\(HTML.coordinate(at.y + 4))\" text-anchor=\"\((atRight != (language == .ar)) ? "end" : "start")\" direction=\"\(language == .ar ? "rtl" : "ltr")\">\(HTML.escape(place.name[language]))</text>"
    }
    return out
  }
}
