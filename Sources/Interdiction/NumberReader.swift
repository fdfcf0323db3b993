/// Takes a packed list of numbers apart; nil where it ends too early or a number is out of range.
struct NumberReader {
  private let values: [Int64]
  private var at = 0

  init(values: [Int64]) { self.values = values }

  var isAtEnd: Bool { at == values.count }

  mutating func next() -> Int64? {
    guard at < values.count else { return nil }
    at += 1
    return values[at - 1]
  }

  mutating func small() -> Int32? { next().flatMap { Int32(exactly: $0) } }

  mutating func index() -> UInt32? { next().flatMap { UInt32(exactly: $0) } }

  mutating func whole() -> Int? { next().flatMap { Int(exactly: $0) } }

  /// How many items follow, of so many numbers each.
  mutating func count(of size: Int) -> Int? {
    guard let count = next(), count >= 0, count <= (values.count - at) / size else { return nil }
    return Int(count)
  }
}
