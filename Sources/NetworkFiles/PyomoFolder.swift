import Cases
import Foundation
import RoadNetworks

/// Reads the interdiction instances of the Pyomo gallery as they are: a folder with `*_arcs_data.csv`, `*_nodes_data.csv`
/// and, for several goods, `*_arcs_commodity_data.csv` and `*_nodes_commodity_data.csv`.
public enum PyomoFolder {
  /// - Throws: `NetworkFileError`, whatever the files.
  public static func read(_ folder: URL) throws -> PlainGraph {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    func file(_ suffix: String) -> URL? {
      names.first { $0.hasSuffix(suffix) }.map { folder.appending(path: $0) }
    }
    guard let arcs = file("_arcs_data.csv") else {
      let problem = Problem(code: "file-missing", file: folder.lastPathComponent, message: "no *_arcs_data.csv in it")
      throw NetworkFileError(kind: .missing, problems: [problem])
    }
    var graph = try ArcTableReader.read(try FileBytes.read(arcs), file: arcs.lastPathComponent)
    if let nodes = file("_nodes_data.csv") { try addSupplies(nodes, to: &graph) }
    if let arcs = file("_arcs_commodity_data.csv"), let nodes = file("_nodes_commodity_data.csv") {
      try addCommodities(arcs: arcs, nodes: nodes, to: &graph)
    }
    return graph
  }

  /// Demands are positive in these files.
  private static func addSupplies(_ url: URL, to graph: inout PlainGraph) throws {
    var list = ProblemList(file: url.lastPathComponent)
    let table = CSVTable(try FileBytes.read(url), &list)
    if let node = table.column("node"), let amount = table.column("supplydemand") {
      var supply = [Double](repeating: 0, count: graph.nodeCount)
      for row in table.rows {
        guard let at = find(row[node], in: graph, &list), let value = number(row[amount], table, &list) else {
          continue
        }
        supply[Int(at)] = 0 - value
      }
      graph.supply = supply
    }
    try list.check()
  }

  private static func addCommodities(arcs: URL, nodes: URL, to graph: inout PlainGraph) throws {
    var list = ProblemList(file: arcs.lastPathComponent)
    let arcTable = CSVTable(try FileBytes.read(arcs), &list)
    guard let from = arcTable.column("startnode"), let to = arcTable.column("endnode"),
      let goods = arcTable.column("commodity"), let cost = arcTable.column("cost"),
      let bound = arcTable.column("capacity")
    else {
      list.add("table-column", line: 1, "columns are missing", remedy: "StartNode,EndNode,Commodity,Cost,Capacity")
      throw NetworkFileError(problems: list.problems)
    }
    var arcNumber: [[UInt32]: Int] = [:]
    for arc in 0..<graph.arcCount { arcNumber[[graph.tails[arc], graph.heads[arc]]] = arc }
    for row in arcTable.rows {
      guard let tail = find(row[from], in: graph, &list), let head = find(row[to], in: graph, &list),
        let cost = number(row[cost], arcTable, &list), let bound = number(row[bound], arcTable, &list)
      else { continue }
      guard let arc = arcNumber[[tail, head]] else {
        list.add("table-arc", line: row[from].line, "an arc that the arcs table lacks")
        continue
      }
      let at = commodity(row[goods].text.trimmedBlanks, in: &graph)
      graph.commodities[at].cost[arc] = cost
      // -1 stands for no bound in these files.
      graph.commodities[at].capacity[arc] = bound < 0 ? .infinity : bound
    }
    try list.check()
    try addCommoditySupplies(nodes, to: &graph)
  }

  private static func addCommoditySupplies(_ url: URL, to graph: inout PlainGraph) throws {
    var list = ProblemList(file: url.lastPathComponent)
    let table = CSVTable(try FileBytes.read(url), &list)
    guard let node = table.column("node"), let goods = table.column("commodity"),
      let amount = table.column("supplydemand")
    else {
      list.add("table-column", line: 1, "columns are missing", remedy: "Node,Commodity,SupplyDemand")
      throw NetworkFileError(problems: list.problems)
    }
    for row in table.rows {
      guard let at = find(row[node], in: graph, &list), let value = number(row[amount], table, &list) else { continue }
      let which = commodity(row[goods].text.trimmedBlanks, in: &graph)
      graph.commodities[which].supply[Int(at)] = 0 - value
    }
    try list.check()
  }

  private static func commodity(_ name: String, in graph: inout PlainGraph) -> Int {
    if let known = graph.commodities.firstIndex(where: { $0.name == name }) { return known }
    graph.commodities.append(
      .init(
        name: name, supply: [Double](repeating: 0, count: graph.nodeCount),
        cost: [Double](repeating: 0, count: graph.arcCount),
        capacity: [Double](repeating: .infinity, count: graph.arcCount)))
    return graph.commodities.count - 1
  }

  private static func find(_ field: CSVTable.Field, in graph: PlainGraph, _ list: inout ProblemList) -> UInt32? {
    let name = field.text.trimmedBlanks
    if let node = graph.node(named: name) { return node }
    list.add("table-node", line: field.line, position: field.position, "no node named \(name.prefix(40))")
    return nil
  }

  private static func number(_ field: CSVTable.Field, _ table: CSVTable, _ list: inout ProblemList) -> Double? {
    if let value = table.number(field) { return value }
    list.add("table-value", line: field.line, position: field.position, "not a number: \"\(field.text.prefix(40))\"")
    return nil
  }
}
