import Cases
import Randomness
import Simulation
import SupplyNetwork
import Testing

/// Replications run eight abreast, in vectors as wide as the processor has them: neither may show in what comes out.
@Suite struct AbreastTests {
  /// A siege with all that can happen to a column: escorts, guards, strikes, closures, rationing, prices, a town on the way, a far town.
  private static func siege(_ settings: [String: Lever.Setting]) -> Case {
    Sample.adding(
      [
        Sample.attack(
          ["attackers": .quantity(Quantity(5)), "depot_share": .quantity(Quantity(0.05))].merging(settings) { $1 }),
        Lever(
          kind: .escorts, period: Period(from: Day("2025-09-20")),
          settings: ["provider": .text("army"), "change": .quantity(Quantity(3))]),
        Lever(
          kind: .strike, period: Period(from: Day("2025-10-01"), to: Day("2025-10-04")),
          settings: ["share": .quantity(Quantity(0.4))]),
        Lever(
          kind: .close, period: Period(from: Day("2025-10-10"), to: Day("2025-10-20")),
          settings: ["corridors": .list(["second"])]),
        Lever(kind: .convoys, period: Period(from: Day("2025-11-01")), settings: ["night_driving": .flag(true)]),
      ], to: Sample.country())
  }

  private static func run(_ c: Case, seed: UInt64, replications: Int, vectors: Int) throws -> Ensemble {
    var options = SimulationOptions(seed: seed, replications: replications, days: 100, threads: 2)
    options.vectors = vectors
    return try Simulator.run(
      c, network: SupplyNetwork(c), scenario: "siege", parameters: ["ambush_meets_convoy": .fixed(0.5)],
      options: options)
  }

  private static func bits(_ values: some Sequence<Double>) -> [UInt64] { values.map(\.bitPattern) }

  @Test(arguments: [1, 2, 3] as [UInt64]) func `vectors of any width give the same bits`(seed: UInt64) throws {
    // More waits than are drawn in one go, and a broken number of them, too.
    for (strategy, waits) in [("adaptive", 5.0), ("historical", 5), ("historical", 19.5)] {
      let c = Self.siege(["strategy": .text(strategy), "attackers": .quantity(Quantity(waits))])
      let plain = try Self.run(c, seed: seed, replications: 21, vectors: 0)
      #expect(plain.brokenBalance == nil)
      #expect(plain.outcomes.values(of: "tankers_destroyed")!.contains { $0 > 0 })
      for vectors in 1...max(1, Philox.widestVectors) {
        let wide = try Self.run(c, seed: seed, replications: 21, vectors: min(vectors, Philox.widestVectors))
        #expect(Self.bits(wide.outcomes.values) == Self.bits(plain.outcomes.values))
        for (a, b) in zip(wide.summaries, plain.summaries) {
          #expect(Self.bits(a.quantiles) == Self.bits(b.quantiles), "\(a.key)")
          #expect(Self.bits(a.mean) == Self.bits(b.mean), "\(a.key)")
        }
      }
    }
  }

  @Test(arguments: [4, 5] as [UInt64]) func `a replication does not see who stands beside it`(seed: UInt64) throws {
    let c = Self.siege(["strategy": .text("historical"), "attackers": .quantity(Quantity(19.5))])
    let many = try Self.run(c, seed: seed, replications: 19, vectors: Philox.widestVectors)
    for few in [1, 3, 8, 12] {
      let part = try Self.run(c, seed: seed, replications: few, vectors: Philox.widestVectors)
      for id in part.outcomes.ids {
        let (own, all) = (part.outcomes.values(of: id)!, many.outcomes.values(of: id)!)
        #expect(Self.bits(own) == Self.bits(all.prefix(few)), "\(id) of \(few)")
      }
    }
  }
}
