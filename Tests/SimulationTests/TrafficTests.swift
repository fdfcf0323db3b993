import Cases
import Simulation
import SupplyNetwork
import Testing

/// What passed each road, as it really drove.
@Suite struct TrafficTests {
  private func traffic(_ e: Ensemble, _ link: String) -> FlowTables.LinkTraffic {
    e.flows.links.first { $0.link == link }!
  }

  @Test func `without attacks every road carries what arrived at its end`() throws {
    let e = try Sample.run(Sample.oneRoad(), "baseline", replications: 16, days: 150)
    let arrived = e.outcomes.values(of: "arrivals_tankers@capital")!.reduce(0, +) / 16
    // A column on the last stage has passed the link; one or two days' columns are still on it.
    #expect(abs(traffic(e, "post-capital").tankers - arrived) <= 30, "\(traffic(e, "post-capital")) against \(arrived)")
    #expect(abs(traffic(e, "port-post").tankers - arrived) <= 60)
    // Empties drive the same way back.
    #expect(abs(traffic(e, "post-capital").empties - arrived) <= 60)
    #expect(abs(traffic(e, "port-post").empties - arrived) <= 60)
    #expect(traffic(e, "post-capital").attacks == 0)
  }

  @Test func `a truck unloaded on the way is not counted beyond its stop`() throws {
    var c = Sample.country()
    c.supply.removeAll { $0.place == "haven" }
    let e = try Sample.run(c, "baseline", replications: 16, days: 150)
    let before = traffic(e, "post-town")
    let after = traffic(e, "town-capital")
    let tankers = e.outcomes.values(of: "arrivals_tankers@town")!.reduce(0, +) / 16
    #expect(tankers > 50)
    #expect(abs(before.tankers - after.tankers - tankers) <= 0.03 * before.tankers, "\(before) \(after) \(tankers)")
    // Columns drive on after a stop.
    #expect(abs(before.convoys - after.convoys) < 3)
    #expect(traffic(e, "gate-capital").tankers == 0 && traffic(e, "gate-capital").empties == 0)
    #expect(traffic(e, "capital-far").tankers > 0)
  }

  @Test func `every attack that met a column is counted on a road`() throws {
    let c = Sample.adding([Sample.attack(["attackers": .quantity(Quantity(4))])], to: Sample.country())
    let e = try Sample.run(c, replications: 50, days: 100, parameters: ["ambush_meets_convoy": .fixed(0.4)])
    let met = e.outcomes.values(of: "ambushes_met")!.reduce(0, +) / 50
    #expect(met > 1)
    #expect(abs(e.flows.links.reduce(0) { $0 + $1.attacks } - met) < 1e-9)
    #expect(traffic(e, "port-post").attacks == 0)
  }
}
