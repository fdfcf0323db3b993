import Cases
import Foundation
import Geography

/// A table of places: `id,lat,lon` and the names other tools use; without an id column places are numbered by row from 1.
public enum PlaceTable {
  public struct Row: Sendable, Equatable {
    public var name: String
    public var coordinate: Coordinate
  }

  /// - Throws: `NetworkFileError` with all that is wrong.
  public static func read(_ url: URL) throws -> [Row] {
    try read(try FileBytes.read(url), file: url.lastPathComponent)
  }

  static func read(_ bytes: [UInt8], file: String) throws -> [Row] {
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
