import NetworkFlow
import Optimization

extension AmbushGame {
  /// Solves the game; nil where no way joins a source to a sink.
  ///
  /// One team: a maximum flow with capacity `1 / meeting` at each site, whose routes in proportion are the convoys' mix and whose minimum
  /// cut is the team's (Washburn and Wood 1995). Several teams: double oracle (McMahan, Gordon and Blum 2003): a small matrix game that
  /// grows by either side's best answer, until neither has a better one.
  ///
  /// - Throws: `InvalidProblem` with everything that is wrong.
  public func solve(control: SolveControl = SolveControl()) throws(InvalidProblem) -> AmbushEquilibrium? {
    let faults = faults()
    guard faults.isEmpty else { throw InvalidProblem(faults: faults) }
    let search = AmbushSearch(self)
    guard let known = search.bestKnownWay() else { return nil }
    let fixed = AmbushEquilibrium.Route(arcs: known.arcs, probability: 1)
    var routes = [known.arcs]
    var ambushes: [[Int32]] = []
    if teams == 1, let seed = flowStrategies(search) {
      routes = seed.routes.map { $0.arcs }
      ambushes = seed.ambushes.map { $0.sites }
      let below = search.bestWay(against: seed.ambushes)!.bound
      let above = search.bestAmbush(against: seed.routes).value
      if above - below < 1e-9 {
        return AmbushEquilibrium(
          routes: seed.routes, ambushes: seed.ambushes, lowerBound: below, upperBound: above, fixedRoute: fixed,
          fixedValue: known.value)
      }
    }
    ambushes.append(search.bestAmbush(against: [fixed]).sites)
    return doubleOracle(search, routes, ambushes, fixed, known.value, control)
  }

  /// One team: flow and cut as strategies, where each site is one stretch of road.
  private func flowStrategies(
    _ search: AmbushSearch
  ) -> (routes: [AmbushEquilibrium.Route], ambushes: [AmbushEquilibrium.Ambush])? {
    let isStretch = sites.allSatisfy { site in
      guard site.arcs.count == 2 else { return site.arcs.count <= 1 }
      let (a, b) = (Int(site.arcs[0]), Int(site.arcs[1]))
      return network.tail[a] == network.head[b] && network.head[a] == network.tail[b]
    }
    let unit = Double(1 << 24)
    guard isStretch, sites.allSatisfy({ $0.meeting == 0 || $0.meeting > 1e-6 }) else { return nil }
    var flows = FlowNetwork(nodeCount: network.nodeCount + 2)
    for arc in 0..<network.arcCount {
      let site = search.siteOfArc[arc]
      let meeting = site >= 0 ? sites[Int(site)].meeting : 0
      flows.addArc(
        from: Int(network.tail[arc]), to: Int(network.head[arc]),
        capacity: meeting > 0 ? Int64((unit / meeting).rounded()) : FlowNetwork.unlimited)
    }
    for v in Set(sources).sorted() { flows.addArc(from: network.nodeCount, to: v) }
    for v in Set(sinks).sorted() { flows.addArc(from: v, to: network.nodeCount + 1) }
    let most = MaximumFlow(flows, from: network.nodeCount, to: network.nodeCount + 1)
    guard most.value > 0, most.value != FlowNetwork.unlimited else { return nil }
    var inside = [Bool](repeating: false, count: flows.nodeCount)
    for v in most.sourceSide { inside[Int(v)] = true }
    var ambushes: [AmbushEquilibrium.Ambush] = []
    for arc in 0..<network.arcCount where inside[Int(network.tail[arc])] && !inside[Int(network.head[arc])] {
      ambushes.append(
        .init(sites: [search.siteOfArc[arc]], probability: Double(flows.capacity[arc]) / Double(most.value)))
    }
    return (routes(of: most, in: flows), ambushes)
  }

  private func routes(of flow: MaximumFlow, in network: FlowNetwork) -> [AmbushEquilibrium.Route] {
    var left = flow.flow
    // Opposite flows on one stretch cancel.
    for site in sites where site.arcs.count == 2 {
      let both = min(left[Int(site.arcs[0])], left[Int(site.arcs[1])])
      for arc in site.arcs { left[Int(arc)] -= both }
    }
    var out = [[Int]](repeating: [], count: network.nodeCount)
    for arc in 0..<network.arcCount where left[arc] > 0 { out[Int(network.tail[arc])].append(arc) }
    var routes: [AmbushEquilibrium.Route] = []
    let start = network.nodeCount - 2
    while true {
      var path: [Int] = []
      var position: [Int: Int] = [start: 0]
      var v = start
      while v != network.nodeCount - 1 {
        while let arc = out[v].last, left[arc] == 0 { out[v].removeLast() }
        guard let arc = out[v].last else { return routes }
        path.append(arc)
        v = Int(network.head[arc])
        if let first = position[v] {
          // A cycle carries nothing from source to sink.
          let amount = path[first...].map { left[$0] }.min()!
          for arc in path[first...] { left[arc] -= amount }
          for arc in path[first...] { position[Int(network.head[arc])] = nil }
          path.removeSubrange(first...)
          position[v] = path.count
        } else {
          position[v] = path.count
        }
      }
      let amount = path.map { left[$0] }.min()!
      for arc in path { left[arc] -= amount }
      routes.append(
        .init(arcs: path.dropFirst().dropLast().map { Int32($0) }, probability: Double(amount) / Double(flow.value)))
    }
  }

