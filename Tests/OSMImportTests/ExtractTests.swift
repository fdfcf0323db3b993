import Foundation
import Geography
import OSMImport
import RoadNetworks
import TestSupport
import Testing

/// Debian's osmium-tool, the peer that counts the same file.
enum OsmiumTool {
  static let path = "/usr/bin/osmium"
  static var isPresent: Bool { FileManager.default.isExecutableFile(atPath: path) }

  static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return data
  }

  /// Numbers of nodes, ways and relations, as `fileinfo -e` states them.
  static func counts(_ file: URL) throws -> (nodes: Int, ways: Int, relations: Int) {
    let data = try run(["fileinfo", "-e", "-j", file.path])
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let counts = try #require((json["data"] as? [String: Any])?["count"] as? [String: Any])
    func number(_ key: String) throws -> Int { try #require(counts[key] as? Int) }
    return (try number("nodes"), try number("ways"), try number("relations"))
  }
}

@Suite(.enabled(if: SharedData.isPresent && OsmiumTool.isPresent))
struct ExtractTests {
  @Test(arguments: SharedData.extracts)
  func `totals equal what osmium counts`(name: String) throws {
    let network = try OSMImporter().network(from: SharedData.extract(name))
    let all = try OsmiumTool.counts(SharedData.extract(name))
    #expect(network.census["nodes_read"] == Double(all.nodes))
    #expect(network.census["ways_read"] == Double(all.ways))
    #expect(network.census["relations_read"] == Double(all.relations))

    let filtered = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).osm.pbf")
    defer { try? FileManager.default.removeItem(at: filtered) }
    let classes = RoadClass.allCases.filter { $0 < .ferry }.map(\.tag).joined(separator: ",")
    _ = try OsmiumTool.run([
      "tags-filter", SharedData.extract(name).path, "w/highway=\(classes)", "w/route=ferry", "-o", filtered.path,
    ])
    let roads = try OsmiumTool.counts(filtered)
    #expect(network.census["road_nodes"] == Double(roads.nodes))
    #expect(network.census["road_ways"] == Double(roads.ways))

    let located = try OsmiumTool.run(["add-locations-to-ways", filtered.path, "-f", "opl"])
    let metres = lengthOfWays(String(decoding: located, as: UTF8.self))
    let counted = try #require(network.census["road_metres"])
    #expect(abs(counted - metres) < 1e-6 * metres, "\(counted) m against \(metres) m")
  }

  /// The length of all ways in OPL text with positions: `w1 ... Nn1x7.4y43.7,n2x7.5y43.7`.
  private func lengthOfWays(_ opl: String) -> Double {
    var sum = 0.0
    for line in opl.split(separator: "\n") where line.hasPrefix("w") {
      guard let field = line.split(separator: " ").last(where: { $0.hasPrefix("Nn") }) else { continue }
      let points = field.dropFirst().split(separator: ",").map(coordinate)
      for (a, b) in zip(points, points.dropFirst()) {
        if let a, let b { sum += GreatCircle.distance(a, b) }
      }
    }
    return sum
  }

  /// `n1x7.4y43.7`; `nil` for a node that the file lacks.
  private func coordinate(_ node: Substring) -> Coordinate? {
    guard let x = node.firstIndex(of: "x"), let y = node.firstIndex(of: "y"),
      let longitude = Double(node[node.index(after: x)..<y]), let latitude = Double(node[node.index(after: y)...])
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  @Test(arguments: SharedData.extracts)
  func `the network is whole, connected and contracted`(name: String) throws {
    let network = try OSMImporter().network(from: SharedData.extract(name))
    #expect(network.defects().isEmpty)
    #expect(network.linkCount > 300)
    let kept = try #require(network.census["metres_kept"])
    let outside = try #require(network.census["metres_outside"])
    let before = try #require(network.census["metres_before_cleaning"])
    #expect(abs(kept + outside - before) < 0.01)
    #expect(network.totalLengthMetres == kept)
    // Nothing is left to join or to drop.
    let again = network.cleaned { _ in false }
    #expect(again.nodeCount <= network.nodeCount && again.nodeCount > network.nodeCount - 60, "only pinned towns go")
    #expect(again.census.last { $0.key == "links_outside" }?.count == 0)
  }

  @Test func `import keeps pace with osmium's own decoding`() throws {
    // The bound is half of osmium's speed; the test allows for a machine busy with other tests.
    let file = SharedData.extract("monaco")
    let clock = ContinuousClock()
    var mine = Duration.seconds(1000)
    var theirs = Duration.seconds(1000)
    for _ in 0..<5 {
      mine = min(mine, try clock.measure { _ = try OSMImporter().network(from: file) })
      theirs = min(theirs, try clock.measure { _ = try OsmiumTool.run(["fileinfo", "-e", file.path]) })
    }
    print("import \(mine), osmium fileinfo -e \(theirs), ratio \(theirs / mine)")
    #expect(mine < theirs * 4)
  }
}
