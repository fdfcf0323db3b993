import COsmium

/// Decoding, the first stage: bytes to tagged objects in flat arrays, two passes over the file.
struct OSMFile {
  /// An absolute path.
  let path: String
  /// Called with bytes read and bytes in all; `false` stops.
  let progress: (UInt64, UInt64) -> Bool

  struct Rule {
    var key: String
    var value: String?
  }

  /// First pass: ways that any rule fits, relations that all relation rules fit and the ways they name.
  func readWays(anyOf rules: [Rule], relationsAllOf relationRules: [Rule]) throws -> OSMReading {
    try read(rules, relationRules) { request, result, error in cosmium_read_ways(request, &result, &error) }
  }

  /// Second pass: the positions of wanted nodes, ascending and distinct, and nodes that any rule fits.
  func readNodes(
    _ wanted: [Int64], latitude: inout [Int32], longitude: inout [Int32], anyOf rules: [Rule]
  ) throws -> OSMReading {
    precondition(latitude.count == wanted.count && longitude.count == wanted.count)
    return try read(rules, []) { request, result, error in
      cosmium_read_nodes(request, wanted, wanted.count, &latitude, &longitude, &result, &error)
    }
  }

  private typealias Call = (UnsafePointer<cosmium_request>, inout OpaquePointer?, inout cosmium_error) -> Int32

  private func read(_ anyOf: [Rule], _ allOf: [Rule], _ call: Call) throws -> OSMReading {
    let strings = CStrings()
    let keys = OSMKey.allCases.map { strings.pointer($0.rawValue) }
    let anyRules = anyOf.map { cosmium_rule(key: strings.pointer($0.key), value: $0.value.flatMap(strings.pointer)) }
    let allRules = allOf.map { cosmium_rule(key: strings.pointer($0.key), value: $0.value.flatMap(strings.pointer)) }
    var result: OpaquePointer?
    var error = cosmium_error()
    let code = withExtendedLifetime(strings) {
      withoutActuallyEscaping(progress) { progress in
        var callback = ProgressCallback(call: progress)
        return withUnsafeMutablePointer(to: &callback) { context in
          keys.withUnsafeBufferPointer { keys in
            anyRules.withUnsafeBufferPointer { anyRules in
              allRules.withUnsafeBufferPointer { allRules in
                var request = cosmium_request(
                  path: strings.pointer(path), keys: keys.baseAddress, key_count: keys.count,
                  any_of: anyRules.baseAddress, any_of_count: anyRules.count, relation_all_of: allRules.baseAddress,
                  relation_all_of_count: allRules.count, progress: reportProgress, context: context)
                return call(&request, &result, &error)
              }
            }
          }
        }
      }
    }
    guard code == Int32(COSMIUM_OK.rawValue), let result else { throw failure(code, error) }
    return OSMReading(result)
  }

  private func failure(_ code: Int32, _ error: cosmium_error) -> OSMImportError {
    let reason = withUnsafeBytes(of: error.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    switch UInt32(code) {
    case COSMIUM_UNREADABLE.rawValue: return .unreadable(path: path, reason: reason)
    case COSMIUM_CANCELLED.rawValue: return .cancelled
    case COSMIUM_NO_MEMORY.rawValue: return .outOfMemory(path: path)
    default: return .badData(path: path, reason: reason)
    }
  }
}

private struct ProgressCallback {
  var call: (UInt64, UInt64) -> Bool
}

private func reportProgress(_ context: UnsafeMutableRawPointer?, _ done: UInt64, _ total: UInt64) -> Int32 {
  context!.assumingMemoryBound(to: ProgressCallback.self).pointee.call(done, total) ? 0 : 1
}

/// C strings that live as long as this object.
private final class CStrings {
  private var buffers: [UnsafeMutablePointer<CChar>] = []

  func pointer(_ text: String) -> UnsafePointer<CChar>? {
    let bytes = text.utf8CString
    let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    _ = UnsafeMutableBufferPointer(start: buffer, count: bytes.count).initialize(fromContentsOf: bytes)
    buffers.append(buffer)
    return UnsafePointer(buffer)
  }

  deinit { for buffer in buffers { buffer.deallocate() } }
}
