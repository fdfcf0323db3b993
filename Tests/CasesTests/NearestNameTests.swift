import Cases
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("bamakoo", "bamako"), ("bmaako", "bamako"), ("Kayes", "kayes"), ("segou", "segu"), ("bamak", "bamako"),
  ])
  func `a mistyped name finds the one that was meant`(typed: String, meant: String) {
    #expect(nearestName(to: typed, among: ["kayes", "segu", "bamako", "mopti"]) == meant)
  }

  @Test(arguments: ["", "x", "timbuktu", String(repeating: "a", count: 1000)])
  func `nothing is guessed where nothing is near`(typed: String) {
    #expect(nearestName(to: typed, among: ["kayes", "segu", "bamako", "mopti"]) == nil)
  }

  @Test func `ties do not depend on the order of names`() {
    #expect(nearestName(to: "ab0", among: ["ab2", "ab1"]) == "ab1")
    #expect(nearestName(to: "ab0", among: ["ab1", "ab2"]) == "ab1")
  }
}
