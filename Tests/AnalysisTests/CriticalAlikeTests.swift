import Analysis
import Foundation
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

@Suite struct CriticalAlikeTests {
  @Test func `links that cost the same stand together, and each that costs anything stands once`() throws {
    let result = try CriticalUseCase.onCase(
      root.appending(path: "cases/bamako").path, threads: 1, writingTo: nil, Work()
    ).result
    let runs = result.alike
    #expect(runs.flatMap { $0.map(\.id) } == result.links.filter { !$0.cities.isEmpty }.map(\.id))
    #expect(runs.contains { $0.count > 1 })
    for run in runs { #expect(run.allSatisfy { $0.cities == run.first!.cities }) }
    for (a, b) in zip(runs, runs.dropFirst()) { #expect(a.first!.cities != b.first!.cities) }
    for run in runs {
      let losers = CaseCriticality.losers(run.first!.cities, told: \.cutOff)
      #expect(losers.flatMap(\.cities).sorted() == run.first!.cities.map(\.city).sorted())
      #expect(Set(losers.map(\.loss)).count == losers.count)
    }
  }
}
