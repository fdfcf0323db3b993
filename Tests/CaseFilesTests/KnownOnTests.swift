import CaseFiles
import Cases
import Foundation
import Testing

struct KnownOnTests {
  @Test func `only what could be known on the day is read`() throws {
    let fixture = try CaseFixture()
    let day = try #require(Day("2025-02-05"))
    let value = try CaseLoader.load(fixture.folder, knownOn: day)
    #expect(value.incidents.map(\.id) == ["I001", "I002", "I003"])
    // C001 was published by the end of February, C004 on the 10th, C006 by the end of January.
    #expect(value.claims.map(\.id) == ["C002", "C003", "C005", "C006"])
    #expect(value.observed.map(\.id) == ["O001"])
    #expect(value.parameters.first { $0.id == "daily_demand" }?.claims.map(\.claim) == ["C002"])
    let siege = try #require(value.scenarios.last)
    #expect(siege.levers.map(\.kind) == [.attack, .escorts])
    #expect(value.commitments.count == 1 && value.commitments[0].claims == [])
    #expect(value.places.count == 9)
  }

  @Test func `a parameter that tables need and nobody knew of is an error, naming it`() throws {
    let fixture = try CaseFixture()
    let inspection = CaseLoader.inspect(fixture.folder, knownOn: Day("2024-12-01")!)
    #expect(inspection.value == nil)
    let errors = inspection.errors
    #expect(errors.map(\.code).allSatisfy { $0 == "parameter-without-evidence" })
    #expect(errors.map(\.column) == ["parameters.daily_demand", "parameters.diesel_share"])
    #expect(errors.allSatisfy { $0.file == "parameters.yaml" && $0.line > 0 })
  }

  @Test func `knowing everything changes nothing`() throws {
    let fixture = try CaseFixture()
    let all = try CaseLoader.load(fixture.folder)
    #expect(try CaseLoader.load(fixture.folder, knownOn: Day("2030-01-01")!) == all)
  }
}
