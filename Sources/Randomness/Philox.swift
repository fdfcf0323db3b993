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

  /// The blocks of four counters that differ in their first word, side by side in vectors.
  ///
  /// - Parameters:
  ///   - first: the counters' first words.
  ///   - rest: the words they share.
  ///   - words: takes word i of block r at place `4 * i + r`.
  @inlinable public static func four(
    first: SIMD4<UInt32>, rest: (UInt32, UInt32, UInt32), key: SIMD2<UInt32>, into words: UnsafeMutablePointer<UInt32>
  ) {
    var state = Four(first, rest, key)
    // Ten rounds written out: as a loop they take twice as long, for the compiler then narrows what it carries round.
    state.twoRounds()
    state.twoRounds()
    state.twoRounds()
    state.twoRounds()
    state.twoRounds()
    let memory = UnsafeMutableRawPointer(words)
    memory.storeBytes(of: SIMD4(truncatingIfNeeded: state.c0), as: SIMD4<UInt32>.self)
    memory.storeBytes(of: SIMD4(truncatingIfNeeded: state.c1), toByteOffset: 16, as: SIMD4<UInt32>.self)
    memory.storeBytes(of: SIMD4(truncatingIfNeeded: state.c2), toByteOffset: 32, as: SIMD4<UInt32>.self)
    memory.storeBytes(of: SIMD4(truncatingIfNeeded: state.c3), toByteOffset: 48, as: SIMD4<UInt32>.self)
  }

  /// Four states side by side, each word in the lower half of a wide one. What lies in the upper halves means nothing: a multiplication of
  /// lower halves does not see it, so it need not be cleared.
  @usableFromInline struct Four {
    @usableFromInline typealias Wide = SIMD4<UInt64>
    @usableFromInline var c0, c1, c2, c3, k0, k1: Wide

    @inlinable @inline(__always)
    init(_ first: SIMD4<UInt32>, _ rest: (UInt32, UInt32, UInt32), _ key: SIMD2<UInt32>) {
      c0 = Wide(truncatingIfNeeded: first)
      c1 = Wide(repeating: UInt64(rest.0))
      c2 = Wide(repeating: UInt64(rest.1))
      c3 = Wide(repeating: UInt64(rest.2))
      k0 = Wide(repeating: UInt64(key[0]))
      k1 = Wide(repeating: UInt64(key[1]))
    }

    @inlinable @inline(__always) mutating func twoRounds() {
      round()
      round()
    }

    @inlinable @inline(__always) mutating func round() {
      let low = Wide(repeating: 0xFFFF_FFFF)
      let half = Wide(repeating: 32)
      let p0 = (c0 & low) &* Wide(repeating: 0xD251_1F53)
      let p1 = (c2 & low) &* Wide(repeating: 0xCD9E_8D57)
      c0 = (p1 &>> half) ^ c1 ^ k0
      c1 = p1
      c2 = (p0 &>> half) ^ c3 ^ k1
      c3 = p0
      k0 &+= Wide(repeating: 0x9E37_79B9)
      k1 &+= Wide(repeating: 0xBB67_AE85)
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
