import RoadGraph

/// Two-criteria search for problems in which cuts remove links: a way shorter than the level whose links are cut to less than 1 in all.
///
/// Labels (fraction cut, length) at each node, extended in order of the fraction plus a lower bound on the fraction still to come; a label
/// dominated in both is dropped. Exact unless more than `labelLimit` labels arise, in which case it reports nothing found.
struct LabelSeparator: Sendable {
  private struct Label {
    var fraction: Int
    var length: Int
    var node: Int32
    var arc: Int32
    var parent: Int32
  }

  private let labelLimit = 200_000
  private var labels: [Label] = []
  private var atNode: [[Int32]] = []

  init() {}

  /// Arcs of such a way in the focused network, or nil.
  mutating func violatedWay(
    _ network: FocusedNetwork, level: Int, lengthTo: [Int], cutWeight: [Int], x: [Double], columnOfLink: [Int32]
  ) -> [Int32]? {
    let one = 1 << 30
    var fraction = [Int](repeating: 0, count: network.linkCount)
    for link in 0..<network.linkCount {
      let column = columnOfLink[Int(network.originalLink[link])]
      guard column >= 0, case let value = x[Int(column)], value > 1e-9 else { continue }
      // With finite delays in play the simple search is all there is.
      guard network.delay[link] == ShortestPathProblem.removal else { return nil }
      fraction[link] = Int(min(1, value) * Double(one))
    }
    let ahead = fractionsAhead(network, fraction: fraction, limit: one)
    guard ahead[FocusedNetwork.source] < one else { return nil }
    labels.removeAll(keepingCapacity: true)
    if atNode.count != network.nodeCount { atNode = [[Int32]](repeating: [], count: network.nodeCount) }
    defer { for label in labels { atNode[Int(label.node)].removeAll(keepingCapacity: true) } }
    // Order by fraction + bound, then length; keyed by label number.
    var heap = LabelHeap()
    labels.append(Label(fraction: 0, length: 0, node: 0, arc: -1, parent: -1))
    atNode[0].append(0)
    heap.insert(0, (ahead[0], lengthTo[0]))
    while let number = heap.removeMinimum() {
      let label = labels[number]
      if label.node == FocusedNetwork.target { return way(to: number) }
      guard atNode[Int(label.node)].contains(Int32(number)) else { continue }
      for arc in Int(network.firstOut[Int(label.node)])..<Int(network.firstOut[Int(label.node) + 1]) {
        let head = Int(network.head[arc])
        guard cutWeight[arc] != PathSearch.blocked, lengthTo[head] != FocusedNetwork.unreached else { continue }
        let length = label.length + cutWeight[arc]
        guard length + lengthTo[head] < level else { continue }
        let link = network.link[arc]
        let cut = label.fraction + (link >= 0 ? fraction[Int(link)] : 0)
        // A way must fall short of 1 by enough to make a row that is violated.
        guard ahead[head] != FocusedNetwork.unreached, cut + ahead[head] < one - one >> 9 else { continue }
        guard !isDominated(head, fraction: cut, length: length) else { continue }
        atNode[head].removeAll { labels[Int($0)].fraction >= cut && labels[Int($0)].length >= length }
        let fresh = labels.count
        guard fresh < labelLimit else { return nil }
        labels.append(
          Label(fraction: cut, length: length, node: Int32(head), arc: Int32(arc), parent: Int32(number)))
        atNode[head].append(Int32(fresh))
        heap.insert(fresh, (cut + ahead[head], length + lengthTo[head]))
      }
    }
    return nil
  }

  private func isDominated(_ node: Int, fraction: Int, length: Int) -> Bool {
    atNode[node].contains { labels[Int($0)].fraction <= fraction && labels[Int($0)].length <= length }
  }

  private func way(to number: Int) -> [Int32] {
    var arcs: [Int32] = []
    var label = labels[number]
    while label.parent >= 0 {
      arcs.append(label.arc)
      label = labels[Int(label.parent)]
    }
    arcs.reverse()
    return arcs
  }

  /// The least fraction cut on the way from each node to the target, whatever its length; below `limit` only.
  private func fractionsAhead(_ network: FocusedNetwork, fraction: [Int], limit: Int) -> [Int] {
    var ahead = [Int](repeating: FocusedNetwork.unreached, count: network.nodeCount)
    var heap = IndexedHeap<Int>(capacity: network.nodeCount)
    ahead[FocusedNetwork.target] = 0
    heap.insertOrDecrease(UInt32(FocusedNetwork.target), key: 0)
    while !heap.isEmpty {
      let (node, base) = heap.removeMinimum()
      for slot in Int(network.firstIn[Int(node)])..<Int(network.firstIn[Int(node) + 1]) {
        let arc = Int(network.inArcs[slot])
        let tail = Int(network.tail[arc])
        let link = network.link[arc]
        let next = base + (link >= 0 ? fraction[Int(link)] : 0)
        if next < limit, next < ahead[tail] {
          ahead[tail] = next
          heap.insertOrDecrease(UInt32(tail), key: next)
        }
      }
    }
    return ahead
  }
}

/// A binary heap of label numbers by (fraction, length), ties by number.
private struct LabelHeap {
  private var entries: [(number: Int, fraction: Int, length: Int)] = []

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (entries[a], entries[b])
    return (x.fraction, x.length, x.number) < (y.fraction, y.length, y.number)
  }

  mutating func insert(_ number: Int, _ key: (fraction: Int, length: Int)) {
    entries.append((number, key.fraction, key.length))
    var slot = entries.count - 1
    while slot > 0, precedes(slot, (slot - 1) / 2) {
      entries.swapAt(slot, (slot - 1) / 2)
      slot = (slot - 1) / 2
    }
  }

  mutating func removeMinimum() -> Int? {
    guard let top = entries.first else { return nil }
    let last = entries.removeLast()
    guard !entries.isEmpty else { return top.number }
    entries[0] = last
    var slot = 0
    while true {
      var least = slot
      for child in [2 * slot + 1, 2 * slot + 2] where child < entries.count && precedes(child, least) { least = child }
      guard least != slot else { return top.number }
      entries.swapAt(slot, least)
      slot = least
    }
  }
}
