/// A bounded dual simplex for covering programs: least `price * x` with rows `a x >= 1` and `0 <= x <= 1`, changed and solved again many times.
///
/// Only tight rows and fractional columns make up the working basis, and they are few whatever the number of rows, so that a dense inverse of that
/// small matrix serves: a pivot costs microseconds where a general solver's call costs milliseconds. Prices are at least 0, so that the
/// basis without rows is dual feasible, and so is every basis after it; rows, columns and fixings come and go without losing it. Long
/// steps pass bounds of columns (bound flipping; Maros 2003). Prices are perturbed a little against ties.
///
/// Nothing that it says is taken on trust: bounds are recomputed in whole numbers by `DualBound`.
struct CoverSimplex: Sendable {
  enum Outcome { case optimal, overLimit, infeasible, failed }

  private struct Entry { var index: Int32; var value: Double }

  private let tolerance = 1e-9
  // Rows in compressed form, and the same by columns.
  private var rowStart: [Int] = [0]
  private var entries: [Entry] = []
  private var rowNorm: [Double] = []
  private var byColumn: [[Entry]] = []
  private var price: [Double] = []
  private var low: [Double] = []
  private var high: [Double] = []
  /// Value of every column.
  private(set) var x: [Double] = []
  /// Left side of every row.
  private(set) var activity: [Double] = []
  /// Multiplier of every row.
  private(set) var duals: [Double] = []
  private var reduced: [Double] = []
  // Working basis: position of each column and row in it, or -1; and the dense inverse, `capacity` entries a row.
  private var columnPosition: [Int32] = []
  private var rowPosition: [Int32] = []
  private var basicColumns: [Int32] = []
  private var activeRows: [Int32] = []
  private var inverse: [Double] = []
  private var capacity = 0
  private var updates = 0
  // Scratch.
  private var z: [Double] = []
  private var alpha: [Double] = []
  private var u: [Double] = []
  private var candidates: [(ratio: Double, variable: Int32)] = []
  private(set) var pivots = 0

  var rowCount: Int { rowStart.count - 1 }
  var columnCount: Int { price.count }
  var objective: Double {
    var sum = 0.0
    for column in 0..<columnCount { sum += price[column] * x[column] }
    return sum
  }

  mutating func addColumn(price value: Int) {
    // A fixed scatter of some millionths breaks ties in the dual; bounds are computed from true prices later.
    let scatter = Double((UInt32(truncatingIfNeeded: columnCount) &* 2_654_435_761) >> 12) / Double(1 << 20)
    price.append(Double(value) * (1 + 4e-6 * scatter) + 1e-6 * scatter)
    low.append(0)
    high.append(1)
    x.append(0)
    reduced.append(price[price.count - 1])
    columnPosition.append(-1)
    byColumn.append([])
    alpha.append(0)
  }

  mutating func addRow(columns: [Int32], values: [Double]) {
    let row = Int32(rowCount)
    var left = 0.0
    var norm = 0.0
    for (column, value) in zip(columns, values) {
      entries.append(Entry(index: column, value: value))
      byColumn[Int(column)].append(Entry(index: row, value: value))
      left += value * x[Int(column)]
      norm += value * value
    }
    rowStart.append(entries.count)
    rowNorm.append(max(norm, 1e-12))
    activity.append(left)
    duals.append(0)
    rowPosition.append(-1)
  }

  func isActive(_ row: Int) -> Bool { rowPosition[row] >= 0 }

  /// Takes out rows; those that are tight stay in the basis and must not be among them.
  mutating func keepRows(_ kept: [Bool]) {
    var number = [Int32](repeating: -1, count: rowCount)
    var starts = [0]
    var entriesLeft: [Entry] = []
    var count = 0
    for row in 0..<rowCount where kept[row] {
      number[row] = Int32(count)
      entriesLeft += entries[rowStart[row]..<rowStart[row + 1]]
      starts.append(entriesLeft.count)
      rowNorm[count] = rowNorm[row]
      activity[count] = activity[row]
      duals[count] = duals[row]
      rowPosition[count] = rowPosition[row]
      count += 1
    }
    rowStart = starts
    entries = entriesLeft
    rowNorm.removeLast(rowNorm.count - count)
    activity.removeLast(activity.count - count)
    duals.removeLast(duals.count - count)
    rowPosition.removeLast(rowPosition.count - count)
    for position in activeRows.indices { activeRows[position] = number[Int(activeRows[position])] }
    for column in byColumn.indices {
      byColumn[column] = byColumn[column].compactMap {
        number[Int($0.index)] >= 0 ? Entry(index: number[Int($0.index)], value: $0.value) : nil
      }
    }
  }

