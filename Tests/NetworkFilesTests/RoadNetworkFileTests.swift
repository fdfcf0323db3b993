import Geography
import NetworkFiles
import RoadNetworks
import TestSupport
import Testing

private func network(_ text: String, nodes: String? = nil) throws -> RoadNetwork {
  try RoadNetworkFile.read(Array(text.utf8), file: "roads", nodes: nodes.map { (Array($0.utf8), "nodes") })
}

@Test func `lines meet where their ends agree`() throws {
  let network = try network(
    """
    {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"highway": "primary", "surface": "asphalt", "name": "RN6"},
       "geometry": {"type": "LineString", "coordinates": [[0, 0], [0.01, 0], [0.02, 0]]}},
      {"type": "Feature", "properties": {"length_km": 5, "duration_min": 10, "oneway": true},
       "geometry": {"type": "LineString", "coordinates": [[0.02, 0, 300], [0.02, 0.03]]}},
      {"type": "Feature", "properties": null, "geometry": {"type": "Point", "coordinates": [0, 0]}}
    ]}
    """)
  #expect(network.nodeCount == 3 && network.linkCount == 2)
  #expect(network.defects().isEmpty)
  #expect(abs(network.lengthMetres(ofLink: 0) - 2223.9) < 0.1)
  #expect(abs(network.timeSeconds(ofLink: 0) - 2223.9 / 60 * 3.6) < 0.1)
  #expect(network.lengthMetres(ofLink: 1) == 5000 && network.timeSeconds(ofLink: 1) == 600)
  #expect(network.links.isOneway == [false, true])
  #expect(network.names[1].name.local == "RN6")
  #expect(network.census["features_skipped"] == 1)
}

@Test func `roads of a case with its places`() throws {
  let network = try network(
    "from,to,km,class,surface,speed_kmh,corridor\nkayes,bamako,610,trunk,paved,,dakar\nbamako,segou,235,primary,laterite,30,\n",
    nodes: "id,lat,lon\nkayes,14.45,-11.43\nbamako,12.64,-8.0\nsegou,13.43,-6.26\n")
  #expect(network.nodes.names == ["kayes", "bamako", "segou"])
  #expect(network.nodes.coordinates[1] == Coordinate(latitude: 12.64, longitude: -8))
  #expect(network.lengthMetres(ofLink: 0) == 610_000)
  #expect(network.links.roadClass == [.trunk, .primary] && network.links.surface == [.paved, .compacted])
  #expect(abs(network.timeSeconds(ofLink: 0) - 610 / 65 * 3600) < 0.01)
  #expect(abs(network.timeSeconds(ofLink: 1) - 235 / 30 * 3600) < 0.01)
}

@Test func `faults of roads are named with their place`() {
  func faults(_ text: String, nodes: String? = nil) -> [Int] {
    do {
      _ = try network(text, nodes: nodes)
      return []
    } catch {
      return (error as? NetworkFileError)?.problems.map(\.line) ?? [-1]
    }
  }
  #expect(faults("from,to,km\na,b,x\na,c,9\na,b,99999999\n", nodes: "id,lat,lon\na,1,1\nb,2,2\n") == [2, 3, 4])
  #expect(faults("from,to,km\na,b,1\n", nodes: "id,lat,lon\na,1,1\na,99,2\n") == [3])
  #expect(faults("from,to,colour\na,b,red\n") == [1])
  #expect(faults("{\"type\": \"FeatureCollection\",\n\"features\": [}\n") == [2])
  #expect(
    faults(
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[0, 91], [1, 1]]}},
      {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[0, 1]]}}]}
      """) == [2, 3])
  #expect(faults(String(repeating: "[", count: 10_000)) == [1])
  #expect(faults("{\"a\":" + String(repeating: "[", count: 10_000)) == [1])
}

@Test func `a graph file is a network without positions`() throws {
  let network = try network("p sp 3 2\na 1 2 500\na 2 3 70\n")
  #expect(network.nodeCount == 3 && network.links.isOneway == [true, true])
  #expect(network.nodes.coordinates[0] == nil)
  #expect(network.totalLengthMetres == 570)
  #expect(network.defects().isEmpty)
}

@Suite(.enabled(if: SharedData.isPresent))
struct PublishedRoadTests {
  @Test func `African corridors`() throws {
    let drawn = try RoadNetworkFile.read(SharedData.url("roads/west-africa/edges_real_westafrica15.geojson"))
    #expect(drawn.linkCount == 636 && drawn.defects().isEmpty)
    #expect(drawn.lengthMetres(ofLink: 0) == 65988)
    let smooth = try RoadNetworkFile.read(SharedData.url("roads/west-africa/net_smoothed_westafrica.geojson"))
    #expect(smooth.linkCount > 500)
    let all = try RoadNetworkFile.read(
      SharedData.url("roads/west-africa/graph_orig.csv"), nodes: SharedData.url("roads/west-africa/graph_nodes.csv"))
    #expect(all.linkCount == 2344)
    #expect(all.nodes.coordinates[0] == Coordinate(latitude: 14.692814, longitude: -17.446713))
    #expect(abs(all.timeSeconds(ofLink: 0) - 46.15 * 60) < 0.01)
    let towns = try RoadNetworkFile.read(
      SharedData.url("roads/cities/AfricaNetworkEdges.csv"),
      nodes: SharedData.url("roads/cities/AfricaNetworkNodes.csv"))
    #expect(towns.linkCount == 9159 && towns.nodeCount == 7361)
  }
}
