/// The dual bounds that closed parts of a tree or fixed columns in it last, kept up to date with the part at hand.
///
/// Each is a fact about all plans that reach the level, so that it may close or fix more in other parts than in the one it was found for (compare
/// conflict learning from dual proofs; Witzig, Berthold and Heinz 2017, doi 10.1007/978-3-319-59776-8_17): the bound of a sibling often fixes
/// columns before any program is solved. Numbers are rounded so that no bound looks higher than it is.
struct BoundMemory: ~Copyable, Sendable {
  /// More bounds fix hardly more and take longer to follow.
  private static let size = 4

  private let budget: Int
  private let denominator: Int
  /// Numbers are kept in units of 2^shift over the denominator, so that their sums cannot overflow.
  private let shift: Int
  /// A bound above it closes the part.
  private let limit: Int
  /// `size` entries a column: how much a bound rises when the column is not cut (above zero) or cut (below zero, by as much).
  private var reduced = FlatList<Int>()
  /// The largest size among the entries of each column.
  private var largest = FlatList<Int>()
  private var columnCount = 0
  /// Each bound in the part at hand.
  private var value = FlatList<Int>()
  /// The recorder's number of each bound's multipliers.
  private var number: [Int32] = []
  private var next = 0

  init(budget: Int) {
    self.budget = budget
    denominator = DualBound.denominator(budget: budget)
    let whole = budget * denominator
    shift = max(0, Int.bitWidth - whole.leadingZeroBitCount - 40)
    limit = whole >> shift
  }

  /// Takes in a sound bound computed for the part at hand, in place of the oldest when there is no room.
  mutating func insert(_ bound: borrowing DualBound, number: Int32, prices: [Int]) {
    addColumns(prices)
    let at = next
    next = (next + 1) % Self.size
    if at == value.count {
      value.append(0)
      self.number.append(number)
    }
    self.number[at] = number
    value[at] = bound.value >> shift
    for column in 0..<columnCount {
      let first = column * Self.size
      reduced[first + at] = column < bound.columnCount ? entry(bound.reduced[column]) : entry(ofNew: prices[column])
      var most = 0
      for entry in first..<first + value.count { most = max(most, abs(reduced[entry])) }
      largest[column] = most
    }
  }

  private func entry(_ reduced: Int) -> Int { max(-limit - 1, min(limit + 1, reduced / (1 << shift))) }

  /// The entry of a column that is in none of a bound's rows. One that is above the budget is never followed.
  private func entry(ofNew price: Int) -> Int { price > budget ? 0 : entry(-price * denominator) }

  private mutating func addColumns(_ prices: [Int]) {
    while columnCount < prices.count {
      let entry = entry(ofNew: prices[columnCount])
      for _ in 0..<Self.size { reduced.append(entry) }
      largest.append(abs(entry))
      columnCount += 1
    }
  }

  /// Follows a column that was free being fixed (`by` 1), or one that was fixed becoming free (-1).
  mutating func follow(_ column: Int32, _ isCut: Int8, by sign: Int, prices: [Int]) {
    addColumns(prices)
    let (value, reduced) = (self.value.base, self.reduced.base + Int(column) * Self.size)
    for entry in 0..<self.value.count { value[entry] += sign * max(0, isCut == 1 ? -reduced[entry] : reduced[entry]) }
  }

  /// The multipliers of a bound that closes the part at hand, if there is one.
  func closing() -> Int32? {
    for entry in 0..<value.count where value[entry] > limit { return number[entry] }
    return nil
  }

  /// How much the highest bound can rise without closing the part.
  var leastSlack: Int {
    var highest = Int.min
    for entry in 0..<value.count { highest = max(highest, value[entry]) }
    return highest == .min ? .max : limit - highest
  }

  /// The value that a free column must have because some bound closes the part with the other, and that bound's multipliers.
  ///
  /// - Parameter slack: `leastSlack`.
  func forced(_ column: Int, slack: Int) -> (value: Int8, number: Int32)? {
    guard column < columnCount, largest[column] > slack else { return nil }
    for entry in 0..<value.count {
      let by = reduced[column * Self.size + entry]
      if value[entry] + abs(by) > limit { return (by > 0 ? 1 : 0, number[entry]) }
    }
    return nil
  }
}
