import Cases
import Foundation
import Simulation
import SupplyNetwork
import Testing

@Suite struct AttackTests {
  /// Drivers who never refuse, roads that never close, nobody who turns back, empties left alone: only the meetings remain.
  static let bare: [String: Distribution] = [
    "drivers_refuse_above": .fixed(2), "closure_days": .fixed(0), "turned_back_share": .fixed(0),
    "escort_meeting_factor": .fixed(1), "attacker_intelligence": .fixed(1),
    "damaged_share": .fixed(0), "empty_attraction": .fixed(0), "escort_wanted_above": .fixed(2),
    "attacker_budget": .fixed(1000),
    "ambush_meets_convoy": .fixed(0.25), "loss_share_unescorted": .fixed(0.4), "convoy_largest": .fixed(10_000),
    "travel_hours_per_day": .fixed(10),
  ]

  @Test func `one corridor with Poisson ambushes matches the closed form`() throws {
    // A column passes the 400 km from the border in one day; meetings are Poisson with rate 0.3; each leaves 1 - 0.4 of it.
    let rate = 0.3
    var c = Sample.oneRoad(stockDays: 30)
    c.links[1].speedKmh = 50
    c.links[1].km = 400
    let levers = [
      Sample.attack([
        "strategy": .text("historical"), "roadblock_share": .quantity(Quantity(0)),
        "mine_share": .quantity(Quantity(0)), "attackers": .quantity(Quantity(1000)),
      ])
    ]
    c = Sample.adding(levers, to: c)
    let hazard = LinkHazard(shape: [1e-9, 1e6], rate: [1e9, 1e6 / rate])
    let e = try Sample.run(c, replications: 4000, days: 60, parameters: Self.bare, hazard: hazard)
    #expect(e.brokenBalance == nil)
    let lost = e.outcomes.values(of: "litres_lost")!
    let arrived = e.outcomes.values(of: "litres_arrived")!
    // Of what came through the last stretch, exp(-rate * loss) should have survived it.
    let passed = zip(lost, arrived).map { $0 + $1 }
    let survived = arrived.reduce(0, +) / passed.reduce(0, +)
    let expected = exp(-rate * 0.4)
    // One replication's spread, for the Monte Carlo error of the ratio.
    let ratios = zip(arrived, passed).map { $0 / $1 }
    let mean = ratios.reduce(0, +) / Double(ratios.count)
    let deviation = (ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(ratios.count - 1)).squareRoot()
    let error = deviation / Double(ratios.count).squareRoot()
    #expect(abs(survived - expected) < 4 * error + 0.002, "\(survived) against \(expected), error \(error)")
  }

  @Test func `more escorts never raise losses in the mean under common random numbers`() throws {
    var parameters = Self.bare
    parameters["escort_wanted_above"] = .fixed(0)
    parameters["escort_meeting_factor"] = .fixed(0.5)
    parameters["attacker_budget"] = .fixed(3)
    parameters["convoy_largest"] = .fixed(5)
    parameters["escort_days_per_trip"] = .fixed(4)
    var last = Double.infinity
    for teams in [0.0, 2, 4, 8, 16] {
      var c = Sample.oneRoad(stockDays: 30)
      c.actors[1].escortTeams = Quantity(teams)
      c = Sample.adding([Sample.attack(["attackers": .quantity(Quantity(3))])], to: c)
      let e = try Sample.run(c, replications: 400, days: 90, parameters: parameters)
      let lost = e.outcomes.values(of: "litres_lost")!.reduce(0, +)
      #expect(lost <= last * 1.001, "\(teams) teams")
      last = lost
    }
  }

  @Test func `an adaptive attacker follows the traffic`() throws {
    // All fuel comes by the first corridor; the second is as long, and empty.
    var c = Sample.country()
    c.supply.removeAll { $0.place == "haven" }
    c = Sample.adding([Sample.attack(["attackers": .quantity(Quantity(1))])], to: c)
    func met(_ rate: Double) throws -> Double {
      var parameters = Self.bare
      parameters["attacker_learning_rate"] = .fixed(rate)
      parameters["attacker_exploration"] = .fixed(0.1)
      parameters["attacker_intelligence"] = .fixed(0)
      let e = try Sample.run(c, replications: 300, days: 120, parameters: parameters)
      return e.outcomes.values(of: "ambushes_met")!.reduce(0, +) / 300
    }
    let blind = try met(0)
    let quick = try met(0.5)
    #expect(quick > 1.3 * blind, "\(quick) against \(blind)")
  }

