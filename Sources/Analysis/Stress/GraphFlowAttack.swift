import Cases
import Foundation
import Interdiction
import NetworkFlow
import RoadNetworks
import Wording

/// A flow problem read from a graph file, with what leads back to the file: names, rows and units.
///
/// Target `i` of the attack is row `i` of the file; in an undirected graph it takes both directions out.
struct GraphFlowAttack {
  let kind: StressProblem
  let file: PlainGraph
  let problem: FlowAttackProblem
  /// What the attacker can spend, in whole steps.
  let budget: Int
  /// Where flow starts and ends, as the file names it.
  let origins: [String]
  let targets: [String]
  /// What a unit of unmet demand costs, or a target that no way reaches; nil for a maximum flow.
  let penalty: Double?
  /// What each target counts; empty but for weighted ways.
  let weights: [Double]
  private let units: FlowUnits
  private let roads: [String]?

  /// - Parameters:
  ///   - kind: one of the flow problems.
  ///   - penalty: for a unit of unmet demand, ten times the dearest arc where nil; for a target that no way reaches, more than any way where nil.
  /// - Throws: `UserError` for what the file lacks and numbers that cannot be counted in whole steps, all that is known at once.
  init(
    _ input: GraphInput, _ kind: StressProblem, cuts: Double, penalty: Double? = nil
  ) throws {
    precondition(kind.isFlow, "not a flow problem")
    let (file, from, to, named) = (input.graph, input.from, input.to, input.weights)
    self.kind = kind
    self.file = file
    roads = input.roads
    let isCost = kind != .maximumFlow
    let ends = kind == .minimumCostFlow ? FlowEnds(suppliesOf: file) : FlowEnds(file, from: from, to: to, kind)
    let names = ends.sinks.map { file.nodeNames[$0] }
    let faults =
      ends.faults + Self.faults(in: file, kind, from: from, to: to, cuts: cuts, penalty: penalty)
      + Self.faults(in: named, kind, targets: names)
    guard faults.isEmpty else { throw UserError(.badData, Message.joined(faults, separator: "\n")) }
    origins = ends.sources.map { file.nodeNames[$0] }
    targets = names
    weights = kind == .weightedWays ? names.map { named[$0] ?? 1 } : []
    let unmet = penalty ?? (kind == .weightedWays ? Self.longestWay(file) : Self.usualPenalty(file))
    self.penalty = isCost ? unmet : nil
    let units = try FlowUnits(
      file, penalty: isCost ? unmet : nil, cuts: cuts, amounts: kind == .weightedWays ? weights : nil)
    self.units = units
    budget = min(Int((cuts / units.cut + 1e-9).rounded(.down)), 1 << 30)
    let network = Self.network(file, units, isCost: isCost)
    let rows = file.arcCount
    let links = (0..<rows).map { row in
      AttackTarget(
        cost: units.cutSteps(file.cutCost?[row] ?? 1),
        arcs: (file.isUndirected ? [row, rows + row] : [row]).map(Int32.init),
        delay: isCost ? file.delay.flatMap { units.delaySteps($0[row]) } : nil)
    }
    if kind == .weightedWays {
      problem = .weightedWays(
        network, sources: ends.sources,
        ends: zip(ends.sinks, weights).map { .init(node: $0, weight: units.flowSteps($1)) },
        unreached: Int64(GraphAttack.steps(unmet, units.cost)), targets: links)
    } else if isCost {
      let price = Int64(GraphAttack.steps(unmet, units.cost))
      problem = .minimumCost(network, penalty: { _ in price }, targets: links)
    } else {
      if let way = Self.unlimitedWay(network, ends) {
        throw UserError(
          .badData,
          """
          the flow has no limit: no arc along \(way.map { file.nodeNames[$0] }.joined(separator: " > ")) has a capacity; \
          give the file a capacity column (DIMACS: p max), with a number on at least one of them
          """)
      }
      problem = .maximumFlow(network, sources: ends.sources, sinks: ends.sinks, targets: links)
    }
    if let fault = problem.faults().first { throw UserError(.badData, fault) }
  }

