import Randomness
import Testing

/// The known-answer vectors of the Random123 library (kat_vectors, philox4x32 10).
@Test(arguments: [
  (
    SIMD4<UInt32>(0, 0, 0, 0), SIMD2<UInt32>(0, 0),
    SIMD4<UInt32>(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
  ),
  (
    SIMD4<UInt32>(repeating: .max), SIMD2<UInt32>(repeating: .max),
    SIMD4<UInt32>(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
  ),
  (
    SIMD4<UInt32>(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2<UInt32>(0xa409_3822, 0x299f_31d0),
    SIMD4<UInt32>(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
  ),
])
func `Philox gives the published numbers`(counter: SIMD4<UInt32>, key: SIMD2<UInt32>, expected: SIMD4<UInt32>) {
  #expect(Philox.block(counter: counter, key: key) == expected)
}

@Test(arguments: [0, 1, 77, 4_294_967_294] as [UInt32])
func `pairs side by side in vectors of any width give the blocks of each`(seed: UInt32) {
  let rest = (seed ^ 0x1234_5678, seed &* 7, seed &+ 0x8000_0000)
  let key = SIMD2(seed &* 3, ~seed)
  for vectors in 0...Philox.widestVectors {
    for count in [1, 4, 6] {
      var words = [UInt32](repeating: 0, count: 64)
      words.withUnsafeMutableBufferPointer {
        Philox.pairs(first: seed, count: count, rest: rest, key: key, vectors: vectors, into: $0.baseAddress!)
      }
      for i in 0..<count {
        for b in 0..<2 {
          let counter = (seed &+ UInt32(i)) &* 4 &+ UInt32(b)
          let block = Philox.block(counter: SIMD4(counter, rest.0, rest.1, rest.2), key: key)
          let found = (0..<4).map { words[32 * (i / 4) + 8 * $0 + 2 * (i % 4) + b] }
          #expect(found == (0..<4).map { block[$0] }, "vectors \(vectors), pair \(i), block \(b)")
        }
      }
    }
  }
}
