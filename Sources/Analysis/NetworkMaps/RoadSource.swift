import Geography
import Report
import RoadNetworks

/// Roads with positions, whatever file they come from: what a map draws.
struct RoadSource {
  /// Where each node is; nil where the file does not say.
  let coordinates: [Coordinate?]
  let from: [UInt32]
  let to: [UInt32]
  private let network: RoadNetwork?

  init(_ network: RoadNetwork) {
    coordinates = (0..<network.nodeCount).map { network.nodes.coordinates[$0] }
    (from, to) = (network.links.from, network.links.to)
    self.network = network
  }

  init(_ graph: PlainGraph, coordinates: [Coordinate?]) {
    self.coordinates = coordinates
    (from, to) = (graph.tails, graph.heads)
    network = nil
  }

  var count: Int { from.count }

  /// 0 for the greatest roads, 4 for the least; ramps as their roads, ferries as primary roads.
  func rank(_ link: Int) -> Int {
    guard let network else { return 3 }
    switch network.links.roadClass[link] {
    case .motorway, .motorwayLink, .trunk, .trunkLink: return 0
    case .primary, .primaryLink, .ferry: return 1
    case .secondary, .secondaryLink: return 2
    case .tertiary, .tertiaryLink, .unknown: return 3
    default: return 4
    }
  }

  var ranks: Range<Int> { 0..<5 }

  /// The course of a link, ends included; fewer than two points where it has no place.
  func points(_ link: Int) -> [Coordinate] {
    guard let a = coordinates[Int(from[link])], let b = coordinates[Int(to[link])] else { return [] }
    guard let network else { return [a, b] }
    let inner = network.pointRange(ofLink: link).dropFirst().dropLast().compactMap { network.points[$0] }
    return [a] + inner + [b]
  }

  /// The roads in a box, thinned so that they stay few however many there are: simplified to what can be seen, the great ones first, of the
  /// last rank that has room the longest.
  ///
  /// - Parameters:
  ///   - across: units of the drawing that the box takes; a third of one can be seen.
  ///   - budget: points at most.
  func thinned(in box: BoundingBox, across: Double = 900, budget: Int = 24_000) -> [RunContext.Road] {
    let wide = GreatCircle.distance(
      Coordinate(latitude: box.center.latitude, longitude: box.west),
      Coordinate(latitude: box.center.latitude, longitude: box.east))
    let high = GreatCircle.distance(
      Coordinate(latitude: box.south, longitude: box.west), Coordinate(latitude: box.north, longitude: box.west))
    let unit = max(wide, high, 1) / across
    var roads: [RunContext.Road] = []
    var room = budget
    for rank in ranks where room > 0 {
      var lines = joined(rank, in: box).map { line in
        (line: LineSimplification.simplify(line, tolerance: unit / 3), metres: GreatCircle.length(of: line))
      }
      // What is shorter than two units is a speck.
      if rank > 0 { lines = lines.filter { $0.metres >= 2 * unit } }
      let points = lines.map(\.line.count).reduce(0, +)
      if points > room {
        let order = lines.indices.sorted { (lines[$1].metres, $0) < (lines[$0].metres, $1) }
        var kept: [Int] = []
        for index in order {
          guard lines[index].line.count <= room else { break }
          room -= lines[index].line.count
          kept.append(index)
        }
        lines = kept.sorted().map { lines[$0] }
        room = 0
      } else {
        room -= points
      }
      roads += lines.map { .init(rank: rank, line: .init($0.line)) }
    }
    return roads
  }

  /// Links of a rank that come into the box, joined where nothing branches off.
  private func joined(_ rank: Int, in box: BoundingBox) -> [[Coordinate]] {
    var shown: [Int] = []
    var courses: [[Coordinate]] = []
    for link in 0..<count where self.rank(link) == rank && from[link] != to[link] {
      // Two-way arcs of a graph file come twice.
      let course = points(link)
      guard course.count > 1, zip(course, course.dropFirst()).contains(where: { box.crosses($0, $1) }) else { continue }
      shown.append(link)
      courses.append(course)
    }
    let once = Self.firstOfPairs(
      shown.map { (from[$0], to[$0]) }, isStraight: network.map { $0.points.count == 0 } ?? true)
    let stretches = once.map {
      LineJoining.Stretch(from: Int(from[shown[$0]]), to: Int(to[shown[$0]]), kind: 0)
    }
    return LineJoining.lines(stretches, pointCount: coordinates.count).map { line in
      var points: [Coordinate] = []
      for (place, stretch) in line.stretches.enumerated() {
        let course = courses[once[stretch]]
        let isForward = stretches[stretch].from == line.points[place]
        points += (isForward ? course : course.reversed()).dropFirst(points.isEmpty ? 0 : 1)
      }
      return points
    }
  }

  /// Of straight arcs there and back, one.
  private static func firstOfPairs(_ ends: [(UInt32, UInt32)], isStraight: Bool) -> [Int] {
    guard isStraight else { return Array(ends.indices) }
    var seen: Set<UInt64> = []
    return ends.indices.filter { index in
      let (a, b) = ends[index]
      return seen.insert(UInt64(min(a, b)) << 32 | UInt64(max(a, b))).inserted
    }
  }
}
