import Foundation
import Testing

private let bamako = "/api/v1/cases/bamako"

@Suite struct FeatureTests {
  private func features(_ path: String) async throws -> [[String: Any]] {
    let answer = await (try await TestServer.open.value).client.get(path)
    #expect(answer.status == 200, "\(path)")
    return try #require(answer.json["features"] as? [[String: Any]])
  }

  @Test func `pages of a collection put together are the collection`() async throws {
    let all = try await features(bamako + "/collections/links/items").compactMap { $0["id"] as? String }
    var pages: [String] = []
    for offset in stride(from: 0, to: all.count, by: 40) {
      pages += try await features(bamako + "/collections/links/items?limit=40&offset=\(offset)")
        .compactMap { $0["id"] as? String }
    }
    #expect(pages == all && all.count > 200)
  }

  @Test func `ids and kinds choose features`() async throws {
    let two = try await features(bamako + "/collections/places/items?ids=bamako,dakar,nowhere")
    #expect(Set(two.compactMap { $0["id"] as? String }) == ["bamako", "dakar"])
    let ports = try await features(bamako + "/collections/places/items?kind=port")
    #expect(!ports.isEmpty)
    #expect(ports.allSatisfy { ($0["properties"] as? [String: Any])?["kind"] as? String == "port" })
  }

  /// A box in the middle of a link holds neither of its ends.
  @Test func `a link that passes through a box is in it`() async throws {
    let links = try await features(bamako + "/collections/links/items")
    for link in links.prefix(60) {
      let ends = try #require((link["geometry"] as? [String: Any])?["coordinates"] as? [[Double]])
      let middle = (0..<2).map { (ends[0][$0] + ends[1][$0]) / 2 }
      let box = [middle[0] - 0.001, middle[1] - 0.001, middle[0] + 0.001, middle[1] + 0.001].map { "\($0)" }
      let found = try await features(bamako + "/collections/links/items?bbox=" + box.joined(separator: ","))
      #expect(found.contains { $0["id"] as? String == link["id"] as? String })
    }
  }

  @Test func `a case that names no road network has none`() async throws {
    let client = try await TestServer.open.value.client
    #expect(await client.get("/api/v1/cases/bamako").json["network"] as? Bool == false)
    let answer = await client.get("/api/v1/cases/bamako/network")
    #expect(answer.status == 404 && answer.isProblem)
    #expect(await client.get("/api/v1/cases/bamako/network/tiles/WebMercatorQuad/5/14/15").status == 404)
  }

  @Test func `the road network that a case names is told of and served as tiles`() async throws {
    let test = try await TestServer.guarded.value
    let token = ["Authorization": "Bearer a-token-of-sixteen"]
    let file = test.caseFolder.appending(path: "case.yaml")
    let before = try String(contentsOf: file, encoding: .utf8)
    defer { try? Data(before.utf8).write(to: file) }
    let roads = #"""
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"highway":"primary"},"geometry":{"type":"LineString","coordinates":[[-8,12.6],[-7.5,12.7],[-7,12.6]]}},
      {"type":"Feature","properties":{"highway":"track"},"geometry":{"type":"LineString","coordinates":[[-7,12.6],[-7,13]]}},
      {"type":"Feature","properties":{"highway":"track"},"geometry":{"type":"LineString","coordinates":[[-7,12.6],[-6.8,12.2]]}}]}
      """#
    try Data(roads.utf8).write(to: test.caseFolder.appending(path: "roads.geojson"))
    try Data((before + "\nnetwork: roads.geojson\n").utf8).write(to: file)
    #expect(await test.client.get("/api/v1/cases/bamako", token).json["network"] as? Bool == true)
    let told = await test.client.get("/api/v1/cases/bamako/network", token)
    #expect(told.json["links"] as? Int == 3)
    let tile = await test.client.get("/api/v1/cases/bamako/network/tiles/WebMercatorQuad/5/14/15", token)
    #expect(tile.status == 200 && tile.body.contains("primary") && tile.body.contains("track"))
    #expect(await test.client.get("/api/v1/cases/bamako/network/tiles/WebMercatorQuad/5/0/0", token).status == 204)
  }

  @Test func `links are served as tiles`() async throws {
    let client = try await TestServer.open.value.client
    let base = bamako + "/collections/links/tiles/WebMercatorQuad/"
    let tile = await client.get(base + "0/0/0")
    #expect(tile.status == 200 && tile.headers["content-type"] == "application/vnd.mapbox-vector-tile")
    #expect(tile.body.contains("roads") && tile.body.contains("corridors"))
    #expect(await client.get(base + "9/0/0").status == 204)
    for path in ["0/0/1", "23/0/0", "-1/0/0", "a/0/0", "3/8/0", "99999999999999999999/0/0"] {
      let answer = await client.get(base + path)
      #expect(answer.status == 404 && answer.isProblem, "\(path)")
    }
    #expect(await client.get("/api/v1/cases/nowhere/collections/links/tiles/WebMercatorQuad/0/0/0").status == 404)
  }
}
