import Cases
import RoadNetworks
import Wording

/// Reads a table of arcs: `from,to,cost,delay,cut_cost,capacity` in any order and under the names other tools use.
struct ArcTableReader {
  private let table: CSVTable
  private var list: ProblemList
  private var graph = PlainGraph()
  private var numbers: [String: UInt32] = [:]

  /// - Throws: `NetworkFileError` with all that is wrong.
  static func read(_ bytes: [UInt8], file: String) throws -> PlainGraph {
    var list = ProblemList(file: file)
    let table = CSVTable(bytes, &list)
    var reader = ArcTableReader(table: table, list: list)
    return try reader.read()
  }

  private init(table: CSVTable, list: ProblemList) {
    self.table = table
    self.list = list
  }

  static let fromNames = ["from", "startnode", "source", "tail", "u", "node_a"]
  static let toNames = ["to", "endnode", "target", "head", "v", "node_b"]
  static let costNames = [
    "cost", "length", "length_m", "distance_m", "distance", "km", "length_km", "weight", "time", "l",
  ]

  private mutating func read() throws -> PlainGraph {
    guard let from = table.column(Self.fromNames), let to = table.column(Self.toNames) else {
      let found = table.header.map(\.text).joined(separator: ", ").prefix(200)
      if list.isEmpty {
        list.add("table-column", line: 1, "no columns from and to among: \(found)", remedy: "from,to,cost")
      }
      try list.check()
      return graph
    }
    // A table of u and v is an edge list as graph libraries write it: passable both ways.
    graph.isUndirected = table.header[from].text == "u"
    graph.cost = column(table.column(Self.costNames), "cost", missing: 1, empty: nil)
    if let delay = table.column("delay") { graph.delay = column(delay, "delay", missing: 0, empty: .infinity) }
    if let cut = table.column("cut_cost") { graph.cutCost = column(cut, "cut_cost", missing: 1, empty: 1) }
    if let capacity = table.column("capacity", "cap") {
      graph.capacity = column(capacity, "capacity", missing: .infinity, empty: .infinity)
    }
    if let lower = table.column("lower", "lower_bound") {
      graph.lowerBound = column(lower, "lower", missing: 0, empty: 0)
    }
    if let attackable = table.column("attackable") { protect(attackable) }
    for row in table.rows {
      let (tail, head) = (node(row[from], "from"), node(row[to], "to"))
      graph.tails.append(tail)
      graph.heads.append(head)
    }
    if table.rows.isEmpty, list.isEmpty { list.add("table-empty", line: 1, "no arcs under the header") }
    try list.check()
    return graph
  }

  /// A column of numbers from 0 on. `missing` where there is no column, `empty` for an empty field (`nil`: not allowed).
  private mutating func column(_ index: Int?, _ name: String, missing: Double, empty: Double?) -> [Double] {
    guard let index else { return [Double](repeating: missing, count: table.rows.count) }
    var values: [Double] = []
    values.reserveCapacity(table.rows.count)
    for row in table.rows {
      let field = row[index]
      if field.trimmed.isEmpty, let empty {
        values.append(empty)
      } else if let value = table.number(field), value >= 0 {
        values.append(value)
      } else {
        refuse(field, name, "not a number from 0 on")
        values.append(0)
      }
    }
    return values
  }

  /// Arcs with 0 under `attackable` cannot be cut.
  private mutating func protect(_ index: Int) {
    var cutCost = graph.cutCost ?? [Double](repeating: 1, count: table.rows.count)
    for (number, row) in table.rows.enumerated() {
      switch String(decoding: row[index].trimmed, as: UTF8.self).lowercased() {
      case "1", "true", "yes": break
      case "0", "false", "no": cutCost[number] = .infinity
      default: refuse(row[index], "attackable", "neither 1 nor 0")
      }
    }
    graph.cutCost = cutCost
  }

  private mutating func node(_ field: CSVTable.Field, _ column: String) -> UInt32 {
    let name = field.text.trimmedBlanks
    if name.isEmpty { refuse(field, column, "an empty node name") }
    if let known = numbers[name] { return known }
    let number = UInt32(graph.nodeNames.count)
    numbers[name] = number
    graph.nodeNames.append(name)
    return number
  }

  private mutating func refuse(_ field: CSVTable.Field, _ column: String, _ what: Message) {
    let shown = String(field.text.prefix(40))
    list.add("table-value", line: field.line, position: field.position, column: column, "\(what): \"\(shown)\"")
  }
}

extension String {
  /// Without blanks at either end.
  var trimmedBlanks: String {
    var rest = self[...]
    while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
    while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
    return String(rest)
  }
}
