/// The lines of a text in bytes, with their fields between blanks.
struct TextLines {
  private let bytes: [UInt8]
  private var next = 0
  /// The number of the current line, from 1.
  private(set) var line = 0
  private(set) var start = 0
  /// The current line's fields.
  private(set) var fields: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { next = 3 }
  }

  /// Goes to the next line that holds anything; `false` at the end.
  mutating func advance() -> Bool {
    while next < bytes.count {
      line += 1
      start = next
      fields.removeAll(keepingCapacity: true)
      var fieldStart: Int?
      while next < bytes.count, bytes[next] != 10 {
        let isBlank = bytes[next] == 32 || bytes[next] == 9 || bytes[next] == 13
        if isBlank, let first = fieldStart {
          fields.append(first..<next)
          fieldStart = nil
        } else if !isBlank, fieldStart == nil {
          fieldStart = next
        }
        next += 1
      }
      if let first = fieldStart { fields.append(first..<next) }
      next += 1
      if !fields.isEmpty { return true }
    }
    return false
  }

  subscript(field: Int) -> ArraySlice<UInt8> { bytes[fields[field]] }

  /// Where a field begins in its line, from 1.
  func position(_ field: Int) -> Int { fields[field].lowerBound - start + 1 }

  /// A field as text for a message, not too long.
  func text(_ field: Int) -> String {
    let text = String(decoding: self[field].prefix(40), as: UTF8.self)
    return fields[field].count > 40 ? text + "..." : text
  }
}
