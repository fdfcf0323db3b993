import Foundation
import Interdiction
import RoadGraph
import TestSupport
import Testing

/// A problem read from a file, with the arcs' numbers in the file's order.
struct NamedProblem {
  var problem: ShortestPathProblem
  var names: [String]
}

/// Reads the `p sp` / `n NODE s|t` / `a from to cost delay` format; every arc its own link, numbered as in the file.
func lozanoProblem(_ url: URL, budget: Int) throws -> ShortestPathProblem {
  var nodes = 0
  var (source, target) = (UInt32(0), UInt32(0))
  var tails: [UInt32] = []
  var heads: [UInt32] = []
  var costs: [Int] = []
  var delays: [Int] = []
  for line in try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline) {
    let fields = line.split(separator: " ")
    switch fields.first {
    case "p": nodes = Int(fields[2])!
    case "n": if fields[2] == "s" { source = UInt32(fields[1])! } else { target = UInt32(fields[1])! }
    case "a":
      tails.append(UInt32(fields[1])!)
      heads.append(UInt32(fields[2])!)
      costs.append(Int(fields[3])!)
      delays.append(Int(fields[4])!)
    default: break
    }
  }
  let graph = RoadGraph(nodeCount: nodes, tails: tails, heads: heads)
  return try ShortestPathProblem(
    graph: graph, costs: graph.source.map { costs[Int($0)] }, linkOfArc: graph.source, delays: delays,
    cutCosts: [Int](repeating: 1, count: delays.count), sources: [source], targets: [target], budget: budget)
}

/// Seconds of processor time of this thread so far, whatever else runs on the machine.
func processorNow() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Seconds of processor time that the work took.
func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
  let start = processorNow()
  try body()
  return processorNow() - start
}

@Suite(.enabled(if: SharedData.isPresent))
struct ShortestPathPublishedTests {
  @Test func `every optimum of the Lozano grids is met and proven`() throws {
    let table = try String(contentsOf: SharedData.url("interdiction/lozano/optima.csv"), encoding: .utf8)
    var slowest: [String: Double] = [:]
    let rows = table.split(whereSeparator: \.isNewline).dropFirst()
    #expect(rows.count == 67)
    for row in rows {
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      let problem = try lozanoProblem(SharedData.url("interdiction/lozano/\(fields[0])"), budget: Int(fields[3])!)
      var result: ShortestPathResult?
      let seconds = processorSeconds {
        var solver = ShortestPathInterdiction(problem)
        result = solver.solve()
      }
      #expect(result?.uncutValue == Int(fields[4])!, "\(row)")
      #expect(result?.value == Int(fields[5])!, "\(row)")
      #expect(result?.isOptimal == true, "\(row)")
      let verdict = ResultVerifier.verify(result!, of: problem)
      #expect(verdict.isAccepted && verdict.unchecked.isEmpty, "\(row): \(verdict)")
      let size = String(fields[0].prefix { $0 != "_" })
      slowest[size] = max(slowest[size] ?? 0, seconds)
    }
    print("slowest, seconds of processor time:", slowest.sorted { $0.key < $1.key })
  }

  @Test func `the five arcs of Jayaswal and Sinha`() throws {
    let graph = RoadGraph(nodeCount: 6, tails: [1, 2, 3, 2, 4], heads: [2, 3, 5, 4, 5])
    let table = [(3, 3), (1, 4), (8, 5), (4, 1), (6, 3)]
    let text = try String(contentsOf: SharedData.url("interdiction/toy/five-arcs.csv"), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",").map { Int($0)! } }
    #expect(rows.map { $0[2] } == table.map { $0.0 } && rows.map { $0[3] } == table.map { $0.1 })
    let problem = try ShortestPathProblem(
      graph: graph, costs: graph.source.map { table[Int($0)].0 }, linkOfArc: graph.source, delays: table.map { $0.1 },
      cutCosts: [1, 1, 1, 1, 1], sources: [1], targets: [5], budget: 2)
    var solver = ShortestPathInterdiction(problem)
    let result = solver.solve()
    #expect(result.value == 16 && result.isOptimal)
    #expect(result.plan == [0, 2])
  }

  @Test func `the shortest-path example of Pyomo`() throws {
    let text = try String(
      contentsOf: SharedData.url("interdiction/pyomo/shortest_path/sample_arcs_data.csv"), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",").map(String.init) }
    let names = ["Start", "B", "C", "D", "End"]
    let graph = RoadGraph(
      nodeCount: 5, tails: rows.map { UInt32(names.firstIndex(of: $0[0])!) },
      heads: rows.map { UInt32(names.firstIndex(of: $0[1])!) })
    let problem = try ShortestPathProblem(
      graph: graph, costs: graph.source.map { Int(rows[Int($0)][2])! }, linkOfArc: graph.source,
      delays: rows.map { _ in ShortestPathProblem.removal },
      cutCosts: rows.map { $0[3] == "1" ? 1 : ShortestPathProblem.uncuttable },
      sources: [0], targets: [4], budget: 2)
    var solver = ShortestPathInterdiction(problem)
    let curve = solver.curve()
    #expect(curve.map { $0.value ?? 100 } == [5, 17, 100])
    #expect(curve.allSatisfy { $0.isOptimal })
  }
}
