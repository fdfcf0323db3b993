import Cases
import Testing

struct VocabularyTests {
  @Test func `codes are complete and well formed`() {
    #expect(CountryCode.all.count == 249)
    #expect(CountryCode.all.union(CurrencyCode.all).allSatisfy { $0.utf8.count == 3 && $0 == $0.uppercased() })
    #expect(CountryCode.all.isSuperset(of: ["MLI", "SEN", "CIV", "GIN", "MRT", "NER", "BFA", "TGO", "GHA", "BEN"]))
    #expect(CurrencyCode.all.isSuperset(of: ["XOF", "EUR", "USD", "GNF", "MRU", "GHS"]))
  }

  @Test(arguments: LeverKind.allCases)
  func `a lever's settings have names of their own`(kind: LeverKind) {
    let names = kind.settings.map(\.name)
    #expect(Set(names).count == names.count && !names.isEmpty)
    #expect(names.allSatisfy { isIdentifier($0) })
    #expect(Set(names).isDisjoint(with: ["lever", "from", "to", "claims", "note"]))
  }
}
