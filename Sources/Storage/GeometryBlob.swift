import Foundation
import Geography

/// The bounds of a geometry in degrees.
struct Envelope: Equatable {
  var west = Double.infinity
  var east = -Double.infinity
  var south = Double.infinity
  var north = -Double.infinity

  var isEmpty: Bool { west > east }

  mutating func extend(to point: Coordinate) {
    west = min(west, point.longitude)
    east = max(east, point.longitude)
    south = min(south, point.latitude)
    north = max(north, point.latitude)
  }

  mutating func extend(to other: Envelope) {
    west = min(west, other.west)
    east = max(east, other.east)
    south = min(south, other.south)
    north = max(north, other.north)
  }
}

/// Geometry as GeoPackage keeps it: a header with the envelope, then well-known binary, all little-endian.
struct GeometryBlob {
  private(set) var bytes: [UInt8] = []
  private(set) var envelope = Envelope()

  private static let wgs84: Int32 = 4326

  init(_ geometry: GeoPackage.Geometry) {
    Self.forEachPoint(of: geometry) { envelope.extend(to: $0) }
    let isPoint = if case .point = geometry { true } else { false }
    // Flags: bit 0 little-endian, bits 1 to 3 the kind of envelope; a point is its own. Empty geometry has bit 4.
    let hasEnvelope = !isPoint && !envelope.isEmpty
    bytes = [0x47, 0x50, 0, 1 | (hasEnvelope ? 2 : 0) | (envelope.isEmpty ? 16 : 0)]
    put(Self.wgs84)
    if hasEnvelope { for bound in [envelope.west, envelope.east, envelope.south, envelope.north] { put(bound) } }
    put(geometry)
  }

  private static func forEachPoint(of geometry: GeoPackage.Geometry, _ body: (Coordinate) -> Void) {
    switch geometry {
    case .point(let point): body(point)
    case .lineString(let line): line.forEach(body)
    case .multiLineString(let lines), .polygon(let lines): lines.forEach { $0.forEach(body) }
    case .multiPolygon(let polygons): polygons.forEach { $0.forEach { $0.forEach(body) } }
    }
  }

  private mutating func put<Number>(_ value: Number) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  private mutating func put(_ geometry: GeoPackage.Geometry) {
    switch geometry {
    case .point(let point):
      putHeader(1)
      put(point)
    case .lineString(let line):
      putHeader(2)
      put(line)
    case .polygon(let rings):
      putHeader(3)
      put(rings)
    case .multiLineString(let lines):
      putHeader(5)
      put(UInt32(lines.count))
      for line in lines { put(.lineString(line)) }
    case .multiPolygon(let polygons):
      putHeader(6)
      put(UInt32(polygons.count))
      for rings in polygons { put(.polygon(rings)) }
    }
  }

  private mutating func putHeader(_ type: UInt32) {
    bytes.append(1)
    put(type)
  }

  private mutating func put(_ point: Coordinate) {
    put(point.longitude)
    put(point.latitude)
  }

  private mutating func put(_ line: [Coordinate]) {
    put(UInt32(line.count))
    // All numbers at once: lines are most of what is written.
    let numbers = [Double](unsafeUninitializedCapacity: 2 * line.count) { buffer, count in
      for (index, point) in line.enumerated() {
        buffer[2 * index] = point.longitude
        buffer[2 * index + 1] = point.latitude
      }
      count = 2 * line.count
    }
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  private mutating func put(_ rings: [[Coordinate]]) {
    put(UInt32(rings.count))
    for ring in rings { put(ring) }
  }
}
