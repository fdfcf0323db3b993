import Cases
import Geography
import RoadNetworks

/// Reads a table of roads (`from,to,km,class,surface,speed_kmh`, the `links.csv` of a case, or the like) with, if given, a
/// table of nodes (`id,lat,lon`, the `places.csv` of a case; without an id column nodes are numbered by row from 1).
struct RoadTableReader {
  private var list: ProblemList
  private var recorder: RoadRecorder
  private var positions: [String: Coordinate] = [:]

  /// - Throws: `NetworkFileError` with all that is wrong.
  static func read(
    _ bytes: [UInt8], file: String, nodes: (bytes: [UInt8], file: String)?, speeds: SpeedTable
  ) throws -> RoadNetwork {
    var reader = RoadTableReader(
      list: ProblemList(file: file), recorder: RoadRecorder(attribution: file, speeds: speeds))
    if let nodes {
      let places = try PlaceTable.read(nodes.bytes, file: nodes.file)
      reader.positions = Dictionary(uniqueKeysWithValues: places.map { ($0.name, $0.coordinate) })
    }
    let table = CSVTable(bytes, &reader.list)
    return try reader.network(table, hasNodes: nodes != nil)
  }

  private init(list: ProblemList, recorder: RoadRecorder) {
    self.list = list
    self.recorder = recorder
  }

  private mutating func network(_ table: CSVTable, hasNodes: Bool) throws -> RoadNetwork {
    guard let from = table.column(ArcTableReader.fromNames), let to = table.column(ArcTableReader.toNames) else {
      if list.isEmpty { list.add("table-column", line: 1, "no columns from and to", remedy: "from,to,km") }
      throw NetworkFileError(problems: list.problems, omitted: list.omitted)
    }
    let columns = Columns(table)
    if columns.metres == nil, columns.seconds == nil {
      list.add("table-column", line: 1, "neither a length nor a travel time among the columns", remedy: "from,to,km")
    }
    for row in table.rows {
      var road = RoadRecord(from: node(row[from], "from", hasNodes), to: node(row[to], "to", hasNodes))
      columns.fill(&road, row, table, &list)
      if let wrong = recorder.append(road) { list.add("table-value", line: row[0].line, wrong) }
    }
    if table.rows.isEmpty { list.add("table-empty", line: 1, "no roads under the header") }
    try list.check()
    return recorder.finished(recordsRead: table.rows.count)
  }

  private mutating func node(_ field: CSVTable.Field, _ column: String, _ hasNodes: Bool) -> UInt32 {
    let name = field.text.trimmedBlanks
    let position = positions[name]
    if name.isEmpty || (hasNodes && position == nil) {
      list.add(
        "table-node", line: field.line, position: field.position, column: column,
        name.isEmpty ? "an empty node name" : "no node named \(name.prefix(40))", remedy: "a node of the nodes table")
    }
    return recorder.node(name, at: position)
  }

  /// Which columns say what.
  private struct Columns {
    var metres: (index: Int, factor: Double)?
    var seconds: (index: Int, factor: Double)?
    var speed: Int?
    var roadClass: Int?
    var surface: Int?
    var name: Int?
    var oneway: Int?

    init(_ table: CSVTable) {
      func first(_ known: [(name: String, factor: Double)]) -> (index: Int, factor: Double)? {
        known.lazy.compactMap { known in table.column(known.name).map { ($0, known.factor) } }.first
      }
      metres = first(RoadVocabulary.metres)
      seconds = first(RoadVocabulary.seconds)
      speed = table.column(RoadVocabulary.speed)
      roadClass = table.column(RoadVocabulary.roadClass)
      surface = table.column(RoadVocabulary.surface)
      name = table.column(RoadVocabulary.name)
      oneway = table.column(RoadVocabulary.oneway)
    }

    func fill(_ road: inout RoadRecord, _ row: [CSVTable.Field], _ table: CSVTable, _ list: inout ProblemList) {
      func number(_ index: Int?, _ factor: Double = 1) -> Double? {
        guard let index, !row[index].trimmed.isEmpty else { return nil }
        if let value = table.number(row[index]), value >= 0 { return value * factor }
        list.add(
          "table-value", line: row[index].line, position: row[index].position, column: table.header[index].text,
          "not a number from 0 on: \"\(row[index].text.prefix(40))\"")
        return 0
      }
      func text(_ index: Int?) -> String { index.map { row[$0].text.trimmedBlanks } ?? "" }
      road.metres = number(metres?.index, metres?.factor ?? 1)
      road.seconds = number(seconds?.index, seconds?.factor ?? 1)
      road.kilometresPerHour = number(speed).flatMap { $0 > 0 ? $0 : nil }
      road.roadClass = RoadClass(tag: text(roadClass)) ?? .unknown
      road.surface = Surface(tag: text(surface)) ?? Surface(openStreetMap: text(surface))
      road.name.name.local = text(name)
      road.isOneway = RoadVocabulary.isTrue(text(oneway))
    }
  }
}
