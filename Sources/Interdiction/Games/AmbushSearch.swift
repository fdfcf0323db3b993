import NetworkFlow

/// Best responses of either side to a mix of the other.
struct AmbushSearch {
  let game: AmbushGame
  let siteOfArc: [Int32]
  private let firstOut: [UInt32]
  private let out: [UInt32]
  private let firstIn: [UInt32]
  private let into: [UInt32]
  private let isSink: [Bool]

  init(_ game: AmbushGame) {
    self.game = game
    let network = game.network
    var site = [Int32](repeating: -1, count: network.arcCount)
    for (index, s) in game.sites.enumerated() { for arc in s.arcs { site[Int(arc)] = Int32(index) } }
    siteOfArc = site
    (firstOut, out) = Self.rows(network.nodeCount, network.tail)
    (firstIn, into) = Self.rows(network.nodeCount, network.head)
    var sink = [Bool](repeating: false, count: network.nodeCount)
    for v in game.sinks { sink[v] = true }
    isSink = sink
  }

  private static func rows(_ nodeCount: Int, _ ends: [UInt32]) -> ([UInt32], [UInt32]) {
    var first = [UInt32](repeating: 0, count: nodeCount + 1)
    for v in ends { first[Int(v) + 1] += 1 }
    for v in 0..<nodeCount { first[v + 1] += first[v] }
    var next = first
    var items = [UInt32](repeating: 0, count: ends.count)
    for (arc, v) in ends.enumerated() {
      items[Int(next[Int(v)])] = UInt32(arc)
      next[Int(v)] += 1
    }
    return (first, items)
  }

  func isWay(_ arcs: [Int32]) -> Bool {
    guard let first = arcs.first, arcs.allSatisfy({ $0 >= 0 && Int($0) < siteOfArc.count }) else { return false }
    guard game.sources.contains(Int(game.network.tail[Int(first)])) else { return false }
    for (a, b) in zip(arcs, arcs.dropFirst()) where game.network.head[Int(a)] != game.network.tail[Int(b)] {
      return false
    }
    return isSink[Int(game.network.head[Int(arcs.last!)])]
  }

  // MARK: - Convoys

  /// Distances to the sinks under arc weights; infinite where there is no way.
  private func distances(_ weight: (Int) -> Double) -> [Double] {
    var distance = [Double](repeating: .infinity, count: isSink.count)
    var heap = WayHeap()
    for v in game.sinks {
      distance[v] = 0
      heap.push(0, v)
    }
    while let (d, v) = heap.pop() {
      guard d <= distance[v] else { continue }
      for slot in Int(firstIn[v])..<Int(firstIn[v + 1]) {
        let arc = Int(into[slot])
        let u = Int(game.network.tail[arc])
        let to = d + weight(arc)
        if to < distance[u] {
          distance[u] = to
          heap.push(to, u)
        }
      }
    }
    return distance
  }

  /// A shortest way under arc weights.
  func shortestWay(_ weight: (Int) -> Double) -> (arcs: [Int32], length: Double)? {
    let distance = distances(weight)
    guard let start = game.sources.min(by: { distance[$0] < distance[$1] }), distance[start] < .infinity else {
      return nil
    }
    var arcs: [Int32] = []
    var v = start
    var seen = [Bool](repeating: false, count: distance.count)
    // Zero weights make plateaus; a breadth-first walk over tight arcs cannot go round in them.
    var via = [Int32](repeating: -1, count: distance.count)
    var queue = [v]
    seen[v] = true
    var at = 0
    while at < queue.count {
      let u = queue[at]
      at += 1
      if isSink[u] {
        v = u
        break
      }
      for slot in Int(firstOut[u])..<Int(firstOut[u + 1]) {
        let arc = Int(out[slot])
        let w = Int(game.network.head[arc])
        if !seen[w] && distance[w] < .infinity && distance[w] + weight(arc) <= distance[u] + 1e-12 * (1 + distance[u]) {
          seen[w] = true
          via[w] = Int32(arc)
          queue.append(w)
        }
      }
    }
    while v != start {
      arcs.append(via[v])
      v = Int(game.network.tail[Int(via[v])])
    }
    return (arcs.reversed(), distance[start])
  }

  private struct Label {
    let node: Int
    let parent: Int
    let arc: Int32
    let safe: [Double]
  }

