import Cases
import Foundation

/// What each command of a run request does: the same use cases that the command line calls.
public enum RunActions {
  /// By command.
  public static let all: [String: RunAction] = [
    "simulate": simulate, "compare": compare, "critical": critical, "stress": stress, "protect": protect,
  ]

  private static let simulate: RunAction = { request, folder, place, work in
    var options = RunOptions(request)
    let settings = SimulateSettings(
      scenario: options.text("scenario"), replications: try options.whole("replications", 1...100_000) ?? 1000,
      days: try options.whole("days", 1...3660), start: try options.day("start"), seed: try options.seed(),
      threads: threads, calibration: options.text("calibration"), out: place)
    try options.finish()
    _ = try SimulateUseCase.run(folder.path, settings: settings, work: work)
  }

  private static let compare: RunAction = { request, folder, place, work in
    var options = RunOptions(request)
    let settings = CompareSettings(
      scenarios: options.list("scenarios"), sweep: options.text("sweep"),
      replications: try options.whole("replications", 1...100_000) ?? 1000, days: try options.whole("days", 1...3660),
      seed: try options.seed(), threads: threads, calibration: options.text("calibration"), out: place)
    try options.finish()
    _ = try CompareUseCase.run(folder.path, settings: settings, work: work)
  }

  private static let critical: RunAction = { request, folder, place, work in
    var options = RunOptions(request)
    let cities = options.list("cities")
    try options.finish()
    _ = try CriticalUseCase.onCase(folder.path, cities: cities, threads: threads, writingTo: place, work)
  }

  private static let stress: RunAction = { request, folder, place, work in
    var options = RunOptions(request)
    let wanted = try caseStress(&options)
    try options.finish()
    let result = try CaseStressUseCase.stress([folder.path], wanted, work)
    try work.checkCancellation()
    _ = try CaseStressUseCase.write(result, to: place)
  }

  private static let protect: RunAction = { request, folder, place, work in
    var options = RunOptions(request)
    var wanted = try caseStress(&options)
    wanted.guards = try options.whole("guards", 0...1000) ?? 1
    wanted.stockLitres = Double(try options.whole("stock", 0...999_999_999_999) ?? 0)
    try options.finish()
    let result = try CaseStressUseCase.protect([folder.path], wanted, work)
    try work.checkCancellation()
    _ = try CaseStressUseCase.write(result, to: place)
  }

  /// What `stress` and `protect` share. The time limit keeps a hard question from holding up the queue: the best so far is the answer.
  private static func caseStress(_ options: inout RunOptions) throws -> CaseStressOptions {
    var wanted = CaseStressOptions()
    wanted.cuts = try options.whole("cuts", 0...1000) ?? 1
    wanted.periods = try options.whole("periods", 1...3660)
    wanted.cutsPerDay = try options.whole("cuts-per-day", 0...1000)
    wanted.lasting = try options.whole("lasting", 1...3660)
    wanted.products = options.list("products")
    wanted.cities = options.list("cities")
    wanted.timeLimit = Double(try options.whole("time-limit", 1...86_400) ?? 120)
    return wanted
  }

  /// One core stays free, so that the page keeps answering while a run is made.
  private static var threads: Int { max(1, ProcessInfo.processInfo.activeProcessorCount - 1) }
}

/// The options of a request, read by their names; what is left over at the end is an error.
struct RunOptions {
  private let command: String
  private var left: [String: String]
  private var known: [String] = []

  init(_ request: RunRequest) {
    command = request.command
    left = request.options
  }

  /// The text of an option; nil when it is not there or blank.
  mutating func text(_ name: String) -> String? {
    known.append(name)
    let value = left.removeValue(forKey: name)?.trimmingCharacters(in: .whitespacesAndNewlines)
    return value == "" ? nil : value
  }

  /// Texts separated by commas.
  mutating func list(_ name: String) -> [String] {
    (text(name) ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// - Throws: `UserError` when the option is no whole number within the range.
  mutating func whole(_ name: String, _ range: ClosedRange<Int>) throws -> Int? {
    guard let text = text(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UserError(
        .usage, "\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound), not \(text.prefix(40))"
      )
    }
    return number
  }

  /// - Throws: `UserError` when the option is no number of a random stream.
  mutating func seed() throws -> UInt64 {
    guard let text = text("seed") else { return 1 }
    guard let seed = UInt64(text) else {
      throw UserError(.usage, "seed must be a whole number from 0, not \(text.prefix(40))")
    }
    return seed
  }

  /// - Throws: `UserError` when the option is no date.
  mutating func day(_ name: String) throws -> Day? {
    guard let text = text(name) else { return nil }
    guard let day = Day(text) else {
      throw UserError(.usage, "\(name) must be a date as 2025-09-01, not \(text.prefix(40))")
    }
    return day
  }

  /// - Throws: `UserError` for options that the command does not have.
  func finish() throws {
    guard let name = left.keys.sorted().first else { return }
    throw UserError(
      .usage, "\(command) has no option \(name.prefix(40)); it has: \(known.sorted().joined(separator: ", "))")
  }
}
