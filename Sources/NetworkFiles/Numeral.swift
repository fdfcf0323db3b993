import Foundation

/// Numbers in ASCII bytes.
enum Numeral {
  /// A whole number without sign; `nil` for anything else or beyond 64 bits.
  static func natural(_ bytes: ArraySlice<UInt8>) -> UInt64? {
    guard !bytes.isEmpty, bytes.count <= 20 else { return nil }
    var value: UInt64 = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(byte - 48))
      if overflow || carry { return nil }
      value = sum
    }
    return value
  }

  /// A finite decimal number, correctly rounded; `nil` for anything else (`nan`, `inf` and hexadecimals too).
  static func decimal(_ bytes: ArraySlice<UInt8>) -> Double? {
    // Up to 15 digits without exponent are exact in a Double, and so is one division by a power of ten up to 22.
    var mantissa: UInt64 = 0
    var digits = 0
    var places = 0
    var seenPoint = false
    var rest = bytes
    let isNegative = rest.first == 45
    if isNegative || rest.first == 43 { rest = rest.dropFirst() }
    for byte in rest {
      if byte == 46, !seenPoint {
        seenPoint = true
      } else if byte >= 48, byte <= 57 {
        digits += 1
        if digits > 15 { return slowDecimal(bytes) }
        mantissa = mantissa * 10 + UInt64(byte - 48)
        if seenPoint { places += 1 }
      } else {
        return slowDecimal(bytes)
      }
    }
    guard digits > 0 else { return nil }
    let value = Double(mantissa) / powersOfTen[places]
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  private static func slowDecimal(_ bytes: ArraySlice<UInt8>) -> Double? {
    let isDecimal = bytes.allSatisfy { ($0 >= 48 && $0 <= 57) || [43, 45, 46, 69, 101].contains($0) }
    guard isDecimal, bytes.count <= 400, let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite
    else {
      return nil
    }
    return value
  }
}
