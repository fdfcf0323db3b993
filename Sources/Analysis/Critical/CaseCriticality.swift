import Cases
import Evidence
import Foundation
import RoadGraph
import Routing
import SupplyNetwork

/// What the loss of each single link of a case costs each of its cities, exactly.
public struct CaseCriticality: Codable, Sendable {
  /// A city as it is served with every road open.
  public struct City: Codable, Sendable {
    public var id: String
    public var name: String
    public var population: Double?
    /// The nearest supply place and the driving hours from it; null when none reaches the city.
    public var nearestSupply: String?
    public var hours: Double?

    enum CodingKeys: String, CodingKey {
      case id, name, population, hours
      case nearestSupply = "nearest_supply"
    }
  }

  /// What one city loses with one link.
  public struct Effect: Codable, Sendable, Equatable {
    public var city: String
    /// Driving hours from the nearest supply place without the link; null when the city is cut off from all.
    public var hours: Double?
    /// Hours more than with the link; null when cut off.
    public var extraHours: Double?
    /// Whether no supply place is reached any more.
    public var cutOff: Bool
    /// Litres a day that it needs and does not get beyond those with every road open, all products: the supplier does its best with the
    /// ways that are left, stocks do not count.
    public var unmetLitresPerDay: Double
    /// Litres a day of supply places whose way to the city grows longer, or is cut.
    public var supplyDelayedLitresPerDay: Double
    public var supplyCutOffLitresPerDay: Double
    /// Extra hours of each litre's journey, weighted by the supply places' litres: how much farther supply is on the whole. Cut-off supply
    /// does not count here.
    public var meanExtraHours: Double
    public var population: Double?

    enum CodingKeys: String, CodingKey {
      case city, hours, population
      case extraHours = "extra_hours"
      case cutOff = "cut_off"
      case unmetLitresPerDay = "unmet_litres_per_day"
      case supplyDelayedLitresPerDay = "supply_delayed_litres_per_day"
      case supplyCutOffLitresPerDay = "supply_cut_off_litres_per_day"
      case meanExtraHours = "mean_extra_hours"
    }

    public func encode(to encoder: any Encoder) throws {
      var c = encoder.container(keyedBy: CodingKeys.self)
      try c.encode(city, forKey: .city)
      try c.encode(hours, forKey: .hours)
      try c.encode(extraHours, forKey: .extraHours)
      try c.encode(cutOff, forKey: .cutOff)
      try c.encode(unmetLitresPerDay, forKey: .unmetLitresPerDay)
      try c.encode(supplyDelayedLitresPerDay, forKey: .supplyDelayedLitresPerDay)
      try c.encode(supplyCutOffLitresPerDay, forKey: .supplyCutOffLitresPerDay)
      try c.encode(meanExtraHours, forKey: .meanExtraHours)
      try c.encode(population, forKey: .population)
    }
  }

  /// A link whose loss costs some city something, with the cities it costs.
  public struct LinkLoss: Codable, Sendable {
    public var id: String
    public var from: String
    public var to: String
    public var km: Double
    public var corridors: [String]
    /// Hours between the link's own ends without it; null when there is no other way.
    public var detour: Double?
    /// Of that, more than the link itself takes.
    public var extra: Double?
    /// Litres a day that go unmet in all places of the case beyond those with every road open.
    public var unmetLitresPerDay: Double
    /// The same with the weights of stress tests: a litre of essential services counts sixteen times a private one.
    public var weightedUnmet: Double
    public var cities: [Effect]

    public func encode(to encoder: any Encoder) throws {
      var c = encoder.container(keyedBy: CodingKeys.self)
      try c.encode(id, forKey: .id)
      try c.encode(from, forKey: .from)
      try c.encode(to, forKey: .to)
      try c.encode(km, forKey: .km)
      try c.encode(corridors, forKey: .corridors)
      try c.encode(detour, forKey: .detour)
      try c.encode(extra, forKey: .extra)
      try c.encode(unmetLitresPerDay, forKey: .unmetLitresPerDay)
      try c.encode(weightedUnmet, forKey: .weightedUnmet)
      try c.encode(cities, forKey: .cities)
    }

    enum CodingKeys: String, CodingKey {
      case id, from, to, km, corridors, detour, extra, cities
      case unmetLitresPerDay = "unmet_litres_per_day"
      case weightedUnmet = "weighted_unmet"
    }

    /// By this links are ranked: need that goes unmet, then cities cut off, then how much farther supply is, then supply that is lost.
    var harm: (Double, Int, Double, Double) {
      (
        weightedUnmet, cities.count(where: \.cutOff),
        cities.reduce(0) { $0 + $1.meanExtraHours + ($1.extraHours ?? 0) },
        cities.reduce(0) { $0 + $1.supplyCutOffLitresPerDay }
      )
    }
  }

  public var caseID: String
  public var cities: [City]
  /// Every link, the worst first.
  public var links: [LinkLoss]

  enum CodingKeys: String, CodingKey {
    case caseID = "case"
    case cities, links
  }

  /// Computes it from the case at the medians of its parameters, on seconds of driving.
  ///
  /// - Parameter cities: ids of places; the cities asked about when empty.
  /// - Throws: `UserError` for an unknown city or a case without supply.
  public static func of(_ situation: Case, cities wanted: [String] = [], threads: Int) throws -> CaseCriticality {
    let network = try SupplyNetwork(situation)
    let pool = EvidencePool(case: situation)
    let medians = pool.distributions.mapValues { $0.quantile(0.5) }
    let computation = CriticalityOfCase(situation: situation, network: network, medians: medians, threads: threads)
    return try computation.run(cities: wanted.isEmpty ? situation.description.cities : wanted)
  }
}

