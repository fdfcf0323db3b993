import Foundation
import NetworkFlow
import Randomness
import Testing

@Suite struct PackedIntegersTests {
  private func again(_ values: [Int64]) throws -> [Int64] {
    let data = try JSONEncoder().encode([PackedIntegers(values)])
    return try JSONDecoder().decode([PackedIntegers].self, from: data)[0].values
  }

  @Test func `any list comes back as it was`() throws {
    for values in [[], [0], [.min, .max, -1, 1], [5, 5, 5, 5, 5, 5, 5, 5, 5]] as [[Int64]] {
      #expect(try again(values) == values)
    }
    for seed in 0..<2_000 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 51)
      let size = Int(random.next() % 200)
      let kinds = Int64(random.next() % 5 + 1)
      var values: [Int64] = []
      while values.count < size {
        switch random.next() % 4 {
        case 0: values.append(Int64(bitPattern: random.next()))
        case 1 where values.count > 8:
          let from = Int(random.next() % UInt64(values.count - 4))
          values += values[from..<min(values.count, from + 12)]
        default: values.append(Int64(random.next() % 7) % kinds)
        }
      }
      #expect(try again(values) == values, "seed \(seed)")
    }
  }

  @Test func `what repeats is short`() {
    let day = (0..<300).map { Int64($0 * $0 % 1_009) }
    let days = PackedIntegers(Array(repeating: day, count: 90).flatMap { $0 })
    #expect(days.text.utf8.count < PackedIntegers(day).text.utf8.count + 20)
  }

  @Test func `a text that is none is refused, and never blows up`() throws {
    // A copy before anything was written, a copy without a distance, numbers cut off, and a copy beyond all bounds.
    for text in ["\"CQE\"", "\"CQ\"", "\"CA\"", "\"AgL/////////AQE\"", "\"?\"", "7", "\"A\""] {
      #expect(throws: (any Error).self) { try JSONDecoder().decode(PackedIntegers.self, from: Data(text.utf8)) }
    }
    let good = PackedIntegers((0..<60).map { Int64($0 % 9) }).text
    for (at, letter) in zip(good.indices, good) {
      for other in "A/z9" where other != letter {
        let bad = good.replacingCharacters(in: at...at, with: String(other))
        let values = try? JSONDecoder().decode(PackedIntegers.self, from: Data("\"\(bad)\"".utf8))
        #expect((values?.values.count ?? 0) <= PackedIntegers.mostValues)
      }
    }
  }
}
