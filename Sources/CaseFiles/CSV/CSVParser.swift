import Cases
import Wording

/// The state of reading one CSV text.
struct CSVParser {
  /// How often reading starts again after a quote that is never closed: a bound on the time for hostile files.
  static let mostRecoveries = 50

  private(set) var problems: [Problem] = []
  private let bytes: [UInt8]
  private let file: String
  private var delimiter = UInt8(ascii: ",")
  private var cursor = Cursor()
  private var recoveries = 0

  private static let quote = UInt8(ascii: "\"")

  /// A place in the text.
  private struct Cursor {
    var offset = 0
    var line = 1
    var position = 1
  }

  /// What ended a cell.
  private enum End { case delimiter, record, fault }

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func parse() -> CSVDocument {
    findDelimiter()
    var records: [CSVDocument.Record] = []
    while cursor.offset < bytes.count, recoveries <= Self.mostRecoveries {
      if let record = parseRecord(), record.cells.contains(where: { !$0.text.isEmpty }) { records.append(record) }
    }
    return CSVDocument(delimiter: delimiter, records: records)
  }

  /// The most frequent of `,`, `;` and tab outside quotes in the first line that is not blank.
  private mutating func findDelimiter() {
    let line = Array(bytes.prefix { $0 != 10 && $0 != 13 })
    if line.count == 5, line.starts(with: Array("sep=".utf8)) {
      delimiter = line[4]
      cursor.offset = 5
      consumeNewline()
      return
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == Self.quote { isQuoted.toggle() }
      if byte == 10 || byte == 13, !isQuoted {
        if isBlank { continue } else { break }
      }
      isBlank = false
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    delimiter = candidates.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) } ?? delimiter
  }

  /// The next record; nil when a quoting fault was found in it.
  private mutating func parseRecord() -> CSVDocument.Record? {
    let start = cursor
    var cells: [CSVDocument.Cell] = []
    while true {
      let cellStart = cursor
      var text: [UInt8] = []
      let end = parseCell(into: &text)
      if end == .fault {
        if cursor.offset <= start.offset { skipLine() }
        return nil
      }
      let trimmed = String(decoding: text, as: UTF8.self).trimmingBlanks
      cells.append(.init(text: trimmed, line: cellStart.line, position: cellStart.position))
      if end == .record { return .init(line: start.line, cells: cells) }
    }
  }

  private mutating func parseCell(into text: inout [UInt8]) -> End {
    let start = cursor
    while cursor.offset < bytes.count, bytes[cursor.offset] == 32 { advance() }
    if cursor.offset < bytes.count, bytes[cursor.offset] == Self.quote { return parseQuoted(into: &text) }
    cursor = start
    while cursor.offset < bytes.count {
      let byte = bytes[cursor.offset]
      if byte == delimiter { advance(); return .delimiter }
      if byte == 10 || byte == 13 { consumeNewline(); return .record }
      if byte == Self.quote {
        report(
          "stray-quote", at: cursor, "a quotation mark inside a field that does not begin with one",
          "put the whole field in quotation marks and double those inside")
        skipLine()
        return .fault
      }
      text.append(byte)
      advance()
    }
    return .record
  }

  private mutating func parseQuoted(into text: inout [UInt8]) -> End {
    let opening = cursor
    advance()
    while cursor.offset < bytes.count {
      let byte = bytes[cursor.offset]
      if byte != Self.quote {
        let isNewline = byte == 10 || byte == 13
        text.append(isNewline ? 10 : byte)
        if isNewline { consumeNewline() } else { advance() }
        continue
      }
      advance()
      guard cursor.offset < bytes.count, bytes[cursor.offset] == Self.quote else { return closeQuoted(opening) }
      text.append(Self.quote)
      advance()
    }
    return recover(opening)
  }

  private mutating func closeQuoted(_ opening: Cursor) -> End {
    while cursor.offset < bytes.count, bytes[cursor.offset] == 32 { advance() }
    guard cursor.offset < bytes.count else { return .record }
    let byte = bytes[cursor.offset]
    if byte == delimiter { advance(); return .delimiter }
    if byte == 10 || byte == 13 { consumeNewline(); return .record }
    // A field over several lines that ends in the middle of a word was opened by mistake, many lines above.
    if cursor.line > opening.line { return recover(opening) }
    report(
      "text-after-quote", at: cursor, "text after the closing quotation mark of a field",
      "double the quotation marks inside the field")
    skipLine()
    return .fault
  }

  /// Says that a quote is never closed and goes on with the next line.
  private mutating func recover(_ opening: Cursor) -> End {
    report(
      "unbalanced-quote", at: opening, "the quotation mark opened here is never closed",
      "close it, or double it if it belongs to the text")
    recoveries += 1
    cursor = opening
    skipLine()
    return .fault
  }

  private mutating func report(_ code: String, at place: Cursor, _ message: Message, _ remedy: Message) {
    problems.append(
      Problem(
        code: code, file: file, line: place.line, position: place.position, message: message, remedy: remedy))
  }

  private mutating func advance() {
    // Continuation bytes belong to the character before.
    cursor.offset += 1
    if cursor.offset >= bytes.count || bytes[cursor.offset] & 0xC0 != 0x80 { cursor.position += 1 }
  }

  private mutating func consumeNewline() {
    guard cursor.offset < bytes.count else { return }
    let isPair = bytes[cursor.offset] == 13 && cursor.offset + 1 < bytes.count && bytes[cursor.offset + 1] == 10
    cursor.offset += isPair ? 2 : 1
    cursor.line += 1
    cursor.position = 1
  }

  private mutating func skipLine() {
    while cursor.offset < bytes.count, bytes[cursor.offset] != 10, bytes[cursor.offset] != 13 { advance() }
    consumeNewline()
  }
}

extension String {
  /// Without blanks, tabs, newlines and no-break spaces at either end.
  var trimmingBlanks: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{A0}" || scalar == "\u{202F}"
    }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, isBlank(first) || isBlank(last) else {
      return self
    }
    var scalars = unicodeScalars[...]
    while let c = scalars.first, isBlank(c) { scalars = scalars.dropFirst() }
    while let c = scalars.last, isBlank(c) { scalars = scalars.dropLast() }
    return String(scalars)
  }
}