  /// The penalty of the published instances: ten times the dearest arc; 1 where nothing costs, so that the value is the unmet need.
  private static func usualPenalty(_ file: PlainGraph) -> Double {
    let dearest = file.cost.max() ?? 0
    return dearest > 0 ? 10 * dearest : 1
  }

  /// More than any way can take, whatever is cut: ways visit no node twice.
  private static func longestWay(_ file: PlainGraph) -> Double {
    let delays = file.delay ?? []
    let steps = file.cost.indices.map { file.cost[$0] + (delays.isEmpty || !delays[$0].isFinite ? 0 : delays[$0]) }
    return min(steps.reduce(0, +), (steps.max() ?? 0) * Double(max(1, file.nodeCount - 1))).rounded(.up) + 1
  }

  private static func faults(in weights: [String: Double], _ kind: StressProblem, targets: [String]) -> [Message] {
    weights.keys.sorted().compactMap { name in
      if kind != .weightedWays { return "weights go with ways to several targets" }
      if !targets.contains(name) { return "\(name) has a weight but is none of the targets" }
      return weights[name]! > 0 && weights[name]!.isFinite ? nil : "the weight of \(name) must be above 0"
    }
  }

  private static func faults(
    in file: PlainGraph, _ kind: StressProblem, from: [String], to: [String], cuts: Double, penalty: Double?
  ) -> [Message] {
    var faults: [Message] = []
    func check(_ values: [Double]?, _ name: Message, isFinite: Bool = false) {
      guard let values else { return }
      if values.contains(where: { $0 < 0 || $0.isNaN }) { faults.append("a \(name) is negative or not a number") }
      if isFinite, values.contains(.infinity) { faults.append("a \(name) is not finite") }
    }
    check(file.capacity, "capacity")
    check(file.cutCost, "cut_cost")
    if kind != .maximumFlow {
      check(file.cost, "cost", isFinite: true)
      check(file.delay, "delay")
      check(penalty.map { [$0] }, "penalty for unmet demand", isFinite: true)
    }
    if kind == .minimumCostFlow {
      if !(from.isEmpty && to.isEmpty) {
        faults.append("a minimum-cost flow goes from the file's supplies to its demands: leave --from and --to out")
      }
    } else if kind == .maximumFlow && penalty != nil {
      faults.append("a maximum flow has no unmet demand to charge for: leave --unmet-penalty out")
    }
    if file.lowerBound?.contains(where: { $0 != 0 }) == true {
      faults.append("an arc has a lower bound above 0, which an attacker could make impossible to meet")
    }
    if !file.commodities.isEmpty {
      faults.append(
        "the file has several goods (\(file.commodities.map(\.name).joined(separator: ", "))): one is possible")
    }
    if !(cuts >= 0 && cuts.isFinite) { faults.append("the budget of cuts must be 0 or more") }
    return faults
  }

  /// Arcs as in the file, those turned round after all of them.
  private static func network(_ file: PlainGraph, _ units: FlowUnits, isCost: Bool) -> FlowNetwork {
    var network = FlowNetwork(nodeCount: file.nodeCount)
    network.reserve(arcs: file.arcCount * (file.isUndirected ? 2 : 1))
    let ends = file.ends()
    for (arc, (tail, head)) in zip(ends.tails, ends.heads).enumerated() {
      let row = arc % max(1, file.arcCount)
      network.addArc(
        from: Int(tail), to: Int(head), capacity: units.flowSteps(file.capacity?[row] ?? .infinity),
        cost: isCost ? Int64(GraphAttack.steps(file.cost[row], units.cost)) : 0)
    }
    if isCost {
      for (node, supply) in (file.supply ?? []).enumerated() {
        network.supply[node] = units.flowSteps(abs(supply)) * (supply < 0 ? -1 : 1)
      }
    }
    return network
  }

