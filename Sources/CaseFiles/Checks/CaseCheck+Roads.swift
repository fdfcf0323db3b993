import Cases
import Geography
import Wording

extension CaseCheck {
  /// Free speeds of a laden tanker that are believed, in km/h.
  static let speeds = 5.0...110.0

  /// Lengths, speeds, loops and doubles.
  func checkRoads(_ problems: inout ProblemList) {
    var first: [Set<String>: Located<Link>] = [:]
    for link in links {
      checkSpeed(link, &problems)
      guard link.value.from != link.value.to else {
        problems.add(
          link.row.problem(
            "link-to-itself", "to", "the link leads from \(link.value.from) to itself",
            "name the place at its other end"))
        continue
      }
      checkLength(link, &problems)
      checkCountry(link, &problems)
      let ends: Set = [link.value.from, link.value.to]
      if let other = first[ends] { checkDouble(link, other, &problems) } else { first[ends] = link }
    }
  }

  private func checkSpeed(_ link: Located<Link>, _ problems: inout ProblemList) {
    guard let speed = link.value.speedKmh, !Self.speeds.contains(speed) else { return }
    problems.add(
      link.row.problem(
        "implausible-speed", "speed_kmh", "a laden tanker does not drive at \(DecimalText.short(speed)) km/h",
        "between \(DecimalText.short(Self.speeds.lowerBound)) and \(DecimalText.short(Self.speeds.upperBound)) km/h"))
  }

  /// A road is at least as long as the straight line, up to what coordinates of a place leave open.
  private func checkLength(_ link: Located<Link>, _ problems: inout ProblemList) {
    guard let from = placeByID[link.value.from], let to = placeByID[link.value.to] else { return }
    let straight = from.coordinate.kilometres(to: to.coordinate)
    let km = link.value.km
    let line = DecimalText.short((straight * 10).rounded() / 10)
    if km < straight * 0.98 - 2 {
      problems.add(
        link.row.problem(
          "shorter-than-straight-line", "km",
          "\(DecimalText.short(km)) km is shorter than the straight line from \(from.id) to \(to.id), \(line) km",
          "correct the length or the coordinates of the two places"))
    } else if km > straight * 3 + 50 {
      problems.add(
        link.row.problem(
          "implausible-length", "km",
          "\(DecimalText.short(km)) km is more than three times the straight line from \(from.id) to \(to.id), \(line) km",
          severity: .warning))
    }
  }

  private func checkCountry(_ link: Located<Link>, _ problems: inout ProblemList) {
    guard let from = placeByID[link.value.from], let to = placeByID[link.value.to],
      link.value.country != from.country, link.value.country != to.country
    else { return }
    problems.add(
      link.row.problem(
        "country-mismatch", "country",
        "the link lies in \(link.value.country) and its ends in \(from.country) and \(to.country)", severity: .warning))
  }

  private func checkDouble(_ link: Located<Link>, _ other: Located<Link>, _ problems: inout ProblemList) {
    let isSame =
      abs(link.value.km - other.value.km) <= 0.1 * other.value.km && link.value.roadClass == other.value.roadClass
    problems.add(
      link.row.problem(
        "duplicate-link", "to",
        "\(other.value.id) in line \(other.row.line) joins \(link.value.from) and \(link.value.to) already",
        isSame ? "remove one: links lead both ways" : "remove one, if it is not a second road",
        severity: isSame ? .error : .warning))
  }

  /// Cities, demand, supply and corridors that no road joins.
  func checkReachability(_ problems: inout ProblemList) {
    guard !read.rows(CaseTables.links).isEmpty, !names.places.isEmpty else { return }
    var network = PlaceSets()
    // Links with another fault join all the same: one fault, not a chain of them.
    for row in read.rows(CaseTables.links) {
      if let from = row.text("from"), let to = row.text("to") { network.join(from, to) }
    }
    checkCities(&network, &problems)
    checkSupply(&network, &problems)
    checkCorridors(&network, &problems)
  }

