import Foundation
import Geography
import Randomness
import RoadNetworks
import Storage
import TestSupport
import Testing

private let square = [(0, 0), (0, 1), (1, 1), (0, 0)].map { Coordinate(latitude: $0.0, longitude: $0.1) }

private func sampleLayers() -> [GeoPackage.Layer] {
  let fill = LayerStyle.Symbol.fill(.init(0xff8800), outline: .init(0x000000))
  return [
    .init(
      name: "towns", title: "Towns & \"places\"", geometry: .point,
      columns: [
        .init("name", .text), .init("litres", .real), .init("n", .integer), .init("open", .boolean),
        .init("day", .date),
      ],
      style: LayerStyle(.single(.marker(.init(0x102030), size: 2)), labelColumn: "name"),
      features: [
        .init(
          geometry: .point(square[2]),
          values: [.text("Ségou غ"), .real(1.5), .integer(-3), .boolean(true), .text("2025-09-01")]),
        .init(values: [.null, .real(.nan), .null, .null, .null]),
      ]),
    .init(
      name: "areas", title: "Areas", geometry: .multiPolygon, columns: [.init("risk", .real)],
      style: LayerStyle(.steps(column: "risk", [.init(0, 1, "low <", fill), .init(1, 2, "high", fill)])),
      features: [.init(geometry: .multiPolygon([[square], [square, square]]), values: [.real(0.5)])]),
    .init(
      name: "roads", title: "Roads", geometry: .multiLineString, columns: [],
      features: [.init(geometry: .multiLineString([square, square]), values: [])]),
    .init(name: "empty", title: "Nothing", geometry: .polygon, columns: [.init("x", .blob)], features: []),
    .init(
      name: "counts", title: "Counts", geometry: nil, columns: [.init("key", .text), .init("data", .blob)],
      features: [.init(values: [.text("a"), .blob(Data([1, 2, 0]))])]),
  ]
}

@Test func `what is written is read again`() throws {
  let file = TemporaryFile()
  try GeoPackage.write(to: file.url, layers: sampleLayers(), lastChange: someDay)
  let read = try GeoPackageFile(file.url)
  #expect(read.layers.map(\.name) == ["towns", "areas", "roads", "empty", "counts", "layer_styles"])
  for layer in sampleLayers() {
    let info = try #require(read.layer(named: layer.name))
    #expect(info.columns == layer.columns.map(\.name))
    #expect(info.geometryType == layer.geometry?.rawValue)
    let features = try read.features(of: info)
    #expect(features.count == layer.count)
    for (number, feature) in features.enumerated() {
      var expected = layer.feature(number)
      expected.values = expected.values.map { if case .real(let value) = $0, value.isNaN { .null } else { $0 } }
      #expect(feature == expected)
    }
  }
  let styles = try read.features(of: try #require(read.layer(named: "layer_styles")))
  #expect(styles.count == 2)
  #expect(styles[1].values.contains { $0.text?.contains("low &lt;") == true })
}

@Test func `styles are well-formed XML`() throws {
  let file = TemporaryFile()
  try GeoPackage.write(to: file.url, layers: sampleLayers(), lastChange: someDay)
  let read = try GeoPackageFile(file.url)
  for style in try read.features(of: try #require(read.layer(named: "layer_styles"))) {
    for text in style.values.compactMap(\.text).filter({ $0.hasPrefix("<") }) {
      // The document type names a file that no parser need fetch.
      let body = text.replacing("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n", with: "")
      #expect(isBalanced(body), "\(body)")
    }
  }
}

/// Whether every element of the text is closed in its order.
private func isBalanced(_ xml: String) -> Bool {
  var open: [Substring] = []
  for tag in xml.matches(of: /<(\/?)([A-Za-z:0-9-]+)[^<>]*?(\/?)>/) {
    if tag.output.1 == "/" {
      guard open.popLast() == tag.output.2 else { return false }
    } else if tag.output.3 != "/" {
      open.append(tag.output.2)
    }
  }
  return open.isEmpty
}

@Test func `the same layers give the same bytes`() throws {
  let (first, second, later) = (TemporaryFile(), TemporaryFile(), TemporaryFile())
  try GeoPackage.write(to: first.url, layers: sampleLayers(), lastChange: someDay)
  try GeoPackage.write(to: second.url, layers: sampleLayers(), lastChange: someDay)
  try GeoPackage.write(to: later.url, layers: sampleLayers(), lastChange: "2027-01-02T03:04:05.000Z")
  #expect(first.bytes == second.bytes)
  #expect(first.bytes != later.bytes)
}

@Test func `a stopped or failed writing leaves nothing`() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let place = folder.appending(path: "x.gpkg")
  #expect(throws: CancellationError.self) {
    try GeoPackage.write(to: place, layers: sampleLayers(), lastChange: someDay, isCancelled: { true })
  }
  #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  #expect(throws: GeoPackageError.self) {
    try GeoPackage.write(to: folder.appending(path: "no/where.gpkg"), layers: [], lastChange: someDay)
  }
  try Data("old".utf8).write(to: place)
  try GeoPackage.write(to: place, layers: sampleLayers(), lastChange: someDay)
  #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.gpkg"])
  #expect(try GeoPackageFile(place).layers.count == 6)
}

