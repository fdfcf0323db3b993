/// The linear relaxation of a covering problem, `minimise cost * x` over rows `a x >= b` and `0 <= x <= 1`, kept dual feasible throughout.
///
/// A dense bounded dual simplex in dictionary form. Rows, columns and changed bounds all leave the dictionary dual feasible, so that one
/// tableau serves a whole search tree, warm at every node. The tableaux here have at most some hundreds of rows and columns, where a
/// pivot takes some ten microseconds; nothing that it says is trusted without `CoverProof`'s whole-number check.
struct CoverTableau {
  enum Outcome: Equatable { case optimal, infeasible, overLimit, stuck }

  /// Variable ids: `2 * column` for a column, `2 * row + 1` for the slack of a row.
  private var basic: [Int32] = []
  private var nonbasic: [Int32] = []
  /// Each basic variable as a constant (entry 0) plus a combination of the nonbasic ones.
  private var rows: [[Double]] = []
  private var objective: [Double] = [0]
  /// Present value of each basic variable.
  private var beta: [Double] = []
  /// Present value of each nonbasic variable.
  private var at: [Double] = []
  /// Where each column or slack is: a nonbasic position, or minus one minus its row.
  private var columnPlace: [Int32] = []
  private var slackPlace: [Int32] = []
  private(set) var low: [Double] = []
  private(set) var high: [Double] = []
  private var cost: [Double] = []
  /// After `infeasible`: the basic variable that cannot be brought within its bounds, and whether it is too low.
  private var witness: (row: Int, below: Bool)?
  private(set) var pivots = 0

  private static let tolerance = 1e-7

  var columnCount: Int { columnPlace.count }
  var rowCount: Int { slackPlace.count }

  mutating func addColumn(cost c: Double) -> Int {
    let column = columnCount
    columnPlace.append(Int32(nonbasic.count))
    nonbasic.append(Int32(2 * column))
    at.append(0)
    low.append(0)
    high.append(1)
    cost.append(c)
    objective.append(c)
    for r in rows.indices { rows[r].append(0) }
    return column
  }

  /// Adds `sum of value * column >= bound`.
  mutating func addRow(columns: [Int], values: [Double], bound: Double) {
    var row = [Double](repeating: 0, count: nonbasic.count + 1)
    row[0] = -bound
    for (column, value) in zip(columns, values) {
      let place = Int(columnPlace[column])
      if place >= 0 {
        row[place + 1] += value
      } else {
        let other = rows[-1 - place]
        for k in other.indices { row[k] += value * other[k] }
      }
    }
    slackPlace.append(Int32(-1 - rows.count))
    basic.append(Int32(2 * (slackPlace.count - 1) + 1))
    var value = row[0]
    for q in nonbasic.indices { value += row[q + 1] * at[q] }
    beta.append(value)
    rows.append(row)
  }

  mutating func setBounds(column: Int, _ l: Double, _ h: Double) {
    guard low[column] != l || high[column] != h else { return }
    low[column] = l
    high[column] = h
    let place = Int(columnPlace[column])
    guard place >= 0 else { return }
    move(place, to: objective[place + 1] < 0 ? h : l)
  }

  private mutating func move(_ q: Int, to value: Double) {
    let change = value - at[q]
    guard change != 0 else { return }
    at[q] = value
    for r in rows.indices { beta[r] += rows[r][q + 1] * change }
  }

  func value(of column: Int) -> Double {
    let place = Int(columnPlace[column])
    return place >= 0 ? at[place] : beta[-1 - place]
  }

  var objectiveValue: Double {
    var z = objective[0]
    for q in nonbasic.indices { z += objective[q + 1] * at[q] }
    return z
  }

  private func bounds(_ id: Int32) -> (Double, Double) {
    id & 1 == 0 ? (low[Int(id >> 1)], high[Int(id >> 1)]) : (0, .infinity)
  }

  /// Dual simplex until optimal, shown infeasible, or the objective has passed `limit`.
  mutating func solve(limit: Double) -> Outcome {
    witness = nil
    var spent = 0
    while true {
      if objectiveValue > limit { return .overLimit }
      guard let (r, below) = mostViolated(firstOnly: spent > 2_000) else { return .optimal }
      guard let q = entering(for: r, below: below, firstOnly: spent > 2_000) else {
        witness = (r, below)
        return .infeasible
      }
      spent += 1
      if spent > 6_000 { return .stuck }
      exchange(r, q, below: below)
    }
  }

