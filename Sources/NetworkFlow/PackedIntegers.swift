/// A long list of whole numbers as one short text: what flows over many days, plans that differ little, and prices that repeat need of a file.
///
/// Runs that came before are copied (Lempel and Ziv 1977, doi 10.1109/TIT.1977.1055714, on numbers in place of letters), the rest is written
/// with seven bits a byte, smaller numbers in fewer bytes; bytes are Base64.
public struct PackedIntegers: Sendable, Equatable, Codable {
  public let values: [Int64]

  public init(_ values: [Int64]) { self.values = values }

  public init(_ values: [Int32]) { self.values = values.map(Int64.init) }

  /// More than any certificate needs: a text that unpacks to more is refused.
  public static let mostValues = 1 << 27

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let values = Self.unpack(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no packed list of whole numbers")
    }
    self.values = values
  }

  /// The packed form.
  public var text: String { Base64Text.encode(packed()) }

  /// Every op is a length, doubled, plus 1 for a copy; then the distance back, or the numbers themselves.
  private func packed() -> [UInt8] {
    var bytes: [UInt8] = []
    var latest: [Window: Int] = [:]
    var literal = 0
    var at = 0
    func flush() {
      guard literal < at else { return }
      Self.write(UInt64(at - literal) << 1, to: &bytes)
      for value in values[literal..<at] { Self.write(Self.folded(value), to: &bytes) }
    }
    while at < values.count {
      guard at + Window.length <= values.count else {
        at = values.count
        break
      }
      let window = Window(values, at)
      guard let from = latest.updateValue(at, forKey: window) else {
        at += 1
        continue
      }
      var end = at + Window.length
      while end < values.count, values[end] == values[from + end - at] { end += 1 }
      flush()
      Self.write(UInt64(end - at) << 1 | 1, to: &bytes)
      Self.write(UInt64(at - from), to: &bytes)
      var next = at + 1
      while next < end, next + Window.length <= values.count {
        latest[Window(values, next)] = next
        next += 1
      }
      at = end
      literal = end
    }
    flush()
    return bytes
  }

  /// The list behind a packed form; nil when it is none.
  static func unpack(_ text: String) -> [Int64]? {
    guard let bytes = Base64Text.decode(text) else { return nil }
    var values: [Int64] = []
    var at = 0
    while at < bytes.count {
      guard let op = read(bytes, &at) else { return nil }
      let length = Int(clamping: op >> 1)
      guard length > 0, length <= mostValues - values.count else { return nil }
      if op & 1 == 0 {
        for _ in 0..<length {
          guard let folded = read(bytes, &at) else { return nil }
          values.append(Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1))
        }
      } else {
        guard let back = read(bytes, &at), back > 0, back <= values.count else { return nil }
        for _ in 0..<length { values.append(values[values.count - Int(back)]) }
      }
    }
    return values
  }

  /// Small numbers of either sign become small numbers.
  private static func folded(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }

  private static func write(_ value: UInt64, to bytes: inout [UInt8]) {
    var left = value
    while left >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: left) | 0x80)
      left >>= 7
    }
    bytes.append(UInt8(left))
  }

  private static func read(_ bytes: [UInt8], _ at: inout Int) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return shift == 63 && byte > 1 ? nil : value }
      shift += 7
    }
    return nil
  }

  /// Four numbers in a row: what a copy must match at least.
  private struct Window: Hashable {
    static let length = 4
    let a: Int64
    let b: Int64
    let c: Int64
    let d: Int64

    init(_ values: [Int64], _ at: Int) {
      a = values[at]
      b = values[at + 1]
      c = values[at + 2]
      d = values[at + 3]
    }
  }
}

/// Bytes as text (RFC 4648), without padding.
private enum Base64Text {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 4 / 3 + 4)
    var at = 0
    while at < bytes.count {
      let part = bytes[at..<min(at + 3, bytes.count)]
      var bits: UInt32 = 0
      for byte in part { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - part.count))
      for k in 0...part.count { text.append(letters[Int(bits >> UInt32(18 - 6 * k)) & 63]) }
      at += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func decode(_ text: String) -> [UInt8]? {
    var value = [UInt8](repeating: 255, count: 256)
    for (index, letter) in letters.enumerated() { value[Int(letter)] = UInt8(index) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3 / 4)
    var bits: UInt32 = 0
    var have = 0
    for letter in text.utf8 {
      let six = value[Int(letter)]
      guard six < 64 else { return nil }
      bits = bits << 6 | UInt32(six)
      have += 6
      if have >= 8 {
        have -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(have)))
      }
    }
    // What is left over must be nothing but filling, so that each list has one text.
    return have < 6 && bits & (1 << UInt32(have) - 1) == 0 ? bytes : nil
  }
}
