import Optimization

/// The linear relaxation of the covering problem, kept warm: least price of fractional cuts that satisfy the rows found so far.
struct CoverProgram: ~Copyable {
  enum Outcome { case optimal, overLimit, rowsUnreachable, failed }

  private var simplex = CoverSimplex()
  private(set) var rows: [CoverRow] = []
  private var idle: [Int16] = []
  /// Price of each column.
  private(set) var prices: [Int] = []
  /// -1 free, 0 not cut, 1 cut.
  private(set) var fixed: [Int8] = []
  /// Value of each column after the last solve; `solution` is the same in flat memory.
  private(set) var x: [Double] = []
  private(set) var solution = FlatList<Double>()
  private(set) var duals: [Double] = []
  private(set) var objective = 0.0
  private(set) var solves = 0
  var pivots: Int { simplex.pivots }
  private(set) var failures = 0

  var columnCount: Int { prices.count }

  mutating func addColumn(price: Int) -> Int32 {
    simplex.addColumn(price: price)
    prices.append(price)
    fixed.append(-1)
    x.append(0)
    solution.append(0)
    return Int32(prices.count - 1)
  }

  mutating func fix(_ column: Int32, _ value: Int8) {
    guard fixed[Int(column)] != value else { return }
    fixed[Int(column)] = value
    simplex.setBounds(Int(column), value == 1 ? 1 : 0, value == 0 ? 0 : 1)
  }

  mutating func add(_ row: CoverRow) {
    let scale = 1 / Double(row.bound)
    simplex.addRow(columns: row.columns, values: row.coefficients.map { Double($0) * scale })
    rows.append(row)
    idle.append(0)
  }

  /// Takes out rows that have not been tight for `age` solves.
  mutating func dropIdle(age: Int16) {
    let kept = rows.indices.map { idle[$0] < age || simplex.isActive($0) }
    guard kept.contains(false) else { return }
    simplex.keepRows(kept)
    rows = zip(rows, kept).filter { $0.1 }.map { $0.0 }
    idle = zip(idle, kept).filter { $0.1 }.map { $0.0 }
  }

  /// Takes out all rows.
  mutating func removeAllRows() {
    simplex.removeAllRows()
    rows = []
    idle = []
  }

  /// Solves from the last basis. After `optimal` and `overLimit`, `duals` and `objective` give a valid bound; after `optimal`, `x` is the
  /// solution.
  ///
  /// - Parameters:
  ///   - limit: ends early once the objective is above it.
  ///   - pivotLimit: ends early, as over the limit, after so many pivots.
  mutating func solve(limit: Double = .infinity, pivotLimit: Int = .max, countsIdle: Bool = true) -> Outcome {
    solves += 1
    if rows.contains(where: { $0.columns.isEmpty }) { return .rowsUnreachable }
    let outcome = simplex.solve(limit: limit, pivotLimit: pivotLimit)
    switch outcome {
    case .optimal, .overLimit:
      x = simplex.values.array
      keepSolution()
      duals = simplex.duals.array
      objective = simplex.objective
      if countsIdle { for row in rows.indices { idle[row] = duals[row] > 1e-9 ? 0 : idle[row] &+ 1 } }
      return outcome == .optimal ? .optimal : .overLimit
    case .infeasible where unreachableRow() != nil: return .rowsUnreachable
    case .infeasible, .failed: return solveAfresh()
    }
  }

  private mutating func keepSolution() {
    for column in x.indices { solution[column] = x[column] }
  }

  /// The same program by HiGHS, for the rare case that rounding leads the own simplex astray.
  private mutating func solveAfresh() -> Outcome {
    failures += 1
    var model = OptimizationModel()
    for column in prices.indices {
      let value = fixed[column]
      model.addColumn(cost: Double(prices[column]), lower: value == 1 ? 1 : 0, upper: value == 0 ? 0 : 1)
    }
    for row in rows {
      let scale = 1 / Double(row.bound)
      model.addRow(
        lower: 1, upper: .infinity, columns: row.columns, values: row.coefficients.map { Double($0) * scale })
    }
    switch model.solve() {
    case .optimal:
      let full = model.fullSolution()
      x = full.columns
      keepSolution()
      duals = full.rowDuals
      objective = model.objective
      return .optimal
    case .infeasible: return .rowsUnreachable
    default: return .failed
    }
  }

  /// A row that no choice of the free columns can satisfy, if there is one.
  func unreachableRow() -> Int? {
    rows.indices.first { index in
      let row = rows[index]
      var most = 0
      for (column, value) in zip(row.columns, row.coefficients) where fixed[Int(column)] != 0 {
        most += value
        if most >= row.bound { return false }
      }
      return true
    }
  }
}

/// An exact lower bound on the price from whole-number multipliers of the rows (weak duality).
///
/// With `reduced[e] = sum of m_i a_ie - D price_e`: `D * price >= sum of m_i b_i - sum over free e of max(0, reduced[e]) - sum over cut e of
/// reduced[e]`. Any multipliers give a valid bound, so rounding HiGHS's duals loses a little strength and no rigour.
struct DualBound: Sendable {
  /// D, a power of two.
  let denominator: Int
  private(set) var multipliers: [(row: Int, value: Int)] = []
  private(set) var reduced: [Int] = []
  /// The bound times D.
  private(set) var value = 0
  /// Whether every number fitted; if not, the bound is no use.
  private(set) var isSound = true

  /// Columns that the program had when the bound was computed.
  var columnCount: Int { reduced.count }

  /// D for a budget: so large that rounding loses next to nothing, so small that nothing overflows in practice.
  static func denominator(budget: Int) -> Int { 1 << max(4, min(40, 56 - (Int.bitWidth - budget.leadingZeroBitCount))) }

  init(budget: Int) { denominator = Self.denominator(budget: budget) }

  mutating func compute(_ program: borrowing CoverProgram) {
    multipliers.removeAll(keepingCapacity: true)
    reduced = program.prices
    isSound = true
    for column in reduced.indices { reduced[column] = -multiply(reduced[column], denominator) }
    value = 0
    for index in program.rows.indices where program.duals[index] > 1e-9 {
      let row = program.rows[index]
      let scaled = program.duals[index] * Double(denominator) / Double(row.bound)
      guard scaled < 0x1p60 else {
        isSound = false
        return
      }
      let multiplier = Int(scaled)
      guard multiplier > 0 else { continue }
      multipliers.append((index, multiplier))
      value = add(value, multiply(multiplier, row.bound))
      for (column, coefficient) in zip(row.columns, row.coefficients) {
        reduced[Int(column)] = add(reduced[Int(column)], multiply(multiplier, coefficient))
      }
    }
    for column in reduced.indices {
      switch program.fixed[column] {
      case 0: continue
      case 1: value = add(value, -reduced[column])
      default: if reduced[column] > 0 { value = add(value, -reduced[column]) }
      }
    }
  }

  /// Whether the bound shows the price to be above the budget.
  func exceeds(_ budget: Int) -> Bool { isSound && value > budget * denominator }

  /// The value a free column must have because the other is shown to be above the budget; -1 where neither is shown.
  func forcedValue(_ column: Int, budget: Int) -> Int8 {
    guard isSound else { return -1 }
    let reduced = reduced[column]
    let flipped = value + abs(reduced)
    guard flipped > budget * denominator else { return -1 }
    return reduced > 0 ? 1 : 0
  }

  private mutating func multiply(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow || abs(product) > 1 << 61 { isSound = false; return 0 }
    return product
  }

  private mutating func add(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    if overflow || abs(sum) > 1 << 61 { isSound = false; return 0 }
    return sum
  }
}
