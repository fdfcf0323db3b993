import Randomness
import RoadGraph
import Testing

/// Long chains, rings, one-ways, parallel chains and dead ends.
private func chainyGraph(_ seed: UInt32) -> RoadGraph {
  var random = RandomStream(seed: 5, replication: seed, purpose: 1)
  var nodes = UInt32.random(in: 1...5, using: &random)
  let junctions = nodes
  var (tails, heads) = ([UInt32](), [UInt32]())
  for _ in 0..<Int.random(in: 0...7, using: &random) {
    let start = UInt32.random(in: 0..<junctions, using: &random)
    let end = UInt32.random(in: 0..<junctions, using: &random)
    var at = start
    for _ in 0...Int.random(in: 0...4, using: &random) {
      tails.append(at)
      heads.append(nodes)
      at = nodes
      nodes += 1
    }
    if Int.random(in: 0...5, using: &random) > 0 {
      tails.append(at)
      heads.append(end)
    }
  }
  // Turn some stretches two-way, whole chains or single stretches alike.
  let whole = Bool.random(using: &random)
  for arc in tails.indices where whole || Int.random(in: 0...3, using: &random) > 0 {
    tails.append(heads[arc])
    heads.append(tails[arc])
  }
  // A ring of its own.
  if Bool.random(using: &random) {
    for i in 0..<3 as Range<UInt32> {
      tails += [nodes + i, nodes + (i + 1) % 3]
      heads += [nodes + (i + 1) % 3, nodes + i]
    }
    nodes += 3
  }
  return RoadGraph(nodeCount: Int(nodes), tails: tails, heads: heads)
}

private func distances(_ graph: RoadGraph, _ weights: [Int], from node: UInt32) -> [Int?] {
  var distance = [Int?](repeating: nil, count: graph.nodeCount)
  distance[Int(node)] = 0
  var changed = true
  while changed {
    changed = false
    for arc in 0..<graph.arcCount {
      guard let at = distance[Int(graph.tail[arc])] else { continue }
      if distance[Int(graph.head[arc])].map({ at + weights[arc] < $0 }) ?? true {
        distance[Int(graph.head[arc])] = at + weights[arc]
        changed = true
      }
    }
  }
  return distance
}

@Test func `contraction keeps distances, expands to roads and loses no arc`() {
  var removed = 0
  for seed in 0..<3_000 as Range<UInt32> {
    let graph = chainyGraph(seed)
    var random = RandomStream(seed: 6, replication: seed, purpose: 1)
    let weights = (0..<graph.arcCount).map { _ in Int.random(in: 0...9, using: &random) }
    let chains = ChainContraction(graph) { $0 == 2 }
    let small = chains.graph
    #expect(small.invariantViolations() == [])
    removed += graph.nodeCount - small.nodeCount
    let sums = chains.sums(weights)
    #expect(chains.weightSums(weights.map(UInt32.init)).map(Int.init) == sums)
    #expect(chains.chainArcs.sorted() == Array(0..<UInt32(graph.arcCount)))
    if graph.nodeCount > 2 { #expect(chains.contractedNode[2] != RoadGraph.none) }
    for arc in 0..<UInt32(small.arcCount) {
      let chain = Array(chains.chain(of: arc))
      #expect(graph.tail[Int(chain[0])] == chains.originalNode[Int(small.tail[Int(arc)])])
      #expect(graph.head[Int(chain.last!)] == chains.originalNode[Int(small.head[Int(arc)])])
      for (a, b) in zip(chain, chain.dropFirst()) { #expect(graph.head[Int(a)] == graph.tail[Int(b)]) }
    }
    for node in 0..<graph.nodeCount {
      #expect((chains.contractedNode[node] == RoadGraph.none) == (chains.arcThrough[node] != RoadGraph.none))
      if chains.arcThrough[node] != RoadGraph.none {
        #expect(chains.chain(of: chains.arcThrough[node]).contains { graph.head[Int($0)] == UInt32(node) })
      }
    }
    for (id, node) in chains.originalNode.enumerated() {
      let long = distances(graph, weights, from: node)
      let short = distances(small, sums, from: UInt32(id))
      for (other, original) in chains.originalNode.enumerated() { #expect(short[other] == long[Int(original)]) }
    }
  }
  #expect(removed > 5_000, "the graphs must have chains to contract")
}

@Test func `a two-way chain becomes one link, parallel chains stay apart`() {
  // 0 - 1 - 2 - 3 and 0 - 4 - 3, two-way, with dead ends at 0 and 3 so that both are junctions.
  let roads: [(UInt32, UInt32)] = [(0, 1), (1, 2), (2, 3), (0, 4), (4, 3), (0, 5), (3, 6)]
  let graph = RoadGraph(
    nodeCount: 7, tails: roads.flatMap { [$0.0, $0.1] }, heads: roads.flatMap { [$0.1, $0.0] })
  let chains = ChainContraction(graph)
  #expect(chains.originalNode == [0, 3, 5, 6])
  #expect(chains.graph.arcCount == 8)
  let links = chains.links(from: graph.source.map { $0 / 2 })
  #expect(Set(links).count == 4)
  for arc in 0..<8 {
    #expect(links.filter { $0 == links[arc] }.count == 2)
  }
}
