import Interdiction
import NetworkFlow
import Randomness
import Testing

@Suite struct JointProtectionTests {
  private func randomAlliance(_ random: inout RandomStream) -> JointProtection {
    var attack = randomAttackProblem(&random, limits: random.pick(0...5) == 0)
    attack.base = 0
    let deliveries = (0..<Int32(attack.network.arcCount)).filter { attack.network.cost[Int($0)] < 0 }
    let count = random.pick(0...9) == 0 ? 1 : random.pick(2...3)
    var allies = (0..<count).map {
      JointProtection.Ally(name: "a\($0)", deliveries: [], guards: [0, 1, 1, 2][random.pick(0...3)])
    }
    for arc in deliveries {
      allies[random.pick(0...count - 1)].deliveries.append(arc)
      attack.base -= attack.network.cost[Int(arc)] * attack.network.capacity[Int(arc)]
    }
    let posts = attack.targets.indices.map { target in
      JointProtection.Post(protects: [Int32(target)], hosts: (0..<count).filter { _ in random.pick(0...2) == 0 })
    }
    return JointProtection(attack: attack, attackBudget: random.pick(1...3), allies: allies, posts: posts)
  }

  /// What a coalition bears, by trying all guards against all attacks.
  private func slowBears(_ problem: JointProtection, _ coalition: UInt32, guards: Int) -> Int64 {
    let own = problem.defence(of: coalition).attack
    let attacks = subsets(own).filter { own.allows($0, budget: problem.attackBudget) }
    let damages = attacks.map { slowDamage(own, $0) }
    let usable = problem.posts(of: coalition)
    var best = Int64.max
    for mask in 0..<(1 << usable.count) where mask.nonzeroBitCount <= guards {
      let barred = Set(usable.indices.filter { mask >> $0 & 1 == 1 }.flatMap { problem.posts[usable[$0]].protects })
      best = min(best, zip(attacks, damages).filter { !$0.0.contains(where: barred.contains) }.map { $0.1 }.max()!)
    }
    return best
  }

  @Test func `what random coalitions bear and save matches trying everything`() throws {
    var joined = 0
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 45)
      let problem = randomAlliance(&random)
      let result = try problem.solve()
      #expect(result.isProven && result.flaw(on: problem) == nil, "seed \(seed): \(result.flaw(on: problem) ?? "")")
      for coalition in result.coalitions {
        let guards = problem.guards(of: coalition.members)
        #expect(coalition.bears == slowBears(problem, coalition.members, guards: guards), "seed \(seed)")
        #expect(coalition.unguarded.damage == slowBears(problem, coalition.members, guards: 0), "seed \(seed)")
        let alone = problem.allies.indices.filter { coalition.members >> UInt32($0) & 1 == 1 }
          .reduce(Int64(0)) { $0 + result.coalitions[(1 << $1) - 1].bears }
        #expect(result.game.value[Int(coalition.members)] == alone - coalition.bears, "seed \(seed)")
      }
      if result.game.value.last! > 0 { joined += 1 }
    }
    #expect(joined > 150)
  }

  @Test func `a guard on the only road, abroad, is worth what the neighbour loses without it`() throws {
    // Hub 0, port 1, transit country's town 2, landlocked city 3; both drink 10 a day; the road 2-3 lies in the transit country.
    var network = FlowNetwork(nodeCount: 4)
    network.addArc(from: 0, to: 1, capacity: 100)
    let first = network.addArc(from: 1, to: 2)
    let second = network.addArc(from: 2, to: 3)
    let home = Int32(network.addArc(from: 2, to: 0, capacity: 10, cost: -1))
    let abroad = Int32(network.addArc(from: 3, to: 0, capacity: 10, cost: -1))
    let attack = FlowAttackProblem(
      network: network, targets: [first, second].map { AttackTarget(cost: 1, arcs: [Int32($0)]) }, base: 20)
    let problem = JointProtection(
      attack: attack, attackBudget: 1,
      allies: [
        .init(name: "transit", deliveries: [home], guards: 1), .init(name: "land", deliveries: [abroad], guards: 1),
      ],
      posts: [.init(protects: [0], hosts: [0]), .init(protects: [1], hosts: [0])])
    let result = try problem.solve()
    #expect(result.coalitions.map(\.bears) == [0, 10, 0])
    #expect(result.game.value == [0, 0, 0, 10])
    #expect(result.game.shapley() == [5, 5] && result.game.isShapleyInCore())
  }

  @Test func `a doctored result is found out`() throws {
    var random = RandomStream(seed: 3, replication: 0, purpose: 46)
    var problem = randomAlliance(&random)
    while problem.allies.count < 3 { problem = randomAlliance(&random) }
    let result = try problem.solve()
    func doctored(
      _ coalitions: [JointProtectionResult.Coalition]? = nil, _ game: CoalitionGame? = nil
    ) -> JointProtectionResult {
      JointProtectionResult(
        coalitions: coalitions ?? result.coalitions, game: game ?? result.game, leastCore: result.leastCore)
    }
    var value = result.game.value
    value[3] += 1
    #expect(doctored(nil, try CoalitionGame(players: result.game.players, value: value)).flaw(on: problem) != nil)
    #expect(doctored(Array(result.coalitions.dropLast())).flaw(on: problem) != nil)
    var other = problem
    other.allies[0].guards += 1
    #expect(result.flaw(on: other) != nil)
    other = problem
    other.attackBudget += 1
    #expect(result.flaw(on: other) != nil)
  }

  @Test func `all that is wrong with an alliance is named`() {
    let problem = JointProtection(
      attack: FlowAttackProblem(network: FlowNetwork(nodeCount: 1), targets: []), attackBudget: -1,
      allies: [.init(name: "a", deliveries: [0], guards: -1)], posts: [.init(protects: [1], hosts: [1])])
    #expect(problem.faults().count == 5)
    #expect(throws: InvalidProblem.self) { try problem.solve() }
  }
}
