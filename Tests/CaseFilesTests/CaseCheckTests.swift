import CaseFiles
import Cases
import Foundation
import Testing

/// One fault planted in a case that is otherwise right, and what must be said about it.
struct Fault: Sendable, CustomTestStringConvertible {
  enum Edit: Sendable {
    case replace(String, String)
    case append(String)
  }

  var code: String
  var file: String
  var edit: Edit
  /// The text on whose line the fault lies, the new text when not given; nil for faults of a file as a whole.
  var at: String?
  var severity = Problem.Severity.error
  var remedy: String?

  init(
    _ code: String, _ file: String, replace old: String, with new: String, at: String? = nil,
    _ severity: Problem.Severity = .error, remedy: String? = nil
  ) {
    (self.code, self.file, self.edit, self.severity, self.remedy) = (code, file, .replace(old, new), severity, remedy)
    self.at = at == "" ? nil : at ?? new
  }

  init(
    _ code: String, _ file: String, append text: String, at: String? = nil, _ severity: Problem.Severity = .error,
    remedy: String? = nil
  ) {
    (self.code, self.file, self.edit, self.severity, self.remedy) = (code, file, .append(text), severity, remedy)
    self.at = at == "" ? nil : at ?? text
  }

  var testDescription: String { "\(code) in \(file): \(at ?? "")" }
}

