/// Splits a connected graph in two by few nodes: inertial flow, with breadth-first distances where there are no coordinates.
///
/// Nodes are lined up along several directions; the first and the last quarter become source and sink of a maximum flow (Schild and Sommer 2015,
/// doi 10.1007/978-3-319-20086-6_22), by Dinic's blocking flows on unit edges; the cut's edges are covered by fewest nodes (König).
/// The direction with the smallest separator for its balance wins. A reusable workspace.
struct SeparatorFinder {
  /// Two sides and what keeps them apart, as local ids, rising.
  struct Split {
    var left: [UInt32] = []
    var right: [UInt32] = []
    var separator: [UInt32] = []

    /// Smaller is better: nodes of the separator per node of the smaller side.
    var badness: Double { Double(separator.count) / Double(max(1, min(left.count, right.count))) }
  }

  /// The graph to split, by local id.
  var first: [UInt32] = []
  var head: [UInt32] = []
  /// The same edge the other way.
  var twin: [UInt32] = []
  private var flow: [Int8] = []
  private var level: [Int32] = []
  private var cursor: [UInt32] = []
  private var queue: [UInt32] = []
  private var isSource: [Bool] = []
  private var isSink: [Bool] = []
  /// Source nodes with neighbours that are none: where flow leaves.
  private var shore: [UInt32] = []
  /// Sink nodes with neighbours that are none: where flow arrives.
  private var farShore: [UInt32] = []

  var nodeCount: Int { first.count - 1 }

  /// Breadth-first distances from some nodes; -1 where there is no way.
  mutating func hops(from start: UInt32) -> (distance: [Int32], last: UInt32, reached: Int) {
    var distance = [Int32](repeating: -1, count: nodeCount)
    queue.removeAll(keepingCapacity: true)
    queue.append(start)
    distance[Int(start)] = 0
    var next = 0
    while next < queue.count {
      let node = Int(queue[next])
      next += 1
      for slot in Int(first[node])..<Int(first[node + 1]) where distance[Int(head[slot])] < 0 {
        distance[Int(head[slot])] = distance[node] + 1
        queue.append(head[slot])
      }
    }
    return (distance, queue[queue.count - 1], queue.count)
  }

  /// Four directions from the distances to two pairs of far-off nodes, the second pair far from the first.
  mutating func hopDirections(farNode: UInt32) -> [[Int32]] {
    let a = hops(from: farNode)
    let b = hops(from: a.last)
    let across = zip(a.distance, b.distance).enumerated().max { x, y in
      min(x.element.0, x.element.1) < min(y.element.0, y.element.1)
    }!.offset
    let c = hops(from: UInt32(across))
    let d = hops(from: c.last)
    let one = zip(a.distance, b.distance).map { $0 - $1 }
    let two = zip(c.distance, d.distance).map { $0 - $1 }
    return [one, two, zip(one, two).map { $0 + $1 }, zip(one, two).map { $0 - $1 }]
  }

  /// - Parameter directions: places along each direction, by local id.
  mutating func split(along directions: [[Int32]]) -> Split {
    var best: Split?
    for keys in directions {
      let line = SeparatorFinder.lineUp(keys)
      let limit = best.map { 2 * $0.separator.count + 4 } ?? Int.max
      guard let found = split(line, limit: limit) else { continue }
      if best.map({ found.badness < $0.badness }) ?? true { best = found }
    }
    return best!
  }

  /// Nodes by rising key (counting sort; ties by id).
  static func lineUp(_ keys: [Int32]) -> [UInt32] {
    let low = keys.min() ?? 0
    let span = Int((keys.max() ?? 0) - low) + 1
    var next = [UInt32](repeating: 0, count: span + 1)
    for key in keys { next[Int(key - low) + 1] += 1 }
    for i in 0..<span { next[i + 1] += next[i] }
    var line = [UInt32](repeating: 0, count: keys.count)
    for (node, key) in keys.enumerated() {
      line[Int(next[Int(key - low)])] = UInt32(node)
      next[Int(key - low)] += 1
    }
    return line
  }

  private mutating func split(_ line: [UInt32], limit: Int) -> Split? {
    let count = nodeCount
    let quarter = max(1, count / 4)
    isSource = [Bool](repeating: false, count: count)
    isSink = isSource
    for node in line.prefix(quarter) { isSource[Int(node)] = true }
    for node in line.suffix(quarter) { isSink[Int(node)] = true }
    shore = line.prefix(quarter).filter { borders($0, outOf: isSource) }
    farShore = line.suffix(quarter).filter { borders($0, outOf: isSink) }
    flow = [Int8](repeating: 0, count: head.count)
    var total = 0
    while levelOut() {
      total += blockingFlow()
      if total > limit { return nil }
    }
    let fromSource = sourceSide()
    let fromSink = level.map { $0 >= 0 }
    // Of the two extreme minimum cuts the one that balances better.
    let (a, b) = (fromSource.count { $0 }, fromSink.count { $0 })
    let isLeft = abs(2 * a - count) <= abs(2 * b - count) ? fromSource : fromSink.map { !$0 }
    return cover(isLeft)
  }

