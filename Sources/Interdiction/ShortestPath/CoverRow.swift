/// A covering row: a fact about every plan that makes one path at least `level` long.
///
/// Start from a path of length `len`: the delays of its cut links must add up to `r = level - len`. Three exact strengthenings follow.
///
/// 1. Suppose the links F are cut too; the rest must still give `r_F = r - delay(F)`, so that no link counts for more than `r_F`:
///    `sum over P without F of min(d, r_F) x >= r_F`, valid whether or not F is cut (knapsack cover inequalities; Carr, Fleischer, Leung
///    and Phillips 2000; Wolsey 1975).
/// 2. With a divisor q and `p = r_F mod q > 0`, x whole: `sum of (floor(a/q) p + min(a mod q, p)) x >= ceil(r_F/q) p` (mixed-integer
///    rounding; Nemhauser and Wolsey 1990).
///
/// Everything is in whole numbers, so that a row can be checked again exactly from its `Recipe`.
struct CoverRow: Sendable {
  /// How the row comes about.
  struct Recipe: Sendable, Hashable {
    /// Number of the path in the pool.
    var path: Int32
    /// Positions in the path's links of F.
    var dropped: [Int32]
    /// q, or 0 for none.
    var divisor: Int
    var level: Int
  }

  var recipe: Recipe
  var columns: [Int32]
  var coefficients: [Int]
  var bound: Int

  /// The row of a recipe; nil where it says nothing.
  init?(_ recipe: Recipe, path: PooledPath) {
    var rest = recipe.level - path.length
    for position in recipe.dropped {
      let delay = path.delays[Int(position)]
      guard delay != ShortestPathProblem.removal else { return nil }
      rest -= delay
    }
    guard rest > 0 else { return nil }
    self.recipe = recipe
    columns = []
    coefficients = []
    for (position, column) in path.columns.enumerated() where !recipe.dropped.contains(Int32(position)) {
      columns.append(column)
      coefficients.append(Self.rounded(min(path.delays[position], rest), rest: rest, divisor: recipe.divisor))
    }
    bound = Self.roundedBound(rest, divisor: recipe.divisor)
  }

  @inline(__always)
  static func rounded(_ value: Int, rest: Int, divisor: Int) -> Int {
    guard divisor > 0 else { return value }
    let part = rest % divisor
    guard part > 0 else { return value }
    return value / divisor * part + min(value % divisor, part)
  }

  @inline(__always)
  static func roundedBound(_ rest: Int, divisor: Int) -> Int {
    guard divisor > 0 else { return rest }
    let part = rest % divisor
    guard part > 0 else { return rest }
    return (rest / divisor + 1) * part
  }
}

/// Finds the strongest row of a path against a fractional plan.
struct RowStrengthener: Sendable {
  private var order: [Int32] = []
  private var capped: [Int] = []
  private var divisors: [Int] = []

  /// The recipe that the plan `x` (a value a column) violates most, if any, with how far it lies outside (distance).
  mutating func mostViolated(
    _ path: PooledPath, number: Int, level: Int, x: [Double], needed: Double = 1e-4
  ) -> (recipe: CoverRow.Recipe, distance: Double)? {
    var rest = level - path.length
    guard rest > 0 else { return nil }
    // Links cut most come first: F is a prefix of them.
    order.removeAll(keepingCapacity: true)
    for position in path.columns.indices where x[Int(path.columns[position])] > 1e-9 { order.append(Int32(position)) }
    order.sort { a, b in
      let (xa, xb) = (x[Int(path.columns[Int(a)])], x[Int(path.columns[Int(b)])])
      return xa != xb ? xa > xb : a < b
    }
    var best: (dropped: Int, divisor: Int, distance: Double)?
    var dropped = 0
    while true {
      tryRow(path, rest: rest, dropped: dropped, x: x, best: &best)
      guard dropped < order.count else { break }
      let position = Int(order[dropped])
      let delay = path.delays[position]
      guard x[Int(path.columns[position])] > 0.15, delay != ShortestPathProblem.removal, delay < rest else { break }
      rest -= delay
      dropped += 1
    }
    guard let best, best.distance > needed else { return nil }
    let recipe = CoverRow.Recipe(
      path: Int32(number), dropped: order.prefix(best.dropped).sorted(), divisor: best.divisor, level: level)
    return (recipe, best.distance)
  }

  private mutating func tryRow(
    _ path: PooledPath, rest: Int, dropped: Int, x: [Double],
    best: inout (dropped: Int, divisor: Int, distance: Double)?
  ) {
    // Quick test: without rounding the left side is what it is; rounding gains at most what the divisors allow, tried below.
    capped.removeAll(keepingCapacity: true)
    var norm = 0.0
    var left = 0.0
    for position in path.columns.indices { capped.append(min(path.delays[position], rest)) }
    for index in 0..<dropped { capped[Int(order[index])] = 0 }
    for value in capped { norm += Double(value) * Double(value) }
    for index in dropped..<order.count {
      let position = Int(order[index])
      left += Double(capped[position]) * x[Int(path.columns[position])]
    }
    if norm > 0 || rest > 0 {
      let distance = (Double(rest) - left) / max(norm, 1e-300).squareRoot()
      if distance > best?.distance ?? 0 { best = (dropped, 0, distance) }
    }
    // A row that is slack by a good part will not be violated after rounding.
    guard left < 1.5 * Double(rest), rest > 1 else { return }
    divisors.removeAll(keepingCapacity: true)
    for index in dropped..<order.count {
      let value = capped[Int(order[index])]
      if value > 1, value < rest, !divisors.contains(value) { divisors.append(value) }
      if divisors.count == 8 { break }
    }
    for divisor in divisors where rest % divisor != 0 {
      let bound = Double(CoverRow.roundedBound(rest, divisor: divisor))
      var side = 0.0
      for index in dropped..<order.count {
        let position = Int(order[index])
        side +=
          Double(CoverRow.rounded(capped[position], rest: rest, divisor: divisor)) * x[Int(path.columns[position])]
      }
      guard side < bound else { continue }
      var squares = 0.0
      for value in capped {
        let rounded = Double(CoverRow.rounded(value, rest: rest, divisor: divisor))
        squares += rounded * rounded
      }
      let distance = (bound - side) / squares.squareRoot()
      if distance > (best?.distance ?? 0) * 1.02 { best = (dropped, divisor, distance) }
    }
  }
}
