/// Random words of one wait among those drawn together: where it waits (block 0), what happens (block 1).
struct WaitWords {
  /// How many waits' words are drawn in one go.
  static let drawnTogether = 16
  private let first: UnsafePointer<UInt32>

  /// Wait `i` of those whose words lie at `base` as `Philox.pairs` leaves them.
  @inline(__always) init(_ base: UnsafePointer<UInt32>, _ i: Int) { first = base + (32 &* (i >> 2) &+ 2 &* (i & 3)) }

  /// Word `w` of a block as a number between 0 and 1, never either.
  @inline(__always) func unit(_ w: Int, ofBlock block: Int) -> Double { Self.unit(first[8 &* w &+ block]) }

  @inline(__always) func block(_ b: Int) -> SIMD4<UInt32> {
    SIMD4(first[b], first[8 &+ b], first[16 &+ b], first[24 &+ b])
  }

  @inline(__always) static func unit(_ word: UInt32) -> Double { (Double(word) + 0.5) * 0x1p-32 }
}
