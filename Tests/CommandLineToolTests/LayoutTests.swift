import Cases
import CommandLineTool
import Randomness
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("مَدِينَة", 5), ("\u{2068}ab\u{2069}", 2), ("日本", 4), ("", 0), ("12 345", 6),
    ("🚚", 2),
  ])
  func `a text is as wide as a terminal shows it`(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test func `a line is broken at spaces, never before a sign that must follow its word`() {
    #expect(wrapped("un deux : trois 90 % fin", width: 9) == ["un deux :", "trois", "90 % fin"])
    #expect(wrapped("a bbbbbbbbbbbb c", width: 5) == ["a", "bbbbbbbbbbbb", "c"])
    #expect(wrapped("", width: 5) == [""])
  }

  @Test func `an option in an Arabic sentence keeps its dashes in front`() {
    #expect(Bidi.isolatingOptions("سمِّ --from هنا") == "سمِّ \u{2066}--from\u{2069} هنا")
    #expect(Bidi.isolatingOptions("name --from here") == "name --from here")
  }

  private static func table() -> TextTable {
    var table = TextTable(.text("name"), .number("of all need"), .number("days"), .text("what it is"))
    table.append("bamako", "12 %", "1,230", "the capital, which everything leads to in the end")
    table.append("غاو", "٣ ٪", "4", "مدينة في الشمال")
    return table
  }

  @Test(arguments: 24...140)
  func `no line of a table is wider than the terminal, and no cell touches its neighbour`(width: Int) {
    let lines = Self.table().lines(width: width)
    for line in lines { #expect(displayWidth(line) <= width, "\(width): \(line)") }
    let text = lines.joined(separator: " ")
    for word in ["bamako", "12 %", "1,230", "capital,", "غاو", "٣ ٪", "الشمال"] {
      #expect(text.contains(word), "\(word) is lost at \(width)")
    }
    #expect(!text.contains("needdays") && !text.contains("12 %1,230"))
  }

  @Test func `numbers end in one column and words begin in one`() {
    let lines = Self.table().lines(width: 120).map { $0.replacing(/[\u{2068}\u{2069}]/, with: "") }
    func end(of word: String, in line: String) -> Int { displayWidth(line[..<line.range(of: word)!.upperBound]) }
    func begin(of word: String, in line: String) -> Int { displayWidth(line[..<line.range(of: word)!.lowerBound]) }
    #expect(lines.count == 3)
    #expect(
      Set([end(of: "days", in: lines[0]), end(of: "1,230", in: lines[1]), end(of: " 4", in: lines[2])]).count == 1)
    #expect(
      Set([begin(of: "what", in: lines[0]), begin(of: "the", in: lines[1]), begin(of: "مدينة", in: lines[2])]).count
        == 1)
  }

  @Test(arguments: [28, 34, 40, 60, 100])
  func `the first column's title is said in every form but the narrowest`(width: Int) {
    var table = TextTable(.text("Stocks run out"), .number("chance"), .number("median"), .number("late"))
    table.append("petrol", "100 %", "22 Sep 2025", "29 Sep 2025")
    let lines = table.lines(width: width)
    let isNarrowest = lines.contains { $0.contains("chance: 100 %") }
    #expect(isNarrowest || lines.joined(separator: " ").split(separator: " ").prefix(3).contains("Stocks"))
    #expect(width > 30 || isNarrowest)
  }

  @Test func `random tables fit every width that their words fit`() {
    for seed in 0..<200 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 1)
      func word() -> String {
        String(repeating: ["a", "é", "م", "日"][random.index(below: 4)], count: 1 + random.index(below: 9))
      }
      func text() -> String { (0..<1 + random.index(below: 4)).map { _ in word() }.joined(separator: " ") }
      var table = TextTable(.text(text()), .number(text()), .text(text()), .number(text()))
      for _ in 0..<1 + random.index(below: 6) { table.append(text(), word(), text(), word()) }
      let width = 30 + random.index(below: 90)
      for line in table.lines(width: width) {
        // In the narrowest form a title and its number stand on one line.
        #expect(displayWidth(line) <= max(width, 24), "seed \(seed), width \(width): \(line)")
      }
    }
  }
}
