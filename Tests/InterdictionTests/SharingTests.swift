import Interdiction
import Randomness
import Testing

@Suite struct SharingTests {
  private func randomGame(_ random: inout RandomStream, players: Int) throws -> CoalitionGame {
    let kind = random.pick(0...2)
    let weights = (0..<players).map { _ in Int64(random.pick(0...20)) }
    return try CoalitionGame(players: (0..<players).map { "p\($0)" }) { coalition in
      let sum = (0..<players).reduce(Int64(0)) { coalition >> UInt32($1) & 1 == 1 ? $0 + weights[$1] : $0 }
      return kind == 0 ? sum * sum : kind == 1 ? max(0, sum - 15) : Int64(random.pick(-10...30))
    }
  }

  private func orders(_ n: Int) -> [[Int]] {
    n == 0
      ? [[]] : orders(n - 1).flatMap { order in (0..<n).map { Array(order[..<$0]) + [n - 1] + Array(order[$0...]) } }
  }

  @Test func `Shapley shares are the mean over all orders of joining`() throws {
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 31)
      let game = try randomGame(&random, players: random.pick(1...5))
      let n = game.players.count
      var sums = [Int64](repeating: 0, count: n)
      for order in orders(n) {
        var coalition = 0
        for player in order {
          sums[player] += game.value[coalition | 1 << player] - game.value[coalition]
          coalition |= 1 << player
        }
      }
      #expect(game.shapleyNumerators() == sums, "seed \(seed)")
      #expect(sums.reduce(0, +) == game.shapleyDenominator * game.value.last!, "seed \(seed)")
      let shares = game.shapley()
      let excess = game.worstTreated(by: shares)?.excess ?? 0
      #expect(game.isShapleyInCore() == (excess <= 1e-9), "seed \(seed)")
    }
  }

  @Test func `no sharing treats the worst-treated coalition better than the least core`() throws {
    var empty = 0
    for seed in 0..<5_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 32)
      let game = try randomGame(&random, players: random.pick(2...5))
      let core = LeastCore(game)
      #expect(core.gap < 1e-6, "seed \(seed)")
      #expect(abs(core.shares.reduce(0, +) - Double(game.value.last!)) < 1e-6, "seed \(seed)")
      #expect(abs(game.worstTreated(by: core.shares)!.excess - core.excess) < 1e-9, "seed \(seed)")
      #expect(core.flaw(in: game) == nil, "seed \(seed)")
      // Neither Shapley's nor any nearby sharing is better.
      #expect(game.worstTreated(by: game.shapley())!.excess >= core.excess - 1e-6, "seed \(seed)")
      for _ in 0..<5 {
        var other = core.shares
        let move = random.uniform() * 3
        other[random.pick(0...other.count - 1)] += move
        other[random.pick(0...other.count - 1)] -= move
        #expect(game.worstTreated(by: other)!.excess >= core.excess - 1e-6, "seed \(seed)")
      }
      if core.coreIsEmpty { empty += 1 } else if game.isShapleyInCore() { #expect(core.excess < 1e-6) }
    }
    #expect(empty > 500 && empty < 4_500)
  }

  @Test func `ten allies`() throws {
    let game = try CoalitionGame(players: (0..<10).map { "s\($0)" }) { coalition in
      let n = Int64(coalition.nonzeroBitCount)
      return n * (n - 1) / 2
    }
    #expect(game.isSuperadditive)
    #expect(game.shapley().allSatisfy { $0 == 4.5 })
    #expect(game.isShapleyInCore())
    let core = LeastCore(game)
    #expect(!core.coreIsEmpty && core.gap < 1e-9)
  }

  @Test func `a majority of three has an empty core`() throws {
    let game = try CoalitionGame(players: ["a", "b", "c"]) { $0.nonzeroBitCount >= 2 ? 300 : 0 }
    let core = LeastCore(game)
    #expect(core.coreIsEmpty && abs(core.excess - 100) < 1e-6)
    #expect(!game.isShapleyInCore())
    #expect(game.shapley() == [100, 100, 100])
  }

  @Test func `what is wrong with a game is named`() {
    #expect(throws: InvalidProblem.self) { try CoalitionGame(players: ["a"], value: [0]) }
    #expect(throws: InvalidProblem.self) { try CoalitionGame(players: ["a"], value: [1, 2]) }
    #expect(throws: InvalidProblem.self) { try CoalitionGame(players: [], value: [0]) }
    #expect(throws: InvalidProblem.self) {
      try CoalitionGame(players: (0..<11).map { "\($0)" }) { _ in 1 }
    }
  }
}