  /// A way from a source to a sink on which nothing bounds the flow.
  private static func unlimitedWay(_ network: FlowNetwork, _ ends: FlowEnds) -> [Int]? {
    var out = [[Int]](repeating: [], count: network.nodeCount)
    for arc in 0..<network.arcCount where network.capacity[arc] == FlowNetwork.unlimited {
      out[Int(network.tail[arc])].append(Int(network.head[arc]))
    }
    var before = [Int](repeating: -1, count: network.nodeCount)
    for source in ends.sources { before[source] = source }
    var queue = ends.sources
    var next = 0
    while next < queue.count {
      for head in out[queue[next]] where before[head] < 0 {
        before[head] = queue[next]
        queue.append(head)
      }
      next += 1
    }
    guard var node = ends.sinks.first(where: { before[$0] >= 0 }) else { return nil }
    var way = [node]
    while before[node] != node {
      node = before[node]
      way.append(node)
    }
    return way.reversed()
  }

  // MARK: - Back to the file

  /// The value of a damage: the flow that is left, or what moving and missing cost.
  func value(_ damage: Int64) -> Double { units.value(kind == .maximumFlow ? -damage : damage, isCost: penalty != nil) }

  /// The damage that a slack of the value is, rounded to whole steps.
  func steps(ofSlack slack: Double) -> Int64 {
    let unit = units.flow * (penalty == nil ? 1 : units.cost)
    return Int64(min(max(0, (slack / unit).rounded()), 0x1p60))
  }

  func price(_ steps: Int) -> Double { Double(steps) / (1 / units.cut).rounded() }

  func ends(of row: Int32) -> StressResult.Link { StressResult.Link(Int(row), of: file, roads: roads) }

  /// What moves where, arc by arc with flow; an arc used against its direction is named the other way round.
  func flows(_ answer: FlowOptimum) -> [FlowStressResult.Flow] {
    let rows = file.arcCount
    return (0..<(file.isUndirected ? 2 * rows : rows)).filter { answer.flow[$0] > 0 }.map { arc in
      let link = ends(of: Int32(arc % rows))
      let isTurned = arc >= rows
      return .init(
        from: isTurned ? link.to : link.from, to: isTurned ? link.from : link.to, row: link.row,
        units: units.value(answer.flow[arc], isCost: false))
    }
  }

  /// The best way to each target that the answer to a plan leaves: its prices are the lengths from the sources.
  func ways(_ answer: FlowOptimum) -> [FlowStressResult.Way]? {
    guard kind == .weightedWays else { return nil }
    let hub = problem.network.nodeCount - 1
    // The targets' arcs are the last.
    let first = problem.network.arcCount - targets.count
    return targets.indices.map { index in
      let node = Int(problem.network.tail[first + index])
      let isReached = answer.flow[first + index] > 0
      return .init(
        to: targets[index], weight: weights[index],
        length: isReached ? units.cost(answer.potential[node] - answer.potential[hub]) : nil)
    }
  }

  /// Demands that are not met in full.
  func unmet(_ answer: FlowOptimum) -> [FlowStressResult.Unmet]? {
    guard let supply = file.supply, kind == .minimumCostFlow else { return nil }
    // The problem's own arcs follow those of the file: one for each node with a supply or demand.
    var arc = file.arcCount * (file.isUndirected ? 2 : 1)
    var rows: [FlowStressResult.Unmet] = []
    for (node, amount) in supply.enumerated() where units.flowSteps(abs(amount)) != 0 {
      let missing = units.flowSteps(abs(amount)) - answer.flow[arc]
      if amount < 0, missing > 0 {
        rows.append(.init(node: file.nodeNames[node], units: units.value(missing, isCost: false)))
      }
      arc += 1
    }
    return rows
  }
}

/// Where flow starts and ends.
private struct FlowEnds {
  var sources: [Int] = []
  var sinks: [Int] = []
  var faults: [Message] = []

  /// By name, or the file's own where nothing is named.
  init(_ file: PlainGraph, from: [String], to: [String], _ kind: StressProblem) {
    let nodes = Dictionary(file.nodeNames.enumerated().map { ($1, $0) }) { first, _ in first }
    sources = resolve(from, file.origin, "--from", nodes)
    sinks = resolve(to, file.destination, "--to", nodes)
    for node in sources where kind == .maximumFlow && sinks.contains(node) {
      faults.append("\(file.nodeNames[node]) is both a start and an end: the flow would have no limit")
    }
  }

