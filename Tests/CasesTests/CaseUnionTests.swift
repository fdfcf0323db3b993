import Cases
import Testing

@Suite struct CaseUnionTests {
  private let name = LocalizedName(ar: "ا", fr: "f", en: "e")

  private func situation(_ id: String, demand: [(String, Double)], from: String = "2025-01-01") -> Case {
    var value = Case(
      description: CaseDescription(
        id: id, title: name, from: Day(from)!, to: Day("2025-12-31")!,
        products: [.init(id: "diesel", name: name, kilogramsPerLitre: 0.84)], currency: "XOF", cities: [id]))
    value.demand = demand.map { Demand(place: $0.0, product: "diesel", tier: 1, litresPerDay: Quantity($0.1)) }
    value.parameters = [Parameter(id: "p", title: name, unit: "u", kind: .real)]
    return value
  }

  @Test func `rows that cases share count once, and each case's own are kept`() throws {
    let a = situation("a", demand: [("a", 5), ("a", 5), ("x", 1)])
    let b = situation("b", demand: [("a", 5), ("x", 1), ("b", 2)])
    let both = try Case.union([a, b])
    #expect(both.description.id == "a+b" && both.description.cities == ["a", "b"])
    #expect(both.demand.map(\.place) == ["a", "a", "x", "b"])
    #expect(both.parameters.count == 1)
    #expect(try Case.union([both, b]).demand == both.demand)
    #expect(try Case.union([a]) == a)
  }

  @Test func `all that cases say differently is named at once`() {
    let a = situation("a", demand: [])
    var b = situation("b", demand: [], from: "2025-02-01")
    b.parameters[0].unit = "v"
    b.description.currency = "EUR"
    let error = #expect(throws: CaseConflict.self) { try Case.union([a, b]) }
    #expect(error?.conflicts.count == 3)
  }
}
