import Cases
import RoadGraph
import SupplyNetwork

extension ModelBuilder {
  /// One lane per corridor that reaches its end, then one from each hub to each other site of its market.
  mutating func addLanes() {
    for (index, corridor) in situation.corridors.enumerated() {
      guard let found = network.route(of: corridor, index: index) else {
        report(
          "corridor-without-route", file: "corridors.csv", line: index + 2,
          "no road leads from '\(corridor.origin)' to '\(corridor.destination)'")
        continue
      }
      addImportLane(found, corridor: corridor)
    }
    lanes.sort { ($0.market, $0.corridor) < ($1.market, $1.corridor) }
    for (s, site) in sites.enumerated() where site.market >= 0 {
      guard let market = feedingMarket(of: s) else { continue }
      let hub = markets[market].hub
      guard let route = network.quickestRoute(from: UInt32(sites[hub].place), to: UInt32(site.place)) else { continue }
      var lane = Lane(corridor: -1, market: market, origin: hub)
      lane.fillsTo = market == site.market ? 1 : 0.5
      addLinks(of: route.arcs[...], to: &lane, afterBorder: true)
      lane.km = route.km
      lane.stops = [s]
      lane.hoursToStop = [lane.hoursAfter]
      lanes.append(lane)
    }
  }

  /// Its own market's hub feeds a site; a hub is helped by the first hub of its country.
  private func feedingMarket(of site: Int) -> Int? {
    let own = sites[site].market
    if markets[own].hub != site { return own }
    let first = markets.firstIndex { $0.client == markets[own].client }!
    return first == own ? nil : first
  }

  private mutating func addImportLane(_ found: CorridorRoute, corridor: Corridor) {
    let destination = siteOfNode[Int(network.node(corridor.destination)!)]
    let market = markets.firstIndex { $0.hub == destination }!
    let node = Int(network.node(corridor.origin)!)
    let origin = origins.firstIndex(of: node) ?? origins.count
    if origin == origins.count { origins.append(node) }
    var lane = Lane(corridor: found.corridor, market: market, origin: origin)
    lane.km = found.route.km
    addLinks(of: found.route.arcs[..<found.arcsBeforeBorder], to: &lane, afterBorder: false)
    if found.border != RoadGraph.none {
      let post = Int(found.border)
      lane.border = borders.firstIndex(of: post) ?? borders.count
      if lane.border == borders.count { borders.append(post) }
    }
    for arc in found.route.arcs[found.arcsBeforeBorder...] {
      addLinks(of: [arc], to: &lane, afterBorder: true)
      let site = siteOfNode[Int(network.graph.head[Int(arc)])]
      guard site >= 0, site != destination, sites[site].market == market, sites[site].place != node else { continue }
      lane.stops.append(site)
      lane.hoursToStop.append(lane.hoursAfter)
    }
    lane.stops.append(destination)
    lane.hoursToStop.append(lane.hoursAfter)
    lanes.append(lane)
  }

  private func addLinks(of arcs: ArraySlice<UInt32>, to lane: inout Lane, afterBorder: Bool) {
    for arc in arcs {
      let link = Int(network.linkOfArc[Int(arc)])
      let hours = network.arcHours[Int(arc)]
      if afterBorder {
        lane.linksAfter.append(link)
        lane.hoursAtAfter.append(lane.hoursAfter + hours / 2)
        lane.hoursAfter += hours
      } else {
        lane.linksBefore.append(link)
        lane.hoursAtBefore.append(lane.hoursBefore + hours / 2)
        lane.hoursBefore += hours
      }
    }
  }

  /// Supply at places where corridors start; what other places supply has no way in and is reported by the checks of a case.
  mutating func addSupply() {
    for (line, row) in situation.supply.enumerated() {
      guard let product = productIndex[row.product] else {
        report("unknown-product", file: "supply.csv", line: line + 2, "no product has the id '\(row.product)'")
        continue
      }
      guard let origin = origins.firstIndex(of: Int(network.node(row.place)!)) else { continue }
      let litres = amount(row.litresPerDay, file: "supply.csv")
      supply.append(.init(origin: origin, product: product, litres: litres, days: span(row.period)))
    }
  }

  /// Tankers bound to corridors, and free ones.
  mutating func addFleet() {
    for (line, row) in situation.fleet.enumerated() {
      let tankers = amount(row.tankers, file: "fleet.csv")
      let span = span(row.period)
      if span.isEmpty { continue }
      guard let corridor = row.corridor else {
        hasFleet = true
        let own = market(of: row.owner)
        if span.lowerBound == 0 {
          freeFleet.append((tankers, own))
        } else {
          let lanes = lanes.indices.filter { self.lanes[$0].isImport && (own < 0 || self.lanes[$0].market == own) }
          join(tankers, row, lanes: lanes, span)
        }
        continue
      }
      guard let lane = lanes.firstIndex(where: { $0.isImport && situation.corridors[$0.corridor].id == corridor })
      else {
        if !situation.corridors.contains(where: { $0.id == corridor }) {
          report("unknown-corridor", file: "fleet.csv", line: line + 2, "no corridor has the id '\(corridor)'")
        }
        continue
      }
      hasFleet = true
      if span.lowerBound == 0 {
        lanes[lane].boundTankers.append(tankers)
      } else {
        join(tankers, row, lanes: [lane], span)
      }
      if lanes[lane].loadingDays == nil {
        lanes[lane].litresPerTanker = amount(row.litresPerTanker, file: "fleet.csv")
        lanes[lane].loadingDays = amount(row.loadingDays, file: "fleet.csv")
        lanes[lane].borderDays = amount(row.borderDays, file: "fleet.csv")
      }
    }
  }

  /// Tankers that come later, at no price to the state.
  private mutating func join(_ tankers: Amount, _ row: Fleet, lanes: [Int], _ span: Range<Int>) {
    let litres = amount(row.litresPerTanker, file: "fleet.csv")
    levers.append(
      CompiledLever(
        days: span,
        action: .fleet(lanes: lanes, tankers: tankers, litres: litres, price: Amount(0), hirePerDay: nil)))
  }

  /// The market of the state that an owner is or belongs to; -1 where none.
  func market(of owner: String?) -> Int {
    guard let owner, let actor = situation.actors.first(where: { $0.id == owner }) else { return -1 }
    let states = [actor.id, actor.parent]
    return markets.firstIndex { market in
      let state = clients[market.client].actor
      return state >= 0 && states.contains(situation.actors[state].id)
    } ?? -1
  }
}
