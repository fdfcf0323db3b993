import Cases
import Geography
import RoadGraph

/// The road network of a case: one node per place, two arcs per two-way link, with everything the models ask of either.
///
/// Node `i` is `case.places[i]`, link `k` is `case.links[k]`; both are dense indices. Weights lie in flat arrays beside the
/// graph, by arc or by link. Parallel links are kept apart.
public struct SupplyNetwork: Sendable {
  /// Nodes are places; arcs come in pairs, one for each direction of a link.
  public let graph: RoadGraph

  /// Ids of the places, by node.
  public let placeIDs: [String]
  /// By node.
  public let coordinates: [Coordinate]
  /// ISO 3166-1 alpha-3, by node.
  public let placeCountry: [String]

  /// Ids of the links, by link.
  public let linkIDs: [String]
  /// Ends of each link as its row gives them.
  public let linkFrom: [UInt32]
  public let linkTo: [UInt32]
  /// Kilometres, by link.
  public let linkKm: [Double]
  /// Driving hours of a laden tanker, by link.
  public let linkHours: [Double]
  /// ISO 3166-1 alpha-3, by link.
  public let linkCountry: [String]
  /// Whether the ends of a link lie in different countries.
  public let linkCrossesBorder: [Bool]

  /// The arc of each link from `linkFrom` to `linkTo`, and back.
  public let forwardArc: [UInt32]
  public let backwardArc: [UInt32]
  /// The link each arc belongs to.
  public let linkOfArc: [UInt32]
  /// By arc.
  public let arcKm: [Double]
  public let arcHours: [Double]

  /// Places with supply, ascending.
  public let supplyPlaces: [UInt32]
  /// Places with demand, ascending.
  public let demandPlaces: [UInt32]
  /// The cities the case asks about, in its order.
  public let cities: [UInt32]

  private let nodeOfPlace: [String: UInt32]
  private let linkOfID: [String: UInt32]
  private let corridorLinks: [String: [UInt32]]

  /// Builds the network. O(places + links).
  ///
  /// - Throws: `InvalidCase` with every link, supply, demand or city that names an unknown place.
  public init(_ situation: Case) throws {
    let index = Dictionary(
      situation.places.enumerated().map { ($1.id, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    try Self.checkNames(situation, known: index)
    let links = situation.links
    linkIDs = links.map(\.id)
    linkFrom = links.map { index[$0.from]! }
    linkTo = links.map { index[$0.to]! }
    linkKm = links.map(\.km)
    linkHours = links.map { $0.km / TravelSpeed.of($0) }
    linkCountry = links.map(\.country)
    placeIDs = situation.places.map(\.id)
    coordinates = situation.places.map(\.coordinate)
    let countries = situation.places.map(\.country)
    placeCountry = countries
    linkCrossesBorder = zip(linkFrom, linkTo).map { countries[Int($0)] != countries[Int($1)] }

    let graph = RoadGraph(
      nodeCount: situation.places.count, tails: linkFrom + linkTo, heads: linkTo + linkFrom)
    var forward = [UInt32](repeating: 0, count: links.count)
    var backward = forward
    var owner = [UInt32](repeating: 0, count: graph.arcCount)
    for arc in 0..<graph.arcCount {
      let source = Int(graph.source[arc])
      let link = source % links.count
      owner[arc] = UInt32(link)
      if source < links.count { forward[link] = UInt32(arc) } else { backward[link] = UInt32(arc) }
    }
    self.graph = graph
    forwardArc = forward
    backwardArc = backward
    linkOfArc = owner
    arcKm = owner.map { [linkKm] in linkKm[Int($0)] }
    arcHours = owner.map { [linkHours] in linkHours[Int($0)] }

    supplyPlaces = Set(situation.supply.map { index[$0.place]! }).sorted()
    demandPlaces = Set(situation.demand.map { index[$0.place]! }).sorted()
    cities = situation.description.cities.map { index[$0]! }
    nodeOfPlace = index
    linkOfID = Dictionary(links.enumerated().map { ($1.id, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    var marked: [String: [UInt32]] = [:]
    for (k, link) in links.enumerated() {
      for corridor in link.corridors { marked[corridor, default: []].append(UInt32(k)) }
    }
    corridorLinks = marked
  }

  /// The node of a place id.
  public func node(_ place: String) -> UInt32? { nodeOfPlace[place] }

  /// The link of a link id.
  public func link(_ id: String) -> UInt32? { linkOfID[id] }

  /// Links that carry a corridor's id, in the order of the table.
  public func links(ofCorridor id: String) -> [UInt32] { corridorLinks[id] ?? [] }

  private static func checkNames(_ situation: Case, known: [String: UInt32]) throws {
    var problems: [Problem] = []
    func check(_ place: String, file: String, column: String, row: Int) {
      guard known[place] == nil else { return }
      problems.append(
        Problem(
          code: "unknown-place", file: file, line: row + 2, column: column, message: "no place has the id '\(place)'",
          remedy: "an id of places.csv"))
    }
    for (row, link) in situation.links.enumerated() {
      check(link.from, file: "links.csv", column: "from", row: row)
      check(link.to, file: "links.csv", column: "to", row: row)
    }
    for (row, supply) in situation.supply.enumerated() {
      check(supply.place, file: "supply.csv", column: "place", row: row)
    }
    for (row, demand) in situation.demand.enumerated() {
      check(demand.place, file: "demand.csv", column: "place", row: row)
    }
    for city in situation.description.cities { check(city, file: "case.yaml", column: "cities", row: -2) }
    if !problems.isEmpty { throw InvalidCase(problems: problems) }
  }
}
