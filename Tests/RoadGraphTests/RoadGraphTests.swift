import Randomness
import RoadGraph
import Testing

/// A random directed multigraph with loops.
private func randomGraph(_ seed: UInt32, nodes: Int = 12) -> RoadGraph {
  var random = RandomStream(seed: 3, replication: seed, purpose: 1)
  let n = UInt32.random(in: 1...UInt32(nodes), using: &random)
  let m = Int.random(in: 0...Int(2 * n), using: &random)
  var (tails, heads) = ([UInt32](), [UInt32]())
  for _ in 0..<m {
    let (t, h) = (UInt32.random(in: 0..<n, using: &random), UInt32.random(in: 0..<n, using: &random))
    tails.append(t)
    heads.append(h)
    if Bool.random(using: &random) {
      tails.append(h)
      heads.append(t)
    }
  }
  return RoadGraph(nodeCount: Int(n), tails: tails, heads: heads)
}

private func reachable(_ graph: RoadGraph, from node: UInt32, without lost: (Int) -> Bool = { _ in false }) -> [Bool] {
  var seen = [Bool](repeating: false, count: graph.nodeCount)
  seen[Int(node)] = true
  var open = [node]
  while let v = open.popLast() {
    for arc in graph.arcs(from: v) where !lost(arc) && !seen[Int(graph.head[arc])] {
      seen[Int(graph.head[arc])] = true
      open.append(graph.head[arc])
    }
  }
  return seen
}

private func bothWays(_ graph: RoadGraph) -> RoadGraph {
  RoadGraph(nodeCount: graph.nodeCount, tails: graph.tail + graph.head, heads: graph.head + graph.tail)
}

@Test func `random graphs are sound, reversed and renumbered too`() {
  for seed in 0..<500 as Range<UInt32> {
    let graph = randomGraph(seed)
    graph.checkInvariants()
    #expect(graph.reversed().invariantViolations() == [])
    let numbering = Renumbering(breadthFirst: graph)
    let renumbered = graph.renumbered(by: numbering)
    #expect(renumbered.invariantViolations() == [])
    for arc in 0..<graph.arcCount {
      let old = Int(renumbered.source[arc])
      #expect(numbering.oldOfNew[Int(renumbered.tail[arc])] == graph.tail[old])
      #expect(numbering.oldOfNew[Int(renumbered.head[arc])] == graph.head[old])
    }
    #expect(numbering.reordered(Array(0..<UInt32(graph.nodeCount))) == numbering.oldOfNew)
  }
}

@Test func `renumbering by keys is stable`() {
  #expect(Renumbering(byKeys: [5, 1, 5, 0]).oldOfNew == [3, 1, 0, 2])
}

@Test func `strong components are mutual reachability in reverse topological order`() {
  for seed in 0..<2_000 as Range<UInt32> {
    let graph = randomGraph(seed)
    let parts = graph.strongComponents()
    let reach = (0..<UInt32(graph.nodeCount)).map { reachable(graph, from: $0) }
    for a in 0..<graph.nodeCount {
      for b in 0..<graph.nodeCount {
        #expect((parts.ofNode[a] == parts.ofNode[b]) == (reach[a][b] && reach[b][a]))
        if reach[a][b] { #expect(parts.ofNode[a] >= parts.ofNode[b]) }
      }
    }
    #expect(parts.sizes.reduce(0, +) == graph.nodeCount)
    #expect(parts.sizes[Int(parts.largest!)] == parts.sizes.max())
  }
}

@Test func `weak components ignore directions`() {
  for seed in 0..<1_000 as Range<UInt32> {
    let graph = randomGraph(seed)
    let parts = graph.weakComponents()
    let both = bothWays(graph)
    for a in 0..<graph.nodeCount {
      let reach = reachable(both, from: UInt32(a))
      for b in 0..<graph.nodeCount { #expect((parts.ofNode[a] == parts.ofNode[b]) == reach[b]) }
    }
  }
}

@Test func `bridges and articulation nodes are those whose loss adds a part`() {
  var bridges = 0
  for seed in 0..<3_000 as Range<UInt32> {
    let graph = randomGraph(seed)
    let links = Links.pairingOppositeArcs(of: graph)
    let found = graph.cutElements(linkOfArc: links)
    let whole = graph.weakComponents().count
    for link in Set(links) {
      let rest = (0..<graph.arcCount).filter { links[$0] != link }
      let without = RoadGraph(
        nodeCount: graph.nodeCount, tails: rest.map { graph.tail[$0] }, heads: rest.map { graph.head[$0] })
      #expect(found.bridges.contains(link) == (without.weakComponents().count > whole))
    }
    bridges += found.bridges.count
    for node in 0..<UInt32(graph.nodeCount) {
      let rest = (0..<graph.arcCount).filter { graph.tail[$0] != node && graph.head[$0] != node }
      let without = RoadGraph(
        nodeCount: graph.nodeCount, tails: rest.map { graph.tail[$0] }, heads: rest.map { graph.head[$0] })
      // The lost node itself now counts as a part, unless it was one already.
      let isAlone = reachable(bothWays(graph), from: node).count(where: { $0 }) == 1
      #expect(
        found.articulationNodes.contains(node) == (without.weakComponents().count - (isAlone ? 0 : 1) > whole))
    }
  }
  #expect(bridges > 1_000)
}

@Test func `pairing makes one link of a two-way road`() {
  let graph = RoadGraph(nodeCount: 3, tails: [0, 1, 0, 1, 2, 2], heads: [1, 0, 1, 2, 2, 1])
  // By tail: 0>1, 0>1, 1>0, 1>2, 2>2, 2>1.
  #expect(Links.pairingOppositeArcs(of: graph) == [0, 1, 0, 2, 3, 2])
}

@Test func `the heap gives ids by rising key`() {
  for seed in 0..<300 as Range<UInt32> {
    var random = RandomStream(seed: 4, replication: seed, purpose: 1)
    var heap = IndexedHeap<UInt32>(capacity: 60)
    var keys: [UInt32: UInt32] = [:]
    for _ in 0..<200 {
      if Int.random(in: 0...2, using: &random) == 0, !heap.isEmpty {
        let (id, key) = heap.removeMinimum()
        #expect(keys[id] == key && key == keys.values.min())
        keys[id] = nil
      } else {
        let (id, key) = (UInt32.random(in: 0..<60, using: &random), UInt32.random(in: 0..<50, using: &random))
        let changed = heap.insertOrDecrease(id, key: key)
        #expect(changed == (keys[id].map { key < $0 } ?? true))
        keys[id] = min(keys[id] ?? .max, key)
      }
      #expect(heap.count == keys.count)
    }
  }
}
