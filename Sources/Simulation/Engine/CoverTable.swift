/// Functions of days of cover, tabulated once per replication: a quarter of a day a step, up to 32 days.
enum CoverTable {
  static let size = 130
  static let step = 0.25

  /// The place of a cover in the table, between two entries.
  @inline(__always) static func value(_ table: Row<Double>, _ cover: Double) -> Double {
    let x = min(max(cover, 0), 32) / step
    let i = Int(x)
    let low = table[i]
    return low + (table[i + 1] - low) * (x - Double(i))
  }
}
