import Geography
import RoadGraph

/// Orders in which a hierarchy takes nodes out of the graph: unimportant ones first.
public enum EliminationOrder {
  /// A nested dissection order: pieces first, what separates them last.
  ///
  /// Nodes of degree one and two go first; the core is split again and again (see `SeparatorFinder`), and small pieces go by smallest degree. The
  /// order depends on the topology alone, so one serves all weightings (Dibbelt, Strasser and Wagner 2016, doi 10.1145/2886843).
  /// - Parameters:
  ///   - coordinates: by node; without them distances in hops serve as directions.
  ///   - threads: at most this many; the order does not depend on it.
  /// - Returns: the nodes in their order.
  public static func nestedDissection(
    of graph: RoadGraph, coordinates: [Coordinate]? = nil, threads: Int = 1
  ) -> [RoadGraph.Node] {
    precondition(coordinates.map { $0.count == graph.nodeCount } ?? true, "one coordinate per node expected")
    let small = SmallDegreeElimination(SimpleAdjacency(graph))
    let core = small.core
    let places = coordinates.map { all in Places(core.map { all[Int($0)] }) }
    let order = dissect(small.coreAdjacency(), places, threads: threads)
    return small.order + order.map { core[Int($0)] }
  }

  private static func dissect(_ core: SimpleAdjacency, _ places: Places?, threads: Int) -> [UInt32] {
    var pieces = [Piece(nodes: Array(0..<UInt32(core.nodeCount)), start: 0)]
    var order = [UInt32](repeating: 0, count: core.nodeCount)
    // Wave by wave while pieces are large, then whole pieces side by side.
    let large = max(2_000, core.nodeCount / 16)
    while pieces.contains(where: { $0.nodes.count > large }) {
      let wave = pieces
      let results = parallelMap(
        count: wave.count, threads: threads, workspace: { Dissector(core: core, places: places) }
      ) { dissector, index in
        wave[index].nodes.count > large ? dissector.cut(wave[index]) : .init(pieces: [wave[index]])
      }
      for placed in results.flatMap(\.placed) { placed.write(to: &order) }
      pieces = results.flatMap(\.pieces)
    }
    let rest = pieces
    let results = parallelMap(
      count: rest.count, threads: threads, workspace: { Dissector(core: core, places: places) }
    ) { dissector, index in dissector.dissect(rest[index]) }
    for placed in results.joined() { placed.write(to: &order) }
    return order
  }

  /// Nodes whose ranks begin at `start`; rising until they are placed.
  struct Piece: Sendable {
    var nodes: [UInt32]
    var start: Int

    func write(to order: inout [UInt32]) {
      for (i, node) in nodes.enumerated() { order[start + i] = node }
    }
  }

  /// Coordinates as whole numbers on a local plane.
  struct Places: Sendable {
    let east: [Int32]
    let north: [Int32]

    init(_ coordinates: [Coordinate]) {
      let box = BoundingBox(around: coordinates) ?? BoundingBox(south: 0, west: 0, north: 0, east: 0)
      let scale = 60_000 / max(1e-9, box.north - box.south, box.east - box.west)
      east = coordinates.map { $0.isValid ? Int32(($0.longitude - box.west) * scale) : 0 }
      north = coordinates.map { $0.isValid ? Int32(($0.latitude - box.south) * scale) : 0 }
    }
  }
}