/// The computation behind `CaseCriticality`.
private struct CriticalityOfCase {
  let situation: Case
  let network: SupplyNetwork
  let medians: [String: Double]
  let threads: Int

  private var seconds: [UInt32] { Weights.integers(network.arcHours, unit: 1.0 / 3600) }

  func run(cities: [String]) throws -> CaseCriticality {
    guard !network.supplyPlaces.isEmpty else { throw UserError(.badData, "the case has no supply: see supply.csv") }
    let targets = try cities.map { id in
      guard let node = network.node(id) else {
        throw UserError(
          .badData, "the case has no place \(id)\(didYouMean(nearestName(to: id, among: network.placeIDs)))")
      }
      return node
    }
    let weights = seconds
    // Each supply place alone, then all of them together: what counts for the city is the nearest.
    let groups = network.supplyPlaces.map { [Origin($0)] } + [network.supplyPlaces.map { Origin($0) }]
    let table = CriticalLinks.analyse(
      graph: network.graph, weights: weights, linkOfArc: network.linkOfArc, origins: groups, targets: targets,
      threads: threads)
    let detours = Detours.all(
      graph: network.graph, weights: weights, linkOfArc: network.linkOfArc, threads: threads)
    let litres = supplyLitres()
    let unmet = try UnmetWithoutLink(situation, network, medians: medians)
    let links = situation.links.indices.map { link in
      loss(
        of: link, table: table, targets: targets, detour: detours[Int(network.forwardArc[link])], litres: litres,
        unmet: unmet[situation.links[link].id])
    }
    return CaseCriticality(
      caseID: situation.description.id, cities: targets.enumerated().map { city($1, at: $0, table) },
      links: links.enumerated().sorted { a, b in
        a.element.harm == b.element.harm ? a.offset < b.offset : a.element.harm > b.element.harm
      }.map(\.element))
  }

  /// Litres a day of each supply place, all products together, at the start of the case's period.
  private func supplyLitres() -> [Double] {
    network.supplyPlaces.map { node in
      situation.supply.filter { network.node($0.place) == node }
        .reduce(0) { $0 + $1.litresPerDay.value { medians[$0] ?? 1 } }
    }
  }

  private func population(_ node: UInt32) -> Double? {
    situation.places[Int(node)].population?.value { medians[$0] ?? 1 }
  }

  private func city(_ node: UInt32, at target: Int, _ table: LossTable) -> CaseCriticality.City {
    let sources = network.supplyPlaces.indices
    let costs = sources.map { table.cost[table.pair(origin: $0, target: target)] }
    let best = sources.min { costs[$0] < costs[$1] }!
    let reached = costs[best] != Weights.infinity
    return .init(
      id: network.placeIDs[Int(node)], name: situation.places[Int(node)].name.en, population: population(node),
      nearestSupply: reached ? network.placeIDs[Int(network.supplyPlaces[best])] : nil,
      hours: reached ? Double(costs[best]) / 3600 : nil)
  }

  private func loss(
    of link: Int, table: LossTable, targets: [UInt32], detour: UInt32, litres: [Double], unmet: UnmetWithoutLink.Losses
  ) -> CaseCriticality.LinkLoss {
    let row = situation.links[link]
    let hours = detour == Weights.infinity ? nil : Double(detour) / 3600
    return .init(
      id: row.id, from: row.from, to: row.to, km: row.km, corridors: row.corridors, detour: hours,
      extra: hours.map { max(0, $0 - network.linkHours[link]) },
      unmetLitresPerDay: Double(unmet.byPlace.values.reduce(0, +)), weightedUnmet: Double(unmet.weighted),
      cities: targets.indices.compactMap {
        effect(of: UInt32(link), on: $0, targets[$0], table, litres, unmet: unmet.byPlace)
      })
  }

  /// What a city loses; nil when it loses nothing.
  private func effect(
    of link: UInt32, on target: Int, _ node: UInt32, _ table: LossTable, _ litres: [Double], unmet: [String: Int64]
  ) -> CaseCriticality.Effect? {
    var delayed = 0.0
    var cut = 0.0
    var litreHours = 0.0
    for source in network.supplyPlaces.indices {
      let pair = table.pair(origin: source, target: target)
      let before = table.cost[pair]
      let after = table.cost(ofPair: pair, without: link)
      guard before != Weights.infinity, after > before else { continue }
      if after == Weights.infinity {
        cut += litres[source]
      } else {
        delayed += litres[source]
        litreHours += litres[source] * Double(after - before) / 3600
      }
    }
    let pair = table.pair(origin: network.supplyPlaces.count, target: target)
    let before = table.cost[pair]
    let after = table.cost(ofPair: pair, without: link)
    let city = network.placeIDs[Int(node)]
    guard delayed > 0 || cut > 0 || after > before || unmet[city] != nil else { return nil }
    let total = litres.reduce(0, +)
    let reached = after != Weights.infinity
    return .init(
      city: city, hours: reached ? Double(after) / 3600 : nil,
      extraHours: reached ? Double(after - before) / 3600 : nil, cutOff: !reached && before != Weights.infinity,
      unmetLitresPerDay: Double(unmet[city] ?? 0),
      supplyDelayedLitresPerDay: delayed, supplyCutOffLitresPerDay: cut,
      meanExtraHours: total > 0 ? litreHours / total : 0, population: population(node))
  }
}
