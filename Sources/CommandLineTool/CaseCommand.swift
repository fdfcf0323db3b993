import Analysis
import ArgumentParser
import Cases
import Foundation

/// `qafila case`: work on a case folder's files.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: Speech.said("Work on a case folder's files: renew its data package, import incidents."),
    subcommands: [PackageCommand.self, ImportIncidentsCommand.self])
}

/// `qafila case package CASE`.
struct PackageCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: Speech.said("Write or renew datapackage.json (Frictionless table schemas of all tables)."),
    discussion: Speech.said("What was added to the file beside the tables, such as licences and contributors, is kept.")
  )

  @Argument(help: .said("The case folder.", valueName: "case"))
  var folder: String

  @OptionGroup var global: GlobalOptions

  func perform(_ work: Work) throws {
    let report = try packageCase(at: folder)
    try answer(report, madeOf: [URL(filePath: folder)]) {
      var page = global.page
      let tables = global.words.list(report.tables)
      page.say(
        report.changed
          ? "\(folder)/datapackage.json now describes \(tables)."
          : "\(folder)/datapackage.json already described \(tables).")
      return page
    }
  }
}

/// `qafila case import-incidents FILE [--case CASE]`.
struct ImportIncidentsCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-incidents",
    abstract: Speech.said("Read ACLED or UCDP GED events as incidents, into a case or onto standard output."),
    discussion: Speech.said(
      """
      Takes ACLED's export of events (columns before and after March 2023) and UCDP GED. Date and location precision are \
      kept. Events that the case has already are left out, so an import can be repeated. Without --case, or with \
      --dry-run, the rows of incidents.csv are printed.
      """))

  @Argument(help: .said("The event file (CSV).", valueName: "file"))
  var file: String

  @Option(name: .customLong("case"), help: .said("Add the incidents to this case.", valueName: "case"))
  var folder: String?

  @Flag(name: .long, help: .said("Print the rows, write nothing."))
  var dryRun = false

  @Option(
    name: .long, help: .said("Leave out events farther than this from every road of the case.", valueName: "km"))
  var near: Double?

  @Option(
    name: .long,
    help: .said("Give events within this distance of a road the road's corridor.", valueName: "km"))
  var corridorWithin: Double?

  @Option(name: .long, help: .said("Only events on or after this day.", valueName: "day"))
  var from: String?

  @Option(name: .long, help: .said("Only events on or before this day.", valueName: "day"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    for distance in [near, corridorWithin].compactMap({ $0 }) where !(distance >= 0 && distance <= 20_000) {
      throw usage("a distance must be between 0 and 20000 km, not \(distance)")
    }
    if folder == nil, near != nil || corridorWithin != nil {
      throw usage("--near and --corridor-within need the roads of a case: add --case")
    }
  }

  func perform(_ work: Work) throws {
    let options = try importOptions(near: near, corridorWithin: corridorWithin, from: from, to: to)
    let report = try importIncidents(from: file, to: folder, options: options, writes: !dryRun)
    for warning in report.warnings { Console.note(global.words("warning: \(global.words.line(warning))")) }
    let run = try keep(report, madeOf: [URL(filePath: file)], ["case": folder, "dry-run": dryRun ? "yes" : nil])
    if global.format == .json { return Console.print(try JSONText.encode(report)) }
    if report.written == nil, folder == nil || dryRun {
      Console.print(report.table)
      if !global.quiet { Console.note(text(report, run).text) }
    } else {
      Console.print(text(report, run))
    }
  }

  private func text(_ report: ImportReport, _ run: URL?) -> TextPage {
    let words = global.words
    var page = global.page
    page.say(
      """
      \(report.file): events of \(report.source.name) read: \(words.whole(report.read)); \
      imported: \(words.whole(report.imported)).
      """)
    let types = report.types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if !types.isEmpty {
      let counts = types.map { "\(words.named("incident.\($0.key)", else: $0.key)) \(words.whole($0.value))" }
      page.say("Types: \(words.list(counts)).")
    }
    page.say(
      """
      Left out: known already \(words.whole(report.duplicates)), outside the days \(words.whole(report.outsideDates)), \
      far from roads \(words.whole(report.farFromRoads)), unreadable \(words.whole(report.unreadable)).
      """)
    if report.onCorridors > 0 { page.say("On a corridor: \(words.whole(report.onCorridors)).") }
    if let written = report.written { page.say("Added to \(written).") }
    page.runFolder(run?.path)
    return page
  }
}