  /// The way that a mix of ambushes meets least, by best-first search with one label for each undominated set of survival probabilities.
  ///
  /// `bound` is a proven least value: the value itself unless the search ran out of labels.
  func bestWay(
    against ambushes: [AmbushEquilibrium.Ambush], labelLimit: Int = 400_000
  ) -> (arcs: [Int32], value: Double, bound: Double)? {
    let mix = ambushes.filter { $0.probability > 0 }
    let watched = mix.map { Set($0.sites) }
    func factor(_ k: Int, _ arc: Int) -> Double {
      let site = siteOfArc[arc]
      return site >= 0 && watched[k].contains(site) ? 1 - game.sites[Int(site)].meeting : 1
    }
    let hope = watched.indices.map { k in
      distances { arc in -Self.logarithm(factor(k, arc)) }.map { Self.exponential(-$0) }
    }
    let reachable = distances { _ in 0 }
    func value(_ label: Label) -> Double {
      var met = 0.0
      for k in mix.indices { met += mix[k].probability * (1 - label.safe[k] * hope[k][label.node]) }
      return met
    }
    var labels: [Label] = []
    var atNode = [[Int]](repeating: [], count: isSink.count)
    var heap = WayHeap()
    func isDominated(_ label: Label) -> Bool {
      atNode[label.node].contains { other in
        zip(labels[other].safe, label.safe).allSatisfy { $0 >= $1 }
      }
    }
    func add(_ label: Label) {
      guard !isDominated(label) else { return }
      labels.append(label)
      atNode[label.node].append(labels.count - 1)
      heap.push(value(label), labels.count - 1)
    }
    for v in Set(game.sources).sorted() where reachable[v] < .infinity {
      add(Label(node: v, parent: -1, arc: -1, safe: [Double](repeating: 1, count: mix.count)))
    }
    while let (met, index) = heap.pop() {
      let label = labels[index]
      if isSink[label.node] { return (trace(labels, index), met, met) }
      if labels.count > labelLimit {
        guard
          let way = shortestWay({ arc in
            var w = 0.0
            for k in mix.indices { w += mix[k].probability * (1 - factor(k, arc)) }
            return w
          })
        else { return nil }
        let met = mix.reduce(0) { $0 + $1.probability * game.meeting(way: way.arcs, ambush: $1.sites) }
        return (way.arcs, met, value(label))
      }
      for slot in Int(firstOut[label.node])..<Int(firstOut[label.node + 1]) {
        let arc = Int(out[slot])
        let w = Int(game.network.head[arc])
        guard reachable[w] < .infinity else { continue }
        add(
          Label(
            node: w, parent: index, arc: Int32(arc), safe: mix.indices.map { label.safe[$0] * factor($0, arc) }))
      }
    }
    return nil
  }

  private func trace(_ labels: [Label], _ last: Int) -> [Int32] {
    var arcs: [Int32] = []
    var at = last
    while labels[at].parent >= 0 {
      arcs.append(labels[at].arc)
      at = labels[at].parent
    }
    return arcs.reversed()
  }

  // MARK: - Teams

  /// The sites that meet a mix of routes most, by branch and bound on the submodular gain.
  func bestAmbush(
    against routes: [AmbushEquilibrium.Route], nodeLimit: Int = 2_000_000
  ) -> (sites: [Int32], value: Double, isExact: Bool) {
    let mix = routes.filter { $0.probability > 0 }
    // Passes of each route over each site that matters.
    var passes: [Int32: [(route: Int, safe: Double)]] = [:]
    for (index, route) in mix.enumerated() {
      var safe: [Int32: Double] = [:]
      for arc in route.arcs where siteOfArc[Int(arc)] >= 0 {
        safe[siteOfArc[Int(arc)], default: 1] *= 1 - game.sites[Int(siteOfArc[Int(arc)])].meeting
      }
      for (site, s) in safe.sorted(by: { $0.key < $1.key }) where s < 1 { passes[site, default: []].append((index, s)) }
    }
    let sites = passes.keys.sorted()
    var left = mix.map { $0.probability }
    var best: (sites: [Int32], value: Double) = ([], 0)
    var chosen: [Int32] = []
    var nodes = 0
    func gain(_ site: Int32) -> Double { passes[site]!.reduce(0) { $0 + left[$1.route] * (1 - $1.safe) } }
    func descend(_ candidates: [Int32], _ value: Double) {
      nodes += 1
      if value > best.value + 1e-15 { best = (chosen.sorted(), value) }
      let open = game.teams - chosen.count
      guard open > 0, nodes <= nodeLimit else { return }
      let ranked = candidates.map { (site: $0, gain: gain($0)) }
        .sorted { $0.gain != $1.gain ? $0.gain > $1.gain : $0.site < $1.site }
      for (position, entry) in ranked.enumerated() {
        let hoped = ranked[position..<min(ranked.count, position + open)].reduce(value) { $0 + $1.gain }
        if hoped <= best.value + 1e-13 { return }
        let before = left
        for pass in passes[entry.site]! { left[pass.route] *= pass.safe }
        chosen.append(entry.site)
        descend(ranked[(position + 1)...].map { $0.site }, value + entry.gain)
        chosen.removeLast()
        left = before
      }
    }
    descend(sites, 0)
    return (best.sites, best.value, nodes <= nodeLimit)
  }

