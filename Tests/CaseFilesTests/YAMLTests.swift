import CaseFiles
import Cases
import Foundation
import Testing

struct YAMLTests {
  static let title = "title: {ar: ا, fr: f, en: e}\n"

  func scenario(_ text: String) -> (value: Scenario?, problems: [Problem]) {
    CaseFile.scenario(Array((Self.title + text).utf8), id: "s")
  }

  @Test func `a lever's settings are read by their kind`() throws {
    let (value, problems) = scenario(
      """
      levers:
        - {lever: attack, from: 2025-09-03, group: jnim, attackers: 2 * attacker_budget, corridors: [west, east]}
        - {lever: convoys, escort_required: true, largest_convoy: 50}
        - {lever: ration, tiers: [4, 5], cap_5: 0.25, claims: C1}
      """)
    #expect(problems.isEmpty)
    let levers = try #require(value).levers
    #expect(levers[0].quantity("attackers") == Quantity(2, parameters: ["attacker_budget"]))
    #expect(levers[0].list("corridors") == ["west", "east"])
    #expect(levers[0].period.from == Day("2025-09-03"))
    #expect(levers[1].flag("escort_required"))
    #expect(levers[2].list("tiers") == ["4", "5"])
    #expect(levers[2].claims == ["C1"])
  }

