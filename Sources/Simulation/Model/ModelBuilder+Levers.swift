import Cases

extension ModelBuilder {
  /// Resolves every lever of a scenario, in the order in which they act.
  mutating func addLevers(_ chain: [(scenario: String, lever: Lever)], scenario: String) {
    for (owner, lever) in chain {
      let file = "scenarios/\(owner).yaml"
      let span = span(lever.period)
      switch lever.kind {
      case .attack: addAttack(lever, span, file)
      case .plan: addPlan(lever, span, file)
      case .parameter: addParameter(lever, span, file)
      default:
        guard let action = action(of: lever, span, file) else { continue }
        levers.append(CompiledLever(days: span, action: action))
      }
    }
  }

  private mutating func action(of lever: Lever, _ span: Range<Int>, _ file: String) -> CompiledLever.Action? {
    switch lever.kind {
    case .close:
      let crossings = borderIndices(lever.list("places"))
      let posts = lever.list("places").filter { id in network.node(id).map { borders.contains(Int($0)) } ?? false }
      if !crossings.isEmpty { levers.append(CompiledLever(days: span, action: .closeBorders(crossings))) }
      if !lever.list("corridors").isEmpty {
        levers.append(CompiledLever(days: span, action: .closeLanes(laneIndices(lever, file))))
      }
      var links = linksAt(lever.list("places").filter { !posts.contains($0) }, file)
      if !lever.list("links").isEmpty { links += linkIndices(lever, file, withCorridors: false) }
      return .closeLinks(links)
    case .embargo:
      let posts = borderIndices(lever.list("borders"))
      let tax = lever.quantity("cost_per_litre")
      if lever.flag("closed") || tax == nil { levers.append(CompiledLever(days: span, action: .closeBorders(posts))) }
      return tax.map { .taxBorders(posts, costPerLitre: amount($0, file: file)) }
    case .escorts: return escorts(lever, file)
    case .guards:
      guard let provider = providerOf(lever, file) else { return nil }
      let links = linkIndices(lever, file)
      let teams = lever.quantity("teams").map { amount($0, file: file) } ?? Amount(Double(links.count))
      return .guards(provider: provider, links: links, teams: teams)
    case .provider:
      guard let provider = providerOf(lever, file) else { return nil }
      let share = lever.quantity("share")?.factor ?? 1
      let effectiveness = lever.quantity("effectiveness").map { amount($0, file: file) }
      return .provider(provider, share: share, effectiveness: effectiveness)
    case .jointForce: return jointForce(lever, file)
    case .supply, .airlift: return supplyAction(lever, file)
    case .ration:
      let caps = (1...5).map { lever.quantity("cap_\($0)")?.factor ?? 1 }
      let every = lever.quantity("every_days")?.factor ?? 1
      return .ration(
        sites: siteIndices(lever.list("places"), file), caps: caps, everyDays: max(1, every),
        holdsReserve: lever.flag("priority"))
    case .stocks:
      return .stocks(
        sites: siteIndices(lever.list("places"), file), products: productIndices(lever.list("products"), file),
        daysOfCover: lever.quantity("days_of_cover").map { amount($0, file: file) },
        litres: lever.quantity("litres").map { amount($0, file: file) })
    case .price:
      guard let product = productIndices([lever.text("product") ?? ""], file).first else { return nil }
      if lever.quantity("price_per_litre") == nil && lever.quantity("subsidy_per_litre") == nil {
        report(
          "price", file: file, "the price lever sets nothing", remedy: "price_per_litre, subsidy_per_litre or both")
      }
      return .price(
        product: product, perLitre: lever.quantity("price_per_litre").map { amount($0, file: file) },
        subsidy: lever.quantity("subsidy_per_litre").map { amount($0, file: file) })
    case .deal:
      let links = linkIndices(lever, file)
      return .deal(
        links: links.isEmpty ? Array(network.linkIDs.indices) : links,
        paymentPerMonth: amount(lever.quantity("payment_per_month") ?? Quantity(0), file: file),
        attackFactor: amount(lever.quantity("attack_factor") ?? Quantity(0), file: file))
    case .fleet:
      return .fleet(
        lanes: laneIndices(lever, file), tankers: amount(lever.quantity("tankers") ?? Quantity(0), file: file),
        litres: lever.quantity("litres_per_tanker").map { amount($0, file: file) },
        price: lever.quantity("price_per_tanker").map { amount($0, file: file) },
        hirePerDay: lever.quantity("price_per_day").map { amount($0, file: file) })
    case .strike:
      return .strike(lanes: laneIndices(lever, file), share: lever.quantity("share")?.factor ?? 1)
    case .convoys:
      if let tankers = lever.quantity("tankers") {
        let sites = siteIndices(lever.list("places"), file)
        let every = lever.quantity("every_days") ?? Quantity(1)
        levers.append(
          CompiledLever(
            days: span,
            action: .order(
              sites: sites, tankers: amount(tankers, file: file), everyDays: amount(every, file: file),
              from: span.lowerBound)))
      }
      return .convoys(
        largest: lever.quantity("largest_convoy").map { amount($0, file: file) },
        nightDriving: lever.flag("night_driving"), escortRequired: lever.flag("escort_required"))
    case .fall: return fall(lever, file)
    case .attack, .plan, .parameter: return nil
    }
  }