  private func mostViolated(firstOnly: Bool) -> (Int, Bool)? {
    var worst = Self.tolerance
    var chosen: (Int, Bool)?
    for r in rows.indices {
      let (l, h) = bounds(basic[r])
      if l - beta[r] > worst {
        worst = l - beta[r]
        chosen = (r, true)
      } else if beta[r] - h > worst {
        worst = beta[r] - h
        chosen = (r, false)
      }
      if firstOnly && chosen != nil { return chosen }
    }
    return chosen
  }

  private func entering(for r: Int, below: Bool, firstOnly: Bool) -> Int? {
    let row = rows[r]
    var chosen: Int?
    var bestRatio = Double.infinity
    var bestSize = 0.0
    for q in nonbasic.indices {
      let (l, h) = bounds(nonbasic[q])
      if l == h { continue }
      let t = below ? row[q + 1] : -row[q + 1]
      let helps = at[q] == l ? t > 1e-9 : t < -1e-9
      guard helps else { continue }
      let ratio = abs(objective[q + 1]) / abs(t)
      if ratio < bestRatio - 1e-12 || (ratio <= bestRatio + 1e-12 && abs(t) > bestSize && !firstOnly) {
        bestRatio = min(ratio, bestRatio)
        bestSize = abs(t)
        chosen = q
      }
    }
    return chosen
  }

  private mutating func exchange(_ r: Int, _ q: Int, below: Bool) {
    pivots += 1
    let leaving = basic[r]
    let entering = nonbasic[q]
    let (l, h) = bounds(leaving)
    let goal = below ? l : h
    let p = rows[r][q + 1]
    let step = (goal - beta[r]) / p
    let value = at[q] + step
    for k in rows.indices where k != r { beta[k] += rows[k][q + 1] * step }
    var w = rows[r]
    let inverse = 1 / p
    for k in w.indices { w[k] *= -inverse }
    w[q + 1] = inverse
    rows[r] = w
    for k in rows.indices where k != r { Self.substitute(w, q + 1, into: &rows[k]) }
    Self.substitute(w, q + 1, into: &objective)
    beta[r] = value
    at[q] = goal
    basic[r] = entering
    nonbasic[q] = leaving
    place(entering, Int32(-1 - r))
    place(leaving, Int32(q))
  }

  private mutating func place(_ id: Int32, _ where_: Int32) {
    if id & 1 == 0 { columnPlace[Int(id >> 1)] = where_ } else { slackPlace[Int(id >> 1)] = where_ }
  }

  @inline(__always)
  private static func substitute(_ w: [Double], _ q: Int, into row: inout [Double]) {
    let f = row[q]
    guard f != 0 else { return }
    row[q] = 0
    row.withUnsafeMutableBufferPointer { target in
      w.withUnsafeBufferPointer { source in
        for k in 0..<target.count { target[k] += f * source[k] }
      }
    }
  }

  /// Multipliers of the rows, none negative: the duals after `optimal` or `overLimit`, a Farkas certificate after `infeasible`.
  func multipliers() -> [(row: Int, value: Double)] {
    var found: [(row: Int, value: Double)] = []
    if let (r, below) = witness {
      let sign = below ? -1.0 : 1.0
      if basic[r] & 1 == 1 { found.append((Int(basic[r] >> 1), 1)) }
      for q in nonbasic.indices where nonbasic[q] & 1 == 1 && sign * rows[r][q + 1] > 1e-12 {
        found.append((Int(nonbasic[q] >> 1), sign * rows[r][q + 1]))
      }
    } else {
      for q in nonbasic.indices where nonbasic[q] & 1 == 1 && objective[q + 1] > 1e-12 {
        found.append((Int(nonbasic[q] >> 1), objective[q + 1]))
      }
    }
    return found
  }

  /// Rows whose slack is basic and well above 0, which the dictionary can do without.
  func idleRows() -> [Int] { rows.indices.filter { basic[$0] & 1 == 1 && beta[$0] > 1e-6 }.map { Int(basic[$0] >> 1) } }
}
