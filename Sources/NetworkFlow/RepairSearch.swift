/// A Dijkstra search over flat memory that is cleared in time proportional to what it touched.
///
/// The heap is 4-ary and holds stale entries, which are passed over; ties go to the smaller node.
struct RepairSearch: ~Copyable {
  private struct Label {
    var distance: Int64
    var via: UInt32
    var isSettled: Bool
  }

  private struct Item {
    var key: Int64
    var node: UInt32
  }

  private let labels: UnsafeMutablePointer<Label>
  private var touched: [UInt32] = []
  private var heap: [Item] = []

  init(nodeCount: Int) {
    labels = .allocate(capacity: max(1, nodeCount))
    labels.initialize(repeating: Label(distance: .max, via: .max, isSettled: false), count: max(1, nodeCount))
  }

  deinit { labels.deallocate() }

  var reachedCount: Int { touched.count }
  func reached(_ index: Int) -> Int { Int(touched[index]) }
  func isSettled(_ v: Int) -> Bool { labels[v].isSettled }
  /// `Int64.max` where the search has not come.
  @inline(__always) func distance(_ v: Int) -> Int64 { labels[v].distance }
  func via(_ v: Int) -> UInt32 { labels[v].via }

  mutating func clear() {
    for v in touched { labels[Int(v)] = Label(distance: .max, via: .max, isSettled: false) }
    touched.removeAll(keepingCapacity: true)
    heap.removeAll(keepingCapacity: true)
  }

  mutating func begin(at v: Int) {
    clear()
    _ = offer(v, 0, by: .max)
  }

  /// The least distance that is not settled yet.
  var frontier: Int64? {
    mutating get {
      while let top = heap.first {
        let label = labels[Int(top.node)]
        if !label.isSettled && label.distance == top.key { return top.key }
        pop()
      }
      return nil
    }
  }

  /// Settles the node at the frontier.
  ///
  /// - Precondition: there is a frontier.
  mutating func settle() -> (node: Int, distance: Int64) {
    let top = heap[0]
    pop()
    labels[Int(top.node)].isSettled = true
    return (Int(top.node), top.key)
  }

  /// Takes a distance in when it is the shortest yet.
  @inline(__always)
  mutating func offer(_ v: Int, _ distance: Int64, by slot: UInt32) -> Bool {
    let known = labels[v].distance
    guard distance < known else { return false }
    if known == .max { touched.append(UInt32(v)) }
    labels[v].distance = distance
    labels[v].via = slot
    push(Item(key: distance, node: UInt32(v)))
    return true
  }

  @inline(__always)
  private static func before(_ a: Item, _ b: Item) -> Bool { a.key != b.key ? a.key < b.key : a.node < b.node }

  private mutating func push(_ item: Item) {
    heap.append(item)
    heap.withUnsafeMutableBufferPointer { items in
      var slot = items.count - 1
      while slot > 0 {
        let parent = (slot - 1) >> 2
        guard Self.before(item, items[parent]) else { break }
        items[slot] = items[parent]
        slot = parent
      }
      items[slot] = item
    }
  }

  private mutating func pop() {
    let item = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap.withUnsafeMutableBufferPointer { items in
      var slot = 0
      while true {
        let first = 4 * slot + 1
        guard first < items.count else { break }
        var best = first
        var child = first + 1
        let end = min(first + 4, items.count)
        while child < end {
          if Self.before(items[child], items[best]) { best = child }
          child += 1
        }
        guard Self.before(items[best], item) else { break }
        items[slot] = items[best]
        slot = best
      }
      items[slot] = item
    }
  }
}