  private func borders(_ node: UInt32, outOf set: [Bool]) -> Bool {
    (Int(first[Int(node)])..<Int(first[Int(node) + 1])).contains { !set[Int(head[$0])] }
  }

  /// Numbers nodes by their distance to the sink in the residual graph, up to the nearest source node. Returns whether there is one.
  ///
  /// From the sink, so that paths that follow falling levels from the source seldom end blind.
  private mutating func levelOut() -> Bool {
    level = isSink.map { $0 ? 0 : -1 }
    queue.removeAll(keepingCapacity: true)
    queue.append(contentsOf: repeatElement(0, count: nodeCount))
    return level.withUnsafeMutableBufferPointer { level in
      queue.withUnsafeMutableBufferPointer { queue in
        first.withUnsafeBufferPointer { first in
          head.withUnsafeBufferPointer { head in
            twin.withUnsafeBufferPointer { twin in
              flow.withUnsafeBufferPointer { flow in
                isSource.withUnsafeBufferPointer { isSource in
                  var (next, end) = (0, farShore.count)
                  for (i, node) in farShore.enumerated() { queue[i] = node }
                  var sourceLevel = Int32.max
                  while next < end {
                    let node = Int(queue[next])
                    next += 1
                    let above = level[node] + 1
                    if above > sourceLevel { break }
                    for slot in Int(first[node])..<Int(first[node + 1]) {
                      let other = Int(head[slot])
                      guard level[other] < 0, flow[Int(twin[slot])] < 1 else { continue }
                      level[other] = above
                      if isSource[other] {
                        sourceLevel = above
                      } else {
                        queue[end] = UInt32(truncatingIfNeeded: other)
                        end += 1
                      }
                    }
                  }
                  return sourceLevel != .max
                }
              }
            }
          }
        }
      }
    }
  }

  /// Sends flow along level-falling paths until there are none. Returns how much.
  private mutating func blockingFlow() -> Int {
    cursor = Array(first.dropLast())
    var total = 0
    var path: [UInt32] = []
    cursor.withUnsafeMutableBufferPointer { cursor in
      flow.withUnsafeMutableBufferPointer { flow in
        level.withUnsafeBufferPointer { level in
          first.withUnsafeBufferPointer { first in
            head.withUnsafeBufferPointer { head in
              isSink.withUnsafeBufferPointer { isSink in
                let residual = Residual(
                  first: first, head: head, twin: twin, cursor: cursor, flow: flow, level: level, isSink: isSink)
                for source in shore where level[Int(source)] > 0 {
                  while residual.advance(from: Int(source), &path) {
                    for slot in path {
                      flow[Int(slot)] += 1
                      flow[Int(twin[Int(slot)])] -= 1
                    }
                    total += 1
                  }
                }
              }
            }
          }
        }
      }
    }
    return total
  }

  /// The residual graph as raw memory, for the inner loop.
  private struct Residual {
    let first: UnsafeBufferPointer<UInt32>
    let head: UnsafeBufferPointer<UInt32>
    let twin: [UInt32]
    let cursor: UnsafeMutableBufferPointer<UInt32>
    let flow: UnsafeMutableBufferPointer<Int8>
    let level: UnsafeBufferPointer<Int32>
    let isSink: UnsafeBufferPointer<Bool>

    /// Finds one path from a source node to the sink along falling levels.
    func advance(from source: Int, _ path: inout [UInt32]) -> Bool {
      path.removeAll(keepingCapacity: true)
      var node = source
      while !isSink[node] {
        if let slot = step(from: node) {
          path.append(UInt32(slot))
          node = Int(head[slot])
        } else {
          guard let slot = path.popLast() else { return false }
          node = Int(head[Int(twin[Int(slot)])])
          cursor[node] += 1
        }
      }
      return true
    }

    @inline(__always) private func step(from node: Int) -> Int? {
      let below = level[node] - 1
      while cursor[node] < first[node + 1] {
        let slot = Int(cursor[node])
        if flow[slot] < 1 && level[Int(head[slot])] == below { return slot }
        cursor[node] += 1
      }
      return nil
    }
  }

  /// The nodes that flow from the source can still reach.
  private mutating func sourceSide() -> [Bool] {
    var isReached = isSource
    queue = shore
    while let node = queue.popLast() {
      for slot in Int(first[Int(node)])..<Int(first[Int(node) + 1]) {
        let other = Int(head[slot])
        guard !isReached[other], flow[slot] < 1 else { continue }
        isReached[other] = true
        queue.append(UInt32(other))
      }
    }
    return isReached
  }

  /// Turns a cut of edges into the fewest nodes that touch all of them.
  private func cover(_ isLeft: [Bool]) -> Split {
    var matching = CutCover()
    for node in 0..<nodeCount where isLeft[node] {
      for slot in Int(first[node])..<Int(first[node + 1]) where !isLeft[Int(head[slot])] {
        matching.add(UInt32(node), head[slot])
      }
    }
    let separator = matching.cover()
    var split = Split(separator: separator.sorted())
    let isOut = Set(separator)
    for node in 0..<UInt32(nodeCount) where !isOut.contains(node) {
      if isLeft[Int(node)] { split.left.append(node) } else { split.right.append(node) }
    }
    return split
  }
}