  private func doubleOracle(
    _ search: AmbushSearch, _ firstRoutes: [[Int32]], _ firstAmbushes: [[Int32]], _ fixed: AmbushEquilibrium.Route,
    _ fixedValue: Double, _ control: SolveControl
  ) -> AmbushEquilibrium {
    var matrix = MatrixGame(game: self)
    for ambush in firstAmbushes { matrix.add(ambush: ambush) }
    for route in firstRoutes { matrix.add(route: route) }
    var best = AmbushEquilibrium(
      routes: [fixed], ambushes: [.init(sites: firstAmbushes.last!, probability: 1)], lowerBound: 0,
      upperBound: fixedValue, fixedRoute: fixed, fixedValue: fixedValue)
    while true {
      let (routes, ambushes) = matrix.solve()
      guard let below = search.bestWay(against: ambushes) else { return best }
      let above = search.bestAmbush(against: routes)
      if above.isExact && above.value < best.upperBound || best.upperBound >= fixedValue && above.isExact {
        if above.value <= best.upperBound {
          best.upperBound = above.value
          best.routes = routes
        }
      }
      if below.bound >= best.lowerBound {
        best.lowerBound = below.bound
        best.ambushes = ambushes
      }
      if best.gap < 1e-9 || control.shouldStop() { return best }
      let grown = [matrix.add(route: below.arcs), matrix.add(ambush: above.sites)]
      if !grown.contains(true) { return best }
    }
  }
}

/// The game restricted to some routes and ambushes, as a linear program that grows warm.
private struct MatrixGame: ~Copyable {
  let game: AmbushGame
  private var model = OptimizationModel()
  private let value: Int
  private let total: Int
  private var routes: [[Int32]] = []
  private var ambushes: [[Int32]] = []
  private var firstColumn = 1

  init(game: AmbushGame) {
    self.game = game
    model.prepareForWarmStarts()
    value = model.addColumn(cost: 1, lower: 0, upper: 1)
    total = model.addRow(lower: 1, upper: 1, columns: [], values: [])
  }

  /// Whether it was new.
  @discardableResult
  mutating func add(route: [Int32]) -> Bool {
    guard !routes.contains(route) else { return false }
    routes.append(route)
    var entries = [(row: total, value: 1.0)]
    for (index, ambush) in ambushes.enumerated() {
      let met = game.meeting(way: route, ambush: ambush)
      if met > 0 { entries.append((row: index + 1, value: -met)) }
    }
    model.addColumn(upper: 1, entries)
    return true
  }

  @discardableResult
  mutating func add(ambush: [Int32]) -> Bool {
    guard !ambushes.contains(ambush) else { return false }
    ambushes.append(ambush)
    var entries = [(column: value, value: 1.0)]
    for (index, route) in routes.enumerated() {
      let met = game.meeting(way: route, ambush: ambush)
      if met > 0 { entries.append((column: index + 1, value: -met)) }
    }
    model.addRow(lower: 0, entries)
    return true
  }

  mutating func solve() -> ([AmbushEquilibrium.Route], [AmbushEquilibrium.Ambush]) {
    if model.solve() != .optimal {
      model.forgetSolution()
      let outcome = model.solve()
      precondition(outcome == .optimal, "a matrix game has an equilibrium")
    }
    let solution = model.fullSolution()
    func mix(_ raw: [Double]) -> [Double] {
      let kept = raw.map { $0 > 1e-12 ? $0 : 0 }
      let sum = kept.reduce(0, +)
      // A value of 0 leaves the other side's multipliers empty: any mix will do.
      return sum > 0 ? kept.map { $0 / sum } : kept.indices.map { $0 == 0 ? 1 : 0 }
    }
    let y = mix((0..<routes.count).map { solution.columns[$0 + 1] })
    let q = mix((0..<ambushes.count).map { solution.rowDuals[$0 + 1] })
    return (
      zip(routes, y).filter { $0.1 > 0 }.map { .init(arcs: $0.0, probability: $0.1) },
      zip(ambushes, q).filter { $0.1 > 0 }.map { .init(sites: $0.0, probability: $0.1) }
    )
  }
}