@Test func `a network comes back as it was`() throws {
  let file = TemporaryFile()
  let network = sampleNetwork()
  #expect(network.defects().isEmpty)
  try RoadNetworkStore.write(network, to: file.url, lastChange: someDay)
  #expect(try RoadNetworkStore.read(file.url) == network)
}

@Test func `what is no GeoPackage is refused`() throws {
  let file = TemporaryFile()
  #expect(throws: GeoPackageError.missing(path: file.url.path)) { try GeoPackageFile(file.url) }
  for text in ["", "hello", "SQLite format 3\u{0}"] {
    try Data(text.utf8).write(to: file.url)
    #expect(throws: GeoPackageError.self) { try GeoPackageFile(file.url) }
  }
  try GeoPackage.write(to: file.url, layers: sampleLayers(), lastChange: someDay)
  #expect(throws: GeoPackageError.self) { try RoadNetworkStore.read(file.url) }
}

@Test func `damage to a GeoPackage ends in an answer`() throws {
  let file = TemporaryFile()
  try RoadNetworkStore.write(sampleNetwork(), to: file.url, lastChange: someDay)
  let bytes = [UInt8](file.bytes)
  var random = RandomStream(seed: 31, replication: 0, purpose: 5)
  var survived = 0
  for round in 0..<400 {
    var damaged = bytes
    if round % 4 == 0 {
      damaged.removeLast(Int.random(in: 1..<bytes.count, using: &random))
    } else {
      for _ in 0...Int.random(in: 0..<30, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
    }
    try Data(damaged).write(to: file.url)
    do {
      let network = try RoadNetworkStore.read(file.url)
      #expect(network.defects().isEmpty)
      survived += 1
    } catch is GeoPackageError {}
  }
  #expect(survived < 400)
}

@Test(.enabled(if: SharedData.isPresent)) func `foreign GeoPackages are read`() throws {
  let file = try GeoPackageFile(SharedData.url("redundancy/single_base_graph_edges.gpkg"))
  let layer = try #require(file.layers.first)
  let features = try file.features(of: layer)
  #expect(features.count == 2109)
  #expect(features.allSatisfy { if case .lineString(let line)? = $0.geometry { line.count > 1 } else { false } })
}

/// Debian's GDAL, the peer that opens what is written.
private enum OGR {
  static let path = "/usr/bin/ogrinfo"
  static var isPresent: Bool { FileManager.default.isExecutableFile(atPath: path) }

  static func run(_ arguments: [String]) throws -> (output: String, warnings: String) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let output = Pipe()
    let warnings = Pipe()
    process.standardOutput = output
    process.standardError = warnings
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaints = String(decoding: warnings.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, complaints)
  }
}

@Test(.enabled(if: OGR.isPresent)) func `ogrinfo lists every layer without a warning`() throws {
  let (layers, network) = (TemporaryFile(), TemporaryFile())
  try GeoPackage.write(to: layers.url, layers: sampleLayers(), lastChange: someDay)
  try RoadNetworkStore.write(sampleNetwork(), to: network.url, lastChange: someDay)
  let first = try OGR.run(["-al", "-so", layers.url.path])
  #expect(first.warnings.isEmpty)
  for name in ["towns", "areas", "roads", "empty", "counts"] { #expect(first.output.contains("Layer name: \(name)")) }
  #expect(first.output.contains("Geometry: Multi Polygon"))
  let second = try OGR.run(["-al", network.url.path])
  #expect(second.warnings.isEmpty)
  #expect(second.output.contains("LINESTRING (2 1,2.2 1.25,2.5 1.5)"))
  #expect(second.output.contains("name_ar (String) = طريق"))
  #expect(!(first.output + second.output).lowercased().contains("warning"))
}
