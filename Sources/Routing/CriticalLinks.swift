import RoadGraph

/// The exact effect of losing each single link on the cheapest ways between origins and targets.
///
/// Per pair all links of its way are answered at once, after Malik, Mittal and Gupta 1989 (doi 10.1016/0167-6377(89)90065-5) and Hershberger and
/// Suri 2001 (doi 10.1109/SFCS.2001.959899): when link i of the way is lost, the cheapest replacement leaves what the origin's tree still reaches
/// by one other arc (u, v), and costs d(origin, u) + w(u, v) + d(v, target); each arc offers that to an interval of the way. One tree per origin
/// and one per target serve all pairs; the tree of an origin is first shrunk to the ways to its targets, so that a pair touches only arcs
/// between different branches. On directed networks the same value is a lower bound, exact unless the way from v comes back through the lost
/// link; the few links where it may are searched again, inside the cut-off branch, guided by d(., target).
public enum CriticalLinks {
  /// - Parameters:
  ///   - weights: per arc; `UInt32.max` is closed.
  ///   - linkOfArc: the link of each arc, dense from 0; arcs of one link are lost together. One arc or two opposite arcs
  ///     are quick; links of more arcs are handled by one guided search each.
  ///   - origins: one list of start nodes each, of which the best counts; a single port is a list of one.
  ///   - targets: one node each.
  ///   - threads: at most this many at once; results do not depend on it.
  /// - Complexity: one tree per origin and target; per pair O(arcs between branches + way x log way).
  public static func analyse(
    graph: RoadGraph, weights: [UInt32], linkOfArc: [UInt32], origins: [[Origin]], targets: [RoadGraph.Node],
    threads: Int = 1
  ) -> LossTable {
    let links = LinkIndex(graph: graph, weights: weights, linkOfArc: linkOfArc)
    guard links.isSymmetric else {
      let rows = sweep(
        SearchGraph(graph, weights: weights), links, origins: origins, targets: targets, threads: threads)
      return table(rows, targetCount: targets.count) { CollectionOfOne(linkOfArc[Int($0)]) }
    }
    var isKept = [Bool](repeating: false, count: graph.nodeCount)
    for origin in origins.joined() { isKept[Int(origin.node)] = true }
    for target in targets { isKept[Int(target)] = true }
    let core = SymmetricCore(graph, weights: weights, links: links, keeping: isKept)
    let rows = sweep(
      SearchGraph(core.graph, weights: core.weights), LinkIndex(core),
      origins: origins.map { $0.map { Origin(core.nodeInCore[Int($0.node)], cost: $0.cost) } },
      targets: targets.map { core.nodeInCore[Int($0)] }, threads: threads)
    return table(rows, targetCount: targets.count) { core.links(ofArc: $0) }
  }

  /// The losses by origin, then target.
  private static func sweep(
    _ roads: SearchGraph, _ links: LinkIndex, origins: [[Origin]], targets: [RoadGraph.Node], threads: Int
  ) -> [[PairLosses]] {
    let nodes = roads.graph.nodeCount
    let towards = links.isSymmetric ? roads : roads.reversed()
    let bytesPerTarget = max(1, nodes) * (links.isSymmetric ? 4 : 8)
    let block = max(threads, min(max(1, targets.count), 512 << 20 / bytesPerTarget), 1)
    var rows = [[PairLosses]](repeating: [], count: origins.count)
    for start in stride(from: 0, to: targets.count, by: block) {
      let chosen = Array(targets[start..<min(start + block, targets.count)])
      let trees = parallelMap(
        count: chosen.count, threads: threads, workspace: { OneToAllSearch(nodeCount: nodes) }
      ) { search, index in
        search.run(towards, from: chosen[index])
        return TargetTree(search, of: towards, node: chosen[index], keepingArcs: !links.isSymmetric)
      }
      let found = parallelMap(
        count: origins.count, threads: threads, workspace: { ReplacementSweep(roads: roads, links: links) }
      ) { sweep, index in
        sweep.losses(from: origins[index], to: trees)
      }
      for (index, losses) in found.enumerated() { rows[index] += losses }
    }
    return rows
  }

  /// The same with one node per origin.
  public static func analyse(
    graph: RoadGraph, weights: [UInt32], linkOfArc: [UInt32], sources: [RoadGraph.Node], targets: [RoadGraph.Node],
    threads: Int = 1
  ) -> LossTable {
    analyse(
      graph: graph, weights: weights, linkOfArc: linkOfArc, origins: sources.map { [Origin($0)] }, targets: targets,
      threads: threads)
  }

  private static func table<Links: Collection<UInt32>>(
    _ rows: [[PairLosses]], targetCount: Int, linksOfArc: (UInt32) -> Links
  ) -> LossTable {
    var cost: [UInt32] = []
    var first = [0]
    var link: [UInt32] = []
    var without: [UInt32] = []
    for pair in rows.joined() {
      cost.append(pair.cost)
      for (arc, detour) in zip(pair.arcs, pair.costs) {
        let links = linksOfArc(arc)
        link += links
        without += repeatElement(detour, count: links.count)
      }
      first.append(link.count)
    }
    return LossTable(
      originCount: rows.count, targetCount: targetCount, cost: cost, firstEntry: first, link: link,
      costWithout: without)
  }
}

/// The losses of one pair along its way.
struct PairLosses: Sendable {
  var cost: UInt32
  /// Arcs whose links lie on the way; a link of several arcs comes once.
  var arcs: [UInt32] = []
  var costs: [UInt32] = []
}

/// Distances to one target, and on directed networks the arc that each node takes there.
struct TargetTree: Sendable {
  let node: RoadGraph.Node
  let distance: [UInt32]
  /// Arcs of the forward graph; empty when not needed.
  let nextArc: [RoadGraph.Arc]

  init(_ search: OneToAllSearch, of towards: SearchGraph, node: RoadGraph.Node, keepingArcs: Bool) {
    self.node = node
    distance = search.distances()
    nextArc =
      keepingArcs
      ? search.labels.map { $0.parentArc == RoadGraph.none ? RoadGraph.none : towards.graph.source[Int($0.parentArc)] }
      : []
  }
}
