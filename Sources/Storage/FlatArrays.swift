import Foundation
import RoadNetworks

/// Flat arrays by name, as blobs in little-endian order: what loads a network at the speed of reading its bytes.
struct FlatArrays {
  /// An array's element type as written in the file.
  enum Kind: String {
    case uint8, uint32, int32, int64
  }

  struct Entry {
    var name: String
    var kind: Kind
    var count: Int
    var data: Data
  }

  struct Failure: Error { var reason: String }

  private(set) var entries: [Entry] = []
  private var indexOfName: [String: Int] = [:]

  mutating func add(_ entry: Entry) {
    indexOfName[entry.name] = entries.count
    entries.append(entry)
  }

  mutating func add(_ name: String, bytes values: [UInt8]) { put(name, .uint8, values) }
  mutating func add(_ name: String, _ values: [UInt32]) { put(name, .uint32, values.map(\.littleEndian)) }
  mutating func add(_ name: String, _ values: [Int32]) { put(name, .int32, values.map(\.littleEndian)) }
  mutating func add(_ name: String, _ values: [Int64]) { put(name, .int64, values.map(\.littleEndian)) }

  /// Strings as their UTF-8 bytes one after another, and where each begins.
  mutating func add(_ name: String, _ strings: [String]) {
    var bytes: [UInt8] = []
    var first: [UInt32] = [0]
    for string in strings {
      bytes.append(contentsOf: string.utf8)
      first.append(UInt32(bytes.count))
    }
    add(name + ".first", first)
    add(name + ".bytes", bytes: bytes)
  }

  private mutating func put<Element>(_ name: String, _ kind: Kind, _ values: [Element]) {
    add(.init(name: name, kind: kind, count: values.count, data: values.withUnsafeBytes { Data($0) }))
  }

  func bytes(_ name: String) throws -> [UInt8] { try take(name, .uint8) }
  func uint32(_ name: String) throws -> [UInt32] { try take(name, .uint32).map(UInt32.init(littleEndian:)) }
  func int32(_ name: String) throws -> [Int32] { try take(name, .int32).map(Int32.init(littleEndian:)) }
  func int64(_ name: String) throws -> [Int64] { try take(name, .int64).map(Int64.init(littleEndian:)) }

  func strings(_ name: String) throws -> [String] {
    let first = try uint32(name + ".first")
    let bytes = try bytes(name + ".bytes")
    let isSound =
      first.first == 0 && first.last.map { Int($0) == bytes.count } == true
      && zip(first, first.dropFirst()).allSatisfy { $0 <= $1 }
    guard isSound else { throw Failure(reason: "array \(name) is broken") }
    return zip(first, first.dropFirst()).map { String(decoding: bytes[Int($0)..<Int($1)], as: UTF8.self) }
  }

  /// Values of an enumeration by their raw bytes.
  func cases<Element: RawRepresentable<UInt8>>(_ name: String, of type: Element.Type) throws -> [Element] {
    let table = (0...UInt8.max).map { Element(rawValue: $0) }
    return try bytes(name).map { byte in
      guard let value = table[Int(byte)] else { throw Failure(reason: "array \(name) holds an unknown \(type)") }
      return value
    }
  }

  private func take<Element: BitwiseCopyable>(_ name: String, _ kind: Kind) throws -> [Element] {
    guard let index = indexOfName[name] else { throw Failure(reason: "array \(name) is missing") }
    let entry = entries[index]
    guard entry.kind == kind, entry.count >= 0, entry.data.count == entry.count * MemoryLayout<Element>.stride else {
      throw Failure(reason: "array \(name) has the wrong size or type")
    }
    return [Element](unsafeUninitializedCapacity: entry.count) { buffer, filled in
      entry.data.copyBytes(to: UnsafeMutableRawBufferPointer(buffer))
      filled = entry.count
    }
  }
}
