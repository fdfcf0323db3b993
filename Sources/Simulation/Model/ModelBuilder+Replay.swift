import Cases
import Geography

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ModelBuilder {
  /// The recorded incidents of some days, as events to be played; rows of one event become its accounts.
  mutating func addReplay(_ span: Range<Int>) {
    var known: [String: Int] = [:]
    for incident in situation.incidents {
      guard let kind = ReplayEvent.Kind(incident.type) else { continue }
      let first = start.distance(to: incident.date.first)
      let last = start.distance(to: incident.date.last)
      let days = max(first, span.lowerBound)..<max(min(last + 1, span.upperBound), max(first, span.lowerBound))
      guard !days.isEmpty else { continue }
      let weight = incident.confidence == .high ? 4.0 : incident.confidence == .medium ? 2 : 1
      let account = (destroyed: incident.tankersDestroyed, weight: weight)
      if let index = known[incident.event] {
        replay[index].accounts.append(account)
        continue
      }
      let links = linksStruck(by: incident)
      let lanes = lanesMeant(by: incident, links: links)
      var site = -1
      if kind == .depot, let place = incident.place, let node = network.node(place) { site = siteOfNode[Int(node)] }
      if kind == .depot ? site < 0 : (links.isEmpty && kind != .threat) { continue }
      known[incident.event] = replay.count
      replay.append(ReplayEvent(kind: kind, days: days, links: links, lanes: lanes, site: site, accounts: [account]))
    }
  }

  /// Links of lanes near enough to where it happened, nearest first; those of its corridor only, where one is named.
  private func linksStruck(by incident: Incident) -> [Int] {
    var used = Set(lanes.flatMap { $0.linksBefore + $0.linksAfter })
    if let corridor = incident.corridor {
      let own = Set(network.links(ofCorridor: corridor).map(Int.init)).intersection(used)
      if !own.isEmpty { used = own }
    }
    if let place = incident.place, let node = network.node(place) {
      let near = network.graph.arcs(from: node).map { Int(network.linkOfArc[$0]) }.filter(used.contains)
      if !near.isEmpty { return Array(Set(near)).sorted() }
    }
    if let point = incident.coordinate {
      let reach = 30 + (incident.locationPrecisionKm ?? 20)
      let near = used.map { (km: distance(from: point, toLink: $0), link: $0) }.filter { $0.km <= reach }
      return near.sorted { ($0.km, $0.link) < ($1.km, $1.link) }.prefix(4).map(\.link)
    }
    guard incident.corridor != nil else { return [] }
    let home = Set(markets.map(\.country))
    return used.filter { home.contains(network.linkCountry[$0]) }.sorted()
  }

  private func lanesMeant(by incident: Incident, links: [Int]) -> [Int] {
    let struck = Set(links)
    if !struck.isEmpty {
      return lanes.indices.filter { l in
        lanes[l].linksAfter.contains(where: struck.contains) || lanes[l].linksBefore.contains(where: struck.contains)
      }
    }
    return Array(lanes.indices)
  }

  /// Kilometres from a point to the straight line between a link's ends, on a plane that touches the earth at the point.
  private func distance(from point: Coordinate, toLink link: Int) -> Double {
    let perDegree = 111.2
    let shrink = cos(point.latitude * .pi / 180)
    func flat(_ node: UInt32) -> (x: Double, y: Double) {
      let c = network.coordinates[Int(node)]
      return ((c.longitude - point.longitude) * perDegree * shrink, (c.latitude - point.latitude) * perDegree)
    }
    let a = flat(network.linkFrom[link])
    let b = flat(network.linkTo[link])
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = dx * dx + dy * dy
    let t = length == 0 ? 0 : min(1, max(0, -(a.x * dx + a.y * dy) / length))
    let (x, y) = (a.x + t * dx, a.y + t * dy)
    return (x * x + y * y).squareRoot()
  }
}

extension ReplayEvent.Kind {
  /// What the model does with an incident of a type; nil where it does nothing.
  init?(_ type: Incident.Kind) {
    switch type {
    case .ambush, .convoyAttack, .vehicleBurned: self = .ambush
    case .convoyAttackRepelled: self = .repelled
    case .convoyTurnedBack: self = .turnedBack
    case .ied: self = .mine
    case .checkpoint, .closure: self = .roadblock
    case .threat, .blockadeDeclared, .kidnapping, .strike: self = .threat
    case .depotAttack: self = .depot
    case .reopening, .arrival, .blockadeLifted, .airstrike, .clash, .truce, .townAttack, .baseAttack, .sanctions,
      .withdrawal, .politics, .other:
      return nil
    }
  }
}