  /// Takes out all rows and starts from the empty basis.
  mutating func removeAllRows() {
    rowStart = [0]
    entries = []
    rowNorm = []
    activity = []
    duals = []
    rowPosition = []
    for column in byColumn.indices { byColumn[column] = [] }
    forgetBasis()
  }

  private mutating func forgetBasis() {
    for row in activeRows where Int(row) < rowPosition.count { rowPosition[Int(row)] = -1 }
    for column in basicColumns { columnPosition[Int(column)] = -1 }
    activeRows = []
    basicColumns = []
    for column in 0..<columnCount { x[column] = low[column] }
    for row in duals.indices { duals[row] = 0 }
    reduced = price
  }

  mutating func setBounds(_ column: Int, _ l: Double, _ h: Double) {
    low[column] = l
    high[column] = h
    if columnPosition[column] < 0 { x[column] = l < h && reduced[column] < 0 ? h : l }
  }

  // MARK: Solving

  /// Dual simplex from the present basis until optimal, infeasible, or the objective is above `limit` (a valid bound even then).
  mutating func solve(limit: Double, pivotLimit: Int) -> Outcome {
    if updates > 60 { guard refactor() else { return .failed } }
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
  private mutating func repairBounds() {
    for column in 0..<columnCount where columnPosition[column] < 0 {
      x[column] = low[column] < high[column] && reduced[column] < 0 ? high[column] : low[column]
    }
  }

  private mutating func computeDuals() {
    let k = activeRows.count
    for row in duals.indices { duals[row] = 0 }
    reduced = price
    for q in 0..<k {
      var y = 0.0
      for p in 0..<k { y += price[Int(basicColumns[p])] * inverse[p * capacity + q] }
      let row = Int(activeRows[q])
      duals[row] = y
      for slot in rowStart[row]..<rowStart[row + 1] { reduced[Int(entries[slot].index)] -= y * entries[slot].value }
    }
    for column in basicColumns { reduced[Int(column)] = 0 }
  }

  /// Values of the basic columns and of all rows.
  private mutating func computeValues() {
    let k = activeRows.count
    if u.count < k { u = [Double](repeating: 0, count: 2 * k) }
    for q in 0..<k {
      let row = Int(activeRows[q])
      var right = 1.0
      for slot in rowStart[row]..<rowStart[row + 1] {
        let column = Int(entries[slot].index)
        if columnPosition[column] < 0 { right -= entries[slot].value * x[column] }
      }
      u[q] = right
    }
    inverse.withUnsafeBufferPointer { inverse in
      u.withUnsafeBufferPointer { u in
        for p in 0..<k {
          var sum = 0.0
          let base = p * capacity
          for q in 0..<k { sum += inverse[base + q] * u[q] }
          x[Int(basicColumns[p])] = sum
        }
      }
    }
    x.withUnsafeBufferPointer { x in
      entries.withUnsafeBufferPointer { entries in
        for row in 0..<rowCount {
          var left = 0.0
          for slot in rowStart[row]..<rowStart[row + 1] { left += entries[slot].value * x[Int(entries[slot].index)] }
          activity[row] = left
        }
      }
    }
  }

  /// How far tight rows are from tight: what rounding has done to the inverse.
  private func residual() -> Double {
    var worst = 0.0
    for row in activeRows { worst = max(worst, abs(activity[Int(row)] - 1)) }
    return worst
  }

  private enum Leaving {
    case row(Int)
    case column(position: Int, toLow: Bool)
  }

  private func mostInfeasible() -> Leaving? {
    var worst = 0.0
    var leaving: Leaving?
    for row in 0..<rowCount where rowPosition[row] < 0 {
      let short = 1 - activity[row]
      guard short > 1e-8, case let size = short * short / rowNorm[row], size > worst else { continue }
      worst = size
      leaving = .row(row)
    }
    for (position, column) in basicColumns.enumerated() {
      let value = x[Int(column)]
      let below = low[Int(column)] - value
      let above = value - high[Int(column)]
      let by = max(below, above)
      guard by > 1e-8, by * by > worst else { continue }
      worst = by * by
      leaving = .column(position: position, toLow: below > above)
    }
    return leaving
  }

  private enum PivotOutcome { case done, infeasible, unstable }

  /// One step: what leaves decides the direction of the duals, the ratio test what enters.
  private mutating func pivot(_ leaving: Leaving) -> PivotOutcome {
    let k = activeRows.count
    if z.count < k { z = [Double](repeating: 0, count: 2 * k) }
    for column in 0..<columnCount { alpha[column] = 0 }
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
  private mutating func ratioTest(slope start: Double, k: Int) -> (ratio: Double, variable: Int32)? {
    candidates.removeAll(keepingCapacity: true)
    for column in 0..<columnCount where columnPosition[column] < 0 && low[column] < high[column] {
      let rate = alpha[column]
      if x[column] < 0.5 ? rate > tolerance : rate < -tolerance {
        candidates.append((max(0, reduced[column] / rate), Int32(column)))
      }
    }
    for q in 0..<k where z[q] > tolerance {
      candidates.append((max(0, duals[Int(activeRows[q])] / z[q]), Int32(-1 - q)))
    }
    var slope = start
    while let index = nextCandidate() {
      let candidate = candidates[index]
      guard candidate.variable >= 0 else { return candidate }
      let column = Int(candidate.variable)
      slope -= abs(alpha[column])
      if slope <= 1e-9 { return candidate }
      candidates.swapAt(index, candidates.count - 1)
      candidates.removeLast()
      x[column] = x[column] < 0.5 ? high[column] : low[column]
    }
    return nil
  }

  /// The candidate with the least ratio; among nearly equal ones that with the largest pivot.
  private func nextCandidate() -> Int? {
    var best: Int?
    var bestRatio = Double.infinity
    var bestPivot = 0.0
    for (index, candidate) in candidates.enumerated() where candidate.ratio <= bestRatio + 1e-11 {
      let size = candidate.variable >= 0 ? abs(alpha[Int(candidate.variable)]) : z[-1 - Int(candidate.variable)]
      if candidate.ratio < bestRatio - 1e-11 || size > bestPivot {
        best = index
        bestRatio = min(bestRatio, candidate.ratio)
        bestPivot = size
      }
    }
    return best
  }

  // MARK: Changing the basis

  private mutating func reserve(_ k: Int) {
    guard k > capacity else { return }
    let wider = max(16, 2 * k)
    var copy = [Double](repeating: 0, count: wider * wider)
    for p in 0..<activeRows.count {
      for q in 0..<activeRows.count { copy[p * wider + q] = inverse[p * capacity + q] }
    }
    inverse = copy
    capacity = wider
  }

  /// `u = inverse * column` over the active rows.
  private mutating func transform(_ column: Int) {
    let k = activeRows.count
    if u.count < k + 1 { u = [Double](repeating: 0, count: 2 * (k + 1)) }
    for p in 0..<k { u[p] = 0 }
    for entry in byColumn[column] where rowPosition[Int(entry.index)] >= 0 {
      let q = Int(rowPosition[Int(entry.index)])
      for p in 0..<k { u[p] += inverse[p * capacity + q] * entry.value }
    }
  }

  private mutating func grow(row: Int, column: Int) -> PivotOutcome {
    let k = activeRows.count
    let pivot = alpha[column]
    guard abs(pivot) > 1e-8 else { return .unstable }
    reserve(k + 1)
    transform(column)
    let scale = 1 / pivot
    inverse.withUnsafeMutableBufferPointer { inverse in
      for p in 0..<k {
        let factor = u[p] * scale
        let base = p * capacity
        if factor != 0 { for q in 0..<k { inverse[base + q] += factor * z[q] } }
        inverse[base + k] = -factor
      }
      for q in 0..<k { inverse[k * capacity + q] = -z[q] * scale }
      inverse[k * capacity + k] = scale
    }
    activeRows.append(Int32(row))
    basicColumns.append(Int32(column))
    rowPosition[row] = Int32(k)
    columnPosition[column] = Int32(k)
    reduced[column] = 0
    return .done
  }

  private mutating func swapRow(position: Int, for row: Int) -> PivotOutcome {
    let k = activeRows.count
    let pivot = z[position]
    guard abs(pivot) > 1e-8 else { return .unstable }
    let scale = 1 / pivot
    inverse.withUnsafeMutableBufferPointer { inverse in
      for p in 0..<k {
        let base = p * capacity
        let factor = inverse[base + position] * scale
        guard factor != 0 else { continue }
        for q in 0..<k { inverse[base + q] -= factor * z[q] }
        inverse[base + position] = factor
      }
    }
    let old = Int(activeRows[position])
    duals[old] = 0
    rowPosition[old] = -1
    activeRows[position] = Int32(row)
    rowPosition[row] = Int32(position)
    return .done
  }

  private mutating func swapColumn(_ position: Int, for column: Int) -> PivotOutcome {
    let k = activeRows.count
    transform(column)
    let pivot = u[position]
    guard abs(pivot) > 1e-8 else { return .unstable }
    let scale = 1 / pivot
    inverse.withUnsafeMutableBufferPointer { inverse in
      let base = position * capacity
      for q in 0..<k { inverse[base + q] *= scale }
      for p in 0..<k where p != position && u[p] != 0 {
        let factor = u[p]
        for q in 0..<k { inverse[p * capacity + q] -= factor * inverse[base + q] }
      }
    }
    columnPosition[Int(basicColumns[position])] = -1
    basicColumns[position] = Int32(column)
    columnPosition[column] = Int32(position)
    reduced[column] = 0
    return .done
  }

  private mutating func shrink(_ position: Int, rowAt: Int) -> PivotOutcome {
    let k = activeRows.count
    let pivot = inverse[position * capacity + rowAt]
    guard abs(pivot) > 1e-8 else { return .unstable }
    let scale = 1 / pivot
    inverse.withUnsafeMutableBufferPointer { inverse in
      let base = position * capacity
      for p in 0..<k where p != position {
        let factor = inverse[p * capacity + rowAt] * scale
        guard factor != 0 else { continue }
        for q in 0..<k { inverse[p * capacity + q] -= factor * inverse[base + q] }
      }
      // The last row and column of the inverse take the places that fall free.
      if position != k - 1 { for q in 0..<k { inverse[base + q] = inverse[(k - 1) * capacity + q] } }
      if rowAt != k - 1 { for p in 0..<k { inverse[p * capacity + rowAt] = inverse[p * capacity + k - 1] } }
    }
    let row = Int(activeRows[rowAt])
    duals[row] = 0
    rowPosition[row] = -1
    activeRows[rowAt] = activeRows[k - 1]
    if rowAt != k - 1 { rowPosition[Int(activeRows[rowAt])] = Int32(rowAt) }
    activeRows.removeLast()
    columnPosition[Int(basicColumns[position])] = -1
    basicColumns[position] = basicColumns[k - 1]
    if position != k - 1 { columnPosition[Int(basicColumns[position])] = Int32(position) }
    basicColumns.removeLast()
    return .done
  }

  /// Computes the inverse anew (Gauss and Jordan with row exchange); from the empty basis where the matrix has become singular.
  private mutating func refactor() -> Bool {
    updates = 0
    let k = activeRows.count
    guard k > 0 else { return true }
    var matrix = [Double](repeating: 0, count: k * k)
    for (q, row) in activeRows.enumerated() {
      for slot in rowStart[Int(row)]..<rowStart[Int(row) + 1] {
        let position = columnPosition[Int(entries[slot].index)]
        if position >= 0 { matrix[q * k + Int(position)] = entries[slot].value }
      }
    }
    guard let inverted = Self.inverted(&matrix, k) else {
      forgetBasis()
      return true
    }
    for p in 0..<k { for q in 0..<k { inverse[p * capacity + q] = inverted[p * k + q] } }
    return true
  }

  private static func inverted(_ a: inout [Double], _ k: Int) -> [Double]? {
    var b = [Double](repeating: 0, count: k * k)
    for i in 0..<k { b[i * k + i] = 1 }
    return a.withUnsafeMutableBufferPointer { a in
      b.withUnsafeMutableBufferPointer { b -> Bool in
        for c in 0..<k {
          var best = c
          for r in c..<k where abs(a[r * k + c]) > abs(a[best * k + c]) { best = r }
          guard abs(a[best * k + c]) > 1e-10 else { return false }
          if best != c {
            for j in 0..<k {
              swap(&a[best * k + j], &a[c * k + j])
              swap(&b[best * k + j], &b[c * k + j])
            }
          }
          let scale = 1 / a[c * k + c]
          for j in c..<k { a[c * k + j] *= scale }
          for j in 0..<k { b[c * k + j] *= scale }
          for r in 0..<k where r != c && a[r * k + c] != 0 {
            let factor = a[r * k + c]
            for j in c..<k { a[r * k + j] -= factor * a[c * k + j] }
            for j in 0..<k { b[r * k + j] -= factor * b[c * k + j] }
          }
        }
        return true
      }
    } ? b : nil
  }
}
