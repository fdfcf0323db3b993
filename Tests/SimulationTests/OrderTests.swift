import Cases
import Simulation
import SupplyNetwork
import Testing

/// Convoys that leave because somebody ordered it, and what the official price does.
@Suite struct OrderTests {
  private func mean(_ e: Ensemble, _ id: String) -> Double {
    let values = e.outcomes.values(of: id)!
    return values.reduce(0, +) / Double(values.count)
  }

  /// A far town that is fed by a capital which itself has hardly enough.
  private var short: Case {
    var c = Sample.country()
    c.description.cities = ["capital", "far"]
    for i in c.supply.indices { c.supply[i].litresPerDay = Quantity(150_000) }
    for i in c.storage.indices { c.storage[i].stockLitres = Quantity(450_000) }
    return Sample.adding([], to: c)
  }

  private let bare: [String: Distribution] = [
    "normal_supply_suffices": .fixed(0), "relief_tankers": .fixed(0), "hub_reserve_days": .fixed(3),
  ]

  @Test func `a convoy on orders leaves however short the capital is`() throws {
    let order = Lever(
      kind: .convoys, period: Period(from: Day("2025-10-01")),
      settings: [
        "places": .list(["far"]), "tankers": .quantity(Quantity(6)), "every_days": .quantity(Quantity(10)),
      ])
    let c = Sample.adding([order], to: short, id: "ordered", extends: "siege")
    let without = try Sample.run(c, "siege", replications: 20, days: 120, parameters: bare)
    let with = try Sample.run(c, "ordered", replications: 20, days: 120, parameters: bare)
    #expect(with.brokenBalance == nil && without.brokenBalance == nil)
    let tankers = with.flows.corridors.reduce(0) { $0 + $1.orderedTankers }
    // From day 30 on every ten days: nine orders of six.
    #expect(tankers > 40 && tankers <= 54, "\(tankers)")
    #expect(without.flows.corridors.allSatisfy { $0.orderedTankers == 0 })
    #expect(mean(with, "unmet_litres_1@far") < 0.75 * mean(without, "unmet_litres_1@far"))
    #expect(mean(with, "unmet_litres_5@capital") >= mean(without, "unmet_litres_5@capital"))
  }

  @Test func `where escorts are required an order waits for one`() throws {
    var c = short
    c.actors[1].escortTeams = Quantity(0)
    let levers = [
      Lever(
        kind: .convoys,
        settings: [
          "places": .list(["far"]), "tankers": .quantity(Quantity(6)), "every_days": .quantity(Quantity(10)),
          "escort_required": .flag(true),
        ])
    ]
    c = Sample.adding(levers, to: c, id: "ordered", extends: "siege")
    let none = try Sample.run(c, "ordered", replications: 10, parameters: bare)
    #expect(none.flows.corridors.allSatisfy { $0.orderedTankers == 0 })
    c.actors[1].escortTeams = Quantity(2)
    let some = try Sample.run(c, "ordered", replications: 10, parameters: bare)
    #expect(some.flows.corridors.contains { $0.orderedTankers > 0 })
  }

  @Test func `a town that stays dry is relieved, the sooner the rule acts`() throws {
    var last = Double.infinity
    for days in [1000.0, 40, 15] {
      var parameters = bare
      parameters["relief_tankers"] = .fixed(20)
      parameters["relief_after_days"] = .fixed(days)
      let e = try Sample.run(short, replications: 40, days: 150, parameters: parameters)
      #expect(e.brokenBalance == nil)
      let unmet = mean(e, "unmet_litres_1@far")
      #expect(unmet < last, "after \(days) days: \(unmet)")
      last = unmet
    }
  }

  @Test func `a power company with a purse that does not grow buys less when prices rise`() throws {
    func run(_ share: Double) throws -> Ensemble {
      try Sample.run(
        short, replications: 40, days: 90,
        parameters: [
          "power_market_share": .fixed(share), "normal_supply_suffices": .fixed(0), "relief_tankers": .fixed(0),
        ])
    }
    let contract = try run(0)
    let market = try run(1)
    #expect(mean(market, "unmet_litres_2@capital") > 1.2 * mean(contract, "unmet_litres_2@capital"))
    #expect(mean(market, "mean_power_hours@capital") < mean(contract, "mean_power_hours@capital"))
    // What it leaves others buy.
    #expect(mean(market, "unmet_litres_5@capital") < mean(contract, "unmet_litres_5@capital"))
    // In normal times it buys all it needs.
    let calm = try Sample.run(
      Sample.oneRoad(), "baseline", replications: 10, parameters: ["power_market_share": .fixed(1)])
    #expect(mean(calm, "unmet_litres_2@capital") == 0)
  }

  @Test func `a higher official price is answered by those who mind it, a subsidy is paid by the litre`() throws {
    func price(_ litre: Double) -> Lever {
      Lever(
        kind: .price, period: Period(from: Day("2025-09-21")),
        settings: ["product": .text("diesel"), "price_per_litre": .quantity(Quantity(litre))])
    }
    let subsidy = Lever(
      kind: .price, period: Period(from: Day("2025-09-21")),
      settings: ["product": .text("diesel"), "subsidy_per_litre": .quantity(Quantity(0.1))])
    var c = Sample.adding([price(1)], to: Sample.oneRoad(), id: "same")
    c = Sample.adding([price(2)], to: c, id: "dear")
    c = Sample.adding([subsidy], to: c, id: "subsidy")
    let elastic = ["price_elasticity": Distribution.fixed(0.2)]
    let same = try Sample.run(c, "same", replications: 5, days: 40, parameters: elastic)
    let dear = try Sample.run(c, "dear", replications: 5, days: 40, parameters: elastic)
    #expect(mean(same, "unmet_litres_5@capital") == 0 && mean(dear, "unmet_litres_1@capital") == 0)
    // Twenty days on which private drivers forgo a part 1 - 2^-0.2 of 225,000 litres.
    let forgone = 20 * 225_000 * (1 - 0.870_550_563)
    #expect(abs(mean(dear, "unmet_litres_5@capital") - forgone) < 100)
    let paid = try Sample.run(c, "subsidy", replications: 5, days: 40, parameters: elastic)
    #expect(abs(mean(paid, "cost_subsidies") - 20 * 450_000 * 0.1) < 1)
  }
}