  private mutating func resolve(
    _ names: [String], _ own: UInt32?, _ option: String, _ nodes: [String: Int]
  ) -> [Int] {
    if names.isEmpty {
      if let own { return [Int(own)] }
      faults.append(
        option == "--from"
          ? "the file does not say where flow starts: name a node with \(option)"
          : "the file does not say where flow ends: name a node with \(option)")
    }
    var found: [Int] = []
    for name in names.separated(unless: { nodes[$0] != nil }) {
      guard let node = nodes[name] else {
        faults.append("the graph has no node \(name)")
        continue
      }
      if !found.contains(node) { found.append(node) }
    }
    return found
  }

  init(suppliesOf file: PlainGraph) {
    let supply = file.supply ?? []
    if supply.contains(where: { !$0.isFinite }) { faults.append("a supply is not a finite number") }
    sources = supply.indices.filter { supply[$0] > 0 }
    sinks = supply.indices.filter { supply[$0] < 0 }
    if sources.isEmpty || sinks.isEmpty {
      faults.append(
        sources.isEmpty
          ? "the file names no supply: a minimum-cost flow needs supply and demand (DIMACS: p min with n lines; a folder: a table of nodes with SupplyDemand)"
          : "the file names no demand: a minimum-cost flow needs supply and demand (DIMACS: p min with n lines; a folder: a table of nodes with SupplyDemand)"
      )
    }
  }
}

/// What whole-numbered steps of flow, cost and budget are worth.
private struct FlowUnits {
  let flow: Double
  let cost: Double
  let cut: Double

  /// - Parameters:
  ///   - penalty: nil for a maximum flow, which looks at no costs.
  ///   - amounts: what moves, where it is not the file's capacities and supplies.
  /// - Throws: `UserError` for numbers that exact arithmetic cannot hold.
  init(_ file: PlainGraph, penalty: Double?, cuts: Double, amounts weights: [Double]? = nil) throws {
    let amounts = weights ?? (file.capacity ?? []) + (penalty == nil ? [] : (file.supply ?? []).map(abs))
    let delays = (file.delay ?? []).filter(\.isFinite)
    let costs = penalty.map { file.cost + delays + [$0] } ?? []
    guard let flow = GraphAttack.unit(amounts), let cost = GraphAttack.unit(costs),
      let cut = GraphAttack.unit((file.cutCost ?? []) + [1, cuts])
    else { throw UserError(.badData, "numbers add up to more than 2^40 whole steps; give them in a larger unit") }
    (self.flow, self.cost, self.cut) = (flow, cost, cut)
    guard let penalty else { return }
    // The most that anything can cost, with room for the prices by which the solver closes arcs.
    let nodes = Double(file.nodeCount + 2)
    let dearest = ((file.cost.max() ?? 0) + (delays.max() ?? 0) + penalty) / cost
    let need = (weights ?? file.supply ?? []).reduce(0) { $0 + abs($1) } / flow
    guard 512 * dearest * nodes < 0x1p60, need * dearest * nodes < 0x1p60 else {
      throw UserError(.badData, "costs times amounts go beyond 2^60 whole steps; give them in larger units")
    }
  }

  func flowSteps(_ amount: Double) -> Int64 {
    amount.isFinite ? Int64(GraphAttack.steps(amount, flow)) : FlowNetwork.unlimited
  }

  /// Nil where a cut leaves nothing to pass.
  func delaySteps(_ delay: Double) -> Int64? {
    delay.isFinite ? Int64(GraphAttack.steps(delay, cost)) : nil
  }

  func cost(_ steps: Int64) -> Double { Double(steps) / (1 / cost).rounded() }

  /// Nil for what cannot be cut, or not be paid for.
  func cutSteps(_ price: Double) -> Int? {
    let steps = GraphAttack.steps(price, cut)
    return steps < 1 << 30 ? steps : nil
  }

  func value(_ steps: Int64, isCost: Bool) -> Double {
    let perUnit = (1 / flow).rounded() * (isCost ? (1 / cost).rounded() : 1)
    return steps == 0 ? 0 : Double(steps) / perUnit
  }
}
