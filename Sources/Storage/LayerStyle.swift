/// How QGIS draws a layer when it opens it. Written as QML (QGIS) and SLD 1.1 (anyone).
public struct LayerStyle: Sendable, Equatable {
  public struct Color: Sendable, Equatable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    /// - Parameter hex: `0xRRGGBB`.
    public init(_ hex: UInt32) {
      red = UInt8(hex >> 16 & 255)
      green = UInt8(hex >> 8 & 255)
      blue = UInt8(hex & 255)
    }

    var hex: String {
      let digits = Array("0123456789abcdef")
      var text = "#"
      for byte in [red, green, blue] {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
      }
      return text
    }
    var list: String { "\(red),\(green),\(blue),255" }
  }

  /// Widths and sizes are millimetres.
  public enum Symbol: Sendable, Equatable {
    case marker(Color, size: Double)
    case line(Color, width: Double, dashed: Bool = false)
    case fill(Color, outline: Color)
  }

  public struct Category: Sendable, Equatable {
    public var value: String
    public var label: String
    public var symbol: Symbol

    public init(_ value: String, _ label: String? = nil, _ symbol: Symbol) {
      self.value = value
      self.label = label ?? value
      self.symbol = symbol
    }
  }

  public struct Step: Sendable, Equatable {
    public var lower: Double
    public var upper: Double
    public var label: String
    public var symbol: Symbol

    public init(_ lower: Double, _ upper: Double, _ label: String, _ symbol: Symbol) {
      self.lower = lower
      self.upper = upper
      self.label = label
      self.symbol = symbol
    }
  }

  public enum Renderer: Sendable, Equatable {
    case single(Symbol)
    /// By the value of a column; other values are not drawn.
    case categories(column: String, [Category])
    /// By ranges of a column of numbers.
    case steps(column: String, [Step])
  }

  public var renderer: Renderer
  /// The column whose text stands beside each feature.
  public var labelColumn: String?

  public init(_ renderer: Renderer, labelColumn: String? = nil) {
    self.renderer = renderer
    self.labelColumn = labelColumn
  }

  /// The parts of the legend, each with the condition under which it applies.
  var rules: [(label: String, symbol: Symbol, condition: Condition?)] {
    switch renderer {
    case .single(let symbol): [("", symbol, nil)]
    case .categories(let column, let categories):
      categories.map { ($0.label, $0.symbol, .equals(column, $0.value)) }
    case .steps(let column, let steps): steps.map { ($0.label, $0.symbol, .between(column, $0.lower, $0.upper)) }
    }
  }

  enum Condition {
    case equals(String, String)
    case between(String, Double, Double)
  }
}

func escapedXML(_ text: String) -> String {
  var out = ""
  for character in text.unicodeScalars {
    switch character {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    default: out.unicodeScalars.append(character)
    }
  }
  return out
}
