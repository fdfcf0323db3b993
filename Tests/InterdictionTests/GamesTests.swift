import Interdiction
import NetworkFlow
import Randomness
import Testing

@Suite struct GamesTests {
  private func randomGame(_ random: inout RandomStream, teams: Int) -> AmbushGame {
    let nodes = random.pick(2...6)
    var network = FlowNetwork(nodeCount: nodes)
    var sites: [AmbushGame.Site] = []
    for _ in 0..<random.pick(1...9) {
      let a = random.pick(0...nodes - 1)
      let b = random.pick(0...nodes - 1)
      var arcs = [Int32(network.addArc(from: a, to: b))]
      if random.pick(0...2) > 0 { arcs.append(Int32(network.addArc(from: b, to: a))) }
      let meeting = [0, 0.25, 0.5, 0.5, 0.8, 1][random.pick(0...5)]
      if random.pick(0...6) > 0 { sites.append(.init(arcs: arcs, meeting: meeting)) }
    }
    return AmbushGame(network: network, sites: sites, sources: [0], sinks: [1], teams: teams)
  }

  /// All ways without a repeated node.
  private func ways(_ game: AmbushGame) -> [[Int32]] {
    var found: [[Int32]] = []
    func extend(_ v: Int, _ path: [Int32], _ seen: Set<Int>) {
      if v == 1 {
        found.append(path)
        return
      }
      for arc in 0..<game.network.arcCount where Int(game.network.tail[arc]) == v {
        let w = Int(game.network.head[arc])
        if !seen.contains(w) { extend(w, path + [Int32(arc)], seen.union([w])) }
      }
    }
    extend(0, [], [0])
    return found
  }

  private func ambushes(_ game: AmbushGame) -> [[Int32]] {
    (0..<(1 << game.sites.count)).filter { $0.nonzeroBitCount <= game.teams }.map { mask in
      (0..<Int32(game.sites.count)).filter { mask >> Int($0) & 1 == 1 }
    }
  }

  @Test func `no way and no ambush beats the equilibrium`() throws {
    var solved = 0
    var mixed = 0
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 21)
      let game = randomGame(&random, teams: [1, 1, 2, 3, 0][seed % 5])
      let all = ways(game)
      guard let equilibrium = try game.solve() else {
        #expect(all.isEmpty, "seed \(seed)")
        continue
      }
      solved += 1
      #expect(equilibrium.gap < 1e-6, "seed \(seed) gap \(equilibrium.gap)")
      #expect(equilibrium.flaw(in: game) == nil, "seed \(seed)")
      let least = all.map { way in
        equilibrium.ambushes.reduce(0) { $0 + $1.probability * game.meeting(way: way, ambush: $1.sites) }
      }.min()!
      let sets = ambushes(game)
      let most = sets.map { ambush in
        equilibrium.routes.reduce(0) { $0 + $1.probability * game.meeting(way: $1.arcs, ambush: ambush) }
      }.max()!
      #expect(abs(least - equilibrium.lowerBound) < 1e-7, "seed \(seed)")
      #expect(abs(most - equilibrium.upperBound) < 1e-7, "seed \(seed)")
      let fixed = all.map { way in sets.map { game.meeting(way: way, ambush: $0) }.max()! }.min()!
      #expect(abs(fixed - equilibrium.fixedValue) < 1e-9, "seed \(seed)")
      #expect(equilibrium.value <= fixed + 1e-7)
      if equilibrium.routes.count > 1 { mixed += 1 }
    }
    #expect(solved > 2_000 && mixed > 300)
  }

  @Test func `two equal roads are taken half and half`() throws {
    var network = FlowNetwork(nodeCount: 2)
    for _ in 0..<2 { network.addArc(from: 0, to: 1) }
    let sites = [0, 1].map { AmbushGame.Site(arcs: [$0], meeting: 0.6) }
    let game = AmbushGame(network: network, sites: sites, sources: [0], sinks: [1], teams: 1)
    let equilibrium = try #require(try game.solve())
    #expect(abs(equilibrium.value - 0.3) < 1e-9)
    #expect(abs(equilibrium.fixedValue - 0.6) < 1e-12)
    #expect(equilibrium.routes.map { $0.probability } == [0.5, 0.5])
    #expect(equilibrium.watch(siteCount: 2).allSatisfy { abs($0 - 0.5) < 1e-9 })
  }

  @Test func `doctored equilibria are refused`() throws {
    var network = FlowNetwork(nodeCount: 3)
    for (a, b) in [(0, 1), (0, 2), (2, 1)] { network.addArc(from: a, to: b) }
    let sites = [0, 1, 2].map { AmbushGame.Site(arcs: [$0], meeting: [0.5, 0.4, 0.3][Int($0)]) }
    let game = AmbushGame(network: network, sites: sites, sources: [0], sinks: [1], teams: 1)
    let good = try #require(try game.solve())
    #expect(good.flaw(in: game) == nil)
    var bad = good
    bad.upperBound -= 0.05
    bad.lowerBound -= 0.05
    #expect(bad.flaw(in: game) != nil)
    bad = good
    bad.lowerBound += 0.05
    bad.upperBound += 0.05
    #expect(bad.flaw(in: game) != nil)
    bad = good
    bad.routes[0].probability += 0.1
    #expect(bad.flaw(in: game) != nil)
    bad = good
    bad.routes[0].arcs = [2]
    #expect(bad.flaw(in: game) != nil)
    bad = good
    bad.ambushes[0].sites = [0, 1]
    #expect(bad.flaw(in: game) != nil)
    bad = good
    bad.fixedValue = 0.1
    #expect(bad.flaw(in: game) != nil)
  }

  @Test func `all that is wrong with a game is named`() {
    var network = FlowNetwork(nodeCount: 2)
    network.addArc(from: 0, to: 1)
    let game = AmbushGame(
      network: network, sites: [.init(arcs: [0, 4], meeting: 1.5)], sources: [], sinks: [7], teams: -1)
    #expect(game.faults().count == 5)
    #expect(throws: InvalidProblem.self) { try game.solve() }
  }
}
