import Analysis
import Randomness
import Testing

@Suite struct JSONBytesTests {
  @Test(arguments: UInt32(0)..<300)
  func `a document written straight into bytes is what the encoder writes`(seed: UInt32) throws {
    var dice = RandomStream(seed: 1, replication: seed, purpose: 7)
    let value = Self.value(&dice, depth: 4)
    #expect(try String(decoding: value.bytes, as: UTF8.self) == JSONText.encode(value, pretty: false))
  }

  private static func value(_ dice: inout RandomStream, depth: Int) -> JSONValue {
    switch dice.index(below: depth == 0 ? 6 : 8) {
    case 0: return .null
    case 1: return .bool(dice.chance(0.5))
    case 2: return .integer(Int(truncatingIfNeeded: dice.next()) >> dice.index(below: 64))
    case 3: return .number(number(&dice))
    case 4, 5: return .string(text(&dice))
    case 6: return .array((0..<dice.index(below: 5)).map { _ in value(&dice, depth: depth - 1) })
    default:
      let members = (0..<dice.index(below: 5)).map { _ in (text(&dice), value(&dice, depth: depth - 1)) }
      return .object(Dictionary(members) { first, _ in first })
    }
  }

  private static func number(_ dice: inout RandomStream) -> Double {
    switch dice.index(below: 5) {
    case 0: Double(bitPattern: dice.next())
    case 1: Double(dice.index(below: 1000))
    case 2: dice.uniform(from: -180, to: 180)
    case 3: [.infinity, -.infinity, .nan, 0, -0.0, 1e16, 1e-7][dice.index(below: 7)]
    default: (dice.uniform() * 1e6).rounded() / 1000
    }
  }

  private static func text(_ dice: inout RandomStream) -> String {
    let pieces = [
      "a", "Z", "_", "\"", "\\", "/", "\n", "\t", "\u{8}", "\u{c}", "\r", "\u{0}", "\u{1f}", "\u{7f}", "é", "ب", "🚚",
      " ",
    ]
    return (0..<dice.index(below: 6)).map { _ in pieces[dice.index(below: pieces.count)] }.joined()
  }
}
