/// Pricing, ratio test and the loop around them.
extension CoverSimplex {
  /// Dual simplex from the present basis until optimal, infeasible, or the objective is above `limit` (a valid bound even then).
  mutating func solve(limit: Double, pivotLimit: Int) -> Outcome {
    begin()
    defer { end() }
    if updates > 60 { guard refactor() else { return .failed } } else { computeActivity() }
    computeDuals()
    repairBounds()
    var spent = 0
    var repairs = 0
    while true {
      computeValues()
      if residual() > 1e-7 {
        repairs += 1
        guard repairs < 20, refactor() else { return .failed }
        computeDuals()
        repairBounds()
        continue
      }
      if objective > limit || spent >= pivotLimit { return .overLimit }
      guard let leaving = mostInfeasible() else { return .optimal }
      switch pivot(leaving) {
      case .done: break
      case .infeasible: return .infeasible
      case .unstable:
        repairs += 1
        guard repairs < 20, refactor() else { return .failed }
        computeDuals()
        repairBounds()
      }
      spent += 1
      pivots += 1
      if spent > 20_000 { return .failed }
      if updates > 100 {
        guard refactor() else { return .failed }
        computeDuals()
        repairBounds()
      }
    }
  }

  /// Columns outside the basis go to the bound that their reduced price asks for.
  mutating func repairBounds() {
    for column in 0..<columnCount where columnPosition[column] < 0 {
      x[column] = low[column] < high[column] && reduced[column] < 0 ? high[column] : low[column]
    }
  }

  mutating func computeDuals() {
    let k = activeRows.count
    duals.fill(0)
    reduced.load(price)
    for q in 0..<k {
      var y = 0.0
      for p in 0..<k { y += price[Int(basicColumns[p])] * inverse[p * capacity + q] }
      let row = Int(activeRows[q])
      duals[row] = y
      for slot in rowStart[row]..<rowStart[row + 1] { reduced[Int(entries[slot].index)] -= y * entries[slot].value }
    }
    for p in 0..<k { reduced[Int(basicColumns[p])] = 0 }
  }

  /// Values of the basic columns and of all rows, from what they were: what the tight rows lack is given to the basic columns, and the rows
  /// follow the columns that have changed.
  mutating func computeValues() {
    followColumns()
    let k = activeRows.count
    let (inverse, x, activity) = (self.inverse.base, self.x.base, self.activity.base)
    for q in 0..<k {
      let lack = 1 - activity[Int(activeRows[q])]
      guard abs(lack) > 1e-13 else { continue }
      for p in 0..<k { x[Int(basicColumns[p])] += inverse[p * capacity + q] * lack }
    }
    followColumns()
  }

  /// Left sides of the rows after changes of `x`.
  mutating func followColumns() {
    let (activity, shown, x) = (self.activity.base, self.shown.base, self.x.base)
    let (columnStart, byColumn) = (self.columnStart.base, self.byColumn.base)
    for column in 0..<columnCount where x[column] != shown[column] {
      let change = x[column] - shown[column]
      shown[column] = x[column]
      for slot in columnStart[column]..<columnStart[column + 1] {
        activity[Int(byColumn[slot].index)] += byColumn[slot].value * change
      }
    }
  }

  /// How far tight rows are from tight: what rounding has done to the inverse.
  func residual() -> Double {
    var worst = 0.0
    for q in 0..<activeRows.count { worst = max(worst, abs(activity[Int(activeRows[q])] - 1)) }
    return worst
  }

  enum Leaving {
    case row(Int)
    case column(position: Int, toLow: Bool)
  }

  /// What is farthest outside its bounds, measured along its edge (dual steepest edge; Forrest and Goldfarb 1992, doi 10.1007/BF01581089). The
  /// edges of rows are known exactly only for the few that look farthest by their own norm.
  mutating func mostInfeasible() -> Leaving? {
    let (activity, rowNorm) = (self.activity.base, self.rowNorm.base)
    var first = (row: -1, size: 0.0)
    var second = first
    var third = first
    for row in 0..<rowCount where rowPosition[row] < 0 {
      let short = 1 - activity[row]
      guard short > 1e-8, case let size = short * short / rowNorm[row], size > third.size else { continue }
      third = (row, size)
      if third.size > second.size { swap(&second, &third) }
      if second.size > first.size { swap(&first, &second) }
    }
    var worst = 0.0
    var leaving: Leaving?
    for row in [first.row, second.row, third.row] where row >= 0 {
      let short = 1 - activity[row]
      let size = short * short / edge(ofRow: row)
      if size > worst {
        worst = size
        leaving = .row(row)
      }
    }
    for position in 0..<basicColumns.count {
      let column = Int(basicColumns[position])
      let below = low[column] - x[column]
      let above = x[column] - high[column]
      let by = max(below, above)
      guard by > 1e-8 else { continue }
      var edge = 0.0
      for q in 0..<activeRows.count {
        let entry = inverse[position * capacity + q]
        edge += entry * entry
      }
      if by * by > worst * edge {
        worst = by * by / edge
        leaving = .column(position: position, toLow: below > above)
      }
    }
    return leaving
  }

