import Interdiction
import NetworkFlow
import Randomness

/// A landlocked country of the size of the Bamako case: places spread over a plane, each linked to its nearest, five ports at the rim, one large
/// city with tiers of demand and stocks, and six towns.
func landlockedCountry(seed: UInt64, places: Int = 70, links: Int = 130, horizon: Int = 90) -> SupplyProblem {
  var random = RandomStream(seed: seed, replication: 0, purpose: 77)
  var points: [(x: Double, y: Double)] = [(0.45, 0.4)]
  for k in 0..<5 { points.append([(0.02, 0.5), (0.1, 0.05), (0.4, 0.02), (0.75, 0.03), (0.98, 0.3)][k]) }
  while points.count < places { points.append((random.uniform(), random.uniform())) }
  func distance(_ a: Int, _ b: Int) -> Double {
    let dx = points[a].x - points[b].x
    let dy = points[a].y - points[b].y
    return (dx * dx + dy * dy).squareRoot()
  }
  var pairs: [(a: Int, b: Int, length: Double)] = []
  for a in 0..<places { for b in (a + 1)..<places { pairs.append((a, b, distance(a, b))) } }
  pairs.sort { ($0.length, $0.a, $0.b) < ($1.length, $1.a, $1.b) }
  // A spanning tree of short links, then the shortest of the rest.
  var group = Array(0..<places)
  var chosen: [(a: Int, b: Int, length: Double)] = []
  var rest: [(a: Int, b: Int, length: Double)] = []
  for pair in pairs {
    if group[pair.a] != group[pair.b] {
      let old = group[pair.b]
      for v in 0..<places where group[v] == old { group[v] = group[pair.a] }
      chosen.append(pair)
    } else {
      rest.append(pair)
    }
  }
  chosen += rest.prefix(links - chosen.count)
  let roads = chosen.map {
    SupplyProblem.Link(
      from: $0.a, to: $0.b, days: Int(($0.length * 6).rounded()), capacity: Int64(random.pick(4...12)) * 500_000)
  }
  var demands: [SupplyProblem.Demand] = []
  for (tier, share) in [(16, 200_000), (8, 300_000), (4, 400_000), (2, 600_000), (1, 1_000_000)] {
    demands.append(.init(place: 0, perDay: Int64(share), weight: Int64(tier)))
  }
  var stores: [SupplyProblem.Store] = [.init(place: 0, stock: 20_000_000, capacity: 60_000_000)]
  for town in 6..<12 {
    demands.append(.init(place: town, perDay: Int64(random.pick(50...300)) * 1_000, weight: 8))
    demands.append(.init(place: town, perDay: Int64(random.pick(50...300)) * 1_000, weight: 2))
    stores.append(.init(place: town, stock: 1_000_000, capacity: 3_000_000))
  }
  let supplies = (1...5).map {
    SupplyProblem.Supply(place: $0, perDay: [2_000_000, 600_000, 1_800_000, 900_000, 500_000][$0 - 1])
  }
  return SupplyProblem(
    places: (0..<places).map { .init(name: "p\($0)") }, links: roads, supplies: supplies, stores: stores,
    demands: demands, shipments: [.init(place: 0, day: 2, amount: 700_000)], horizon: horizon)
}
