import Cases
import Testing

struct KnownOnTests {
  func claim(_ date: String?, published: String?) -> Claim {
    Claim(
      id: "C1", date: date.flatMap { ImpreciseDay($0) }, subject: "s", metric: "m", text: "1", value: 1, unit: "u",
      source: "x", published: published.flatMap { ImpreciseDay($0) }, confidence: .high)
  }

  @Test(
    arguments: [
      // Published: by its last day; a date must have begun.
      ("2025-01-10", "2025-01-15", "2025-01-15", true), ("2025-01-10", "2025-01-15", "2025-01-14", false),
      ("2025", "2025-03", "2025-03-30", false), ("2025", "2025-03", "2025-03-31", true),
      ("2025-06-01", "2025-01-15", "2025-05-31", false), (nil, "2024", "2024-12-31", true),
      // Not published: by the last day its date can mean.
      ("2025-01", nil, "2025-01-30", false), ("2025-01", nil, "2025-01-31", true), (nil, nil, "2030-01-01", false),
    ] as [(String?, String?, String, Bool)])
  func `a claim counts from the day it could be read`(date: String?, published: String?, day: String, known: Bool) {
    #expect(claim(date, published: published).isKnown(on: Day(day)!) == known)
  }

  func situation() -> Case {
    let name = LocalizedName(ar: "ا", fr: "f", en: "e")
    var value = Case(
      description: CaseDescription(
        id: "c", title: name, from: Day("2025-01-01")!, to: Day("2025-12-31")!, products: [], currency: "XOF",
        cities: []))
    let period = Period(from: Day("2025-02-01"), to: Day("2025-08-01"))
    value.claims = [claim("2025-03-01", published: nil)]
    value.commitments = [
      Commitment(id: "k", provider: "a", client: "b", service: .escort, period: period, claims: ["C1"])
    ]
    value.scenarios = [
      Scenario(id: "s", title: name, levers: [Lever(kind: .attack, period: period), Lever(kind: .convoys)])
    ]
    value.parameters = [Parameter(id: "p", title: name, unit: "u", kind: .real, claims: [.init(claim: "C1")])]
    return value
  }

  @Test func `ends that are still to come are forgotten, beginnings that are to come too`() {
    let early = situation().known(on: Day("2025-01-15")!)
    #expect(early.commitments.isEmpty)
    #expect(early.scenarios[0].levers.map(\.kind) == [.convoys])
    let during = situation().known(on: Day("2025-02-15")!)
    #expect(during.commitments[0].period == Period(from: Day("2025-02-01")))
    #expect(during.scenarios[0].levers[0].period.to == nil)
    #expect(during.commitments[0].claims.isEmpty && during.parameters[0].claims.isEmpty)
    #expect(during.parametersWithoutEvidence.map(\.id) == ["p"])
    let after = situation().known(on: Day("2025-09-01")!)
    #expect(after == situation())
  }
}
