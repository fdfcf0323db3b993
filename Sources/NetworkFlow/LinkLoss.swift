/// What losing one link costs a network that runs at its cheapest, without solving it again.
public struct LinkLoss: Sendable, Equatable, Codable {
  /// Flow that had to find another way.
  public var rerouted: Int64
  /// Units for which there is no other way at all; 0 when all could be rerouted.
  public var stranded: Int64
  /// What moving `rerouted` units another way adds to the cost.
  public var extraCost: Int64
  /// Nodes that the searches settled.
  public var settled: Int

  public init(rerouted: Int64, stranded: Int64, extraCost: Int64, settled: Int = 0) {
    self.rerouted = rerouted
    self.stranded = stranded
    self.extraCost = extraCost
    self.settled = settled
  }
}

/// Repairs a cheapest flow around one lost link at a time, exactly, and puts it back.
///
/// When a link with flow x from u to v goes, the cheapest new flow is the old one plus a cheapest flow of x units from u to v through the
/// residual graph without the link. Augmenting along shortest residual ways finds it; each is found from both ends at once (bidirectional
/// Dijkstra on reduced costs), and the potentials are corrected only where the searches went, so that a link with a short way round
/// costs little however large the network is. Everything touched is undone.
///
/// The optimal potentials of a flow are not unique. Those of a simplex tree make whole subtrees free to walk through; the mean of the largest
/// and the smallest ones, anchored at a node, gives reduced costs near the true costs wherever nothing flows, and searches stay local.
///
/// Sources: successive shortest ways (Jewell 1958; Tomizawa 1971, doi 10.1002/net.3230010206); Goldberg and Harrelson 2005 for consistent
/// potentials in bidirectional search.
public struct LinkRepair: Sendable {
  private let tail: [UInt32]
  private let head: [UInt32]
  private let cost: [Int64]
  private let firstEntry: [UInt32]
  private let entries: [UInt32]
  private var room: [Int64]
  private var price: [Int64]
  private var forward: Search
  private var backward: Search
  private var oldRoom: [(entry: UInt32, value: Int64)] = []
  private var oldPrice: [(node: UInt32, value: Int64)] = []

  /// Prepares for a network and its cheapest flow. O(nodes log nodes + arcs) time, once.
  ///
  /// - Precondition: `optimum.flaw(on: network)` is nil.
  public init(_ network: FlowNetwork, optimum: FlowOptimum) {
    tail = network.tail
    head = network.head
    cost = network.cost
    let index = ResidualIndex(nodeCount: network.nodeCount, tail: network.tail, head: network.head)
    firstEntry = index.first
    entries = index.entry
    room = [Int64](repeating: 0, count: 2 * network.arcCount)
    for arc in 0..<network.arcCount {
      let capacity = network.capacity[arc]
      room[2 * arc] = capacity == FlowNetwork.unlimited ? capacity : capacity - optimum.flow[arc]
      room[2 * arc + 1] = optimum.flow[arc] - network.lower[arc]
    }
    price = optimum.potential
    forward = Search(nodeCount: network.nodeCount)
    backward = Search(nodeCount: network.nodeCount)
    centrePrices()
  }

  /// Flow on an arc in the flow that is repaired, above its lower bound.
  public func flow(of arc: Int) -> Int64 { room[2 * arc + 1] }

  /// The cost of losing a link: all its arcs, both ways.
  ///
  /// - Precondition: flow runs on at most one of the arcs (a cheapest flow at positive costs has no more), and lower bounds on them are 0.
  public mutating func loss(of arcs: [Int]) -> LinkLoss {
    let carrying = arcs.filter { room[2 * $0 + 1] > 0 }
    precondition(carrying.count <= 1, "flow on more than one arc of the link")
    guard let arc = carrying.first else { return LinkLoss(rerouted: 0, stranded: 0, extraCost: 0) }
    let amount = room[2 * arc + 1]
    for arc in arcs {
      set(UInt32(2 * arc), 0)
      set(UInt32(2 * arc + 1), 0)
    }
    var left = amount
    var added: Int64 = 0
    var settled = 0
    while left > 0 {
      guard let (pushed, length) = augment(from: Int(tail[arc]), to: Int(head[arc]), most: left, &settled) else {
        break
      }
      left -= pushed
      added += pushed * length
    }
    undo()
    return LinkLoss(
      rerouted: amount - left, stranded: left, extraCost: added - (amount - left) * cost[arc], settled: settled)
  }

  // MARK: - Residual graph

