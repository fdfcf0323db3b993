import RoadGraph

/// Distances from sixteen nodes at once to all others: climbs, then one descending sweep over all ranks.
///
/// PHAST (Delling, Goldberg, Nowatzyk and Werneck 2011, doi 10.1109/IPDPS.2011.89) on a customizable hierarchy: a node's sixteen labels lie in one cache
/// line, and nodes follow one another in memory in the order of the sweep. A reusable workspace; `distance` is valid
/// until the next run.
public struct HierarchySweep: Sendable {
  /// How many sources a run takes at most.
  public static let width = 16

  private var labels: [SIMD16<Int32>]
  private var isTouched: [Bool]
  private var rank: [UInt32]

  public init(_ hierarchy: ContractionHierarchy) {
    labels = [SIMD16<Int32>](
      repeating: SIMD16(repeating: HierarchyWeights.infinity), count: hierarchy.nodeCount)
    isTouched = [Bool](repeating: false, count: hierarchy.nodeCount)
    rank = hierarchy.rank
  }

  /// The cost from source number `lane` of the last run to a node; `UInt32.max` where there is no way.
  @inline(__always) public func distance(to node: RoadGraph.Node, lane: Int) -> UInt32 {
    let label = labels[Int(rank[Int(node)])][lane]
    return label >= HierarchyWeights.infinity ? Weights.infinity : UInt32(label)
  }

  /// All distances of one lane, by node.
  public func distances(lane: Int) -> [UInt32] {
    (0..<UInt32(rank.count)).map { distance(to: $0, lane: lane) }
  }

  /// - Parameters:
  ///   - sources: up to sixteen nodes.
  ///   - backwards: distances to the sources instead of from them.
  public mutating func run(_ weights: HierarchyWeights, from sources: [RoadGraph.Node], backwards: Bool = false) {
    precondition(sources.count <= Self.width, "at most sixteen sources")
    let hierarchy = weights.hierarchy
    let (climbing, descending) = backwards ? (weights.down, weights.up) : (weights.up, weights.down)
    for (lane, source) in sources.enumerated() {
      climb(hierarchy, climbing, from: hierarchy.rank[Int(source)], lane: lane)
    }
    sweep(hierarchy, descending)
  }

  private mutating func climb(_ hierarchy: ContractionHierarchy, _ costs: [Int32], from start: UInt32, lane: Int) {
    var x = start
    while x != RoadGraph.none {
      if !isTouched[Int(x)] {
        isTouched[Int(x)] = true
        labels[Int(x)] = SIMD16(repeating: HierarchyWeights.infinity)
      }
      x = hierarchy.parent[Int(x)]
    }
    labels.withUnsafeMutableBytes { bytes in
      let labels = bytes.bindMemory(to: Int32.self).baseAddress! + lane
      labels[16 * Int(start)] = 0
      x = start
      while x != RoadGraph.none {
        let own = labels[16 * Int(x)]
        if own < HierarchyWeights.infinity {
          for arc in Int(hierarchy.firstUp[Int(x)])..<Int(hierarchy.firstUp[Int(x) + 1]) {
            let head = 16 * Int(hierarchy.upHead[arc])
            labels[head] = min(labels[head], own &+ costs[arc])
          }
        }
        x = hierarchy.parent[Int(x)]
      }
    }
  }

  private mutating func sweep(_ hierarchy: ContractionHierarchy, _ costs: [Int32]) {
    labels.withUnsafeMutableBufferPointer { labels in
      isTouched.withUnsafeMutableBufferPointer { isTouched in
        hierarchy.firstUp.withUnsafeBufferPointer { first in
          hierarchy.upHead.withUnsafeBufferPointer { head in
            costs.withUnsafeBufferPointer { costs in
              for x in stride(from: labels.count - 1, through: 0, by: -1) {
                var label = isTouched[x] ? labels[x] : SIMD16(repeating: HierarchyWeights.infinity)
                isTouched[x] = false
                for arc in Int(first[x])..<Int(first[x + 1]) {
                  let through = labels[Int(head[arc])] &+ SIMD16(repeating: costs[arc])
                  label.replace(with: through, where: through .< label)
                }
                labels[x] = label
              }
            }
          }
        }
      }
    }
  }
}
