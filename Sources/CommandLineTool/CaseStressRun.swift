import Analysis
import Foundation

/// What `stress`, `protect` and `verify` do when they are given a case folder or a result on one.
enum CaseStressRun {
  static func stress(_ folders: [String], _ options: CaseStressOptions, _ global: GlobalOptions, _ work: Work) throws {
    let result = try CaseStressUseCase.stress(folders, options, work)
    let run = try global.outFolder.map { try CaseStressUseCase.write(result, to: $0) }
    try StressText.print(result, run, global) { CaseStressText.page(result, global.page) }
    try work.checkCancellation()
  }

  static func protect(_ folders: [String], _ options: CaseStressOptions, _ global: GlobalOptions, _ work: Work) throws {
    let result = try CaseStressUseCase.protect(folders, options, work)
    let run = try global.outFolder.map { try CaseStressUseCase.write(result, to: $0) }
    try StressText.print(result, run, global) { CaseStressText.page(result, global.page) }
    try work.checkCancellation()
  }

  static func allies(
    _ folders: [String], _ options: CaseStressOptions, states: [String], guards: [String: Int], usual: Int?,
    _ global: GlobalOptions, _ work: Work
  ) throws {
    let result = try CaseStressUseCase.allies(
      folders, options, states: states, guards: guards, usual: usual, work)
    let run = try global.outFolder.map { try CaseStressUseCase.write(result, to: $0) }
    try StressText.print(result, run, global) { CaseStressText.page(result, global.page) }
    try work.checkCancellation()
  }

  static func routes(
    _ folders: [String], city: String?, teams: Int, meeting: Double, everywhere: Bool, _ global: GlobalOptions,
    _ work: Work
  ) throws {
    let result = try CaseStressUseCase.routes(
      folders, city: city, teams: teams, meeting: meeting, everywhere: everywhere, work)
    let run = try global.outFolder.map { try CaseStressUseCase.write(result, to: $0) }
    try StressText.print(result, run, global) { CaseStressText.page(result, global.page) }
  }
}

/// Numbers by name: `bamako=3,niamey=1`.
enum NumbersByName {
  static func whole(_ text: String, _ option: String) throws -> [String: Int] {
    try read(text, option) { Int($0) }
  }

  static func decimal(_ text: String, _ option: String) throws -> [String: Double] {
    try read(text, option) { Double($0) }
  }

  private static func read<Number>(
    _ text: String, _ option: String, _ number: (Substring) -> Number?
  ) throws -> [String: Number] {
    var numbers: [String: Number] = [:]
    for part in text.split(separator: ",") {
      guard let sign = part.lastIndex(of: "="), sign > part.startIndex,
        let value = number(part[part.index(after: sign)...]),
        numbers.updateValue(value, forKey: String(part[..<sign])) == nil
      else {
        throw UserError(
          .usage, "\(option) wants name=number, separated by commas, each name once; not \(part.prefix(60))")
      }
    }
    return numbers
  }
}
