/// A table of comma or semicolon separated values with a header, as found in the wild: byte-order mark, either line end,
/// quotes, newlines in quotes, Latin-1.
struct CSVTable {
  struct Field {
    var bytes: ArraySlice<UInt8>
    var line: Int
    /// In bytes from the line's beginning, from 1.
    var position: Int

    /// UTF-8, or Latin-1 where it is not.
    var text: String {
      String(validating: bytes, as: UTF8.self) ?? String(bytes.map { Character(Unicode.Scalar($0)) })
    }

    /// Without blanks around.
    var trimmed: ArraySlice<UInt8> {
      var rest = bytes
      while let first = rest.first, first == 32 || first == 9 { rest = rest.dropFirst() }
      while let last = rest.last, last == 32 || last == 9 { rest = rest.dropLast() }
      return rest
    }
  }

  private(set) var header: [Field] = []
  private(set) var rows: [[Field]] = []
  /// The separator is a semicolon, so that a decimal comma is possible.
  private(set) var usesSemicolons = false

  init(_ bytes: [UInt8], _ problems: inout ProblemList) {
    var scanner = Scanner(bytes: bytes)
    usesSemicolons = scanner.usesSemicolons
    guard let first = scanner.record(&problems), !(first.count == 1 && first[0].bytes.isEmpty) else {
      problems.add("table-empty", "no header line", remedy: "from,to,cost")
      return
    }
    header = first
    while let row = scanner.record(&problems) {
      if row.count == 1, row[0].trimmed.isEmpty { continue }
      if row.count == header.count {
        rows.append(row)
      } else {
        problems.add(
          "table-width", line: row[0].line, "\(row.count) fields under a header of \(header.count)",
          remedy: "as many fields as the header; quote fields that hold the separator")
      }
    }
  }

  /// The index of the first of the names that is a column; blanks, case and underscores do not matter.
  func column(_ names: String...) -> Int? { column(names) }

  func column(_ names: [String]) -> Int? {
    let plain = header.map { Self.plain($0.text) }
    for name in names {
      if let found = plain.firstIndex(of: Self.plain(name)) { return found }
    }
    return nil
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0 != "_" && $0 != " " && $0 != "-" })
  }

  /// A number, with a decimal comma where semicolons separate.
  func number(_ field: Field) -> Double? {
    let bytes = field.trimmed
    if let value = Numeral.decimal(bytes) { return value }
    guard usesSemicolons else { return nil }
    return Numeral.decimal(ArraySlice(bytes.map { $0 == 44 ? 46 : $0 }))
  }

  private struct Scanner {
    let bytes: [UInt8]
    let separator: UInt8
    var at: Int
    var line = 1
    var lineStart: Int

    var usesSemicolons: Bool { separator == 59 }

    init(bytes: [UInt8]) {
      self.bytes = bytes
      at = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
      lineStart = at
      let firstLine = bytes[at...].prefix { $0 != 10 && $0 != 13 }
      let counts = [UInt8](arrayLiteral: 44, 59, 9).map { separator in (separator, firstLine.count { $0 == separator })
      }
      separator = counts.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? 44
    }

    mutating func record(_ problems: inout ProblemList) -> [Field]? {
      guard at < bytes.count else { return nil }
      var fields: [Field] = []
      while true {
        fields.append(field(&problems))
        guard at < bytes.count else { return fields }
        if bytes[at] == separator {
          at += 1
          continue
        }
        endLine()
        return fields
      }
    }

    private mutating func endLine() {
      if bytes[at] == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { at += 1 }
      at += 1
      line += 1
      lineStart = at
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 10 || byte == 13 }

    private mutating func field(_ problems: inout ProblemList) -> Field {
      let place = (line: line, position: at - lineStart + 1)
      guard at < bytes.count, bytes[at] == 34 else {
        let start = at
        while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
        return Field(bytes: bytes[start..<at], line: place.line, position: place.position)
      }
      let content = quoted(place, &problems)
      return Field(bytes: content, line: place.line, position: place.position)
    }

    private mutating func quoted(_ place: (line: Int, position: Int), _ problems: inout ProblemList) -> ArraySlice<
      UInt8
    > {
      var content: [UInt8] = []
      at += 1
      while at < bytes.count {
        let byte = bytes[at]
        if byte == 34 {
          if at + 1 < bytes.count, bytes[at + 1] == 34 { at += 1 } else { break }
        } else if byte == 10 {
          line += 1
          lineStart = at + 1
        }
        content.append(byte)
        at += 1
      }
      if at >= bytes.count {
        problems.add("table-quote", line: place.line, position: place.position, "a quote that never ends", remedy: "\"")
        return content[...]
      }
      at += 1
      let rest = at
      while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
      if bytes[rest..<at].contains(where: { $0 != 32 && $0 != 9 }) {
        problems.add(
          "table-quote", line: line, position: rest - lineStart + 1, "text after a closing quote",
          remedy: "double the quotes inside a quoted field")
      }
      return content[...]
    }
  }
}
