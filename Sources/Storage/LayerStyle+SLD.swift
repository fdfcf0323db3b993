extension LayerStyle {
  /// The style as an OGC styled layer descriptor, for programs other than QGIS.
  func sld(layer: String) -> String {
    let rules = rules.map { rule in
      "<se:Rule><se:Name>\(escapedXML(rule.label))</se:Name>\(Self.filter(rule.condition))\(Self.symbolizer(rule.symbol))</se:Rule>"
    }.joined(separator: "\n")
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" \
      xmlns:se="http://www.opengis.net/se">
      <NamedLayer><se:Name>\(escapedXML(layer))</se:Name><UserStyle><se:FeatureTypeStyle>
      \(rules)
      </se:FeatureTypeStyle></UserStyle></NamedLayer>
      </StyledLayerDescriptor>

      """
  }

  private static func filter(_ condition: Condition?) -> String {
    func property(_ name: String) -> String { "<ogc:PropertyName>\(escapedXML(name))</ogc:PropertyName>" }
    func literal(_ text: String) -> String { "<ogc:Literal>\(escapedXML(text))</ogc:Literal>" }
    switch condition {
    case nil: return ""
    case .equals(let column, let value):
      return
        "<ogc:Filter><ogc:PropertyIsEqualTo>\(property(column))\(literal(value))</ogc:PropertyIsEqualTo></ogc:Filter>"
    case .between(let column, let lower, let upper):
      return "<ogc:Filter><ogc:PropertyIsBetween>\(property(column))<ogc:LowerBoundary>\(literal("\(lower)"))"
        + "</ogc:LowerBoundary><ogc:UpperBoundary>\(literal("\(upper)"))</ogc:UpperBoundary></ogc:PropertyIsBetween></ogc:Filter>"
    }
  }

  private static func symbolizer(_ symbol: Symbol) -> String {
    func parameter(_ name: String, _ value: String) -> String {
      "<se:SvgParameter name=\"\(name)\">\(value)</se:SvgParameter>"
    }
    // SLD counts in pixels of 0.28 mm.
    func pixels(_ millimetres: Double) -> String { "\((millimetres / 0.28 * 100).rounded() / 100)" }
    switch symbol {
    case .marker(let color, let size):
      return "<se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill>"
        + "\(parameter("fill", color.hex))</se:Fill></se:Mark><se:Size>\(pixels(size))</se:Size></se:Graphic></se:PointSymbolizer>"
    case .line(let color, let width, let dashed):
      let dashes = dashed ? parameter("stroke-dasharray", "4 2") : ""
      return
        "<se:LineSymbolizer><se:Stroke>\(parameter("stroke", color.hex))\(parameter("stroke-width", pixels(width)))"
        + "\(dashes)</se:Stroke></se:LineSymbolizer>"
    case .fill(let color, let outline):
      return "<se:PolygonSymbolizer><se:Fill>\(parameter("fill", color.hex))</se:Fill><se:Stroke>"
        + "\(parameter("stroke", outline.hex))</se:Stroke></se:PolygonSymbolizer>"
    }
  }
}
