internal import CHighs

/// A linear or mixed-integer program held by one HiGHS instance: built, changed and solved again in place.
///
/// The value is the only owner of its HiGHS instance, which dies with it. A solve after a change starts warm from the last basis. One
/// thread and a fixed seed by default, so that the same calls give the same answers.
///
/// Columns and rows are numbered from 0 in the order in which they were added. A wrong index, a NaN or a length that does not fit is a
/// caller's bug and stops the program.
///
/// ```swift
/// var model = OptimizationModel()
/// let x = model.addColumn(cost: 1, upper: 4)
/// let y = model.addColumn(cost: 2)
/// model.addRow(lower: 3, [(x, 1), (y, 1)])
/// if case .optimal = model.solve() { print(model.objective, model.solution()) }
/// ```
public struct OptimizationModel: ~Copyable, @unchecked Sendable {
  // `@unchecked`: HiGHS instances share no state, and this value is the only holder of the pointer.
  let highs: UnsafeMutableRawPointer

  public private(set) var columnCount = 0
  public private(set) var rowCount = 0
  var integerColumns = 0

  /// An empty model that minimises.
  ///
  /// - Parameter threads: how many threads a mixed-integer solve may use.
  public init(threads: Int = 1) {
    guard let instance = Highs_create() else { preconditionFailure("HiGHS could not be created (out of memory)") }
    precondition(
      Highs_getSizeofHighsInt(instance) == MemoryLayout<HighsInt>.size, "HiGHS built for another integer size")
    highs = instance
    set(option: "output_flag", to: false)
    set(option: "threads", to: threads)
    set(option: "random_seed", to: 0)
  }

  deinit { Highs_destroy(highs) }

  // MARK: Options

  /// Sets one of HiGHS's options by its own name (https://ergo-code.github.io/HiGHS/dev/options/definitions/).
  ///
  /// - Precondition: the option exists, has this type and allows the value.
  public func set(option: String, to value: Bool) {
    require(Highs_setBoolOptionValue(highs, option, value ? 1 : 0), "option \(option) = \(value)")
  }
  public func set(option: String, to value: Int) {
    require(Highs_setIntOptionValue(highs, option, HighsInt(value)), "option \(option) = \(value)")
  }
  public func set(option: String, to value: Double) {
    require(Highs_setDoubleOptionValue(highs, option, value), "option \(option) = \(value)")
  }
  public func set(option: String, to value: String) {
    require(Highs_setStringOptionValue(highs, option, value), "option \(option) = \(value)")
  }

  /// Seconds that each later `solve` may take; infinite for no limit.
  public func setTimeLimit(seconds: Double) {
    // HiGHS counts from the creation of the instance, or from when the clocks were last zeroed; `solve` zeroes them.
    set(option: "time_limit", to: max(0, seconds))
  }

  /// Solves by simplex without presolve: the setting for many small solves that each start from the last basis.
  public func prepareForWarmStarts() {
    set(option: "solver", to: "simplex")
    set(option: "presolve", to: "off")
  }

  // MARK: Building

  /// Chooses between minimising (the default) and maximising.
  public func setMaximizing(_ maximize: Bool) {
    require(
      Highs_changeObjectiveSense(highs, maximize ? kHighsObjSenseMaximize : kHighsObjSenseMinimize), "objective sense")
  }

  /// Adds a constant to the objective.
  public func setObjectiveOffset(_ offset: Double) { require(Highs_changeObjectiveOffset(highs, offset), "offset") }

  /// Adds a variable, without entries in the rows so far unless `entries` names them. Returns its number.
  @discardableResult
  public mutating func addColumn(
    cost: Double = 0, lower: Double = 0, upper: Double = .infinity, integer: Bool = false,
    _ entries: [(row: Int, value: Double)] = []
  ) -> Int {
    precondition(entries.allSatisfy { (0..<rowCount).contains($0.row) }, "a column names a row that does not exist")
    let indices = entries.map { HighsInt($0.row) }
    let values = entries.map { $0.value }
    require(Highs_addCol(highs, cost, lower, upper, HighsInt(entries.count), indices, values), "a new column")
    columnCount += 1
    if integer { setInteger(columnCount - 1, true) }
    return columnCount - 1
  }

  /// Adds one row `lower <= sum of value * column <= upper`. Returns its number.
  @discardableResult
  public mutating func addRow(
    lower: Double = -.infinity, upper: Double = .infinity, _ entries: [(column: Int, value: Double)]
  ) -> Int {
    addRow(lower: lower, upper: upper, columns: entries.map { Int32($0.column) }, values: entries.map { $0.value })
  }

  /// The same from parallel arrays, for hot loops. A column must not appear twice.
  @discardableResult
  public mutating func addRow(lower: Double, upper: Double, columns: [Int32], values: [Double]) -> Int {
    precondition(columns.count == values.count, "columns and values differ in length")
    precondition(columns.allSatisfy { (0..<columnCount).contains(Int($0)) }, "a row names a column that does not exist")
    require(Highs_addRow(highs, lower, upper, HighsInt(columns.count), columns, values), "a new row")
    rowCount += 1
    return rowCount - 1
  }

