/// Links of a network to be joined end to end, in order, each as it is or turned round.
struct LinkChains {
  /// A link and whether it is driven from `to` to `from`.
  struct Step {
    var link: UInt32
    var isReversed: Bool
  }

  private(set) var steps: [Step] = []
  /// Steps of chain `i` are `first[i] ..< first[i + 1]`.
  private(set) var first: [Int] = [0]

  var count: Int { first.count - 1 }

  subscript(chain: Int) -> ArraySlice<Step> { steps[first[chain]..<first[chain + 1]] }

  mutating func append(_ chain: some Collection<Step>) {
    steps.append(contentsOf: chain)
    first.append(steps.count)
  }
}

/// Finds the chains that degree-2 nodes make.
///
/// A node is passed through when exactly two different links touch it and traffic can only go straight on: both are
/// two-way, or one leads in and the other out. Every chain is a simple path, or a loop that starts and ends at a kept node.
struct ChainFinder {
  private let network: RoadNetwork
  private let isUsed: (Int) -> Bool
  /// Ends of links at node `v` are `firstEnd[v] ..< firstEnd[v + 1]`: twice the link, plus one for its `to` end.
  private var firstEnd: [UInt32]
  private var ends: [UInt32]
  private var isKept: [Bool]
  private var isTaken: [Bool]
  private(set) var chains = LinkChains()

  /// - Parameters:
  ///   - isUsed: whether a link takes part at all.
  ///   - keeps: nodes that stay although they could be passed through.
  init(_ network: RoadNetwork, isUsed: @escaping (Int) -> Bool, keeps: (Int) -> Bool) {
    self.network = network
    self.isUsed = isUsed
    firstEnd = [UInt32](repeating: 0, count: network.nodeCount + 1)
    for link in 0..<network.linkCount where isUsed(link) {
      firstEnd[Int(network.links.from[link]) + 1] += 1
      firstEnd[Int(network.links.to[link]) + 1] += 1
    }
    for node in 0..<network.nodeCount { firstEnd[node + 1] += firstEnd[node] }
    ends = [UInt32](repeating: 0, count: Int(firstEnd[network.nodeCount]))
    var next = firstEnd
    for link in 0..<network.linkCount where isUsed(link) {
      for (end, node) in [(0, network.links.from[link]), (1, network.links.to[link])] {
        ends[Int(next[Int(node)])] = UInt32(2 * link + end)
        next[Int(node)] += 1
      }
    }
    isKept = [Bool](repeating: true, count: network.nodeCount)
    isTaken = [Bool](repeating: false, count: network.linkCount)
    for node in 0..<network.nodeCount { isKept[node] = keeps(node) || !isPassable(node) }
  }

  private func ends(at node: Int) -> ArraySlice<UInt32> { ends[Int(firstEnd[node])..<Int(firstEnd[node + 1])] }

  private func isPassable(_ node: Int) -> Bool {
    let here = ends(at: node)
    guard here.count == 2 else { return false }
    let (a, b) = (here[here.startIndex], here[here.startIndex + 1])
    let (linkA, linkB) = (Int(a / 2), Int(b / 2))
    guard linkA != linkB, network.links.isOneway[linkA] == network.links.isOneway[linkB] else { return false }
    // Of two oneways, one must end here and the other start here.
    return !network.links.isOneway[linkA] || a % 2 != b % 2
  }

  /// Finds all chains. O(nodes + links).
  mutating func run() {
    for node in 0..<network.nodeCount where isKept[node] { start(at: node) }
    // What is left are rings without a kept node: each keeps its first.
    for node in 0..<network.nodeCount where !isKept[node] {
      guard ends(at: node).contains(where: { !isTaken[Int($0 / 2)] }) else { continue }
      isKept[node] = true
      start(at: node)
    }
  }

  private mutating func start(at node: Int) {
    for end in ends(at: node) where !isTaken[Int(end / 2)] {
      var from: UInt32? = end
      // A chain too long for 32 bits is cut at a node that is then kept.
      while let first = from { from = walk(from: first) }
    }
  }

  /// Follows one chain that starts with `end`, and returns the end to go on with when the chain had to be cut.
  private mutating func walk(from end: UInt32) -> UInt32? {
    var steps: [LinkChains.Step] = []
    var current = end
    var length: UInt64 = 0
    var time: UInt64 = 0
    var rest: UInt32?
    while true {
      let link = Int(current / 2)
      let isReversed = current % 2 == 1
      length += UInt64(network.links.length[link])
      time += UInt64(network.links.time[link])
      isTaken[link] = true
      steps.append(.init(link: UInt32(link), isReversed: isReversed))
      let node = Int(isReversed ? network.links.from[link] : network.links.to[link])
      guard !isKept[node] else { break }
      let here = ends(at: node)
      let next = here[here.startIndex] / 2 == link ? here[here.startIndex + 1] : here[here.startIndex]
      let nextLink = Int(next / 2)
      let fits =
        length + UInt64(network.links.length[nextLink]) <= UInt64(UInt32.max)
        && time + UInt64(network.links.time[nextLink]) <= UInt64(UInt32.max)
      if !fits {
        isKept[node] = true
        rest = next
        break
      }
      current = next
    }
    if steps[0].isReversed, network.links.isOneway[Int(steps[0].link)] {
      steps.reverse()
      for index in steps.indices { steps[index].isReversed.toggle() }
    }
    chains.append(steps)
    return rest
  }
}
