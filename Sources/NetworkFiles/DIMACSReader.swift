import Cases
import RoadNetworks
import Wording

/// Reads the DIMACS family: `p sp` (arcs with a length, or with cost and delay as in Lozano's interdiction instances, nodes
/// from 1 or from 0), `p max`, `p min`, and the bare edges of PACE (`p tw`) and of the colouring challenge (`p edge`).
struct DIMACSReader {
  private enum Format: String {
    case shortestPath = "sp", maximumFlow = "max", minimumCostFlow = "min", edges = "tw", colouring = "edge"
    var isBare: Bool { self == .edges || self == .colouring }
  }

  private var lines: TextLines
  private var list: ProblemList
  private var format: Format?
  private var problemLine = 0
  private var nodeCount = 0
  private var declaredArcs = 0
  private var graph = PlainGraph()
  private var zeroLine: Int?
  private var lastLine: Int?
  private var special: [(node: UInt32, role: UInt8)] = []
  private var supplies: [(node: UInt32, amount: Double)] = []
  private var delays: [Double] = []
  private var capacities: [Double] = []
  private var lowerBounds: [Double] = []

  init(_ bytes: [UInt8], file: String) {
    lines = TextLines(bytes)
    list = ProblemList(file: file)
  }

  /// - Throws: `NetworkFileError` with all that is wrong.
  static func read(_ bytes: [UInt8], file: String) throws -> PlainGraph {
    var reader = DIMACSReader(bytes, file: file)
    return try reader.read()
  }

