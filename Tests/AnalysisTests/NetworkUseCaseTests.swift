import Analysis
import Foundation
import RoadNetworks
import Testing

/// A folder that goes away with this value.
private final class Folder {
  let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  func file(_ name: String, _ text: String) throws -> URL {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }
}

/// Two ways from 1 to 4: the straight asphalt by 2, and a track by 3; a town at each end.
private let map = """
  n1 x0.0 y0.0
  n2 x0.1 y0.0
  n3 x0.1 y0.05
  n4 x0.2 y0.0
  n5 x0.3 y0.0
  n6 x-0.1 y0.0
  n11 x0.0 y0.001 Tplace=town,name=Gao,population=10
  n12 x0.2 y0.001 Tplace=town,name=Ansongo,name%3a%ar=أنسونغو
  w1 Thighway=primary,surface=asphalt,ref=RN17 Nn1,n2,n4
  w2 Thighway=track Nn1,n3,n4
  w3 Thighway=primary Nn4,n5
  w4 Thighway=primary Nn6,n1

  """

@Test func `an import is written whole, read again, and its bytes are the same twice`() throws {
  let folder = try Folder()
  let source = try folder.file("map.opl", map)
  let (first, second) = (folder.url.appending(path: "a.gpkg"), folder.url.appending(path: "b.gpkg"))
  let summary = try importNetwork(from: source, nodes: nil, to: first, Work())
  _ = try importNetwork(from: source, nodes: nil, to: second, Work())
  #expect(summary.nodes == 4 && summary.links == 4)
  #expect(summary.classes.map(\.name) == ["primary", "track"])
  #expect(try Data(contentsOf: first) == Data(contentsOf: second))
  #expect(folder.names == ["a.gpkg", "b.gpkg", "map.opl"])
  #expect(try NetworkSource.open(first, Work()) == NetworkSource.open(source, Work()))
}

@Test func `routes name their roads, and alternatives differ`() throws {
  let folder = try Folder()
  let router = NetworkRouter(try NetworkSource.open(try folder.file("map.opl", map), Work()))
  let (from, to) = (try router.place("Gao"), try router.place("أنسونغو"))
  #expect(from.nodeLabel == "1" && to.nodeLabel == "4")
  #expect(abs(from.snapMetres - 111.2) < 0.1 && !from.isFar)
  let routes = router.routes(from: from, to: to, count: 3)
  let best = try #require(routes.first)
  #expect(abs(best.kilometres - 22.239) < 0.01 && abs(best.hours - 22.239 / 60) < 0.001)
  #expect(best.stretches.map(\.name) == ["RN17"])
  #expect(best.coordinates == [[0, 0], [0.1, 0], [0.2, 0]])
  #expect(try router.place("0.01,0.3").nodeLabel == "5")
  #expect(try router.place("0.5,0.0").isFar)
  #expect { try router.place("Gaoo") } throws: { "\($0)".contains("Gao") }
}

@Test func `a table holds the way and not only its cost`() throws {
  let folder = try Folder()
  let router = NetworkRouter(try NetworkSource.open(try folder.file("map.opl", map), Work()))
  let matrix = try router.matrix(try router.places(nil), threads: 2, Work())
  #expect(matrix.places.map(\.name) == ["Gao", "Ansongo"])
  #expect(matrix.kilometres[0][0] == 0)
  #expect(abs((matrix.kilometres[0][1] ?? 0) - 22.239) < 0.01)
  #expect(matrix.hours[0][1] == matrix.hours[1][0])
}

@Test func `bad input ends with its kind and writes nothing`() throws {
  let folder = try Folder()
  let target = folder.url.appending(path: "out.gpkg")
  func kind(_ source: URL) -> UserError.Kind? {
    do {
      _ = try importNetwork(from: source, nodes: nil, to: target, Work())
      return nil
    } catch {
      return (error as? UserError)?.kind
    }
  }
  #expect(kind(folder.url.appending(path: "nowhere.osm.pbf")) == .missingInput)
  #expect(kind(try folder.file("bad.osm.pbf", "hello")) == .badData)
  #expect(kind(try folder.file("bad.csv", "from,to,km\na,b,x\n")) == .badData)
  #expect(kind(try folder.file("bad.gpkg", "SQLite format 3\0...")) == .badData)
  #expect(!folder.names.contains { $0.hasPrefix("out") || $0.hasPrefix(".") })
  let stopped = Work()
  stopped.cancel()
  #expect(throws: Interrupted.self) {
    try importNetwork(from: try folder.file("map.opl", map), nodes: nil, to: target, stopped)
  }
  #expect(!folder.names.contains { $0.hasPrefix("out") || $0.hasPrefix(".") })
}
