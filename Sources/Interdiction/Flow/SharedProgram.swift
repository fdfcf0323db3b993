import NetworkFlow
import Optimization

/// The supplier's linear program where products share capacities: says how each shared capacity is best divided, and what a unit of it is worth.
///
/// Only advice: what is made of it is whole numbers that hold whatever the solver did. Divided capacities leave plain circulations, whose
/// optimum is a feasible plan (resource-directive decomposition); priced ones leave plain circulations as well, whose optimum is a lower bound
/// (price-directive decomposition). Assad 1978 (doi 10.1002/net.3230080107).
final class SharedProgram {
  /// How shared capacities are divided and priced.
  struct Advice {
    /// For each shared capacity the parts of a unit that each of its arcs may carry.
    var parts: [[Int64]]
    /// For each shared capacity its price, in parts of a unit of cost.
    var prices: [Int64]
  }

  private let problem: FlowAttackProblem
  private let fineness: Int
  private let costUnit: Double
  private var model = OptimizationModel()
  /// The arcs in the program, by column, and the cost that each now has.
  private let arcs: [Int32]
  private var cost: [Int64]
  private var column: [Int32]
  private let firstSharedRow: Int
  private var values: [Double] = []
  /// Programs solved so far.
  private(set) var solves = 0

  /// - Parameters:
  ///   - arcs: those of the pieces of the network in which a capacity is shared.
  ///   - costUnit: parts of a unit of cost in which `advice` is given costs.
  init(_ problem: FlowAttackProblem, arcs: [Int32], costUnit: Int64) {
    self.problem = problem
    self.arcs = arcs
    self.costUnit = Double(costUnit)
    fineness = problem.fineness
    let network = problem.network
    cost = arcs.map { network.cost[Int($0)] * costUnit }
    column = [Int32](repeating: -1, count: network.arcCount)
    for (number, arc) in arcs.enumerated() { column[Int(arc)] = Int32(number) }
    model.prepareForWarmStarts()
    var entries: [[(column: Int32, value: Double)]] = []
    var row = [Int](repeating: -1, count: network.nodeCount)
    for (number, arc) in arcs.enumerated() {
      let capacity = network.capacity[Int(arc)]
      model.addColumn(
        cost: Double(network.cost[Int(arc)]), upper: capacity == FlowNetwork.unlimited ? .infinity : Double(capacity))
      let (tail, head) = (Int(network.tail[Int(arc)]), Int(network.head[Int(arc)]))
      guard tail != head else { continue }
      for (node, value) in [(tail, 1.0), (head, -1.0)] {
        if row[node] < 0 {
          row[node] = entries.count
          entries.append([])
        }
        entries[row[node]].append((Int32(number), value))
      }
    }
    firstSharedRow = entries.count
    for one in problem.shared { entries.append(one.arcs.map { (column[Int($0)], 1) }) }
    var starts: [Int32] = []
    var columns: [Int32] = []
    for row in entries {
      starts.append(Int32(columns.count))
      columns += row.map(\.column)
    }
    let balanced = [Double](repeating: 0, count: firstSharedRow)
    model.addRows(
      lower: balanced + problem.shared.map { _ in -Double.infinity },
      upper: balanced + problem.shared.map { Double($0.capacity) }, starts: starts, columns: columns,
      values: entries.flatMap { $0.map(\.value) })
  }

  /// Solves for the costs of the arcs at hand, from the last basis.
  func advice(_ costOf: (Int32) -> Int64) -> Advice {
    solves += 1
    for (number, arc) in arcs.enumerated() {
      let now = costOf(arc)
      guard now != cost[number] else { continue }
      cost[number] = now
      model.setCost(column: number, Double(now) / costUnit)
    }
    guard case .optimal = model.solve() else {
      return Advice(
        parts: problem.shared.map { divide($0, $0.arcs.map { _ in 0 }) }, prices: problem.shared.map { _ in 0 })
    }
    let solution = model.fullSolution()
    let most = problem.prohibitive * Int64(costUnit)
    return Advice(
      parts: problem.shared.map { one in divide(one, one.arcs.map { solution.columns[Int(column[Int($0)])] }) },
      prices: problem.shared.indices.map { index in
        let price = (-solution.rowDuals[firstSharedRow + index] * costUnit).rounded()
        return price > 0 ? Int64(min(price, Double(most))) : 0
      })
  }

  /// Divides a capacity as asked, rounded down to parts of a unit, and what is left evenly.
  private func divide(_ one: SharedCapacity, _ wanted: [Double]) -> [Int64] {
    let unit = Int64(1) << Int64(fineness)
    var left = one.capacity << Int64(fineness)
    var parts = wanted.map { amount in
      let nearest = amount.rounded()
      // What is whole but for the solver's last digits is taken as whole.
      let part =
        abs(amount - nearest) < 1e-6
        ? Int64(max(0, nearest)) * unit : Int64((max(0, amount) * Double(unit)).rounded(.down))
      let given = min(part, left)
      left -= given
      return given
    }
    let share = left / Int64(max(1, parts.count))
    for index in parts.indices { parts[index] += share }
    return parts
  }
}
