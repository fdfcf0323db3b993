/// Why no plan within the budget does better: a branch-and-bound tree whose every part is closed by arithmetic that anyone can repeat.
///
/// It claims that no affordable plan makes every way `level` long. Each row is a fact about all plans that would: it comes from one way
/// (`CoverRow` says how). The tree splits on links (cut or not). A part is closed either by whole-number multipliers of rows whose sum shows
/// that every plan of the part costs more than the budget, or by one row that no plan of the part satisfies.
public struct BoundProof: Sendable, Equatable {
  /// A row: way `path`, links of it supposed to be cut as well, divisor of the rounding (0: none), level it was made for.
  public struct Row: Sendable, Equatable {
    public var path: Int
    public var dropped: [UInt32]
    public var divisor: Int
    public var level: Int
  }

  /// One multiplier of a row, in units of 1 / `denominator`.
  public struct Term: Sendable, Equatable {
    public var row: Int
    public var multiplier: Int
  }

  /// One step of the tree in preorder.
  public enum Step: Sendable, Equatable {
    /// Splits on a link; the part in which it is cut (or is not) comes first, then the other.
    case split(link: UInt32, cutFirst: Bool)
    /// Closed by the combination of this number.
    case tooDear(combination: Int)
    /// Closed by the row of this number.
    case impossible(row: Int)
  }

  public var level: Int
  public var denominator: Int
  /// Arcs of each way, from a source to a target.
  public var paths: [[UInt32]]
  public var rows: [Row]
  public var combinations: [[Term]]
  public var steps: [Step]
}

extension BoundProof {
  /// The recorder's columns and pool numbers turned into links and ways; nil where the record is not whole.
  init?(_ recorder: ProofRecorder, level: Int, budget: Int, engine: borrowing CoverEngine) {
    guard recorder.isComplete else { return nil }
    self.level = level
    denominator = DualBound.denominator(budget: budget)
    var number: [Int32: Int] = [:]
    paths = []
    rows = []
    for recipe in recorder.recipes {
      let path = engine.pool.paths[Int(recipe.path)]
      if number[recipe.path] == nil {
        number[recipe.path] = paths.count
        paths.append(path.arcs)
      }
      rows.append(
        Row(
          path: number[recipe.path]!, dropped: recipe.dropped.map { engine.linkOfColumn[Int(path.columns[Int($0)])] },
          divisor: recipe.divisor, level: recipe.level))
    }
    combinations = recorder.combinations.map { $0.map { Term(row: Int($0.row), multiplier: $0.value) } }
    let links = engine.linkOfColumn
    steps = recorder.steps.map { step in
      switch step {
      case .branch(let column, let first): .split(link: links[Int(column)], cutFirst: first == 1)
      case .multipliers(let combination): .tooDear(combination: Int(combination))
      case .row(let row): .impossible(row: Int(row))
      }
    }
  }
}
