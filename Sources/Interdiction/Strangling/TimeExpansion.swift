import NetworkFlow

/// A supply problem day by day as one network, and every dated cut as a target of it.
///
/// One node for each place, product and day (places that nothing can part, a few hours from each other, are one); arcs for travel, for tanks from one day to the next, for supply, stocks and arriving
/// convoys out of a hub, and for each demand back into it. A convoy that has set out arrives: a cut stops departures.
/// The time-expanded network is Ford and Fulkerson's (1958, doi 10.1287/opre.6.3.419).
public struct TimeExpansion: Sendable {
  public let supply: SupplyProblem
  public let rules: CutRules
  /// The attacker's problem; its budget is `rules.total`.
  public private(set) var problem: FlowAttackProblem
  /// The dated cut that each target stands for.
  public private(set) var cuts: [DatedCut] = []
  /// For each demand, its delivery arc on each day.
  let deliveries: [[Int32]]
  /// For each store, the arcs from each day to the next.
  let tanks: [[Int32]]
  private let arrivals: Arrivals

  /// - Throws: `InvalidProblem` with everything that is wrong.
  public init(_ supply: SupplyProblem, rules: CutRules) throws(InvalidProblem) {
    let faults = supply.faults()
    guard faults.isEmpty else { throw InvalidProblem(faults: faults) }
    self.supply = supply
    self.rules = rules
    var builder = Builder(supply)
    builder.build()
    deliveries = builder.deliveries
    tanks = builder.tanks
    arrivals = builder.arrivals
    problem = FlowAttackProblem(
      network: builder.network, targets: [], shared: builder.shared, base: supply.weightedNeed)
    addTargets(builder)
  }

  private mutating func addTargets(_ builder: Builder) {
    let horizon = supply.horizon
    let subjects: [(DatedCut.Subject, Int?, [[Int32]])] =
      supply.links.indices.map { (.link($0), supply.links[$0].cutCost, builder.departures[$0]) }
      + supply.places.indices.map { (.place($0), supply.places[$0].cutCost, builder.passages[$0]) }
    let affordable = subjects.compactMap { $0.1 }.filter { $0 <= rules.total }
    let starts = rules.startDays(horizon: horizon, dearest: affordable.max() ?? 0)
    var ofDay = [[Int32]](repeating: [], count: horizon)
    for (subject, cost, arcs) in subjects {
      guard let cost, cost <= rules.total else { continue }
      for day in starts {
        let until = min(horizon, day + (rules.lasting ?? horizon))
        ofDay[day].append(Int32(cuts.count))
        cuts.append(DatedCut(subject: subject, day: day, until: until))
        problem.targets.append(AttackTarget(cost: cost, arcs: Array(arcs[day..<until].joined())))
      }
    }
    if let perDay = rules.perDay, perDay < rules.total {
      for day in starts { problem.limits.append(AttackLimit(targets: ofDay[day], budget: perDay)) }
    }
  }

  /// Adds arcs for an extra stock of a product at a place, with tanks of its own that only drain, and returns the arcs that open it, one a lot.
  ///
  /// What is not delivered on day 0 waits in those tanks, so that the place's own capacity does not bind it.
  ///
  /// - Parameter lots: what each opening arc lets into the tanks.
  public func addStock(
    lots: [Int64], of product: Int, at place: Int, to problem: inout FlowAttackProblem
  ) -> [Int32] {
    var tank = problem.network.addNode()
    let opening = lots.map { Int32(problem.network.addArc(from: 0, to: tank, capacity: $0)) }
    for day in 0..<supply.horizon {
      problem.network.addArc(from: tank, to: arrivals.node(place, product, day))
      guard day + 1 < supply.horizon else { break }
      let next = problem.network.addNode()
      problem.network.addArc(from: tank, to: next)
      tank = next
    }
    return opening
  }

  /// The arcs that deliver to a demand, one for each day.
  public func deliveries(to demand: Int) -> [Int32] { deliveries[demand] }

  /// The targets of dated cuts, where each is one.
  public func targets(of plan: [DatedCut]) -> [Int32]? {
    var index: [DatedCut: Int32] = [:]
    for (target, cut) in cuts.enumerated() { index[cut] = Int32(target) }
    var found: [Int32] = []
    for cut in plan {
      guard let target = index[cut] else { return nil }
      found.append(target)
    }
    return found
  }
}

/// Numbers of the nodes where goods arrive.
private struct Arrivals: Sendable {
  /// For each place its number in a layer.
  let node: [Int]
  let products: Int
  let layer: Int

