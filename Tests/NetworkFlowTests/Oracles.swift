import Foundation
import NetworkFlow
import Randomness
import TestSupport

/// A seeded random network.
func randomNetwork(
  _ random: inout RandomStream, nodes: ClosedRange<Int>, arcs: ClosedRange<Int>, capacity: Int, cost: ClosedRange<Int>,
  lower: Bool = false, supply: Int = 0
) -> FlowNetwork {
  let n = random.pick(nodes)
  var network = FlowNetwork(nodeCount: n)
  for _ in 0..<random.pick(arcs) {
    let most = random.pick(0...capacity)
    let least = lower && random.pick(0...3) == 0 ? random.pick(0...min(most, 2)) : 0
    network.addArc(
      from: random.pick(0...n - 1), to: random.pick(0...n - 1), lower: Int64(least), capacity: Int64(most),
      cost: Int64(random.pick(cost)))
  }
  for _ in 0..<supply {
    let amount = Int64(random.pick(0...3))
    network.supply[random.pick(0...n - 1)] += amount
    network.supply[random.pick(0...n - 1)] -= amount
  }
  return network
}

extension RandomStream {
  /// A whole number in a range, slightly biased for huge ranges, which tests do not use.
  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }
}

/// Maximum flow by depth-first search for one augmenting path at a time.
func slowMaximumFlow(_ network: FlowNetwork, _ source: Int, _ target: Int) -> Int64 {
  var residual: [(from: Int, to: Int, room: Int64)] = []
  for a in 0..<network.arcCount {
    residual.append((Int(network.tail[a]), Int(network.head[a]), network.capacity[a]))
    residual.append((Int(network.head[a]), Int(network.tail[a]), 0))
  }
  var value: Int64 = 0
  while true {
    var via = [Int](repeating: -1, count: network.nodeCount)
    var stack = [source]
    var seen = Set(stack)
    while let v = stack.popLast() {
      for (e, r) in residual.enumerated() where r.from == v && r.room > 0 && seen.insert(r.to).inserted {
        via[r.to] = e
        stack.append(r.to)
      }
    }
    guard seen.contains(target) else { return value }
    var amount = Int64.max
    var v = target
    while v != source {
      amount = min(amount, residual[via[v]].room)
      v = residual[via[v]].from
    }
    v = target
    while v != source {
      residual[via[v]].room -= amount
      residual[via[v] ^ 1].room += amount
      v = residual[via[v]].from
    }
    value += amount
  }
}

/// Minimum-cost flow by a feasible flow (slow maximum flow on the transformed network) and cancelling negative cycles (Klein 1967).
///
/// All capacities must be finite. Nil when infeasible.
func slowMinimumCost(_ network: FlowNetwork) -> Int64? {
  let n = network.nodeCount
  guard network.supply.reduce(0, +) == 0 else { return nil }
  struct Entry {
    var from: Int, to: Int
    var room: Int64, cost: Int64
  }
  var net = network.supply
  var base: Int64 = 0
  var residual: [Entry] = []
  for a in 0..<network.arcCount {
    if network.lower[a] > network.capacity[a] { return nil }
    net[Int(network.tail[a])] -= network.lower[a]
    net[Int(network.head[a])] += network.lower[a]
    base += network.lower[a] * network.cost[a]
    residual.append(
      Entry(
        from: Int(network.tail[a]), to: Int(network.head[a]), room: network.capacity[a] - network.lower[a],
        cost: network.cost[a]))
    residual.append(Entry(from: Int(network.head[a]), to: Int(network.tail[a]), room: 0, cost: -network.cost[a]))
  }
  let penalty: Int64 = 1_000_000
  var artificial: Int64 = 0
  for v in 0..<n where net[v] != 0 {
    let amount = abs(net[v])
    let (from, to) = net[v] > 0 ? (v, n) : (n, v)
    residual.append(Entry(from: from, to: to, room: 0, cost: penalty))
    residual.append(Entry(from: to, to: from, room: amount, cost: -penalty))
    artificial += amount * penalty
  }
  var cost = base + artificial
  while true {
    var distance = [Int64](repeating: 0, count: n + 1)
    var via = [Int](repeating: -1, count: n + 1)
    var changed = -1
    for _ in 0...(n + 1) {
      changed = -1
      for (e, r) in residual.enumerated() where r.room > 0 && distance[r.from] + r.cost < distance[r.to] {
        distance[r.to] = distance[r.from] + r.cost
        via[r.to] = e
        changed = r.to
      }
      if changed < 0 { break }
    }
    if changed < 0 { break }
    var v = changed
    for _ in 0...(n + 1) { v = residual[via[v]].from }
    var cycle: [Int] = []
    var u = v
    repeat {
      cycle.append(via[u])
      u = residual[via[u]].from
    } while u != v
    let amount = cycle.map { residual[$0].room }.min()!
    for e in cycle {
      residual[e].room -= amount
      residual[e ^ 1].room += amount
      cost += amount * residual[e].cost
    }
  }
  return cost > 500_000 ? nil : cost
}

/// Reads a DIMACS `p max` or `p min` file, gzipped, through the system's own tool.
func readDimacs(_ path: String) throws -> (network: FlowNetwork, source: Int, target: Int) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["gzip", "-dc", SharedData.url(path).path]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  var network = FlowNetwork(nodeCount: 0)
  var source = 0
  var target = 0
  for line in text.split(separator: "\n") {
    let f = line.split(separator: " ")
    switch f.first {
    case "p": network = FlowNetwork(nodeCount: Int(f[2])!)
    case "n":
      let node = Int(f[1])! - 1
      if f[2] == "s" {
        source = node
      } else if f[2] == "t" {
        target = node
      } else {
        network.supply[node] = Int64(f[2])!
      }
    case "a" where f.count == 4: network.addArc(from: Int(f[1])! - 1, to: Int(f[2])! - 1, capacity: Int64(f[3])!)
    case "a":
      network.addArc(
        from: Int(f[1])! - 1, to: Int(f[2])! - 1, lower: Int64(f[3])!, capacity: Int64(f[4])!, cost: Int64(f[5])!)
    default: break
    }
  }
  return (network, source, target)
}
