import Cases
import Evidence
import Foundation
import Geography
import Simulation
import Storage

/// How to simulate.
public struct SimulateRequest: Sendable {
  public var casePath: String
  public var scenario: String?
  public var replications: Int
  public var days: Int?
  public var seed: UInt64
  public var threads: Int
  /// A calibration of the case to draw from.
  public var calibration: String?
  /// Where the run folder goes; none is written when nil.
  public var place: URL?
  /// Whether the default place below the working directory is used when there is none.
  public var writesRun: Bool

  public init(
    casePath: String, scenario: String? = nil, replications: Int = 1000, days: Int? = nil, seed: UInt64 = 1,
    threads: Int = 1, calibration: String? = nil, place: URL? = nil, writesRun: Bool = true
  ) {
    self.casePath = casePath
    self.scenario = scenario
    self.replications = replications
    self.days = days
    self.seed = seed
    self.threads = threads
    self.calibration = calibration
    self.place = place
    self.writesRun = writesRun
  }
}

/// `simulate`: what happens, day by day, in many replications.
public enum SimulateUseCase {
  /// Days of a run unless told otherwise: the autumn and winter of a siege.
  public static let usualDays = 180

  /// Simulates and writes the run folder.
  ///
  /// - Returns: the answer and the run folder.
  /// - Throws: `UserError`, `InvalidCase`, `Interrupted`.
  public static func run(_ request: SimulateRequest, _ work: Work) throws -> (answer: SimulationAnswer, run: URL?) {
    let opened = try open(case: request.casePath)
    let prepared = try PreparedCase(opened.value)
    let scenario = try scenario(request.scenario, of: opened.value)
    let days =
      request.days ?? min(usualDays, opened.value.description.from.distance(to: opened.value.description.to) + 1)
    let options = SimulationOptions(
      seed: request.seed, replications: request.replications, days: days, threads: request.threads)
    let ensemble = try simulate(prepared, scenario, request.calibration, options, opened.folder, work)
    if let broken = ensemble.brokenBalance { throw BrokenBalance(what: broken) }
    let row = opened.value.scenarios.first { $0.id == scenario }
    let answer = AnswerBuilder(prepared: prepared, ensemble: ensemble, scenario: row, calibration: request.calibration)
      .answer()
    guard request.writesRun else { return (answer, nil) }
    work.progress(1, "writing")
    var settings = ["scenario": scenario, "replications": "\(request.replications)", "days": "\(days)"]
    settings["calibration"] = request.calibration
    let manifest = Manifest(
      command: "simulate", options: settings, seed: request.seed, caseID: opened.value.description.id,
      inputs: try opened.inputs())
    let files = SimulationFiles(prepared: prepared, ensemble: ensemble, answer: answer)
    return (answer, try files.write(at: request.place, manifest, work))
  }

  /// The scenario's id: the one asked for, else `baseline`.
  ///
  /// - Throws: `UserError` with the nearest name.
  static func scenario(_ wanted: String?, of situation: Case) throws -> String {
    let id = wanted ?? "baseline"
    guard id != "baseline", !situation.scenarios.contains(where: { $0.id == id }) else { return id }
    let known = situation.scenarios.map(\.id)
    let near = nearestName(to: id, among: known)
    throw UserError(
      .badData,
      "the case has no scenario \(id)\(near.map { "; is \($0) meant?" } ?? ""); it has \(known.sorted().joined(separator: ", "))"
    )
  }

  private static func simulate(
    _ prepared: PreparedCase, _ scenario: String, _ calibration: String?, _ options: SimulationOptions, _ folder: URL,
    _ work: Work
  ) throws -> Ensemble {
    let joint = try calibration.map { CalibrationUseCase.joint(try CalibrationUseCase.calibration($0, in: folder)) }
    do {
      return try Simulator.run(
        prepared.situation, network: prepared.network, scenario: scenario, parameters: prepared.distributions,
        joint: joint,
        hazard: prepared.hazard, options: options
      ) { share in
        work.progress(share, "simulating")
        return !work.isCancelled
      }
    } catch is CancellationError {
      throw Interrupted()
    }
  }
}

/// Litres or tankers that do not add up: a fault of ours, never the input's.
struct BrokenBalance: Error, CustomStringConvertible {
  var what: String
  var description: String { "litres or tankers do not add up: \(what)" }
}
