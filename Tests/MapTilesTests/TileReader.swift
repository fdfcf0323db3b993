/// Reads a Mapbox Vector Tile of lines, as the specification has it: the other side of what the library writes.
struct TileReader {
  struct Feature {
    var parts: [[SIMD2<Int>]] = []
    var attributes: [String: String] = [:]
  }

  var layer = ""
  var version = 0
  var extent = 0
  var features: [Feature] = []

  init(_ bytes: [UInt8]) {
    for (field, content) in Self.fields(bytes[...]) where field == 3 { read(layer: content.bytes) }
  }

  private struct Content {
    var number: UInt64 = 0
    var bytes: ArraySlice<UInt8> = []
  }

  private static func varint(_ bytes: inout ArraySlice<UInt8>) -> UInt64 {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while let byte = bytes.popFirst() {
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return value
  }

  private static func fields(_ all: ArraySlice<UInt8>) -> [(Int, Content)] {
    var (rest, found) = (all, [(Int, Content)]())
    while !rest.isEmpty {
      let key = varint(&rest)
      if key & 7 == 2 {
        let count = Int(varint(&rest))
        found.append((Int(key >> 3), Content(bytes: rest.prefix(count))))
        rest = rest.dropFirst(count)
      } else {
        found.append((Int(key >> 3), Content(number: varint(&rest))))
      }
    }
    return found
  }

  private mutating func read(layer bytes: ArraySlice<UInt8>) {
    let fields = Self.fields(bytes)
    let keys = fields.filter { $0.0 == 3 }.map { String(decoding: $0.1.bytes, as: UTF8.self) }
    let values = fields.filter { $0.0 == 4 }.map {
      String(decoding: Self.fields($0.1.bytes)[0].1.bytes, as: UTF8.self)
    }
    for (field, content) in fields {
      switch field {
      case 1: layer = String(decoding: content.bytes, as: UTF8.self)
      case 2: features.append(Self.feature(content.bytes, keys, values))
      case 5: extent = Int(content.number)
      case 15: version = Int(content.number)
      default: break
      }
    }
  }

  private static func feature(_ bytes: ArraySlice<UInt8>, _ keys: [String], _ values: [String]) -> Feature {
    var feature = Feature()
    for (field, content) in fields(bytes) {
      var numbers: [UInt64] = []
      var rest = content.bytes
      while !rest.isEmpty { numbers.append(varint(&rest)) }
      if field == 2 {
        for pair in stride(from: 0, to: numbers.count, by: 2) {
          feature.attributes[keys[Int(numbers[pair])]] = values[Int(numbers[pair + 1])]
        }
      } else if field == 4 {
        feature.parts = parts(numbers)
      }
    }
    return feature
  }

  private static func parts(_ numbers: [UInt64]) -> [[SIMD2<Int>]] {
    var parts: [[SIMD2<Int>]] = []
    var (at, cursor) = (0, SIMD2(0, 0))
    func step(_ value: UInt64) -> Int { Int(Int64(value >> 1) ^ -Int64(value & 1)) }
    while at < numbers.count {
      let (command, count) = (numbers[at] & 7, Int(numbers[at] >> 3))
      at += 1
      for _ in 0..<count {
        cursor &+= SIMD2(step(numbers[at]), step(numbers[at + 1]))
        at += 2
        if command == 1 { parts.append([cursor]) } else { parts[parts.count - 1].append(cursor) }
      }
    }
    return parts
  }
}