  @Test func `a scenario's note is one text for all readers or one in each language`() {
    #expect(scenario("note: why\nlevers: []\n").value?.note == LocalizedName(everywhere: "why"))
    #expect(
      scenario("note: {ar: ل, fr: p, en: w}\nlevers: []\n").value?.note == LocalizedName(ar: "ل", fr: "p", en: "w"))
    let (_, problems) = scenario("note: {ar: ل, en: w}\nlevers: []\n")
    #expect(problems.map(\.code) == ["missing-key"])
  }

  @Test func `unknown keys, levers, settings and words are named with file, line and character`() {
    let (_, problems) = scenario(
      """
      notes: x
      levers:
        - {lever: atack}
        - lever: attack
          attackers: two
          strategy: adaptiv
          colour: red
          from: 03/09/2025
        - {lever: ration, cap_5: 1.5}
        - {lever: parameter, parameter: x}
      """)
    #expect(
      problems.map(\.code) == [
        "unknown-key", "unknown-lever", "unknown-word", "unknown-setting", "bad-date", "out-of-range", "missing-key",
      ])
    #expect(problems.map(\.line) == [2, 4, 7, 8, 9, 10, 11])
    #expect(problems[0].remedy == "did you mean note?")
    #expect(problems[1].remedy == "did you mean attack?")
    #expect(problems[2].remedy == "did you mean adaptive?")
    #expect(problems[4].remedy == "write 2025-09-03")
    #expect(problems[0].position == 1 && problems[1].position == 13)
    #expect(problems[0].file == "scenarios/s.yaml")
  }

  @Test(arguments: [
    "levers: {lever: attack}", "levers: [attack]", "levers: [[1]]", "extends: [a]", "levers:\n  - lever: {a: b}",
    "? [a, b]\n: c",
  ])
  func `a value of the wrong type is refused`(text: String) {
    #expect(scenario(text).problems.map(\.code) == ["wrong-type"])
  }

  @Test func `broken YAML and double keys are named with their line`() {
    let broken = scenario("levers:\n  - {lever: attack\n    from: x]\n")
    #expect(broken.problems.map(\.code) == ["bad-yaml"])
    #expect(broken.problems[0].line >= 3)
    let double = scenario("note: a\nextends: b\nnote: c\n")
    #expect(double.problems.map(\.code) == ["duplicate-key"])
    #expect(double.problems[0].line > 0)
    #expect(CaseFile.scenario([], id: "s").problems.map(\.code) == ["empty-file"])
    #expect(CaseFile.scenario(Array("a: \u{1}".utf8), id: "s").problems.map(\.code) == ["bad-yaml"])
    #expect(CaseFile.scenario(Array("a: b\n---\nc: d\n".utf8), id: "s").problems.map(\.code) == ["bad-yaml"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a billion laughs are refused, a few aliases are not`() {
    let names = "abcdefghij".map(String.init)
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (last, name) in zip(names, names.dropFirst()) {
      bomb += "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ", ") + "]\n"
    }
    let refused = CaseFile.scenario(Array(bomb.utf8), id: "s")
    #expect(refused.problems.map(\.code) == ["yaml-aliases"])
    #expect(refused.problems[0].line == 3)
    #expect(scenario("levers:\n  - &l {lever: attack}\n  - *l\n").value?.levers.count == 2)
    #expect(scenario("note: 'R&D * D'\n").problems.isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func `deep nesting and large files are refused`() {
    #expect(scenario("note: " + String(repeating: "[", count: 100_000)).problems.map(\.code) == ["bad-yaml"])
    let closed = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(scenario("note: \(closed)").problems.map(\.code) == ["wrong-type"])
    #expect(CaseFile.scenario(Array(repeating: 32, count: 5 << 20), id: "s").problems.map(\.code) == ["file-too-large"])
  }

  func parameter(_ text: String) -> (value: [Parameter]?, problems: [Problem]) {
    CaseFile.parameters(
      Array("parameters:\n  p:\n    title: {ar: ا, fr: f, en: e}\n    unit: litres\n\(text)\n".utf8))
  }

  @Test func `claims come alone or with scale and note`() throws {
    let (value, problems) = parameter(
      """
          kind: positive
          bounds: [1, 10]
          claims: [C1, {claim: C2, scale: 158.987, note: "barrels"}]
      """)
    #expect(problems.isEmpty)
    let p = try #require(value?.first)
    #expect(p.claims == [.init(claim: "C1"), .init(claim: "C2", scale: 158.987, note: "barrels")])
    #expect(p.lowerBound == 1 && p.upperBound == 10)
  }

  @Test func `assumptions become distributions of their kind`() throws {
    func distribution(_ kind: String, _ assumption: String) -> Distribution? {
      let (value, problems) = parameter("    kind: \(kind)\n    assumption: {\(assumption), reason: because}")
      #expect(problems.isEmpty, "\(problems)")
      return value?.first?.assumption?.distribution
    }
    #expect(distribution("share", "mean: 0.3, strength: 10") == .beta(alpha: 3, beta: 7))
    #expect(distribution("real", "mean: -1, standard_deviation: 2") == .normal(mean: -1, standardDeviation: 2))
    #expect(distribution("positive", "low: 1, high: 2") == .uniform(low: 1, high: 2))
    #expect(distribution("positive", "fixed: 3") == .fixed(3))
    guard case .logNormal(let median, let sigma)? = distribution("positive", "median: 5, spread: 2") else {
      Issue.record("no log-normal distribution")
      return
    }
    // 90 % between 2.5 and 10.
    #expect(median == 5 && abs(exp(1.6448536269514722 * sigma) - 2) < 1e-12)
    let also = parameter("    kind: share\n    assumption: {fixed: 0.5, reason: x, also: true}")
    #expect(also.value?.first?.assumption?.joinsClaims == true)
  }

  @Test(arguments: [
    ("    kind: share\n    assumption: {median: 2, spread: 3, reason: x}", "bad-assumption", 6),
    ("    kind: share\n    assumption: {fixed: 2, reason: x}", "out-of-range", 6),
    ("    kind: share\n    assumption: {fixed: 0.5}", "missing-key", 6),
    ("    kind: positive\n    assumption: {low: 3, high: 2, reason: x}", "out-of-range", 6),
    ("    kind: positiv", "unknown-word", 5),
    ("    kind: positive\n    bounds: [1]", "wrong-type", 6),
    ("    kind: positive\n    bounds: [3, 1]", "out-of-range", 6),
    ("    kind: positive\n    claims:\n      - {claim: C1, scale: 0}", "out-of-range", 7),
    ("    kind: positive\n    claims:\n      - {claim: C1, scale: twice}", "bad-number", 7),
    ("    kind: positive\n    asumption: {fixed: 1, reason: x}", "unknown-key", 6),
  ])
  func `faults in parameters are named with their line`(text: String, code: String, line: Int) {
    let problems = parameter(text).problems
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.line == line)
  }
}
