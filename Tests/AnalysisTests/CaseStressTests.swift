import Analysis
import Cases
import Foundation
import Interdiction
import Testing

@Suite struct CaseStressTests {
  private var bamako: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "cases/bamako").path
  }

  @Test func `an ordinary day of Bamako closes, and its proof holds`() throws {
    var options = CaseStressOptions()
    options.cuts = 3
    options.curve = true
    options.near = 0
    let result = try CaseStressUseCase.stress(bamako, options, Work())
    #expect(result.isProven && result.lowerBound == result.upperBound)
    #expect(result.value > result.uncutValue && result.value <= result.need)
    #expect(result.curve!.map(\.value) == result.curve!.map(\.value).sorted())
    #expect(result.alternatives!.isComplete && !result.alternatives!.attacks.isEmpty)
    #expect(try CaseStressUseCase.faults(in: result).isEmpty)
    let text = try JSONText.encodeCertificate(result)
    let again = try JSONDecoder().decode(CaseStressResult.self, from: Data(text.utf8))
    #expect(try CaseStressUseCase.faults(in: again).isEmpty)
    for doctor in [
      { (r: inout CaseStressResult) in r.upperBound -= 1 }, { $0.value += 1 }, { $0.isProven = false },
      { $0.cuts.removeLast() }, { $0.shortages[0].unmetByDay[0] += 1 }, { $0.curve!.removeLast() },
      { $0.certificate.options.cuts = 4 }, { $0.certificate.strangling = nil },
    ] {
      var bad = again
      doctor(&bad)
      #expect(try !CaseStressUseCase.faults(in: bad).isEmpty)
    }
  }

  @Test func `a week of strangling does no less than the worst cuts of an ordinary day`() throws {
    var options = CaseStressOptions()
    options.cuts = 2
    options.periods = 7
    options.products = ["diesel"]
    let result = try CaseStressUseCase.stress(bamako, options, Work())
    #expect(result.isProven && result.value >= result.singleShotValue)
    #expect(result.cuts.allSatisfy { $0.day == 0 && $0.until == 7 })
    #expect(try CaseStressUseCase.faults(in: result).isEmpty)
  }

  @Test func `guards lower the worst, and the frontier proves it`() throws {
    var options = CaseStressOptions()
    options.cuts = 2
    options.guards = 2
    let result = try CaseStressUseCase.protect(bamako, options, Work())
    #expect(result.isProven)
    #expect(result.frontier.map(\.budget) == [0, 1, 2])
    #expect(result.frontier[2].upperBound <= result.frontier[0].upperBound)
    #expect(try CaseStressUseCase.faults(in: result).isEmpty)
    var bad = result
    bad.frontier[1].upperBound -= 1
    #expect(try !CaseStressUseCase.faults(in: bad).isEmpty)
  }

  @Test func `mixed routes beat the best fixed one or tie with it`() throws {
    let result = try CaseStressUseCase.routes(
      bamako, city: nil, teams: 1, meeting: 0.5, everywhere: false, Work())
    #expect(result.city == "bamako" && result.upperBound - result.lowerBound < 1e-6)
    #expect(result.value <= result.fixedValue + 1e-9)
    #expect(abs(result.routes.reduce(0) { $0 + $1.probability } - 1) < 1e-6)
    #expect(result.routes.allSatisfy { $0.places.last == "bamako" })
  }

  @Test func `what cannot be asked is refused`() {
    var options = CaseStressOptions()
    options.products = ["gold"]
    #expect(throws: UserError.self) { try CaseStressUseCase.stress(bamako, options, Work()) }
    options = CaseStressOptions()
    options.cuts = -1
    #expect(throws: UserError.self) { try CaseStressUseCase.stress(bamako, options, Work()) }
    options = CaseStressOptions()
    options.cities = ["atlantis"]
    #expect(throws: UserError.self) { try CaseStressUseCase.stress(bamako, options, Work()) }
    #expect(throws: UserError.self) {
      try CaseStressUseCase.routes(bamako, city: nil, teams: 1, meeting: 2, everywhere: false, Work())
    }
    #expect(throws: UserError.self) { try CaseStressUseCase.stress("/nowhere", CaseStressOptions(), Work()) }
  }
}
