import Interdiction
import NetworkFlow
import Randomness
import Testing

@Suite struct StranglingTests {
  private func randomSupply(_ random: inout RandomStream) -> SupplyProblem {
    let places = random.pick(2...4)
    let products = [1, 1, 1, 1, 2, 3][random.pick(0...5)]
    func place() -> Int { random.pick(0...places - 1) }
    func product() -> Int { random.pick(0...products - 1) }
    return SupplyProblem(
      products: (0..<products).map { "x\($0)" },
      places: (0..<places).map { _ in
        .init(
          name: "p", throughput: random.pick(0...5) == 0 ? Int64(random.pick(0...5)) : nil,
          cutCost: random.pick(0...6) == 0 ? 1 : nil)
      },
      links: (0..<random.pick(1...5)).map { _ in
        // Some join their ends for good, so that the expansion draws them together.
        if random.pick(0...4) == 0 { return .init(from: place(), to: place(), days: 0, cutCost: nil) }
        return .init(
          from: place(), to: place(), days: random.pick(0...2),
          capacity: random.pick(0...1) == 0 ? Int64(random.pick(0...4)) : nil, cost: Int64(random.pick(0...1)),
          isTwoWay: random.pick(0...1) == 0, cutCost: [1, 1, 1, 2, nil][random.pick(0...4)])
      },
      supplies: (0..<random.pick(1...3)).map { _ in
        .init(place: place(), product: product(), perDay: Int64(random.pick(0...5)), fromDay: random.pick(0...1))
      },
      stores: (0..<random.pick(0...2)).map { _ in
        .init(place: place(), product: product(), stock: Int64(random.pick(0...6)), capacity: Int64(random.pick(0...6)))
      },
      demands: (0..<random.pick(1...3)).map { _ in
        .init(place: place(), product: product(), perDay: Int64(random.pick(0...3)), weight: Int64(random.pick(1...5)))
      },
      shipments: random.pick(0...1) == 0
        ? [.init(place: place(), product: product(), day: random.pick(0...3), amount: 3)] : [],
      horizon: random.pick(2...4))
  }

  /// Damage of dated cuts, by laying the days out anew without what is cut (and without the expansion's own targets).
  private func slowDamage(_ supply: SupplyProblem, _ cuts: [DatedCut]) -> Int64 {
    let n = supply.places.count
    let layers = supply.products.count
    let days = supply.horizon
    func node(_ place: Int, _ product: Int, _ day: Int, _ out: Bool) -> Int {
      1 + ((day * layers + product) * n + place) * 2 + (out ? 1 : 0)
    }
    func isCut(_ subject: DatedCut.Subject, _ day: Int) -> Bool {
      cuts.contains { $0.subject == subject && $0.day <= day && day < $0.until }
    }
    var network = FlowNetwork(nodeCount: 1 + 2 * n * layers * days)
    // Products on one road or through one place share its capacity: by road and direction or place, and day.
    var groups: [String: (arcs: [Int32], capacity: Int64)] = [:]
    func share(_ key: String, _ arc: Int, _ capacity: Int64?) {
      if let capacity { groups[key, default: ([], capacity)].arcs.append(Int32(arc)) }
    }
    for day in 0..<days {
      for product in 0..<layers {
        for place in 0..<n where !isCut(.place(place), day) {
          let arc = network.addArc(
            from: node(place, product, day, false), to: node(place, product, day, true),
            capacity: supply.places[place].throughput ?? FlowNetwork.unlimited)
          share("place \(place) \(day)", arc, supply.places[place].throughput)
        }
        for (index, link) in supply.links.enumerated() where !isCut(.link(index), day) && day + link.days < days {
          let ways = link.isTwoWay ? [(link.from, link.to), (link.to, link.from)] : [(link.from, link.to)]
          for (way, (a, b)) in ways.enumerated() {
            let arc = network.addArc(
              from: node(a, product, day, true), to: node(b, product, day + link.days, false),
              capacity: link.capacity ?? FlowNetwork.unlimited, cost: link.cost)
            share("link \(index) \(way) \(day)", arc, link.capacity)
          }
        }
      }
      for s in supply.supplies where s.fromDay <= day && day < s.toDay {
        network.addArc(from: 0, to: node(s.place, s.product, day, false), capacity: s.perDay)
      }
      for s in supply.stores where day + 1 < days {
        network.addArc(
          from: node(s.place, s.product, day, false), to: node(s.place, s.product, day + 1, false), capacity: s.capacity
        )
      }
      for s in supply.shipments where s.day == day {
        network.addArc(from: 0, to: node(s.place, s.product, day, false), capacity: s.amount)
      }
      for d in supply.demands {
        network.addArc(from: node(d.place, d.product, day, false), to: 0, capacity: d.perDay, cost: -d.weight)
      }
    }
    for s in supply.stores { network.addArc(from: 0, to: node(s.place, s.product, 0, false), capacity: s.stock) }
    let need = supply.demands.reduce(0) { $0 + $1.perDay * $1.weight } * Int64(days)
    guard layers > 1 else { return need + (try! MinimumCostFlow(network).cost!) }
    let shared = groups.sorted { $0.key < $1.key }.map {
      SharedCapacity(arcs: $0.value.arcs, capacity: $0.value.capacity)
    }
    return wholeDamage(
      SharedOracle(FlowAttackProblem(network: network, targets: [], shared: shared, base: need)).damage([]))
  }

