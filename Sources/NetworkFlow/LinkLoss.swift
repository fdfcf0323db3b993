/// What losing one link costs a network that runs at its cheapest, without solving it again.
public struct LinkLoss: Sendable, Equatable, Codable {
  /// Flow that had to find another way.
  public var rerouted: Int64
  /// Units for which there is no other way at all; 0 when all could be rerouted.
  public var stranded: Int64
  /// What moving `rerouted` units another way adds to the cost.
  public var extraCost: Int64
  /// Nodes that the searches settled, and how many searches there were.
  public var settled: Int
  public var searches: Int

  public init(rerouted: Int64, stranded: Int64, extraCost: Int64, settled: Int = 0, searches: Int = 0) {
    self.rerouted = rerouted
    self.stranded = stranded
    self.extraCost = extraCost
    self.settled = settled
    self.searches = searches
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
///
/// A unique owner of flat memory, as `NetworkSimplex` is.
public struct LinkRepair: ~Copyable {
  /// One way through the residual graph, beside its neighbours of the same node.
  private struct Slot {
    var cost: Int64
    var room: Int64
    var head: UInt32
    /// The same arc the other way.
    var mate: UInt32
    /// Whether the mate has room.
    var isOpenBack: Bool
  }

  private let tail: [UInt32]
  private let head: [UInt32]
  private let cost: [Int64]
  private let nodeCount: Int
  private let first: [UInt32]
  /// The slot of each arc; its mate is the reverse.
  private var slotOfArc: [UInt32]
  private let slots: UnsafeMutablePointer<Slot>
  private let price: UnsafeMutablePointer<Int64>
  private var forward: RepairSearch
  private var backward: RepairSearch
  private var oldRoom: [(slot: UInt32, value: Int64)] = []
  private var oldPrice: [(node: UInt32, value: Int64)] = []
  private var settled = 0
  private var searches = 0

  /// Prepares for a network and its cheapest flow. O(nodes log nodes + arcs) time, once.
  ///
  /// - Precondition: `optimum.flaw(on: network)` is nil.
  public init(_ network: FlowNetwork, optimum: FlowOptimum) {
    tail = network.tail
    head = network.head
    cost = network.cost
    nodeCount = network.nodeCount
    let index = ResidualIndex(nodeCount: network.nodeCount, tail: network.tail, head: network.head)
    first = index.first
    var slotOfEntry = [UInt32](repeating: 0, count: index.entry.count)
    for (slot, entry) in index.entry.enumerated() { slotOfEntry[Int(entry)] = UInt32(slot) }
    slotOfArc = (0..<network.arcCount).map { slotOfEntry[2 * $0] }
    slots = .allocate(capacity: max(1, index.entry.count))
    for (slot, entry) in index.entry.enumerated() {
      let arc = Int(entry >> 1)
      let capacity = network.capacity[arc]
      let ahead = capacity == FlowNetwork.unlimited ? capacity : capacity - optimum.flow[arc]
      let back = optimum.flow[arc] - network.lower[arc]
      let isForward = entry & 1 == 0
      slots[slot] = Slot(
        cost: isForward ? network.cost[arc] : -network.cost[arc], room: isForward ? ahead : back,
        head: isForward ? network.head[arc] : network.tail[arc], mate: slotOfEntry[Int(entry ^ 1)],
        isOpenBack: (isForward ? back : ahead) > 0)
    }
    price = .allocate(capacity: max(1, nodeCount))
    for v in 0..<nodeCount { price[v] = optimum.potential[v] }
    forward = RepairSearch(nodeCount: nodeCount)
    backward = RepairSearch(nodeCount: nodeCount)
    centrePrices()
  }

  deinit {
    slots.deallocate()
    price.deallocate()
  }

  /// Flow on an arc in the flow that is repaired, above its lower bound.
  public func flow(of arc: Int) -> Int64 { slots[Int(slots[Int(slotOfArc[arc])].mate)].room }

  /// The cost of losing a link: all its arcs, both ways.
  ///
  /// - Precondition: flow runs on at most one of the arcs (a cheapest flow at positive costs has no more), and lower bounds on them are 0.
  public mutating func loss(of arcs: [Int]) -> LinkLoss {
    let carrying = arcs.filter { flow(of: $0) > 0 }
    precondition(carrying.count <= 1, "flow on more than one arc of the link")
    guard let arc = carrying.first else { return LinkLoss(rerouted: 0, stranded: 0, extraCost: 0) }
    let amount = flow(of: arc)
    for arc in arcs {
      set(slotOfArc[arc], 0)
      set(slots[Int(slotOfArc[arc])].mate, 0)
    }
    settled = 0
    searches = 0
    var left = amount
    var added: Int64 = 0
    while left > 0 {
      guard let (pushed, length) = augment(from: Int(tail[arc]), to: Int(head[arc]), most: left) else { break }
      left -= pushed
      added += pushed * length
    }
    undo()
    return LinkLoss(
      rerouted: amount - left, stranded: left, extraCost: added - (amount - left) * cost[arc], settled: settled,
      searches: searches)
  }

  // MARK: - Residual graph

  private mutating func set(_ slot: UInt32, _ value: Int64) {
    oldRoom.append((slot, slots[Int(slot)].room))
    assign(slot, value)
  }

  private func assign(_ slot: UInt32, _ value: Int64) {
    slots[Int(slot)].room = value
    slots[Int(slots[Int(slot)].mate)].isOpenBack = value > 0
  }

  private mutating func undo() {
    for change in oldRoom.reversed() { assign(change.slot, change.value) }
    for change in oldPrice.reversed() { price[Int(change.node)] = change.value }
    oldRoom.removeAll(keepingCapacity: true)
    oldPrice.removeAll(keepingCapacity: true)
  }

  // MARK: - Shortest residual ways

  /// Sends as much as fits along a shortest residual way; what was sent and the way's length.
  private mutating func augment(from u: Int, to v: Int, most: Int64) -> (Int64, Int64)? {
    searches += 1
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
    for slot in way {
      amount = min(amount, slots[Int(slot)].room)
      length += slots[Int(slot)].cost
    }
    if amount < most { correctPrices(best) }
    for slot in way {
      let mate = slots[Int(slot)].mate
      if slots[Int(slot)].room != FlowNetwork.unlimited { set(slot, slots[Int(slot)].room - amount) }
      if slots[Int(mate)].room != FlowNetwork.unlimited { set(mate, slots[Int(mate)].room + amount) }
    }
    return (amount, length)
  }

  private mutating func scanForward(_ best: inout Int64, _ meeting: inout Int) {
    let (v, d) = forward.settle()
    let here = price[v]
    for index in Int(first[v])..<Int(first[v + 1]) where slots[index].room > 0 {
      let slot = slots[index]
      let w = Int(slot.head)
      let to = d + slot.cost &+ here &- price[w]
      guard forward.offer(w, to, by: UInt32(index)) else { continue }
      let rest = backward.distance(w)
      if rest != .max, to + rest < best {
        best = to + rest
        meeting = w
      }
    }
  }

  private mutating func scanBackward(_ best: inout Int64, _ meeting: inout Int) {
    let (w, d) = backward.settle()
    let here = price[w]
    for index in Int(first[w])..<Int(first[w + 1]) where slots[index].isOpenBack {
      let slot = slots[index]
      let v = Int(slot.head)
      let to = d - slot.cost &+ price[v] &- here
      guard backward.offer(v, to, by: slot.mate) else { continue }
      let rest = forward.distance(v)
      if rest != .max, to + rest < best {
        best = to + rest
        meeting = v
      }
    }
  }

  private func path(through meeting: Int, from u: Int, to v: Int) -> [UInt32] {
    var way: [UInt32] = []
    var at = meeting
    while at != u {
      let slot = forward.via(at)
      way.append(slot)
      at = Int(slots[Int(slots[Int(slot)].mate)].head)
    }
    at = meeting
    while at != v {
      let slot = backward.via(at)
      way.append(slot)
      at = Int(slots[Int(slot)].head)
    }
    return way
  }

  /// Keeps reduced costs from being negative, and makes them 0 along the way found: with radii `rf + rb = length` the price rises by
  /// `min(df, rf) + max(0, rb - db)`, which differs from `rf` only where the searches went.
  private mutating func correctPrices(_ length: Int64) {
    let rf = min(forward.frontier ?? length, length)
    let rb = length - rf
    for index in 0..<forward.reachedCount {
      let v = forward.reached(index)
      if forward.isSettled(v), forward.distance(v) < rf { raise(v, forward.distance(v) - rf) }
    }
    for index in 0..<backward.reachedCount {
      let v = backward.reached(index)
      if backward.isSettled(v), backward.distance(v) < rb { raise(v, rb - backward.distance(v)) }
    }
  }

  private mutating func raise(_ v: Int, _ by: Int64) {
    oldPrice.append((UInt32(v), price[v]))
    price[v] &+= by
  }

  // MARK: - Prices

  /// Replaces the potentials by the mean of the largest and the smallest that are optimal, given their value at an anchor with flow.
  private mutating func centrePrices() {
    guard let arc = (0..<head.count).first(where: { flow(of: $0) > 0 }) else { return }
    let anchor = Int(tail[arc])
    var best = Int64.max
    var meeting = -1
    forward.begin(at: anchor)
    while forward.frontier != nil { scanForward(&best, &meeting) }
    let after = (0..<nodeCount).map { forward.distance($0) }
    forward.clear()
    backward.begin(at: anchor)
    while backward.frontier != nil { scanBackward(&best, &meeting) }
    let before = (0..<nodeCount).map { backward.distance($0) }
    backward.clear()
    // A node that cannot be reached takes the largest distance of those that can, which keeps every reduced cost from being negative.
    let farAfter = after.lazy.filter { $0 != .max }.max() ?? 0
    let farBefore = before.lazy.filter { $0 != .max }.max() ?? 0
    for v in 0..<nodeCount {
      // Whole numbers rounded down keep their order, so that rounding the mean keeps the signs too.
      price[v] += ((after[v] == .max ? farAfter : after[v]) - (before[v] == .max ? farBefore : before[v])) >> 1
    }
  }
}
