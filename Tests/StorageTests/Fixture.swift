import Foundation
import Geography
import RoadNetworks

/// A file in the temporary folder that goes away with this value.
final class TemporaryFile {
  let url: URL
  init(_ suffix: String = "gpkg") {
    url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).\(suffix)")
  }
  deinit { try? FileManager.default.removeItem(at: url) }
  var bytes: Data { (try? Data(contentsOf: url)) ?? Data() }
}

let someDay = "2026-01-02T03:04:05.000Z"

/// A network with every kind of content: two parts in a link, names, flags, a node without position, a link without points.
func sampleNetwork() -> RoadNetwork {
  var network = RoadNetwork(attribution: "© someone")
  network.timestamp = "2015-07-27T21:14:01Z"
  for (number, place) in [(1.0, 2.0), (1.5, 2.5), (-3.25, 179.9999999)].enumerated() {
    network.nodes.coordinates.append(Coordinate(latitude: place.0, longitude: place.1))
    network.nodes.osmID.append(Int64(number) * 5_000_000_000)
  }
  network.nodes.coordinates.append(nil)
  network.nodes.osmID.append(0)
  network.nodes.names = ["", "Ségou", "غاو", "b"]
  network.names.append(
    RoadName(name: PlaceName(local: "Route", arabic: "طريق", french: "Route", english: "Road"), reference: "RN6"))
  network.openLink(from: 0, to: 1, isOneway: true)
  network.appendPart(
    .init(way: 7, length: 300, time: 40, roadClass: .trunk, surface: .paved, flags: .bridge, name: 1), firstPoint: 0)
  network.appendPart(
    .init(way: 8, length: 100, time: 20, roadClass: .track, surface: .soft, flags: [.toll, .ford]), firstPoint: 1)
  network.points.append(network.nodes.coordinates[0])
  network.points.append(Coordinate(latitude: 1.25, longitude: 2.2))
  network.points.append(network.nodes.coordinates[1])
  network.closeLink()
  network.openLink(from: 2, to: 3, isOneway: false)
  network.appendPart(.init(length: 5, time: 6, roadClass: .unknown), firstPoint: 3)
  network.closeLink()
  network.census = [CensusLine("ways_read", 12, unit: "ways", meaning: "ways in the file")]
  var line = FixedCoordinates()
  line.append(Coordinate(latitude: 0.1234567, longitude: -17.7654321))
  line.append(Coordinate(latitude: 0.2, longitude: -17.7))
  network.backdrop = Backdrop(
    lines: [.init(kind: .river, name: PlaceName(local: "Niger"), points: line)],
    places: [
      .init(
        kind: "town", name: PlaceName(local: "Gao"), coordinate: Coordinate(latitude: 16.27, longitude: -0.05),
        population: 86_633, osmID: 9)
    ])
  return network
}
