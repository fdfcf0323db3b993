import Analysis
import Cases
import Foundation
import Localization
import Testing

/// Rows of a page's tables: the cells without their tags.
private func rows(of page: String) -> [[String]] {
  page.components(separatedBy: "<tr>").dropFirst().map { row in
    row.components(separatedBy: "</tr>")[0].components(separatedBy: "</t").dropLast().map { cell in
      cell[cell.lastIndex(of: ">").map(cell.index(after:))!...].description
    }
  }
}

@Test func `the report of allies has every coalition, the shares and what they rest on, in three languages`() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "allies-\(UUID())")
  defer { try? FileManager.default.removeItem(at: folder) }
  let niamey = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../cases/niamey").standardized
  var options = CaseStressOptions()
  options.cuts = 5
  options.cities = ["bamako", "ouagadougou", "niamey"]
  let result = try CaseStressUseCase.allies([niamey.path], options, states: [], guards: [:], usual: 1, Work())
  // Together they save, and what the third gains depends on the two others.
  #expect(result.value > 0 && result.coalitions.contains { $0.states.count == 2 && $0.saves < result.value })
  let run = try CaseStressUseCase.write(result, to: folder)
  for language in Language.allCases {
    let page = try ReportUseCase.page(of: run, language: language)
    let numbers = NumberText(language, digits: .latin)
    let table = rows(of: page)
    for each in result.coalitions {
      let values = [each.unguarded, each.alone, each.together, each.saves].map { numbers.short(Double($0)) }
      let row = try #require(table.first { $0.first == each.states.joined(separator: " + ") && $0.count == 6 })
      #expect(Array(row[1...4]) == values, "\(language), \(row[0])")
    }
    for state in result.states {
      let values = [state.share, state.after, state.leastCoreShare].map { numbers.short($0) }
      let row = try #require(table.first { $0.first == state.state && Array($0.suffix(3)) == values })
      #expect(row[1] == numbers.whole(state.guards))
    }
    let verdict = result.verdict { numbers.whole(Int($0.rounded())) }
    #expect(verdict.count >= 2)
    for sentence in verdict { #expect(page.contains(StringCatalogue.text(sentence, language)), "\(language)") }
    // The guards of all together stand on the map.
    #expect(page.contains("class=\"guard\""), "\(language)")
  }
}
