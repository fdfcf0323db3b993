import Analysis
import ArgumentParser
import CaseFiles
import Cases
import Foundation

/// `qafila calibrate CASE --until DATE`: fits open parameters to what was seen.
struct CalibrateCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract:
      Speech.said(
        "Fits parameters without or with conflicting evidence to observations before a day; saves them in the case."))

  @Argument(help: .said("The case folder.", valueName: "case"))
  var folder: String

  @Option(name: .long, help: .said("Nothing dated after this day (yyyy-mm-dd) is read.", valueName: "date"))
  var until: Day

  @Option(
    name: .long, help: .said("Its name in the case's calibrations. Default: until-DATE.", valueName: "name"))
  var name: String?

  @Option(name: .long, help: .said("Scenario. Default: the siege as it happened.", valueName: "id"))
  var scenario: String?

  @Option(
    name: .long,
    help: .said(
      "Fit this parameter (repeat for more). Default: chosen by what moves the observations.", valueName: "id"))
  var parameter: [String] = []

  @Option(name: .long, help: .said("Members of the ensemble."))
  var members = 200

  @Option(name: .long, help: .said("Rounds of the smoother."))
  var rounds = 4

  @Option(
    name: .long,
    help: .said(
      "Instead of fitting, check the method on so many synthetic sieges with known parameters.", valueName: "sieges"))
  var check: Int?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if !(20...10_000).contains(members) {
      throw usage("--members must be between 20 and 10000, not \(members)")
    }
    if !(1...50).contains(rounds) { throw usage("--rounds must be between 1 and 50, not \(rounds)") }
    if let check, !(5...10_000).contains(check) {
      throw usage("--check must be between 5 and 10000, not \(check)")
    }
    if let name, !isIdentifier(name) {
      throw usage("--name must be a lower-case letter, then lower-case letters, digits, _ or -; not \(name)")
    }
  }

  func perform(_ work: Work) throws {
    try global.checkOut()
    let options = CalibrationOptions(
      until: until, name: name ?? "until-\(until)", scenario: scenario, parameters: parameter, members: members,
      rounds: rounds, seed: global.seed, threads: global.threadCount)
    if let check {
      let result = try CalibrationUseCase.check(folder, sieges: check, options: options, work: work)
      try answer(result, madeOf: [URL(filePath: folder)], settings) { CalibrationText.page(result, global.page) }
    } else {
      let result = try CalibrationUseCase.run(folder, options: options, work: work)
      try answer(result, madeOf: [URL(filePath: folder)], settings) {
        CalibrationText.page(result, folder, global.page)
      }
    }
  }

  /// What shapes the result, for the manifest.
  private var settings: [String: String?] {
    [
      "until": "\(until)", "name": name, "scenario": scenario, "members": "\(members)", "rounds": "\(rounds)",
      "parameter": parameter.isEmpty ? nil : parameter.joined(separator: ","), "check": check.map { "\($0)" },
    ]
  }
}