  /// Whether the first line that is no comment announces a problem.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    var lines = TextLines(Array(bytes.prefix(1 << 16)))
    while lines.advance() {
      if lines[0] == [99] { continue }
      return lines[0] == [112] && lines.fields.count >= 3
    }
    return false
  }

  private mutating func read() throws -> PlainGraph {
    while lines.advance() {
      switch (lines[0].count, lines[0].first!) {
      case (1, UInt8(ascii: "c")): continue
      case (1, UInt8(ascii: "p")): readProblem()
      case (1, UInt8(ascii: "n")): readNode()
      case (1, UInt8(ascii: "a")), (1, UInt8(ascii: "e")): readArc(from: 1)
      default:
        if format?.isBare == true {
          readArc(from: 0)
        } else {
          refuse(0, "unknown line", remedy: "c, p, n or a expected")
        }
      }
      // Without a problem line nothing that follows makes sense.
      if format == nil, !list.isEmpty { break }
    }
    if format == nil, list.isEmpty { list.add("graph-empty", "no problem line", remedy: "p sp <nodes> <arcs>") }
    try list.check()
    return try finish()
  }

  private mutating func refuse(_ field: Int, _ message: Message, remedy: Message? = nil) {
    let position = field < lines.fields.count ? lines.position(field) : nil
    list.add(
      "graph-syntax", line: lines.line, position: position,
      field < lines.fields.count ? message + Message(verbatim: ": \(lines.text(field))") : message, remedy: remedy)
  }

  private mutating func readProblem() {
    guard format == nil else { return refuse(0, "a second problem line", remedy: "one is allowed") }
    guard lines.fields.count == 4, let found = Format(rawValue: String(decoding: lines[1], as: UTF8.self)) else {
      return refuse(1, "not a problem line that can be read", remedy: "p sp|max|min|tw <nodes> <arcs>")
    }
    guard let nodes = Numeral.natural(lines[2]), nodes < UInt64(UInt32.max) else {
      return refuse(2, "not a number of nodes", remedy: "a whole number below 4294967295")
    }
    guard let arcs = Numeral.natural(lines[3]), arcs < UInt64(UInt32.max) else {
      return refuse(3, "not a number of arcs", remedy: "a whole number below 4294967295")
    }
    format = found
    problemLine = lines.line
    nodeCount = Int(nodes)
    declaredArcs = Int(arcs)
    graph.isUndirected = found.isBare
  }

  private mutating func readNode() {
    guard let format, !format.isBare else { return refuse(0, "a node line where none belongs") }
    guard lines.fields.count == 3 else {
      return refuse(0, "a node line has three fields", remedy: "n <node> <s, t or amount>")
    }
    guard let node = node(1) else { return }
    if format == .minimumCostFlow {
      guard let amount = number(2, "supply", allowsNegative: true) else { return }
      supplies.append((node, amount))
    } else if lines[2] == [UInt8(ascii: "s")] || lines[2] == [UInt8(ascii: "t")] {
      special.append((node, lines[2].first!))
    } else {
      refuse(2, "neither source nor sink", remedy: "s or t")
    }
  }

  private mutating func readArc(from field: Int) {
    guard let format else { return refuse(0, "an arc before the problem line", remedy: "p sp <nodes> <arcs>") }
    let allowed: ClosedRange<Int> =
      switch format {
      case .shortestPath: 3...4
      case .maximumFlow: 3...3
      case .minimumCostFlow: 5...5
      case .edges, .colouring: 2...2
      }
    let count = lines.fields.count - field
    guard allowed.contains(count) else {
      return refuse(
        0, "\(count) values in an arc line", remedy: allowed.count == 1 ? "\(allowed.lowerBound)" : "3 or 4")
    }
    guard let tail = node(field), let head = node(field + 1), readValues(format, field + 2, count - 2) else { return }
    graph.tails.append(tail)
    graph.heads.append(head)
  }

  private mutating func readValues(_ format: Format, _ field: Int, _ count: Int) -> Bool {
    switch format {
    case .edges, .colouring: graph.cost.append(1)
    case .shortestPath:
      guard let cost = number(field, "cost") else { return false }
      if count == 2 {
        guard let delay = number(field + 1, "delay") else { return false }
        guard delays.count == graph.cost.count else { return mixed() }
        delays.append(delay)
      } else if !delays.isEmpty {
        return mixed()
      }
      graph.cost.append(cost)
    case .maximumFlow:
      guard let capacity = number(field, "capacity") else { return false }
      capacities.append(capacity)
      graph.cost.append(0)
    case .minimumCostFlow:
      guard let low = number(field, "lower bound"), let capacity = number(field + 1, "capacity"),
        let cost = number(field + 2, "cost", allowsNegative: true)
      else { return false }
      guard low <= capacity else {
        refuse(field, "lower bound above the capacity")
        return false
      }
      lowerBounds.append(low)
      capacities.append(capacity)
      graph.cost.append(cost)
    }
    return true
  }

  private mutating func mixed() -> Bool {
    refuse(0, "arcs with and without a delay in one file", remedy: "a delay on every arc or on none")
    return false
  }

  private mutating func node(_ field: Int) -> UInt32? {
    guard let node = Numeral.natural(lines[field]), node <= UInt64(nodeCount) else {
      refuse(field, "not a node", remedy: "a number from 1 to \(nodeCount), or from 0 to \(max(0, nodeCount - 1))")
      return nil
    }
    if node == 0, zeroLine == nil { zeroLine = lines.line }
    if node == UInt64(nodeCount), lastLine == nil { lastLine = lines.line }
    return UInt32(node)
  }

  private mutating func number(_ field: Int, _ what: Message, allowsNegative: Bool = false) -> Double? {
    guard let value = Numeral.decimal(lines[field]), allowsNegative || value >= 0 else {
      refuse(field, "not a \(what)", remedy: allowsNegative ? "a number" : "a number from 0 on")
      return nil
    }
    return value
  }

  /// Numbers nodes from 0 and checks what can only be known at the end.
  private mutating func finish() throws -> PlainGraph {
    if graph.arcCount != declaredArcs {
      list.add(
        "graph-incomplete", line: problemLine,
        "the problem line announces \(declaredArcs) arcs, but \(graph.arcCount) follow",
        remedy: "is the file whole?")
    }
    // A few bytes must not ask for gigabytes.
    if nodeCount > 1_000_000 + 64 * graph.arcCount {
      list.add("graph-size", line: problemLine, "\(nodeCount) nodes for \(graph.arcCount) arcs cannot be right")
    }
    let isFromZero = zeroLine != nil
    if isFromZero, let lastLine {
      list.add(
        "graph-numbering", line: lastLine,
        "nodes are numbered from 0 (line \(zeroLine!)), but \(nodeCount) is used too",
        remedy: "numbers from 0 to \(nodeCount - 1), or from 1 to \(nodeCount)")
    }
    try list.check()
    let shift: UInt32 = isFromZero ? 0 : 1
    graph.nodeNames = (0..<nodeCount).map { String($0 + Int(shift)) }
    for arc in 0..<graph.arcCount {
      graph.tails[arc] -= shift
      graph.heads[arc] -= shift
    }
    try assignEnds(shift)
    assignColumns(shift)
    return graph
  }

  private mutating func assignEnds(_ shift: UInt32) throws {
    for (node, role) in special {
      let isSource = role == UInt8(ascii: "s")
      let known = isSource ? graph.origin : graph.destination
      if known != nil, known != node - shift {
        list.add(
          "graph-ends", line: problemLine, isSource ? "more than one source" : "more than one sink", remedy: "one")
      }
      if isSource { graph.origin = node - shift } else { graph.destination = node - shift }
    }
    try list.check()
  }

  private mutating func assignColumns(_ shift: UInt32) {
    if !delays.isEmpty { graph.delay = delays }
    if format == .maximumFlow || format == .minimumCostFlow { graph.capacity = capacities }
    guard format == .minimumCostFlow else { return }
    graph.lowerBound = lowerBounds
    var supply = [Double](repeating: 0, count: nodeCount)
    for (node, amount) in supplies { supply[Int(node - shift)] += amount }
    graph.supply = supply
  }
}
