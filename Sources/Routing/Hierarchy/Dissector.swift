/// Cuts pieces of a graph into smaller ones; the workspace of one thread.
struct Dissector {
  struct Result: Sendable {
    /// Nodes in their final places.
    var placed: [EliminationOrder.Piece] = []
    /// Pieces still to be cut.
    var pieces: [EliminationOrder.Piece] = []
  }

  private static let leaf = 64
  private let core: SimpleAdjacency
  private let places: EliminationOrder.Places?
  private var localId: [UInt32]
  private var finder = SeparatorFinder()

  init(core: SimpleAdjacency, places: EliminationOrder.Places?) {
    self.core = core
    self.places = places
    localId = [UInt32](repeating: .max, count: core.nodeCount)
  }

  /// Cuts a piece all the way.
  mutating func dissect(_ piece: EliminationOrder.Piece) -> [EliminationOrder.Piece] {
    var placed: [EliminationOrder.Piece] = []
    var open = [piece]
    while let piece = open.popLast() {
      let result = cut(piece)
      placed += result.placed
      open += result.pieces
    }
    return placed
  }

  /// Cuts a piece once: into its connected parts, or in two by a separator that takes the last places, or orders a small one.
  mutating func cut(_ piece: EliminationOrder.Piece) -> Result {
    guard !piece.nodes.isEmpty else { return Result() }
    load(piece.nodes)
    defer { for node in piece.nodes { localId[Int(node)] = .max } }
    if piece.nodes.count <= Self.leaf {
      return Result(placed: [.init(nodes: smallestDegreeFirst(piece.nodes), start: piece.start)])
    }
    let walk = finder.hops(from: 0)
    if walk.reached < piece.nodes.count { return Result(pieces: parts(of: piece)) }
    let split = finder.split(along: directions(piece.nodes, farNode: walk.last))
    let nodes = { (local: [UInt32]) in local.map { piece.nodes[Int($0)] } }
    let middle = piece.start + split.left.count
    return Result(
      placed: [.init(nodes: nodes(split.separator), start: middle + split.right.count)],
      pieces: [
        .init(nodes: nodes(split.left), start: piece.start), .init(nodes: nodes(split.right), start: middle),
      ])
  }

  private mutating func directions(_ nodes: [UInt32], farNode: UInt32) -> [[Int32]] {
    guard let places else { return finder.hopDirections(farNode: farNode) }
    let east = nodes.map { places.east[Int($0)] }
    let north = nodes.map { places.north[Int($0)] }
    return [east, north, zip(east, north).map { $0 + $1 }, zip(east, north).map { $0 - $1 }]
  }

  /// The graph among some nodes. They rise, so that each row does, and twins are found by counting.
  private mutating func load(_ nodes: [UInt32]) {
    for (i, node) in nodes.enumerated() { localId[Int(node)] = UInt32(i) }
    finder.first.removeAll(keepingCapacity: true)
    finder.head.removeAll(keepingCapacity: true)
    finder.first.append(0)
    for node in nodes {
      for slot in core.neighbours(of: Int(node)) where localId[Int(core.neighbour[slot])] != .max {
        finder.head.append(localId[Int(core.neighbour[slot])])
      }
      finder.first.append(UInt32(finder.head.count))
    }
    var next = finder.first
    finder.twin = [UInt32](repeating: 0, count: finder.head.count)
    for slot in finder.head.indices {
      let other = Int(finder.head[slot])
      finder.twin[slot] = next[other]
      next[other] += 1
    }
  }

  private func parts(of piece: EliminationOrder.Piece) -> [EliminationOrder.Piece] {
    var part = [Int32](repeating: -1, count: piece.nodes.count)
    var nodes: [[UInt32]] = []
    var open: [UInt32] = []
    for root in piece.nodes.indices where part[root] < 0 {
      part[root] = Int32(nodes.count)
      open.append(UInt32(root))
      while let node = open.popLast() {
        for slot in Int(finder.first[Int(node)])..<Int(finder.first[Int(node) + 1]) {
          let other = Int(finder.head[slot])
          if part[other] >= 0 { continue }
          part[other] = Int32(nodes.count)
          open.append(UInt32(other))
        }
      }
      nodes.append([])
    }
    for (i, node) in piece.nodes.enumerated() { nodes[Int(part[i])].append(node) }
    var start = piece.start
    return nodes.map { nodes in
      defer { start += nodes.count }
      return .init(nodes: nodes, start: start)
    }
  }

  /// Up to 64 nodes by greedy smallest degree, with neighbours as bits of a word.
  private func smallestDegreeFirst(_ nodes: [UInt32]) -> [UInt32] {
    var neighbours = nodes.indices.map { i in
      (Int(finder.first[i])..<Int(finder.first[i + 1])).reduce(UInt64(0)) { $0 | 1 << UInt64(finder.head[$1]) }
    }
    var rest = Array(nodes.indices)
    var order: [UInt32] = []
    while !rest.isEmpty {
      let best = rest.indices.min { neighbours[rest[$0]].nonzeroBitCount < neighbours[rest[$1]].nonzeroBitCount }!
      let node = rest.remove(at: best)
      order.append(nodes[node])
      for other in rest where neighbours[other] >> UInt64(node) & 1 == 1 {
        neighbours[other] = (neighbours[other] | neighbours[node]) & ~(1 << UInt64(node)) & ~(1 << UInt64(other))
      }
    }
    return order
  }
}
