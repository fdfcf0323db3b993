import Foundation
import NetworkFlow
import Randomness
import TestSupport
import Testing

/// The road network of New York with seeded costs, 10 sources and 50 sinks: run by `scripts/bench-flow`.
@Suite(
  .enabled(if: ProcessInfo.processInfo.environment["QAFILA_BENCH_FLOW"] != nil && SharedData.isPresent), .serialized)
struct FlowBench {
  private func newYork() throws -> (network: FlowNetwork, links: [[Int]]) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", SharedData.url("graphs/NY.gr.xz").path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var network = FlowNetwork(nodeCount: 0)
    var random = RandomStream(seed: 2025, replication: 0, purpose: 6)
    var links: [[Int]] = []
    var seen: Set<UInt64> = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let f = line.split(separator: " ")
      if f.first == "p" {
        network = FlowNetwork(nodeCount: Int(f[2])!)
        continue
      }
      guard f.first != "c", let a = Int(f[f.count == 2 ? 0 : 1]), let b = Int(f[f.count == 2 ? 1 : 2]) else { continue }
      guard a != b, seen.insert(UInt64(min(a, b)) << 32 | UInt64(max(a, b))).inserted else { continue }
      let cost = Int64(random.pick(100...10_000))
      links.append([
        network.addArc(from: a - 1, to: b - 1, cost: cost), network.addArc(from: b - 1, to: a - 1, cost: cost),
      ])
    }
    for _ in 0..<50 {
      let amount = Int64(random.pick(1...100))
      network.supply[random.pick(0...network.nodeCount - 1)] -= amount
    }
    let need = -network.supply.reduce(0, +)
    for k in 0..<10 {
      let share = k < 9 ? need / 10 : need - 9 * (need / 10)
      network.supply[random.pick(0...network.nodeCount - 1)] += share
    }
    return (network, links)
  }

  @Test func `the published problems`() throws {
    for name in ["gl1", "gw1", "wlm3", "netgen-2"] {
      let (network, source, target) = try readDimacs("flow/\(name).dimacs.gz")
      // The best of several: they take milliseconds.
      var best = Double.infinity
      var value: Int64 = 0
      for _ in 0..<9 {
        let start = processorSeconds()
        if name == "netgen-2" {
          value = try #require(try MinimumCostFlow(network).cost)
        } else {
          value = MaximumFlow(network, from: source, to: target).value
        }
        best = min(best, processorSeconds() - start)
      }
      print("BENCH \(name) value=\(value) processor=\(best)s")
    }
  }

  @Test func `losing each link of New York that carries flow`() throws {
    let clock = ContinuousClock()
    let (network, links) = try newYork()
    if let path = ProcessInfo.processInfo.environment["QAFILA_BENCH_DIMACS"] { try write(network, to: path) }
    var outcome = MinimumCostFlow.infeasible
    let solveStart = processorSeconds()
    let solving = try clock.measure { outcome = try MinimumCostFlow(network) }
    print("BENCH solve-processor=\(processorSeconds() - solveStart)s")
    guard case .optimal(let optimum) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(optimum.flaw(on: network) == nil)
    print("BENCH new-york nodes=\(network.nodeCount) arcs=\(network.arcCount) cost=\(optimum.cost) solve=\(solving)")
    let before = clock.now
    var repair = LinkRepair(network, optimum: optimum)
    let preparing = clock.now - before
    let carrying = links.filter { optimum.flow[$0[0]] + optimum.flow[$0[1]] > 0 }
    var losses: [LinkLoss] = []
    var worst = Duration.zero
    let processor = processorSeconds()
    let all = clock.measure {
      for link in carrying {
        let took = clock.measure { losses.append(repair.loss(of: link)) }
        worst = max(worst, took)
      }
    }
    let spent = processorSeconds() - processor
    let searches = losses.reduce(0) { $0 + $1.searches }
    let settled = losses.reduce(0) { $0 + $1.settled }
    print(
      "BENCH losses links=\(carrying.count) prepare=\(preparing) total=\(all) mean=\(all / carrying.count) worst=\(worst)"
        + " processor=\(spent / Double(carrying.count) * 1000)ms searches=\(Double(searches) / Double(carrying.count)) settled=\(settled / carrying.count) stranded=\(losses.filter { $0.stranded > 0 }.count)"
    )
    // Beside solving again: the same cost for a few of them.
    var simplex = NetworkSimplex(network)
    _ = simplex.solve()
    for index in stride(from: 0, to: carrying.count, by: max(1, carrying.count / 5)) where losses[index].stranded == 0 {
      for arc in carrying[index] { simplex.setCost(1_000_000_000, of: arc) }
      let again = clock.measure { _ = simplex.solve() }
      #expect(simplex.totalCost == optimum.cost + losses[index].extraCost)
      print("BENCH again link=\(index) warm=\(again)")
      for arc in carrying[index] { simplex.setCost(network.cost[arc], of: arc) }
    }
  }

  /// Processor time of the whole process, which a busy machine does not stretch.
  private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private func write(_ network: FlowNetwork, to path: String) throws {
    var text = "p min \(network.nodeCount) \(network.arcCount)\n"
    for v in 0..<network.nodeCount where network.supply[v] != 0 { text += "n \(v + 1) \(network.supply[v])\n" }
    for a in 0..<network.arcCount {
      text += "a \(network.tail[a] + 1) \(network.head[a] + 1) 0 1000000000 \(network.cost[a])\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
