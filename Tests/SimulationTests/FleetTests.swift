import Cases
import Simulation
import SupplyNetwork
import Testing

/// Empty trucks, hired trucks, trucks that change markets.
@Suite struct FleetTests {
  private func mean(_ e: Ensemble, _ id: String) -> Double {
    let values = e.outcomes.values(of: id)!
    return values.reduce(0, +) / Double(values.count)
  }

  /// Drivers who never stop, roads that never close: only what is met changes with the attraction.
  private func siege(_ attraction: Double, seed: UInt64 = 7) throws -> Ensemble {
    let c = Sample.adding([Sample.attack(["attackers": .quantity(Quantity(3))])], to: Sample.country())
    return try Sample.run(
      c, replications: 200, days: 120, seed: seed,
      parameters: [
        "empty_attraction": .fixed(attraction), "drivers_refuse_above": .fixed(2), "ambush_meets_convoy": .fixed(0.5),
        "closure_days": .fixed(0), "turned_back_share": .fixed(0),
      ])
  }

  @Test func `empties burn the more the more they attract and no litre goes with them`() throws {
    var last = -1.0
    for attraction in [0.0, 0.1, 0.4, 1] {
      let e = try siege(attraction)
      #expect(e.brokenBalance == nil)
      let empties = mean(e, "empties_destroyed")
      #expect(attraction == 0 ? empties == 0 : empties > last * 1.1, "attraction \(attraction): \(empties)")
      last = empties
    }
  }

  @Test func `a road without loaded columns costs empties only by their attraction`() throws {
    // Nothing leaves the border after the first day: its column arrives on the second and drives home empty on the third.
    let attack = Sample.attack([
      "attackers": .quantity(Quantity(4)), "roadblock_share": .quantity(Quantity(0)),
      "mine_share": .quantity(Quantity(0)),
    ])
    var late = attack
    late.period = Period(from: Day("2025-09-03"))
    let close = Lever(
      kind: .close, period: Period(from: Day("2025-09-02")), settings: ["corridors": .list(["main"])])
    let c = Sample.adding([close, late], to: Sample.oneRoad())
    func run(_ attraction: Double) throws -> Ensemble {
      try Sample.run(
        c, replications: 300, days: 40,
        parameters: [
          "empty_attraction": .fixed(attraction), "ambush_meets_convoy": .fixed(0.9),
          "loss_share_unescorted": .fixed(0.5), "travel_hours_per_day": .fixed(10),
        ])
    }
    let none = try run(0)
    let some = try run(0.5)
    #expect(mean(none, "tankers_destroyed") == 0)
    #expect(mean(some, "empties_destroyed") > 0 && mean(some, "litres_lost") == 0)
    #expect(some.outcomes.values(of: "tankers_destroyed")! == some.outcomes.values(of: "empties_destroyed")!)
    #expect(some.brokenBalance == nil)
  }

  /// Two capitals with a road and a port each; the second's trucks stand idle, the first has too few.
  private func twoMarkets(shortTankers: Double = 40) -> Case {
    var c = Sample.oneRoad(stockDays: 3)
    c.places += [
      Sample.place("haven", .port, "CST"), Sample.place("gate", .borderPost, "NBR"),
      Sample.place("other", .city, "NBR"),
    ]
    c.links += [
      Sample.link("haven", "gate", km: 400, ["second"], "CST"),
      Sample.link("gate", "other", km: 200, ["second"], "NBR"),
    ]
    c.corridors.append(
      Corridor(id: "second", name: Sample.name("second"), origin: "haven", border: "gate", destination: "other"))
    c.supply.append(Supply(place: "haven", product: "diesel", litresPerDay: Quantity(900_000)))
    c.demand.append(Demand(place: "other", product: "diesel", tier: 1, litresPerDay: Quantity(90_000)))
    c.actors.append(Actor(id: "nbr", kind: .state, name: Sample.name("nbr")))
    c.fleet = [
      Fleet(
        id: "own", owner: "inl", tankers: Quantity(shortTankers), litresPerTanker: Quantity(45_000),
        loadingDays: Quantity(1), borderDays: Quantity(1)),
      Fleet(
        id: "theirs", owner: "nbr", tankers: Quantity(300), litresPerTanker: Quantity(45_000), loadingDays: Quantity(1),
        borderDays: Quantity(1)),
    ]
    return c
  }

  @Test func `idle trucks of one market serve another that lacks them`() throws {
    let c = twoMarkets()
    func run(_ share: Double) throws -> Ensemble {
      try Sample.run(
        c, "baseline", replications: 20, days: 120,
        parameters: [
          "hire_share": .fixed(share), "normal_supply_suffices": .fixed(0), "travel_hours_per_day": .fixed(9),
        ])
    }
    let apart = try run(0)
    let shared = try run(0.6)
    #expect(apart.brokenBalance == nil && shared.brokenBalance == nil)
    #expect(mean(apart, "tankers_moved") == 0 && mean(shared, "tankers_moved") > 20)
    #expect(mean(apart, "unmet_litres_5@capital") > 0)
    #expect(mean(shared, "unmet_litres_5@capital") < 0.7 * mean(apart, "unmet_litres_5@capital"))
  }

  @Test func `where trucks suffice nobody hires any`() throws {
    let e = try Sample.run(
      twoMarkets(shortTankers: 400), "baseline", replications: 20, days: 90, parameters: ["hire_share": .fixed(1)])
    #expect(mean(e, "tankers_moved") == 0)
  }

  @Test func `hired trucks are paid by the day and go home at the end`() throws {
    let hire = Lever(
      kind: .fleet, period: Period(from: Day("2025-09-11"), to: Day("2025-09-30")),
      settings: ["tankers": .quantity(Quantity(50)), "price_per_day": .quantity(Quantity(10))])
    var c = Sample.adding([hire], to: Sample.oneRoad(), id: "hire")
    let none = try Sample.run(c, "baseline", replications: 10, days: 90)
    let e = try Sample.run(c, "hire", replications: 10, days: 90)
    #expect(e.brokenBalance == nil)
    #expect(mean(e, "cost_tankers_hired") == 20 * 50 * 10 && mean(e, "cost_tankers_bought") == 0)
    func idle(_ e: Ensemble, _ day: Int) -> Double {
      e.summary(SeriesKey("tankers_idle", place: "capital"))!.mean[day]
    }
    #expect(idle(e, 5) == idle(none, 5))
    #expect(idle(e, 15) > idle(none, 15) + 40)
    #expect(abs(idle(e, 80) - idle(none, 80)) < 1e-9)
    // Under attack too every truck is somewhere.
    c = Sample.adding([Sample.attack(["attackers": .quantity(Quantity(5))])], to: c, id: "siege", extends: "hire")
    #expect(try Sample.run(c, "siege", replications: 100, days: 90).brokenBalance == nil)
  }
}
