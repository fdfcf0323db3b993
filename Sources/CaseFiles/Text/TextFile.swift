import Cases
import Wording

/// Turns a file's bytes into UTF-8 text, or says exactly why they are no text.
///
/// UTF-8 with or without a byte order mark and UTF-16 with one are read as they are. Bytes that are no UTF-8 at all and
/// make sense as Windows-1252 (what French spreadsheets call ANSI; a superset of Latin-1) are read so, with a warning. All
/// else is refused: a guess would put wrong names into a case.
enum TextFile {
  /// Bytes of a file that are read at most.
  static let largest = 64 << 20

  /// UTF-8 without byte order mark; nil when the bytes were refused.
  static func decode(_ bytes: [UInt8], file: String, problems: inout ProblemList) -> [UInt8]? {
    func refuse(_ code: String, _ message: Message, _ remedy: Message, at offset: Int? = nil) -> [UInt8]? {
      let place = offset.map { lineAndPosition(bytes, $0) }
      problems.add(
        Problem(
          code: code, file: file, line: place?.line ?? 0, position: place?.position, message: message, remedy: remedy))
      return nil
    }
    let save: Message = "save it as UTF-8 text"
    if bytes.count > largest {
      return refuse("file-too-large", "the file has \(bytes.count >> 20) MB", "keep it below \(largest >> 20) MB")
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return refuse("bad-encoding", "the file is UTF-32", save)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = utf16(bytes) else { return refuse("bad-encoding", "the file is broken UTF-16", save) }
      if text.contains(0) {
        return refuse("nul-byte", "the file holds NUL characters", "it is no text: export it again")
      }
      return text
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      return refuse("not-text", "the file is a spreadsheet or archive (ZIP), no text", "export the sheet as CSV UTF-8")
    }
    if let offset = bytes.firstIndex(of: 0) {
      let wide = bytes.count > 3 && (bytes[1] == 0 && bytes[3] == 0 || bytes[0] == 0 && bytes[2] == 0)
      return wide
        ? refuse("bad-encoding", "the file looks like UTF-16 without a byte order mark", save)
        : refuse("nul-byte", "there is a NUL byte", "it is no text: export it again", at: offset)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let bad = UTF8Check.firstInvalid(body) else { return body }
    if !UTF8Check.hasSequence(body), let text = windows1252(body) {
      problems.add(
        Problem(
          code: "not-utf8", severity: .warning, file: file, line: lineAndPosition(body, bad).line,
          message: "the file is not UTF-8; it was read as Windows-1252 (Latin-1)", remedy: save))
      return text
    }
    return refuse("bad-encoding", "the text is broken UTF-8 here", save, at: bad + bytes.count - body.count)
  }

  /// Line and character, from 1, of a byte.
  static func lineAndPosition(_ bytes: [UInt8], _ offset: Int) -> (line: Int, position: Int) {
    var line = 1
    var position = 1
    var i = 0
    while i < min(offset, bytes.count) {
      if bytes[i] == 10 || bytes[i] == 13 {
        if bytes[i] == 13, i + 1 < bytes.count, bytes[i + 1] == 10 { i += 1 }
        line += 1
        position = 1
      } else if bytes[i] & 0xC0 != 0x80 {
        position += 1
      }
      i += 1
    }
    return (line, position)
  }

  private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let high = bytes[0] == 0xFE ? 0 : 1
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for i in stride(from: 2, to: bytes.count, by: 2) {
      units.append(UInt16(bytes[i + high]) << 8 | UInt16(bytes[i + 1 - high]))
    }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    return Array(text.utf8)
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = byte < 0xA0 ? windows1252Upper[Int(byte) - 0x80] : UInt32(byte)
        guard scalar != 0, let scalar = Unicode.Scalar(scalar) else { return nil }
        text.append(contentsOf: String(Character(scalar)).utf8)
      }
    }
    return text
  }

  /// 0x80...0x9F of Windows-1252; 0 where nothing is assigned.
  private static let windows1252Upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}

/// Well-formedness of UTF-8 (Unicode 15, table 3-7).
enum UTF8Check {
  /// The first byte that is not part of a well-formed sequence; nil when all are.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    var i = 0
    while i < bytes.count {
      guard let length = sequenceLength(bytes, i) else { return i }
      i += length
    }
    return nil
  }

  /// Whether any sequence of more than one byte is well formed: then the text was meant as UTF-8.
  static func hasSequence(_ bytes: [UInt8]) -> Bool {
    var i = 0
    while i < bytes.count {
      let length = sequenceLength(bytes, i) ?? 1
      if length > 1 { return true }
      i += 1
    }
    return false
  }

  private static func sequenceLength(_ b: [UInt8], _ i: Int) -> Int? {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      i + offset < b.count && range.contains(b[i + offset])
    }
    switch b[i] {
    case 0...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : nil
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : nil
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : nil
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : nil
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : nil
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : nil
    default: return nil
    }
  }
}