  private mutating func escorts(_ lever: Lever, _ file: String) -> CompiledLever.Action? {
    guard let provider = providerOf(lever, file) else { return nil }
    let change: CompiledLever.TeamChange
    if let teams = lever.quantity("teams") {
      change = .set(amount(teams, file: file))
    } else if let factor = lever.quantity("factor") {
      change = .multiply(amount(factor, file: file))
    } else {
      change = .add(amount(lever.quantity("change") ?? Quantity(0), file: file))
    }
    return .escorts(
      provider: provider, change: change, lanes: lever.list("corridors").isEmpty ? [] : laneIndices(lever, file))
  }

  private mutating func jointForce(_ lever: Lever, _ file: String) -> CompiledLever.Action? {
    guard let alliance = lever.text("alliance"), let provider = provider(alliance) else {
      report(
        "unknown-actor", file: file, "joint_force names no known alliance", remedy: "alliance: an id of actors.csv")
      return nil
    }
    let members = lever.list("members").compactMap { client($0) }
    return .jointForce(
      provider: provider, clients: members.isEmpty ? Array(clients.indices) : members,
      lanes: lever.list("corridors").isEmpty ? [] : laneIndices(lever, file),
      teams: amount(lever.quantity("teams") ?? Quantity(1), file: file))
  }

  private mutating func supplyAction(_ lever: Lever, _ file: String) -> CompiledLever.Action? {
    guard let place = lever.text("place"), let node = network.node(place) else {
      report(
        "unknown-place", file: file, "\(lever.kind.rawValue) names no known place", remedy: "place: an id of places.csv"
      )
      return nil
    }
    guard let product = productIndices([lever.text("product") ?? ""], file).first else { return nil }
    let litres = lever.quantity("litres_per_day").map { amount($0, file: file) }
    if lever.kind == .supply {
      guard let origin = origins.firstIndex(of: Int(node)) else {
        report(
          "supply-without-route", file: file, "no corridor starts at '\(place)'",
          remedy: "the origin of a corridor of corridors.csv")
        return nil
      }
      return .supply(
        origin: origin, product: product, litres: litres,
        factor: lever.quantity("factor").map { amount($0, file: file) })
    }
    let site = siteOfNode[Int(node)]
    guard site >= 0 else {
      report("airlift", file: file, "'\(place)' neither stores nor uses anything", remedy: "a place of demand.csv")
      return nil
    }
    return .airlift(
      site: site, product: product, litres: litres ?? Amount(0),
      costPerLitre: lever.quantity("cost_per_litre").map { amount($0, file: file) })
  }

  private mutating func fall(_ lever: Lever, _ file: String) -> CompiledLever.Action? {
    let named = lever.text("place").map { [$0] } ?? situation.description.cities.prefix(1).map { $0 }
    guard let site = siteIndices(named, file).first else { return nil }
    return .fall(
      site: site,
      daysDry: amount(
        lever.quantity("days_dry") ?? Quantity(situation.description.thresholds["fall_days_dry"] ?? 30), file: file),
      pressure: amount(
        lever.quantity("pressure") ?? Quantity(situation.description.thresholds["fall_pressure"] ?? 90), file: file),
      endsCommitments: lever.settings["commitments_end"].map { $0 == .flag(true) } ?? true,
      heirs: lever.list("forces_to").map { heir($0) })
  }

