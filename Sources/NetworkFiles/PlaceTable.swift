import Cases
import Foundation
import Geography

/// A table of places: `id,lat,lon` and the names other tools use; without an id column places are numbered by row from 1. Or the coordinates of
/// a DIMACS graph: lines `v id x y`, longitude and latitude in millionths of a degree.
public enum PlaceTable {
  public struct Row: Sendable, Equatable {
    public var name: String
    public var coordinate: Coordinate
  }

  /// - Throws: `NetworkFileError` with all that is wrong.
  public static func read(_ url: URL) throws -> [Row] {
    try read(try FileBytes.read(url), file: url.lastPathComponent)
  }

  /// Whether the first line that is no comment is one of DIMACS coordinates.
  private static func isDIMACS(_ bytes: [UInt8]) -> Bool {
    var lines = TextLines(Array(bytes.prefix(1 << 16)))
    while lines.advance() {
      if lines[0] == [UInt8(ascii: "c")] { continue }
      return lines[0] == [UInt8(ascii: "v")] && lines.fields.count == 4
        || lines[0] == [UInt8(ascii: "p")] && lines.fields.count > 1 && lines[1].elementsEqual("aux".utf8)
    }
    return false
  }

  private static func readDIMACS(_ bytes: [UInt8], file: String) throws -> [Row] {
    var list = ProblemList(file: file)
    var lines = TextLines(bytes)
    var places: [Row] = []
    var seen: Set<String> = []
    while lines.advance() {
      guard lines[0] == [UInt8(ascii: "v")] else {
        if lines[0] != [UInt8(ascii: "c")], lines[0] != [UInt8(ascii: "p")] {
          list.add("table-line", line: lines.line, "unknown line", remedy: "v id x y")
        }
        continue
      }
      guard lines.fields.count == 4, let east = Int(lines.text(2)), let north = Int(lines.text(3)),
        Coordinate(latitude: Double(north) / 1e6, longitude: Double(east) / 1e6).isValid
      else {
        list.add(
          "table-value", line: lines.line, "not a position on the globe",
          remedy: "v id x y, longitude and latitude in millionths of a degree")
        continue
      }
      let name = lines.text(1)
      if !seen.insert(name).inserted {
        list.add("table-duplicate", line: lines.line, "a second place named \(name)", remedy: "every place once")
      }
      places.append(
        Row(name: name, coordinate: Coordinate(latitude: Double(north) / 1e6, longitude: Double(east) / 1e6)))
    }
    try list.check()
    return places
  }

  static func read(_ packed: [UInt8], file: String) throws -> [Row] {
    let bytes = try FileBytes.unpack(packed, file: file)
    if isDIMACS(bytes) { return try readDIMACS(bytes, file: file) }
    var list = ProblemList(file: file)
    let table = CSVTable(bytes, &list)
    guard let latitude = table.column("lat", "latitude", "y"),
      let longitude = table.column("lon", "lng", "longitude", "x")
    else {
      list.add("table-column", line: 1, "no columns lat and lon", remedy: "id,lat,lon")
      throw NetworkFileError(problems: list.problems)
    }
    let id = table.column("id", "node", "agglomeration_id", "name")
    var places: [Row] = []
    var seen: Set<String> = []
    for (number, row) in table.rows.enumerated() {
      guard let north = table.number(row[latitude]), let east = table.number(row[longitude]),
        Coordinate(latitude: north, longitude: east).isValid
      else {
        list.add(
          "table-value", line: row[latitude].line, position: row[latitude].position, column: "lat, lon",
          "not a position on the globe", remedy: "degrees, north and east positive")
        continue
      }
      let name = id.map { row[$0].text.trimmedBlanks } ?? String(number + 1)
      if !seen.insert(name).inserted {
        list.add(
          "table-duplicate", line: row[0].line, "a second place named \(name.prefix(40))", remedy: "every place once")
      }
      places.append(Row(name: name, coordinate: Coordinate(latitude: north, longitude: east)))
    }
    try list.check()
    return places
  }
}
