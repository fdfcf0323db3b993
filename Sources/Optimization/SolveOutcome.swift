internal import CHighs

/// How a solve of an `OptimizationModel` ended.
public enum SolveOutcome: Sendable, Equatable {
  /// An optimal solution is at hand.
  case optimal
  /// No point satisfies the rows and bounds.
  case infeasible
  /// The objective improves without end.
  case unbounded
  /// One of the two; presolve did not find out which.
  case unboundedOrInfeasible
  /// Stopped at the bound or target that an option of HiGHS set on the objective.
  case objectiveBoundReached
  /// Stopped by the time limit; a mixed-integer model may still have a solution and a bound.
  case timeLimit
  /// Stopped by the iteration, node or solution limit.
  case iterationLimit
  /// Stopped because the caller asked for it.
  case interrupted
  /// The solver gave up for numerical or internal reasons; the number is HiGHS's own model status.
  case failed(code: Int)

  init(modelStatus: HighsInt) {
    switch modelStatus {
    case kHighsModelStatusOptimal, kHighsModelStatusModelEmpty: self = .optimal
    case kHighsModelStatusInfeasible: self = .infeasible
    case kHighsModelStatusUnbounded: self = .unbounded
    case kHighsModelStatusUnboundedOrInfeasible: self = .unboundedOrInfeasible
    case kHighsModelStatusObjectiveBound, kHighsModelStatusObjectiveTarget: self = .objectiveBoundReached
    case kHighsModelStatusTimeLimit: self = .timeLimit
    case kHighsModelStatusIterationLimit, kHighsModelStatusSolutionLimit: self = .iterationLimit
    case kHighsModelStatusInterrupt: self = .interrupted
    default: self = .failed(code: Int(modelStatus))
    }
  }
}

/// Where a column or row stands in a simplex basis.
public enum BasisStatus: Int32, Sendable, Equatable {
  case lower = 0
  case basic = 1
  case upper = 2
  /// A free variable at zero.
  case zero = 3
  case nonbasic = 4
}

/// A simplex basis: take it from one solve and give it to a later one to start warm.
public struct SimplexBasis: Sendable, Equatable {
  public var columns: [BasisStatus]
  public var rows: [BasisStatus]

  public init(columns: [BasisStatus], rows: [BasisStatus]) {
    self.columns = columns
    self.rows = rows
  }
}

/// What a running mixed-integer solve knows.
public struct MixedIntegerProgress: Sendable {
  /// Objective of the best solution so far; infinite where there is none.
  public var incumbent: Double
  /// Proven bound on the optimal objective.
  public var bound: Double
  /// Branch-and-bound nodes so far.
  public var nodes: Int
  /// Seconds since the solve began.
  public var seconds: Double
}