  func node(_ place: Int, _ product: Int, _ day: Int) -> Int { 1 + (day * products + product) * layer + node[place] }
}

/// Lays the arcs.
private struct Builder {
  let supply: SupplyProblem
  var network: FlowNetwork
  var deliveries: [[Int32]] = []
  var tanks: [[Int32]] = []
  /// For each link and day, the arcs of convoys that set out.
  var departures: [[[Int32]]] = []
  /// For each place and day, the arcs of what passes through; empty where the place is not split.
  var passages: [[[Int32]]] = []
  /// Products on one road in one direction, or through one place, on one day.
  var shared: [SharedCapacity] = []
  /// For each place the node where goods leave it, where that is another than where they arrive.
  private let split: [Int?]
  let arrivals: Arrivals

  init(_ supply: SupplyProblem) {
    self.supply = supply
    let (node, count) = supply.joinedPlaces
    var next = count
    var split: [Int?] = []
    for place in supply.places {
      split.append(place.isGated ? next : nil)
      if place.isGated { next += 1 }
    }
    self.split = split
    arrivals = Arrivals(node: node, products: supply.products.count, layer: next)
    network = FlowNetwork(nodeCount: 1 + next * supply.products.count * supply.horizon)
  }

  private func arrival(_ place: Int, _ product: Int, _ day: Int) -> Int { arrivals.node(place, product, day) }
  private func exit(_ place: Int, _ product: Int, _ day: Int) -> Int {
    split[place].map { 1 + (day * arrivals.products + product) * arrivals.layer + $0 } ?? arrival(place, product, day)
  }

  mutating func build() {
    let days = supply.horizon
    for s in supply.supplies {
      for day in max(0, s.fromDay)..<max(max(0, s.fromDay), min(days, s.toDay)) {
        network.addArc(from: 0, to: arrival(s.place, s.product, day), capacity: s.perDay)
      }
    }
    for s in supply.shipments where s.day < days {
      network.addArc(from: 0, to: arrival(s.place, s.product, s.day), capacity: s.amount)
    }
    for s in supply.stores {
      network.addArc(from: 0, to: arrival(s.place, s.product, 0), capacity: s.stock)
      tanks.append(
        (0..<days - 1).map {
          Int32(
            network.addArc(
              from: arrival(s.place, s.product, $0), to: arrival(s.place, s.product, $0 + 1), capacity: s.capacity))
        })
    }
    for d in supply.demands {
      deliveries.append(
        (0..<days).map {
          Int32(
            network.addArc(from: arrival(d.place, d.product, $0), to: 0, capacity: d.perDay, cost: -d.weight))
        })
    }
    for place in supply.places.indices { addPassages(place) }
    for link in supply.links { addDepartures(link) }
  }

  private mutating func addPassages(_ place: Int) {
    guard split[place] != nil else {
      passages.append([[Int32]](repeating: [], count: supply.horizon))
      return
    }
    passages.append(
      (0..<supply.horizon).map { day in
        let arcs = supply.products.indices.map { product in
          Int32(
            network.addArc(
              from: arrival(place, product, day), to: exit(place, product, day),
              capacity: supply.places[place].throughput ?? FlowNetwork.unlimited))
        }
        share(supply.places[place].throughput, arcs)
        return arcs
      })
  }

  private mutating func share(_ capacity: Int64?, _ arcs: [Int32]) {
    if let capacity, arcs.count > 1 { shared.append(SharedCapacity(arcs: arcs, capacity: capacity)) }
  }

  private mutating func addDepartures(_ link: SupplyProblem.Link) {
    guard !supply.joins(link) else {
      departures.append([[Int32]](repeating: [], count: supply.horizon))
      return
    }
    let ways = link.isTwoWay ? [(link.from, link.to), (link.to, link.from)] : [(link.from, link.to)]
    departures.append(
      (0..<supply.horizon).map { day in
        guard day + link.days < supply.horizon else { return [] }
        var arcs: [Int32] = []
        for product in supply.products.indices {
          for (from, to) in ways {
            arcs.append(
              Int32(
                network.addArc(
                  from: exit(from, product, day), to: arrival(to, product, day + link.days),
                  capacity: link.capacity ?? FlowNetwork.unlimited, cost: link.cost)))
          }
        }
        for way in ways.indices {
          share(link.capacity, stride(from: way, to: arcs.count, by: ways.count).map { arcs[$0] })
        }
        return arcs
      })
  }
}
