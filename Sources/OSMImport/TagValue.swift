/// Numbers with units as mappers write them; `nil` for what is not one.
enum TagValue {
  /// `50`, `50 km/h`, `30 mph`, `walk`.
  static func kilometresPerHour(_ text: String) -> Double? {
    if text == "walk" { return 5 }
    guard let (number, unit) = split(text), number > 0 else { return nil }
    switch unit {
    case "", "km/h", "kmh", "kph": return number
    case "mph": return number * 1.609344
    case "knots": return number * 1.852
    default: return nil
    }
  }

  /// `7.5`, `7.5 t`, `3500 kg`.
  static func tonnes(_ text: String) -> Double? {
    guard let (number, unit) = split(text), number > 0 else { return nil }
    switch unit {
    case "", "t": return number
    case "kg": return number / 1000
    case "st": return number * 0.907_184_74
    case "lt": return number * 1.016_046_908_8
    default: return nil
    }
  }

  /// `3.5`, `3.5 m`, `12'6"`.
  static func metres(_ text: String) -> Double? {
    if let foot = text.firstIndex(of: "'") {
      guard let feet = Double(text[..<foot]) else { return nil }
      let rest = text[text.index(after: foot)...].filter { $0 != "\"" && $0 != " " }
      guard let inches = rest.isEmpty ? 0 : Double(rest) else { return nil }
      return feet * 0.3048 + inches * 0.0254
    }
    guard let (number, unit) = split(text), number > 0 else { return nil }
    switch unit {
    case "", "m": return number
    case "cm": return number / 100
    case "ft": return number * 0.3048
    default: return nil
    }
  }

  /// `01:30`, `00:12:00`, `45` (minutes), `PT1H30M`.
  static func seconds(_ text: String) -> Double? {
    if text.hasPrefix("PT") { return isoSeconds(text.dropFirst(2)) }
    let fields = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard !fields.isEmpty, fields.count <= 3, fields.allSatisfy({ $0.map { $0.isFinite && $0 >= 0 } ?? false }) else {
      return nil
    }
    let numbers = fields.map { $0! }
    let total: Double =
      switch numbers.count {
      case 1: numbers[0] * 60
      case 2: numbers[0] * 3600 + numbers[1] * 60
      default: numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
      }
    return total > 0 && total <= 30 * 86_400 ? total : nil
  }

  private static func isoSeconds(_ text: Substring) -> Double? {
    var total = 0.0
    var digits = ""
    for character in text {
      if character.isASCII, character.isNumber || character == "." {
        digits.append(character)
        continue
      }
      guard let number = Double(digits) else { return nil }
      digits = ""
      switch character {
      case "H": total += number * 3600
      case "M": total += number * 60
      case "S": total += number
      default: return nil
      }
    }
    return digits.isEmpty && total > 0 && total <= 30 * 86_400 ? total : nil
  }

  /// A plain decimal number and the unit after it; a decimal comma counts as a point.
  private static func split(_ text: String) -> (Double, String)? {
    let isNumeral: (Character) -> Bool = { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let numeral = text.prefix(while: isNumeral)
    guard !numeral.isEmpty, let number = Double(String(numeral.map { $0 == "," ? "." : $0 })), number.isFinite else {
      return nil
    }
    let unit = text[numeral.endIndex...].drop { $0 == " " }
    return (number, String(unit).lowercased())
  }
}
