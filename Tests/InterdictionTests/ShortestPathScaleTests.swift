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

/// A directed grid of the kind that Lozano and Smith test on: from a source to every node of the first column, on to the three nearest nodes of
/// the next column or up and down within one, from every node of the last column to the target; costs and delays 1...100.
func layeredGrid(side: Int, budget: Int, seed: UInt64) -> ShortestPathProblem {
  var random = RandomStream(seed: seed, replication: 0, purpose: 11)
  func node(_ row: Int, _ column: Int) -> UInt32 { UInt32(1 + column * side + row) }
  let target = UInt32(side * side + 1)
  var arcs: [(tail: UInt32, head: UInt32)] = []
  for row in 0..<side { arcs += [(0, node(row, 0)), (node(row, side - 1), target)] }
  for column in 0..<side {
    for row in 0..<side {
      if column + 1 < side {
        for next in max(0, row - 1)...min(side - 1, row + 1) {
          arcs.append((node(row, column), node(next, column + 1)))
        }
      }
      guard column > 0, column + 1 < side else { continue }
      if row > 0 { arcs.append((node(row, column), node(row - 1, column))) }
      if row + 1 < side { arcs.append((node(row, column), node(row + 1, column))) }
    }
  }
  let graph = RoadGraph(nodeCount: Int(target) + 1, tails: arcs.map { $0.tail }, heads: arcs.map { $0.head })
  let costs = arcs.map { _ in Int.random(in: 1...100, using: &random) }
  let delays = arcs.map { _ in Int.random(in: 1...100, using: &random) }
  return try! ShortestPathProblem(
    graph: graph, costs: graph.source.map { costs[Int($0)] }, linkOfArc: graph.source, delays: delays,
    cutCosts: [Int](repeating: 1, count: arcs.count), sources: [0], targets: [target], budget: budget)
}

/// A grid by name: `layered`, or two-way with `delay` or `removal`.
private func grid(_ kind: String, side: Int, budget: Int, seed: UInt64) -> ShortestPathProblem {
  kind == "layered"
    ? layeredGrid(side: side, budget: budget, seed: seed)
    : perturbedGrid(side: side, budget: budget, removal: kind == "removal", seed: seed)
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
    "links \(r.effort.relevantLinks)/\(r.effort.links), proof \(r.proof?.steps.count ?? -1),",
    ResultVerifier.verify(r, of: problem))
}

private let bench = ProcessInfo.processInfo.environment["QAFILA_BENCH"]?.split(separator: " ").map(String.init) ?? []

@Test(.enabled(if: bench.first == "grid")) func `bench grids`() {
  let side = Int(bench[1])!
  for seed in 1...UInt64(bench[5])! {
    report(
      "grid \(side) \(bench[3]) seed \(seed)", grid(bench[3], side: side, budget: Int(bench[2])!, seed: seed),
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
  let (side, limit) = (Int(bench[1])!, Double(bench[5])!)
  for seed in 1...UInt64(bench[6])! {
    let attack = grid(bench[4], side: side, budget: Int(bench[2])!, seed: seed)
    let problem = try PathProtectionProblem(attack: attack, guardBudget: Int(bench[3])!)
    var result: PathProtectionResult?
    let seconds = processorSeconds {
      var solver = PathProtection(problem)
      let start = processorNow()
      result = solver.frontier(SolveControl(isCancelled: { processorNow() - start > limit }))
    }
    print(
      "guards \(side) \(bench[4]) seed \(seed): \(result!.frontier.map { ($0.price, $0.attack.value ?? -1) })",
      "\(result!.isComplete ? "proven" : "floor \(result!.lowerBound ?? -1)"), calls \(result!.oracleCalls) in \(seconds) s,",
      ResultVerifier.verify(result!, of: problem))
  }
}
