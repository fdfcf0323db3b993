import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Tool.isBuilt, "build the product qafila first"))
struct CommandLineTests {
  private static let bamako = "cases/bamako"

  /// Each command with a schema: small runs of the real case.
  static let documents: [(schema: String, arguments: [String])] = [
    ("check", ["check", bamako]),
    ("simulate", ["simulate", bamako, "--replications", "40", "--days", "30", "--no-run"]),
    ("critical", ["critical", bamako]),
    ("evidence", ["evidence", bamako]),
    ("evidence", ["evidence", bamako, "--parameter", "mali_daily_demand"]),
    (
      "compare",
      [
        "compare", bamako, "--scenarios", "siege-2025,escorts-doubled", "--replications", "30", "--days", "30",
        "--no-run",
      ]
    ),
    ("stress", ["stress", bamako, "--cuts", "2", "--curve"]),
    ("protect", ["protect", bamako, "--guards", "2", "--cuts", "2"]),
    ("protect", ["protect", bamako, "--routes", "--cuts", "2"]),
    ("protect", ["protect", bamako, "--money-per-day", "9000000", "--cuts", "2"]),
    ("protect", ["protect", "cases/niamey", "--allies", "--guards", "1", "--guards-of", "NER=2", "--cuts", "2"]),
    (
      "stress", ["stress", bamako, "cases/niamey", "--cities", "bamako,niamey", "--weights", "niamey=2", "--cuts", "2"]
    ),
    ("evidence-influence", ["evidence", bamako, "--influence", "--replications", "100"]),
    ("backtest", ["backtest", bamako, "--until", "2025-11-23", "--replications", "60"]),
  ]

  @Test(arguments: documents)
  func `a command's JSON is one document that its schema describes`(schema: String, arguments: [String]) throws {
    let outcome = try Tool.run(arguments + ["--format", "json", "--quiet"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let file = Tool.package.appending(path: "docs/schemas/\(schema).json")
    #expect(try JSONSchema(contentsOf: file).problems(of: document).prefix(5).joined(separator: "\n") == "")
  }

  @Test(arguments: [
    ["check", bamako], ["evidence", bamako],
    ["evidence", bamako, "--influence", "--replications", "100"],
    ["protect", bamako, "--routes", "--cuts", "2"], ["critical", bamako], ["case", "package", bamako],
  ])
  func `every answer is kept in the folder of --out as its JSON`(arguments: [String]) throws {
    try Tool.withScratch { scratch in
      let folder = scratch.appending(path: "kept")
      let outcome = try Tool.run(arguments + ["--out", folder.path, "--format", "json"])
      #expect(outcome.code == 0, "\(outcome.errors)")
      // All but how long it took, so that the same run keeps the same bytes.
      func told(_ data: Data) throws -> NSDictionary? {
        var fields = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        fields?["seconds"] = nil
        return fields.map { NSDictionary(dictionary: $0) }
      }
      let isKept =
        try told(Data(contentsOf: folder.appending(path: "result.json"))) == told(Data(outcome.output.utf8))
      #expect(isKept)
      let manifest = try JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.appending(path: "manifest.json")))
      let inputs = try #require((manifest as? [String: Any])?["inputs"] as? [[String: String]])
      #expect(inputs.contains { $0["path"] == "links.csv" && $0["sha256"]?.count == 64 })
    }
  }

  @Test func `the same seed gives the same tables with one thread and with two`() throws {
    try Tool.withScratch { scratch in
      var folders: [URL] = []
      for threads in ["1", "2"] {
        let folder = scratch.appending(path: threads)
        let outcome = try Tool.run([
          "simulate", Self.bamako, "--scenario", "siege-2025", "--replications", "60", "--days", "90", "--seed", "7",
          "--threads", threads, "--out", folder.path,
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        folders.append(folder)
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folders[0].path).sorted()
      #expect(names.contains("manifest.json") && names.contains("series.csv"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folders[1].path).sorted() == names)
      for name in names {
        let bytes = try folders.map { try Data(contentsOf: $0.appending(path: name)) }
        #expect(bytes[0] == bytes[1], "\(name)")
      }
    }
  }

  @Test(arguments: ["ar", "fr", "en"])
  func `a run becomes one self-contained page`(language: String) throws {
    try Tool.withScratch { scratch in
      let run = scratch.appending(path: "run")
      #expect(
        try Tool.run(["simulate", Self.bamako, "--replications", "20", "--days", "20", "--out", run.path]).code == 0)
      #expect(try Tool.run(["report", run.path, "--language", language]).code == 0)
      let page = try String(contentsOf: run.appending(path: "report-\(language).html"), encoding: .utf8)
      #expect(page.utf8.count < 3_000_000)
      #expect(page.contains("lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\""))
      // Nothing is fetched: the only addresses are links to sources.
      #expect(
        !page.contains("<script") && !page.contains("src=") && !page.contains("@import") && !page.contains("url("))
    }
  }

