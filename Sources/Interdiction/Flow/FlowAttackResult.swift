import NetworkFlow

/// A worst attack with what proves it: the supplier's best answer from below, a refused level from above.
public struct FlowAttackResult: Sendable, Equatable, Codable {
  public let budget: Int
  /// Guarded targets, ascending.
  public let barred: [Int32]
  /// The defender's options that are open (bits).
  public let open: UInt64
  /// Damage when nothing is attacked.
  public let uncut: Int64
  /// The targets to take out, ascending; none when no attack does damage.
  public let attack: [Int32]
  /// Damage of the attack: proven from below.
  public let damage: Int64
  /// No attack within the budget does more.
  public let upperBound: Int64
  /// The supplier's best answer to the attack, with prices that prove it.
  public let answer: FlowOptimum
  /// Why nothing reaches `upperBound + 1`; nil where the bound is the damage of taking everything out.
  public let proof: LevelProof?

  /// Whether the bounds meet.
  public var isProven: Bool { damage == upperBound }
}

/// Why no attack within a budget reaches a level.
public struct LevelProof: Sendable, Equatable, Codable {
  public let level: Int64
  /// The plans that the proof uses, each as a flow.
  public let plans: [PlanFlow]
  public let tree: CoverProof

  /// A circulation, sparsely.
  public struct PlanFlow: Sendable, Equatable, Codable {
    public let arcs: [Int32]
    public let flow: [Int64]
  }

  /// Keeps the plans that the tree names; rows are numbered limits first, then plans.
  init(level: Int64, search: CoverSearch, pool: [SupplyPlan]) {
    self.level = level
    let fixedRows = search.planOfConstraint.prefix { $0 < 0 }.count
    var number: [Int32: Int32] = [:]
    var plans: [PlanFlow] = []
    var tree = search.proof
    for step in tree.steps.indices {
      for slot in tree.steps[step].rows.indices {
        let row = tree.steps[step].rows[slot]
        let plan = search.planOfConstraint[Int(row)]
        guard plan >= 0 else { continue }
        if number[row] == nil {
          number[row] = Int32(fixedRows + plans.count)
          let kept = pool[Int(plan)]
          plans.append(PlanFlow(arcs: kept.arcs, flow: kept.flow))
        }
        tree.steps[step].rows[slot] = number[row]!
      }
    }
    self.plans = plans
    self.tree = tree
  }
}
