import NetworkFlow

/// The supplier with each shared capacity divided among its arcs: plain circulations, in parts of a unit.
///
/// As long as the division stays, answers come from the tree of the last one.
struct DividedSupply {
  private let problem: FlowAttackProblem
  private let parts: [CirculationPart]
  private let place: [(part: Int32, arc: Int32)]
  private let capacity: [Int64]
  /// For each shared capacity the parts of a unit that each of its arcs may carry.
  private(set) var amounts: [[Int64]] = []
  private var flow: [Int64]

  /// - Parameter scale: parts of a unit of cost in which costs are given.
  init(_ problem: FlowAttackProblem, scale: Int64) {
    self.problem = problem
    let (scaled, parts, place) = CirculationPart.split(problem, scale: scale)
    capacity = scaled.capacity
    self.parts = parts
    self.place = place
    flow = [Int64](repeating: 0, count: scaled.arcCount)
  }

  mutating func divide(_ amounts: [[Int64]]) {
    self.amounts = amounts
    for (one, amounts) in zip(problem.shared, amounts) {
      for (arc, amount) in zip(one.arcs, amounts) {
        let (part, number) = place[Int(arc)]
        parts[Int(part)].setCapacity(min(amount, capacity[Int(arc)]), of: Int(number))
      }
    }
  }

  /// The cheapest flow within the division.
  ///
  /// - Parameter cost: of each arc, in parts of a unit of cost.
  mutating func answer(_ cost: [Int64]) -> [Int64] {
    for part in parts { part.solve(cost: cost, into: &flow) }
    return flow
  }

  /// The arcs that take all of their part of a shared capacity in the last answer.
  var pinned: Set<Int32> {
    var pinned: Set<Int32> = []
    for (one, amounts) in zip(problem.shared, amounts) {
      for (arc, amount) in zip(one.arcs, amounts)
      where flow[Int(arc)] == amount && amount > 0 && amount < capacity[Int(arc)] {
        pinned.insert(arc)
      }
    }
    return pinned
  }
}
