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
    // By bytes: characters of text take a hundred times longer to tell apart.
    lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }.compactMap { line in
      Self.bounds(of: line).map { ($0, line) }
    }
  }

  private static func bounds(of line: Substring) -> BoundingBox? {
    let head = #"{"bbox":["#
    guard line.utf8.starts(with: head.utf8), let end = line.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let numbers = line[line.utf8.index(line.startIndex, offsetBy: head.utf8.count)..<end].split(separator: ",")
      .compactMap { Double($0) }
    guard numbers.count == 4 else { return nil }
    return BoundingBox(south: numbers[1], west: numbers[0], north: numbers[3], east: numbers[2])
  }

  /// The polygons that are wanted, as a GeoJSON text.
  public func text(where isWanted: (BoundingBox) -> Bool) -> String {
    let features = lines.filter { isWanted($0.bounds) }.map { line in
      line.text.utf8.last == UInt8(ascii: ",")
        ? line.text[..<line.text.utf8.index(before: line.text.endIndex)] : line.text
    }
    return #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
  }

  /// The polygons that reach into a box.
  func polygons(in box: BoundingBox) -> [ReportModel.Outline] {
    let data = Data(text { $0.intersects(box) }.utf8)
    let root = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
    return (root?["features"] as? [[String: Any]] ?? []).map { feature in
      let properties = feature["properties"] as? [String: Any]
      let rings = (feature["geometry"] as? [String: Any])?["coordinates"] as? [[[Double]]] ?? []
      let names = properties?["name"] as? [String: String]
      return ReportModel.Outline(
        rings: rings.map { $0.compactMap(Self.point) },
        name: names.map { RunContext.Name(ar: $0["ar"] ?? "", fr: $0["fr"] ?? "", en: $0["en"] ?? "") },
        label: (properties?["label"] as? [Double]).flatMap(Self.point))
    }
  }

  private static func point(_ parts: [Double]) -> Coordinate? {
    parts.count >= 2 ? Coordinate(latitude: parts[1], longitude: parts[0]) : nil
  }
}
