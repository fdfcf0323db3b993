import Cases
import Simulation
import SupplyNetwork
import Testing

@Suite struct LeverTests {
  private func mean(_ e: Ensemble, _ id: String) -> Double {
    let values = e.outcomes.values(of: id)!
    return values.reduce(0, +) / Double(values.count)
  }

  /// A capital whose only road is shut from the tenth day on.
  private var shut: Case {
    let close = Lever(
      kind: .close, period: Period(from: Day("2025-09-11")), settings: ["corridors": .list(["main"])])
    return Sample.adding([close], to: Sample.oneRoad(stockDays: 10), id: "shut")
  }

  @Test func `an airlift is paid by the litre and spares essential need`() throws {
    let lift = Lever(
      kind: .airlift,
      settings: [
        "place": .text("capital"), "product": .text("diesel"), "litres_per_day": .quantity(Quantity(90_000)),
        "cost_per_litre": .quantity(Quantity(2)),
      ])
    let c = Sample.adding([lift], to: shut, id: "lift", extends: "shut")
    let without = try Sample.run(c, "shut", replications: 20)
    let with = try Sample.run(c, "lift", replications: 20)
    #expect(mean(without, "unmet_litres_1@capital") > 1e6)
    #expect(mean(with, "unmet_litres_1@capital") == 0)
    #expect(mean(with, "cost_airlift") == 90 * 90_000 * 2)
    #expect(with.brokenBalance == nil)
  }

  @Test func `stocks built beforehand last so much longer`() throws {
    let stocks = Lever(kind: .stocks, settings: ["days_of_cover": .quantity(Quantity(30))])
    let c = Sample.adding([stocks], to: shut, id: "stocks", extends: "shut")
    func day(_ scenario: String) throws -> Double {
      let days = try Sample.run(c, scenario, replications: 20).outcomes.values(of: "first_day_dry_diesel@capital")!
      return days.reduce(0, +) / Double(days.count)
    }
    let gain = try day("stocks") - day("shut")
    #expect(gain > 14 && gain < 30, "\(gain) days")
  }

  @Test func `an embargo closes the border and a tax is paid at it`() throws {
    let tax = Lever(
      kind: .embargo, settings: ["borders": .list(["post"]), "cost_per_litre": .quantity(Quantity(0.1))])
    let ban = Lever(kind: .embargo, settings: ["borders": .list(["post"]), "closed": .flag(true)])
    var c = Sample.adding([tax], to: Sample.oneRoad(), id: "tax")
    c = Sample.adding([ban], to: c, id: "ban")
    let taxed = try Sample.run(c, "tax", replications: 10)
    let banned = try Sample.run(c, "ban", replications: 10)
    #expect(mean(taxed, "cost_border_tax") > 0 && mean(taxed, "unmet_litres_5@capital") == 0)
    // Only what was past the border on the first morning arrives.
    #expect(mean(banned, "arrivals_litres@capital") < 0.1 * mean(taxed, "arrivals_litres@capital"))
  }

  @Test func `a capital that stays dry falls and its allies inherit`() throws {
    let fall = Lever(
      kind: .fall,
      settings: [
        "place": .text("capital"), "days_dry": .quantity(Quantity(10)), "pressure": .quantity(Quantity(50)),
        "commitments_end": .flag(true),
      ])
    let c = Sample.adding([fall], to: shut, id: "fall", extends: "shut")
    let fallen = try Sample.run(c, "fall", replications: 20).outcomes.values(of: "fallen_day@capital")!
    #expect(fallen.allSatisfy { $0 > 25 })
    let calm = try Sample.run(Sample.adding([fall], to: Sample.oneRoad(), id: "calm"), "calm", replications: 20)
    #expect(calm.outcomes.values(of: "fallen_day@capital")!.allSatisfy { $0.isNaN })
  }

