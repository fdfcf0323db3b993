/// A bounded dual simplex for covering programs: least `price * x` with rows `a x >= 1` and `0 <= x <= 1`, changed and solved again many times.
///
/// Only tight rows and fractional columns make up the working basis, and they are few whatever the number of rows, so that a dense inverse of that
/// small matrix serves: a pivot costs microseconds where a general solver's call costs milliseconds. Prices are at least 0, so that the
/// basis without rows is dual feasible, and so is every basis after it; rows, columns and fixings come and go without losing it. Long
/// steps pass bounds of columns (bound flipping; Maros 2003). Prices are perturbed a little against ties.
///
/// Nothing that it says is taken on trust: bounds are recomputed in whole numbers by `DualBound`.
struct CoverSimplex: ~Copyable, Sendable {
  enum Outcome { case optimal, overLimit, infeasible, failed }

  struct Entry: BitwiseCopyable { var index: Int32; var value: Double }

  // Rows in compressed form, and the same by columns, made anew when rows have changed.
  var rowStart = FlatList<Int>()
  var entries = FlatList<Entry>()
  var rowNorm = FlatList<Double>()
  var columnStart = FlatList<Int>()
  var byColumn = FlatList<Entry>()
  var hasOldColumns = true
  var price = FlatList<Double>()
  var low = FlatList<Double>()
  var high = FlatList<Double>()
  /// Value of every column.
  var x = FlatList<Double>()
  /// The values that `activity` was computed from.
  var shown = FlatList<Double>()
  /// Left side of every row.
  var activity = FlatList<Double>()
  /// Multiplier of every row.
  var duals = FlatList<Double>()
  var reduced = FlatList<Double>()
  // Working basis: position of each column and row in it, or -1; and the dense inverse, `capacity` entries a row.
  var columnPosition = FlatList<Int32>()
  var rowPosition = FlatList<Int32>()
  var basicColumns = FlatList<Int32>()
  var activeRows = FlatList<Int32>()
  var inverse = FlatList<Double>()
  var capacity = 0
  var updates = 0
  // Scratch.
  var z = FlatList<Double>()
  var alpha = FlatList<Double>()
  var u = FlatList<Double>()
  var candidates = FlatList<Candidate>()
  var pivots = 0

  struct Candidate: BitwiseCopyable { var ratio: Double; var size: Double; var variable: Int32 }

  init() { rowStart.append(0) }

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
    shown.append(0)
    reduced.append(price[price.count - 1])
    columnPosition.append(-1)
    hasOldColumns = true
    alpha.append(0)
  }

  mutating func addRow(columns: [Int32], values: [Double]) {
    hasOldColumns = true
    var left = 0.0
    var norm = 0.0
    for (column, value) in zip(columns, values) {
      entries.append(Entry(index: column, value: value))
      left += value * shown[Int(column)]
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
    var count = 0
    var end = 0
    for row in 0..<rowCount where kept[row] {
      number[row] = Int32(count)
      let first = rowStart[row]
      let last = rowStart[row + 1]
      rowStart[count] = end
      for slot in first..<last {
        entries[end] = entries[slot]
        end += 1
      }
      rowNorm[count] = rowNorm[row]
      activity[count] = activity[row]
      duals[count] = duals[row]
      rowPosition[count] = rowPosition[row]
      count += 1
    }
    rowStart.resize(count + 1, filling: 0)
    rowStart[count] = end
    trim(rows: count, entries: end)
    for position in 0..<activeRows.count { activeRows[position] = number[Int(activeRows[position])] }
  }

  /// Takes out all rows and starts from the empty basis.
  mutating func removeAllRows() {
    forgetBasis()
    rowStart.resize(1, filling: 0)
    trim(rows: 0, entries: 0)
  }

  private mutating func trim(rows: Int, entries size: Int) {
    entries.resize(size, filling: Entry(index: 0, value: 0))
    rowNorm.resize(rows, filling: 0)
    activity.resize(rows, filling: 0)
    duals.resize(rows, filling: 0)
    rowPosition.resize(rows, filling: -1)
    hasOldColumns = true
  }

  mutating func forgetBasis() {
    for position in 0..<activeRows.count {
      rowPosition[Int(activeRows[position])] = -1
      columnPosition[Int(basicColumns[position])] = -1
    }
    activeRows.resize(0, filling: 0)
    basicColumns.resize(0, filling: 0)
    for column in 0..<columnCount { x[column] = low[column] }
    duals.fill(0)
    reduced.load(price)
  }

  /// The entries by columns.
  mutating func indexColumns() {
    guard hasOldColumns else { return }
    hasOldColumns = false
    columnStart.resize(0, filling: 0)
    columnStart.resize(columnCount + 1, filling: 0)
    for slot in 0..<entries.count { columnStart[Int(entries[slot].index) + 1] += 1 }
    for column in 0..<columnCount { columnStart[column + 1] += columnStart[column] }
    byColumn.resize(entries.count, filling: Entry(index: 0, value: 0))
    // `columnStart` is moved on while filling and shifted back afterwards.
    for row in 0..<rowCount {
      for slot in rowStart[row]..<rowStart[row + 1] {
        let column = Int(entries[slot].index)
        byColumn[columnStart[column]] = Entry(index: Int32(row), value: entries[slot].value)
        columnStart[column] += 1
      }
    }
    for column in stride(from: columnCount, to: 0, by: -1) { columnStart[column] = columnStart[column - 1] }
    columnStart[0] = 0
  }

  mutating func setBounds(_ column: Int, _ l: Double, _ h: Double) {
    low[column] = l
    high[column] = h
    if columnPosition[column] < 0 { x[column] = l < h && reduced[column] < 0 ? h : l }
  }
}