  private mutating func heir(_ actor: String) -> Int {
    if let known = heirs.firstIndex(where: { $0.actor == actor }) { return known }
    heirs.append((actor, client(actor) ?? -1))
    return heirs.count - 1
  }

  // MARK: Attacks

  private mutating func addAttack(_ lever: Lever, _ span: Range<Int>, _ file: String) {
    let word = lever.text("strategy") ?? "historical"
    guard word != "worst_case" else { return }
    let isReplay = word == "replay" || lever.flag("replay")
    let links = attackArea(lever, file)
    var group = AttackGroup(
      strategy: isReplay ? .replay : word == "adaptive" ? .adaptive : .historical, number: groups.count,
      replaced: groups.indices.filter { lever.text("group") != nil && groupActors[$0] == lever.text("group") },
      links: [], stretchStart: [0], stretchHours: [], stretchLanes: [], linkHours: [],
      budget: lever.quantity("attackers").map { amount($0, file: file) },
      learningRate: lever.quantity("learning_rate").map { amount($0, file: file) },
      roadblockShare: lever.quantity("roadblock_share")?.factor ?? 0.1,
      mineShare: lever.quantity("mine_share")?.factor ?? 0.1, depotShare: lever.quantity("depot_share")?.factor ?? 0,
      sites: [])
    addStretches(links, to: &group)
    let area = Set(links)
    group.sites = sites.indices.filter { s in
      network.graph.arcs(from: UInt32(sites[s].place)).contains { area.contains(Int(network.linkOfArc[$0])) }
    }
    if isReplay { addReplay(span) }
    if lever.flag("threat") {
      levers.append(
        CompiledLever(
          days: span.isEmpty ? span : span.lowerBound..<(span.lowerBound + 1),
          action: .threat(lanes: Array(lanes.indices))))
    }
    groups.append(group)
    groupActors.append(lever.text("group"))
    levers.append(CompiledLever(days: span, action: .attack(group: groups.count - 1)))
  }

  /// Links that lanes use, within the corridors and regions named; by default those in the countries of the markets.
  private mutating func attackArea(_ lever: Lever, _ file: String) -> [Int] {
    let used = Set(lanes.flatMap { $0.linksBefore + $0.linksAfter })
    let corridors = lever.list("corridors")
    var allowed: Set<Int>?
    if !corridors.isEmpty { allowed = Set(linkIndices(lever, file)) }
    var region = Set(lever.list("region"))
    if region.isEmpty { region = Set(markets.map(\.country)) }
    let places = Set(region.compactMap { network.node($0) })
    let inside = used.filter { link in
      region.contains(network.linkCountry[link]) || places.contains(network.linkFrom[link])
        || places.contains(network.linkTo[link])
    }
    return (allowed.map { inside.intersection($0) } ?? inside).sorted()
  }

