/// One layer of lines as a Mapbox Vector Tile, version 2.1 of the specification (https://github.com/mapbox/vector-tile-spec).
struct VectorTile {
  /// Units across the square.
  static let extent = 4096

  private let name: String
  private var keys: [String] = []
  private var keyNumbers: [String: Int] = [:]
  private var values: [String] = []
  private var valueNumbers: [String: Int] = [:]
  private var features: [UInt8] = []

  init(layer name: String) { self.name = name }

  /// Adds a line, its parts in units of the tile; parts of fewer than two different points are left out.
  mutating func addLine(_ parts: [[SIMD2<Int32>]], _ attributes: [(key: String, value: String)]) {
    var geometry: [UInt8] = []
    var cursor = SIMD2<Int32>(0, 0)
    for part in parts {
      let points = part.indices.filter { $0 == 0 || part[$0] != part[$0 - 1] }.map { part[$0] }
      guard points.count > 1 else { continue }
      Protobuf.append(command: 1, count: 1, to: &geometry)
      Self.move(&cursor, to: points[0], &geometry)
      Protobuf.append(command: 2, count: points.count - 1, to: &geometry)
      for point in points.dropFirst() { Self.move(&cursor, to: point, &geometry) }
    }
    guard !geometry.isEmpty else { return }
    var tags: [UInt8] = []
    for (key, value) in attributes {
      Protobuf.append(varint: UInt64(Self.number(key, &keys, &keyNumbers)), to: &tags)
      Protobuf.append(varint: UInt64(Self.number(value, &values, &valueNumbers)), to: &tags)
    }
    var feature: [UInt8] = []
    Protobuf.append(field: 2, bytes: tags, to: &feature)
    Protobuf.append(field: 3, number: 2, to: &feature)
    Protobuf.append(field: 4, bytes: geometry, to: &feature)
    Protobuf.append(field: 2, bytes: feature, to: &features)
  }

  /// The tile; no bytes at all when it holds nothing.
  func encoded() -> [UInt8] {
    guard !features.isEmpty else { return [] }
    var layer: [UInt8] = []
    Protobuf.append(field: 15, number: 2, to: &layer)
    Protobuf.append(field: 1, bytes: Array(name.utf8), to: &layer)
    layer += features
    for key in keys { Protobuf.append(field: 3, bytes: Array(key.utf8), to: &layer) }
    for value in values {
      var text: [UInt8] = []
      Protobuf.append(field: 1, bytes: Array(value.utf8), to: &text)
      Protobuf.append(field: 4, bytes: text, to: &layer)
    }
    Protobuf.append(field: 5, number: UInt64(Self.extent), to: &layer)
    var tile: [UInt8] = []
    Protobuf.append(field: 3, bytes: layer, to: &tile)
    return tile
  }

  private static func move(_ cursor: inout SIMD2<Int32>, to point: SIMD2<Int32>, _ geometry: inout [UInt8]) {
    Protobuf.append(zigzag: point.x - cursor.x, to: &geometry)
    Protobuf.append(zigzag: point.y - cursor.y, to: &geometry)
    cursor = point
  }

  private static func number(_ text: String, _ all: inout [String], _ known: inout [String: Int]) -> Int {
    if let number = known[text] { return number }
    known[text] = all.count
    all.append(text)
    return all.count - 1
  }
}

/// The few wire types of protocol buffers that a tile needs.
private enum Protobuf {
  static func append(varint value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  static func append(zigzag value: Int32, to bytes: inout [UInt8]) {
    append(varint: UInt64(UInt32(bitPattern: (value << 1) ^ (value >> 31))), to: &bytes)
  }

  static func append(command: UInt64, count: Int, to bytes: inout [UInt8]) {
    append(varint: UInt64(count) << 3 | command, to: &bytes)
  }

  static func append(field: UInt64, number: UInt64, to bytes: inout [UInt8]) {
    append(varint: field << 3, to: &bytes)
    append(varint: number, to: &bytes)
  }

  static func append(field: UInt64, bytes content: [UInt8], to bytes: inout [UInt8]) {
    append(varint: field << 3 | 2, to: &bytes)
    append(varint: UInt64(content.count), to: &bytes)
    bytes += content
  }
}
