/// Finds the strongest row of a path against a fractional plan.
///
/// Only the links that the plan cuts to some part decide whether a row is violated; there are few of them on a path.
struct RowStrengthener: ~Copyable, Sendable {
  /// How many times over a plan may give a way what it lacks before its rows are no longer tried: rounding seldom makes one that is
  /// violated then, and what a try costs is better spent on the tree.
  static let largestShare = 1.05

  private struct Link: BitwiseCopyable { var x: Double; var delay: Int; var position: Int32 }

  /// Links of the path that are cut to some part, those cut most first.
  private var support = FlatList<Link>()
  private var divisors = FlatList<Int>()

  /// The recipe that the plan `x` (a value a column) violates most, if any, with how far it lies outside (distance).
  mutating func mostViolated(
    _ number: Int, of pool: borrowing PathPool, length: Int, level: Int, x: borrowing FlatList<Double>,
    needed: Double = 1e-4
  ) -> (recipe: CoverRow.Recipe, distance: Double)? {
    let whole = level - length
    guard whole > 0, gather(number, pool, rest: whole, x) else { return nil }
    var best: (dropped: Int, divisor: Int, distance: Double)?
    var rest = whole
    var dropped = 0
    // F is a prefix of the links cut most.
    while true {
      tryRows(number, pool, rest: rest, dropped: dropped, best: &best)
      guard dropped < support.count else { break }
      let link = support[dropped]
      guard link.x > 0.15, link.delay < rest else { break }
      rest -= link.delay
      dropped += 1
    }
    guard let best, best.distance > needed else { return nil }
    let recipe = CoverRow.Recipe(
      path: Int32(number), dropped: (0..<best.dropped).map { support[$0].position }.sorted(), divisor: best.divisor,
      level: level)
    return (recipe, best.distance)
  }

  /// Fills `support`; false when the row is slack by so much that no strengthening will be violated.
  private mutating func gather(_ number: Int, _ pool: borrowing PathPool, rest: Int, _ x: borrowing FlatList<Double>)
    -> Bool
  {
    support.resize(0, filling: Link(x: 0, delay: 0, position: 0))
    let first = pool.firstLink[number]
    let enough = Self.largestShare * Double(rest)
    var left = 0.0
    for slot in first..<pool.firstLink[number + 1] {
      let value = x[Int(pool.columns[slot])]
      guard value > 1e-9 else { continue }
      let delay = pool.delays[slot]
      left += value * Double(min(delay, rest))
      if left > enough { return false }
      let link = Link(x: value, delay: delay, position: Int32(slot - first))
      support.append(link)
      var at = support.count - 1
      while at > 0, support[at - 1].x < value {
        support[at] = support[at - 1]
        at -= 1
      }
      support[at] = link
    }
    return true
  }

  private mutating func tryRows(
    _ number: Int, _ pool: borrowing PathPool, rest: Int, dropped: Int,
    best: inout (dropped: Int, divisor: Int, distance: Double)?
  ) {
    var left = 0.0
    for index in dropped..<support.count { left += Double(min(support[index].delay, rest)) * support[index].x }
    consider(number, pool, rest: rest, dropped: dropped, divisor: 0, missing: Double(rest) - left, best: &best)
    // A row that is slack by a good part will not be violated after rounding.
    guard left < 1.5 * Double(rest), rest > 1 else { return }
    divisors.resize(0, filling: 0)
    search: for index in dropped..<support.count {
      let value = min(support[index].delay, rest)
      // Rounding takes a row of left side `left` to at least `left / (q ceil(rest / q))` of its new bound.
      guard value > 1, value < rest, left < Double(value * ((rest + value - 1) / value)), rest % value != 0
      else { continue }
      for known in 0..<divisors.count where divisors[known] == value { continue search }
      divisors.append(value)
      if divisors.count == 8 { break }
    }
    for place in 0..<divisors.count {
      let divisor = divisors[place]
      // The links' rounded delays in floating point: the row itself is made in whole numbers later.
      let (part, inverse, size) = (Double(rest % divisor), 1 / Double(divisor), Double(divisor))
      var side = 0.0
      for index in dropped..<support.count {
        let link = support[index]
        let value = Double(min(link.delay, rest))
        let whole = Double(Int(value * inverse + 1e-12))
        side += (whole * part + min(value - whole * size, part)) * link.x
      }
      let bound = Double(CoverRow.roundedBound(rest, divisor: divisor))
      consider(number, pool, rest: rest, dropped: dropped, divisor: divisor, missing: bound - side, best: &best)
    }
  }

  /// Keeps a violated row when its distance is the largest; a rounded one must be better by something.
  private func consider(
    _ number: Int, _ pool: borrowing PathPool, rest: Int, dropped: Int, divisor: Int, missing: Double,
    best: inout (dropped: Int, divisor: Int, distance: Double)?
  ) {
    guard missing > 0 else { return }
    var squares = 0.0
    for slot in pool.firstLink[number]..<pool.firstLink[number + 1] {
      let value = Double(CoverRow.rounded(min(pool.delays[slot], rest), rest: rest, divisor: divisor))
      squares += value * value
    }
    for index in 0..<dropped {
      let value = Double(CoverRow.rounded(min(support[index].delay, rest), rest: rest, divisor: divisor))
      squares -= value * value
    }
    let distance = missing / max(squares, 1e-300).squareRoot()
    if distance > (best?.distance ?? 0) * (divisor == 0 ? 1 : 1.02) { best = (dropped, divisor, distance) }
  }
}
