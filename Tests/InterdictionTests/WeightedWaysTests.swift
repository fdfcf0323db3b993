import Interdiction
import NetworkFlow
import Randomness
import Testing

@Suite struct WeightedWaysTests {
  private struct Instance {
    var network: FlowNetwork
    var sources: [Int]
    var ends: [FlowAttackProblem.WayEnd]
    var unreached: Int64
    var targets: [AttackTarget]

    var problem: FlowAttackProblem {
      .weightedWays(network, sources: sources, ends: ends, unreached: unreached, targets: targets)
    }
  }

  /// Ties, parallel links, loops, zero delays, two-way links, links that cannot be cut, parts that do not hang together.
  private func randomInstance(_ random: inout RandomStream) -> Instance {
    let nodes = random.pick(2...7)
    let longest = [1, 4, 1_000][random.pick(0...2)]
    var network = FlowNetwork(nodeCount: nodes)
    var targets: [AttackTarget] = []
    for _ in 0..<random.pick(1...9) {
      let a = random.pick(0...nodes - 1)
      let b = random.pick(0...nodes - 1)
      let cost = Int64(random.pick(0...longest))
      var arcs = [Int32(network.addArc(from: a, to: b, cost: cost))]
      if random.pick(0...1) == 0 { arcs.append(Int32(network.addArc(from: b, to: a, cost: cost))) }
      targets.append(
        AttackTarget(
          cost: random.pick(0...9) == 0 ? nil : [1, 1, 1, 0, 2, 3][random.pick(0...5)], arcs: arcs,
          delay: random.pick(0...2) == 0 ? nil : Int64(random.pick(0...longest))))
    }
    return Instance(
      network: network, sources: (0..<random.pick(1...2)).map { _ in random.pick(0...nodes - 1) },
      ends: (0..<random.pick(1...3)).map { _ in
        .init(node: random.pick(0...nodes - 1), weight: Int64(random.pick(1...5)))
      },
      // Sometimes short enough that a long way is as bad as none.
      unreached: Int64(random.pick(0...3) == 0 ? longest : 100 * longest), targets: targets)
  }

  /// The damage by Bellman and Ford.
  private func slowValue(_ instance: Instance, _ attack: [Int32]) -> Int64 {
    var extra = [Int64](repeating: 0, count: instance.network.arcCount)
    for target in attack.map({ instance.targets[Int($0)] }) {
      for arc in target.arcs { extra[Int(arc)] = target.delay ?? -1 }
    }
    var length = [Int64?](repeating: nil, count: instance.network.nodeCount)
    for source in instance.sources { length[source] = 0 }
    for _ in length.indices {
      for arc in extra.indices where extra[arc] >= 0 {
        guard let at = length[Int(instance.network.tail[arc])] else { continue }
        let head = Int(instance.network.head[arc])
        length[head] = min(length[head] ?? .max, at + instance.network.cost[arc] + extra[arc])
      }
    }
    return instance.ends.reduce(0) { $0 + $1.weight * min(instance.unreached, length[$1.node] ?? .max) }
  }

  @Test func `random weighted ways match trying every attack`() throws {
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 52)
      let instance = randomInstance(&random)
      let problem = instance.problem
      let solver = try FlowAttackSolver(problem)
      let values = subsets(problem).map { ($0, slowValue(instance, $0)) }
      for budget in [0, 1, 2, 5] {
        let expected = values.filter { problem.allows($0.0, budget: budget) }.map { $0.1 }.max()!
        let result = solver.worst(budget: budget)
        #expect(result.damage == expected && result.isProven, "seed \(seed) budget \(budget)")
        let flaw = result.flaw(on: problem)
        #expect(flaw == nil, "seed \(seed) budget \(budget): \(flaw ?? "")")
      }
    }
  }

  /// Delays so long that a plan's own row cannot tell the worst from one more: rows that spare what is cut already do.
  @Test func `long delays that differ little match trying every attack`() throws {
    for seed in 0..<200 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 53)
      let nodes = 9
      var network = FlowNetwork(nodeCount: nodes)
      var targets: [AttackTarget] = []
      for _ in 0..<24 {
        let arc = network.addArc(
          from: random.pick(0...nodes - 1), to: random.pick(0...nodes - 1), cost: Int64(random.pick(0...9)))
        targets.append(AttackTarget(cost: 1, arcs: [Int32(arc)], delay: Int64(900_000 + random.pick(0...9))))
      }
      let instance = Instance(
        network: network, sources: [0], ends: (1...3).map { .init(node: $0, weight: Int64(random.pick(1...4))) },
        unreached: 1_000_000_000, targets: targets)
      let budget = random.pick(1...3)
      let attacks = (0..<24).flatMap { a in
        (a..<24).flatMap { b in (b..<24).map { Set([Int32(a), Int32(b), Int32($0)]) } }
      }
      let expected = attacks.filter { $0.count <= budget }.map { slowValue(instance, Array($0)) }.max()!
      let problem = instance.problem
      let result = try FlowAttackSolver(problem).worst(budget: budget)
      #expect(result.damage == expected && result.isProven, "seed \(seed)")
      let flaw = result.flaw(on: problem)
      #expect(flaw == nil, "seed \(seed): \(flaw ?? "")")
    }
  }

  @Test func `an arc that is delayed belongs to one target`() {
    var network = FlowNetwork(nodeCount: 2)
    let arc = Int32(network.addArc(from: 0, to: 1, cost: 1))
    let problem = FlowAttackProblem.weightedWays(
      network, sources: [0], ends: [.init(node: 1, weight: 1)], unreached: 9,
      targets: [AttackTarget(cost: 1, arcs: [arc], delay: 2), AttackTarget(cost: 1, arcs: [arc])])
    #expect(problem.faults().count == 1)
    #expect(throws: InvalidProblem.self) { try FlowAttackSolver(problem) }
  }
}