struct CaseCheckTests {
  static let faults: [Fault] = [
    // Names that name nothing.
    Fault(
      "unknown-place", "links.csv", replace: "west_town,city,150", with: "west_twon,city,150",
      remedy: "did you mean west_town?"),
    Fault(
      "unknown-place", "case.yaml", replace: "cities: [city]", with: "cities: [city, citty]",
      remedy: "did you mean city?"),
    Fault("unknown-place", "observed.csv", replace: "tankers,city,,2025-01-20", with: "tankers,village,,2025-01-20"),
    Fault(
      "unknown-corridor", "fleet.csv", replace: "west_fleet,west,", with: "west_fleet,wset,",
      remedy: "did you mean west?"),
    Fault(
      "unknown-corridor", "links.csv", replace: ",,west east,TGO", with: ",,west eats,TGO", remedy: "did you mean east?"
    ),
    Fault(
      "unknown-actor", "supply.csv", replace: "depot,diesel,120000,importers", with: "depot,diesel,120000,importer",
      remedy: "did you mean importers?"),
    Fault(
      "unknown-product", "demand.csv", replace: "city,petrol,5,", with: "city,petrool,5,",
      remedy: "did you mean petrol?"),
    Fault("unknown-claim", "storage.csv", replace: "2025-01-01,C005,Twelve", with: "2025-01-01,C005 C999,Twelve"),
    Fault(
      "unknown-claim", "parameters.yaml", replace: "{claim: C006,", with: "{claim: C066,", remedy: "did you mean C006?"),
    Fault(
      "unknown-parameter", "demand.csv", replace: "0.25 * daily_demand", with: "0.25 * dayly_demand",
      remedy: "did you mean daily_demand?"),
    Fault(
      "unknown-scenario", "scenarios/siege.yaml", replace: "extends: baseline", with: "extends: base_line",
      remedy: "did you mean baseline?"),
    Fault(
      "unknown-actor", "scenarios/siege.yaml", replace: "group: insurgents", with: "group: insurgent",
      remedy: "did you mean insurgents?"),
    Fault("unknown-corridor", "scenarios/siege.yaml", replace: "[west, east]", with: "[west, north]"),
    Fault("unknown-country", "places.csv", replace: "-1.5,BFA", with: "-1.5,BFO", remedy: "did you mean BFA?"),
    Fault("unknown-currency", "case.yaml", replace: "XOF", with: "XOV", remedy: "did you mean XOF?"),
    Fault("unknown-word", "places.csv", replace: "depot,depot,", with: "depot,depto,", remedy: "did you mean depot?"),
    // Doubles.
    Fault("duplicate-id", "places.csv", append: "city,city,ا,f,e,12.4,-1.5,BFA,,,"),
    Fault("duplicate-id", "incidents.csv", append: "I001,,2025-01-01,day,city,,,,,,other,,,,,x,,low,"),
    Fault("duplicate-row", "demand.csv", append: "city,petrol,5,0,,"),
    Fault("duplicate-row", "storage.csv", append: "city,petrol,10,5,2025-01-01,,"),
    Fault("duplicate-link", "links.csv", append: "double,city,west_town,151,trunk,paved,,,BFA,x,"),
    Fault("duplicate-link", "links.csv", append: "second,city,west_town,190,track,unpaved,,,BFA,x,", .warning),
    // Dates.
    Fault(
      "outside-period", "observed.csv", append: "O9,power_hours,city,,2026-01-01,2026-01-02,5,,,hours/day,,x,,low,"),
    Fault(
      "outside-period", "observed.csv", append: "O9,power_hours,city,,2024-01-01,2024-01-02,5,,,hours/day,,x,,low,",
      .warning),
    Fault("outside-period", "incidents.csv", append: "I9,,2052-01-01,day,city,,,,,,other,,,,,x,,low,"),
    Fault("outside-period", "incidents.csv", append: "I9,,1952-01-01,day,city,,,,,,other,,,,,x,,low,"),
    Fault("outside-period", "storage.csv", replace: "600000,200000,2025-01-01", with: "600000,200000,2026-01-01"),
    Fault("outside-period", "scenarios/siege.yaml", replace: "from: 2025-02-10", with: "from: 2027-02-10"),
    Fault("outside-period", "supply.csv", append: "depot,diesel,1,,2030-01-01,,,", .warning),
    Fault("from-after-to", "supply.csv", append: "depot,diesel,1,,2025-03-01,2025-02-01,,"),
    Fault(
      "from-after-to", "scenarios/siege.yaml", replace: "from: 2025-02-01\n",
      with: "from: 2025-02-01\n    to: 2025-01-20\n", at: "from: 2025-02-01"),
    Fault(
      "from-after-to", "case.yaml", replace: "{from: 2025-01-01, to: 2025-06-30}",
      with: "{from: 2025-07-01, to: 2025-06-30}"),
    Fault("bad-date", "incidents.csv", append: "I9,,2025-02-30,day,city,,,,,,other,,,,,x,,low,"),
    // Roads.
    Fault("link-to-itself", "links.csv", append: "loop,city,city,10,trunk,paved,,,BFA,x,"),
    Fault("shorter-than-straight-line", "links.csv", replace: "west_town,city,150", with: "west_town,city,50"),
    Fault("implausible-length", "links.csv", replace: "west_town,city,150", with: "west_town,city,1500", .warning),
    Fault("implausible-speed", "links.csv", replace: "150,trunk,paved,,", with: "150,trunk,paved,400,"),
    Fault(
      "country-mismatch", "links.csv", replace: "paved,,west,BFA,example,\nwest_town-city",
      with: "paved,,west,NER,example,\nwest_town-city", at: "west_post-west_town", .warning),
    Fault("outside-coordinates", "places.csv", replace: "12.4,-1.5", with: "124,-1.5"),
    Fault(
      "outside-coordinates", "incidents.csv", replace: ",12.1,-0.9,15,west,convoy_attack,insurgents,9",
      with: ",12.1,-190,15,west,convoy_attack,insurgents,9"),
    Fault("supply-without-route", "supply.csv", append: "island,diesel,1,,,,,", at: "island,diesel"),
    Fault("corridor-gap", "corridors.csv", append: "empty,ا,f,e,harbour,,city,", .warning),
    // Amounts.
    Fault("negative-value", "storage.csv", replace: "600000,200000", with: "600000,-200000"),
    Fault("negative-value", "demand.csv", replace: "0.25 * daily_demand", with: "-0.25 * daily_demand"),
    Fault("stock-above-capacity", "storage.csv", replace: "600000,200000", with: "600000,700000"),
    Fault("bad-tier", "demand.csv", replace: "city,diesel,2", with: "city,diesel,6"),
    Fault("bad-tier", "scenarios/siege.yaml", replace: "cap_5: 0.5", with: "tiers: [6]"),
    Fault("unbalanced-shares", "demand.csv", replace: "north_town,diesel,4,0.04", with: "north_town,diesel,4,0.40"),
    Fault(
      "unbalanced-shares", "demand.csv", replace: "north_town,diesel,4,0.04", with: "north_town,diesel,4,0.01", .warning
    ),
    Fault("bad-quantity", "demand.csv", replace: "0.25 * daily_demand", with: "0.25 x daily_demand"),
    // Evidence.
    Fault(
      "parameter-without-evidence", "parameters.yaml",
      append: "  empty:\n    title: {ar: ا, fr: f, en: e}\n    unit: litres\n    kind: positive", at: "  empty:"),
    Fault("unit-mismatch", "parameters.yaml", replace: "      - C001\n", with: "      - C005\n", .warning),
    Fault("out-of-range", "parameters.yaml", replace: "scale: 0.01, note", with: "scale: 1.1, note"),
    Fault(
      "claim-without-number", "claims.csv", replace: "\"about 600,000\",600000", with: "\"about 600,000\",", at: "",
      .warning),
    Fault("bad-range", "claims.csv", replace: "33,40,m3", with: "43,40,m3"),
    Fault("bad-range", "claims.csv", replace: "60,55,65,percent", with: "70,55,65,percent", .warning),
    // Incidents and actors.
    Fault("incident-without-location", "incidents.csv", append: "I9,,2025-01-01,day,,,,,,,other,,,,,x,,low,", .warning),
    Fault("half-coordinates", "incidents.csv", append: "I9,,2025-01-01,day,,,12,,,,other,,,,,x,,low,"),
    Fault("implausible-losses", "incidents.csv", append: "I9,,2025-01-01,day,city,,,,,,other,,9,5,,x,,low,", .warning),
    Fault("far-from-place", "incidents.csv", append: "I9,,2025-01-01,day,city,,6,1,,,other,,,,,x,,low,", .warning),
    Fault("self-commitment", "commitments.csv", replace: "army,importers,escort", with: "army,army,escort"),
    Fault("parent-cycle", "actors.csv", replace: "The army,state", with: "The army,army"),
    // Scenarios.
    Fault("extends-cycle", "scenarios/siege.yaml", replace: "extends: baseline", with: "extends: siege"),
    Fault(
      "unknown-lever", "scenarios/siege.yaml", replace: "lever: ration", with: "lever: rations",
      remedy: "did you mean ration?"),
    Fault("unknown-setting", "scenarios/siege.yaml", replace: "cap_5: 0.5", with: "cap_6: 0.5"),
    Fault(
      "baseline-with-levers", "scenarios/baseline.yaml", append: "levers:\n  - {lever: close, places: [city]}",
      at: "lever: close", .warning),
    Fault(
      "bad-plan", "scenarios/baseline.yaml", append: "levers:\n  - {lever: plan, plan: [west_town-city@2025]}",
      at: "lever: plan"),
    Fault(
      "unknown-link", "scenarios/baseline.yaml",
      append: "levers:\n  - {lever: plan, plan: [west_twn-city@2025-02-01/5]}", at: "lever: plan"),
    // Files.
    Fault("unknown-file", "place.csv", append: "id", at: "", .warning, remedy: "did you mean places.csv?"),
    Fault("stale-datapackage", "datapackage.json", replace: "\"claims.csv\"", with: "\"claim.csv\"", at: "", .warning),
    Fault("bad-json", "datapackage.json", append: "}", at: ""),
  ]

