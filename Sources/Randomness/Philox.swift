internal import CNumerics

/// Philox4x32-10, the counter-based generator of Salmon et al. 2011 (doi 10.1145/2063384.2063405).
///
/// A stream is a pure function of its key and counter: keyed by (seed, replication, day, purpose) the same numbers come whatever the
/// number of threads, and two scenarios share them draw by draw (common random numbers).
public struct Philox: Sendable {
  /// Four 32-bit words of randomness for one counter under one key.
  @inlinable @inline(__always) public static func block(
    counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    // Plain words: element by element in vectors takes several times as long.
    var (c0, c1, c2, c3) = (counter[0], counter[1], counter[2], counter[3])
    var (k0, k1) = (key[0], key[1])
    for _ in 0..<10 {
      let p0 = UInt64(c0) &* 0xD251_1F53
      let p1 = UInt64(c2) &* 0xCD9E_8D57
      c0 = UInt32(truncatingIfNeeded: p1 >> 32) ^ c1 ^ k0
      c1 = UInt32(truncatingIfNeeded: p1)
      c2 = UInt32(truncatingIfNeeded: p0 >> 32) ^ c3 ^ k1
      c3 = UInt32(truncatingIfNeeded: p0)
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(c0, c1, c2, c3)
  }

  /// How wide the vectors of this processor are, from 0 for those that every processor of its kind has.
  public static let widestVectors = Int(qafila_vector_level())

  /// Blocks in pairs: of pair i the blocks of the counters with the first words `4 * (first + i)` and the next, in vectors.
  ///
  /// - Parameters:
  ///   - rest: the words that all counters share.
  ///   - vectors: how wide vectors to use, at most `widestVectors`; the words are the same.
  ///   - words: takes word w of block b of pair i at `32 * (i / 4) + 8 * w + 2 * (i % 4) + b`; has room for whole groups of four pairs.
  public static func pairs(
    first: UInt32, count: Int, rest: (UInt32, UInt32, UInt32), key: SIMD2<UInt32>, vectors: Int = widestVectors,
    into words: UnsafeMutablePointer<UInt32>
  ) {
    var rest = rest
    var key = (key[0], key[1])
    withUnsafeBytes(of: &rest) { rest in
      withUnsafeBytes(of: &key) { key in
        qafila_philox_pairs(
          Int32(vectors), first, count, rest.assumingMemoryBound(to: UInt32.self).baseAddress,
          key.assumingMemoryBound(to: UInt32.self).baseAddress, words)
      }
    }
  }
}

/// A stream of random numbers for one (seed, replication, day, purpose).
public struct RandomStream: RandomNumberGenerator, Sendable {
  @usableFromInline let key: SIMD2<UInt32>
  @usableFromInline var counter: SIMD4<UInt32>
  @usableFromInline var block = SIMD4<UInt32>()
  @usableFromInline var used = 4

  /// - Parameters:
  ///   - seed: the user's seed.
  ///   - replication: 0 based.
  ///   - day: 0 based, or 0 where there is none.
  ///   - purpose: what the numbers are for; streams of different purposes are independent.
  @inlinable public init(seed: UInt64, replication: UInt32, day: UInt32 = 0, purpose: UInt32) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    counter = SIMD4(0, replication, day, purpose)
  }

  /// The next 32 random bits.
  @inlinable public mutating func next32() -> UInt32 {
    if used == 4 {
      block = Philox.block(counter: counter, key: key)
      counter[0] &+= 1
      used = 0
    }
    defer { used += 1 }
    return block[used]
  }

  @inlinable public mutating func next() -> UInt64 {
    // Nearly all uses take whole pairs of words, whose places are known without looking them up.
    switch used {
    case 4:
      block = Philox.block(counter: counter, key: key)
      counter[0] &+= 1
      used = 2
      return UInt64(block[0]) << 32 | UInt64(block[1])
    case 2:
      used = 4
      return UInt64(block[2]) << 32 | UInt64(block[3])
    default: return UInt64(next32()) << 32 | UInt64(next32())
    }
  }

  /// A number in [0, 1) with 53 random bits.
  @inlinable public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
