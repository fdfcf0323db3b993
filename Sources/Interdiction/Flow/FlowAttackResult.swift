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
  /// What the answer takes beside, where capacities are shared: `answer` then is on the network with prices for them.
  public let shared: SharedCapacityProof?

  public init(
    budget: Int, barred: [Int32], open: UInt64, uncut: Int64, attack: [Int32], damage: Int64, upperBound: Int64,
    answer: FlowOptimum, proof: LevelProof?, shared: SharedCapacityProof? = nil
  ) {
    self.budget = budget
    self.barred = barred
    self.open = open
    self.uncut = uncut
    self.attack = attack
    self.damage = damage
    self.upperBound = upperBound
    self.answer = answer
    self.proof = proof
    self.shared = shared
  }

  /// Whether the bounds meet.
  public var isProven: Bool { damage == upperBound }
}

/// Why no attack within a budget reaches a level.
public struct LevelProof: Sendable, Equatable {
  public let level: Int64
  /// The plans that the proof uses, each as a flow.
  public let plans: [PlanFlow]
  /// What plans ask of an attack.
  public let rows: [Row]
  /// Numbers limits first, then rows.
  public let tree: CoverProof

  /// A circulation by its arcs alone: those that are full, and those that carry something, which form no cycle, so that what goes in and out
  /// of every node says how much.
  public struct PlanFlow: Sendable, Equatable {
    public let full: [Int32]
    public let partial: [Int32]
    /// Arcs that are full because others share their capacity, ascending, and how much each carries, in parts of a unit.
    public let pinned: [Int32]
    public let amounts: [Int64]

    init(full: [Int32], partial: [Int32], pinned: [Int32] = [], amounts: [Int64] = []) {
      self.full = full
      self.partial = partial
      self.pinned = pinned
      self.amounts = amounts
    }
  }

  /// What an attack must still do to a plan when some targets are out already.
  public struct Row: Sendable, Equatable, Hashable {
    public let plan: Int32
    public let spared: [Int32]
  }

  /// Keeps the rows and plans that the tree names.
  init(level: Int64, search: CoverSearch, pool: [SupplyPlan], capacities: [Int64]) {
    self.level = level
    let fixedRows = search.planOfConstraint.prefix { $0 < 0 }.count
    var number: [Int32: Int32] = [:]
    var planNumber: [Int32: Int32] = [:]
    var plans: [PlanFlow] = []
    var rows: [Row] = []
    var tree = search.proof
    for step in tree.steps.indices {
      for slot in tree.steps[step].rows.indices {
        let row = tree.steps[step].rows[slot]
        let plan = search.planOfConstraint[Int(row)]
        guard plan >= 0 else { continue }
        if planNumber[plan] == nil {
          planNumber[plan] = Int32(plans.count)
          plans.append(PlanFlow(pool[Int(plan)], capacities: capacities))
        }
        if number[row] == nil {
          number[row] = Int32(fixedRows + rows.count)
          rows.append(Row(plan: planNumber[plan]!, spared: search.sparedOfConstraint[Int(row)]))
        }
        tree.steps[step].rows[slot] = number[row]!
      }
    }
    self.plans = plans
    self.rows = rows
    self.tree = tree
  }

  init(level: Int64, plans: [PlanFlow], rows: [Row], tree: CoverProof) {
    self.level = level
    self.plans = plans
    self.rows = rows
    self.tree = tree
  }
}
