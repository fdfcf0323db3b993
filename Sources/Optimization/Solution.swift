internal import CHighs

extension OptimizationModel {
  /// Objective of the solution at hand.
  public var objective: Double { Highs_getObjectiveValue(highs) }

  /// Best proven bound of the last mixed-integer solve; of a linear one that ended optimal, its objective.
  public var bound: Double {
    guard integerColumns > 0 else { return objective }
    var value = 0.0
    _ = Highs_getDoubleInfoValue(highs, "mip_dual_bound", &value)
    return value
  }

  /// Whether the last solve left a feasible solution (a mixed-integer solve stopped early may or may not have).
  public var hasSolution: Bool {
    var status: HighsInt = 0
    _ = Highs_getIntInfoValue(highs, "primal_solution_status", &status)
    return status == kHighsSolutionStatusFeasible
  }

  /// Simplex iterations of the last solve.
  public var iterationCount: Int {
    var count: HighsInt = 0
    _ = Highs_getIntInfoValue(highs, "simplex_iteration_count", &count)
    return Int(count)
  }

  /// The value of every column.
  public func solution() -> [Double] { fullSolution().columns }

  /// Columns' values and reduced costs, rows' values and duals (shadow prices), in one copy.
  ///
  /// A row's dual is the change of the objective per unit of its active bound.
  public func fullSolution() -> (columns: [Double], reducedCosts: [Double], rows: [Double], rowDuals: [Double]) {
    var columns = [Double](repeating: 0, count: columnCount)
    var reducedCosts = columns
    var rows = [Double](repeating: 0, count: rowCount)
    var duals = rows
    _ = Highs_getSolution(highs, &columns, &reducedCosts, &rows, &duals)
    return (columns, reducedCosts, rows, duals)
  }

  /// Copies the columns' values into an array that is kept, without allocating once it has the right length.
  public func copySolution(into values: inout [Double]) {
    if values.count != columnCount { values = [Double](repeating: 0, count: columnCount) }
    _ = Highs_getSolution(highs, &values, nil, nil, nil)
  }

  /// After `infeasible`: one multiplier a row that proves it (Farkas), if HiGHS can give one.
  ///
  /// With the sign convention of row duals: combining the rows with these multipliers gives a row that no point within the columns'
  /// bounds satisfies.
  public func dualRay() -> [Double]? {
    var has: HighsInt = 0
    var ray = [Double](repeating: 0, count: rowCount)
    guard Highs_getDualRay(highs, &has, &ray) != kHighsStatusError, has == 1 else { return nil }
    return ray
  }

  /// After `unbounded`: a direction, one number a column, along which the objective improves for ever.
  public func primalRay() -> [Double]? {
    var has: HighsInt = 0
    var ray = [Double](repeating: 0, count: columnCount)
    guard Highs_getPrimalRay(highs, &has, &ray) != kHighsStatusError, has == 1 else { return nil }
    return ray
  }

  /// The basis of the last linear solve, if it left one.
  public func basis() -> SimplexBasis? {
    var valid: HighsInt = 0
    _ = Highs_getIntInfoValue(highs, "basis_validity", &valid)
    guard valid == kHighsBasisValidityValid else { return nil }
    var columns = [HighsInt](repeating: 0, count: columnCount)
    var rows = [HighsInt](repeating: 0, count: rowCount)
    guard Highs_getBasis(highs, &columns, &rows) != kHighsStatusError else { return nil }
    return SimplexBasis(
      columns: columns.map { BasisStatus(rawValue: $0) ?? .nonbasic },
      rows: rows.map { BasisStatus(rawValue: $0) ?? .basic })
  }

  /// Gives the next solve a basis to start from. Rows added since the basis was taken become basic.
  ///
  /// - Precondition: the basis has one status a column, and at most one a row.
  public func setBasis(_ basis: SimplexBasis) {
    precondition(
      basis.columns.count == columnCount && basis.rows.count <= rowCount, "the basis belongs to another model")
    let added = [HighsInt](repeating: kHighsBasisStatusBasic, count: rowCount - basis.rows.count)
    let status = Highs_setBasis(highs, basis.columns.map { $0.rawValue }, basis.rows.map { $0.rawValue } + added)
    require(status, "the basis")
  }
}
