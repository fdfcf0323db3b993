import Wording

/// A network for flows: arcs with lower bound, capacity and cost per unit, and nodes with supply (positive) or demand (negative).
///
/// All numbers are 64-bit integers, so that optima are exact; the unit (litres, tankers, cents) is the caller's. Parallel arcs, loops,
/// zero capacities and isolated nodes are allowed. Nodes and arcs are dense ids in the order in which they were added.
public struct FlowNetwork: Sendable, Equatable, Codable {
  /// A capacity that never binds.
  public static let unlimited = Int64.max

  public private(set) var tail: [UInt32] = []
  public private(set) var head: [UInt32] = []
  /// Least flow on each arc.
  public private(set) var lower: [Int64] = []
  /// Most flow on each arc; `unlimited` where nothing binds.
  public var capacity: [Int64] = []
  /// Cost of one unit of flow; may be negative.
  public var cost: [Int64] = []
  /// What each node sends out (positive) or takes in (negative).
  public var supply: [Int64]

  public var nodeCount: Int { supply.count }
  public var arcCount: Int { head.count }

  /// - Precondition: `nodeCount` is below 2^31.
  public init(nodeCount: Int) {
    precondition(nodeCount >= 0 && nodeCount < Int(Int32.max), "node count outside 0 ..< 2^31")
    supply = [Int64](repeating: 0, count: nodeCount)
  }

  /// Adds a node and returns its id.
  public mutating func addNode(supply: Int64 = 0) -> Int {
    self.supply.append(supply)
    return nodeCount - 1
  }

  /// Adds an arc and returns its id.
  ///
  /// - Precondition: both ends are nodes of the network.
  @discardableResult
  public mutating func addArc(
    from: Int, to: Int, lower: Int64 = 0, capacity: Int64 = unlimited, cost: Int64 = 0
  ) -> Int {
    precondition(from >= 0 && from < nodeCount && to >= 0 && to < nodeCount, "arc end outside the network")
    tail.append(UInt32(from))
    head.append(UInt32(to))
    self.lower.append(lower)
    self.capacity.append(capacity)
    self.cost.append(cost)
    return arcCount - 1
  }

  public mutating func reserve(arcs: Int) {
    tail.reserveCapacity(arcs)
    head.reserveCapacity(arcs)
    lower.reserveCapacity(arcs)
    capacity.reserveCapacity(arcs)
    cost.reserveCapacity(arcs)
  }

  /// What is wrong with the numbers, if anything: they must leave room for exact 64-bit arithmetic.
  public func problem() -> FlowNetworkProblem? {
    let limit = Int64(1) << 60
    var absoluteSupply: Int64 = 0
    for (node, s) in supply.enumerated() {
      guard s.magnitude < limit.magnitude else { return .supplyTooLarge(node: node) }
      absoluteSupply &+= abs(s)
      guard absoluteSupply < limit else { return .supplyTooLarge(node: node) }
    }
    let costLimit = limit / Int64(max(nodeCount, 1) + 1)
    for arc in 0..<arcCount {
      guard cost[arc].magnitude < costLimit.magnitude else { return .costTooLarge(arc: arc) }
      guard lower[arc].magnitude < limit.magnitude else { return .boundTooLarge(arc: arc) }
      guard capacity[arc] == Self.unlimited || capacity[arc].magnitude < limit.magnitude else {
        return .boundTooLarge(arc: arc)
      }
    }
    return nil
  }
}

/// Numbers that exact 64-bit arithmetic cannot hold.
public enum FlowNetworkProblem: SaidError, Sendable, Equatable {
  /// Supplies must stay below 2^60 in all.
  case supplyTooLarge(node: Int)
  /// A cost times the number of nodes must stay below 2^60.
  case costTooLarge(arc: Int)
  /// Bounds must stay below 2^60, or be `FlowNetwork.unlimited`.
  case boundTooLarge(arc: Int)

  public var message: Message {
    switch self {
    case .supplyTooLarge(let node): "node \(node): the supply is too large for exact arithmetic"
    case .costTooLarge(let arc): "arc \(arc): the cost is too large for exact arithmetic"
    case .boundTooLarge(let arc): "arc \(arc): the capacity is too large for exact arithmetic"
    }
  }
}

/// Arcs by node, outgoing then incoming, for searches in a residual graph: entry `2 * arc` is the arc itself, `2 * arc + 1` its reverse.
struct ResidualIndex: Sendable {
  let first: [UInt32]
  let entry: [UInt32]

  init(nodeCount: Int, tail: [UInt32], head: [UInt32]) {
    var first = [UInt32](repeating: 0, count: nodeCount + 1)
    for arc in 0..<tail.count {
      first[Int(tail[arc]) + 1] += 1
      first[Int(head[arc]) + 1] += 1
    }
    for v in 0..<nodeCount { first[v + 1] += first[v] }
    var next = first
    var entry = [UInt32](repeating: 0, count: 2 * tail.count)
    for arc in 0..<tail.count {
      entry[Int(next[Int(tail[arc])])] = UInt32(2 * arc)
      next[Int(tail[arc])] += 1
      entry[Int(next[Int(head[arc])])] = UInt32(2 * arc + 1)
      next[Int(head[arc])] += 1
    }
    self.first = first
    self.entry = entry
  }
}
