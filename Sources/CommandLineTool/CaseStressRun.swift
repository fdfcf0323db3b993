import Analysis
import Foundation

/// What `stress`, `protect` and `verify` do when they are given a case folder or a result on one.
enum CaseStressRun {
  static func stress(_ folder: String, _ options: CaseStressOptions, _ global: GlobalOptions, _ work: Work) throws {
    let result = try CaseStressUseCase.stress(folder, options, work)
    let run = try global.outFolder.map { try CaseStressUseCase.write(result, to: $0) }
    try StressText.print(result, run, global) { CaseStressText.page(result, global.page) }
    try work.checkCancellation()
  }

  static func protect(_ folder: String, _ options: CaseStressOptions, _ global: GlobalOptions, _ work: Work) throws {
    let result = try CaseStressUseCase.protect(folder, options, work)
    let run = try global.outFolder.map { try CaseStressUseCase.write(result, to: $0) }
    try StressText.print(result, run, global) { CaseStressText.page(result, global.page) }
    try work.checkCancellation()
  }

  static func routes(
    _ folder: String, city: String?, teams: Int, meeting: Double, everywhere: Bool, _ global: GlobalOptions,
    _ work: Work
  ) throws {
    let result = try CaseStressUseCase.routes(
      folder, city: city, teams: teams, meeting: meeting, everywhere: everywhere, work)
    try StressText.print(result, nil, global) { CaseStressText.page(result, global.page) }
  }
}
