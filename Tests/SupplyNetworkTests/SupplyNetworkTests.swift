import Cases
import Geography
import RoadGraph
import SupplyNetwork
import Testing

/// port ── far ── post ── town ── city, with a shorter unmarked way past the post.
private func sample() -> Case {
  func name(_ s: String) -> LocalizedName { LocalizedName(ar: s, fr: s, en: s) }
  func place(_ id: String, _ kind: Place.Kind, _ country: String) -> Place {
    Place(id: id, kind: kind, name: name(id), coordinate: Coordinate(latitude: 0, longitude: 0), country: country)
  }
  func link(_ a: String, _ b: String, km: Double, _ corridors: [String], speed: Double? = nil) -> Link {
    Link(
      id: "\(a)-\(b)", from: a, to: b, km: km, roadClass: .trunk, surface: .paved, speedKmh: speed,
      corridors: corridors, country: "AAA")
  }
  var c = Case(
    description: CaseDescription(
      id: "t", title: name("t"), from: Day("2025-01-01")!, to: Day("2025-02-01")!, products: [], currency: "XOF",
      cities: ["city"]))
  c.places = [
    place("port", .port, "AAA"), place("far", .junction, "AAA"), place("post", .borderPost, "BBB"),
    place("town", .town, "BBB"), place("city", .city, "BBB"), place("island", .town, "BBB"),
  ]
  c.links = [
    link("port", "far", km: 300, ["main"]), link("far", "post", km: 100, ["main"]),
    link("post", "town", km: 110, ["main"], speed: 20), link("town", "city", km: 55, ["main"]),
    link("port", "city", km: 10, []),
  ]
  c.corridors = [
    Corridor(id: "main", name: name("main"), origin: "port", border: "post", destination: "city"),
    Corridor(id: "bare", name: name("bare"), origin: "port", destination: "city"),
    Corridor(id: "nowhere", name: name("nowhere"), origin: "port", destination: "island"),
  ]
  c.supply = [Supply(place: "port", product: "diesel", litresPerDay: Quantity(1))]
  c.demand = [Demand(place: "city", product: "diesel", tier: 1, litresPerDay: Quantity(1))]
  return c
}

@Test func `every link has two arcs that point back to it`() throws {
  let net = try SupplyNetwork(sample())
  #expect(net.graph.arcCount == 2 * net.linkIDs.count)
  for k in 0..<net.linkIDs.count {
    let f = Int(net.forwardArc[k])
    let b = Int(net.backwardArc[k])
    #expect(net.linkOfArc[f] == UInt32(k) && net.linkOfArc[b] == UInt32(k))
    #expect(net.graph.tail[f] == net.linkFrom[k] && net.graph.head[f] == net.linkTo[k])
    #expect(net.graph.tail[b] == net.linkTo[k] && net.graph.head[b] == net.linkFrom[k])
  }
  #expect(net.linkHours[2] == 110.0 / 20)
  #expect(net.linkHours[3] == 1)
  #expect(net.linkCrossesBorder == [false, true, false, false, true])
}

@Test func `a corridor keeps to its own links and passes its border post`() throws {
  let c = sample()
  let net = try SupplyNetwork(c)
  let main = try #require(net.route(of: c.corridors[0], index: 0))
  #expect(main.isMarked && main.route.km == 565 && main.arcsBeforeBorder == 2)
  #expect(main.border == net.node("post"))
}

@Test func `a corridor without links of its own takes the quickest way`() throws {
  let c = sample()
  let net = try SupplyNetwork(c)
  let bare = try #require(net.route(of: c.corridors[1], index: 1))
  #expect(!bare.isMarked && bare.route.km == 10 && bare.arcsBeforeBorder == 1 && bare.border == net.node("city"))
  #expect(net.route(of: c.corridors[2], index: 2) == nil)
}

@Test func `unknown places are all reported at once`() throws {
  var c = sample()
  c.links[0].to = "nope"
  c.demand[0].place = "nada"
  let thrown = try #require(throws: InvalidCase.self) { try SupplyNetwork(c) }
  #expect(thrown.problems.map(\.file) == ["demand.csv", "links.csv"])
  #expect(thrown.problems.map(\.line) == [2, 2])
}

@Test func `worse surfaces are slower and a stated speed wins`() {
  for roadClass in RoadClass.allCases where roadClass != .ferry {
    var link = Link(
      id: "x", from: "a", to: "b", km: 1, roadClass: roadClass, surface: .paved, country: "AAA")
    let good = TravelSpeed.of(link)
    link.surface = .pavedPoor
    let poor = TravelSpeed.of(link)
    link.surface = .unpaved
    #expect(good > poor && poor > TravelSpeed.of(link))
    link.speedKmh = 3
    #expect(TravelSpeed.of(link) == 3)
  }
}
