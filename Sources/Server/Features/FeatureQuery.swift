import Analysis
import Geography

/// Which features of a collection are wanted: a box, ids, kinds, and a page of what matches.
struct FeatureQuery {
  var box: RequestedBox?
  var ids: Set<String>?
  var kinds: Set<String>?
  var limit = largestPage
  var offset = 0

  static let largestPage = 10_000

  /// From a request's query, values by name.
  ///
  /// - Throws: problem details that say what is wrong and what would be right.
  init(_ value: (String) -> String?) throws {
    if let text = value("bbox") {
      guard let wanted = RequestedBox(text) else { throw ProblemDetails.badRequest("bbox is west,south,east,north") }
      box = wanted
    }
    func list(_ name: String) -> Set<String>? { value(name).map { Set($0.split(separator: ",").map(String.init)) } }
    ids = list("ids")
    kinds = list("kind")
    limit = try Self.whole(value("limit"), "limit", 1...Self.largestPage) ?? Self.largestPage
    offset = try Self.whole(value("offset"), "offset", 0...10_000_000) ?? 0
  }

  /// One item by its id.
  init(id: String) { ids = [id] }

  private static func whole(_ text: String?, _ name: String, _ range: ClosedRange<Int>) throws -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw ProblemDetails.badRequest("\(name) is a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Counts the rows that match and writes out those of the page.
  func page<Row>(
    _ rows: [Row], id: (Row) -> String, kind: (Row) -> String, lines: (Row) -> [[Coordinate]],
    write: (Row) -> JSONValue
  ) -> (matched: Int, features: [JSONValue]) {
    let matching = rows.indices.filter { index in
      if let ids, !ids.contains(id(rows[index])) { return false }
      if let kinds, !kinds.contains(kind(rows[index])) { return false }
      if let box { return lines(rows[index]).contains(where: box.touches) }
      return true
    }
    return (matching.count, matching.dropFirst(offset).prefix(limit).map { write(rows[$0]) })
  }
}

/// A bounding box of a request, west, south, east, north in degrees.
struct RequestedBox {
  var west: Double, south: Double, east: Double, north: Double

  /// From `w,s,e,n`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard numbers.count == 4, let w = numbers[0], let s = numbers[1], let e = numbers[2], let n = numbers[3],
      [w, s, e, n].allSatisfy(\.isFinite), s <= n
    else { return nil }
    (west, south, east, north) = (w, s, e, n)
  }

  /// The box as one or, over the date line, where its west lies beyond its east, two.
  var parts: [BoundingBox] {
    west <= east
      ? [BoundingBox(south: south, west: west, north: north, east: east)]
      : [
        BoundingBox(south: south, west: west, north: north, east: 180),
        BoundingBox(south: south, west: -180, north: north, east: east),
      ]
  }

  /// Whether any part of a line lies inside; a line of one point is that point.
  func touches(_ line: [Coordinate]) -> Bool {
    parts.contains { box in
      line.contains(where: box.contains) || zip(line, line.dropFirst()).contains { box.crosses($0, $1) }
    }
  }
}
