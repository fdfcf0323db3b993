import Analysis
import Cases
import Foundation
import Interdiction
import Testing

@Suite struct CaseStressTests {
  private var bamako: [String] { [folder("bamako")] }

  private func folder(_ id: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "cases/\(id)").path
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
    #expect(result.guarding!.map(\.stretch.links) == result.cuts.map(\.links))
    #expect(result.guarding!.allSatisfy { $0.value == $0.upperBound && $0.value <= result.value })
    #expect(try CaseStressUseCase.faults(in: result).isEmpty)
    let text = try JSONText.encodeCertificate(result)
    let again = try JSONDecoder().decode(CaseStressResult.self, from: Data(text.utf8))
    #expect(try CaseStressUseCase.faults(in: again).isEmpty)
    for doctor in [
      { (r: inout CaseStressResult) in r.upperBound -= 1 }, { $0.value += 1 }, { $0.isProven = false },
      { $0.cuts.removeLast() }, { $0.shortages[0].unmetByDay[0] += 1 }, { $0.curve!.removeLast() },
      { $0.guarding![0].value -= 1 }, { $0.certificate.guarding!.swapAt(0, 1) }, { $0.certificate.guarding = nil },
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
    #expect(try CaseStressUseCase.faults(in: result).isEmpty)
    for doctor in [
      { (r: inout CaseRoutesResult) in r.upperBound -= 0.01 }, { $0.meeting = 0.4 }, { $0.teams = 2 },
      { $0.routes[0].probability += 0.01 }, { $0.routes[0].places.removeFirst() }, { $0.watches.removeLast() },
      { $0.fixedValue += 0.1 }, { $0.certificate.equilibrium.routes[0].probability += 0.1 },
      { $0.certificate.equilibrium.lowerBound += 0.01 }, { $0.certificate.everywhere = true },
    ] {
      var bad = result
      doctor(&bad)
      #expect(try !CaseStressUseCase.faults(in: bad).isEmpty)
    }
  }

