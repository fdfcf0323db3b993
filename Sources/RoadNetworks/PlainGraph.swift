import RoadGraph

/// A graph as a file gives it: arcs with costs and whatever else the format knows. What the optimisers run on when the
/// input is a published instance rather than a case.
///
/// Arrays of arcs have one entry per arc in the file's order; `nil` where the file has no such column.
public struct PlainGraph: Sendable, Equatable {
  /// One kind of goods of a multi-commodity instance.
  public struct Commodity: Sendable, Equatable {
    public var name: String
    /// Units a node sends out (positive) or takes in (negative), per node.
    public var supply: [Double]
    /// Cost per unit, per arc.
    public var cost: [Double]
    /// Bound for this commodity alone, per arc; `.infinity` for none.
    public var capacity: [Double]

    public init(name: String, supply: [Double], cost: [Double], capacity: [Double]) {
      self.name = name
      self.supply = supply
      self.cost = cost
      self.capacity = capacity
    }
  }

  /// Each arc may be used in both directions.
  public var isUndirected: Bool
  /// In an undirected graph, the arcs that run one way only; nil for none.
  public var isOneway: [Bool]?
  /// As in the file, in the order of first appearance or of their numbers.
  public var nodeNames: [String]
  public var tails: [UInt32]
  public var heads: [UInt32]
  /// Cost or length of using an arc; 1 where the file has only a topology.
  public var cost: [Double]
  /// What a cut adds to the cost; `.infinity` where a cut removes the arc.
  public var delay: [Double]?
  /// What cutting the arc takes from the budget; `.infinity` where it cannot be cut.
  public var cutCost: [Double]?
  /// Upper bound of flow; `.infinity` for none.
  public var capacity: [Double]?
  /// Lower bound of flow.
  public var lowerBound: [Double]?
  /// Units a node sends out (positive) or takes in (negative), per node.
  public var supply: [Double]?
  public var commodities: [Commodity]
  /// Where the instance starts, if the file says so.
  public var origin: UInt32?
  /// Where the instance ends, if the file says so.
  public var destination: UInt32?

  public init(
    isUndirected: Bool = false, nodeNames: [String] = [], tails: [UInt32] = [], heads: [UInt32] = [],
    cost: [Double] = [], delay: [Double]? = nil, cutCost: [Double]? = nil, capacity: [Double]? = nil,
    lowerBound: [Double]? = nil, supply: [Double]? = nil, commodities: [Commodity] = [], origin: UInt32? = nil,
    destination: UInt32? = nil
  ) {
    self.isUndirected = isUndirected
    self.nodeNames = nodeNames
    self.tails = tails
    self.heads = heads
    self.cost = cost
    self.delay = delay
    self.cutCost = cutCost
    self.capacity = capacity
    self.lowerBound = lowerBound
    self.supply = supply
    self.commodities = commodities
    self.origin = origin
    self.destination = destination
  }

  public var nodeCount: Int { nodeNames.count }
  public var arcCount: Int { tails.count }

  /// The node of a name. O(n): build a dictionary for many.
  public func node(named name: String) -> UInt32? { nodeNames.firstIndex(of: name).map { UInt32($0) } }

  /// Both ends of every arc: with `isUndirected`, every arc and after all of them every arc turned round. One that runs one way only comes
  /// back as a loop, which no way uses, so that the number of an arc modulo `arcCount` is always the arc of the file.
  public func ends() -> (tails: [UInt32], heads: [UInt32]) {
    guard isUndirected else { return (tails, heads) }
    let back = isOneway.map { oneway in tails.indices.map { oneway[$0] ? heads[$0] : tails[$0] } } ?? tails
    return (tails + heads, heads + back)
  }

  /// The graph in rows; `graph.source` modulo `arcCount` is the arc of the file (see `ends`).
  public func graph() -> RoadGraph {
    let ends = ends()
    return RoadGraph(nodeCount: nodeCount, tails: ends.tails, heads: ends.heads)
  }
}
