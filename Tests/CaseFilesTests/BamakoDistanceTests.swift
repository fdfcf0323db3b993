import CaseFiles
import Cases
import Foundation
import Geography
import TestSupport
import Testing

/// The roads of `cases/bamako` against three tables of road distances: every pair of places that a table and the case both
/// have agrees within 5 %, or is explained in `cases/bamako/checks/distance-exceptions.csv`.
@Suite(.enabled(if: SharedData.isPresent))
struct BamakoDistanceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "cases/bamako")

  @Test(arguments: ["corridors", "graph_orig", "osrm_city_matrix"])
  func `every pair agrees within 5 % or is explained`(table: String) throws {
    let roads = try Roads(CaseLoader.load(Self.folder))
    let exceptions = try Exceptions(Self.folder.appending(path: "checks/distance-exceptions.csv"))
    let pairs = try Self.pairs(of: table, roads)
    #expect(pairs.count > 40, "the table and the case share \(pairs.count) pairs only")
    for pair in pairs {
      guard let km = roads.km(pair.from, pair.to, direct: table != "osrm_city_matrix") else {
        Issue.record("no road from \(pair.from) to \(pair.to)")
        continue
      }
      let differs = abs(km - pair.km) > 0.05 * pair.km
      let isExplained = exceptions.explains(table, pair)
      #expect(
        !differs || isExplained,
        "\(table): \(pair.from) to \(pair.to) is \(pair.km) km there and \(km) km in the case")
    }
  }

  @Test func `an exception names a pair that differs, with its length in the case and a reason`() throws {
    let roads = try Roads(CaseLoader.load(Self.folder))
    let exceptions = try Exceptions(Self.folder.appending(path: "checks/distance-exceptions.csv"))
    #expect(!exceptions.rows.isEmpty)
    for row in exceptions.rows {
      let km = roads.km(row.pair.from, row.pair.to, direct: row.table != "osrm_city_matrix")
      #expect(km.map { abs($0 - row.caseKm) < 1 } ?? false, "\(row.pair.from) to \(row.pair.to): \(km ?? -1) km now")
      #expect(abs(row.caseKm - row.pair.km) > 0.049 * row.pair.km, "\(row.pair.from) to \(row.pair.to) agree by now")
      #expect(row.reason.count > 15)
    }
  }

  // MARK: The tables

  struct Pair { var from, to: String, km: Double }

  static func pairs(of table: String, _ roads: Roads) throws -> [Pair] {
    switch table {
    case "corridors":
      return try rows(SharedData.url("mali/corridors.csv")).compactMap { row in
        pair(roads.place(named: row["from_place"]!), roads.place(named: row["to_place"]!), Double(row["distance_km"]!))
      }
    case "graph_orig":
      let nodes = try rows(SharedData.url("roads/west-africa/graph_nodes.csv")).map {
        Coordinate(latitude: Double($0["lat"]!)!, longitude: Double($0["lon"]!)!)
      }
      return try rows(SharedData.url("roads/west-africa/graph_orig.csv")).compactMap { row in
        let ends = [row["from"]!, row["to"]!].map { roads.place(near: nodes[Int($0)! - 1]) }
        return pair(ends[0], ends[1], Double(row["distance"]!).map { $0 / 1000 })
      }
    default:
      return try rows(SharedData.url("roads/west-africa/osrm_city_matrix.csv")).compactMap { row in
        pair(roads.city(row["from"]!), roads.city(row["to"]!), Double(row["distance_m"]!).map { $0 / 1000 })
      }
    }
  }

  private static func pair(_ from: String?, _ to: String?, _ km: Double?) -> Pair? {
    guard let from, let to, let km, from != to else { return nil }
    return Pair(from: from, to: to, km: km)
  }

  /// Rows of a CSV file by column; quoted fields may hold commas.
  static func rows(_ file: URL) throws -> [[String: String]] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map { fields($0) }
    guard let head = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(head, $0), uniquingKeysWith: { first, _ in first }) }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  struct Exceptions {
    var rows: [(table: String, pair: Pair, caseKm: Double, reason: String)]

    init(_ file: URL) throws {
      rows = try BamakoDistanceTests.rows(file).map { row in
        (
          row["table"]!, Pair(from: row["from"]!, to: row["to"]!, km: Double(row["table_km"]!)!),
          Double(row["case_km"]!)!, row["reason"]!
        )
      }
    }

    /// Of the distance tables one row of a pair explains both directions; of the corridors only the very row.
    func explains(_ table: String, _ pair: Pair) -> Bool {
      rows.contains { row in
        row.table == table && Set([row.pair.from, row.pair.to]) == [pair.from, pair.to]
          && (table != "corridors" || abs(row.pair.km - pair.km) < 0.1)
      }
    }
  }

  // MARK: The case

  /// The case's roads as a car with free passage drives them, which is what the tables measured.
  struct Roads {
    let places: [Place]
    private let arcs: [String: [(to: String, hours: Double, km: Double)]]
    private let idOfName: [String: String]
    private static let countries = [
      "Mali": "MLI", "Senegal": "SEN", "Cote d'Ivoire": "CIV", "Guinea": "GIN", "Mauritania": "MRT",
      "Burkina Faso": "BFA", "Niger": "NER", "Togo": "TGO", "Ghana": "GHA", "Benin": "BEN",
    ]

    init(_ situation: Case) {
      places = situation.places
      var names = ["kouri": "koury", "nioro": "nioro"]
      for place in situation.places {
        for name in [place.name.en, place.name.fr] where names[Self.normal(name)] == nil {
          names[Self.normal(name)] = place.id
        }
      }
      idOfName = names
      var arcs: [String: [(to: String, hours: Double, km: Double)]] = [:]
      for link in situation.links {
        let hours = link.km / Self.carSpeed(link)
        arcs[link.from, default: []].append((link.to, hours, link.km))
        arcs[link.to, default: []].append((link.from, hours, link.km))
      }
      self.arcs = arcs
    }

    func place(named name: String) -> String? { idOfName[Self.normal(name)] }

    /// `Bamako - Mali`.
    func city(_ name: String) -> String? {
      let parts = name.split(separator: " - ")
      guard parts.count == 2, let id = place(named: String(parts[0])),
        places.first(where: { $0.id == id })?.country == Self.countries[String(parts[1])]
      else { return nil }
      return id
    }

    /// The nearest place, if it lies within 3 km.
    func place(near point: Coordinate) -> String? {
      let near = places.min { $0.coordinate.distance(to: point) < $1.coordinate.distance(to: point) }
      return near.flatMap { $0.coordinate.distance(to: point) < 3_000 ? $0.id : nil }
    }

    /// Kilometres of the link between two places, where `direct` asks for it and there is one, else of the quickest way.
    func km(_ from: String, _ to: String, direct: Bool) -> Double? {
      if direct, let link = arcs[from]?.first(where: { $0.to == to }) { return link.km }
      var best: [String: (hours: Double, km: Double)] = [from: (0, 0)]
      var open: Set<String> = [from]
      while let here = open.min(by: { (best[$0]!.hours, $0) < (best[$1]!.hours, $1) }) {
        if here == to { return best[here]!.km }
        open.remove(here)
        for arc in arcs[here] ?? [] {
          let hours = best[here]!.hours + arc.hours
          guard hours < best[arc.to]?.hours ?? .infinity else { continue }
          best[arc.to] = (hours, best[here]!.km + arc.km)
          open.insert(arc.to)
        }
      }
      return nil
    }

    private static func carSpeed(_ link: Link) -> Double {
      let speeds: [Double] =
        switch link.roadClass {
        case .motorway: [95, 85, 75]
        case .trunk: [80, 72, 62]
        case .primary: [65, 60, 52]
        case .secondary: [55, 50, 44]
        case .tertiary: [40, 36, 30]
        case .track, .ferry: [20, 20, 15]
        }
      return speeds[link.surface == .paved ? 0 : link.surface == .pavedPoor ? 1 : 2]
    }

    private static func normal(_ name: String) -> String {
      let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
      return String(plain.unicodeScalars.filter { (97...122).contains($0.value) })
    }
  }
}
