import CaseFiles
import Cases
import Testing

/// Reading of CSV bytes, seen through the table of corridors' simplest neighbour: a table of numbers and texts.
struct TableTests {
  static let table = TableDefinition(
    "t.csv", "Test", key: [],
    [
      .init("id", .identifier, required: true, "Id"), .init("km", .number, unit: "km", min: 0, max: 5000, "Length"),
      .init("amount", .quantity, "Amount"), .init("day", .day, "Day"), .init("note", .text, "Note"),
    ])

  func read(_ text: String) -> (rows: [[String: String]], problems: [Problem]) { read(Array(text.utf8)) }
  func read(_ bytes: [UInt8]) -> (rows: [[String: String]], problems: [Problem]) { CaseFile.table(bytes, Self.table) }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end is read, and lines count alike`(newline: String) {
    let (rows, problems) = read(["id,km,note", "a,1,x", "", "b,oops,y", "", ""].joined(separator: newline))
    #expect(rows.map { $0["id"] } == ["a", "b"])
    #expect(problems.map(\.line) == [4])
    #expect(problems.map(\.position) == [3])
    #expect(problems.map(\.column) == ["km"])
  }

  @Test func `a byte order mark is no part of the first column's name`() {
    let (rows, problems) = read([0xEF, 0xBB, 0xBF] + Array("id,km\na,1\n".utf8))
    #expect(problems.isEmpty)
    #expect(rows == [["id": "a", "km": "1"]])
  }

  @Test func `quoted fields hold delimiters, newlines and doubled quotes`() {
    let (rows, problems) = read("id,note,km\na,\"one, \"\"two\"\"\r\nthree\",1\nb,,bad\n")
    #expect(rows[0]["note"] == "one, \"two\"\nthree")
    // The row after a field of two lines is on line 4.
    #expect(problems.map(\.line) == [4])
  }

  @Test func `semicolons of a French spreadsheet come with decimal commas`() {
    let (rows, problems) = read("id;km;amount;note\na;12,5;0,25 * demand;un, deux\nb;1 234,5;3;\n")
    #expect(problems.isEmpty)
    #expect(rows[0]["note"] == "un, deux")
    #expect(rows.count == 2)
  }

  @Test func `a decimal comma in a comma file is refused with what would be right`() {
    let (_, problems) = read("id,km\na,\"12,5\"\n")
    #expect(problems.map(\.code) == ["bad-number"])
    #expect(problems[0].remedy?.description.contains("12.5") == true)
  }

  @Test func `tabs and Excel's sep line are understood`() {
    #expect(read("id\tkm\tnote\na\t1,5\tx, y\n").problems.isEmpty)
    let (rows, problems) = read("sep=;\nid;note\na;x,y\n")
    #expect(problems.isEmpty)
    #expect(rows == [["id": "a", "note": "x,y"]])
  }

  @Test func `UTF-16 with a byte order mark is read, in both orders`() {
    let units = Array("id,note\na,غاز é\n".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    for bytes in [little, big] {
      let (rows, problems) = read(bytes)
      #expect(problems.isEmpty)
      #expect(rows == [["id": "a", "note": "غاز é"]])
    }
    #expect(read(Array(little.dropFirst(2))).problems.map(\.code) == ["bad-encoding"])
    #expect(read(little.dropLast()).problems.map(\.code) == ["bad-encoding"])
  }

  @Test func `Latin-1 is read with a warning, broken UTF-8 refused with its place`() {
    let latin = read(Array("id,note\na,S".utf8) + [0xE9] + Array("gou\n".utf8))
    #expect(latin.rows[0]["note"] == "Ségou")
    #expect(latin.problems.map(\.code) == ["not-utf8"])
    #expect(latin.problems.map(\.severity) == [.warning])
    let broken = read(Array("id,note\na,é".utf8) + [0xE9, 0x20, 0x0A])
    #expect(broken.problems.map(\.code) == ["bad-encoding"])
    #expect(broken.problems[0].line == 2 && broken.problems[0].position == 4)
  }

  @Test func `NUL bytes and spreadsheets are refused`() {
    let nul = read(Array("id,note\na,b\nc,".utf8) + [0, 0x0A])
    #expect(nul.problems.map(\.code) == ["nul-byte"])
    #expect(nul.problems[0].line == 3 && nul.problems[0].position == 3)
    #expect(read([0x50, 0x4B, 3, 4, 0, 0]).problems.map(\.code) == ["not-text"])
  }

  @Test func `a quote that is never closed is reported at the line it opens`() {
    let (rows, problems) = read("id,note\na,\"fine\"\nb,\"open\nc,plain\nd,plain\n")
    #expect(problems.map(\.code) == ["unbalanced-quote"])
    #expect(problems[0].line == 3 && problems[0].position == 3)
    // The rows after it are still read.
    #expect(rows.map { $0["id"] } == ["a", "c", "d"])
  }

  @Test func `a quote that a later quoted field seems to close is found too`() {
    let (rows, problems) = read("id,note\nb,\"open\nc,plain\nd,\"quoted\"\ne,plain\n")
    #expect(problems.map(\.code) == ["unbalanced-quote"])
    #expect(problems[0].line == 2)
    #expect(rows.map { $0["id"] } == ["c", "d", "e"])
  }

  @Test func `stray quotes and text after a quote are told apart`() {
    #expect(read("id,note\na,b\"c\n").problems.map(\.code) == ["stray-quote"])
    #expect(read("id,note\na,\"b\"c\n").problems.map(\.code) == ["text-after-quote"])
  }

  @Test func `a row with too many or too few fields is named once`() {
    let (rows, problems) = read("id,km,note\na,1\nb,2,x,y\nc,3,z\n")
    #expect(problems.map(\.code) == ["field-count", "field-count"])
    #expect(problems.map(\.line) == [2, 3])
    #expect(rows.map { $0["id"] } == ["a", "b", "c"])
  }

  @Test func `header faults come with the nearest name`() {
    let (_, problems) = read("id,kms,note,note\na,1,x,y\n")
    #expect(problems.map(\.code) == ["unknown-column", "duplicate-column"])
    #expect(problems[0].remedy == "did you mean km?")
    let missing = read("ident,km\na,1\n")
    #expect(missing.problems.map(\.code) == ["missing-column", "unknown-column"])
    #expect(read("").problems.map(\.code) == ["empty-table"])
  }

  @Test(arguments: ["0x10", "inf", "nan", "1e999", "--1", "1.2.3", "1,2,3", "٣", "1_000"])
  func `words that some readers take for numbers are none`(text: String) {
    #expect(read("id,km\na,\"\(text)\"\n").problems.map(\.code) == ["bad-number"])
  }

  @Test(arguments: [
    ("03/09/2025", "2025-09-03"), ("2025/09/03", "2025-09-03"), ("3 September 2025", "2025-09-03"),
    ("2025-02-30", "exists"), ("soon", "yyyy-mm-dd"),
  ])
  func `dates in other forms are refused with the right one`(text: String, hint: String) {
    let (_, problems) = read("id,day\na,\(text)\n")
    #expect(problems.map(\.code) == ["bad-date"])
    #expect(problems[0].remedy?.description.contains(hint) == true)
  }

  @Test func `blanks around cells and rows of delimiters only do not matter`() {
    let (rows, problems) = read("id, km ,note\n a , 1 , \"x\" \n,,\n , ,\n")
    #expect(problems.isEmpty)
    #expect(rows == [["id": "a", "km": "1", "note": "x"]])
  }

  @Test func `a file full of faults is reported in part, with the number of the rest`() {
    let (_, problems) = read("id,km\n" + (0..<1000).map { "r\($0),x\n" }.joined())
    #expect(problems.count == 201)
    #expect(problems.contains { $0.message.description.hasPrefix("800 more") })
  }

  @Test(.timeLimit(.minutes(1)))
  func `a large file of open quotes takes no quadratic time`() {
    let (_, problems) = read("id,note\n" + String(repeating: "a,\"b\n", count: 200_001))
    #expect(!problems.isEmpty)
  }
}
