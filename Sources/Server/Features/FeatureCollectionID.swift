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

  /// How many there are, and the features of a part of them, in the table's order. Only that part is written out.
  func page(_ query: FeatureQuery, of value: Case) -> (matched: Int, features: [JSONValue]) {
    let places = Dictionary(value.places.map { ($0.id, $0) }) { first, _ in first }
    func line(_ link: Link) -> [Coordinate] { [link.from, link.to].compactMap { places[$0]?.coordinate } }
    switch self {
    case .places:
      return query.page(value.places, id: \.id, kind: { $0.kind.rawValue }, lines: { [[$0.coordinate]] }) {
        Self.feature($0)
      }
    case .links:
      let whole = value.links.filter { line($0).count == 2 }
      return query.page(whole, id: \.id, kind: { $0.roadClass.rawValue }, lines: { [line($0)] }) {
        Self.feature($0, line($0))
      }
    case .corridors:
      var over: [String: [[Coordinate]]] = [:]
      for link in value.links where line(link).count == 2 {
        for corridor in link.corridors { over[corridor, default: []].append(line(link)) }
      }
      return query.page(value.corridors, id: \.id, kind: { _ in "" }, lines: { over[$0.id] ?? [] }) {
        Self.feature($0, over[$0.id] ?? [])
      }
    case .incidents:
      func at(_ row: Incident) -> Coordinate? { row.coordinate ?? row.place.flatMap { places[$0]?.coordinate } }
      return query.page(value.incidents, id: \.id, kind: { $0.type.rawValue }, lines: { [[at($0)].compactMap(\.self)] })
      {
        Self.feature($0, at($0))
      }
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

  private static func feature(_ link: Link, _ line: [Coordinate]) -> JSONValue {
    make(
      link.id, ["type": "LineString", "coordinates": .array(line.map(point))],
      [
        "from": .string(link.from), "to": .string(link.to), "km": .number(link.km),
        "class": .string(link.roadClass.rawValue), "surface": .string(link.surface.rawValue),
        "corridors": .array(link.corridors.map { .string($0) }), "country": .string(link.country),
        "source": JSONValue(link.source), "note": JSONValue(link.note),
      ])
  }

  private static func feature(_ corridor: Corridor, _ lines: [[Coordinate]]) -> JSONValue {
    make(
      corridor.id, ["type": "MultiLineString", "coordinates": .array(lines.map { .array($0.map(point)) })],
      [
        "name": names(corridor.name), "origin": .string(corridor.origin), "border": JSONValue(corridor.border),
        "destination": .string(corridor.destination), "note": JSONValue(corridor.note),
      ])
  }

  private static func feature(_ incident: Incident, _ at: Coordinate?) -> JSONValue {
    make(
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
