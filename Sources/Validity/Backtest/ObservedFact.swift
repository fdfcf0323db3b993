import Cases

/// One thing that was seen to happen, once: rows that speak of the same series, place, product and days are accounts of one fact.
public struct ObservedFact: Sendable, Equatable {
  public var series: String
  public var place: String?
  public var product: String?
  public var from: Day
  public var to: Day
  /// The median of the accounts.
  public var value: Double
  /// The span of the accounts and of their own ranges.
  public var low: Double
  public var high: Double
  /// The best confidence among the accounts.
  public var confidence: Confidence
  /// When the last of the accounts was known.
  public var known: Day
  /// Ids of the rows.
  public var rows: [String]

  /// The days it speaks of.
  public var length: Int { from.distance(to: to) + 1 }

  /// Rows made facts, in the order of their days.
  public static func facts(_ rows: [Observation]) -> [ObservedFact] {
    struct Key: Hashable {
      var series: String
      var place: String?
      var product: String?
      var from: Day
      var to: Day
    }
    let grouped = Dictionary(grouping: rows) {
      Key(series: $0.series, place: $0.place, product: $0.product, from: $0.from, to: $0.to)
    }
    return grouped.map { key, rows -> ObservedFact in
      let sorted = rows.sorted { $0.id < $1.id }
      let values = sorted.map(\.value).sorted()
      let middle = 0.5 * (values[(values.count - 1) / 2] + values[values.count / 2])
      let ends = sorted.flatMap { [$0.value, $0.low ?? $0.value, $0.high ?? $0.value] }
      let order: [Confidence] = [.high, .medium, .low]
      return ObservedFact(
        series: key.series, place: key.place, product: key.product, from: key.from, to: key.to, value: middle,
        low: ends.min()!, high: ends.max()!,
        confidence: order.first { c in sorted.contains { $0.confidence == c } }!,
        known: sorted.map { max($0.to, $0.published ?? $0.to) }.max()!, rows: sorted.map(\.id))
    }
    .sorted { ($0.from, $0.to, $0.rows[0]) < ($1.from, $1.to, $1.rows[0]) }
  }
}
