import Cases
import Wording

/// JSON with the line of every object, for files whose faults must be named by place.
indirect enum JSONTree {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree], line: Int)

  subscript(key: String) -> JSONTree? {
    if case .object(let members, _) = self { return members[key] }
    return nil
  }

  var line: Int {
    if case .object(_, let line) = self { return line }
    return 0
  }

  var array: [JSONTree]? {
    if case .array(let items) = self { return items }
    return nil
  }

  var number: Double? {
    switch self {
    case .number(let value): value
    case .string(let text): Numeral.decimal(ArraySlice(text.utf8))
    default: nil
    }
  }

  /// Strings as they are; whole numbers without a point.
  var text: String? {
    switch self {
    case .string(let text): text
    case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    case .bool(let value): value ? "yes" : "no"
    default: nil
    }
  }
}

/// A parser for RFC 8259 that nests no deeper than 64.
struct JSONParser {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0
  private static let deepest = 64

  struct Failure: Error {
    var line: Int
    var position: Int
    var what: Message
  }

  static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONTree {
    var parser = JSONParser(bytes: bytes)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { parser.at = 3 }
    let tree = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.at == bytes.count else { throw parser.failure("text after the end of the JSON value") }
    return tree
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func failure(_ what: Message) -> Failure { Failure(line: line, position: at - lineStart + 1, what: what) }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 32 || byte == 9 || byte == 10 || byte == 13 {
      at += 1
      if byte == 10 {
        line += 1
        lineStart = at
      }
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONTree {
    guard depth < Self.deepest else { throw failure("nested deeper than \(Self.deepest)") }
    skipBlanks()
    switch byte {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw failure("the text ends too early")
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONTree) throws(Failure) -> JSONTree {
    let matches = word.withUTF8Buffer { bytes[at...].starts(with: $0) }
    guard matches else { throw failure("not a JSON value") }
    at += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(Failure) -> Double {
    let start = at
    while let byte, (byte >= 48 && byte <= 57) || [43, 45, 46, 69, 101].contains(byte) { at += 1 }
    guard let value = Numeral.decimal(bytes[start..<at]) else {
      at = start
      throw failure("not a JSON value")
    }
    return value
  }

  private mutating func array(_ depth: Int) throws(Failure) -> JSONTree {
    at += 1
    var items: [JSONTree] = []
    skipBlanks()
    if byte == UInt8(ascii: "]") {
      at += 1
      return .array(items)
    }
    while true {
      items.append(try value(depth: depth + 1))
      guard try comma(orEnd: UInt8(ascii: "]")) else { return .array(items) }
    }
  }

  private mutating func object(_ depth: Int) throws(Failure) -> JSONTree {
    let first = line
    at += 1
    var members: [String: JSONTree] = [:]
    skipBlanks()
    if byte == UInt8(ascii: "}") {
      at += 1
      return .object(members, line: first)
    }
    while true {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw failure("a member's name in quotes is missing") }
      let name = try string()
      skipBlanks()
      guard byte == UInt8(ascii: ":") else { throw failure("a colon is missing") }
      at += 1
      members[name] = try value(depth: depth + 1)
      guard try comma(orEnd: UInt8(ascii: "}")) else { return .object(members, line: first) }
    }
  }

  /// Takes a comma (`true`) or the end (`false`).
  private mutating func comma(orEnd end: UInt8) throws(Failure) -> Bool {
    skipBlanks()
    guard let byte, byte == UInt8(ascii: ",") || byte == end else {
      throw failure(
        self.byte == nil ? "the text ends too early" : "a comma or \(Character(Unicode.Scalar(end))) is missing")
    }
    at += 1
    return byte != end
  }

  private mutating func string() throws(Failure) -> String {
    at += 1
    var text: [UInt8] = []
    while let byte {
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let valid = String(validating: text, as: UTF8.self) else { throw failure("a string that is not UTF-8") }
        return valid
      case UInt8(ascii: "\\"): text.append(contentsOf: String(Character(try escape())).utf8)
      case 0..<32: throw failure("a control character in a string")
      default: text.append(byte)
      }
    }
    throw failure("a string that never ends")
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    guard let byte else { throw failure("a string that never ends") }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    default: throw failure("an unknown escape in a string")
    }
  }

  /// Four hexadecimal digits, or twice as many for a surrogate pair; a lone surrogate becomes the replacement character.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let high = try fourDigits()
    guard (0xd800..<0xdc00).contains(high) else { return Unicode.Scalar(high) ?? "\u{fffd}" }
    guard bytes[at...].starts(with: [92, 117]) else { return "\u{fffd}" }
    at += 2
    let low = try fourDigits()
    guard (0xdc00..<0xe000).contains(low) else { return "\u{fffd}" }
    return Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00)) ?? "\u{fffd}"
  }

  private mutating func fourDigits() throws(Failure) -> UInt32 {
    guard at + 4 <= bytes.count, let value = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else {
      throw failure("four hexadecimal digits are missing")
    }
    at += 4
    return value
  }
}
