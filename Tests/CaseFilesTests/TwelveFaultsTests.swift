import CaseFiles
import Cases
import Foundation
import Testing

/// Twelve faults of different kinds at once, in a copy of a whole case.
struct TwelveFaultsTests {
  /// The project's own case where it is there, and the one every user starts from.
  static let folders: [URL?] = {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bamako = project.appending(path: "cases/bamako")
    let isThere = FileManager.default.fileExists(atPath: bamako.appending(path: "case.yaml").path)
    return [nil] + (isThere ? [bamako] : [])
  }()

  /// A planted fault's place.
  struct Planted {
    var code: String
    var file: String
    var line: Int
  }

  @Test(arguments: folders)
  func `twelve planted faults are all named with file and line`(source: URL?) throws {
    let fixture = try CaseFixture()
    if let source {
      try FileManager.default.removeItem(at: fixture.folder)
      try FileManager.default.copyItem(at: source, to: fixture.folder)
    }
    let before = fixture.inspect()
    #expect(before.errors.isEmpty, "\(before.errors)")
    let planted = try plant(in: fixture, case: #require(before.value))
    #expect(planted.count == 12 && Set(planted.map(\.code)).count == 12)
    let after = fixture.inspect()
    let list = after.errors.map { "\($0.code) \($0)" }.joined(separator: "\n")
    for fault in planted {
      #expect(
        after.errors.contains { $0.code == fault.code && $0.file == fault.file && $0.line == fault.line },
        "\(fault.code) at \(fault.file):\(fault.line) is missing in\n\(list)")
    }
    // Nothing else is made up: each fault is one error.
    #expect(after.errors.count == 12, "\(list)")
    #expect(after.value == nil)
  }

  private func plant(in fixture: CaseFixture, case value: Case) throws -> [Planted] {
    let place = value.description.cities[0]
    let product = value.description.products[0].id
    let day = value.description.from.description
    var planted: [Planted] = []
    func row(_ code: String, _ file: String, _ cells: [String: String]) throws {
      let header = try #require(fixture.text(file).split(whereSeparator: \.isNewline).first).split(separator: ",")
      let line = header.map { name in
        cells[name.trimmingCharacters(in: .whitespaces)] ?? ""
      }.joined(separator: ",")
      planted.append(Planted(code: code, file: file, line: try fixture.append(line, to: file)))
    }
    let names = ["name_ar": "ا", "name_fr": "f", "name_en": "e"]
    let source = ["source": "x", "confidence": "low"]
    try row(
      "unknown-place", "links.csv",
      [
        "id": "planted", "from": place, "to": "no_such_place", "km": "10", "class": "trunk", "surface": "paved",
        "country": value.places[0].country,
      ])
    try row(
      "outside-coordinates", "places.csv",
      ["id": "planted", "kind": "town", "lat": "95", "lon": "0", "country": "BFA"].merging(names) { a, _ in a })
    try row(
      "duplicate-id", "corridors.csv",
      ["id": value.corridors[0].id, "origin": value.corridors[0].origin, "destination": value.corridors[0].destination]
        .merging(names) { a, _ in a })
    try row(
      "negative-value", "storage.csv",
      [
        "place": place, "product": product, "capacity_litres": "10", "stock_litres": "-5",
        "as_of": value.description.from.advanced(by: 3).description,
      ])
    try row("bad-tier", "demand.csv", ["place": place, "product": product, "tier": "7", "litres_per_day": "0"])
    try row(
      "from-after-to", "supply.csv",
      [
        "place": value.supply[0].place, "product": product, "litres_per_day": "0",
        "from": value.description.to.description,
        "to": day,
      ])
    try row(
      "unknown-parameter", "fleet.csv",
      [
        "id": "planted", "tankers": "2 * no_such_parameter", "litres_per_tanker": "1", "loading_days": "1",
        "border_days": "1",
      ])
    try row(
      "bad-date", "incidents.csv",
      ["id": "PLANTED", "date": "2025-02-30", "place": place, "type": "other"].merging(source) { a, _ in a })
    try row(
      "outside-period", "observed.csv",
      [
        "id": "PLANTED", "series": "power_hours", "from": "2099-01-01", "to": "2099-01-02", "value": "1",
        "unit": "hours/day",
      ].merging(source) { a, _ in a })
    planted.append(
      Planted(
        code: "unbalanced-quote", file: "claims.csv",
        line: try fixture.append("PLANTED,\"never closed", to: "claims.csv")))
    planted.append(
      Planted(
        code: "parameter-without-evidence", file: "parameters.yaml",
        line: try fixture.append(
          "  planted_parameter:\n    title: {ar: ا, fr: f, en: e}\n    unit: x\n    kind: positive",
          to: "parameters.yaml")))
    try fixture.write(
      "title: {ar: ا, fr: f, en: e}\nlevers:\n  - lever: attack\n    atackers: 3\n", to: "scenarios/planted.yaml")
    planted.append(Planted(code: "unknown-setting", file: "scenarios/planted.yaml", line: 4))
    return planted
  }
}
