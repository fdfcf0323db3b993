import NetworkFlow
import Randomness
import Testing

@Suite struct LinkLossTests {
  @Test func `every link's loss matches solving again without it`() throws {
    var checked = 0
    var stranded = 0
    for seed in 0..<6_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 5)
      let nodes = random.pick(2...8)
      var network = FlowNetwork(nodeCount: nodes)
      var links: [[Int]] = []
      for _ in 0..<random.pick(1...12) {
        let a = random.pick(0...nodes - 1)
        let b = random.pick(0...nodes - 1)
        let cost = Int64(random.pick(1...6))
        let capacity = random.pick(0...2) == 0 ? Int64(1_000) : Int64(random.pick(0...5))
        var arcs = [network.addArc(from: a, to: b, capacity: capacity, cost: cost)]
        if random.pick(0...2) > 0 { arcs.append(network.addArc(from: b, to: a, capacity: capacity, cost: cost)) }
        links.append(arcs)
      }
      for _ in 0..<3 {
        let amount = Int64(random.pick(0...3))
        network.supply[random.pick(0...nodes - 1)] += amount
        network.supply[random.pick(0...nodes - 1)] -= amount
      }
      guard case .optimal(let optimum) = try MinimumCostFlow(network) else { continue }
      var repair = LinkRepair(network, optimum: optimum)
      for round in 0..<2 {
        for arcs in links {
          var without = network
          for arc in arcs { without.capacity[arc] = 0 }
          let loss = repair.loss(of: arcs)
          let expected = slowMinimumCost(without)
          #expect((loss.stranded == 0) == (expected != nil), "seed \(seed) round \(round) link \(arcs)")
          if let expected {
            #expect(optimum.cost + loss.extraCost == expected, "seed \(seed) round \(round) link \(arcs)")
          }
          #expect(loss.rerouted + loss.stranded == arcs.reduce(0) { $0 + optimum.flow[$1] })
          checked += 1
          if loss.stranded > 0 { stranded += 1 }
        }
      }
    }
    #expect(checked > 20_000 && stranded > 1_000 && stranded < checked / 2)
  }
}
