import Foundation
import TestSupport
import Testing

/// What the command line says, in Arabic, French and English and on terminals of any width.
@Suite(.enabled(if: Tool.isBuilt, "build the product qafila first"))
struct LanguageTests {
  static let languages = ["ar", "fr", "en"]

  private static let bamako = "cases/bamako"

  /// Every command that prints a page, small.
  static let pages: [[String]] =
    CommandLineTests.documents.map(\.arguments) + [
      ["critical", "--graph", "GRAPH", "--from", "a", "--to", "d"],
      ["critical", "--graph", "GRAPH", "--detours"],
      ["stress", "--graph", "GRAPH", "--from", "a", "--to", "d", "--cuts", "1", "--curve", "--near", "1"],
      ["stress", "--graph", "GRAPH", "--from", "a", "--to", "d", "--cuts", "1", "--problem", "max-flow"],
      ["protect", "--graph", "GRAPH", "--from", "a", "--to", "d", "--cuts", "1", "--guards", "1"],
      ["stress", bamako, "--cuts", "1", "--periods", "10"],
      ["compare", bamako, "--sweep", "attacker_budget=1:2:1", "--replications", "20", "--days", "20", "--no-run"],
      ["network", "info", "GRAPH"],
      ["network", "route", "GRAPH", "--from", "a", "--to", "d", "--routes", "2"],
    ]

  /// Two ways from a to d.
  private static let graph = """
    from,to,cost,delay,capacity,km
    a,b,1,2,5,1
    b,d,1,2,5,1
    a,c,2,1,3,2
    c,d,2,1,3,2
    b,a,1,2,5,1
    d,b,1,2,5,1

    """

  private static func run(_ arguments: [String], _ more: [String], columns: Int = 80) throws -> Tool.Outcome {
    try Tool.withScratch { scratch in
      let graph = scratch.appending(path: "graph.csv")
      try Data(Self.graph.utf8).write(to: graph)
      return try Tool.run(
        arguments.map { $0 == "GRAPH" ? graph.path : $0 } + more + ["--quiet"],
        environment: ["COLUMNS": "\(columns)", "LC_ALL": "C"])
    }
  }

  /// Columns that a terminal gives a line: marks and format characters take none. (No wide characters occur.)
  private static func width(_ line: Substring) -> Int {
    line.unicodeScalars.count {
      ![.nonspacingMark, .enclosingMark, .format].contains($0.properties.generalCategory)
    }
  }

