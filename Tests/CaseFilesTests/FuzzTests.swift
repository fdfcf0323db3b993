import CaseFiles
import Cases
import Testing

/// No bytes from outside may crash a reader.
struct FuzzTests {
  /// SplitMix64 (Steele, Lea and Flood 2014): small, seeded, the same everywhere.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let spice: [[UInt8]] = [
    Array("\"".utf8), Array("\"\"".utf8), Array(",".utf8), Array(";".utf8), Array("\n".utf8), Array("\r".utf8), [0],
    [0xFF],
    [0xC3], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array("é".utf8), Array("1e308".utf8), Array("-".utf8),
    Array("2025-13-45".utf8),
    Array("99999999999999999999".utf8), Array("* x * ".utf8), Array("&a ".utf8), Array("*a".utf8), Array("{".utf8),
    Array("[".utf8), Array(": ".utf8), Array("- ".utf8), Array("|".utf8), Array("!!binary ".utf8), Array("? ".utf8),
    Array("\t".utf8), Array("%YAML 9.9\n".utf8), Array("---\n".utf8), Array("...\n".utf8), Array("~".utf8),
  ]

  static func mutate(_ bytes: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let at = Int.random(in: 0...bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &generator)
      case 1 where at < bytes.count:
        bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &generator)))
      case 2: bytes.insert(contentsOf: spice.randomElement(using: &generator)!, at: at)
      case 3 where at < bytes.count:
        let end = min(bytes.count, at + Int.random(in: 1...80, using: &generator))
        bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      default: bytes = Array(bytes.prefix(at))
      }
    }
    return bytes
  }

  static let files = NewCase.files.map { (name: $0.name, bytes: Array($0.text.utf8)) }

  /// Reads mutations of every file of a case; a fault must have a message and a place that exists.
  @Test(arguments: 0..<8)
  func `no mutation of a case's files crashes a reader`(seed: Int) {
    var generator = Generator(state: UInt64(seed))
    for file in Self.files {
      for _ in 0..<60 {
        let bytes = Self.mutate(file.bytes, &generator)
        for problem in Self.problems(bytes, file.name) {
          #expect(
            !problem.message.description.isEmpty && problem.line >= 0 && problem.line <= bytes.count + 2, "seed \(seed)"
          )
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `no random bytes crash a reader`(seed: Int) {
    var generator = Generator(state: UInt64(1000 + seed))
    for _ in 0..<500 {
      let alphabet = Array("\",;\n\r\t :-[]{}&*#'|>%@`aZ09.é".utf8) + [0, 0xFF, 0x80]
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in alphabet.randomElement(using: &generator)!
      }
      for file in ["places.csv", "case.yaml", "parameters.yaml", "scenarios/siege.yaml"] {
        _ = Self.problems(bytes, file)
      }
      _ = try? IncidentImport.read(bytes, file: "events.csv")
    }
  }

  private static func problems(_ bytes: [UInt8], _ name: String) -> [Problem] {
    switch name {
    case "case.yaml": CaseFile.description(bytes).problems
    case "parameters.yaml": CaseFile.parameters(bytes).problems
    case _ where name.hasPrefix("scenarios/"): CaseFile.scenario(bytes, id: "siege").problems
    case _ where name.hasSuffix(".csv"): CaseFile.table(bytes, CaseTables.table(name)!).problems
    default: []
    }
  }
}