  /// All sets of dated cuts that the rules allow, on any day.
  private func allCuts(_ supply: SupplyProblem, _ rules: CutRules) -> [[DatedCut]] {
    var single: [(cut: DatedCut, cost: Int)] = []
    for day in 0..<supply.horizon {
      let until = min(supply.horizon, day + (rules.lasting ?? supply.horizon))
      for (i, link) in supply.links.enumerated() {
        if let cost = link.cutCost { single.append((DatedCut(subject: .link(i), day: day, until: until), cost)) }
      }
      for (i, place) in supply.places.enumerated() {
        if let cost = place.cutCost { single.append((DatedCut(subject: .place(i), day: day, until: until), cost)) }
      }
    }
    var found: [[DatedCut]] = []
    func extend(_ from: Int, _ chosen: [DatedCut], _ spent: Int, _ daily: [Int: Int]) {
      found.append(chosen)
      for k in single.indices.dropFirst(from) {
        let (cut, cost) = single[k]
        guard spent + cost <= rules.total, (daily[cut.day] ?? 0) + cost <= rules.perDay ?? .max else { continue }
        extend(k + 1, chosen + [cut], spent + cost, daily.merging([cut.day: cost], uniquingKeysWith: +))
      }
    }
    extend(0, [], 0, [:])
    return found
  }

  @Test func `random sieges match trying every order of cuts`() throws {
    var dated = 0
    var beatsSingle = 0
    var shared = 0
    var priced = 0
    var joined = 0
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 51)
      let supply = randomSupply(&random)
      let rules = CutRules(
        total: random.pick(0...3), perDay: random.pick(0...1) == 0 ? random.pick(0...2) : nil,
        lasting: random.pick(0...1) == 0 ? random.pick(1...2) : nil)
      let expansion = try TimeExpansion(supply, rules: rules)
      let result = expansion.worst()
      let expected = allCuts(supply, rules).map { slowDamage(supply, $0) }.max()!
      #expect(result.damage == expected, "seed \(seed)")
      #expect(result.isProven, "seed \(seed)")
      #expect(slowDamage(supply, result.cuts) == result.damage, "seed \(seed)")
      #expect(slowDamage(supply, result.singleShot) == result.singleShotDamage, "seed \(seed)")
      #expect(result.flaw(on: expansion) == nil, "seed \(seed)")
      if result.cuts.contains(where: { $0.day > 0 }) { dated += 1 }
      if !expansion.problem.shared.isEmpty { shared += 1 }
      if result.attack.shared?.prices.contains(where: { $0 > 0 }) ?? false { priced += 1 }
      let layers = (expansion.problem.network.nodeCount - 1) / (supply.products.count * supply.horizon)
      let gates = supply.places.count { $0.throughput != nil || $0.cutCost != nil }
      if layers < supply.places.count + gates { joined += 1 }
      if result.damage > result.singleShotDamage { beatsSingle += 1 }
    }
    #expect(dated > 50)
    #expect(shared > 500)
    // The supplier's linear program is asked where limits cost something.
    #expect(priced > 5)
    #expect(joined > 300)
    #expect(beatsSingle > 50)
  }

  @Test func `all that is wrong with a supply problem is named`() {
    let supply = SupplyProblem(
      places: [.init(name: "a")], links: [.init(from: 0, to: 3, days: -1)], supplies: [.init(place: 9, perDay: -1)],
      demands: [.init(place: 0, product: 2, perDay: 1, weight: -1)], horizon: 0)
    #expect(supply.faults().count == 7)
  }

  @Test func `a solve that is stopped leaves bounds that hold`() throws {
    let supply = landlockedCountry(seed: 1, places: 30, links: 50, horizon: 20)
    let expansion = try TimeExpansion(supply, rules: CutRules(total: 3))
    let stopped = expansion.worst(control: SolveControl(timeLimit: .zero))
    #expect(stopped.damage <= stopped.upperBound)
    #expect(stopped.flaw(on: expansion) == nil)
    let whole = expansion.worst()
    #expect(whole.isProven && whole.flaw(on: expansion) == nil)
    #expect(stopped.damage <= whole.damage && whole.damage <= stopped.upperBound)
  }
}
