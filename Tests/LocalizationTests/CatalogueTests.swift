import Cases
import Localization
import Testing

private func placeholders(_ text: String) -> Set<String> {
  Set(text.matches(of: /\{([a-z_0-9]+)\}/).map { String($0.1) })
}

@Suite struct CatalogueTests {
  @Test func `every key is there once`() {
    let keys = StringCatalogue.entries.map(\.key)
    #expect(Set(keys).count == keys.count, "\(Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys)")
  }

  @Test func `no key lacks a language or a plural form`() {
    for entry in StringCatalogue.entries {
      for language in Language.allCases {
        let forms = entry.forms[language] ?? [:]
        #expect(!forms.isEmpty && forms.values.allSatisfy { !$0.isEmpty }, "\(entry.key) in \(language)")
        if entry.forms[.en]!.count > 1 {
          let needed: Set<PluralCategory> = language == .ar ? Set(PluralCategory.allCases) : [.one, .other]
          #expect(Set(forms.keys) == needed, "\(entry.key) in \(language)")
        }
      }
    }
  }

  @Test func `the languages of a key hold the same placeholders`() {
    for entry in StringCatalogue.entries {
      let reference = placeholders(entry.forms[.en]![.other]!)
      for language in Language.allCases {
        #expect(placeholders(entry.forms[language]![.other]!) == reference, "\(entry.key) in \(language)")
      }
    }
  }

  @Test func `every lever kind has a name`() {
    let keys = Set(StringCatalogue.entries.map(\.key))
    for kind in LeverKind.allCases { #expect(keys.contains("lever.\(kind.rawValue)"), "\(kind)") }
  }

  @Test(arguments: [(0, "صفر يوم"), (1, "يوم واحد"), (2, "يومان"), (3, "3 أيام"), (11, "11 يومًا"), (100, "100 يوم")])
  func `Arabic counts days as Arabic does`(n: Int, expected: String) {
    #expect(StringCatalogue.text("count.days", .ar, count: n, ["n": "\(n)"]) == expected)
  }

  @Test func `numbers and dates follow the language and the digits`() {
    #expect(NumberText(.en).decimal(1234567.891, places: 1) == "1,234,567.9")
    #expect(NumberText(.fr).decimal(1234.5, places: 1).replacing(/\s/, with: " ") == "1 234,5")
    #expect(NumberText(.ar, digits: .arabic).whole(15) == "١٥")
    #expect(NumberText(.ar).whole(15) == "15")
    #expect(NumberText(.fr).day(Day("2025-08-03")!) == "3 août 2025")
    #expect(NumberText(.en).decimal(-0.001, places: 1) == "0.0")
  }
}
