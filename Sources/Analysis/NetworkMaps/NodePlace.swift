import Cases
import Geography
import RoadNetworks
import Wording

/// What people call a node, and where it is.
public struct NodePlace: Codable, Sendable, Hashable {
  /// As results name it: the source's own name or number.
  public var node: String
  public var latitude: Double?
  public var longitude: Double?
  /// The name of the place that it stands for or is near to, as written on the spot and in three languages; nil where no place is near.
  public var name: String?
  public var nameArabic: String?
  public var nameFrench: String?
  public var nameEnglish: String?
  /// How far away the place is whose name it bears; nil where it is that place's own node.
  public var nearKilometres: Double?

  enum CodingKeys: String, CodingKey {
    case node, latitude, longitude, name
    case nameArabic = "name_ar"
    case nameFrench = "name_fr"
    case nameEnglish = "name_en"
    case nearKilometres = "near_km"
  }

  /// The name in a language, else as written on the spot.
  public func name(in language: Language) -> String? {
    switch language {
    case .ar: nameArabic ?? name
    case .fr: nameFrench ?? name
    case .en: nameEnglish ?? name
    }
  }

  /// A node that a file names itself, or that nothing is known of.
  init(node: String, name: String? = nil, at coordinate: Coordinate? = nil) {
    self.node = node
    self.name = name
    latitude = coordinate?.latitude
    longitude = coordinate?.longitude
  }

  fileprivate mutating func take(_ name: PlaceName) {
    func known(_ text: String) -> String? { text.isEmpty ? nil : text }
    self.name = known(name.local) ?? known(name.french) ?? known(name.english) ?? known(name.arabic)
    nameArabic = known(name.arabic)
    nameFrench = known(name.french)
    nameEnglish = known(name.english)
  }
}

/// Names for the nodes of a road network, from the places of its backdrop.
struct NodeNaming {
  private let network: RoadNetwork
  private let asked: [String: String]
  private let places: [Backdrop.Place]
  private let placeOfNode: [UInt32: Int]
  private let near: NodeSnapper

  /// A place's node is the nearest, up to here; beyond it is another's.
  private static let reachMetres = 5_000.0
  /// A node is told by the nearest place up to here.
  private static let nearMetres = 10_000.0

  /// - Parameter asked: by the label of a node, the name of the place that somebody asked for.
  init(_ network: RoadNetwork, asked: [String: String] = [:]) {
    self.network = network
    self.asked = asked
    places = network.backdrop.places.filter { !$0.name.isEmpty && $0.kind != "country" && $0.kind != "island" }
    let snapper = NodeSnapper(network)
    var best: [UInt32: Int] = [:]
    for (index, place) in places.enumerated() {
      guard let snap = snapper.nearest(to: place.coordinate), snap.metres <= Self.reachMetres else { continue }
      if let other = best[snap.node], !Self.isGreater(place, than: places[other]) { continue }
      best[snap.node] = index
    }
    placeOfNode = best
    var coordinates = FixedCoordinates()
    for place in places { coordinates.append(place.coordinate) }
    near = NodeSnapper(coordinates)
  }

  private static let kinds = ["city", "town", "village", "suburb", "hamlet"]

  private static func isGreater(_ a: Backdrop.Place, than b: Backdrop.Place) -> Bool {
    func order(_ place: Backdrop.Place) -> (Int, Int, Int64) {
      (kinds.firstIndex(of: place.kind) ?? kinds.count, -(place.population ?? 0), place.osmID)
    }
    return order(a) < order(b)
  }

  func place(_ node: Int) -> NodePlace {
    let label = network.label(ofNode: node)
    let isNamed = node < network.nodes.names.count && !network.nodes.names[node].isEmpty
    var told = NodePlace(node: label, name: isNamed ? label : nil, at: network.nodes.coordinates[node])
    if isNamed { return told }
    if let wanted = asked[label]?.lowercased(),
      let place = places.first(where: { place in
        [place.name.local, place.name.arabic, place.name.french, place.name.english].contains {
          $0.lowercased() == wanted
        }
      })
    {
      told.take(place.name)
    } else if let own = placeOfNode[UInt32(node)] {
      told.take(places[own].name)
    } else if let here = network.nodes.coordinates[node], let snap = near.nearest(to: here),
      snap.metres <= Self.nearMetres
    {
      told.take(places[Int(snap.node)].name)
      told.nearKilometres = (snap.metres / 10).rounded() / 100
    }
    return told
  }
}

/// Nodes and links of a result in the words of a language.
public struct PlaceText: Sendable {
  private let places: [String: NodePlace]
  private let language: Language
  private let say: @Sendable (Message) -> String

  /// - Parameter say: how a sentence is said in the language.
  public init(_ places: [NodePlace], _ language: Language, say: @escaping @Sendable (Message) -> String) {
    self.places = Dictionary(places.map { ($0.node, $0) }) { first, _ in first }
    self.language = language
    self.say = say
  }

  /// Whether anything is known of the nodes beside what the file calls them.
  public var isEmpty: Bool { places.isEmpty }

  /// `Gao (16.27163, -0.04470)`; without a name of its own `16.28000, -0.05000 (near Gao)`; the file's label where nothing is known.
  public func node(_ label: String) -> String {
    guard let place = places[label] else { return label }
    guard let where_ = coordinates(place) else { return place.name(in: language) ?? label }
    guard let name = place.name(in: language) else { return where_ }
    return place.nearKilometres == nil ? "\(name) (\(where_))" : "\(where_) (\(near(name)))"
  }

  /// `RN17 Route du fleuve (Gao – Ansongo)`: the road, then its ends by name, by where they are, or as the file calls them.
  public func link(_ from: String, _ to: String, road: String?) -> String {
    guard let a = places[from], let b = places[to] else {
      return road.map { "\($0) (\(from)-\(to))" } ?? "\(from)-\(to)"
    }
    var ends = "\(end(a)) – \(end(b))"
    // Where neither end has a name, what is near says where this is.
    if a.nearKilometres != nil, b.nearKilometres != nil, let name = a.name(in: language) { ends += "; " + near(name) }
    return road.map { "\($0) (\(ends))" } ?? ends
  }

  /// The name alone, for a map: nil where there is none of its own.
  public func short(_ label: String) -> String { places[label].map(end) ?? label }

  private func end(_ place: NodePlace) -> String {
    if place.nearKilometres == nil, let name = place.name(in: language) { return name }
    return coordinates(place) ?? place.node
  }

  private func near(_ name: String) -> String { say("near \(name)") }

  /// Latitude, longitude, to a metre; kept from being turned round in Arabic.
  private func coordinates(_ place: NodePlace) -> String? {
    guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
    let text = "\(Self.degrees(latitude)), \(Self.degrees(longitude))"
    return language == .ar ? "\u{2066}\(text)\u{2069}" : text
  }

  private static func degrees(_ value: Double) -> String {
    let steps = Int((abs(value) * 100_000).rounded())
    let rest = String(steps % 100_000)
    return
      "\(value < 0 && steps > 0 ? "-" : "")\(steps / 100_000).\(String(repeating: "0", count: 5 - rest.count))\(rest)"
  }
}
