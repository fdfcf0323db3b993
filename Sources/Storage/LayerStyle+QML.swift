extension LayerStyle {
  /// The style in QGIS's own format, with properties in the form that QGIS 3 reads in every release.
  var qml: String {
    let symbols = rules.enumerated().map { Self.symbol($1.symbol, name: String($0)) }.joined()
    let attribute: String
    let type: String
    var legend = ""
    switch renderer {
    case .single:
      type = "singleSymbol"
      attribute = ""
    case .categories(let column, let categories):
      type = "categorizedSymbol"
      attribute = " attr=\"\(escapedXML(column))\""
      let items = categories.enumerated().map { number, category in
        "<category value=\"\(escapedXML(category.value))\" symbol=\"\(number)\" label=\"\(escapedXML(category.label))\" "
          + "render=\"true\" type=\"string\"/>"
      }
      legend = "<categories>\(items.joined())</categories>"
    case .steps(let column, let steps):
      type = "graduatedSymbol"
      attribute = " attr=\"\(escapedXML(column))\" graduatedMethod=\"GraduatedColor\""
      let items = steps.enumerated().map { number, step in
        "<range lower=\"\(step.lower)\" upper=\"\(step.upper)\" symbol=\"\(number)\" label=\"\(escapedXML(step.label))\" "
          + "render=\"true\"/>"
      }
      legend = "<ranges>\(items.joined())</ranges>"
    }
    return """
      <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
      <qgis version="3.22.0" styleCategories="Symbology|Labeling">
      <renderer-v2 type="\(type)"\(attribute) forceraster="0" symbollevels="0" enableorderby="0">\
      \(legend)<symbols>\(symbols)</symbols></renderer-v2>\(labeling)
      </qgis>

      """
  }

  private var labeling: String {
    guard let labelColumn else { return "" }
    return """

      <labeling type="simple"><settings calloutType="simple">\
      <text-style fieldName="\(escapedXML(labelColumn))" isExpression="0" fontSize="8" fontSizeUnit="Point" \
      textColor="40,40,40,255"><text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" \
      bufferColor="255,255,255,255"/></text-style><placement placement="6" dist="1" distUnits="MM"/>\
      <rendering drawLabels="1" obstacle="1"/></settings></labeling>
      """
  }

  private static func symbol(_ symbol: Symbol, name: String) -> String {
    let type: String
    let layer: String
    let properties: [(String, String)]
    switch symbol {
    case .marker(let color, let size):
      type = "marker"
      layer = "SimpleMarker"
      properties = [
        ("name", "circle"), ("color", color.list), ("size", "\(size)"), ("size_unit", "MM"),
        ("outline_color", "255,255,255,255"), ("outline_width", "0.2"), ("outline_width_unit", "MM"),
      ]
    case .line(let color, let width, let dashed):
      type = "line"
      layer = "SimpleLine"
      properties = [
        ("line_color", color.list), ("line_width", "\(width)"), ("line_width_unit", "MM"),
        ("line_style", dashed ? "dash" : "solid"), ("capstyle", "round"), ("joinstyle", "round"),
      ]
    case .fill(let color, let outline):
      type = "fill"
      layer = "SimpleFill"
      properties = [
        ("color", color.list), ("style", "solid"), ("outline_color", outline.list), ("outline_style", "solid"),
        ("outline_width", "0.2"), ("outline_width_unit", "MM"),
      ]
    }
    // Older releases of QGIS 3 read `prop`, newer ones `Option`; each ignores the other.
    let options = properties.map { "<Option name=\"\($0.0)\" value=\"\($0.1)\" type=\"QString\"/>" }.joined()
    let props = properties.map { "<prop k=\"\($0.0)\" v=\"\($0.1)\"/>" }.joined()
    return """
      <symbol type="\(type)" name="\(name)" alpha="1" clip_to_extent="1" force_rhr="0">\
      <layer class="\(layer)" enabled="1" locked="0" pass="0"><Option type="Map">\(options)</Option>\(props)</layer>\
      </symbol>
      """
  }
}
