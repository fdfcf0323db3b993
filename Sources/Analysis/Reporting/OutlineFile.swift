import Foundation
import Geography
import Report

/// Countries as `scripts/make-backdrop` writes them: GeoJSON with a polygon on every line, its bounding box first, so that what is
/// wanted is found without parsing the rest.
public struct OutlineFile: Sendable {
  private let lines: [(bounds: BoundingBox, text: Substring)]

  /// - Throws: when the file cannot be read.
  public init(_ url: URL) throws {
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    lines = text.split(separator: "\n").compactMap { line in Self.bounds(of: line).map { ($0, line) } }
  }

  private static func bounds(of line: Substring) -> BoundingBox? {
    let head = #"{"bbox":["#
    guard line.hasPrefix(head), let end = line.firstIndex(of: "]") else { return nil }
    let numbers = line[line.index(line.startIndex, offsetBy: head.count)..<end].split(separator: ",")
      .compactMap { Double($0) }
    guard numbers.count == 4 else { return nil }
    return BoundingBox(south: numbers[1], west: numbers[0], north: numbers[3], east: numbers[2])
  }

  /// The polygons that are wanted, as a GeoJSON text.
  public func text(where isWanted: (BoundingBox) -> Bool) -> String {
    let features = lines.filter { isWanted($0.bounds) }.map { line in
      line.text.hasSuffix(",") ? line.text.dropLast() : line.text
    }
    return #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
  }

  /// The polygons that reach into a box.
  func polygons(in box: BoundingBox) -> [ReportModel.Outline] {
    let root = try? JSONDecoder().decode(JSONValue.self, from: Data(text { $0.intersects(box) }.utf8))
    return (root?["features"]?.elements ?? []).map { feature in
      let rings = feature["geometry"]?["coordinates"]?.elements ?? []
      let label = feature["properties"]?["label"].flatMap(Self.point)
      let name = feature["properties"]?["name"].map { names in
        RunContext.Name(ar: names["ar"]?.text ?? "", fr: names["fr"]?.text ?? "", en: names["en"]?.text ?? "")
      }
      return ReportModel.Outline(
        rings: rings.map { ($0.elements ?? []).compactMap(Self.point) }, name: name, label: label)
    }
  }

  private static func point(_ value: JSONValue) -> Coordinate? {
    guard let parts = value.elements, parts.count >= 2, let longitude = parts[0].double,
      let latitude = parts[1].double
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}