  @Test func `recorded incidents are played as they happened`() throws {
    var c = Sample.oneRoad(stockDays: 30)
    let account = Incident(
      id: "I1", event: "E1", date: ImpreciseDay("2025-10-01")!, place: "capital", type: .convoyAttack,
      tankersDestroyed: 7, source: "s", confidence: .high)
    c.incidents = [account]
    c = Sample.adding([Sample.attack(["strategy": .text("historical"), "replay": .flag(true)])], to: c)
    let e = try Sample.run(c, replications: 30, days: 60)
    #expect(e.outcomes.values(of: "tankers_destroyed")!.allSatisfy { $0 == 7 })
  }

  @Test func `of two levers of one group the later one holds, different groups add up`() throws {
    let strong = Sample.attack(["attackers": .quantity(Quantity(6))])
    let none = Sample.attack(["attackers": .quantity(Quantity(0))])
    let other = Sample.attack(["attackers": .quantity(Quantity(6)), "group": .text("others")])
    func met(_ levers: [Lever]) throws -> Double {
      var c = Sample.oneRoad(stockDays: 30)
      c.actors.append(Actor(id: "others", kind: .armedGroup, name: Sample.name("others")))
      // Hardly anything burns, so that there is always a column to meet.
      let parameters = Self.bare.merging(["loss_share_unescorted": .fixed(0.001)]) { $1 }
      let e = try Sample.run(Sample.adding(levers, to: c), replications: 100, parameters: parameters)
      return e.outcomes.values(of: "ambushes_met")!.reduce(0, +) / 100
    }
    let one = try met([strong])
    #expect(try met([strong, none]) == 0)
    #expect(abs(try met([none, strong]) / one - 1) < 0.1)
    #expect(abs(try met([strong, other]) / one - 2) < 0.2)
  }

  @Test func `a rate seen while attackers had half their strength is twice as high at full strength`() throws {
    // Half strength on all days of the first half, full strength on none of the second, and nobody abroad.
    let half = Lever(
      kind: .attack, period: Period(to: Day("2025-09-20")),
      settings: ["group": .text("rebels"), "attackers": .quantity(Quantity(1.5))])
    let c = Sample.adding([half], to: Sample.oneRoad())
    let network = try SupplyNetwork(c)
    let draws = ParameterDraws(given: ["attacker_budget": .fixed(3)], seed: 1, replications: 1)
    let model = try SimulationModel(
      c, network: network, scenario: "siege", parameters: draws.ids,
      options: SimulationOptions(replications: 1, days: 40))
    let strength = model.meanAttackStrength(draws)
    #expect(strength[0] == 0 && abs(strength[1] - 0.25) < 1e-12)
    let seen = LinkHazard(shape: [1, 2], rate: [100, 100])
    let full = seen.atFullStrength(seenAt: strength)
    #expect(full.rate[0] == 100 && abs(full.rate[1] - 25) < 1e-9 && full.shape == seen.shape)
  }

  @Test func `drivers refuse a road on which too much burns and the city runs dry`() throws {
    let c = Sample.adding(
      [Sample.attack(["attackers": .quantity(Quantity(5))])], to: Sample.oneRoad(stockDays: 5))
    let calm = try Sample.run(c, replications: 60, days: 90, parameters: ["ambush_meets_convoy": .fixed(0)])
    let siege = try Sample.run(c, replications: 60, days: 90, parameters: ["ambush_meets_convoy": .fixed(0.8)])
    #expect(calm.outcomes.values(of: "unmet_litres_1@capital")!.allSatisfy { $0 == 0 })
    let short = siege.outcomes.values(of: "unmet_litres_5@capital")!
    #expect(short.count { $0 > 0 } > 50)
    let essential = siege.outcomes.values(of: "unmet_litres_1@capital")!.reduce(0, +)
    #expect(essential < short.reduce(0, +))
  }
}
