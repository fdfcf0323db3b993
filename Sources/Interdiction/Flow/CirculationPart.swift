import NetworkFlow

/// A piece of a circulation that meets the rest at one node only.
///
/// What flows into that node from a piece flows out into the same piece, because it does so at every other node of it: pieces can be
/// solved one by one.
final class CirculationPart {
  /// The arcs of the whole that are in it, in the order of its own.
  let arcs: [Int32]
  /// The nodes of the whole that are in it, in the order of its own; the first is where it meets the rest.
  private let nodes: [Int32]
  private var simplex: NetworkSimplex
  private var isSolved = false

  private init(_ network: FlowNetwork, arcs: [Int32], nodes: [Int32], index: inout [Int32]) {
    self.arcs = arcs
    self.nodes = nodes
    for (number, v) in nodes.enumerated() { index[Int(v)] = Int32(number) }
    var own = FlowNetwork(nodeCount: nodes.count)
    for arc in arcs.map(Int.init) {
      own.addArc(
        from: Int(index[Int(network.tail[arc])]), to: Int(index[Int(network.head[arc])]),
        capacity: network.capacity[arc], cost: network.cost[arc])
    }
    simplex = NetworkSimplex(own)
  }

  func setCost(_ value: Int64, of arc: Int) {
    guard simplex.cost(of: arc) != value else { return }
    simplex.setCost(value, of: arc)
    isSolved = false
  }

  func setCapacity(_ value: Int64, of arc: Int) {
    simplex.setCapacity(value, of: arc)
    isSolved = false
  }

  /// Writes a cheapest flow, from the last one where a price has changed.
  func solve(into flow: inout [Int64]) {
    guard !isSolved else { return }
    _ = simplex.solve()
    for (number, arc) in arcs.enumerated() { flow[Int(arc)] = simplex.flow(of: number) }
    isSolved = true
  }

  /// The same at costs of all arcs of the whole.
  func solve(cost: [Int64], into flow: inout [Int64]) {
    for (number, arc) in arcs.enumerated() { setCost(cost[Int(arc)], of: number) }
    solve(into: &flow)
  }

  /// Writes the price of each node, 0 where the parts meet, in units of 2^scale, rounded down.
  func readPotentials(into potential: inout [Int64], scale: Int) {
    let zero = simplex.potential(of: 0)
    for (number, v) in nodes.enumerated() {
      potential[Int(v)] = (simplex.potential(of: number) &- zero) >> Int64(scale)
    }
  }

  /// A problem's network at its fineness, its parts, and where each arc stands among them.
  ///
  /// - Parameter scale: parts of a unit of cost in which costs are given.
  static func split(
    _ problem: FlowAttackProblem, scale: Int64
  ) -> (network: FlowNetwork, parts: [CirculationPart], place: [(part: Int32, arc: Int32)]) {
    var scaled = problem.network
    scaled.capacity = problem.capacities(problem.fineness)
    for arc in 0..<scaled.arcCount { scaled.cost[arc] *= scale }
    let parts = parts(of: scaled)
    var place = [(part: Int32, arc: Int32)](repeating: (0, 0), count: scaled.arcCount)
    for (index, part) in parts.enumerated() {
      for (number, arc) in part.arcs.enumerated() { place[Int(arc)] = (Int32(index), Int32(number)) }
    }
    return (scaled, parts, place)
  }

  /// Takes a circulation apart at the node where all deliveries end; one part where there is no such node.
  static func parts(of network: FlowNetwork) -> [CirculationPart] {
    let ends = Set((0..<network.arcCount).filter { network.cost[$0] < 0 }.map { network.head[$0] })
    guard network.nodeCount > 0 else { return [] }
    let hub = ends.count == 1 ? Int32(ends.first!) : 0
    let piece = ends.count == 1 ? pieces(of: network, without: hub) : [Int32](repeating: 0, count: network.nodeCount)
    let count = Int(piece.max() ?? 0) + 1
    var nodes = [[Int32]](repeating: [hub], count: count)
    for v in 0..<Int32(network.nodeCount) where v != hub { nodes[Int(piece[Int(v)])].append(v) }
    var arcs = [[Int32]](repeating: [], count: count)
    for arc in 0..<network.arcCount {
      let (tail, head) = (Int32(network.tail[arc]), Int32(network.head[arc]))
      arcs[Int(piece[Int(tail == hub ? head : tail)])].append(Int32(arc))
    }
    var index = [Int32](repeating: 0, count: network.nodeCount)
    return (0..<count).filter { !arcs[$0].isEmpty }.map {
      CirculationPart(network, arcs: arcs[$0], nodes: nodes[$0], index: &index)
    }
  }

  /// For each node the number of its connected piece when one node is taken out; that one counts as in the first.
  private static func pieces(of network: FlowNetwork, without hub: Int32) -> [Int32] {
    var above = (0..<Int32(network.nodeCount)).map { $0 }
    func root(_ v: Int32) -> Int32 {
      var v = v
      while above[Int(v)] != v {
        above[Int(v)] = above[Int(above[Int(v)])]
        v = above[Int(v)]
      }
      return v
    }
    for arc in 0..<network.arcCount {
      let (tail, head) = (Int32(network.tail[arc]), Int32(network.head[arc]))
      if tail != hub && head != hub {
        let (a, b) = (root(tail), root(head))
        above[Int(max(a, b))] = min(a, b)
      }
    }
    var number: [Int32: Int32] = [:]
    return (0..<Int32(network.nodeCount)).map { v in
      guard v != hub else { return 0 }
      let top = root(v)
      if number[top] == nil { number[top] = Int32(number.count) }
      return number[top]!
    }
  }
}
