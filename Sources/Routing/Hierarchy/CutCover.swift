/// The fewest nodes that touch every edge of a cut: a minimum vertex cover of a bipartite graph, by König's theorem.
struct CutCover {
  private var leftId: [UInt32: Int] = [:]
  private var rightId: [UInt32: Int] = [:]
  private var left: [UInt32] = []
  private var right: [UInt32] = []
  private var edges: [[Int]] = []

  mutating func add(_ a: UInt32, _ b: UInt32) {
    if leftId[a] == nil {
      leftId[a] = left.count
      left.append(a)
      edges.append([])
    }
    if rightId[b] == nil {
      rightId[b] = right.count
      right.append(b)
    }
    edges[leftId[a]!].append(rightId[b]!)
  }

  func cover() -> [UInt32] {
    var matchOfRight = [Int](repeating: -1, count: right.count)
    var matchOfLeft = [Int](repeating: -1, count: left.count)
    for start in left.indices {
      // Breadth-first augmenting path from a free left node.
      var cameFrom = [Int](repeating: -1, count: right.count)
      var queue = [start]
      var next = 0
      var end = -1
      search: while next < queue.count {
        let node = queue[next]
        next += 1
        for other in edges[node] where cameFrom[other] < 0 {
          cameFrom[other] = node
          if matchOfRight[other] < 0 {
            end = other
            break search
          }
          queue.append(matchOfRight[other])
        }
      }
      while end >= 0 {
        let node = cameFrom[end]
        let before = matchOfLeft[node]
        matchOfLeft[node] = end
        matchOfRight[end] = node
        end = node == start ? -1 : before
      }
    }
    // Left nodes not reached, and right nodes reached, by alternating paths from free left nodes.
    var leftReached = matchOfLeft.map { $0 < 0 }
    var rightReached = [Bool](repeating: false, count: right.count)
    var open = left.indices.filter { leftReached[$0] }
    while let node = open.popLast() {
      for other in edges[node] where !rightReached[other] {
        rightReached[other] = true
        let mate = matchOfRight[other]
        if !leftReached[mate] {
          leftReached[mate] = true
          open.append(mate)
        }
      }
    }
    return left.indices.filter { !leftReached[$0] }.map { left[$0] }
      + right.indices.filter { rightReached[$0] }.map { right[$0] }
  }
}
