import CSimulation
import Foundation
import Randomness
import Testing

/// Powers that losses are drawn with: close to the library's, and the same bits one at a time and eight at a time.
@Suite struct PowerTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func `powers are those of the library to fourteen digits of the logarithm`(
    seed: UInt64
  ) {
    var stream = RandomStream(seed: seed, replication: 0, purpose: 1)
    for _ in 0..<2_000 {
      // Down to the smallest that a random word gives, and up to just below one.
      let bases = (0..<8).map { _ in max(0x1p-33, pow(stream.openUniform(), stream.index(below: 4) == 0 ? 20 : 1)) }
      let exponents = (0..<8).map { _ in 30 * stream.openUniform() }
      var together = [Double](repeating: 0, count: 8)
      qafila_powers(bases, exponents, &together)
      for i in 0..<8 {
        let own = qafila_power(bases[i], exponents[i])
        let exact = pow(bases[i], exponents[i])
        let logarithm = 1 + abs(log(bases[i])) * exponents[i]
        #expect(abs(own - exact) <= 1e-15 * logarithm * exact + 1e-300, "\(bases[i]) ^ \(exponents[i])")
        #expect(own.bitPattern == together[i].bitPattern)
        #expect(own >= 0 && own <= 1)
      }
    }
  }

  @Test func `one to any power and anything to the power of nothing are one`() {
    for k in 0...40 {
      #expect(qafila_power(1, Double(k) / 2) == 1)
      #expect(qafila_power(scalbn(1, -k), 0) == 1)
    }
  }
}
