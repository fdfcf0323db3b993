import Cases
import Simulation
import SupplyNetwork

/// What customs and roads let through, in litres a day of all products together, as the simulation counts it.
///
/// A border post through which a corridor enters clears the parameter `border_queue_tankers_per_day`; a link lets through what its row in `links.csv` says, if anything. A tanker holds what the tankers bound to the
/// post's corridors hold, else the parameter `litres_per_tanker`: the largest of several. Parameters at their medians.
struct TankerLimits {
  /// By place id, and by index of the link.
  private var places: [String: Int64] = [:]
  private var links: [Int64?]

  init(_ situation: Case, _ medians: [String: Double]) {
    func median(_ parameter: ModelParameter) -> Double {
      medians[parameter.rawValue] ?? parameter.assumption.distribution.quantile(0.5)
    }
    func value(_ quantity: Quantity) -> Double { max(0, quantity.value { medians[$0] ?? 0 }) }
    func litres(_ tankers: Double, _ load: Double) -> Int64 {
      Int64(min((tankers * load).rounded(), 1e12))
    }
    let usual = median(.litresPerTanker)
    for place in situation.places {
      let corridors = situation.corridors.filter { $0.border == place.id }
      guard !corridors.isEmpty else { continue }
      let loads = corridors.map { corridor in
        situation.fleet.first { $0.corridor == corridor.id }.map { value($0.litresPerTanker) } ?? usual
      }
      places[place.id] = litres(
        median(.borderQueueTankersPerDay), loads.max() ?? usual)
    }
    links = situation.links.map { link in link.tankersPerDay.map { litres(value($0), usual) } }
  }

  /// Most litres a day through a place; nil for no limit.
  func litresPerDay(through place: String) -> Int64? { places[place] }

  /// Most litres a day along links in a row, through the places between them as well; nil for no limit.
  func litresPerDay(along chain: [Int], _ network: SupplyNetwork) -> Int64? {
    let between = zip(chain, chain.dropFirst()).compactMap { a, b in
      let ends = [network.linkFrom[b], network.linkTo[b]]
      let shared = ends.first { $0 == network.linkFrom[a] || $0 == network.linkTo[a] }
      return shared.flatMap { places[network.placeIDs[Int($0)]] }
    }
    return (chain.compactMap { links[$0] } + between).min()
  }
}
