import CaseFiles
import Foundation
import Testing

/// `docs/case-folder.md` says what the code does. Set `QAFILA_RECORD=1` to write the made parts anew.
struct DocumentationTests {
  static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/case-folder.md")

  @Test(arguments: ["tables", "levers"])
  func `the reference is the definitions'`(part: String) throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let right = part == "tables" ? CaseReference.tables : CaseReference.levers
    let start = try #require(
      text.range(of: "<!-- \(part): made by the tests from the definitions that files are read by -->"))
    let end = try #require(text.range(of: "<!-- end of \(part) -->"))
    let written = text[start.upperBound..<end.lowerBound]
    if ProcessInfo.processInfo.environment["QAFILA_RECORD"] == "1" {
      let new = text[..<start.upperBound] + "\n\n" + right + "\n\n" + text[end.lowerBound...]
      try Data(new.utf8).write(to: Self.page)
    } else {
      #expect(written.trimmingCharacters(in: .newlines) == right, "QAFILA_RECORD=1 swift test writes it anew")
    }
  }

  @Test func `every kind of fault is explained`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    for code in Set(CaseCheckTests.faults.map(\.code)) { #expect(text.contains("`\(code)`"), "\(code)") }
  }
}
