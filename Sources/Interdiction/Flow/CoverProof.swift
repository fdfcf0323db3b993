/// One row of the attacker's covering problem in whole numbers: an attack that reaches the level satisfies
/// `sum of coefficient * x >= bound`, in units of 2^-30.
struct CoverConstraint: Sendable {
  static let unit: Int64 = 1 << 30

  let targets: [Int32]
  let coefficients: [Int64]
  let bound: Int64

  /// What an attack must do to a plan to push the damage to `level` (in the parts of a unit in which plans are counted): what is missing, with each loss capped by it (rounded so as to relax).
  ///
  /// - Parameter spared: targets that may be out already: the others must do what is missing after them (a knapsack cover row: Carr,
  ///   Fleischer, Leung and Phillips 2000).
  /// - Returns: nil when the plan may reach the level with those alone.
  init?(_ plan: SupplyPlan, level: Int64, sparing spared: [Int32] = []) {
    var need = level - plan.base
    if spared.isEmpty {
      targets = plan.targets
    } else {
      let spared = Set(spared)
      for (target, loss) in zip(plan.targets, plan.losses) where spared.contains(target) {
        let (left, overflow) = need.subtractingReportingOverflow(loss)
        if overflow { return nil }
        need = left
      }
      targets = plan.targets.filter { !spared.contains($0) }
    }
    guard need > 0 else { return nil }
    let losses = targets.count == plan.targets.count ? plan.losses : plan.losses(of: targets)
    coefficients = losses.map { loss in
      loss >= need ? Self.unit : Int64((Int128(loss) * Int128(Self.unit) + Int128(need) - 1) / Int128(need))
    }
    bound = Self.unit
  }

  /// The costs of these targets together stay within a limit.
  init(_ limit: AttackLimit, costs: [Int?]) {
    var kept: [Int32] = []
    var values: [Int64] = []
    for target in limit.targets {
      guard let cost = costs[Int(target)], cost > 0 else { continue }
      kept.append(target)
      values.append(-Int64(cost) * Self.unit)
    }
    targets = kept
    coefficients = values
    bound = -Int64(limit.budget) * Self.unit
  }

  /// Not all of these targets together.
  init(excluding attack: [Int32]) {
    targets = attack
    coefficients = attack.map { _ in -Self.unit }
    bound = -Int64(attack.count - 1) * Self.unit
  }
}

/// A proof that no attack within the budget reaches a level: a tree that splits on targets, with a bound at every leaf.
///
/// The steps are in preorder; at a split the branch where the target is out comes first. A leaf's multipliers `m >= 0` combine the rows
/// into one that no attack in its box satisfies: `sum m b > sum over free targets of max(0, sum m a - p D cost) + sum over those out of
/// (sum m a - p D cost) + p D budget`, where p is 1 when the budget takes part, and D = 2^50.
public struct CoverProof: Sendable, Equatable {
  public struct Step: Sendable, Equatable {
    /// The target that is split on; nil at a leaf.
    public var split: Int32?
    /// Rows and their multipliers, in units of 2^-20.
    public var rows: [Int32]
    public var multipliers: [Int64]
    /// Whether the budget takes part.
    public var priced: Bool
  }

  public var steps: [Step] = []

  static let multiplierUnit = Double(1 << 20)
  static let priceUnit = Int128(1) << 50

  /// Whether multipliers prove that a box holds no attack.
  ///
  /// - Parameters:
  ///   - fixed: for each target -1 free, 0 spared, 1 out.
  ///   - scratch: zeros, one for each target; zeros again afterwards.
  static func closes(
    _ step: Step, rows: [CoverConstraint], costs: [Int?], budget: Int, fixed: [Int8], out: [Int32],
    scratch: inout [Int128]
  ) -> Bool {
    var value = Int128(0)
    var touched: [Int32] = []
    for (index, m) in zip(step.rows, step.multipliers) {
      guard m >= 0, index >= 0, Int(index) < rows.count else { return false }
      let row = rows[Int(index)]
      value += Int128(m) * Int128(row.bound)
      for (target, coefficient) in zip(row.targets, row.coefficients) {
        if scratch[Int(target)] == 0 { touched.append(target) }
        scratch[Int(target)] += Int128(m) * Int128(coefficient)
      }
    }
    let price = step.priced ? priceUnit : 0
    for target in out {
      value -= scratch[Int(target)] - price * Int128(costs[Int(target)] ?? 0)
      scratch[Int(target)] = 0
    }
    for target in touched {
      let gain = scratch[Int(target)] - price * Int128(costs[Int(target)] ?? 0)
      if fixed[Int(target)] == -1 && gain > 0 { value -= gain }
      scratch[Int(target)] = 0
    }
    return value > price * Int128(budget)
  }
}
