import CLzma
import CZlib
import Cases
import Foundation
import Wording

/// The bytes of a file, unpacked when it is compressed (`.gz`, `.xz`, told by its first bytes).
enum FileBytes {
  /// Unpacked files larger than this are refused: a small hostile file can unpack to anything.
  static let limit = 4 << 30

  /// - Throws: `NetworkFileError` when the file is missing, unreadable, broken or too large.
  static func read(_ url: URL) throws -> [UInt8] {
    let packed: Data
    do {
      packed = try Data(contentsOf: url)
    } catch {
      let exists = FileManager.default.fileExists(atPath: url.path)
      let what: Message = exists ? "cannot be read: \(error.localizedDescription)" : "there is no such file"
      throw NetworkFileError(
        kind: .missing, problems: [Problem(code: "file-missing", file: url.lastPathComponent, message: what)])
    }
    return try unpack([UInt8](packed), file: url.lastPathComponent)
  }

  static func unpack(_ bytes: [UInt8], file: String, limit: Int = limit) throws -> [UInt8] {
    do {
      if bytes.starts(with: [0x1f, 0x8b]) { return try gunzip(bytes, limit: limit) }
      if bytes.starts(with: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]) { return try unxz(bytes, limit: limit) }
      return bytes
    } catch let error as Failure {
      throw NetworkFileError(problems: [
        Problem(code: "file-compression", file: file, message: error.what, remedy: "fetch the file again")
      ])
    }
  }

  private struct Failure: Error { var what: Message }

  private static func gunzip(_ bytes: [UInt8], limit: Int) throws -> [UInt8] {
    var stream = z_stream()
    // 15 bits of window, 16 for the gzip wrapper.
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Failure(what: "zlib cannot start")
    }
    defer { inflateEnd(&stream) }
    var input = bytes
    return try input.withUnsafeMutableBufferPointer { input in
      var output: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      var offered = 0
      var status = Z_OK
      while true {
        if stream.avail_in == 0, offered < input.count {
          let size = min(input.count - offered, 1 << 30)
          stream.next_in = input.baseAddress! + offered
          stream.avail_in = UInt32(size)
          offered += size
        }
        status = piece.withUnsafeMutableBufferPointer { piece in
          stream.next_out = piece.baseAddress
          stream.avail_out = UInt32(piece.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
        output.append(contentsOf: piece[..<(piece.count - Int(stream.avail_out))])
        guard output.count <= limit else { throw Failure(what: "unpacks to more than \(limit) bytes") }
        if status == Z_STREAM_END {
          // Several members may follow one another.
          guard stream.avail_in > 0 || offered < input.count else { return output }
          guard inflateReset(&stream) == Z_OK else { throw Failure(what: "broken gzip data") }
        } else if status == Z_BUF_ERROR || (stream.avail_in == 0 && offered == input.count && stream.avail_out > 0) {
          throw Failure(what: "the gzip data end too early")
        } else if status != Z_OK {
          throw Failure(what: "broken gzip data")
        }
      }
    }
  }

  /// `LZMA_CONCATENATED`, a macro that Swift does not see: several streams may follow one another.
  private static let concatenated: UInt32 = 0x08

  private static func unxz(_ bytes: [UInt8], limit: Int) throws -> [UInt8] {
    var stream = lzma_stream()
    guard lzma_stream_decoder(&stream, 512 << 20, concatenated) == LZMA_OK else {
      throw Failure(what: "liblzma cannot start")
    }
    defer { lzma_end(&stream) }
    return try bytes.withUnsafeBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = input.count
      var output: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let status = piece.withUnsafeMutableBufferPointer { piece in
          stream.next_out = piece.baseAddress
          stream.avail_out = piece.count
          return lzma_code(&stream, LZMA_FINISH)
        }
        output.append(contentsOf: piece[..<(piece.count - stream.avail_out)])
        guard output.count <= limit else { throw Failure(what: "unpacks to more than \(limit) bytes") }
        switch status {
        case LZMA_STREAM_END: return output
        case LZMA_OK: continue
        case LZMA_BUF_ERROR: throw Failure(what: "the xz data end too early")
        case LZMA_MEMLIMIT_ERROR: throw Failure(what: "unpacking needs more than 512 MB")
        default: throw Failure(what: "broken xz data")
        }
      }
    }
  }
}
