import Cases
import Testing

struct DayTests {
  @Test func `every day of four centuries comes back from its parts and its text`() {
    var day = Day("1800-01-01")!
    var number = day.number
    while day < Day("2200-01-01")! {
      let parts = day.civil
      #expect(day.number == number)
      #expect(Day(year: parts.year, month: parts.month, day: parts.day) == day)
      day = day.advanced(by: 1)
      number += 1
    }
    #expect(Day("1970-01-01")?.number == 0 && Day("2000-03-01")?.number == 11017)
  }

  @Test(arguments: ["2025-02-29", "2025-13-01", "2025-1-1", "25-01-01", "2025-01-01 ", "", "abcd-ef-gh", "2025-00-10"])
  func `texts that are no day are none`(text: String) { #expect(Day(text) == nil) }

  @Test(arguments: [
    ("2024-02", "2024-02-01", "2024-02-29"), ("2025", "2025-01-01", "2025-12-31"),
    ("2025-12", "2025-12-01", "2025-12-31"), ("2025-06-03", "2025-06-03", "2025-06-03"),
    ("9999", "9999-01-01", "9999-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
  ])
  func `an imprecise date spans its month or year`(text: String, first: String, last: String) {
    let date = ImpreciseDay(text)
    #expect(date?.first == Day(first) && date?.last == Day(last))
  }

  @Test func `problems are sorted by place and say all of it`() {
    let a = Problem(code: "x", file: "a.csv", line: 2, column: "km", position: 7, message: "bad", remedy: "good")
    let b = Problem(code: "x", file: "a.csv", line: 10, message: "bad")
    #expect([b, a].sorted() == [a, b])
    #expect(a.description == "a.csv:2:7: km: bad (good)")
    #expect(b.description == "a.csv:10: bad")
  }
}
