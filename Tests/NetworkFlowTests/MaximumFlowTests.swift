import NetworkFlow
import Randomness
import Testing
import TestSupport

@Suite struct MaximumFlowTests {
  @Test func `random networks match augmenting one path at a time, and the cut proves it`() {
    for seed in 0..<6_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 1)
      let network = randomNetwork(&random, nodes: 2...9, arcs: 0...22, capacity: 7, cost: 0...0)
      let flow = MaximumFlow(network, from: 0, to: 1)
      #expect(flow.value == slowMaximumFlow(network, 0, 1), "seed \(seed)")
      #expect(flow.isProven(on: network, from: 0, to: 1), "seed \(seed)")
    }
  }

  @Test func `an unlimited path makes the flow unlimited`() {
    var network = FlowNetwork(nodeCount: 3)
    network.addArc(from: 0, to: 1)
    network.addArc(from: 1, to: 2)
    network.addArc(from: 0, to: 2, capacity: 5)
    let flow = MaximumFlow(network, from: 0, to: 2)
    #expect(flow.value == FlowNetwork.unlimited)
    #expect(flow.isProven(on: network, from: 0, to: 2))
    network.capacity[1] = 7
    let limited = MaximumFlow(network, from: 0, to: 2)
    #expect(limited.value == 12)
    #expect(limited.isProven(on: network, from: 0, to: 2))
  }

  @Test func `a cut that is not minimum proves nothing`() throws {
    var network = FlowNetwork(nodeCount: 3)
    network.addArc(from: 0, to: 1, capacity: 9)
    network.addArc(from: 1, to: 2, capacity: 4)
    let flow = MaximumFlow(network, from: 0, to: 2)
    #expect(flow.value == 4 && flow.isProven(on: network, from: 0, to: 2))
    network.capacity[1] = 5
    #expect(!flow.isProven(on: network, from: 0, to: 2))
  }

  @Test(
    .enabled(if: SharedData.isPresent), arguments: [("gl1", 156_545), ("gw1", 1_202_018), ("wlm3", 11_875_108)])
  func `published maximum flows`(name: String, value: Int) throws {
    let (network, source, target) = try readDimacs("flow/\(name).dimacs.gz")
    let flow = MaximumFlow(network, from: source, to: target)
    #expect(flow.value == Int64(value))
    #expect(flow.isProven(on: network, from: source, to: target))
  }
}