  // MARK: - A way that is known

  private func weight(_ arc: Int) -> Double {
    let site = siteOfArc[arc]
    return site >= 0 ? -Self.logarithm(1 - game.sites[Int(site)].meeting) : 0
  }

  /// The probability of being met on a way that the teams know.
  func valueOfKnown(_ way: [Int32]) -> Double {
    bestAmbush(against: [AmbushEquilibrium.Route(arcs: way, probability: 1)]).value
  }

  /// The best way when the teams know it: the sum of the `teams` largest weights of a way is the least, over thresholds, of
  /// `teams * threshold + sum of what weights exceed it`, so that one shortest way for each threshold finds it.
  func bestKnownWay() -> (arcs: [Int32], value: Double)? {
    var best: (arcs: [Int32], value: Double)?
    let thresholds = Set(siteOfArc.indices.map { weight($0) } + [0]).sorted()
    for threshold in thresholds {
      guard let way = shortestWay({ max(0, weight($0) - threshold) }) else { return nil }
      let value = valueOfKnown(way.arcs)
      if value < best?.value ?? .infinity { best = (way.arcs, value) }
    }
    return best
  }

  // MARK: - Logarithms without a library

  /// Natural logarithm; a large finite number for 0, so that certain meetings still add up.
  static func logarithm(_ x: Double) -> Double {
    guard x > 1e-300 else { return -700 }
    // x = 2^k m with m in [sqrt(1/2), sqrt(2)); log m by the series of the inverse hyperbolic tangent.
    var k = Double(x.exponent)
    var m = x.significand
    if m > 1.4142135623730951 {
      m /= 2
      k += 1
    }
    let t = (m - 1) / (m + 1)
    let square = t * t
    var term = t
    var sum = 0.0
    var n = 1.0
    while abs(term) > 1e-18 * abs(t) && n < 60 {
      sum += term / n
      term *= square
      n += 2
    }
    return 2 * sum + k * 0.6931471805599453
  }

  static func exponential(_ x: Double) -> Double {
    guard x > -699 else { return 0 }
    let k = (x / 0.6931471805599453).rounded()
    let r = x - k * 0.6931471805599453
    var term = 1.0
    var sum = 1.0
    for n in 1...20 {
      term *= r / Double(n)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
  }
}

/// A binary heap of (key, number), smallest key first, then smallest number.
struct WayHeap {
  private var items: [(key: Double, id: Int)] = []

  private static func before(_ a: (key: Double, id: Int), _ b: (key: Double, id: Int)) -> Bool {
    a.key != b.key ? a.key < b.key : a.id < b.id
  }

  mutating func push(_ key: Double, _ id: Int) {
    items.append((key, id))
    var slot = items.count - 1
    while slot > 0, Self.before(items[slot], items[(slot - 1) / 2]) {
      items.swapAt(slot, (slot - 1) / 2)
      slot = (slot - 1) / 2
    }
  }

  mutating func pop() -> (key: Double, id: Int)? {
    guard let top = items.first else { return nil }
    let last = items.removeLast()
    guard !items.isEmpty else { return top }
    items[0] = last
    var slot = 0
    while true {
      var child = 2 * slot + 1
      guard child < items.count else { break }
      if child + 1 < items.count, Self.before(items[child + 1], items[child]) { child += 1 }
      guard Self.before(items[child], items[slot]) else { break }
      items.swapAt(child, slot)
      slot = child
    }
    return top
  }
}
