import NetworkFlow

/// A proof in a file: lists of whole numbers, packed.
extension BoundProof: Codable {
  enum CodingKeys: String, CodingKey { case level, denominator, paths, rows, combinations, steps }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(level, forKey: .level)
    try container.encode(denominator, forKey: .denominator)
    try container.encode(
      PackedIntegers(paths.flatMap { [Int64($0.count)] + $0.map(Int64.init) }), forKey: .paths)
    // Most rows are about the proof's level and drop nothing.
    try container.encode(
      PackedIntegers(
        rows.flatMap {
          [Int64($0.path), Int64($0.divisor), Int64(level) - Int64($0.level), Int64($0.dropped.count)]
            + $0.dropped.map(Int64.init)
        }), forKey: .rows)
    try container.encode(
      PackedIntegers(
        combinations.flatMap { terms in
          [Int64(terms.count)] + terms.flatMap { [Int64($0.row), Int64($0.multiplier)] }
        }), forKey: .combinations)
    try container.encode(PackedIntegers(packedSteps()), forKey: .steps)
  }

  private static func number(link: UInt32, cutFirst: Bool) -> Int64 { Int64(link) << 1 | (cutFirst ? 1 : 0) }

  /// A split is 0 and its link; a closing by a row 1 and the row; one by a combination 2 and the combination; and splits whose first parts one
  /// combination closes are 3, the combination, how many, and their links.
  private func packedSteps() -> [Int64] {
    var numbers: [Int64] = []
    var at = 0
    while at < steps.count {
      switch steps[at] {
      case .split(let link, let cutFirst):
        var links: [Int64] = []
        var closing: Int?
        while at + 1 < steps.count, case .split(let link, let cutFirst) = steps[at],
          case .tooDear(let combination) = steps[at + 1], closing ?? combination == combination
        {
          closing = combination
          links.append(Self.number(link: link, cutFirst: cutFirst))
          at += 2
        }
        if let closing {
          numbers += [3, Int64(closing), Int64(links.count)] + links
        } else {
          numbers += [0, Self.number(link: link, cutFirst: cutFirst)]
          at += 1
        }
      case .impossible(let row):
        numbers += [1, Int64(row)]
        at += 1
      case .tooDear(let combination):
        numbers += [2, Int64(combination)]
        at += 1
      }
    }
    return numbers
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    level = try container.decode(Int.self, forKey: .level)
    denominator = try container.decode(Int.self, forKey: .denominator)
    func all<Item>(_ key: CodingKeys, _ item: (inout NumberReader) -> [Item]?) throws -> [Item] {
      var reader = NumberReader(values: try container.decode(PackedIntegers.self, forKey: key).values)
      var items: [Item] = []
      while !reader.isAtEnd {
        guard let next = item(&reader) else {
          throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "not a whole proof")
        }
        items += next
      }
      return items
    }
    let level = level
    paths = try all(.paths) { $0.list { $0.index() }.map { [$0] } }
    rows = try all(.rows) { $0.row(level: level).map { [$0] } }
    combinations = try all(.combinations) { $0.list(of: 2) { $0.term() }.map { [$0] } }
    steps = try all(.steps) { $0.steps() }
  }
}

extension NumberReader {
  /// How many items follow, and the items, each of so many numbers.
  fileprivate mutating func list<Item>(of size: Int = 1, _ item: (inout NumberReader) -> Item?) -> [Item]? {
    guard let count = count(of: size) else { return nil }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count {
      guard let next = item(&self) else { return nil }
      items.append(next)
    }
    return items
  }

  fileprivate mutating func row(level: Int) -> BoundProof.Row? {
    guard let path = whole(), let divisor = whole(), let below = whole(), let dropped = list({ $0.index() }) else {
      return nil
    }
    let (own, overflow) = level.subtractingReportingOverflow(below)
    return overflow ? nil : .init(path: path, dropped: dropped, divisor: divisor, level: own)
  }

  fileprivate mutating func term() -> BoundProof.Term? {
    guard let row = whole(), let multiplier = whole() else { return nil }
    return .init(row: row, multiplier: multiplier)
  }

  private mutating func split() -> BoundProof.Step? {
    guard let number = next(), let link = UInt32(exactly: number >> 1) else { return nil }
    return .split(link: link, cutFirst: number & 1 == 1)
  }

  fileprivate mutating func steps() -> [BoundProof.Step]? {
    switch next() {
    case 0: return split().map { [$0] }
    case 1: return whole().map { [.impossible(row: $0)] }
    case 2: return whole().map { [.tooDear(combination: $0)] }
    case 3:
      guard let combination = whole(), let splits = list({ $0.split() }) else { return nil }
      return splits.flatMap { [$0, .tooDear(combination: combination)] }
    default: return nil
    }
  }
}
