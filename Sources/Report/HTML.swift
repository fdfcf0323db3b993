/// Builds HTML and SVG text; everything that comes from data is escaped.
enum HTML {
  /// Text made safe for element content and quoted attributes.
  static func escape(_ text: some StringProtocol) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// A link to a source when it is a web address, the text alone otherwise.
  static func link(_ text: String, to address: String?) -> String {
    guard let address, address.hasPrefix("https://") || address.hasPrefix("http://") else { return escape(text) }
    return "<a href=\"\(escape(address))\" rel=\"noopener noreferrer\">\(escape(text))</a>"
  }

  /// A table; cells are HTML already. Columns from `numbersFrom` on are numbers.
  static func table(caption: String, heads: [String], rows: [[String]], numbersFrom: Int = 1) -> String {
    table(caption: caption, heads: heads, rows: rows) { $0 >= numbersFrom }
  }

  /// A table; cells are HTML already.
  static func table(caption: String, heads: [String], rows: [[String]], isNumber: (Int) -> Bool) -> String {
    let head = heads.enumerated().map { place, text in
      "<th scope=\"col\"\(isNumber(place) ? " class=\"n\"" : "")>\(escape(text))</th>"
    }.joined()
    let body = rows.map { row in
      "<tr>"
        + row.enumerated().map { place, cell in
          place == 0
            ? "<th scope=\"row\">\(cell)</th>" : "<td\(isNumber(place) ? " class=\"n\"" : "")>\(cell)</td>"
        }.joined() + "</tr>"
    }
    return
      "<div class=\"scroll\"><table><caption>\(escape(caption))</caption><thead><tr>\(head)</tr></thead><tbody>\(body.joined())</tbody></table></div>"
  }

  /// A number for a coordinate: one decimal, no exponent; what lies beyond any drawing, as a damaged file may have it, stands at its edge.
  static func coordinate(_ number: Double) -> String {
    let value = number.isNaN ? 0 : min(max(number, -1e6), 1e6)
    let tenth = (value * 10).rounded() / 10
    return tenth == tenth.rounded() ? "\(Int(tenth))" : "\(tenth)"
  }
}
