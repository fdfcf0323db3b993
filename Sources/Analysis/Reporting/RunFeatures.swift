import Foundation
import Report

/// A run's map as GeoJSON: its places, and its links with what they carry, for other maps and for people without QGIS.
public enum RunFeatures {
  /// A feature collection; link properties are `from`, `to`, `km`, and of a simulation `tankers_per_day` and `ambushes`.
  ///
  /// - Throws: `UserError` when the folder is no run or knows no places.
  public static func collection(of run: URL) throws -> JSONValue {
    let files = RunReader(folder: run)
    _ = try files.manifest()
    guard let context = files.context() else {
      throw UserError(.badData, "the run has no context.json, which says where its links are")
    }
    let flows = (try? files.flows()) ?? [:]
    let places = Dictionary(context.places.map { ($0.id, $0) }) { first, _ in first }
    let links = context.links.compactMap { link -> JSONValue? in
      guard let from = places[link.from], let to = places[link.to] else { return nil }
      var properties: [String: JSONValue] = [
        "from": .string(link.from), "to": .string(link.to), "km": .number(link.km), "layer": "link",
      ]
      if let flow = flows[link.id] {
        properties["tankers_per_day"] = .number(flow.tankersPerDay)
        properties["ambushes"] = .number(flow.ambushes)
      }
      return feature(
        link.id, ["type": "LineString", "coordinates": .array(course(link) ?? [point(from), point(to)])], properties)
    }
    let points = context.places.map { place in
      feature(
        place.id, ["type": "Point", "coordinates": point(place)],
        [
          "layer": "place", "kind": .string(place.kind), "asked_about": .bool(place.isAsked),
          "name_ar": .string(place.name.ar), "name_fr": .string(place.name.fr), "name_en": .string(place.name.en),
        ])
    }
    return ["type": "FeatureCollection", "features": .array(links + points)]
  }

  private static func course(_ link: RunContext.Link) -> [JSONValue]? {
    link.line.map { line in line.points.map { [.number($0.longitude), .number($0.latitude)] } }
  }

  private static func point(_ place: RunContext.Place) -> JSONValue { [.number(place.lon), .number(place.lat)] }

  private static func feature(_ id: String, _ geometry: JSONValue, _ properties: [String: JSONValue]) -> JSONValue {
    ["type": "Feature", "id": .string(id), "geometry": geometry, "properties": .object(properties)]
  }
}
