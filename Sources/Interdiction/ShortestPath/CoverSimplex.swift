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

  // The whole program: rows in compressed form, prices, bounds, values.
  private var wholeStart = FlatList<Int>()
  private var wholeEntries = FlatList<Entry>()
  private var wholePrice = FlatList<Double>()
  private var wholeLow = FlatList<Double>()
  private var wholeHigh = FlatList<Double>()
  /// Value of every column after a solve.
  private(set) var values = FlatList<Double>()
  // What a solve works on: the columns that are not fixed or are in the basis, under numbers of their own, so that a deep part of a tree, where most
  // are fixed, costs little. `live` has the program's number of each, `place` the other way round (-1: fixed).
  private var live = FlatList<Int32>()
  private var place = FlatList<Int32>()
  /// What the fixed columns add to the left side of every row, and to the objective.
  private var fixedPart = FlatList<Double>()
  private var fixedPrice = 0.0
  var rowStart = FlatList<Int>()
  var entries = FlatList<Entry>()
  var rowNorm = FlatList<Double>()
  var columnStart = FlatList<Int>()
  var byColumn = FlatList<Entry>()
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

  init() { wholeStart.append(0) }

  var rowCount: Int { wholeStart.count - 1 }
  /// Columns of the solve at hand.
  var columnCount: Int { live.count }
  var objective: Double {
    var sum = fixedPrice
    for column in 0..<columnCount { sum += price[column] * x[column] }
    return sum
  }

  mutating func addColumn(price value: Int) {
    // A fixed scatter of some millionths breaks ties in the dual; bounds are computed from true prices later.
    let scatter = Double((UInt32(truncatingIfNeeded: wholePrice.count) &* 2_654_435_761) >> 12) / Double(1 << 20)
    wholePrice.append(Double(value) * (1 + 4e-6 * scatter) + 1e-6 * scatter)
    wholeLow.append(0)
    wholeHigh.append(1)
    values.append(0)
    place.append(-1)
  }

  mutating func addRow(columns: [Int32], values: [Double]) {
    var norm = 0.0
    for (column, value) in zip(columns, values) {
      wholeEntries.append(Entry(index: column, value: value))
      norm += value * value
    }
    wholeStart.append(wholeEntries.count)
    rowNorm.append(max(norm, 1e-12))
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
      let first = wholeStart[row]
      let last = wholeStart[row + 1]
      wholeStart[count] = end
      for slot in first..<last {
        wholeEntries[end] = wholeEntries[slot]
        end += 1
      }
      rowNorm[count] = rowNorm[row]
      duals[count] = duals[row]
      rowPosition[count] = rowPosition[row]
      count += 1
    }
    wholeStart.resize(count + 1, filling: 0)
    wholeStart[count] = end
    trim(rows: count, entries: end)
    for position in 0..<activeRows.count { activeRows[position] = number[Int(activeRows[position])] }
  }

  /// Takes out all rows and starts from the empty basis.
  mutating func removeAllRows() {
    forgetBasis()
    wholeStart.resize(1, filling: 0)
    trim(rows: 0, entries: 0)
  }

  private mutating func trim(rows: Int, entries size: Int) {
    wholeEntries.resize(size, filling: Entry(index: 0, value: 0))
    rowNorm.resize(rows, filling: 0)
    duals.resize(rows, filling: 0)
    rowPosition.resize(rows, filling: -1)
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

  mutating func setBounds(_ column: Int, _ l: Double, _ h: Double) {
    wholeLow[column] = l
    wholeHigh[column] = h
  }

  // MARK: The solve at hand

  /// Sets up what a solve works on from the whole program and the last basis.
  mutating func begin() {
    for position in 0..<basicColumns.count { basicColumns[position] = live[Int(basicColumns[position])] }
    chooseColumns()
    loadRows()
    indexColumns()
  }

  /// Writes back the values of the columns.
  mutating func end() {
    for column in 0..<values.count { values[column] = wholeLow[column] }
    for column in 0..<live.count { values[Int(live[column])] = x[column] }
  }

  private mutating func chooseColumns() {
    place.fill(-1)
    for position in 0..<basicColumns.count { place[Int(basicColumns[position])] = 0 }
    live.resize(0, filling: 0)
    fixedPrice = 0
    for column in 0..<wholePrice.count {
      if place[column] == 0 || wholeLow[column] < wholeHigh[column] {
        place[column] = Int32(live.count)
        live.append(Int32(column))
      } else {
        fixedPrice += wholePrice[column] * wholeLow[column]
      }
    }
    let count = live.count
    price.resize(count, filling: 0)
    low.resize(count, filling: 0)
    high.resize(count, filling: 0)
    x.resize(count, filling: 0)
    shown.resize(count, filling: 0)
    reduced.resize(count, filling: 0)
    alpha.resize(count, filling: 0)
    columnPosition.resize(count, filling: -1)
    columnPosition.fill(-1)
    for column in 0..<count {
      let whole = Int(live[column])
      price[column] = wholePrice[whole]
      low[column] = wholeLow[whole]
      high[column] = wholeHigh[whole]
      x[column] = values[whole]
    }
    for position in 0..<basicColumns.count {
      let column = place[Int(basicColumns[position])]
      basicColumns[position] = column
      columnPosition[Int(column)] = Int32(position)
    }
  }

  private mutating func loadRows() {
    rowStart.resize(rowCount + 1, filling: 0)
    rowStart[0] = 0
    fixedPart.resize(rowCount, filling: 0)
    activity.resize(rowCount, filling: 0)
    entries.resize(wholeEntries.count, filling: Entry(index: 0, value: 0))
    var end = 0
    for row in 0..<rowCount {
      var sum = 0.0
      for slot in wholeStart[row]..<wholeStart[row + 1] {
        let entry = wholeEntries[slot]
        let column = place[Int(entry.index)]
        if column >= 0 {
          entries[end] = Entry(index: column, value: entry.value)
          end += 1
        } else {
          sum += entry.value * wholeLow[Int(entry.index)]
        }
      }
      fixedPart[row] = sum
      rowStart[row + 1] = end
    }
    entries.resize(end, filling: Entry(index: 0, value: 0))
  }

  /// The entries by columns.
  private mutating func indexColumns() {
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

  /// Left sides of all rows from nothing, so that rounding errors do not add up.
  mutating func computeActivity() {
    activity.load(fixedPart)
    shown.fill(0)
    followColumns()
  }
}
