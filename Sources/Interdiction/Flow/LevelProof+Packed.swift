import NetworkFlow

/// A proof in a file: lists of whole numbers, packed.
extension LevelProof: Codable {
  enum CodingKeys: String, CodingKey { case level, plans, pinned, rows, tree }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(level, forKey: .level)
    let arePinned = plans.contains { !$0.pinned.isEmpty }
    if arePinned { try container.encode(true, forKey: .pinned) }
    try container.encode(
      PackedIntegers(plans.flatMap { arePinned ? $0.numbers : $0.numbersWithoutPinned }), forKey: .plans)
    try container.encode(
      PackedIntegers(rows.flatMap { [Int64($0.plan), Int64($0.spared.count)] + $0.spared.map(Int64.init) }),
      forKey: .rows)
    try container.encode(PackedIntegers(tree.steps.flatMap(Self.numbers)), forKey: .tree)
  }

  /// A split is its target plus 2; a leaf is 0, or 1 when the budget takes part, how many rows, and each with its multiplier.
  private static func numbers(of step: CoverProof.Step) -> [Int64] {
    if let split = step.split { return [Int64(split) + 2] }
    return [step.priced ? 1 : 0, Int64(step.rows.count)]
      + zip(step.rows, step.multipliers).flatMap { [Int64($0), $1] }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    level = try container.decode(Int64.self, forKey: .level)
    func numbers(_ key: CodingKeys) throws -> NumberReader {
      NumberReader(values: try container.decode(PackedIntegers.self, forKey: key).values)
    }
    func whole<Value>(_ key: CodingKeys, _ value: Value?) throws -> Value {
      guard let value else {
        throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "not a whole proof")
      }
      return value
    }
    var reader = try numbers(.plans)
    var plans: [PlanFlow] = []
    let arePinned = try container.decodeIfPresent(Bool.self, forKey: .pinned) ?? false
    while !reader.isAtEnd { plans.append(try whole(.plans, reader.plan(pinned: arePinned))) }
    self.plans = plans
    reader = try numbers(.rows)
    var rows: [Row] = []
    while !reader.isAtEnd { rows.append(try whole(.rows, reader.row())) }
    self.rows = rows
    reader = try numbers(.tree)
    var tree = CoverProof()
    while !reader.isAtEnd { tree.steps.append(try whole(.tree, reader.step())) }
    self.tree = tree
  }
}

extension LevelProof.PlanFlow {
  /// Its full and its partial arcs: how many, then how far each is from the one before.
  var numbersWithoutPinned: [Int64] { Self.steps(full) + Self.steps(partial) }

  /// The same, then its pinned arcs and what each carries.
  var numbers: [Int64] { numbersWithoutPinned + Self.steps(pinned) + amounts }

  private static func steps(_ arcs: [Int32]) -> [Int64] {
    [Int64(arcs.count)] + arcs.indices.map { Int64(arcs[$0]) - ($0 == 0 ? -1 : Int64(arcs[$0 - 1])) }
  }
}

extension NumberReader {
  mutating func plan(pinned isPinned: Bool) -> LevelProof.PlanFlow? {
    guard let full = arcs(), let partial = arcs() else { return nil }
    guard isPinned else { return .init(full: full, partial: partial) }
    guard let pinned = arcs() else { return nil }
    var amounts: [Int64] = []
    for _ in pinned {
      guard let amount = next() else { return nil }
      amounts.append(amount)
    }
    return .init(full: full, partial: partial, pinned: pinned, amounts: amounts)
  }

  private mutating func arcs() -> [Int32]? {
    guard let count = count(of: 1) else { return nil }
    var arcs: [Int32] = []
    var arc: Int32 = -1
    for _ in 0..<count {
      guard let step = small() else { return nil }
      let (sum, overflow) = arc.addingReportingOverflow(step)
      guard !overflow else { return nil }
      arc = sum
      arcs.append(arc)
    }
    return arcs
  }

  mutating func row() -> LevelProof.Row? {
    guard let plan = small(), let count = count(of: 1) else { return nil }
    var spared: [Int32] = []
    for _ in 0..<count {
      guard let target = small() else { return nil }
      spared.append(target)
    }
    return .init(plan: plan, spared: spared)
  }

  mutating func step() -> CoverProof.Step? {
    guard let kind = small(), kind >= 0 else { return nil }
    if kind >= 2 { return .init(split: kind - 2, rows: [], multipliers: [], priced: false) }
    guard let count = count(of: 2) else { return nil }
    var step = CoverProof.Step(split: nil, rows: [], multipliers: [], priced: kind == 1)
    for _ in 0..<count {
      guard let row = small(), let multiplier = next() else { return nil }
      step.rows.append(row)
      step.multipliers.append(multiplier)
    }
    return step
  }
}