  /// The squared length of the edge along which a row that is not tight would become so.
  private mutating func edge(ofRow row: Int) -> Double {
    let k = activeRows.count
    z.resize(max(z.count, k), filling: 0)
    for q in 0..<k { z[q] = 0 }
    for slot in rowStart[row]..<rowStart[row + 1] {
      let position = columnPosition[Int(entries[slot].index)]
      guard position >= 0 else { continue }
      for q in 0..<k { z[q] += entries[slot].value * inverse[Int(position) * capacity + q] }
    }
    var sum = 1.0
    for q in 0..<k { sum += z[q] * z[q] }
    return sum
  }

  enum PivotOutcome { case done, infeasible, unstable }

  /// One step: what leaves decides the direction of the duals, the ratio test what enters.
  mutating func pivot(_ leaving: Leaving) -> PivotOutcome {
    let k = activeRows.count
    z.resize(max(z.count, k), filling: 0)
    alpha.fill(0)
    let (rowStart, entries, alpha, z) = (self.rowStart.base, self.entries.base, self.alpha.base, self.z.base)
    var slope: Double
    switch leaving {
    case .row(let row):
      slope = 1 - activity[row]
      for q in 0..<k { z[q] = 0 }
      for slot in rowStart[row]..<rowStart[row + 1] {
        let entry = entries[slot]
        alpha[Int(entry.index)] += entry.value
        let position = columnPosition[Int(entry.index)]
        guard position >= 0 else { continue }
        let base = Int(position) * capacity
        for q in 0..<k { z[q] += entry.value * inverse[base + q] }
      }
    case .column(let position, let toLow):
      let column = Int(basicColumns[position])
      slope = toLow ? low[column] - x[column] : x[column] - high[column]
      let sign = toLow ? 1.0 : -1.0
      for q in 0..<k { z[q] = sign * inverse[position * capacity + q] }
    }
    for q in 0..<k where z[q] != 0 {
      let row = Int(activeRows[q])
      for slot in rowStart[row]..<rowStart[row + 1] { alpha[Int(entries[slot].index)] -= z[q] * entries[slot].value }
    }
    guard let entering = ratioTest(slope: slope, k: k) else { return .infeasible }
    let step = entering.ratio
    // Duals move along the direction; what leaves takes the step as its multiplier.
    for q in 0..<k { duals[Int(activeRows[q])] = max(0, duals[Int(activeRows[q])] - step * z[q]) }
    for column in 0..<columnCount where columnPosition[column] < 0 { reduced[column] -= step * alpha[column] }
    updates += 1
    switch (leaving, entering.variable) {
    case (.row(let row), let variable) where variable >= 0:
      duals[row] = step
      return grow(row: row, column: Int(variable))
    case (.row(let row), let variable):
      duals[row] = step
      return swapRow(position: -1 - Int(variable), for: row)
    case (.column(let position, let toLow), let variable):
      let column = Int(basicColumns[position])
      let outcome =
        variable >= 0 ? swapColumn(position, for: Int(variable)) : shrink(position, rowAt: -1 - Int(variable))
      guard case .done = outcome else { return outcome }
      reduced[column] = toLow ? step : -step
      x[column] = toLow ? low[column] : high[column]
      return .done
    }
  }

  /// The entering variable: a column (its number) or the row at a position of the basis (minus one minus it). Columns whose bound is passed
  /// flip to the other one.
  mutating func ratioTest(slope start: Double, k: Int) -> Candidate? {
    let tolerance = 1e-9
    candidates.resize(0, filling: Candidate(ratio: 0, size: 0, variable: 0))
    for column in 0..<columnCount {
      let rate = alpha[column]
      guard abs(rate) > tolerance, columnPosition[column] < 0, low[column] < high[column],
        (x[column] < 0.5) == (rate > 0)
      else { continue }
      candidates.append(Candidate(ratio: max(0, reduced[column] / rate), size: abs(rate), variable: Int32(column)))
    }
    for q in 0..<k where z[q] > tolerance {
      candidates.append(Candidate(ratio: max(0, duals[Int(activeRows[q])] / z[q]), size: z[q], variable: Int32(-1 - q)))
    }
    var slope = start
    while candidates.count > 0 {
      let index = nextCandidate()
      let candidate = candidates[index]
      guard candidate.variable >= 0 else { return candidate }
      let column = Int(candidate.variable)
      slope -= candidate.size
      if slope <= 1e-9 { return candidate }
      candidates[index] = candidates[candidates.count - 1]
      candidates.removeLast()
      x[column] = x[column] < 0.5 ? high[column] : low[column]
    }
    return nil
  }

  /// The candidate with the least ratio; among nearly equal ones that with the largest pivot.
  func nextCandidate() -> Int {
    var best = 0
    var bestRatio = Double.infinity
    var bestSize = 0.0
    for index in 0..<candidates.count {
      let candidate = candidates[index]
      guard candidate.ratio <= bestRatio + 1e-11 else { continue }
      if candidate.ratio < bestRatio - 1e-11 || candidate.size > bestSize {
        best = index
        bestRatio = min(bestRatio, candidate.ratio)
        bestSize = candidate.size
      }
    }
    return best
  }
}
