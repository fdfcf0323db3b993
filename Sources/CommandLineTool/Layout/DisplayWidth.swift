/// How many columns of a terminal a text takes: combining marks and format characters take none, wide ideographs two.
///
/// After Markus Kuhn's wcwidth (2007), with the general categories of the Unicode version that Swift knows.
package func displayWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 {
    return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xAD ? 0 : 1
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
  default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}

/// East Asian Wide and Fullwidth, and pictures (Unicode Standard Annex 11).
private let wide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3,
  0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
  0x1F900...0x1F9FF,
  0x20000...0x3FFFD,
]

/// The beginning of a text that fits into a width, whole characters only.
package func clipped(_ text: String, to width: Int) -> String {
  var result = ""
  var used = 0
  for character in text {
    let more = displayWidth(String(character))
    if used + more > width { break }
    used += more
    result.append(character)
  }
  return result
}

/// Writing from right to left among writing from left to right.
package enum Bidi {
  /// Whether a text holds letters that run from right to left.
  package static func isRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value) }
  }

  /// A cell that keeps its place among others: U+2068 FIRST STRONG ISOLATE ... U+2069, where it runs from right to left.
  package static func isolated(_ cell: String) -> String {
    isRightToLeft(cell) ? "\u{2068}\(cell)\u{2069}" : cell
  }

  /// A sentence from right to left in which options keep their dashes in front: U+2066 LEFT-TO-RIGHT ISOLATE ... U+2069.
  package static func isolatingOptions(_ text: String) -> String {
    guard isRightToLeft(text), text.contains("--") else { return text }
    return text.replacing(/(^|[^A-Za-z0-9-])(--?[A-Za-z][A-Za-z0-9-]*)/) { "\($0.1)\u{2066}\($0.2)\u{2069}" }
  }
}
