import Foundation
import RoadGraph
import Routing
import TestSupport
import Testing

/// The African corridor network beside the road distances and times that OSRM computed between 125 of its cities.
private struct WestAfrica {
  /// One row of the matrix.
  struct Pair {
    let from: Int
    let to: Int
    let metres: Double
    let minutes: Double
  }

  private var ends: [(UInt32, UInt32)]
  private var metres: [UInt32]
  private var minutes: [Double]
  private let nodeCount: Int
  private(set) var network: ReferenceNetworks.Undirected
  let cityNode: [UInt32]
  let pairs: [Pair]

  init() throws {
    let nodes = try ReferenceNetworks.rows("roads/west-africa/graph_nodes.csv")
    let links = try ReferenceNetworks.rows("roads/west-africa/graph_orig.csv")
    let matrix = try ReferenceNetworks.rows("roads/west-africa/osrm_city_matrix.csv")
    nodeCount = nodes.count
    ends = links.map { (UInt32($0[0])! - 1, UInt32($0[2])! - 1) }
    metres = links.map { UInt32(Double($0[5])!.rounded()) }
    minutes = links.map { Double($0[6])! }
    network = .init(nodeCount: nodeCount, ends: ends)
    let node = Dictionary(nodes.enumerated().map { ($1[3], UInt32($0)) }, uniquingKeysWith: { a, _ in a })
    let cities = Array(Set(matrix.map { $0[0] })).sorted()
    let index = Dictionary(uniqueKeysWithValues: cities.enumerated().map { ($1, $0) })
    cityNode = try cities.map { try #require(node[$0], "\($0) is not in the network") }
    pairs = matrix.filter { $0[0] != $0[1] }.map {
      Pair(from: index[$0[0]]!, to: index[$0[1]]!, metres: Double($0[2])!, minutes: Double($0[3])!)
    }
  }

  /// A road between two cities as long as OSRM says.
  mutating func build(_ road: Pair) {
    ends.append((cityNode[road.from], cityNode[road.to]))
    metres.append(UInt32(road.metres))
    minutes.append(road.minutes)
    network = .init(nodeCount: nodeCount, ends: ends)
  }

  /// For each pair the length of its shortest way, and how long that takes.
  func shortestWays() -> [(metres: Double, minutes: Double)] {
    let search = SearchGraph(network.graph, weights: network.weights(metres))
    var space = OneToAllSearch(nodeCount: nodeCount)
    var ways = [[(Double, Double)]]()
    for start in cityNode {
      space.run(search, from: start)
      ways.append(
        cityNode.map { end in
          let path = space.path(to: end, in: search)!
          return (Double(space.distance(to: end)), path.reduce(0) { $0 + minutes[Int(network.linkOfArc[Int($1)])] })
        })
    }
    return pairs.map { ways[$0.from][$0.to] }
  }
}

@Test(.enabled(if: SharedData.isPresent))
func `distances of West African cities agree with OSRM, and outliers have their reasons`() throws {
  var africa = try WestAfrica()
  var ways = africa.shortestWays()
  #expect(ways.count == 125 * 124)
  let ratios = zip(ways, africa.pairs).map { $0.metres / $1.metres }.sorted()
  #expect(abs(ratios[ratios.count / 2] - 1) < 0.02)
  #expect(ratios.count { abs($0 - 1) > 0.1 } == 758)

  // OSRM drives the fastest way. A way more than 10 % shorter than OSRM's takes as long or longer, but for seven pairs, where
  // the network has a road that is both shorter and faster.
  let shorter = zip(ways, africa.pairs).filter { $0.metres < 0.9 * $1.metres }
  #expect(shorter.count == 563)
  #expect(shorter.count { $0.minutes < 0.98 * $1.minutes } == 7)

  // A way more than 10 % longer misses a road that the network of main roads leaves out: with 42 of them none is left.
  var built = 0
  while let missing = zip(ways, africa.pairs).filter({ $0.metres > 1.1 * $1.metres }).map(\.1)
    .min(by: { $0.metres < $1.metres }), built < 60
  {
    africa.build(missing)
    built += 1
    ways = africa.shortestWays()
  }
  #expect(built == 42)
}

@Test(.enabled(if: SharedData.isPresent))
func `every link of West Africa is judged for every pair of port and city`() throws {
  let nodes = try ReferenceNetworks.rows("roads/west-africa/graph_nodes.csv")
  let links = try ReferenceNetworks.rows("roads/west-africa/graph_orig.csv")
  let network = ReferenceNetworks.Undirected(
    nodeCount: nodes.count, ends: links.map { (UInt32($0[0])! - 1, UInt32($0[2])! - 1) })
  let weights = network.weights(links.map { UInt32((Double($0[6])! * 60).rounded()) })
  let ports = nodes.indices.filter { !nodes[$0][10].isEmpty }.map(UInt32.init)
  let cities = nodes.indices.filter { nodes[$0][4] == "TRUE" }.map(UInt32.init)
  let table = CriticalLinks.analyse(
    graph: network.graph, weights: weights, linkOfArc: network.linkOfArc, sources: ports, targets: cities, threads: 2)
  #expect(table.cost.count == ports.count * cities.count && ports.count == 51 && cities.count == 453)
  // One port by searching again without each link of its ways.
  let entries = Array(0..<cities.count).flatMap { table.entries(ofPair: $0) }
  let search = { (lost: UInt32) in
    var space = OneToAllSearch(nodeCount: nodes.count)
    let without = Weights.closing([lost], in: weights, linkOfArc: network.linkOfArc)
    space.run(SearchGraph(network.graph, weights: without), from: ports[0])
    return space.distances()
  }
  var again: [UInt32: [UInt32]] = [:]
  for link in Set(entries.map { table.link[$0] }) { again[link] = search(link) }
  for (index, city) in cities.enumerated() {
    for entry in table.entries(ofPair: index) {
      #expect(table.costWithout[entry] == again[table.link[entry]]![Int(city)])
    }
  }
}
