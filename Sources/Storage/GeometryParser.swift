import Foundation
import Geography

/// Reads geometry blobs of any program; `nil` for what is empty, has another shape, or is broken.
struct GeometryParser {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  static func parse(_ blob: Data) -> GeoPackage.Geometry? {
    blob.withUnsafeBytes { bytes in
      var parser = GeometryParser(bytes: bytes)
      guard parser.skipHeader() else { return nil }
      return parser.geometry(depth: 0)
    }
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func skipHeader() -> Bool {
    guard bytes.count >= 8, bytes[0] == 0x47, bytes[1] == 0x50 else { return false }
    let envelopes = [0, 32, 48, 48, 64]
    let kind = Int(bytes[3] >> 1 & 7)
    guard kind < envelopes.count, bytes[3] & 16 == 0 else { return false }
    at = 8 + envelopes[kind]
    return true
  }

  private mutating func byte() -> UInt8? {
    guard at < bytes.count else { return nil }
    at += 1
    return bytes[at - 1]
  }

  private mutating func word(_ isLittle: Bool) -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    let raw = bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)
    at += 4
    return isLittle ? UInt32(littleEndian: raw) : UInt32(bigEndian: raw)
  }

  private mutating func double(_ isLittle: Bool) -> Double? {
    guard at + 8 <= bytes.count else { return nil }
    let raw = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    at += 8
    return Double(bitPattern: isLittle ? UInt64(littleEndian: raw) : UInt64(bigEndian: raw))
  }

  private mutating func geometry(depth: Int) -> GeoPackage.Geometry? {
    guard depth < 3, let order = byte(), order < 2, let code = word(order == 1) else { return nil }
    let isLittle = order == 1
    // ISO codes add 1000 for Z, 2000 for M and 3000 for both; heights and measures are skipped.
    let extra = [0, 1, 1, 2]
    guard code / 1000 < 4 else { return nil }
    let skipped = extra[Int(code / 1000)]
    switch code % 1000 {
    case 1: return point(isLittle, skipped).map { .point($0) }
    case 2: return line(isLittle, skipped).map { .lineString($0) }
    case 3: return rings(isLittle, skipped).map { .polygon($0) }
    case 5:
      return members(isLittle, depth) { if case .lineString(let line) = $0 { line } else { nil } }
        .map { .multiLineString($0) }
    case 6:
      return members(isLittle, depth) { if case .polygon(let rings) = $0 { rings } else { nil } }.map {
        .multiPolygon($0)
      }
    default: return nil
    }
  }

  private mutating func point(_ isLittle: Bool, _ skipped: Int) -> Coordinate? {
    guard let longitude = double(isLittle), let latitude = double(isLittle) else { return nil }
    for _ in 0..<skipped where double(isLittle) == nil { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  private mutating func line(_ isLittle: Bool, _ skipped: Int) -> [Coordinate]? {
    guard let count = word(isLittle), Int(count) <= (bytes.count - at) / 16 else { return nil }
    var points: [Coordinate] = []
    points.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let point = point(isLittle, skipped) else { return nil }
      points.append(point)
    }
    return points
  }

  private mutating func rings(_ isLittle: Bool, _ skipped: Int) -> [[Coordinate]]? {
    guard let count = word(isLittle), Int(count) <= (bytes.count - at) / 4 else { return nil }
    var rings: [[Coordinate]] = []
    for _ in 0..<count {
      guard let ring = line(isLittle, skipped) else { return nil }
      rings.append(ring)
    }
    return rings
  }

  private mutating func members<Part>(
    _ isLittle: Bool, _ depth: Int, _ part: (GeoPackage.Geometry) -> Part?
  ) -> [Part]? {
    guard let count = word(isLittle), Int(count) <= (bytes.count - at) / 9 else { return nil }
    var parts: [Part] = []
    for _ in 0..<count {
      guard let member = geometry(depth: depth + 1), let part = part(member) else { return nil }
      parts.append(part)
    }
    return parts
  }
}
