import Analysis
import ArgumentParser

/// `qafila case`: work on a case folder's files.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Work on a case folder's files: renew its data package, import incidents.",
    subcommands: [PackageCommand.self, ImportIncidentsCommand.self])
}

/// `qafila case package CASE`.
struct PackageCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "package", abstract: "Write or renew datapackage.json (Frictionless table schemas of all tables).",
    discussion: "What was added to the file beside the tables, such as licences and contributors, is kept.")

  @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
  var folder: String

  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let report = try packageCase(at: folder)
    switch global.format {
    case .json: Console.print(try JSONText.encode(report))
    case .text:
      let state = report.changed ? "now describes" : "already described"
      Console.print("\(folder)/datapackage.json \(state) \(report.tables.joined(separator: ", ")).")
    }
  }
}

/// `qafila case import-incidents FILE [--case CASE]`.
struct ImportIncidentsCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-incidents",
    abstract: "Read ACLED or UCDP GED events as incidents, into a case or onto standard output.",
    discussion: """
      Takes ACLED's export of events (columns before and after March 2023) and UCDP GED. Date and location precision are \
      kept. Events that the case has already are left out, so an import can be repeated. Without --case, or with \
      --dry-run, the rows of incidents.csv are printed.
      """)

  @Argument(help: ArgumentHelp("The event file (CSV).", valueName: "file"))
  var file: String

  @Option(name: .customLong("case"), help: ArgumentHelp("Add the incidents to this case.", valueName: "case"))
  var folder: String?

  @Flag(name: .long, help: "Print the rows, write nothing.")
  var dryRun = false

  @Option(
    name: .long, help: ArgumentHelp("Leave out events farther than this from every road of the case.", valueName: "km"))
  var near: Double?

  @Option(
    name: .long,
    help: ArgumentHelp("Give events within this distance of a road the road's corridor.", valueName: "km"))
  var corridorWithin: Double?

  @Option(name: .long, help: ArgumentHelp("Only events on or after this day.", valueName: "day"))
  var from: String?

  @Option(name: .long, help: ArgumentHelp("Only events on or before this day.", valueName: "day"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    for distance in [near, corridorWithin].compactMap({ $0 }) where !(distance >= 0 && distance <= 20_000) {
      throw ValidationError("a distance must be between 0 and 20000 km, not \(distance)")
    }
    if folder == nil, near != nil || corridorWithin != nil {
      throw ValidationError("--near and --corridor-within need the roads of a case: add --case")
    }
  }

  func perform(_ work: Work) throws {
    let options = try importOptions(near: near, corridorWithin: corridorWithin, from: from, to: to)
    let report = try importIncidents(from: file, to: folder, options: options, writes: !dryRun)
    for warning in report.warnings { Console.note("warning: \(warning)") }
    if global.format == .json { return Console.print(try JSONText.encode(report)) }
    if report.written == nil, folder == nil || dryRun {
      Console.print(report.table)
      if !global.quiet { Console.note(text(report)) }
    } else {
      Console.print(text(report))
    }
  }

  private func text(_ report: ImportReport) -> String {
    let types = report.types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
    var lines = ["\(report.file): \(report.read) events of \(report.source.name) read, \(report.imported) imported."]
    if !types.isEmpty { lines.append("Types: \(types.joined(separator: ", ")).") }
    lines.append(
      "Left out: \(report.duplicates) known already, \(report.outsideDates) outside the days, "
        + "\(report.farFromRoads) far from roads, \(report.unreadable) unreadable.")
    if report.onCorridors > 0 { lines.append("\(report.onCorridors) lie on a corridor.") }
    if let written = report.written { lines.append("Added to \(written).") }
    return lines.joined(separator: "\n")
  }
}
