import RoadNetworks

/// Where the nodes of a small graph stand in a drawing: in columns by their distance in arcs from where ways start, ordered in each so that
/// few arcs cross (the barycentre heuristic of Sugiyama, Tagawa and Toda 1981, doi 10.1109/TSMC.1981.4308636). The same graph gives the same drawing.
struct LayeredDrawing {
  /// More nodes than this make no drawing that can be read.
  static let mostNodes = 60

  private let neighbours: [[Int]]
  private(set) var layers: [[Int]]

  init(_ graph: PlainGraph, from sources: [Int]) {
    var ahead = [[Int]](repeating: [], count: graph.nodeCount)
    var all = ahead
    for (tail, head) in zip(graph.tails, graph.heads) where tail != head {
      ahead[Int(tail)].append(Int(head))
      if graph.isUndirected { ahead[Int(head)].append(Int(tail)) }
      all[Int(tail)].append(Int(head))
      all[Int(head)].append(Int(tail))
    }
    neighbours = all
    var layer = [Int?](repeating: nil, count: graph.nodeCount)
    func spread(_ start: [Int], _ arcs: [[Int]]) {
      var queue = start
      var next = 0
      while next < queue.count {
        let node = queue[next]
        next += 1
        for other in arcs[node] where layer[other] == nil {
          layer[other] = layer[node]! + 1
          queue.append(other)
        }
      }
    }
    let starts = sources.isEmpty ? Array(layer.indices.prefix(1)) : sources
    for source in starts { layer[source] = 0 }
    spread(starts, ahead)
    // What no way reaches stands beside what it is joined to; what is joined to nothing at the end.
    spread(layer.indices.filter { layer[$0] != nil }, all)
    let last = (layer.compactMap { $0 }.max() ?? 0) + 1
    let depth = layer.contains { $0 == nil } ? last + 1 : last
    layers = (0..<depth).map { column in layer.indices.filter { (layer[$0] ?? last) == column } }
    for _ in 0..<8 {
      for column in layers.indices.dropFirst() { order(column, by: column - 1) }
      for column in layers.indices.dropLast().reversed() { order(column, by: column + 1) }
    }
  }

  /// Puts the nodes of a column at the mean height of their neighbours in another.
  private mutating func order(_ column: Int, by other: Int) {
    let heights = Dictionary(
      uniqueKeysWithValues: layers[other].enumerated().map { place, node in
        (node, Double(place) - Double(layers[other].count - 1) / 2)
      })
    let keys = layers[column].enumerated().map { place, node -> (Double, Int, Int) in
      let near = neighbours[node].compactMap { heights[$0] }
      let own = Double(place) - Double(layers[column].count - 1) / 2
      return (near.isEmpty ? own : near.reduce(0, +) / Double(near.count), place, node)
    }
    layers[column] = keys.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Across and down by node, each column across as far as the next, the whole wider than high.
  var positions: [(x: Double, y: Double)] {
    var positions = [(x: Double, y: Double)](repeating: (0, 0), count: neighbours.count)
    let tallest = layers.map(\.count).max() ?? 1
    let height = min(0.7, 0.14 * Double(tallest - 1))
    for (column, nodes) in layers.enumerated() {
      for (place, node) in nodes.enumerated() {
        let share = nodes.count > 1 ? Double(place) / Double(nodes.count - 1) - 0.5 : 0
        // A column of few nodes does not spread over the whole height.
        let spread = height * Double(nodes.count) / Double(tallest)
        positions[node] = (Double(column) / Double(max(1, layers.count - 1)), share * spread)
      }
    }
    return positions
  }
}
