import Cases
import Foundation
import Interdiction
import NetworkFiles
import RoadGraph
import RoadNetworks
import Wording

/// A shortest-path problem read from a graph file, with what leads back to the file: names, rows and units.
struct GraphAttack {
  let file: PlainGraph
  let problem: ShortestPathProblem
  /// What one whole-numbered step of cost is worth.
  let costUnit: Double
  /// What one step of cut cost and budget is worth.
  let cutUnit: Double
  let origins: [String]
  let targets: [String]
  private let roads: [String]?

  /// - Throws: `UserError` for nodes that are not there and numbers that cannot be counted in whole steps, all at once.
  init(_ input: GraphInput, cuts: Double) throws {
    let file = input.graph
    self.file = file
    roads = input.roads
    var faults: [Message] = []
    let nodes = Dictionary(file.nodeNames.enumerated().map { ($1, UInt32($0)) }) { first, _ in first }
    func resolve(_ names: [String], _ own: UInt32?, _ option: String) -> [UInt32] {
      if names.isEmpty {
        guard let own else {
          faults.append(
            option == "--from"
              ? "the file does not say where ways start: name a node with \(option)"
              : "the file does not say where ways end: name a node with \(option)")
          return []
        }
        return [own]
      }
      return names.separated { nodes[$0] != nil }.compactMap { name in
        if nodes[name] == nil { faults.append("the graph has no node \(name)") }
        return nodes[name]
      }
    }
    let sources = resolve(input.from, file.origin, "--from")
    let ends = resolve(input.to, file.destination, "--to")
    origins = sources.map { file.nodeNames[Int($0)] }
    targets = ends.map { file.nodeNames[Int($0)] }
    let rows = file.arcCount
    let delay = file.delay ?? [Double](repeating: .infinity, count: rows)
    let cutCost = file.cutCost ?? [Double](repeating: 1, count: rows)
    for (values, name) in [(file.cost, "cost"), (delay, "delay"), (cutCost, "cut_cost")]
    where values.contains(where: { $0 < 0 || $0.isNaN }) {
      faults.append("a \(name) is negative or not a number")
    }
    if file.cost.contains(where: { !$0.isFinite }) { faults.append("a cost is not finite") }
    if !(cuts >= 0 && cuts.isFinite) { faults.append("the budget of cuts must be 0 or more") }
    guard faults.isEmpty else { throw UserError(.badData, Message.joined(faults, separator: "\n")) }
    guard let costUnit = Self.unit(file.cost + delay), let cutUnit = Self.unit(cutCost + [cuts]) else {
      throw UserError(.badData, "numbers add up to more than 2^40 whole steps; give them in a larger unit")
    }
    self.costUnit = costUnit
    self.cutUnit = cutUnit
    let graph = file.graph()
    let link = graph.source.map { UInt32(Int($0) % max(1, rows)) }
    do {
      problem = try ShortestPathProblem(
        graph: graph, costs: link.map { Self.steps(file.cost[Int($0)], costUnit) }, linkOfArc: link,
        delays: delay.map { Self.steps($0, costUnit) }, cutCosts: cutCost.map { Self.steps($0, cutUnit) },
        sources: sources, targets: ends, budget: Int((cuts / cutUnit + 1e-9).rounded(.down)))
    } catch {
      throw UserError(.badData, "\(error: error)")
    }
  }

  /// The coarsest power of ten in which all numbers are whole, or the finest in which they can be counted; infinities aside.
  static func unit(_ values: [Double]) -> Double? {
    let finite = values.filter(\.isFinite)
    let total = finite.reduce(0, +)
    let units = [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6].filter { total / $0 < 0x1p39 }
    return units.first { unit in
      finite.allSatisfy { abs(($0 / unit).rounded() - $0 / unit) < 1e-9 * max(1, $0 / unit) }
    } ?? units.last
  }

  static func steps(_ value: Double, _ unit: Double) -> Int {
    value.isFinite ? Int((value / unit).rounded()) : .max
  }

  func cost(_ steps: Int?) -> Double? { steps.map { costUnit == 1 ? Double($0) : (Double($0) / (1 / costUnit)) } }

  func price(_ steps: Int) -> Double { cutUnit == 1 ? Double(steps) : Double(steps) / (1 / cutUnit) }

  func ends(of link: UInt32) -> StressResult.Link { StressResult.Link(Int(link), of: file, roads: roads) }

  /// The row of the file that an arc comes from, from 0.
  func row(of arc: UInt32) -> Int { Int(problem.linkOfArc[Int(arc)]) }

  /// Names of the nodes along a way.
  func names(of arcs: [UInt32]) -> [String] {
    guard let first = arcs.first else { return [] }
    let graph = problem.graph
    return ([graph.tail[Int(first)]] + arcs.map { graph.head[Int($0)] }).map { file.nodeNames[Int($0)] }
  }
}