  private func checkCities(_ network: inout PlaceSets, _ problems: inout ProblemList) {
    let supply = read.rows(CaseTables.supply)
    guard !supply.isEmpty else { return }
    let supplied = Set(supply.compactMap { $0.text("place") }.map { network.root($0) })
    let cities = Set(read.description?.value.cities ?? [])
    for city in read.description?.cities ?? [] where names.places.contains(city.value) {
      guard !supplied.contains(network.root(city.value)) else { continue }
      problems.add(
        city.spot.problem(
          "unreachable-city", "cities", "no road joins \(city.value) to any supply",
          "add the missing links to links.csv"))
    }
    let products = Dictionary(grouping: supply) { $0.text("product") ?? "" }
      .mapValues { rows in Set(rows.compactMap { $0.text("place") }.map { network.root($0) }) }
    var seen: Set<[String]> = []
    for row in read.rows(CaseTables.demand) {
      guard let place = row.text("place"), let product = row.text("product"), names.places.contains(place),
        names.products.contains(product), seen.insert([place, product]).inserted
      else { continue }
      let root = network.root(place)
      if !supplied.contains(root), !cities.contains(place) {
        problems.add(
          row.problem(
            "unreachable-demand", "place", "no road joins \(place) to any supply", severity: .warning))
      } else if supplied.contains(root), !(products[product]?.contains(root) ?? false) {
        problems.add(
          row.problem(
            "unreachable-demand", "product", "no supply of \(product) has a road to \(place)", severity: .warning))
      }
    }
  }

  private func checkSupply(_ network: inout PlaceSets, _ problems: inout ProblemList) {
    let consumers =
      read.rows(CaseTables.demand).compactMap { $0.text("place") } + (read.description?.value.cities ?? [])
    let consuming = Set(consumers.map { network.root($0) })
    for row in read.rows(CaseTables.supply) {
      guard let place = row.text("place"), names.places.contains(place), !consuming.contains(network.root(place)) else {
        continue
      }
      problems.add(
        row.problem(
          "supply-without-route", "place", "no road leads from \(place) to anyone who consumes",
          "add the missing links to links.csv"))
    }
  }

  private func checkCorridors(_ network: inout PlaceSets, _ problems: inout ProblemList) {
    for row in read.rows(CaseTables.corridors) {
      guard let origin = row.text("origin"), let destination = row.text("destination"),
        names.places.contains(origin), names.places.contains(destination)
      else { continue }
      guard network.root(origin) == network.root(destination) else {
        problems.add(
          row.problem(
            "corridor-without-route", "destination", "no road joins \(origin) and \(destination)",
            "add the missing links to links.csv"))
        continue
      }
      checkCorridorLinks(row, origin, destination, &problems)
    }
  }

  /// The links that bear the corridor's name should lead through.
  private func checkCorridorLinks(
    _ row: TableRow, _ origin: String, _ destination: String, _ problems: inout ProblemList
  ) {
    guard let id = row.text("id") else { return }
    var own = PlaceSets()
    var isUsed = false
    for link in read.rows(CaseTables.links) where link.words("corridor").contains(id) {
      if let from = link.text("from"), let to = link.text("to") { own.join(from, to) }
      isUsed = true
    }
    let gap: Message? =
      if !isUsed {
        "no link bears the corridor's id"
      } else if own.root(origin) != own.root(destination) {
        "the links that bear its id do not lead from \(origin) to \(destination)"
      } else if let border = row.text("border"), own.root(border) != own.root(origin) {
        "the links that bear its id do not pass \(border)"
      } else {
        nil
      }
    guard let gap else { return }
    problems.add(
      row.problem("corridor-gap", "id", gap, "add the id to the links' corridor column", severity: .warning))
  }
}

/// Places joined by links: disjoint sets with path halving.
struct PlaceSets {
  private var parent: [String: String] = [:]

  mutating func root(_ place: String) -> String {
    var place = place
    while let above = parent[place] {
      if let next = parent[above] { parent[place] = next }
      place = above
    }
    return place
  }

  mutating func join(_ a: String, _ b: String) {
    let (a, b) = (root(a), root(b))
    if a != b { parent[a] = b }
  }
}