  @inline(__always)
  private func end(_ entry: UInt32) -> Int { entry & 1 == 0 ? Int(head[Int(entry >> 1)]) : Int(tail[Int(entry >> 1)]) }

  @inline(__always)
  private func reduced(_ entry: UInt32, from v: Int, to w: Int) -> Int64 {
    let c = cost[Int(entry >> 1)]
    return (entry & 1 == 0 ? c : -c) &+ price[v] &- price[w]
  }

  private mutating func set(_ entry: UInt32, _ value: Int64) {
    oldRoom.append((entry, room[Int(entry)]))
    room[Int(entry)] = value
  }

  private mutating func undo() {
    for change in oldRoom.reversed() { room[Int(change.entry)] = change.value }
    for change in oldPrice.reversed() { price[Int(change.node)] = change.value }
    oldRoom.removeAll(keepingCapacity: true)
    oldPrice.removeAll(keepingCapacity: true)
  }

  // MARK: - Shortest residual ways

  /// Sends as much as fits along a shortest residual way; what was sent and the way's length.
  private mutating func augment(from u: Int, to v: Int, most: Int64, _ settled: inout Int) -> (Int64, Int64)? {
    forward.begin(at: u)
    backward.begin(at: v)
    var best = Int64.max
    var meeting = -1
    while let f = forward.frontier, let b = backward.frontier {
      let (sum, overflow) = f.addingReportingOverflow(b)
      if overflow || sum >= best { break }
      settled += 1
      if f <= b { scanForward(&best, &meeting) } else { scanBackward(&best, &meeting) }
    }
    guard meeting >= 0 else { return nil }
    let way = path(through: meeting, from: u, to: v)
    var amount = most
    var length: Int64 = 0
    for entry in way {
      amount = min(amount, room[Int(entry)])
      length += entry & 1 == 0 ? cost[Int(entry >> 1)] : -cost[Int(entry >> 1)]
    }
    if amount < most { correctPrices(best) }
    for entry in way {
      if room[Int(entry)] != FlowNetwork.unlimited { set(entry, room[Int(entry)] - amount) }
      if room[Int(entry ^ 1)] != FlowNetwork.unlimited { set(entry ^ 1, room[Int(entry ^ 1)] + amount) }
    }
    return (amount, length)
  }

  private mutating func scanForward(_ best: inout Int64, _ meeting: inout Int) {
    let (v, d) = forward.settle()
    for slot in Int(firstEntry[v])..<Int(firstEntry[v + 1]) {
      let entry = entries[slot]
      guard room[Int(entry)] > 0 else { continue }
      let w = end(entry)
      let to = d + reduced(entry, from: v, to: w)
      guard forward.offer(w, to, by: entry) else { continue }
      if let rest = backward.distance(w), to + rest < best {
        best = to + rest
        meeting = w
      }
    }
  }

  private mutating func scanBackward(_ best: inout Int64, _ meeting: inout Int) {
    let (w, d) = backward.settle()
    for slot in Int(firstEntry[w])..<Int(firstEntry[w + 1]) {
      let entry = entries[slot] ^ 1
      guard room[Int(entry)] > 0 else { continue }
      let v = end(entry ^ 1)
      let to = d + reduced(entry, from: v, to: w)
      guard backward.offer(v, to, by: entry) else { continue }
      if let rest = forward.distance(v), to + rest < best {
        best = to + rest
        meeting = v
      }
    }
  }

  private func path(through meeting: Int, from u: Int, to v: Int) -> [UInt32] {
    var way: [UInt32] = []
    var at = meeting
    while at != u {
      let entry = forward.via[at]
      way.append(entry)
      at = end(entry ^ 1)
    }
    at = meeting
    while at != v {
      let entry = backward.via[at]
      way.append(entry)
      at = end(entry)
    }
    return way
  }

  /// Keeps reduced costs from being negative, and makes them 0 along the way found: with radii `rf + rb = length` the price rises by
  /// `min(df, rf) + max(0, rb - db)`, which differs from `rf` only where the searches went.
  private mutating func correctPrices(_ length: Int64) {
    let rf = min(forward.frontier ?? length, length)
    let rb = length - rf
    for v in forward.reached {
      let d = forward.settledDistance(Int(v)) ?? Int64.max
      if d < rf { raise(v, d - rf) }
    }
    for v in backward.reached {
      let d = backward.settledDistance(Int(v)) ?? Int64.max
      if d < rb { raise(v, rb - d) }
    }
  }

  private mutating func raise(_ v: UInt32, _ by: Int64) {
    oldPrice.append((v, price[Int(v)]))
    price[Int(v)] += by
  }

