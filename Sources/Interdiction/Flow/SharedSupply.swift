import NetworkFlow

/// Plans within shared capacities: each capacity divided among its arcs, then plain circulations, in parts of a unit.
final class SharedSupply {
  let program: SharedProgram
  private let problem: FlowAttackProblem
  private let parts: [CirculationPart]
  private let place: [(part: Int32, arc: Int32)]
  private let capacity: [Int64]
  private var flow: [Int64]

  /// - Parameter scale: parts of a unit of cost in which costs are given.
  init(_ problem: FlowAttackProblem, scale: Int64) {
    self.problem = problem
    let (scaled, parts, place) = CirculationPart.split(problem, scale: scale)
    capacity = scaled.capacity
    self.parts = parts
    self.place = place
    flow = [Int64](repeating: 0, count: scaled.arcCount)
    let touched = Set(problem.shared.flatMap(\.arcs).map { place[Int($0)].part })
    program = SharedProgram(
      problem, arcs: (0..<Int32(scaled.arcCount)).filter { touched.contains(place[Int($0)].part) }, costUnit: scale)
  }

  /// The cheapest flow when capacities are divided so, and the arcs that take all of their part.
  ///
  /// - Parameter cost: of each arc, in parts of a unit of cost.
  func divided(_ amounts: [[Int64]], cost: (Int32) -> Int64) -> (flow: [Int64], pinned: Set<Int32>) {
    for (one, amounts) in zip(problem.shared, amounts) {
      for (arc, amount) in zip(one.arcs, amounts) {
        let (part, number) = place[Int(arc)]
        parts[Int(part)].setCapacity(min(amount, capacity[Int(arc)]), of: Int(number))
      }
    }
    for part in parts {
      for (number, arc) in part.arcs.enumerated() { part.setCost(cost(arc), of: number) }
      part.solve(into: &flow)
    }
    var pinned: Set<Int32> = []
    for (one, amounts) in zip(problem.shared, amounts) {
      for (arc, amount) in zip(one.arcs, amounts)
      where flow[Int(arc)] == amount && amount > 0 && amount < capacity[Int(arc)] {
        pinned.insert(arc)
      }
    }
    return (flow, pinned)
  }
}
