import Cases
import RoadGraph
import SupplyNetwork

extension ModelBuilder {
  /// Sites from demand and storage, markets from the ends of corridors.
  mutating func addSites() {
    let tiers = SimulationModel.tiers
    for row in situation.demand { _ = addSite(node: Int(network.node(row.place)!)) }
    for corridor in situation.corridors {
      if let node = network.node(corridor.destination) { _ = addSite(node: Int(node)) }
    }
    for city in network.cities { _ = addSite(node: Int(city)) }
    for (line, row) in situation.demand.enumerated() {
      guard let product = productIndex[row.product], (1...tiers).contains(row.tier) else {
        report("demand", file: "demand.csv", line: line + 2, "unknown product '\(row.product)' or tier \(row.tier)")
        continue
      }
      let site = siteOfNode[Int(network.node(row.place)!)]
      let litres = amount(row.litresPerDay, file: "demand.csv")
      sites[site].demand[product * tiers + row.tier - 1].append(litres)
    }
    addStorage()
    addMarkets()
  }

  private mutating func addSite(node: Int) -> Int {
    if siteOfNode[node] >= 0 { return siteOfNode[node] }
    let products = productIndex.count
    let empty = [[Amount]](repeating: [], count: products)
    sites.append(
      Site(
        place: node, demand: [[Amount]](repeating: [], count: products * SimulationModel.tiers), capacity: empty,
        stock: empty))
    siteOfNode[node] = sites.count - 1
    return sites.count - 1
  }

  /// Storage of a depot that uses nothing itself counts at the nearest place of its country that does, up to 100 km away.
  private mutating func addStorage() {
    let supplied = Set(situation.supply.map(\.place))
    for place in Set(situation.storage.map(\.place)).sorted() {
      guard let node = network.node(place).map(Int.init) else {
        report("unknown-place", file: "storage.csv", "no place has the id '\(place)'", remedy: "an id of places.csv")
        continue
      }
      if siteOfNode[node] < 0 {
        if supplied.contains(place) { continue }
        siteOfNode[node] = nearestUser(of: node) ?? addSite(node: node)
      }
      for product in situation.description.products {
        let rows = situation.storage.filter { $0.place == place && $0.product == product.id }
        guard
          let row = rows.filter({ $0.asOf <= start }).max(by: { $0.asOf < $1.asOf })
            ?? rows.min(by: { $0.asOf < $1.asOf })
        else { continue }
        let p = productIndex[product.id]!
        let site = siteOfNode[node]
        let capacity = amount(row.capacityLitres, file: "storage.csv")
        let stock = amount(row.stockLitres, file: "storage.csv")
        sites[site].capacity[p].append(capacity)
        sites[site].stock[p].append(stock)
      }
    }
  }

  private func nearestUser(of node: Int) -> Int? {
    var best: (km: Double, site: Int)?
    for user in network.demandPlaces where network.placeCountry[Int(user)] == network.placeCountry[node] {
      guard let route = network.quickestRoute(from: UInt32(node), to: user), route.km <= 100 else { continue }
      if best == nil || route.km < best!.km { best = (route.km, siteOfNode[Int(user)]) }
    }
    return best?.site
  }

  /// One market per corridor end; each site belongs to the hub that is quickest to reach, of its own country if it has one.
  private mutating func addMarkets() {
    var hubs: [Int] = []
    for corridor in situation.corridors {
      guard let node = network.node(corridor.destination) else { continue }
      let site = siteOfNode[Int(node)]
      if !hubs.contains(site) { hubs.append(site) }
    }
    if hubs.isEmpty { hubs = network.cities.map { siteOfNode[Int($0)] } }
    markets = []
    for hub in hubs {
      let country = network.placeCountry[sites[hub].place]
      markets.append(Market(hub: hub, client: client(of: country), country: country))
    }
    for s in sites.indices {
      if let own = hubs.firstIndex(of: s) {
        sites[s].market = own
        continue
      }
      let country = network.placeCountry[sites[s].place]
      let near = markets.indices.filter { markets[$0].country == country }
      var best: (hours: Double, market: Int)?
      for m in near.isEmpty ? Array(markets.indices) : near {
        let from = UInt32(sites[hubs[m]].place)
        guard let route = network.quickestRoute(from: from, to: UInt32(sites[s].place)) else { continue }
        if best == nil || route.hours < best!.hours { best = (route.hours, m) }
      }
      sites[s].market = best?.market ?? -1
    }
  }

  private mutating func client(of country: String) -> Int {
    if let known = clients.firstIndex(where: { $0.country == country }) { return known }
    let actor = situation.actors.firstIndex { $0.kind == .state && $0.id == country.lowercased() }
    clients.append(Client(actor: actor ?? -1, country: country))
    return clients.count - 1
  }
}
