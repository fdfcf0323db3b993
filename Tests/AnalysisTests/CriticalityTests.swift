import Analysis
import CaseFiles
import Foundation
import Testing

@Suite struct CriticalityTests {
  private var bamako: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "cases/bamako").path
  }

  @Test func `the link that hurts most is the worst single cut, and no link hurts more`() throws {
    let found = try CriticalUseCase.onCase(bamako, threads: 1, writingTo: nil, Work()).result
    var options = CaseStressOptions()
    options.cuts = 1
    options.everywhere = true
    let worst = try CaseStressUseCase.stress([bamako], options, Work())
    #expect(worst.isProven && worst.value > worst.uncutValue)
    #expect(found.links[0].weightedUnmet == Double(worst.value - worst.uncutValue))
    #expect(worst.cuts[0].links.contains(found.links[0].id))
    #expect(found.links.map(\.weightedUnmet) == found.links.map(\.weightedUnmet).sorted(by: >))
  }

  @Test func `a city that is cut off from all supply misses its whole need`() throws {
    let found = try CriticalUseCase.onCase(bamako, threads: 2, writingTo: nil, Work()).result
    let cut = found.links.flatMap(\.cities).filter(\.cutOff)
    #expect(!cut.isEmpty)
    for city in cut {
      var options = CaseStressOptions()
      options.cities = [city.city]
      options.cuts = 0
      let need = try CaseStressUseCase.stress([bamako], options, Work()).shortages
      let met: Int64 = need.map { $0.needLitres - $0.unmetLitres }.reduce(0, +)
      #expect(city.unmetLitresPerDay == Double(met))
    }
  }
}
