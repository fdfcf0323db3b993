import RoadGraph

/// One way from a source to a target that plans must lengthen.
struct PooledPath: Sendable {
  /// Arcs of the problem's graph in order.
  let arcs: [UInt32]
  /// Cost of the arcs before any cut.
  let length: Int
  /// Columns of the links on it that a cut makes longer, each once.
  let columns: [Int32]
  /// What a cut of each adds to this way; `ShortestPathProblem.removal` where it removes it.
  let delays: [Int]
}

/// Every path seen so far, shared by all levels, budgets and guards of one network.
struct PathPool: ~Copyable, Sendable {
  private(set) var paths: [PooledPath] = []
  /// Columns and delays of all paths end to end, for the loops that go through them all: those of path `p` are
  /// `firstLink[p] ..< firstLink[p + 1]`.
  private(set) var firstLink = FlatList<Int>()
  private(set) var columns = FlatList<Int32>()
  private(set) var delays = FlatList<Int>()
  private(set) var lengths = FlatList<Int>()
  private var waysOfColumn: [[(way: Int32, delay: Int)]] = []
  private var numbers: [[UInt32]: Int] = [:]

  init() { firstLink.append(0) }

  /// The number of the path with these arcs, if it is there.
  func number(of arcs: [UInt32]) -> Int? { numbers[arcs] }

  /// The ways that a column is on, in the order of their numbers, and what its cut adds to them.
  func ways(of column: Int) -> [(way: Int32, delay: Int)] {
    column < waysOfColumn.count ? waysOfColumn[column] : []
  }

  /// Adds a path that is not there; returns its number.
  mutating func insert(_ path: PooledPath) -> Int {
    let number = paths.count
    numbers[path.arcs] = number
    paths.append(path)
    for (column, delay) in zip(path.columns, path.delays) {
      while waysOfColumn.count <= Int(column) { waysOfColumn.append([]) }
      waysOfColumn[Int(column)].append((Int32(number), delay))
      columns.append(column)
      delays.append(delay)
    }
    firstLink.append(columns.count)
    lengths.append(path.length)
    return number
  }
}
