import Cases
import Simulation
import SupplyNetwork
import Testing

@Suite struct BalanceTests {
  @Test func `without attacks nobody goes short and flows equal demand`() throws {
    let e = try Sample.run(Sample.oneRoad(), "baseline", replications: 40, days: 120)
    #expect(e.brokenBalance == nil)
    for tier in [1, 2, 5] {
      let unmet = try #require(e.outcomes.values(of: "unmet_litres_\(tier)@capital"))
      #expect(unmet.allSatisfy { $0 == 0 }, "tier \(tier)")
    }
    let arrivals = try #require(e.outcomes.values(of: "arrivals_litres@capital"))
    for litres in arrivals { #expect(abs(litres - 120 * 450_000) < 45_000 * 12) }
    #expect(e.outcomes.values(of: "litres_lost")!.allSatisfy { $0 == 0 })
    let price = e.summary(SeriesKey("price_ratio_parallel", place: "capital", product: "diesel"))!
    #expect(price.quantiles.allSatisfy { $0 == 1 })
  }

  @Test func `litres and trucks add up in every replication of a hard siege`() throws {
    let levers = [
      Sample.attack([
        "attackers": .quantity(Quantity(6)), "depot_share": .quantity(Quantity(0.05)),
        "roadblock_share": .quantity(Quantity(0.2)), "mine_share": .quantity(Quantity(0.2)),
      ]),
      Lever(
        kind: .airlift, period: Period(from: Day("2025-10-01")),
        settings: [
          "place": .text("capital"), "product": .text("diesel"), "litres_per_day": .quantity(Quantity(30_001)),
        ]),
      Lever(
        kind: .close, period: Period(from: Day("2025-10-10"), to: Day("2025-10-20")),
        settings: ["corridors": .list(["second"])]),
      Lever(
        kind: .strike, period: Period(from: Day("2025-09-20"), to: Day("2025-09-25")), settings: [:]),
      Lever(kind: .fleet, period: Period(from: Day("2025-10-05")), settings: ["tankers": .quantity(Quantity(33))]),
      Lever(kind: .convoys, period: Period(from: Day("2025-11-01")), settings: ["night_driving": .flag(true)]),
    ]
    let c = Sample.adding(levers, to: Sample.country())
    let e = try Sample.run(c, replications: 300, days: 150, parameters: ["ambush_meets_convoy": .fixed(0.5)])
    #expect(e.brokenBalance == nil)
    #expect(e.outcomes.values(of: "tankers_destroyed")!.contains { $0 > 0 })
    #expect(e.outcomes.values(of: "litres_refused")!.contains { $0 > 0 })
    for mass in e.flows.mass {
      #expect(abs(mass.shipped - mass.arrived - mass.lost - mass.refused - mass.onRoad) < 1e-6 * mass.shipped)
    }
  }

  @Test func `a dry city's unmet need is its demand`() throws {
    let levers = [Lever(kind: .close, settings: ["corridors": .list(["main"])])]
    var c = Sample.adding(levers, to: Sample.oneRoad(stockDays: 0))
    c.storage[0].stockLitres = Quantity(0)
    let e = try Sample.run(c, replications: 8, days: 60)
    let day = e.summary(SeriesKey("unmet_litres", place: "capital", tier: 1))!
    // The first days' columns were past the border already.
    for t in 20..<60 { #expect(day.quantile(0, day: t) == 90_000 && day.quantile(4, day: t) == 90_000) }
    let ratio = e.summary(SeriesKey("pressure", place: "capital"))!
    #expect(ratio.quantile(2, day: 59) > 95)
  }

  @Test func `doubling every quantity doubles every volume`() throws {
    // Loads, fleets, supply, stocks and demand twice as big: all litres double, to the truck.
    let levers = [Sample.attack(["attackers": .quantity(Quantity(3))])]
    let one = Sample.adding(levers, to: Sample.oneRoad(stockDays: 8))
    var two = one
    two.supply[0].litresPerDay.factor *= 2
    two.storage[0].stockLitres.factor *= 2
    two.storage[0].capacityLitres.factor *= 2
    for i in two.demand.indices { two.demand[i].litresPerDay.factor *= 2 }
    two.fleet[0].litresPerTanker.factor *= 2
    let a = try Sample.run(one, replications: 50)
    let b = try Sample.run(two, replications: 50)
    for id in ["arrivals_litres@capital", "litres_shipped", "litres_lost", "unmet_litres_1@capital"] {
      let x = a.outcomes.values(of: id)!
      let y = b.outcomes.values(of: id)!
      for r in 0..<50 { #expect(abs(y[r] - 2 * x[r]) <= 1e-3 * max(y[r], 1) + 500, "\(id), replication \(r)") }
    }
  }

  @Test(arguments: [2, 3, 5]) func `any number of threads gives the same bytes`(threads: Int) throws {
    let levers = [Sample.attack(["attackers": .quantity(Quantity(4))])]
    let c = Sample.adding(levers, to: Sample.country())
    let one = try Sample.run(c, replications: 61, days: 50, threads: 1)
    let many = try Sample.run(c, replications: 61, days: 50, threads: threads)
    func bits(_ values: [Double]) -> [UInt64] { values.map(\.bitPattern) }
    #expect(bits(one.outcomes.values) == bits(many.outcomes.values))
    for (a, b) in zip(one.summaries, many.summaries) {
      #expect(a.key == b.key && bits(a.mean) == bits(b.mean) && bits(a.quantiles) == bits(b.quantiles))
    }
  }
}
