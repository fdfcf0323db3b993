/// What branching on each column gained so far, per unit of change (pseudo-costs).
struct BranchingHistory: Sendable {
  /// Tries in both directions after which a column's average is trusted.
  private static let enough = 4

  private struct Entry {
    var up = 0.0
    var down = 0.0
    var ups = 0
    var downs = 0
  }

  private var entries: [Entry] = []
  private var total = Entry()

  mutating func record(_ column: Int32, up: Bool, gain: Double, fraction: Double) {
    guard fraction > 1e-6 else { return }
    while entries.count <= Int(column) { entries.append(Entry()) }
    let rate = max(0, gain) / fraction
    if up {
      entries[Int(column)].up += rate
      entries[Int(column)].ups += 1
      total.up += rate
      total.ups += 1
    } else {
      entries[Int(column)].down += rate
      entries[Int(column)].downs += 1
      total.down += rate
      total.downs += 1
    }
  }

  func isReliable(_ column: Int32) -> Bool {
    Int(column) < entries.count && min(entries[Int(column)].ups, entries[Int(column)].downs) >= Self.enough
  }

  func score(_ column: Int32, x: Double) -> Double {
    let entry = Int(column) < entries.count ? entries[Int(column)] : Entry()
    let up = entry.ups > 0 ? entry.up / Double(entry.ups) : total.ups > 0 ? total.up / Double(total.ups) : 1
    let down =
      entry.downs > 0 ? entry.down / Double(entry.downs) : total.downs > 0 ? total.down / Double(total.downs) : 1
    return max(up * (1 - x), 1e-6) * max(down * x, 1e-6)
  }
}
