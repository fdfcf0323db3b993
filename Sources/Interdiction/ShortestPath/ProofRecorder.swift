/// Writes down a branch-and-bound search as it closes, so that another program can add it up again.
struct ProofRecorder: Sendable {
  enum Step: Sendable {
    /// Splits on a column; the part with value `first` comes next, then the other.
    case branch(column: Int32, first: Int8)
    /// Closed: these multipliers show that every plan of this part costs more than the budget.
    case multipliers(Int32)
    /// Closed: no plan of this part satisfies this row.
    case row(Int32)
  }

  private(set) var steps: [Step] = []
  private(set) var recipes: [CoverRow.Recipe] = []
  private(set) var combinations: [[(row: Int32, value: Int)]] = []
  private var numbers: [CoverRow.Recipe: Int32] = [:]
  private var size = 0
  /// Steps and entries beyond which nothing is kept.
  let limit: Int
  private(set) var isComplete: Bool

  init(limit: Int) {
    self.limit = limit
    isComplete = limit > 0
  }

  mutating func branch(_ column: Int32, first: Int8) { append(.branch(column: column, first: first), entries: 1) }

  mutating func closeByRow(_ row: CoverRow) {
    guard isComplete else { return }
    append(.row(number(row.recipe)), entries: 1)
  }

  /// Stores a combination of rows for one or more closings.
  mutating func combination(_ bound: DualBound, rows: [CoverRow]) -> Int32 {
    guard isComplete else { return -1 }
    combinations.append(bound.multipliers.map { (number(rows[$0.row].recipe), $0.value) })
    size += bound.multipliers.count
    return Int32(combinations.count - 1)
  }

  mutating func closeByMultipliers(_ combination: Int32) { append(.multipliers(combination), entries: 1) }

  private mutating func number(_ recipe: CoverRow.Recipe) -> Int32 {
    if let known = numbers[recipe] { return known }
    let number = Int32(recipes.count)
    recipes.append(recipe)
    numbers[recipe] = number
    return number
  }

  private mutating func append(_ step: Step, entries: Int) {
    guard isComplete else { return }
    size += entries
    if size > limit {
      isComplete = false
      steps = []
      recipes = []
      combinations = []
      numbers = [:]
    } else {
      steps.append(step)
    }
  }
}
