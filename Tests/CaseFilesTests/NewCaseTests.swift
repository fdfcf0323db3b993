import CaseFiles
import Cases
import Foundation
import Testing

struct NewCaseTests {
  @Test func `a new case has no error and no warning`() throws {
    let inspection = try CaseFixture().inspect()
    #expect(inspection.problems.map(\.description) == [])
    let value = try #require(inspection.value)
    #expect(value.places.count == 9 && value.links.count == 10 && value.corridors.count == 3)
    #expect(value.scenarios.map(\.id) == ["baseline", "siege"])
    #expect(value.parameters.map(\.id).contains("litres_per_tanker"))
    #expect(value.incidents.map(\.event) == ["I001", "I002", "I002", "I004", "I005"])
    #expect(value.storage[0].stockLitres == Quantity(12, parameters: ["daily_demand", "petrol_share"]))
  }
}
