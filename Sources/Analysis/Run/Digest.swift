internal import CSodium
import Foundation

/// SHA-256 of bytes and files.
public enum Digest {
  /// The digest of some bytes, in lower-case hexadecimal.
  public static func sha256(_ data: Data) -> String {
    var state = crypto_hash_sha256_state()
    crypto_hash_sha256_init(&state)
    update(&state, data)
    return finish(&state)
  }

  /// The digest of a file, read in pieces.
  ///
  /// - Throws: when the file cannot be read.
  public static func sha256(of file: URL) throws -> String {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    var state = crypto_hash_sha256_state()
    crypto_hash_sha256_init(&state)
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { update(&state, piece) }
    return finish(&state)
  }

  private static func update(_ state: inout crypto_hash_sha256_state, _ data: Data) {
    data.withUnsafeBytes { bytes in
      let pointer = bytes.bindMemory(to: UInt8.self).baseAddress
      _ = crypto_hash_sha256_update(&state, pointer, UInt64(data.count))
    }
  }

  private static func finish(_ state: inout crypto_hash_sha256_state) -> String {
    var out = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    _ = crypto_hash_sha256_final(&state, &out)
    let digits = Array("0123456789abcdef")
    return String(out.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
