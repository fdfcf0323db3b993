import CaseFiles
import Cases
import Foundation
import Simulation
import Wording

/// A case with the files it was read from.
public struct OpenedCase: Sendable {
  public var value: Case
  public var folder: URL
  /// Every file read, also those of shared folders.
  public var files: [CaseInput]
  /// What is odd but no error.
  public var warnings: [Problem]

  /// The files with their digests, for a run's manifest.
  ///
  /// - Throws: when a file vanished since.
  public func inputs() throws -> [Manifest.Input] {
    try files.map { Manifest.Input(path: $0.name, sha256: try Digest.sha256(of: URL(filePath: $0.path))) }
  }
}

/// One or more case folders on one network, looked at together.
public struct OpenedCases: Sendable {
  /// All of them as one situation.
  public var value: Case
  /// Every file read, by case where there are several.
  public var inputs: [Manifest.Input]
}

/// Reads case folders and joins them; see `Case.union`.
///
/// - Throws: as `open(case:knownOn:)`; `UserError` for what two cases say differently.
public func open(cases paths: [String]) throws -> OpenedCases {
  guard !paths.isEmpty else { throw UserError(.usage, "name a case folder") }
  let opened = try paths.map { try open(case: $0) }
  let inputs = try opened.flatMap { each in
    try each.inputs().map { input in
      paths.count == 1 ? input : .init(path: "\(each.value.description.id)/\(input.path)", sha256: input.sha256)
    }
  }
  do {
    return OpenedCases(value: try Case.union(opened.map(\.value)), inputs: inputs)
  } catch {
    throw UserError(.badData, "the cases cannot be looked at together:" + "\n\(error: error)")
  }
}

/// Parameters that exist without `parameters.yaml`: the simulation has defaults for them.
private let modelParameters = Set(ModelParameter.allCases.map(\.rawValue))

/// What is at a path instead of a case folder.
private func noCase(at path: String) -> UserError {
  FileManager.default.fileExists(atPath: path)
    ? UserError(.missingInput, "\(path) is a file, not a case folder")
    : UserError(.missingInput, "there is no case folder \(path)")
}

/// Reads a case folder: the first step of every command on a case.
///
/// - Parameters:
///   - path: The folder.
///   - day: What could not be known on that day is left out (`Case.known(on:)`).
/// - Throws: `UserError` (missing input) when there is no such folder, `InvalidCase` with every error of every file.
public func open(case path: String, knownOn day: Day? = nil) throws -> OpenedCase {
  let folder = URL(filePath: path)
  let inspection = CaseLoader.inspect(folder, knownOn: day, modelParameters: modelParameters)
  if inspection.isMissing { throw noCase(at: path) }
  guard let value = inspection.value else {
    if !inspection.errors.isEmpty, inspection.errors.allSatisfy({ $0.code == "missing-file" }) {
      throw UserError(.missingInput, "\(path) is no case folder: it has no case.yaml")
    }
    throw InvalidCase(problems: inspection.errors)
  }
  return OpenedCase(value: value, folder: folder, files: inspection.files, warnings: inspection.warnings)
}

/// The case in a folder; see `open(case:knownOn:)`.
public func load(case path: String, knownOn day: Day? = nil) throws -> Case { try open(case: path, knownOn: day).value }

/// What `qafila check` found.
public struct CaseReport: Encodable, Sendable {
  /// A file and how much it holds.
  public struct File: Encodable, Sendable {
    public var name: String
    /// Rows of data; nil for files that are no tables.
    public var rows: Int?
  }

  /// The folder as it was given.
  public var folder: String
  /// The case's id, where `case.yaml` says it.
  public var id: String?
  /// Whether the case can be used.
  public var valid: Bool
  public var errors: Int
  public var warnings: Int
  public var problems: [Problem]
  public var files: [File]
}

/// Checks a case folder: every problem of every file.
///
/// - Parameter day: Check the case as it could be known on that day.
/// - Throws: `UserError` (missing input) when there is no such folder. A case with errors is a result, not an error.
public func check(case path: String, knownOn day: Day? = nil) throws -> CaseReport {
  let inspection = CaseLoader.inspect(URL(filePath: path), knownOn: day, modelParameters: modelParameters)
  if inspection.isMissing { throw noCase(at: path) }
  return CaseReport(
    folder: path, id: inspection.description?.id, valid: inspection.value != nil, errors: inspection.errors.count,
    warnings: inspection.warnings.count, problems: inspection.problems,
    files: inspection.files.map { CaseReport.File(name: $0.name, rows: $0.rows) })
}

/// Files that a command wrote into a case folder.
public struct WrittenFiles: Encodable, Sendable {
  /// The folder as it was given.
  public var folder: String
  /// Names relative to it.
  public var files: [String]
}

