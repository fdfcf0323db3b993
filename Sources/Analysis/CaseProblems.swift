import Cases
import Evidence
import Foundation
import Interdiction
import NetworkFlow
import SupplyNetwork

/// The supply problem of a case: stretches of road without a choice on the way, what can be sent, what is in store, what is needed.
///
/// Assumptions, all of them in docs/flow-stress-tests.md: parameters at their medians; day 0 is the first day of the case's period; customs
/// clear so many tankers a day, roads carry whatever is sent unless the case limits them, and tankers are not counted beside that
/// (`TankerLimits`); a stretch takes its driving hours at `hoursPerDay` a day, rounded; one litre that a tier does not get weighs
/// `weights[tier]`.
public struct CaseSupply: Sendable {
  /// How a case becomes a supply problem.
  public struct Settings: Sendable, Equatable, Codable {
    /// Days; 1 for an ordinary day without stocks.
    public var horizon: Int
    /// Products; all when empty.
    public var products: [String]
    /// Cities whose need counts; all places with demand when empty.
    public var cities: [String]
    /// Whether links outside the countries of those cities can be cut as well.
    public var everywhere: Bool
    /// What a litre counts for in a city, times the weight of its tier; 1 where nothing is said.
    public var weights: [String: Int]
    /// Whether customs and roads let through no more than they can.
    public var limits: Bool

    public init(
      horizon: Int, products: [String] = [], cities: [String] = [], everywhere: Bool = false,
      weights: [String: Int] = [:], limits: Bool = true
    ) {
      self.horizon = horizon
      self.products = products
      self.cities = cities
      self.everywhere = everywhere
      self.weights = weights
      self.limits = limits
    }
  }

  /// A stretch between two places where ways part, or fuel enters, rests or is needed.
  public struct Stretch: Sendable, Equatable {
    /// Ids of the ends.
    public var from: String
    public var to: String
    /// Ids of its links in order.
    public var links: [String]
    public var hours: Double
    public var km: Double
    public var canBeCut: Bool
    /// Countries in which it can be cut, in order along it.
    public var countries: [String]
  }

  /// Weight of one litre by tier, 1 to 5.
  public static let weights: [Int64] = [16, 8, 4, 2, 1]
  /// Hours that a laden tanker drives a day.
  public static let hoursPerDay = 10.0

  public let settings: Settings
  public private(set) var problem: SupplyProblem
  /// By link of the problem.
  public let stretches: [Stretch]
  /// Ids, by place of the problem.
  public let places: [String]
  /// Ids of places that stocks could be added at: those that are asked about.
  public let cities: [String]
  /// The country of the place of each demand.
  public let demandCountries: [String]

  /// - Throws: `UserError` for unknown products or cities, and for a case without supply or demand.
  public init(_ situation: Case, _ settings: Settings) throws {
    try self.init(
      situation, settings, SupplyNetwork(situation),
      medians: EvidencePool(case: situation).distributions.mapValues { $0.quantile(0.5) })
  }

  /// The same from what is known of the case already: its roads and the medians of its parameters.
  init(_ situation: Case, _ settings: Settings, _ network: SupplyNetwork, medians: [String: Double]) throws {
    self.settings = settings
    let known = situation.description.products.map(\.id)
    for product in settings.products where !known.contains(product) {
      throw UserError(
        .badData,
        "the case has no product \(product)\(didYouMean(nearestName(to: product, among: known))); it has: \(known.joined(separator: ", "))"
      )
    }
    let products = settings.products.isEmpty ? known : settings.products
    for city in settings.cities + settings.weights.keys.sorted() where network.node(city) == nil {
      throw UserError(
        .badData, "the case has no place \(city)\(didYouMean(nearestName(to: city, among: network.placeIDs)))")
    }
    guard !situation.supply.isEmpty else { throw UserError(.badData, "the case has no supply: see supply.csv") }
    let limits = settings.limits ? TankerLimits(situation, medians) : nil
    let amounts = Amounts(situation, settings, products, medians)
    guard !amounts.demands.isEmpty else { throw UserError(.badData, "the case has no demand: see demand.csv") }
    let countries = amounts.demands.map { situation.places[Int(network.node($0.place)!)].country }
    demandCountries = countries
    let home = Set(countries)
    let chains = Chains(situation, network, facilities: amounts.places)
    stretches = chains.stretches.map { chain in
      let links = chain.links.map { situation.links[$0] }
      var cuttable: [String] = []
      for link in links where settings.everywhere || home.contains(link.country) {
        if !cuttable.contains(link.country) { cuttable.append(link.country) }
      }
      return Stretch(
        from: network.placeIDs[chain.from], to: network.placeIDs[chain.to], links: links.map(\.id),
        hours: chain.links.reduce(0) { $0 + network.linkHours[$1] }, km: links.reduce(0) { $0 + $1.km },
        canBeCut: !cuttable.isEmpty, countries: cuttable)
    }
    let ends = Set(chains.stretches.flatMap { [$0.from, $0.to] }).union(amounts.places.map { Int(network.node($0)!) })
    let order = ends.sorted()
    let index = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    places = order.map { network.placeIDs[$0] }
    cities = settings.cities.isEmpty ? situation.description.cities : settings.cities
    let placeIndex = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    let links: [SupplyProblem.Link] = zip(chains.stretches, stretches).map { chain, stretch in
      SupplyProblem.Link(
        from: index[chain.from]!, to: index[chain.to]!, days: Int((stretch.hours / Self.hoursPerDay).rounded()),
        capacity: limits?.litresPerDay(along: chain.links, network), cutCost: stretch.canBeCut ? 1 : nil)
    }
    let supplies: [SupplyProblem.Supply] = amounts.supplies.map { row in
      SupplyProblem.Supply(
        place: placeIndex[row.place]!, product: row.product, perDay: row.litres, fromDay: row.from, toDay: row.to)
    }
    let stores: [SupplyProblem.Store] = amounts.stores.map { row in
      SupplyProblem.Store(
        place: placeIndex[row.place]!, product: row.product, stock: row.stock, capacity: row.capacity)
    }
    let demands: [SupplyProblem.Demand] = amounts.demands.map { row in
      SupplyProblem.Demand(
        place: placeIndex[row.place]!, product: row.product, perDay: row.litres, weight: row.weight)
    }
    problem = SupplyProblem(
      products: products, places: places.map { .init(name: $0, throughput: limits?.litresPerDay(through: $0)) },
      links: links, supplies: supplies,
      stores: stores, demands: demands, horizon: settings.horizon)
    if settings.horizon == 1 { problem = problem.ordinaryDay }
  }

