import RoadGraph

/// Costs of the cheapest ways from each of some nodes to each of others.
public struct DistanceTable: Sendable, Equatable {
  public let sourceCount: Int
  public let targetCount: Int
  /// By `source * targetCount + target`; `UInt32.max` where there is no way.
  public let costs: [UInt32]

  /// The cost from source number `source` to target number `target`.
  public func cost(source: Int, target: Int) -> UInt32 { costs[source * targetCount + target] }

  /// By one search to all nodes per source, or per target when those are fewer.
  ///
  /// - Complexity: O(fewer of sources and targets) searches, on up to `threads` threads.
  public init(_ roads: SearchGraph, sources: [RoadGraph.Node], targets: [RoadGraph.Node], threads: Int = 1) {
    let turned = targets.count < sources.count
    let network = turned ? roads.reversed() : roads
    let (starts, ends) = turned ? (targets, sources) : (sources, targets)
    let rows = parallelMap(
      count: starts.count, threads: threads, workspace: { OneToAllSearch(nodeCount: roads.graph.nodeCount) }
    ) { search, index in
      search.run(network, from: starts[index])
      return ends.map { search.distance(to: $0) }
    }
    self.init(rows: rows, sources: sources.count, targets: targets.count, areColumns: turned)
  }

  /// By sweeps over a hierarchy, sixteen sources (or targets, when those are fewer) at once: for repeated tables on one network.
  public init(
    _ weights: HierarchyWeights, sources: [RoadGraph.Node], targets: [RoadGraph.Node], threads: Int = 1
  ) {
    let turned = targets.count < sources.count
    let (starts, ends) = turned ? (targets, sources) : (sources, targets)
    let width = HierarchySweep.width
    let batches = parallelMap(
      count: (starts.count + width - 1) / width, threads: threads,
      workspace: { HierarchySweep(weights.hierarchy) }
    ) { sweep, index in
      let batch = Array(starts[index * width..<min((index + 1) * width, starts.count)])
      sweep.run(weights, from: batch, backwards: turned)
      return batch.indices.map { lane in ends.map { sweep.distance(to: $0, lane: lane) } }
    }
    self.init(rows: Array(batches.joined()), sources: sources.count, targets: targets.count, areColumns: turned)
  }

  private init(rows: [[UInt32]], sources: Int, targets: Int, areColumns: Bool) {
    sourceCount = sources
    targetCount = targets
    if areColumns {
      costs = (0..<sources).flatMap { source in rows.map { $0[source] } }
    } else {
      costs = Array(rows.joined())
    }
  }
}
