import Foundation

/// Writes small uncompressed OpenStreetMap PBF files, also ones no honest program would write.
struct PBFWriter {
  private(set) var bytes: [UInt8] = []

  init(features: [String] = ["OsmSchema-V0.6", "DenseNodes"]) {
    var header: [UInt8] = []
    for feature in features { header += Self.field(4, Array(feature.utf8)) }
    blob("OSMHeader", header)
  }

  /// Nodes as plain messages; positions in 1e-7 degrees may be anything.
  mutating func nodes(_ nodes: [(id: Int64, latitude: Int64, longitude: Int64)]) {
    var group: [UInt8] = []
    for node in nodes {
      let body =
        Self.number(1, Self.zigzag(node.id)) + Self.number(8, Self.zigzag(node.latitude))
        + Self.number(9, Self.zigzag(node.longitude))
      group += Self.field(1, body)
    }
    block(strings: [""], group)
  }

  mutating func way(_ id: Int64, tags: [(String, String)], nodes: [Int64]) {
    var strings = [""]
    var keys: [UInt8] = []
    var values: [UInt8] = []
    for (key, value) in tags {
      keys += Self.varint(UInt64(strings.count))
      values += Self.varint(UInt64(strings.count + 1))
      strings += [key, value]
    }
    var references: [UInt8] = []
    var last: Int64 = 0
    for node in nodes {
      references += Self.varint(Self.zigzag(node &- last))
      last = node
    }
    let body =
      Self.number(1, UInt64(bitPattern: id)) + Self.field(2, keys) + Self.field(3, values) + Self.field(8, references)
    block(strings: strings, Self.field(3, body))
  }

  private mutating func block(strings: [String], _ group: [UInt8]) {
    let table = strings.flatMap { Self.field(1, Array($0.utf8)) }
    blob("OSMData", Self.field(1, table) + Self.field(2, group))
  }

  private mutating func blob(_ type: String, _ data: [UInt8]) {
    let blob = Self.field(1, data)
    let header = Self.field(1, Array(type.utf8)) + Self.number(3, UInt64(blob.count))
    bytes += [0, 0, UInt8(header.count >> 8), UInt8(header.count & 255)] + header + blob
  }

  private static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: (value << 1) ^ (value >> 63)) }

  private static func varint(_ value: UInt64) -> [UInt8] {
    var rest = value
    var out: [UInt8] = []
    while rest > 127 {
      out.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    return out + [UInt8(rest)]
  }

  private static func number(_ field: UInt64, _ value: UInt64) -> [UInt8] { varint(field << 3) + varint(value) }
  private static func field(_ field: UInt64, _ bytes: [UInt8]) -> [UInt8] {
    varint(field << 3 | 2) + varint(UInt64(bytes.count)) + bytes
  }
}