/// Makes a small, valid case folder to start from.
///
/// - Throws: `UserError` (cannot write) when the folder is not empty.
public func makeCase(at path: String) throws -> WrittenFiles {
  do {
    return WrittenFiles(folder: path, files: try NewCase.write(to: URL(filePath: path)))
  } catch {
    throw UserError(.cannotWrite, error.message)
  }
}

/// What `qafila case package` did.
public struct PackageReport: Encodable, Sendable {
  /// The folder as it was given.
  public var folder: String
  /// The tables that `datapackage.json` describes.
  public var tables: [String]
  /// Whether the file was not so before.
  public var changed: Bool
}

/// Writes or renews `datapackage.json`.
///
/// - Throws: `UserError` when there is no such folder, `InvalidCase` when `case.yaml` cannot be read.
public func packageCase(at path: String) throws -> PackageReport {
  let folder = URL(filePath: path)
  if CaseLoader.inspect(folder).isMissing { throw noCase(at: path) }
  do {
    let written = try DataPackage.write(to: folder)
    return PackageReport(folder: path, tables: written.tables, changed: written.hasChanged)
  } catch let error as InvalidCase {
    throw error
  } catch {
    throw UserError(.cannotWrite, "\(path)/\(DataPackage.file) cannot be written: \(reason(error))")
  }
}

/// What `qafila case import-incidents` did.
public struct ImportReport: Encodable, Sendable {
  /// The event file.
  public var file: String
  /// `acled` or `ucdp`.
  public var source: EventSource
  /// Rows of data in the file.
  public var read: Int
  public var imported: Int
  /// Events that the file or the case has already.
  public var duplicates: Int
  public var outsideDates: Int
  public var farFromRoads: Int
  public var unreadable: Int
  /// Imported incidents that got a corridor.
  public var onCorridors: Int
  /// Imported incidents by type.
  public var types: [String: Int]
  public var warnings: [Problem]
  /// The table that was added to; nil when nothing was written.
  public var written: String?
  /// The imported incidents as cells of `incidents.csv` by column.
  public var incidents: [[String: String]]
  /// The same as a table.
  public var table: String

  private enum CodingKeys: String, CodingKey {
    case file, source, read, imported, duplicates, unreadable, types, warnings, written, incidents
    case outsideDates = "outside_dates"
    case farFromRoads = "far_from_roads"
    case onCorridors = "on_corridors"
  }
}

/// Reads ACLED or UCDP GED events as incidents, and adds them to a case where one is named.
///
/// - Parameters:
///   - file: The event file.
///   - path: The case folder; nil only reads.
///   - options: Which events are wanted.
///   - writes: Whether the case's `incidents.csv` is added to.
/// - Throws: `UserError` when file or folder is missing or cannot be written, `InvalidCase` when either is bad.
public func importIncidents(
  from file: String, to path: String?, options: IncidentImport.Options, writes: Bool
) throws -> ImportReport {
  guard let data = FileManager.default.contents(atPath: file) else {
    throw UserError(.missingInput, "there is no file \(file) that can be read")
  }
  var options = options
  let situation = try path.map { try load(case: $0) }
  // Nothing after the case's last day: such incidents would be errors in the case.
  if let last = situation?.description.to { options.to = min(options.to ?? last, last) }
  let result = try IncidentImport.read(Array(data), file: file, into: situation, options: options)
  var report = ImportReport(
    file: file, source: result.source, read: result.read, imported: result.incidents.count,
    duplicates: result.duplicates, outsideDates: result.outsideDates, farFromRoads: result.farFromRoads,
    unreadable: result.unreadable, onCorridors: result.onCorridors,
    types: Dictionary(grouping: result.incidents, by: \.type.rawValue).mapValues(\.count), warnings: result.warnings,
    written: nil, incidents: result.incidents.map(IncidentTable.cells), table: IncidentTable.text(result.incidents))
  guard let path, writes, !result.incidents.isEmpty else { return report }
  do {
    try IncidentTable.append(result.incidents, to: URL(filePath: path))
  } catch let error as InvalidCase {
    throw error
  } catch {
    throw UserError(.cannotWrite, "\(path)/incidents.csv cannot be written: \(reason(error))")
  }
  report.written = "\(path)/incidents.csv"
  return report
}

/// Which events are wanted, as the command line and the server say it.
///
/// - Throws: `UserError` (usage) for days that are no days.
public func importOptions(near: Double?, corridorWithin: Double?, from: String?, to: String?) throws
  -> IncidentImport.Options
{
  .init(near: near, corridorWithin: corridorWithin, from: try from.map(day), to: try to.map(day))
}

/// A day from `yyyy-mm-dd`.
///
/// - Throws: `UserError` (usage) for anything else.
public func day(_ text: String) throws -> Day {
  guard let day = Day(text) else { throw UserError(.usage, "\"\(text)\" is no day: write yyyy-mm-dd") }
  return day
}
