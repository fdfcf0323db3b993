import Analysis
import Cases
import Geography

/// The case's tables as GeoJSON features, in the manner of OGC API Features.
enum FeatureCollectionID: String, CaseIterable {
  case places, links, corridors, incidents

  /// What it holds, for the collections document.
  var title: String {
    switch self {
    case .places: "Places: cities, ports, depots, border posts, junctions"
    case .links: "Links: two-way stretches of road"
    case .corridors: "Corridors: named ways from a supply place to a city"
    case .incidents: "Incidents: what happened, where, as sources say"
    }
  }

  /// Every feature of the collection, in the table's order.
  func features(of value: Case) -> [JSONValue] {
    let places = Dictionary(value.places.map { ($0.id, $0) }) { first, _ in first }
    switch self {
    case .places: return value.places.map(Self.feature)
    case .links: return value.links.compactMap { Self.feature($0, places) }
    case .corridors: return value.corridors.map { Self.feature($0, value.links, places) }
    case .incidents: return value.incidents.map { Self.feature($0, places) }
    }
  }

  private static func point(_ c: Coordinate) -> JSONValue { [.number(c.longitude), .number(c.latitude)] }

  private static func names(_ name: LocalizedName) -> JSONValue {
    ["ar": .string(name.ar), "fr": .string(name.fr), "en": .string(name.en)]
  }

  private static func make(_ id: String, _ geometry: JSONValue, _ properties: [String: JSONValue]) -> JSONValue {
    ["type": "Feature", "id": .string(id), "geometry": geometry, "properties": .object(properties)]
  }

  private static func feature(_ place: Place) -> JSONValue {
    make(
      place.id, ["type": "Point", "coordinates": point(place.coordinate)],
      [
        "kind": .string(place.kind.rawValue), "name": names(place.name), "country": .string(place.country),
        "pcode": JSONValue(place.pcode), "note": JSONValue(place.note),
      ])
  }

  private static func feature(_ link: Link, _ places: [String: Place]) -> JSONValue? {
    guard let from = places[link.from], let to = places[link.to] else { return nil }
    return make(
      link.id, ["type": "LineString", "coordinates": [point(from.coordinate), point(to.coordinate)]],
      [
        "from": .string(link.from), "to": .string(link.to), "km": .number(link.km),
        "class": .string(link.roadClass.rawValue), "surface": .string(link.surface.rawValue),
        "corridors": .array(link.corridors.map { .string($0) }), "country": .string(link.country),
        "source": JSONValue(link.source), "note": JSONValue(link.note),
      ])
  }

  private static func feature(_ corridor: Corridor, _ links: [Link], _ places: [String: Place]) -> JSONValue {
    let lines: [JSONValue] = links.filter { $0.corridors.contains(corridor.id) }.compactMap { link in
      guard let from = places[link.from], let to = places[link.to] else { return nil }
      return [point(from.coordinate), point(to.coordinate)]
    }
    return make(
      corridor.id, ["type": "MultiLineString", "coordinates": .array(lines)],
      [
        "name": names(corridor.name), "origin": .string(corridor.origin), "border": JSONValue(corridor.border),
        "destination": .string(corridor.destination), "note": JSONValue(corridor.note),
      ])
  }

  private static func feature(_ incident: Incident, _ places: [String: Place]) -> JSONValue {
    let at = incident.coordinate ?? incident.place.flatMap { places[$0]?.coordinate }
    return make(
      incident.id, at.map { ["type": "Point", "coordinates": point($0)] } ?? .null,
      [
        "event": .string(incident.event), "date": .string(incident.date.first.description),
        "date_precision": .string(incident.date.precision.rawValue), "type": .string(incident.type.rawValue),
        "place": JSONValue(incident.place), "place_name": JSONValue(incident.placeName),
        "corridor": JSONValue(incident.corridor), "actor": JSONValue(incident.actor),
        "tankers_destroyed": JSONValue(incident.tankersDestroyed),
        "tankers_in_convoy": JSONValue(incident.tankersInConvoy), "killed": JSONValue(incident.killed),
        "source": .string(incident.source), "source_url": JSONValue(incident.sourceURL),
        "confidence": .string(incident.confidence.rawValue),
      ])
  }
}

/// A bounding box of a request, west, south, east, north in degrees.
struct RequestedBox {
  var west: Double, south: Double, east: Double, north: Double

  /// From `w,s,e,n`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard numbers.count == 4, let w = numbers[0], let s = numbers[1], let e = numbers[2], let n = numbers[3],
      [w, s, e, n].allSatisfy(\.isFinite), s <= n
    else { return nil }
    (west, south, east, north) = (w, s, e, n)
  }

  /// Whether any point of the geometry lies inside.
  func touches(_ geometry: JSONValue?) -> Bool {
    guard let coordinates = geometry?["coordinates"] else { return false }
    return touches(coordinates: coordinates)
  }

  private func touches(coordinates: JSONValue) -> Bool {
    guard let parts = coordinates.elements else { return false }
    if parts.count >= 2, let x = parts[0].double, let y = parts[1].double {
      // A box over the date line has its west beyond its east.
      let inside = west <= east ? west <= x && x <= east : x >= west || x <= east
      return inside && south <= y && y <= north
    }
    return parts.contains { touches(coordinates: $0) }
  }
}