  /// Where stocks can be placed: each product that a city asked about needs.
  var stockSites: [(place: Int, product: Int)] {
    cities.compactMap { places.firstIndex(of: $0) }.flatMap { place in
      problem.products.indices.filter { product in
        problem.demands.contains { $0.place == place && $0.product == product }
      }.map { (place, $0) }
    }
  }

  /// What a demand of the problem is: place, product and tier weight.
  public func describe(demand: Int) -> (place: String, product: String, weight: Int64) {
    let d = problem.demands[demand]
    return (places[d.place], problem.products[d.product], d.weight)
  }
}

/// Litres, whole, of the tables' rows that count.
private struct Amounts {
  var supplies: [(place: String, product: Int, litres: Int64, from: Int, to: Int)] = []
  var stores: [(place: String, product: Int, stock: Int64, capacity: Int64)] = []
  var demands: [(place: String, product: Int, litres: Int64, weight: Int64)] = []

  /// Places that must stay in the problem.
  var places: Set<String> {
    Set(supplies.map(\.place)).union(stores.map(\.place)).union(demands.map(\.place))
  }

  init(_ situation: Case, _ settings: CaseSupply.Settings, _ products: [String], _ medians: [String: Double]) {
    func litres(_ quantity: Quantity) -> Int64 {
      let value = quantity.value { medians[$0] ?? 1 }
      return value.isFinite ? Int64(max(0, min(value, 1e12)).rounded()) : 0
    }
    let start = situation.description.from
    func day(_ date: Day?) -> Int? { date.map { start.distance(to: $0) } }
    for row in situation.supply {
      guard let product = products.firstIndex(of: row.product) else { continue }
      let until = day(row.period.to).map { $0 + 1 } ?? .max
      guard until > 0 else { continue }
      supplies.append((row.place, product, litres(row.litresPerDay), max(0, day(row.period.from) ?? 0), until))
    }
    for row in situation.demand {
      guard let product = products.firstIndex(of: row.product) else { continue }
      guard settings.cities.isEmpty || settings.cities.contains(row.place) else { continue }
      let tier = max(1, min(CaseSupply.weights.count, row.tier))
      let amount = litres(row.litresPerDay)
      let weight = CaseSupply.weights[tier - 1] * Int64(settings.weights[row.place] ?? 1)
      if amount > 0 { demands.append((row.place, product, amount, weight)) }
    }
    guard settings.horizon > 1 else { return }
    for row in situation.storage {
      guard let product = products.firstIndex(of: row.product) else { continue }
      stores.append((row.place, product, litres(row.stockLitres), litres(row.capacityLitres)))
    }
  }
}

/// Roads with dead ends taken off and runs of places without a choice drawn together.
private struct Chains {
  struct Chain {
    var from: Int
    var to: Int
    var links: [Int]
  }

  private(set) var stretches: [Chain] = []

  init(_ situation: Case, _ network: SupplyNetwork, facilities: Set<String>) {
    let count = network.placeIDs.count
    let keeps = network.placeIDs.map { facilities.contains($0) }
    var at = [[Int]](repeating: [], count: count)
    var alive = situation.links.map { $0.from != $0.to }
    for link in situation.links.indices where alive[link] {
      at[Int(network.linkFrom[link])].append(link)
      at[Int(network.linkTo[link])].append(link)
    }
    func other(_ link: Int, _ v: Int) -> Int {
      Int(network.linkFrom[link]) == v ? Int(network.linkTo[link]) : Int(network.linkFrom[link])
    }
    var queue = (0..<count).filter { !keeps[$0] && at[$0].count == 1 }
    while let v = queue.popLast() {
      guard let link = at[v].first(where: { alive[$0] }) else { continue }
      alive[link] = false
      let w = other(link, v)
      if !keeps[w] && at[w].filter({ alive[$0] }).count == 1 { queue.append(w) }
    }
    let degree = at.map { $0.filter { alive[$0] }.count }
    func isEnd(_ v: Int) -> Bool { keeps[v] || degree[v] != 2 }
    var used = [Bool](repeating: false, count: alive.count)
    for start in 0..<count where isEnd(start) {
      for first in at[start] where alive[first] && !used[first] {
        var links = [first]
        used[first] = true
        var v = other(first, start)
        while !isEnd(v), let next = at[v].first(where: { alive[$0] && !used[$0] }) {
          used[next] = true
          links.append(next)
          v = other(next, v)
        }
        if v != start { stretches.append(Chain(from: start, to: v, links: links)) }
      }
    }
  }
}