  @Test func `three capitals on one network count together, and their common tables once`() throws {
    var options = CaseStressOptions()
    options.cuts = 2
    options.cities = ["bamako", "ouagadougou", "niamey"]
    let all = ["bamako", "ouagadougou", "niamey"].map(folder)
    let result = try CaseStressUseCase.stress(all, options, Work())
    #expect(result.isProven && result.caseID == "bamako+ouagadougou+niamey")
    #expect(Set(result.shortages.map(\.city)) == Set(options.cities))
    // The case of Niamey already holds the tables of the two others.
    let one = try CaseStressUseCase.stress([folder("niamey")], options, Work())
    #expect(one.value == result.value && one.need == result.need && one.cuts == result.cuts)
    #expect(try CaseStressUseCase.faults(in: result).isEmpty)
    #expect(
      try CaseStressUseCase.faults(in: result, folders: [all[2], all[1]]) == [
        "the case is not the one that the result is about"
      ])
    // A city that counts more is spared nothing, and what it needs counts more.
    options.weights = ["niamey": 3]
    let weighted = try CaseStressUseCase.stress(all, options, Work())
    #expect(weighted.need > result.need && weighted.value >= result.value)
    #expect(try CaseStressUseCase.faults(in: weighted).isEmpty)
  }

  @Test func `what three states save together is shared, and the proof holds`() throws {
    var options = CaseStressOptions()
    options.cuts = 4
    options.cities = ["bamako", "ouagadougou", "niamey"]
    let result = try CaseStressUseCase.allies(
      [folder("niamey")], options, states: [], guards: ["NER": 2], usual: 1, Work())
    #expect(result.isProven && result.coalitions.count == 7)
    #expect(result.states.map(\.guards).reduce(0, +) == 4 && result.states.first { $0.state == "NER" }?.guards == 2)
    #expect(abs(result.states.reduce(0) { $0 + $1.share } - Double(result.value)) < 1e-3)
    #expect(result.coalitions.allSatisfy { $0.saves == $0.alone - $0.together && $0.together <= $0.unguarded })
    #expect(try CaseStressUseCase.faults(in: result).isEmpty)
    let text = try JSONText.encodeCertificate(result)
    let again = try JSONDecoder().decode(CaseAlliesResult.self, from: Data(text.utf8))
    #expect(try CaseStressUseCase.faults(in: Data(text.utf8)) == [])
    let doctors: [(inout CaseAlliesResult) -> Void] = [
      { $0.states[0].share += 1 }, { $0.coalitions[6].together -= 1 }, { $0.value += 1 },
      { $0.shapleyInCore.toggle() }, { $0.certificate.options.allies!.guards[0] += 1 }, { $0.certificate.allies = nil },
      { $0.coalitions[6].guarded = [] }, { $0.isSuperadditive.toggle() }, { $0.certificate.options.cuts = 3 },
    ]
    for (n, doctor) in doctors.enumerated() {
      var bad = again
      doctor(&bad)
      #expect(try !CaseStressUseCase.faults(in: bad).isEmpty, "doctored result \(n)")
    }
  }

  @Test func `a question that is stopped at once leaves an answer with its gap, and it is true`() throws {
    let work = Work()
    work.cancel()
    var options = CaseStressOptions()
    options.cuts = 3
    options.guards = 3
    let stress = try CaseStressUseCase.stress([folder("niamey")], options, work)
    #expect(stress.lowerBound <= stress.upperBound && !stress.isProven)
    #expect(try CaseStressUseCase.faults(in: stress).isEmpty)
    let protect = try CaseStressUseCase.protect([folder("niamey")], options, work)
    #expect(!protect.isProven)
    #expect(try CaseStressUseCase.faults(in: protect).isEmpty)
    let allies = try CaseStressUseCase.allies(
      [folder("niamey")], options, states: [], guards: [:], usual: 2, work)
    #expect(!allies.isProven && allies.coalitions.allSatisfy { $0.lowerBound <= $0.together })
    #expect(try CaseStressUseCase.faults(in: allies).isEmpty)
    options.moneyPerDay = 10_000_000
    let bought = try CaseStressUseCase.protect([folder("niamey")], options, work)
    #expect(!bought.isProven)
    #expect(try CaseStressUseCase.faults(in: bought).isEmpty)
  }

  @Test func `guards bought with money: each step costs more and holds the worst lower`() throws {
    var options = CaseStressOptions()
    options.cuts = 2
    options.guards = 2
    let counted = try CaseStressUseCase.protect(bamako, options, Work())
    let price = try #require(counted.frontier[2].moneyPerDay)
    #expect(counted.frontier[2].teams!.reduce(0) { $0 + $1.moneyPerDay } == price)
    options.guards = 0
    options.moneyPerDay = price
    let bought = try CaseStressUseCase.protect(bamako, options, Work())
    #expect(bought.isProven && bought.value <= counted.value)
    let prices = bought.frontier.map { $0.moneyPerDay! }
    #expect(prices == prices.sorted() && Set(prices).count == prices.count && prices[0] == 0)
    #expect(bought.frontier.map(\.upperBound) == bought.frontier.map(\.upperBound).sorted(by: >))
    #expect(try CaseStressUseCase.faults(in: bought).isEmpty)
    var bad = bought
    bad.frontier[0].moneyPerDay! += 1
    #expect(try !CaseStressUseCase.faults(in: bad).isEmpty)
    bad = bought
    bad.certificate.defences!.removeFirst()
    bad.frontier.removeFirst()
    bad.certificate.options.moneyPerDay! += 1
    #expect(try !CaseStressUseCase.faults(in: bad).isEmpty)
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
    #expect(throws: UserError.self) { try CaseStressUseCase.stress(["/nowhere"], CaseStressOptions(), Work()) }
    #expect(throws: UserError.self) { try CaseStressUseCase.stress([], CaseStressOptions(), Work()) }
    #expect(throws: UserError.self) {
      try CaseStressUseCase.allies(bamako, CaseStressOptions(), states: ["FRA"], guards: [:], usual: 1, Work())
    }
    options = CaseStressOptions()
    options.moneyPerDay = 5
    options.stockLitres = 5
    #expect(throws: UserError.self) { try CaseStressUseCase.protect(bamako, options, Work()) }
    options = CaseStressOptions()
    options.weights = ["bamako": 0]
    #expect(throws: UserError.self) { try CaseStressUseCase.stress(bamako, options, Work()) }
  }

  @Test func `limited roads let through what the table of links says, all products together`() throws {
    var situation = try open(cases: bamako).value
    let wide = try CaseSupply(situation, .init(horizon: 1))
    for link in situation.links.indices { situation.links[link].tankersPerDay = Quantity(1) }
    let narrow = try CaseSupply(situation, .init(horizon: 1))
    func uncut(_ supply: CaseSupply) throws -> StranglingResult {
      let expansion = try TimeExpansion(supply.problem, rules: CutRules(total: 0))
      let result = expansion.worst()
      #expect(result.isProven && result.flaw(on: expansion) == nil)
      return result
    }
    #expect(!(try TimeExpansion(narrow.problem, rules: CutRules(total: 0)).problem.shared.isEmpty))
    #expect(try uncut(narrow).damage > uncut(wide).damage)
  }

  @Test func `a budget of litres is split over products, and fewer litres hold the worst no lower`() throws {
    var options = CaseStressOptions()
    options.cuts = 2
    options.periods = 5
    options.guards = 1
    options.stockLitres = 2_000_000
    options.stockLots = 2
    options.cities = ["bamako"]
    let result = try CaseStressUseCase.protect(bamako, options, Work())
    #expect(result.isProven)
    let points = try #require(result.stockFrontier) + [try #require(result.frontier.last)]
    #expect(points.map(\.stockLitres) == [0, 1_000_000, 2_000_000])
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.upperBound >= $1.upperBound })
    #expect(points.allSatisfy { $0.stocks.reduce(0) { $0 + $1.litres } <= $0.stockLitres! })
    #expect(try CaseStressUseCase.faults(in: result).isEmpty)
    var doctored = result
    doctored.stockFrontier![1].upperBound -= 1
    #expect(try !CaseStressUseCase.faults(in: doctored).isEmpty)
    #expect(points.allSatisfy { $0.stocks.allSatisfy { $0.moneyPerDay == nil } })
  }

  @Test func `stocks cost what the table of storage says, and a doctored price is found`() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "priced-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.copyItem(at: URL(filePath: folder("bamako")), to: place)
    let table = place.appending(path: "storage.csv")
    let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").enumerated().map { number, line in
      number == 0 ? "price_per_litre_day,\(line)" : line.hasPrefix("bamako,") ? "0.5,\(line)" : ",\(line)"
    }
    try (lines.joined(separator: "\n") + "\n").write(to: table, atomically: true, encoding: .utf8)
    var options = CaseStressOptions()
    options.cuts = 8
    options.periods = 30
    options.stockLitres = 20_000_000
    options.stockLots = 2
    options.cities = ["bamako"]
    let result = try CaseStressUseCase.protect([place.path], options, Work())
    let last = try #require(result.frontier.last)
    #expect(!last.stocks.isEmpty && last.stocks.allSatisfy { $0.moneyPerDay == Int($0.litres / 2) })
    #expect(last.stockMoneyPerDay == last.stocks.reduce(0) { $0 + $1.moneyPerDay! })
    #expect(try CaseStressUseCase.faults(in: result).isEmpty)
    var doctored = result
    doctored.frontier[0].stocks[0].moneyPerDay! -= 1
    #expect(try !CaseStressUseCase.faults(in: doctored).isEmpty)
  }
}
