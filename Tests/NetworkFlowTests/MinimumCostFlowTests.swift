import NetworkFlow
import Randomness
import Testing
import TestSupport

@Suite struct MinimumCostFlowTests {
  @Test func `random networks match cycle cancelling, and the potentials prove it`() throws {
    var feasible = 0
    for seed in 0..<8_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 2)
      let network = randomNetwork(
        &random, nodes: 1...8, arcs: 0...20, capacity: 5, cost: -4...9, lower: seed % 3 == 0, supply: seed % 4)
      let expected = slowMinimumCost(network)
      let result = try MinimumCostFlow(network)
      switch result {
      case .optimal(let optimum):
        #expect(optimum.cost == expected, "seed \(seed)")
        #expect(optimum.flaw(on: network) == nil, "seed \(seed)")
        feasible += 1
      case .infeasible: #expect(expected == nil, "seed \(seed)")
      case .unbounded: Issue.record("no capacity is unlimited, seed \(seed)")
      }
    }
    #expect(feasible > 3_000)
  }

  @Test func `changed costs go on from the last tree to the same optimum as from cold`() {
    for seed in 0..<2_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 3)
      var network = randomNetwork(&random, nodes: 2...8, arcs: 4...20, capacity: 5, cost: -4...9, supply: 2)
      var simplex = NetworkSimplex(network)
      for round in 0..<5 {
        let outcome = simplex.solve()
        let expected = slowMinimumCost(network)
        #expect((outcome == .optimal) == (expected != nil), "seed \(seed) round \(round)")
        if outcome == .optimal {
          #expect(simplex.totalCost == expected, "seed \(seed) round \(round)")
          #expect(simplex.optimum().flaw(on: network) == nil, "seed \(seed) round \(round)")
        }
        for _ in 0..<3 {
          let arc = random.pick(0...network.arcCount - 1)
          network.cost[arc] = Int64(random.pick(-30...60))
          simplex.setCost(network.cost[arc], of: arc)
        }
        if round % 2 == 1 {
          let arc = random.pick(0...network.arcCount - 1)
          network.capacity[arc] = Int64(random.pick(0...6))
          simplex.setCapacity(network.capacity[arc], of: arc)
        }
      }
    }
  }

  @Test func `supplies that do not add up are infeasible`() throws {
    var network = FlowNetwork(nodeCount: 2)
    network.addArc(from: 0, to: 1)
    network.supply = [3, -2]
    #expect(try MinimumCostFlow(network) == .infeasible)
  }

  @Test func `a negative cycle without limit is unbounded, with a limit it is not`() throws {
    var network = FlowNetwork(nodeCount: 2)
    network.addArc(from: 0, to: 1, cost: -3)
    network.addArc(from: 1, to: 0, cost: 1)
    #expect(try MinimumCostFlow(network) == .unbounded)
    network.capacity[1] = 4
    #expect(try MinimumCostFlow(network).cost == -8)
  }

  @Test func `numbers beyond exact arithmetic are refused`() {
    var network = FlowNetwork(nodeCount: 2)
    network.addArc(from: 0, to: 1, cost: Int64.max / 2)
    #expect(throws: FlowNetworkProblem.costTooLarge(arc: 0)) { try MinimumCostFlow(network) }
    network.cost[0] = Int64.min
    #expect(throws: FlowNetworkProblem.costTooLarge(arc: 0)) { try MinimumCostFlow(network) }
  }

  @Test func `the checker refuses doctored flows, potentials and costs`() throws {
    var refused = 0
    for seed in 0..<500 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 4)
      let network = randomNetwork(&random, nodes: 2...8, arcs: 4...20, capacity: 5, cost: -4...9, supply: 2)
      guard case .optimal(let optimum) = try MinimumCostFlow(network) else { continue }
      var flow = optimum.flow
      let arc = random.pick(0...flow.count - 1)
      guard network.tail[arc] != network.head[arc] else { continue }
      flow[arc] += 1
      #expect(
        FlowOptimum(cost: optimum.cost, flow: flow, potential: optimum.potential).flaw(on: network) != nil)
      #expect(
        FlowOptimum(cost: optimum.cost - 1, flow: optimum.flow, potential: optimum.potential).flaw(on: network) != nil)
      refused += 1
    }
    #expect(refused > 100)
  }

  @Test(.enabled(if: SharedData.isPresent))
  func `the published minimum cost of netgen-2`() throws {
    let (network, _, _) = try readDimacs("flow/netgen-2.dimacs.gz")
    guard case .optimal(let optimum) = try MinimumCostFlow(network) else {
      Issue.record("not optimal")
      return
    }
    #expect(optimum.cost == 6_749_969_302)
    #expect(optimum.flaw(on: network) == nil)
  }
}
