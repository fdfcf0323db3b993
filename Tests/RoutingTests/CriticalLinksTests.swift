import Randomness
import RoadGraph
import Routing
import Testing

@Test(arguments: RandomRoads.Kind.allCases)
func `losses of every link equal searching again without it`(kind: RandomRoads.Kind) {
  var cutOff = 0
  var longer = 0
  for seed in 0..<5_000 as Range<UInt32> {
    let roads = RandomRoads(seed: seed, kind: kind, maximumNodes: 14)
    var random = RandomStream(seed: 2, replication: seed, purpose: 1)
    let nodes = 0..<UInt32(roads.graph.nodeCount)
    let origins = (0..<3).map { _ in
      (0..<Int.random(in: 1...2, using: &random)).map { _ in
        Origin(nodes.randomElement(using: &random)!, cost: UInt32.random(in: 0...4, using: &random))
      }
    }
    let targets = Array(nodes)
    let table = CriticalLinks.analyse(
      graph: roads.graph, weights: roads.weights, linkOfArc: roads.linkOfArc, origins: origins, targets: targets)
    for (o, origin) in origins.enumerated() {
      let start = origin.map { (node: $0.node, cost: $0.cost) }
      let whole = slowDistances(roads.graph, roads.weights, from: start)
      for target in targets { #expect(table.cost[table.pair(origin: o, target: Int(target))] == whole[Int(target)]) }
      for link in Set(roads.linkOfArc) {
        let without = Weights.closing([link], in: roads.weights, linkOfArc: roads.linkOfArc)
        let slow = slowDistances(roads.graph, without, from: start)
        for target in targets {
          let pair = table.pair(origin: o, target: Int(target))
          #expect(table.cost(ofPair: pair, without: link) == slow[Int(target)])
          if slow[Int(target)] != whole[Int(target)] { longer += 1 }
          if slow[Int(target)] == .max && whole[Int(target)] != .max { cutOff += 1 }
        }
      }
    }
  }
  #expect(cutOff > 1_000 && longer > cutOff + 1_000, "the networks must try both outcomes")
}

@Test func `losses do not depend on the number of threads`() {
  let roads = RandomRoads(seed: 5, kind: .directed, maximumNodes: 400)
  let nodes = Array(0..<UInt32(roads.graph.nodeCount))
  let tables = [1, 2, 5].map { threads in
    CriticalLinks.analyse(
      graph: roads.graph, weights: roads.weights, linkOfArc: roads.linkOfArc, sources: nodes, targets: nodes,
      threads: threads)
  }
  #expect(tables[0] == tables[1] && tables[0] == tables[2])
}

@Test func `the table turned by link holds every entry once`() {
  let roads = RandomRoads(seed: 11, kind: .undirected, maximumNodes: 40)
  let nodes = Array(0..<UInt32(roads.graph.nodeCount))
  let table = CriticalLinks.analyse(
    graph: roads.graph, weights: roads.weights, linkOfArc: roads.linkOfArc, sources: nodes, targets: nodes)
  let linkCount = Int(roads.linkOfArc.max()!) + 1
  let turned = table.byLink(linkCount: linkCount)
  #expect(turned.entry.sorted() == Array(0..<UInt32(table.link.count)))
  for link in 0..<linkCount {
    for row in turned.first[link]..<turned.first[link + 1] {
      #expect(table.link[Int(turned.entry[row])] == UInt32(link))
      #expect(table.entries(ofPair: Int(turned.pair[row])).contains(Int(turned.entry[row])))
    }
  }
}

@Test(arguments: RandomRoads.Kind.allCases)
func `detours equal searching without the link`(kind: RandomRoads.Kind) {
  for seed in 0..<3_000 as Range<UInt32> {
    let roads = RandomRoads(seed: seed, kind: kind, maximumNodes: 12)
    let detours = Detours.all(graph: roads.graph, weights: roads.weights, linkOfArc: roads.linkOfArc, threads: 2)
    for arc in 0..<roads.graph.arcCount {
      let without = Weights.closing([roads.linkOfArc[arc]], in: roads.weights, linkOfArc: roads.linkOfArc)
      let slow = slowDistances(roads.graph, without, from: roads.graph.tail[arc])
      #expect(detours[arc] == slow[Int(roads.graph.head[arc])])
    }
  }
}
