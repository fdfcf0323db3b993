import Analysis
import ArgumentParser
import CaseFiles
import Cases

/// `qafila calibrate CASE --until DATE`: fits open parameters to what was seen.
struct CalibrateCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract:
      "Fits parameters without or with conflicting evidence to observations before a day; saves them in the case.")

  @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
  var folder: String

  @Option(name: .long, help: ArgumentHelp("Nothing dated after this day (yyyy-mm-dd) is read.", valueName: "date"))
  var until: Day

  @Option(
    name: .long, help: ArgumentHelp("Its name in the case's calibrations. Default: until-DATE.", valueName: "name"))
  var name: String?

  @Option(name: .long, help: ArgumentHelp("Scenario. Default: the siege as it happened.", valueName: "id"))
  var scenario: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Fit this parameter (repeat for more). Default: chosen by what moves the observations.", valueName: "id"))
  var parameter: [String] = []

  @Option(name: .long, help: "Members of the ensemble.")
  var members = 200

  @Option(name: .long, help: "Rounds of the smoother.")
  var rounds = 4

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Instead of fitting, check the method on so many synthetic sieges with known parameters.", valueName: "sieges"))
  var check: Int?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if !(20...10_000).contains(members) {
      throw ValidationError("--members must be between 20 and 10000, not \(members)")
    }
    if !(1...50).contains(rounds) { throw ValidationError("--rounds must be between 1 and 50, not \(rounds)") }
    if let check, !(5...10_000).contains(check) {
      throw ValidationError("--check must be between 5 and 10000, not \(check)")
    }
    if let name, !isIdentifier(name) {
      throw ValidationError("--name must be a lower-case letter, then lower-case letters, digits, _ or -; not \(name)")
    }
  }

  func perform(_ work: Work) throws {
    let options = CalibrationOptions(
      until: until, name: name ?? "until-\(until)", scenario: scenario, parameters: parameter, members: members,
      rounds: rounds, seed: global.seed, threads: global.threadCount)
    if let check {
      let result = try CalibrationUseCase.check(folder, sieges: check, options: options, work: work)
      Console.print(try global.format == .json ? JSONText.encode(result) : text(result))
    } else {
      let result = try CalibrationUseCase.run(folder, options: options, work: work)
      Console.print(try global.format == .json ? JSONText.encode(result) : text(result))
    }
  }

  private func text(_ c: Calibration) -> String {
    let n = NumberText.short
    var lines = [
      "Calibration \(c.name) of \(c.scenario) to \(c.observations.count) observations known on \(c.until): \(c.converged ? "settled" : "NOT settled")",
      "Misfit by round (1: the model explains the observations): \(c.mismatch.map { n($0) }.joined(separator: ", "))",
      "",
      "\(NumberText.left("parameter", 32)) \(NumberText.right("before", 11)) \(NumberText.right("after", 11)) \(NumberText.right("moved", 8)) \(NumberText.right("spread", 8))",
    ]
    lines += c.parameters.map {
      "\(NumberText.left($0.id, 32)) \(NumberText.right(n($0.prior), 11)) \(NumberText.right(n($0.posterior), 11)) \(NumberText.right(n($0.shift), 8)) \(NumberText.right(NumberText.percent($0.shrinkage), 8))"
    }
    lines += [
      "", "Moved: in standard deviations of the prior. Spread: share of the prior's that is left.",
      "Use it with: qafila simulate \(folder) --calibration \(c.name)",
    ]
    return lines.joined(separator: "\n")
  }

  private func text(_ c: CalibrationCheck) -> String {
    var lines = [
      "Ranks of known parameters over \(c.sieges) synthetic sieges (uniform when the method is right; p below 1 % would say it is not)",
      "",
    ]
    lines += c.rows.map {
      "\(NumberText.left($0.parameter, 32)) \($0.histogram.map { NumberText.right("\($0)", 3) }.joined(separator: " "))   p = \(NumberText.short($0.pValue))"
    }
    lines += ["", "All together: p = \(NumberText.short(c.pValue))"]
    return lines.joined(separator: "\n")
  }
}
