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
