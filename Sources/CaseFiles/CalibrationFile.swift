import Cases
import Foundation
internal import Yams

/// A calibration that a case keeps under a name (`calibrations/NAME.yaml`): a joint posterior sample with where it comes from.
public struct Calibration: Codable, Sendable, Equatable {
  /// One input file and what was in it.
  public struct Input: Codable, Sendable, Equatable {
    public var path: String
    public var sha256: String

    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// One fitted parameter.
  public struct Fitted: Codable, Sendable, Equatable {
    public var id: String
    /// Medians before and after.
    public var prior: Double
    public var posterior: Double
    /// Posterior over prior standard deviation of its normal score: 1 learned nothing.
    public var shrinkage: Double
    /// How far its mean moved, in prior standard deviations.
    public var shift: Double
    /// The posterior draws; the k-th of every parameter belong together.
    public var draws: [Double]

    public init(id: String, prior: Double, posterior: Double, shrinkage: Double, shift: Double, draws: [Double]) {
      self.id = id
      self.prior = prior
      self.posterior = posterior
      self.shrinkage = shrinkage
      self.shift = shift
      self.draws = draws
    }
  }

  public var name: String
  public var scenario: String
  /// No row dated later was read.
  public var until: String
  public var method: String
  public var seed: UInt64
  public var version: String
  public var inputs: [Input]
  /// Ids of the observations fitted to.
  public var observations: [String]
  /// Misfit before each round and at the end; about 1 when the model explains the observations.
  public var mismatch: [Double]
  public var converged: Bool
  public var parameters: [Fitted]

  public init(
    name: String, scenario: String, until: String, method: String, seed: UInt64, version: String, inputs: [Input],
    observations: [String], mismatch: [Double], converged: Bool, parameters: [Fitted]
  ) {
    self.name = name
    self.scenario = scenario
    self.until = until
    self.method = method
    self.seed = seed
    self.version = version
    self.inputs = inputs
    self.observations = observations
    self.mismatch = mismatch
    self.converged = converged
    self.parameters = parameters
  }
}

/// Calibrations in a case folder.
public enum CalibrationFile {
  /// Where a calibration lies.
  public static func url(_ name: String, in folder: URL) -> URL {
    folder.appending(path: "calibrations").appending(path: "\(name).yaml")
  }

  /// Names of the calibrations of a case, sorted.
  public static func names(in folder: URL) -> [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "calibrations").path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// Reads a calibration.
  ///
  /// - Throws: `InvalidCase` when the file is not one; any error of reading it.
  public static func read(_ name: String, in folder: URL) throws -> Calibration {
    let file = "calibrations/\(name).yaml"
    let data = try Data(contentsOf: url(name, in: folder))
    let calibration: Calibration
    do {
      calibration = try YAMLDecoder().decode(Calibration.self, from: data)
    } catch {
      throw InvalidCase(problems: [
        Problem(
          code: "bad-calibration", file: file, message: "not a calibration: \(error: error)",
          remedy: "make it again with qafila calibrate")
      ])
    }
    let sizes = Set(calibration.parameters.map(\.draws.count))
    guard sizes.count <= 1, sizes.first != 0, calibration.parameters.allSatisfy({ $0.draws.allSatisfy(\.isFinite) })
    else {
      throw InvalidCase(problems: [
        Problem(
          code: "bad-calibration", file: file, message: "draws of different number, none, or not finite",
          remedy: "make it again with qafila calibrate")
      ])
    }
    return calibration
  }

  /// Writes a calibration into its case; replaces one of the same name at once or not at all.
  public static func write(_ calibration: Calibration, in folder: URL) throws {
    let place = url(calibration.name, in: folder)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    let encoder = YAMLEncoder()
    encoder.options.sortKeys = true
    let head = "# Made by qafila calibrate; do not edit. \"until\": no row of the case dated later was read.\n"
    try Data((head + encoder.encode(calibration)).utf8).write(to: place, options: .atomic)
  }
}
