import Randomness
import RoadGraph

/// A small random network for comparisons with slow oracles: parallel links, zero weights, loops, one-ways, separate parts.
struct RandomRoads {
  enum Kind: CaseIterable {
    /// Two-way links with one weight.
    case undirected
    /// Two-way links with a weight each way, and one-way links.
    case directed
    /// As `directed`, and some links of several arcs anywhere.
    case compound
  }

  let graph: RoadGraph
  let weights: [UInt32]
  let linkOfArc: [UInt32]

  init(seed: UInt32, kind: Kind, maximumNodes: Int = 10) {
    var random = RandomStream(seed: 20_260_101, replication: seed, purpose: 7)
    let nodes = Int.random(in: 1...maximumNodes, using: &random)
    let links = Int.random(in: 0...(2 * nodes + 2), using: &random)
    let largest = [UInt32](arrayLiteral: 1, 3, 20, 1_000_000)[Int.random(in: 0...3, using: &random)]
    var (tails, heads, ofArc, given) = ([UInt32](), [UInt32](), [UInt32](), [UInt32]())
    for link in 0..<UInt32(links) {
      let t = UInt32.random(in: 0..<UInt32(nodes), using: &random)
      // Mostly to a near node, so that the network is long rather than a tangle.
      let near = Int.random(in: 0...3, using: &random) > 0
      let h =
        near
        ? min(UInt32(nodes - 1), t + UInt32.random(in: 0...2, using: &random))
        : UInt32.random(in: 0..<UInt32(nodes), using: &random)
      let id = kind == .compound && link > 0 && Int.random(in: 0...3, using: &random) == 0 ? link / 2 : link
      let w = UInt32.random(in: 0...largest, using: &random)
      tails.append(t)
      heads.append(h)
      given.append(w)
      ofArc.append(id)
      if kind == .undirected || Int.random(in: 0...2, using: &random) > 0 {
        tails.append(h)
        heads.append(t)
        let closed = kind != .undirected && Int.random(in: 0...9, using: &random) == 0
        given.append(
          kind == .undirected ? w : closed ? .max : UInt32.random(in: 0...largest, using: &random))
        ofArc.append(id)
      }
    }
    graph = RoadGraph(nodeCount: nodes, tails: tails, heads: heads)
    weights = graph.source.map { given[Int($0)] }
    linkOfArc = graph.source.map { ofArc[Int($0)] }
  }
}

/// Distances by plain label correction over all arcs (Bellman and Ford): slow and plainly right.
func slowDistances(_ graph: RoadGraph, _ weights: [UInt32], from origins: [(node: UInt32, cost: UInt32)]) -> [UInt32] {
  var distance = [UInt64](repeating: UInt64(UInt32.max), count: graph.nodeCount)
  for origin in origins { distance[Int(origin.node)] = min(distance[Int(origin.node)], UInt64(origin.cost)) }
  var changed = true
  while changed {
    changed = false
    for arc in 0..<graph.arcCount {
      let through = distance[Int(graph.tail[arc])] + UInt64(weights[arc])
      if through < distance[Int(graph.head[arc])] {
        distance[Int(graph.head[arc])] = through
        changed = true
      }
    }
  }
  return distance.map { UInt32($0) }
}

func slowDistances(_ graph: RoadGraph, _ weights: [UInt32], from node: UInt32) -> [UInt32] {
  slowDistances(graph, weights, from: [(node, 0)])
}
