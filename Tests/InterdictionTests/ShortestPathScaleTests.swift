import Foundation
import Interdiction
import Randomness
import RoadGraph
import TestSupport
import Testing

/// A square grid with two-way links, corner to corner, costs 80...120, delays 20...100 or removal.
func perturbedGrid(side: Int, budget: Int, removal: Bool, seed: UInt64) -> ShortestPathProblem {
  var random = RandomStream(seed: seed, replication: 0, purpose: 9)
  var ends: [(UInt32, UInt32)] = []
  for row in 0..<side {
    for column in 0..<side {
      let node = UInt32(row * side + column)
      if column + 1 < side { ends.append((node, node + 1)) }
      if row + 1 < side { ends.append((node, node + UInt32(side))) }
    }
  }
  return twoWayProblem(
    nodes: side * side, ends: ends, costs: ends.map { _ in Int.random(in: 80...120, using: &random) },
    delays: ends.map { _ in removal ? ShortestPathProblem.removal : Int.random(in: 20...100, using: &random) },
    source: 0, target: UInt32(side * side - 1), budget: budget)
}

/// Every link a two-way road with unit cut cost.
func twoWayProblem(
  nodes: Int, ends: [(UInt32, UInt32)], costs: [Int], delays: [Int], source: UInt32, target: UInt32, budget: Int
) -> ShortestPathProblem {
  let graph = RoadGraph(nodeCount: nodes, tails: ends.flatMap { [$0.0, $0.1] }, heads: ends.flatMap { [$0.1, $0.0] })
  return try! ShortestPathProblem(
    graph: graph, costs: graph.source.map { costs[Int($0) / 2] }, linkOfArc: graph.source.map { $0 / 2 },
    delays: delays,
    cutCosts: [Int](repeating: 1, count: ends.count), sources: [source], targets: [target], budget: budget)
}

/// A road network of the DIMACS / PACE files with seeded costs and delays of 1...100.
func cityProblem(_ file: String, budget: Int, seed: UInt64) throws -> ShortestPathProblem {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["xz", "-dc", SharedData.url("graphs/\(file)").path]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  var nodes = 0
  var ends: [(UInt32, UInt32)] = []
  for line in data.split(separator: UInt8(ascii: "\n")) {
    if line.first == UInt8(ascii: "p") {
      nodes = Int(String(decoding: line, as: UTF8.self).split(separator: " ")[2])!
      continue
    }
    guard let first = line.first, first >= 48, first <= 57 else { continue }
    var numbers: [UInt32] = [0]
    for byte in line {
      if byte == 32 { numbers.append(0) } else { numbers[numbers.count - 1] = numbers.last! * 10 + UInt32(byte - 48) }
    }
    ends.append((numbers[0] - 1, numbers[1] - 1))
  }
  var random = RandomStream(seed: seed, replication: 0, purpose: 10)
  let costs = ends.map { _ in Int.random(in: 1...100, using: &random) }
  let delays = ends.map { _ in Int.random(in: 1...100, using: &random) }
  let source = UInt32.random(in: 0..<UInt32(nodes), using: &random)
  let target = UInt32.random(in: 0..<UInt32(nodes), using: &random)
  return twoWayProblem(
    nodes: nodes, ends: ends, costs: costs, delays: delays, source: source, target: target, budget: budget)
}

/// Prints what a solve took; `QAFILA_BENCH` chooses which run.
private func report(_ name: String, _ problem: ShortestPathProblem, limit: Double) {
  var result: ShortestPathResult?
  let seconds = processorSeconds {
    var solver = ShortestPathInterdiction(problem)
    let start = processorNow()
    result = solver.solve(SolveControl(isCancelled: { processorNow() - start > limit }))
  }
  let r = result!
  print(
    "\(name) K=\(problem.budget): \(r.uncutValue ?? -1) -> \(r.value ?? -1) ... \(r.upperBound ?? -1)",
    "in \(seconds) s, nodes \(r.effort.nodes), programs \(r.effort.linearPrograms), paths \(r.effort.paths),",
    "links \(r.effort.relevantLinks)/\(r.effort.links), proof \(r.proof?.steps.count ?? -1)")
}

private let bench = ProcessInfo.processInfo.environment["QAFILA_BENCH"]?.split(separator: " ").map(String.init) ?? []

@Test(.enabled(if: bench.first == "grid")) func `bench grids`() {
  let side = Int(bench[1])!
  for seed in 1...UInt64(bench[5])! {
    report(
      "grid \(side) \(bench[3]) seed \(seed)",
      perturbedGrid(side: side, budget: Int(bench[2])!, removal: bench[3] == "removal", seed: seed),
      limit: Double(bench[4])!)
  }
}

@Test(.enabled(if: bench.first == "city")) func `bench cities`() throws {
  for seed in 1...UInt64(bench[4])! {
    report(
      "\(bench[1]) seed \(seed)", try cityProblem(bench[1], budget: Int(bench[2])!, seed: seed),
      limit: Double(bench[3])!)
  }
}

@Test(.enabled(if: bench.first == "guard")) func `bench guards`() throws {
  for seed in 1...UInt64(bench[4])! {
    let side = Int(bench[1])!
    let attack = perturbedGrid(side: side, budget: Int(bench[2])!, removal: false, seed: seed)
    let problem = try PathProtectionProblem(attack: attack, guardBudget: Int(bench[3])!)
    var result: PathProtectionResult?
    let seconds = processorSeconds {
      var solver = PathProtection(problem)
      solver.proofLimit = 0
      result = solver.frontier()
    }
    print(
      "guards \(side) seed \(seed): \(result!.frontier.map { ($0.price, $0.attack.value ?? -1) }) calls \(result!.oracleCalls)",
      "in \(seconds) s")
  }
}