  @Test(arguments: pages, languages)
  func `a page fits its terminal and leaves no key or placeholder behind`(arguments: [String], language: String) throws
  {
    let columns = language == "en" ? 80 : 60
    let outcome = try Self.run(arguments, ["--language", language], columns: columns)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains(/\{[0-9a-z_]*\}/), "\(outcome.output)")
    #expect(!outcome.output.contains(/\b(count|word|tier|series|outcome|product|cost)\.[a-z_0-9]+/))
    // A fault has one line, as compilers write theirs; one word alone, a path or an address, may be wider.
    for line in outcome.output.split(separator: "\n") where Self.width(line) > columns && !line.contains(".csv:") {
      #expect(line.trimmingPrefix(" ").split(separator: " ").count <= 1, "\(columns): \(line)")
    }
  }

  @Test(arguments: pages, ["ar", "fr"])
  func `no sentence is left in English`(arguments: [String], language: String) throws {
    // What sources say stands as they say it.
    if arguments.contains("--parameter") || arguments.contains("--influence") { return }
    let english = Set(try Self.run(arguments, ["--language", "en"], columns: 200).output.split(separator: "\n"))
    for line in try Self.run(arguments, ["--language", language], columns: 200).output.split(separator: "\n") {
      let words = line.split(separator: " ").filter { $0.wholeMatch(of: /[a-z]{3,}[,.:;]?/) != nil }
      // Ways are told by the ids of their places.
      #expect(words.count < 4 || line.contains(" > ") || !english.contains(line), "\(language): \(line)")
    }
    if language == "ar" {
      #expect(try Self.run(arguments, ["--language", "ar"]).output.contains(/[\u{627}-\u{64A}]/))
    }
  }

  @Test(arguments: pages)
  func `a JSON document is the same in every language`(arguments: [String]) throws {
    let documents = try ["en", "ar"].map { language in
      let outcome = try Self.run(arguments, ["--format", "json", "--language", language, "--digits", "arabic"])
      #expect(outcome.code == 0, "\(outcome.errors)")
      // How long it took, and where the graph lay, differ from run to run.
      return outcome.output.replacing(/"seconds" ?: ?[0-9.e-]+/, with: "").replacing(/\/[^"]*graph\.csv/, with: "graph")
        .replacing(/"file" ?: ?"[^"]*"/, with: "")
    }
    #expect(Set(documents).count == 1)
  }

  @Test(arguments: [
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_ML.UTF-8"], "il n'y a pas"), (["LC_ALL": "ar_MR.UTF-8"], "لا"),
    (["LC_ALL": "C", "LANG": "fr_FR"], "there is no"), (["LC_ALL": "sw_KE.UTF-8"], "there is no"),
    (["LC_ALL": "", "LC_MESSAGES": "fr", "LANG": "ar"], "il n'y a pas"),
  ])
  func `the language comes from the environment, else is English`(environment: [String: String], words: String) throws {
    let outcome = try Tool.run(["check", "no/such/case"], environment: environment)
    #expect(outcome.code == 66)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test(arguments: languages)
  func `digits are a choice`(language: String) throws {
    let plain = try Self.run(["check", Self.bamako], ["--language", language])
    let arabic = try Self.run(["check", Self.bamako], ["--language", language, "--digits", "arabic"])
    #expect(!plain.output.contains(/[٠-٩]/) && arabic.output.contains(/[٠-٩]/))
  }

  /// What can go wrong with any command, with the exit code it ends with.
  static let mistakes: [(arguments: [String], code: Int32)] = [
    (["simulate", "no/such/case"], 66), (["simulate", "README.md"], 66), (["check", "/dev/null"], 66),
    (["simulate", bamako, "--scenario", "sieg-2025"], 64), (["simulate", bamako, "--days", "0"], 64),
    (["simulate", bamako, "--start", "yesterday"], 64), (["simulate", bamako, "--calibration", "none"], 66),
    (["simulate", bamako, "--replications", "5", "--days", "5", "--out", "/proc/no"], 73),
    (["simulate", bamako, "--replications", "5", "--days", "5", "--out", "README.md"], 73),
    (["compare", bamako, "--scenarios", "nothing"], 64), (["compare", bamako, "--sweep", "x"], 64),
    (["critical", "no/such/file"], 66), (["critical", bamako, "--cities", "bamakoo"], 65), (["critical"], 64),
    (["stress", bamako], 64), (["stress", bamako, "--cuts", "1.5"], 64), (["stress", "no/such", "--cuts", "1"], 66),
    (["stress", bamako, "--cuts", "1", "--products", "water"], 65),
    (["stress", "--graph", "no.csv", "--cuts", "1"], 66),
    (["stress", "--graph", "README.md", "--from", "a", "--to", "b", "--cuts", "1"], 65),
    (["protect", bamako, "--cuts", "1"], 64), (["verify", "no/such"], 66), (["verify", "README.md"], 65),
    (["evidence", bamako, "--parameter", "mali_daily_demnd"], 64), (["evidence", "no/such"], 66),
    (["backtest", bamako, "--until", "2035-01-01"], 64), (["backtest", "no/such"], 66),
    (["calibrate", "no/such", "--until", "2025-11-01"], 66), (["report", "no/such"], 66), (["report", "cases"], 65),
    (["network", "info", "no/such"], 66), (["network", "info", "README.md"], 65), (["network", "info", "cases"], 66),
    (["new", "README.md"], 73), (["new", "cases"], 73), (["case", "package", "no/such"], 66),
    (["case", "import-incidents", "no/such.csv"], 66), (["case", "import-incidents", "README.md"], 65),
    (["simulate"], 64), (["frobnicate"], 64), (["simulate", bamako, "--dayz", "3"], 64),
    (["simulate", bamako, "--days", "many"], 64), (["simulate", bamako, "--format", "xml"], 64),
    (["simulate", bamako, "--language", "xx"], 64), (["simulate", bamako, "--threads"], 64),
  ]

  @Test(arguments: mistakes, languages)
  func `a mistake is named in the reader's language and ends with its code`(
    mistake: (arguments: [String], code: Int32), language: String
  ) throws {
    let spoken = mistake.arguments.contains("--language") ? [] : ["--language", language]
    let outcome = try Tool.run(mistake.arguments.isEmpty ? [] : Self.inserting(spoken, into: mistake.arguments))
    #expect(outcome.code == mistake.code, "\(mistake.arguments): \(outcome.errors)")
    #expect(outcome.output == "" && !outcome.errors.isEmpty)
    #expect(!outcome.errors.contains("internal fault") && !outcome.errors.contains("Fatal error"), "\(outcome.errors)")
    if language == "ar", !spoken.isEmpty { #expect(outcome.errors.contains(/[\u{627}-\u{64A}]/), "\(outcome.errors)") }
  }

  /// After the command, before what may lack a value.
  private static func inserting(_ options: [String], into arguments: [String]) -> [String] {
    let commands = arguments.prefix { !$0.hasPrefix("-") && !$0.contains("/") && !$0.contains(".") }
    let place = ["network", "case"].contains(arguments[0]) ? 2 : min(1, commands.count)
    return Array(arguments.prefix(place)) + options + Array(arguments.dropFirst(place))
  }

  @Test(arguments: languages)
  func `help speaks the language`(language: String) throws {
    let heading = ["ar": "الخيارات:", "fr": "UTILISATION :", "en": "USAGE:"][language]!
    for command in ["simulate", "compare", "stress", "evidence"] {
      let outcome = try Tool.run([command, "--language", language, "--help"])
      #expect(outcome.code == 0 && outcome.output.contains(heading), "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test(arguments: [
    ("empty.csv", Data()), ("garbage.csv", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ 7) })),
    ("latin.csv", Data([0x66, 0x72, 0x6F, 0x6D, 0x2C, 0x74, 0x6F, 0x0A, 0xE9, 0x2C, 0xE8, 0x0A])),
    ("zip.csv", Data([0x50, 0x4B, 3, 4, 0, 0, 0, 0])),
  ])
  func `a bad file of any kind is refused with its name, or read`(name: String, bytes: Data) throws {
    try Tool.withScratch { scratch in
      let file = scratch.appending(path: name).path
      try bytes.write(to: URL(filePath: file))
      for arguments in [
        ["critical", "--graph", file, "--detours"],
        ["stress", "--graph", file, "--from", "a", "--to", "b", "--cuts", "1"],
        ["network", "info", file], ["case", "import-incidents", file], ["verify", file],
      ] {
        let outcome = try Tool.run(arguments)
        #expect([0, 65].contains(outcome.code), "\(arguments): \(outcome.code) \(outcome.errors)")
        #expect(!outcome.errors.contains("internal fault"), "\(outcome.errors)")
      }
    }
  }

  @Test func `Ctrl-C ends with 130 and leaves nothing half-written`() throws {
    try Tool.withScratch { scratch in
      let process = Process()
      process.executableURL = Tool.qafila
      process.arguments = [
        "simulate", Self.bamako, "--replications", "100000", "--out", scratch.appending(path: "run").path,
      ]
      process.currentDirectoryURL = Tool.package
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      // Long enough to be at work, far too short to be done: what is tested holds whenever the signal comes.
      Thread.sleep(forTimeInterval: 2)
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationStatus == 130 || process.terminationReason == .uncaughtSignal)
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }
  }
}
