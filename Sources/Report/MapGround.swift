import Cases
import Localization

/// What a map stands on: water, land, the names of countries, a scale.
struct MapGround {
  let outlines: [ReportModel.Outline]
  let frame: MapFrame
  let numbers: NumberText

  private var language: Language { numbers.language }

  func land() -> String {
    let shapes = outlines.compactMap { outline -> String? in
      let rings = outline.rings.map { frame.clipped($0.map(frame.point)) }.filter { $0.count > 2 }
      return rings.isEmpty ? nil : rings.map { SVGPath.text($0) + "Z" }.joined()
    }
    return shapes.isEmpty ? "" : "<path class=\"land\" fill-rule=\"evenodd\" d=\"\(shapes.joined())\"/>"
  }

  func countries(_ labels: inout LabelPlacer) -> String {
    outlines.compactMap { outline -> String? in
      guard let name = outline.name?[language], let at = outline.label.map(frame.point) else { return nil }
      return labels.centred(name, at: at, style: "country", size: 13)
    }.joined()
  }

  /// A round length, at the lower corner: kilometres, or metres where the map is small.
  func scaleBar() -> String {
    let quarter = frame.kilometres(frame.width) / 4
    let isSmall = quarter < 1
    let factor = isSmall ? 1000.0 : 1
    let round = Ticks.round(upTo: quarter * factor).last(where: { $0 > 0 }) ?? 1
    let length = round / factor / frame.kilometres(1)
    let (y, x) = (frame.height - 14, 16.0)
    let text = "\(numbers.decimal(round)) \(StringCatalogue.text(isSmall ? "unit.m" : "unit.km", language))"
    return
      "<path class=\"scale\" d=\"M\(HTML.coordinate(x)) \(HTML.coordinate(y - 5))V\(HTML.coordinate(y))H\(HTML.coordinate(x + length))V\(HTML.coordinate(y - 5))\"/><text class=\"name\" x=\"\(HTML.coordinate(x + length / 2))\" y=\"\(HTML.coordinate(y - 6))\" text-anchor=\"middle\">\(HTML.escape(text))</text>"
  }
}

/// Lines as SVG writes them.
enum SVGPath {
  static func text(_ points: [SIMD2<Double>]) -> String {
    "M" + points.map { "\(HTML.coordinate($0.x)) \(HTML.coordinate($0.y))" }.joined(separator: "L")
  }

  /// A bow from one point to another; its height is a share of its length, to the left of the way there where positive.
  static func bow(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ share: Double) -> String {
    guard share != 0 else { return text([a, b]) }
    let c = top(a, b, 2 * share)
    return
      "M\(HTML.coordinate(a.x)) \(HTML.coordinate(a.y))Q\(HTML.coordinate(c.x)) \(HTML.coordinate(c.y)) \(HTML.coordinate(b.x)) \(HTML.coordinate(b.y))"
  }

  /// Beside the middle between two points.
  static func top(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ share: Double) -> SIMD2<Double> {
    (a + b) / 2 + SIMD2(b.y - a.y, a.x - b.x) * share
  }
}
