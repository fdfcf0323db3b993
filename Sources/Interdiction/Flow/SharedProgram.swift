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
  /// Which arcs may come in: those of the pieces of the network in which a capacity is shared.
  private let mayUse: [Bool]
  /// The arcs in the program, by column, and the cost that each now has.
  private var arcs: [Int32] = []
  private var cost: [Int64] = []
  private var column: [Int32]
  /// For each node its row of balance, or -1; for each arc the capacity that it shares, or -1.
  private var row: [Int32]
  private var sharedRow: [Int32]

  /// A program without arcs.
  ///
  /// - Parameters:
  ///   - mayUse: for each arc whether it may come in.
  ///   - costUnit: parts of a unit of cost in which `advice` is given costs.
  init(_ problem: FlowAttackProblem, mayUse: [Bool], costUnit: Int64) {
    self.problem = problem
    self.mayUse = mayUse
    self.costUnit = Double(costUnit)
    fineness = problem.fineness
    column = [Int32](repeating: -1, count: problem.network.arcCount)
    row = [Int32](repeating: -1, count: problem.network.nodeCount)
    sharedRow = [Int32](repeating: -1, count: problem.network.arcCount)
    for (index, one) in problem.shared.enumerated() { for arc in one.arcs { sharedRow[Int(arc)] = Int32(index) } }
    model.prepareForWarmStarts()
    model.addEmptyRows(
      lower: problem.shared.map { _ in -Double.infinity }, upper: problem.shared.map { Double($0.capacity) })
  }

  /// Lets more arcs carry something. Returns whether any of them could not before.
  @discardableResult
  func include(_ more: [Int32]) -> Bool {
    let fresh = more.filter { mayUse[Int($0)] && column[Int($0)] < 0 }
    guard !fresh.isEmpty else { return false }
    let network = problem.network
    let before = model.rowCount
    var rows = Int32(before)
    for arc in fresh.map(Int.init) {
      for node in [Int(network.tail[arc]), Int(network.head[arc])] where row[node] < 0 {
        row[node] = rows
        rows += 1
      }
    }
    let balanced = [Double](repeating: 0, count: Int(rows) - before)
    model.addEmptyRows(lower: balanced, upper: balanced)
    var starts: [Int32] = []
    var indices: [Int32] = []
    var values: [Double] = []
    for arc in fresh.map(Int.init) {
      column[arc] = Int32(arcs.count)
      arcs.append(Int32(arc))
      cost.append(network.cost[arc] * Int64(costUnit))
      starts.append(Int32(indices.count))
      if network.tail[arc] != network.head[arc] {
        indices += [row[Int(network.tail[arc])], row[Int(network.head[arc])]]
        values += [1, -1]
      }
      if sharedRow[arc] >= 0 {
        indices.append(sharedRow[arc])
        values.append(1)
      }
    }
    model.addColumns(
      costs: fresh.map { Double(network.cost[Int($0)]) }, lower: fresh.map { _ in 0 },
      upper: fresh.map { arc in
        let capacity = network.capacity[Int(arc)]
        return capacity == FlowNetwork.unlimited ? .infinity : Double(capacity)
      }, starts: starts, rows: indices, values: values)
    return true
  }

  /// Solves for the costs of the arcs at hand, from the last basis.
  ///
  /// - Parameter costOf: of each arc of the network, in parts of a unit of cost.
  func advice(_ costOf: [Int64]) -> Advice {
    for (number, arc) in arcs.enumerated() {
      let now = costOf[Int(arc)]
      guard now != cost[number] else { continue }
      cost[number] = now
      model.setCost(column: number, Double(now) / costUnit)
    }
    guard case .optimal = model.solve() else {
      return Advice(
        parts: problem.shared.map { $0.divided($0.arcs.map { _ in 0 }, fineness: fineness) },
        prices: problem.shared.map { _ in 0 })
    }
    let solution = model.fullSolution()
    let most = problem.prohibitive * Int64(costUnit)
    return Advice(
      parts: problem.shared.map { one in
        one.divided(
          one.arcs.map { arc in
            let number = Int(column[Int(arc)])
            return number < 0 ? 0 : parts(solution.columns[number])
          }, fineness: fineness)
      },
      prices: problem.shared.indices.map { index in
        let price = (-solution.rowDuals[index] * costUnit).rounded()
        return price > 0 ? Int64(min(price, Double(most))) : 0
      })
  }

  /// An amount rounded down to parts of a unit; what is whole but for the solver's last digits is taken as whole.
  private func parts(_ amount: Double) -> Int64 {
    let unit = Int64(1) << Int64(fineness)
    let nearest = amount.rounded()
    return abs(amount - nearest) < 1e-6
      ? Int64(max(0, nearest)) * unit : Int64((max(0, amount) * Double(unit)).rounded(.down))
  }
}