  /// What follows from a fault and may be said besides it.
  static let consequences: [String: Set<String>] = [
    "supply-without-route": ["unknown-place"],
    "baseline-with-levers": [], "bad-plan": ["baseline-with-levers"], "unknown-link": ["baseline-with-levers"],
    "duplicate-link": [], "unit-mismatch": ["outside-period"],
  ]

  @Test(arguments: faults)
  func `a planted fault is named with file, line and remedy`(fault: Fault) throws {
    let fixture = try CaseFixture()
    if fault.code == "supply-without-route" {
      try fixture.append("island,port,ا,f,e,0,0,TGO,,,", to: "places.csv")
    }
    switch fault.edit {
    case .replace(let old, let new): try fixture.replace(old, with: new, in: fault.file)
    case .append(let text): try fixture.append(text, to: fault.file)
    }
    let problems = fixture.inspect().problems
    let found = problems.filter { $0.code == fault.code && $0.severity == fault.severity }
    let list = problems.map { "\($0.severity) \($0.code) \($0)" }.joined(separator: "\n")
    if let place = fault.at {
      let line = try Self.line(of: place, in: fixture.text(fault.file))
      #expect(found.contains { $0.file == fault.file && $0.line == line }, "expected line \(line) of\n\(list)")
    } else {
      #expect(!found.isEmpty, "\(list)")
    }
    if let remedy = fault.remedy { #expect(found.first?.remedy?.description == remedy, "\(list)") }
    // One fault is one error, not a chain of them.
    let others = problems.filter { $0.severity == .error && $0.code != fault.code }
    let allowed = Self.consequences[fault.code] ?? []
    #expect(others.allSatisfy { allowed.contains($0.code) }, "\(list)")
  }

  static func line(of text: String, in whole: String) throws -> Int {
    let range = try #require(whole.range(of: text))
    return whole[..<range.lowerBound].count { $0 == "\n" } + 1
  }

  @Test func `a city that no road joins to a supply is named`() throws {
    let fixture = try CaseFixture()
    for link in ["west_town-city,west_town,city", "east_town-city,east_town,city"] {
      let lines = try fixture.text("links.csv").split(separator: "\n").filter { !$0.hasPrefix(link) }
      try fixture.write(lines.joined(separator: "\n") + "\n", to: "links.csv")
    }
    let problems = fixture.inspect().problems
    let errors = problems.filter { $0.severity == .error }
    let line = try Self.line(of: "cities: [city]", in: fixture.text("case.yaml"))
    #expect(Set(errors.map(\.code)) == ["unreachable-city", "supply-without-route", "corridor-without-route"])
    #expect(errors.contains { $0.code == "unreachable-city" && $0.file == "case.yaml" && $0.line == line }, "\(errors)")
  }

  @Test func `missing files and folders are named`() throws {
    let fixture = try CaseFixture()
    for name in ["case.yaml", "links.csv", "supply.csv"] {
      try FileManager.default.removeItem(at: fixture.folder.appending(path: name))
    }
    let missing = fixture.inspect().errors.filter { $0.code == "missing-file" }
    #expect(missing.map(\.file) == ["case.yaml", "links.csv", "supply.csv"])
    let nowhere = CaseLoader.inspect(fixture.folder.appending(path: "nowhere"))
    #expect(nowhere.isMissing && nowhere.value == nil)
    #expect(throws: InvalidCase.self) { try CaseLoader.load(fixture.folder.appending(path: "nowhere")) }
  }

  @Test func `all files' faults come at once`() throws {
    let fixture = try CaseFixture()
    try fixture.write("nonsense", to: "places.csv")
    try fixture.write("[", to: "case.yaml")
    try fixture.write("x: 1", to: "parameters.yaml")
    try fixture.write("title: 3", to: "scenarios/siege.yaml")
    let files = Set(fixture.inspect().errors.map(\.file))
    #expect(files.isSuperset(of: ["places.csv", "case.yaml", "parameters.yaml", "scenarios/siege.yaml"]))
  }

  @Test func `parameters of the models need no entry`() throws {
    let fixture = try CaseFixture()
    try fixture.replace("attackers: 2", with: "attackers: 2 * attacker_budget", in: "scenarios/siege.yaml")
    #expect(fixture.inspect().errors.map(\.code) == ["unknown-parameter"])
    let known = CaseLoader.inspect(fixture.folder, modelParameters: ["attacker_budget"])
    #expect(known.errors.isEmpty && known.value != nil)
  }
}
