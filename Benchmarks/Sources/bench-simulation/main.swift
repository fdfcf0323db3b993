import Cases
import Foundation
import Geography
import Simulation
import SupplyNetwork

// Times the core rules (docs/benchmarks-simulation.md) in Qafila's engine on one thread and writes the outcomes of every replication,
// so that the renderings in Benchmarks/python can be held against them: bench-simulation REPLICATIONS DAYS OUT.csv

let arguments = CommandLine.arguments
guard arguments.count == 4, let replications = Int(arguments[1]), let days = Int(arguments[2]) else {
  print("bench-simulation REPLICATIONS DAYS OUT.csv")
  exit(64)
}

func name(_ text: String) -> LocalizedName { LocalizedName(ar: text, fr: text, en: text) }
func place(_ id: String, _ kind: Place.Kind, _ country: String) -> Place {
  Place(id: id, kind: kind, name: name(id), coordinate: Coordinate(latitude: 0, longitude: 0), country: country)
}

/// Four corridors of their own roads, two products, five tiers: the numbers of Benchmarks/python/core_rules.py.
func coreCase() -> Case {
  var c = Case(
    description: CaseDescription(
      id: "core", title: name("core"), from: Day("2025-09-01")!, to: Day("2026-08-31")!,
      products: ["petrol", "diesel"].map { .init(id: $0, name: name($0), kilogramsPerLitre: 0.8) }, currency: "XOF",
      cities: ["capital"]))
  c.places = [place("capital", .city, "INL")]
  for k in 0..<4 {
    c.places += [place("port\(k)", .port, "CST"), place("post\(k)", .borderPost, "INL")]
    func link(_ a: String, _ b: String, _ km: Double, _ country: String) -> Link {
      Link(
        id: "\(a)-\(b)", from: a, to: b, km: km, roadClass: .trunk, surface: .paved, speedKmh: 50, corridors: ["c\(k)"],
        country: country)
    }
    c.links.append(link("port\(k)", "post\(k)", 600, "CST"))
    var last = "post\(k)"
    for (i, km) in [200.0, 250, 150].enumerated() {
      let next = i == 2 ? "capital" : "mid\(k)\(i)"
      if i < 2 { c.places.append(place(next, .junction, "INL")) }
      c.links.append(link(last, next, km, "INL"))
      last = next
    }
    c.corridors.append(
      Corridor(id: "c\(k)", name: name("c\(k)"), origin: "port\(k)", border: "post\(k)", destination: "capital"))
    for product in ["petrol", "diesel"] {
      c.supply.append(Supply(place: "port\(k)", product: product, litresPerDay: Quantity(2_000_000)))
    }
    c.fleet.append(
      Fleet(
        id: "f\(k)", corridor: "c\(k)", tankers: Quantity(250), litresPerTanker: Quantity(45_000),
        loadingDays: Quantity(2),
        borderDays: Quantity(1)))
  }
  for product in ["petrol", "diesel"] {
    c.storage.append(
      Storage(
        place: "capital", product: product, capacityLitres: Quantity(40_000_000), stockLitres: Quantity(8_000_000),
        asOf: c.description.from))
    for (tier, litres) in [120_000.0, 300_000, 280_000, 450_000, 350_000].enumerated() {
      c.demand.append(Demand(place: "capital", product: product, tier: tier + 1, litresPerDay: Quantity(litres)))
    }
  }
  c.scenarios = [
    Scenario(
      id: "siege", title: name("siege"),
      levers: [
        Lever(
          kind: .attack,
          settings: [
            "strategy": .text("historical"), "attackers": .quantity(Quantity(6)),
            "roadblock_share": .quantity(Quantity(0)),
            "mine_share": .quantity(Quantity(0)),
          ])
      ])
  ]
  return c
}

let fixed: [String: Double] = [
  "ambush_meets_convoy": 0.5, "attacker_intelligence": 0, "attacker_budget": 6, "loss_share_unescorted": 0.4,
  "damaged_share": 0, "turned_back_share": 0, "closure_days": 0, "convoy_largest": 10, "drivers_refuse_above": 2,
  "escort_wanted_above": 2, "dispatcher_risk_weight": 0, "travel_hours_per_day": 5, "border_queue_tankers_per_day": 1e6,
  "hoarding_gain": 0, "ration_below_days": 0, "price_elasticity": 0, "price_cover_scale": 2, "price_ceiling_ratio": 4,
  "price_memory_days": 3, "expected_supply_weight": 0.5, "pressure_memory_days": 10, "tanker_replacement_per_month": 0,
  "normal_supply_suffices": 0, "switch_delay_days": 5, "empty_attraction": 0, "power_market_share": 0,
  "relief_tankers": 0,
]
var distributions: [String: Distribution] = [:]
for parameter in ModelParameter.allCases {
  distributions[parameter.rawValue] = .fixed(parameter.assumption.distribution.middle)
}
for (id, value) in fixed { distributions[id] = .fixed(value) }

extension Distribution {
  /// A plain middle, for a run without uncertain numbers.
  var middle: Double {
    switch self {
    case .fixed(let x): x
    case .logNormal(let median, _): median
    case .normal(let mean, _): mean
    case .beta(let a, let b): a / (a + b)
    case .uniform(let low, let high): (low + high) / 2
    case .gamma(let shape, let scale): shape * scale
    case .sample(let values): values[values.count / 2]
    }
  }
}

func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

let situation = coreCase()
let network = try SupplyNetwork(situation)

/// Runs and says how long it took: NAME REPLICATIONS DAYS SECONDS MICROSECONDS-PER-REPLICATION-AND-DAY.
@MainActor func timed(_ name: String, _ record: Recording) throws -> Ensemble {
  let started = processorSeconds()
  let ensemble = try Simulator.run(
    situation, network: network, scenario: "siege", parameters: distributions,
    options: SimulationOptions(seed: 7, replications: replications, days: days, threads: 1, record: record))
  let seconds = processorSeconds() - started
  guard ensemble.brokenBalance == nil else { fatalError(ensemble.brokenBalance!) }
  print("\(name) \(replications) \(days) \(seconds) \(seconds / Double(replications * days) * 1e6)")
  return ensemble
}

let ensemble = try timed("qafila", .everything)
// As the peers that keep no series do.
_ = try timed("qafila_outcomes", .outcomes)
let columns =
  ["litres_lost", "arrivals_litres@capital"] + (1...5).map { "unmet_litres_\($0)@capital" } + ["mean_pressure@capital"]
let values = columns.map { ensemble.outcomes.values(of: $0)! }
var text = columns.joined(separator: ",") + "\n"
for r in 0..<replications { text += values.map { "\($0[r])" }.joined(separator: ",") + "\n" }
try text.write(toFile: arguments[3], atomically: true, encoding: .utf8)
