import Foundation
import OSMImport
import Randomness
import RoadNetworks
import TestSupport
import Testing

/// Imports bytes; a throw is an answer, a crash would end the test run.
@discardableResult
private func outcome(_ bytes: [UInt8], suffix: String = "osm.pbf") throws -> Result<RoadNetwork, OSMImportError> {
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).\(suffix)")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  do {
    let network = try OSMImporter().network(from: file)
    #expect(network.defects().isEmpty)
    return .success(network)
  } catch let error as OSMImportError {
    return .failure(error)
  }
}

private var smallFile: PBFWriter {
  var writer = PBFWriter()
  writer.nodes((1...40).map { (Int64($0), Int64($0) * 1000, Int64($0) * 70_000) })
  for way in 0..<13 {
    let start = Int64(3 * way + 1)
    let tags = [("highway", "primary"), ("name", "Way \(way)"), ("surface", "asphalt")]
    writer.way(Int64(way + 1), tags: tags, nodes: Array(start..<start + 4).filter { $0 <= 40 })
  }
  return writer
}

@Test func `the small file is sound before it is broken`() throws {
  let network = try outcome(smallFile.bytes).get()
  #expect(network.linkCount == 1)
  #expect(network.census["ways_read"] == 13)
}

@Test func `impossible positions and huge numbers are counted, not believed`() throws {
  var writer = PBFWriter()
  writer.nodes([
    (1, 0, 0), (2, 0, 100_000), (3, 950_000_000, 0), (4, 0, 1_900_000_000), (5, 3_000_000_000, 0), (.max, 0, 200_000),
    (.min, 0, 300_000), (-7, 0, 400_000),
  ])
  writer.way(.max, tags: [("highway", "primary")], nodes: [1, 2, 3])
  writer.way(.min, tags: [("highway", "primary")], nodes: [2, 4, 5, .max, .min, -7])
  writer.way(0, tags: [("highway", "primary")], nodes: [])
  writer.way(8, tags: [("highway", "primary")], nodes: [1])
  let network = try outcome(writer.bytes).get()
  #expect(network.census["nodes_read"] == 8)
  #expect(network.census["road_ways"] == 4)
  #expect((network.census["nodes_off_globe"] ?? 0) >= 2)
  #expect((network.census["references_missing"] ?? 0) >= 3)
}

@Test func `a file without roads says so`() throws {
  var writer = PBFWriter()
  writer.nodes([(1, 0, 0)])
  guard case .failure(.noRoads) = try outcome(writer.bytes) else { Issue.record("accepted"); return }
  guard case .failure = try outcome([]) else { Issue.record("an empty file was accepted"); return }
}

@Test func `what is not OpenStreetMap data is refused with a reason`() throws {
  for text in ["hello", "<html></html>", "PK\u{3}\u{4}", "SQLite format 3\0"] {
    guard case .failure(.badData(_, let reason)) = try outcome(Array(text.utf8)) else {
      Issue.record("accepted"); return
    }
    #expect(!reason.isEmpty)
  }
  for suffix in ["opl", "osm", "osm.gz", "osm.bz2"] {
    guard case .failure = try outcome(Array("x1 y2 <osm".utf8), suffix: suffix) else {
      Issue.record("accepted \(suffix)")
      return
    }
  }
  let nowhere = URL(filePath: "/nowhere/at/all.osm.pbf")
  #expect { try OSMImporter().network(from: nowhere) } throws: {
    if case OSMImportError.unreadable = $0 { return true }
    return false
  }
  #expect(throws: OSMImportError.self) { try OSMImporter().network(from: FileManager.default.temporaryDirectory) }
}

@Test func `a feature that the reader does not know is refused`() throws {
  var writer = PBFWriter(features: ["OsmSchema-V0.6", "TimeTravel"])
  writer.nodes([(1, 0, 0)])
  guard case .failure(.badData(_, let reason)) = try outcome(writer.bytes) else { Issue.record("accepted"); return }
  #expect(reason.contains("TimeTravel"))
}

@Test func `truncations of a file end in an answer`() throws {
  let bytes = smallFile.bytes
  for length in stride(from: 0, to: bytes.count, by: 3) { try outcome(Array(bytes[..<length])) }
}

@Test func `random damage ends in an answer`() throws {
  let bytes = smallFile.bytes
  var random = RandomStream(seed: 11, replication: 0, purpose: 1)
  for _ in 0..<800 {
    var damaged = bytes
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    try outcome(damaged)
  }
}

@Test(.enabled(if: SharedData.isPresent)) func `damage to a real extract ends in an answer`() throws {
  let bytes = [UInt8](try Data(contentsOf: SharedData.extract("andorra")))
  var random = RandomStream(seed: 12, replication: 0, purpose: 1)
  for _ in 0..<25 { try outcome(Array(bytes[..<Int.random(in: bytes.indices, using: &random)])) }
  for _ in 0..<50 {
    var damaged = bytes
    for _ in 0...Int.random(in: 0..<8, using: &random) {
      damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    try outcome(damaged)
  }
}

@Test func `an import stops when told to`() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).osm.pbf")
  try Data(smallFile.bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  for stage in OSMImporter.Stage.allCases {
    var importer = OSMImporter()
    importer.progress = { $0.stage != stage }
    #expect(throws: OSMImportError.cancelled) { try importer.network(from: file) }
  }
}