  /// Adds many rows at once in compressed sparse form: row `r` holds the entries `starts[r] ..< starts[r + 1]` (or to the end).
  public mutating func addRows(
    lower: [Double], upper: [Double], starts: [Int32], columns: [Int32], values: [Double]
  ) {
    precondition(lower.count == upper.count && starts.count >= lower.count, "bounds and starts differ in length")
    precondition(columns.count == values.count, "columns and values differ in length")
    precondition(columns.allSatisfy { (0..<columnCount).contains(Int($0)) }, "a row names a column that does not exist")
    require(
      Highs_addRows(highs, HighsInt(lower.count), lower, upper, HighsInt(columns.count), starts, columns, values),
      "new rows")
    rowCount += lower.count
  }

  /// Adds many rows without entries at once, for columns that come later.
  public mutating func addEmptyRows(lower: [Double], upper: [Double]) {
    addRows(lower: lower, upper: upper, starts: [Int32](repeating: 0, count: lower.count), columns: [], values: [])
  }

  /// Adds many continuous columns at once in compressed sparse form: column `c` holds the entries `starts[c] ..< starts[c + 1]` (or to the end).
  public mutating func addColumns(
    costs: [Double], lower: [Double], upper: [Double], starts: [Int32], rows: [Int32], values: [Double]
  ) {
    precondition(
      lower.count == costs.count && upper.count == costs.count && starts.count >= costs.count,
      "costs, bounds and starts differ in length")
    precondition(rows.count == values.count, "rows and values differ in length")
    precondition(rows.allSatisfy { (0..<rowCount).contains(Int($0)) }, "a column names a row that does not exist")
    require(
      Highs_addCols(
        highs, HighsInt(costs.count), costs, lower, upper, HighsInt(rows.count), starts, rows, values), "new columns")
    columnCount += costs.count
  }

  /// Removes the rows for which the mask is true; the rest close ranks and keep their order.
  public mutating func deleteRows(where mask: [Bool]) {
    precondition(mask.count == rowCount, "one truth value a row is needed")
    var marks = mask.map { HighsInt($0 ? 1 : 0) }
    require(Highs_deleteRowsByMask(highs, &marks), "rows to delete")
    rowCount -= mask.lazy.filter { $0 }.count
  }

  // MARK: Changing

  public func setBounds(column: Int, lower: Double, upper: Double) {
    checkColumn(column)
    require(Highs_changeColBounds(highs, HighsInt(column), lower, upper), "bounds of column \(column)")
  }

  public func setBounds(row: Int, lower: Double, upper: Double) {
    precondition((0..<rowCount).contains(row), "no row \(row)")
    require(Highs_changeRowBounds(highs, HighsInt(row), lower, upper), "bounds of row \(row)")
  }

  public func setCost(column: Int, _ cost: Double) {
    checkColumn(column)
    require(Highs_changeColCost(highs, HighsInt(column), cost), "cost of column \(column)")
  }

  public func setCoefficient(row: Int, column: Int, _ value: Double) {
    checkColumn(column)
    precondition((0..<rowCount).contains(row), "no row \(row)")
    require(Highs_changeCoeff(highs, HighsInt(row), HighsInt(column), value), "entry (\(row), \(column))")
  }

  /// Makes a column integer or continuous.
  public mutating func setInteger(_ column: Int, _ integer: Bool) {
    checkColumn(column)
    let kind = integer ? kHighsVarTypeInteger : kHighsVarTypeContinuous
    require(Highs_changeColIntegrality(highs, HighsInt(column), kind), "integrality of column \(column)")
    integerColumns += integer ? 1 : -1
  }

  /// Offers a mixed-integer solve a solution to start from; one value a column.
  public func setStart(_ values: [Double]) {
    precondition(values.count == columnCount, "one value a column is needed")
    require(Highs_setSolution(highs, values, nil, nil, nil), "start solution")
  }

  // MARK: Solving

  /// Solves the model as it stands.
  ///
  /// - Parameters:
  ///   - shouldStop: asked now and then during the solve; answering `true` ends it with `interrupted`.
  ///   - progress: called now and then during a mixed-integer solve.
  public func solve(
    shouldStop: (() -> Bool)? = nil, progress: ((MixedIntegerProgress) -> Void)? = nil
  ) -> SolveOutcome {
    _ = Highs_zeroAllClocks(highs)
    guard shouldStop != nil || progress != nil else { return run() }
    return withSolveCallback(highs, shouldStop: shouldStop, progress: progress) { run() }
  }

  /// Forgets basis and solution, so that the next solve starts cold.
  public func forgetSolution() { require(Highs_clearSolver(highs), "clearing the solver") }

  private func run() -> SolveOutcome {
    // An error here is also visible in the model status, which tells more.
    let status = Highs_run(highs)
    let outcome = SolveOutcome(modelStatus: Highs_getModelStatus(highs))
    if status == kHighsStatusError, outcome == .optimal { return .failed(code: -1) }
    return outcome
  }

  // MARK: Checks

  func checkColumn(_ column: Int) { precondition((0..<columnCount).contains(column), "no column \(column)") }

  func require(_ status: HighsInt, _ what: @autoclosure () -> String) {
    precondition(status != kHighsStatusError, "HiGHS refuses \(what())")
  }
}
