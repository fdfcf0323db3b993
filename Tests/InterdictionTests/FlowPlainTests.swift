import Foundation
import Interdiction
import NetworkFlow
import Randomness
import TestSupport
import Testing

@Suite struct FlowPlainTests {
  /// Reads a Pyomo Gallery instance: nodes by name, arcs with capacity, cost and whether they can be attacked.
  private func read(_ folder: String) throws -> (network: FlowNetwork, targets: [AttackTarget], names: [String]) {
    func rows(_ file: String) throws -> [[String]] {
      let text = try String(contentsOf: SharedData.url("interdiction/pyomo/\(folder)/\(file)"), encoding: .utf8)
      return text.split(whereSeparator: \.isNewline).dropFirst().map {
        $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      }
    }
    let nodes = try rows("sample_nodes_data.csv")
    let names = nodes.map { $0[0] }
    var network = FlowNetwork(nodeCount: names.count)
    for (index, node) in nodes.enumerated() where node.count > 1 { network.supply[index] = -Int64(node[1])! }
    var targets: [AttackTarget] = []
    for row in try rows("sample_arcs_data.csv") {
      let cost = row.count > 4 ? Int64(row[3])! : 0
      let arc = network.addArc(
        from: names.firstIndex(of: row[0])!, to: names.firstIndex(of: row[1])!, capacity: Int64(row[2])!, cost: cost)
      targets.append(AttackTarget(cost: row.last == "1" ? 1 : nil, arcs: [Int32(arc)]))
    }
    return (network, targets, names)
  }

  @Test(.enabled(if: SharedData.isPresent))
  func `published maximum-flow optima`() throws {
    let (network, targets, names) = try read("max_flow")
    let problem = FlowAttackProblem.maximumFlow(
      network, sources: [names.firstIndex(of: "Start")!], sinks: [names.firstIndex(of: "End")!], targets: targets)
    let curve = try FlowAttackSolver(problem).curve(upTo: 2)
    #expect(curve.map { -$0.damage } == [80, 10, 0])
    #expect(curve.allSatisfy { $0.isProven && $0.flaw(on: problem) == nil })
  }

  @Test(.enabled(if: SharedData.isPresent))
  func `published minimum-cost optima`() throws {
    let (network, targets, _) = try read("min_cost_flow")
    // The published model charges ten times the dearest arc for a unit that does not arrive.
    let problem = FlowAttackProblem.minimumCost(
      network, penalty: { _ in 10 * network.cost.max()! }, targets: targets)
    let curve = try FlowAttackSolver(problem).curve(upTo: 2)
    #expect(curve.map { $0.damage } == [700, 7_300, 21_000])
    #expect(curve.allSatisfy { $0.isProven && $0.flaw(on: problem) == nil })
  }

  @Test func `random maximum flows match trying every attack`() throws {
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 13)
      let nodes = random.pick(2...6)
      var network = FlowNetwork(nodeCount: nodes)
      var targets: [AttackTarget] = []
      for _ in 0..<random.pick(0...8) {
        let arc = network.addArc(
          from: random.pick(0...nodes - 1), to: random.pick(0...nodes - 1), capacity: Int64(random.pick(0...6)))
        targets.append(AttackTarget(cost: random.pick(1...2), arcs: [Int32(arc)]))
      }
      let problem = FlowAttackProblem.maximumFlow(network, sources: [0], sinks: [1], targets: targets)
      let budget = random.pick(0...5)
      let expected = subsets(problem).filter { problem.allows($0, budget: budget) }
        .map { attack -> Int64 in
          var left = network
          for target in attack { for arc in targets[Int(target)].arcs { left.capacity[Int(arc)] = 0 } }
          return MaximumFlow(left, from: 0, to: 1).value
        }.min()!
      let result = try FlowAttackSolver(problem).worst(budget: budget)
      #expect(-result.damage == expected && result.isProven, "seed \(seed)")
      #expect(result.flaw(on: problem) == nil, "seed \(seed)")
    }
  }

  @Test func `an unlimited road cannot be bounded until it is cut`() throws {
    var network = FlowNetwork(nodeCount: 2)
    network.addArc(from: 0, to: 1)
    network.addArc(from: 0, to: 1, capacity: 4)
    let targets = [AttackTarget(cost: 1, arcs: [0]), AttackTarget(cost: 1, arcs: [1])]
    let problem = FlowAttackProblem.maximumFlow(network, sources: [0], sinks: [1], targets: targets)
    let curve = try FlowAttackSolver(problem).curve(upTo: 2)
    #expect(curve.map { -$0.damage } == [FlowAttackProblem.unlimitedFlow(network), 4, 0])
  }
}