  /// Sorts the area's links by the set of lanes that pass them: links of one stretch are alike to a learning attacker.
  private func addStretches(_ links: [Int], to group: inout AttackGroup) {
    var byLanes: [[Int]: [Int]] = [:]
    for link in links {
      let passing = lanes.indices.filter { lanes[$0].linksBefore.contains(link) || lanes[$0].linksAfter.contains(link) }
      byLanes[passing, default: []].append(link)
    }
    for passing in byLanes.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let members = byLanes[passing]!
      group.links += members
      group.stretchStart.append(group.links.count)
      group.stretchHours.append(members.reduce(0) { $0 + network.linkHours[$1] })
      group.stretchLanes.append(passing)
    }
    var sum = 0.0
    for link in group.links {
      sum += network.linkHours[link]
      group.linkHours.append(sum)
    }
  }

  // MARK: Plans and parameters

  /// `link@2025-10-01/7`: the link is cut for seven days from that date; without a number for as long as the lever acts.
  private mutating func addPlan(_ lever: Lever, _ span: Range<Int>, _ file: String) {
    for entry in lever.list("plan") {
      let halves = entry.split(separator: "@", omittingEmptySubsequences: false)
      let when = halves.count == 2 ? halves[1].split(separator: "/", omittingEmptySubsequences: false) : []
      guard halves.count == 2, let link = network.link(String(halves[0])), (1...2).contains(when.count),
        let date = Day(when[0]), when.count == 1 || Int(when[1]) != nil
      else {
        report(
          "plan", file: file, "'\(entry)' is no cut",
          remedy: "link@2025-10-01 or link@2025-10-01/7, the link an id of links.csv")
        continue
      }
      let length = when.count == 2 ? max(0, Int(when[1])!) : Int(Int32.max)
      let from = min(max(start.distance(to: date), span.lowerBound), span.upperBound)
      let end = min(max(start.distance(to: date) + min(length, 1_000_000), from), span.upperBound)
      levers.append(CompiledLever(days: from..<end, action: .closeLinks([Int(link)])))
    }
  }

  private mutating func addParameter(_ lever: Lever, _ span: Range<Int>, _ file: String) {
    guard let id = lever.text("parameter"), let index = parameterIndex[id] else {
      report("unknown-parameter", file: file, "no parameter has the id '\(lever.text("parameter") ?? "")'")
      return
    }
    guard let value = lever.quantity("value") else {
      report(
        "parameter-value", file: file, "'\(id)' is set to nothing",
        remedy: "value: a number, or a product with parameters")
      return
    }
    levers.append(CompiledLever(days: span, action: .parameter(index, amount(value, file: file))))
  }

  // MARK: Names

  private mutating func providerOf(_ lever: Lever, _ file: String) -> Int? {
    guard let id = lever.text("provider") else { return providers.firstIndex { !$0.home.isEmpty } ?? 0 }
    if let found = provider(id) { return found }
    report("unknown-actor", file: file, "no actor has the id '\(id)'", remedy: "an id of actors.csv")
    return nil
  }

  private func borderIndices(_ places: [String]) -> [Int] {
    places.compactMap { id in network.node(id).flatMap { borders.firstIndex(of: Int($0)) } }
  }

  private mutating func linkIndices(_ lever: Lever, _ file: String, withCorridors: Bool = true) -> [Int] {
    var found: [Int] = []
    for id in lever.list("links") {
      if let link = network.link(id) {
        found.append(Int(link))
      } else {
        report("unknown-link", file: file, "no link has the id '\(id)'", remedy: "an id of links.csv")
      }
    }
    for id in withCorridors ? lever.list("corridors") : [] {
      guard situation.corridors.contains(where: { $0.id == id }) else {
        report("unknown-corridor", file: file, "no corridor has the id '\(id)'", remedy: "an id of corridors.csv")
        continue
      }
      found += network.links(ofCorridor: id).map(Int.init)
      for lane in lanes where lane.isImport && situation.corridors[lane.corridor].id == id {
        found += lane.linksBefore + lane.linksAfter
      }
    }
    return Set(found).sorted()
  }

  /// Links at places that are no border posts of a lane.
  private mutating func linksAt(_ places: [String], _ file: String) -> [Int] {
    var found: [Int] = []
    for id in places {
      guard let node = network.node(id) else {
        report("unknown-place", file: file, "no place has the id '\(id)'", remedy: "an id of places.csv")
        continue
      }
      found += network.graph.arcs(from: node).map { Int(network.linkOfArc[$0]) }
    }
    return Set(found).sorted()
  }

  private mutating func laneIndices(_ lever: Lever, _ file: String) -> [Int] {
    let wanted = lever.list("corridors")
    if wanted.isEmpty { return lanes.indices.filter { lanes[$0].isImport } }
    return wanted.compactMap { id in
      if let lane = lanes.firstIndex(where: { $0.isImport && situation.corridors[$0.corridor].id == id }) {
        return lane
      }
      report("unknown-corridor", file: file, "no corridor has the id '\(id)'", remedy: "an id of corridors.csv")
      return nil
    }
  }

  private mutating func siteIndices(_ places: [String], _ file: String) -> [Int] {
    if places.isEmpty { return Array(sites.indices) }
    return places.compactMap { id in
      if let node = network.node(id), siteOfNode[Int(node)] >= 0 { return siteOfNode[Int(node)] }
      report(
        "unknown-place", file: file, "'\(id)' is no place that stores or uses anything", remedy: "a place of demand.csv"
      )
      return nil
    }
  }

  private mutating func productIndices(_ products: [String], _ file: String) -> [Int] {
    if products.isEmpty { return Array(situation.description.products.indices) }
    return products.compactMap { id in
      if let index = productIndex[id] { return index }
      report("unknown-product", file: file, "no product has the id '\(id)'", remedy: "a product of case.yaml")
      return nil
    }
  }
}