  // MARK: - Prices

  /// Replaces the potentials by the mean of the largest and the smallest that are optimal, given their value at an anchor with flow.
  private mutating func centrePrices() {
    guard let arc = (0..<head.count).first(where: { room[2 * $0 + 1] > 0 }) else { return }
    let anchor = Int(tail[arc])
    forward.begin(at: anchor)
    var best = Int64.max
    var meeting = -1
    backward.clear()
    while forward.frontier != nil { scanForward(&best, &meeting) }
    let after = forward.allDistances()
    forward.clear()
    backward.begin(at: anchor)
    while backward.frontier != nil { scanBackward(&best, &meeting) }
    let before = backward.allDistances()
    backward.clear()
    // A node that cannot be reached takes the largest distance of those that can, which keeps every reduced cost from being negative.
    let farAfter = after.lazy.compactMap { $0 }.max() ?? 0
    let farBefore = before.lazy.compactMap { $0 }.max() ?? 0
    for v in 0..<price.count {
      // Whole numbers rounded down keep their order, so that rounding the mean keeps the signs too.
      price[v] += ((after[v] ?? farAfter) - (before[v] ?? farBefore)) >> 1
    }
  }

  /// A Dijkstra search that is cleared in time proportional to what it touched.
  private struct Search: Sendable {
    private var known: [Int64]
    private var done: [Bool]
    private var heap = BinaryHeap()
    var via: [UInt32]
    private(set) var reached: [UInt32] = []

    init(nodeCount: Int) {
      known = [Int64](repeating: .max, count: nodeCount)
      done = [Bool](repeating: false, count: nodeCount)
      via = [UInt32](repeating: .max, count: nodeCount)
    }

    mutating func clear() {
      for v in reached {
        known[Int(v)] = .max
        done[Int(v)] = false
      }
      reached.removeAll(keepingCapacity: true)
      heap.removeAll()
    }

    mutating func begin(at v: Int) {
      clear()
      known[v] = 0
      reached.append(UInt32(v))
      heap.push(0, UInt32(v))
    }

    /// The least distance that is not settled yet.
    var frontier: Int64? {
      mutating get {
        while let top = heap.top {
          if !done[Int(top.node)] && known[Int(top.node)] == top.key { return top.key }
          heap.pop()
        }
        return nil
      }
    }

    /// Settles the node at the frontier.
    mutating func settle() -> (Int, Int64) {
      let top = heap.top!
      heap.pop()
      done[Int(top.node)] = true
      return (Int(top.node), top.key)
    }

    mutating func offer(_ v: Int, _ distance: Int64, by entry: UInt32) -> Bool {
      guard distance < known[v] else { return false }
      if known[v] == .max { reached.append(UInt32(v)) }
      known[v] = distance
      via[v] = entry
      heap.push(distance, UInt32(v))
      return true
    }

    func distance(_ v: Int) -> Int64? { known[v] == .max ? nil : known[v] }
    func settledDistance(_ v: Int) -> Int64? { done[v] ? known[v] : nil }
    func allDistances() -> [Int64?] { known.map { $0 == .max ? nil : $0 } }
  }
}

/// A binary heap of (key, node) that holds stale entries; smallest key first, then smallest node.
struct BinaryHeap: Sendable {
  private var items: [(key: Int64, node: UInt32)] = []

  var top: (key: Int64, node: UInt32)? { items.first }

  mutating func removeAll() { items.removeAll(keepingCapacity: true) }

  @inline(__always)
  private static func before(_ a: (key: Int64, node: UInt32), _ b: (key: Int64, node: UInt32)) -> Bool {
    a.key != b.key ? a.key < b.key : a.node < b.node
  }

  mutating func push(_ key: Int64, _ node: UInt32) {
    items.append((key, node))
    items.withUnsafeMutableBufferPointer { items in
      var slot = items.count - 1
      let item = items[slot]
      while slot > 0 {
        let parent = (slot - 1) >> 1
        guard Self.before(item, items[parent]) else { break }
        items[slot] = items[parent]
        slot = parent
      }
      items[slot] = item
    }
  }

  mutating func pop() {
    let item = items.removeLast()
    guard !items.isEmpty else { return }
    items.withUnsafeMutableBufferPointer { items in
      var slot = 0
      while true {
        var child = 2 * slot + 1
        guard child < items.count else { break }
        if child + 1 < items.count && Self.before(items[child + 1], items[child]) { child += 1 }
        guard Self.before(items[child], item) else { break }
        items[slot] = items[child]
        slot = child
      }
      items[slot] = item
    }
  }
}