  @Test func `a rolling back-test becomes a page of what was forecast and what came`() throws {
    try Tool.withScratch { scratch in
      let run = scratch.appending(path: "run")
      let made = try Tool.run([
        "backtest", Self.bamako, "--from", "2025-11-17", "--until", "2025-11-24", "--replications", "40", "--out",
        run.path,
      ])
      #expect(made.code == 0, "\(made.errors)")
      #expect(try Tool.run(["report", run.path, "--language", "en"]).code == 0)
      let page = try String(contentsOf: run.appending(path: "report-en.html"), encoding: .utf8)
      #expect(page.contains("What Qafila would have said, and what came") && page.contains("2025-11-17"))
    }
  }

  @Test func `ogrinfo lists the GeoPackage's layers without a warning`() throws {
    let ogrinfo = URL(filePath: "/usr/bin/ogrinfo")
    guard FileManager.default.isExecutableFile(atPath: ogrinfo.path) else { return }
    try Tool.withScratch { scratch in
      let run = scratch.appending(path: "run")
      #expect(
        try Tool.run(["simulate", Self.bamako, "--replications", "20", "--days", "20", "--out", run.path]).code == 0)
      let process = Process()
      process.executableURL = ogrinfo
      process.arguments = ["-so", "-al", run.appending(path: "simulation.gpkg").path]
      let (out, err) = (Pipe(), Pipe())
      process.standardOutput = out
      process.standardError = err
      try process.run()
      let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      let warnings = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0 && warnings == "", "\(warnings)")
      #expect(text.contains("Layer name: links"))
    }
  }

  @Test(arguments: [
    (["simulate"], 64), (["simulate", "no/such/case"], 66), (["frobnicate"], 64),
    (["simulate", "cases/bamako", "--threads", "0"], 64),
    (["simulate", "cases/bamako", "--scenario", "sieg-2025"], 64),
    (["report", "cases"], 65), (["critical", "--graph", "README.md", "--detours"], 65),
  ])
  func `what goes wrong ends with its exit code and words on standard error alone`(arguments: [String], code: Int)
    throws
  {
    let outcome = try Tool.run(arguments)
    #expect(Int(outcome.code) == code, "\(arguments): \(outcome.code) \(outcome.errors)")
    #expect(outcome.output == "" && !outcome.errors.isEmpty)
  }

  @Test func `a new case passes check and simulates`() throws {
    try Tool.withScratch { scratch in
      let folder = scratch.appending(path: "town").path
      #expect(try Tool.run(["new", folder]).code == 0)
      #expect(try Tool.run(["check", folder]).code == 0)
      let outcome = try Tool.run(["simulate", folder, "--replications", "20", "--no-run"])
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(try Tool.run(["new", folder]).code != 0)
    }
  }

  @Test(arguments: ["bamako", "ouagadougou", "niamey"])
  func `the cases are whole`(name: String) throws {
    let outcome = try Tool.run(["check", "cases/\(name)"])
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test(.enabled(if: SharedData.isPresent))
  func `critical gives every published detour of Beira`() throws {
    let file = SharedData.url("redundancy/beira_single_link_reference.csv")
    let outcome = try Tool.run(["critical", "--graph", file.path, "--detours", "--format", "json"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as! [String: Any]
    let links = document["links"] as! [[String: Any]]
    let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(links.count == 2_109 && rows.count == 2_109)
    #expect(links.count { $0["detour"] is NSNull } == 337)
    for (link, row) in zip(links, rows) {
      // The road class before it may hold commas.
      guard let published = Double(row[row.count - 2]) else { continue }
      #expect(abs((link["detour"] as? Double ?? .infinity) - published) <= 1, "\(row)")
    }
  }
}
