import Cases
import Foundation
import Localization
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (0.0004, "0"), (0.0123, "0.012"), (0.05, "0.05"), (0.456, "0.46"), (-0.2, "-0.2"), (0.999, "1"),
    (1.25, "1.2"), (7, "7"), (1234, "1,234"), (45_600, "46 k"), (5_120_000, "5.12 M"),
  ])
  func `a number in few figures keeps what it says`(value: Double, written: String) {
    #expect(NumberText(.en).short(value) == written)
  }

  @Test func `a number in few figures is near the number`() {
    var generator = Seeded(state: 7)
    for _ in 0..<2000 {
      let value = Double.random(in: 0.001..<9.9, using: &generator)
      let written = Double(NumberText(.en).short(value))
      #expect(written.map { abs($0 - value) <= max(0.0005001, 0.051 * value) } ?? false, "\(value)")
    }
  }

  @Test(arguments: [Language.ar, .fr, .en])
  func `every unit of the cases' parameters is said in words`(language: Language) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../cases").standardizedFileURL
    var units: Set<String> = []
    for name in ["bamako", "ouagadougou", "niamey"] {
      let file = root.appending(path: name).appending(path: "parameters.yaml")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for line in text.split(separator: "\n") where line.contains(" unit: ") {
        units.insert(line.split(separator: ":", maxSplits: 1)[1].trimmingCharacters(in: .whitespaces))
      }
    }
    #expect(units.count > 8)
    // A currency's code stands for itself.
    for unit in units where unit.contains(where: \.isLowercase) {
      let words = NumberText(language).measure(unit)
      #expect(!words.contains("/") && words.contains("_") == false, "\(unit)")
      if language == .ar { #expect(words.contains { $0 >= "\u{600}" }, "\(unit)") }
    }
  }
}

/// A small seeded generator for values to try.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