  @Test func `heirs take over the teams of a state that fell, also those who have no roads here`() throws {
    let fall = Lever(
      kind: .fall,
      settings: [
        "place": .text("capital"), "days_dry": .quantity(Quantity(5)), "pressure": .quantity(Quantity(50)),
        "forces_to": .list(["ally", "other"]),
      ])
    var c = Sample.adding([fall], to: shut, id: "fall", extends: "shut")
    c.actors += ["ally", "other"].map { Actor(id: $0, kind: .state, name: Sample.name($0)) }
    c.actors.append(
      Actor(id: "patron", kind: .securityProvider, name: Sample.name("patron"), escortTeams: Quantity(6)))
    c.commitments = [
      Commitment(
        id: "deal", provider: "patron", client: "inl", service: .escort, payment: .money,
        paymentPerMonth: Quantity(3000))
    ]
    let e = try Sample.run(c, "fall", replications: 20, days: 120)
    let patron = e.flows.inheritance.filter { $0.provider == "patron" }
    #expect(patron.map(\.heir) == ["ally", "other"] && patron.allSatisfy { $0.teams == 3 })
    // The state stops paying on the day it falls.
    let last = e.outcomes.values(of: "fallen_day@capital")!
    let paid = e.outcomes.values(of: "cost_patrons")!
    for (day, money) in zip(last, paid) { #expect(abs(money - 100 * (day + 1)) <= 100.5) }
    let row = e.flows.protection.first { $0.provider == "patron" }!
    #expect(abs(row.paid - paid.reduce(0, +) / 20) < 1)
    let calm = try Sample.run(Sample.adding([fall], to: c, id: "calm"), "calm", replications: 5)
    #expect(calm.flows.inheritance.isEmpty)
  }

  @Test func `a client leaves a provider it no longer believes in`() throws {
    var c = Sample.oneRoad()
    c.actors[1].escortTeams = Quantity(0)
    c.actors.append(
      Actor(
        id: "patron", kind: .securityProvider, name: Sample.name("patron"), escortTeams: Quantity(10),
        successes: Quantity(1),
        failures: Quantity(30)))
    c.commitments = [
      Commitment(
        id: "deal", provider: "patron", client: "inl", service: .escort, payment: .gold, paymentPerMonth: Quantity(3000)
      )
    ]
    c = Sample.adding([Sample.attack()], to: c)
    let trusting = try Sample.run(c, replications: 20, parameters: ["belief_leave_below": .fixed(0)])
    let wary = try Sample.run(c, replications: 20, parameters: ["belief_leave_below": .fixed(0.3)])
    func left(_ e: Ensemble) -> Double { e.flows.protection.first { $0.provider == "patron" }!.leftShare }
    #expect(left(trusting) == 0 && left(wary) == 1)
    #expect(abs(mean(trusting, "cost_concessions") - 9000) < 1)
    #expect(mean(wary, "cost_concessions") < 200)
  }

  @Test func `every fault of a scenario is reported at once`() throws {
    let levers = [
      Lever(kind: .close, settings: ["corridors": .list(["nowhere"])]),
      Lever(kind: .plan, settings: ["plan": .list(["post-capital@2025-13-01"])]),
      Lever(kind: .parameter, settings: ["parameter": .text("nothing"), "value": .quantity(Quantity(1))]),
      Lever(kind: .airlift, settings: ["place": .text("moon"), "product": .text("diesel")]),
    ]
    let c = Sample.adding(levers, to: Sample.oneRoad())
    let thrown = try #require(throws: InvalidCase.self) { _ = try Sample.run(c, replications: 1) }
    #expect(thrown.problems.count == 4)
    let unknown = try #require(throws: InvalidCase.self) { _ = try Sample.run(c, "none", replications: 1) }
    #expect(unknown.problems.map(\.code) == ["unknown-scenario"])
  }
}

@Suite struct ComparisonTests {
  @Test func `common random numbers make a scenario equal to itself and rank the better one first`() throws {
    var c = Sample.oneRoad(stockDays: 4)
    c = Sample.adding([Sample.attack(["attackers": .quantity(Quantity(6))])], to: c, id: "siege")
    c = Sample.adding([], to: c, id: "same", extends: "siege")
    let network = try SupplyNetwork(c)
    let draws = ParameterDraws(given: ["ambush_meets_convoy": .fixed(0.5)], seed: 3, replications: 80)
    let result = try Comparison.run(
      c, network: network, scenarios: ["siege", "same", "baseline"], draws: draws, hazard: nil,
      options: SimulationOptions(seed: 3, replications: 80, days: 90, threads: 2))
    for cell in result.rows[1].cells {
      #expect(cell.difference == 0 && cell.differenceLow == 0 && cell.differenceHigh == 0 && cell.lowerShare == 0.5)
    }
    let need = result.outcomes.firstIndex(of: "unmet_litres_5@capital")!
    #expect(result.rows[2].cells[need].differenceHigh < 0)
    #expect(result.rows.map(\.rank) == [2, 2, 1])
    #expect(result.rows[2].rankSureness == 1 && result.rows[2].isParetoBest && !result.rows[0].isParetoBest)
  }

  @Test func `a sweep reads its range and moves the setting`() throws {
    let sweep = try #require(Sweep("escorts.factor=1:3:0.5"))
    #expect(sweep.values == [1, 1.5, 2, 2.5, 3])
    for bad in ["", "x", "x=1:2", "x=1:2:0", "x=3:2:1", "x=a:2:1", "x=0:1e9:1e-3", "=1:2:1"] {
      #expect(Sweep(bad) == nil)
    }
    let c = Sample.adding(
      [Lever(kind: .escorts, settings: ["factor": .quantity(Quantity(2))])], to: Sample.oneRoad(), id: "more")
    let (swept, ids) = try #require(sweep.apply(to: c, base: "more"))
    #expect(ids.count == 5)
    let last = try #require(swept.scenarios.last)
    #expect(last.levers.map { $0.quantity("factor")?.factor } == [3])
    #expect(try #require(Sweep("escorts.nothing=1:2:1")).apply(to: c, base: "more") == nil)
  }
}
