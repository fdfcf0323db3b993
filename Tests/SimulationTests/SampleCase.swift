import Cases
import Geography
import Simulation
import SupplyNetwork

/// A small country: a port, a border post, a town on the way and a capital, with a second corridor and a far town fed by the capital.
enum Sample {
  static func name(_ s: String) -> LocalizedName { LocalizedName(ar: s, fr: s, en: s) }

  static func place(_ id: String, _ kind: Place.Kind, _ country: String) -> Place {
    Place(id: id, kind: kind, name: name(id), coordinate: Coordinate(latitude: 0, longitude: 0), country: country)
  }

  static func link(_ a: String, _ b: String, km: Double, _ corridors: [String], _ country: String) -> Link {
    Link(
      id: "\(a)-\(b)", from: a, to: b, km: km, roadClass: .trunk, surface: .paved, speedKmh: 50, corridors: corridors,
      country: country)
  }

  /// One corridor, one product (diesel), a capital that uses 10 tankers of 45,000 litres a day.
  static func oneRoad(stockDays: Double = 20, dailyLitres: Double = 450_000) -> Case {
    var c = Case(
      description: CaseDescription(
        id: "one", title: name("one"), from: Day("2025-09-01")!, to: Day("2026-08-31")!,
        products: [.init(id: "diesel", name: name("diesel"), kilogramsPerLitre: 0.84)], currency: "XOF",
        cities: ["capital"]))
    c.places = [place("port", .port, "CST"), place("post", .borderPost, "INL"), place("capital", .city, "INL")]
    c.links = [link("port", "post", km: 800, ["main"], "CST"), link("post", "capital", km: 400, ["main"], "INL")]
    c.corridors = [
      Corridor(id: "main", name: name("main"), origin: "port", border: "post", destination: "capital")
    ]
    c.supply = [Supply(place: "port", product: "diesel", litresPerDay: Quantity(dailyLitres * 3))]
    c.storage = [
      Storage(
        place: "capital", product: "diesel", capacityLitres: Quantity(dailyLitres * 40),
        stockLitres: Quantity(dailyLitres * stockDays), asOf: c.description.from)
    ]
    c.demand = [
      Demand(place: "capital", product: "diesel", tier: 1, litresPerDay: Quantity(dailyLitres * 0.2)),
      Demand(place: "capital", product: "diesel", tier: 2, litresPerDay: Quantity(dailyLitres * 0.3)),
      Demand(place: "capital", product: "diesel", tier: 5, litresPerDay: Quantity(dailyLitres * 0.5)),
    ]
    c.fleet = [
      Fleet(
        id: "all", corridor: "main", tankers: Quantity(400), litresPerTanker: Quantity(45_000),
        loadingDays: Quantity(1), borderDays: Quantity(1))
    ]
    c.actors = [
      Actor(id: "inl", kind: .state, name: name("inl")),
      Actor(
        id: "army", kind: .securityProvider, name: name("army"), parent: "inl", escortTeams: Quantity(4),
        pricePerEscortDay: Quantity(1000)),
      Actor(id: "rebels", kind: .armedGroup, name: name("rebels")),
    ]
    c.scenarios = [Scenario(id: "baseline", title: name("baseline"))]
    return c
  }

  /// Two corridors, two products, a town on the first corridor, a far town behind the capital.
  static func country() -> Case {
    var c = oneRoad()
    c.description.id = "country"
    c.description.products.append(.init(id: "petrol", name: name("petrol"), kilogramsPerLitre: 0.745))
    c.description.cities = ["capital", "town"]
    c.places += [
      place("haven", .port, "NBR"), place("gate", .borderPost, "INL"), place("town", .town, "INL"),
      place("far", .town, "INL"),
    ]
    c.links[1] = link("post", "town", km: 150, ["main"], "INL")
    c.links += [
      link("town", "capital", km: 250, ["main"], "INL"), link("haven", "gate", km: 500, ["second"], "NBR"),
      link("gate", "capital", km: 350, ["second"], "INL"), link("capital", "far", km: 300, [], "INL"),
    ]
    c.corridors.append(
      Corridor(id: "second", name: name("second"), origin: "haven", border: "gate", destination: "capital"))
    for product in ["diesel", "petrol"] {
      c.supply.append(Supply(place: "haven", product: product, litresPerDay: Quantity(600_000)))
    }
    c.supply.append(Supply(place: "port", product: "petrol", litresPerDay: Quantity(900_000)))
    c.demand += [
      Demand(place: "capital", product: "petrol", tier: 3, litresPerDay: Quantity(150_000)),
      Demand(place: "capital", product: "petrol", tier: 5, litresPerDay: Quantity(200_000)),
      Demand(place: "town", product: "diesel", tier: 1, litresPerDay: Quantity(50_000)),
      Demand(place: "town", product: "petrol", tier: 4, litresPerDay: Quantity(40_000)),
      Demand(place: "far", product: "diesel", tier: 1, litresPerDay: Quantity(60_000)),
    ]
    c.fleet = [
      Fleet(
        id: "all", tankers: Quantity(900), litresPerTanker: Quantity(45_000), loadingDays: Quantity(1),
        borderDays: Quantity(1))
    ]
    return c
  }

  static func adding(_ levers: [Lever], to situation: Case, id: String = "siege", extends: String? = nil) -> Case {
    var c = situation
    c.scenarios.append(Scenario(id: id, title: name(id), extends: extends, levers: levers))
    return c
  }

  static func run(
    _ situation: Case, _ scenario: String = "siege", replications: Int = 64, days: Int = 90, seed: UInt64 = 7,
    threads: Int = 2, parameters: [String: Distribution] = [:], hazard: LinkHazard? = nil
  ) throws -> Ensemble {
    try Simulator.run(
      situation, network: SupplyNetwork(situation), scenario: scenario, parameters: parameters, hazard: hazard,
      options: SimulationOptions(seed: seed, replications: replications, days: days, threads: threads))
  }

  static func attack(_ settings: [String: Lever.Setting] = [:]) -> Lever {
    Lever(kind: .attack, settings: ["group": .text("rebels"), "strategy": .text("adaptive")].merging(settings) { $1 })
  }
}
