import CaseFiles
import Cases
import Foundation
import Testing

struct SharedTablesTests {
  /// A case beside the fixture's that shares its tables and has only a few of its own.
  func sharing(_ fixture: CaseFixture, folder: String = "../case", tables: String) throws -> URL {
    let url = fixture.folder.deletingLastPathComponent().appending(path: "other")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let description = try fixture.text("case.yaml").replacingOccurrences(of: "id: example", with: "id: other")
    let shares = "shares: {folder: \(folder), tables: [\(tables)]}\n"
    try Data((description + shares).utf8).write(to: url.appending(path: "case.yaml"))
    return url
  }

  static let all =
    "places.csv, links.csv, corridors.csv, supply.csv, storage.csv, demand.csv, fleet.csv, actors.csv, claims.csv, parameters.yaml"

  @Test func `shared rows come first, own rows are added, own parameters take the place of shared ones`() throws {
    let fixture = try CaseFixture()
    let url = try sharing(fixture, tables: Self.all)
    try Data("id,kind,name_ar,name_fr,name_en,lat,lon,country\nnew,town,ا,f,e,12,0,BFA\n".utf8)
      .write(to: url.appending(path: "places.csv"))
    try Data(
      "parameters:\n  petrol_share:\n    title: {ar: ا, fr: f, en: e}\n    unit: share\n    kind: share\n    assumption: {fixed: 0.5, reason: x}\n"
        .utf8
    ).write(to: url.appending(path: "parameters.yaml"))
    let value = try CaseLoader.load(url)
    #expect(value.description.id == "other")
    #expect(value.places.count == 10 && value.places.last?.id == "new")
    #expect(value.incidents.isEmpty)
    #expect(value.parameters.count == 4)
    #expect(value.parameters.first { $0.id == "petrol_share" }?.assumption?.distribution == .fixed(0.5))
    #expect(value.scenarios.map(\.id) == ["baseline"])
    let files = CaseLoader.inspect(url).files.map(\.name)
    #expect(files.contains("../case/links.csv") && files.contains("places.csv"))
  }

  @Test func `a fault in a shared table is named with its folder`() throws {
    let fixture = try CaseFixture()
    let url = try sharing(fixture, tables: Self.all)
    try fixture.replace("150,trunk,paved,,", with: "150,trunk,paved,400,", in: "links.csv")
    let errors = CaseLoader.inspect(url).errors
    #expect(errors.map(\.file) == ["../case/links.csv"])
    try Data("id,kind,name_ar,name_fr,name_en,lat,lon,country\ncity,town,ا,f,e,12,0,BFA\n".utf8)
      .write(to: url.appending(path: "places.csv"))
    let double = CaseLoader.inspect(url).errors.filter { $0.code == "duplicate-id" }
    #expect(double.map(\.file) == ["places.csv"])
    #expect(double.first?.message.description.contains("../case/places.csv:") == true)
  }

  @Test func `a circle of folders is refused once`() throws {
    let fixture = try CaseFixture()
    let url = try sharing(fixture, tables: "places.csv, links.csv")
    try fixture.append("shares: {folder: ../other, tables: [places.csv, links.csv]}", to: "case.yaml")
    #expect(CaseLoader.inspect(url).errors.filter { $0.code == "share-cycle" }.count == 1)
    #expect(CaseLoader.inspect(fixture.folder).errors.filter { $0.code == "share-cycle" }.count == 1)
  }

  @Test(arguments: ["/etc", "~/x", "../../..", "../nowhere", ".", "../case/../../.."])
  func `paths that lead away or nowhere are refused`(path: String) throws {
    let fixture = try CaseFixture()
    let url = try sharing(fixture, folder: path, tables: "places.csv")
    let errors = CaseLoader.inspect(url).errors
    #expect(errors.contains { ["bad-share", "share-cycle"].contains($0.code) && $0.file == "case.yaml" }, "\(errors)")
  }

  @Test(arguments: ["/etc/passwd", "~/roads.gpkg", "../../../roads.gpkg", "nowhere.gpkg", "scenarios"])
  func `a road network that is not there or not the case's is refused`(path: String) throws {
    let fixture = try CaseFixture()
    try fixture.append("network: \(path)", to: "case.yaml")
    #expect(CaseLoader.inspect(fixture.folder).errors.map(\.code) == ["bad-network"])
  }

  @Test func `a case names the road network under its maps`() throws {
    let fixture = try CaseFixture()
    try fixture.write("-", to: "roads.gpkg")
    try fixture.append("network: roads.gpkg", to: "case.yaml")
    let inspection = CaseLoader.inspect(fixture.folder)
    #expect(inspection.problems.isEmpty && inspection.value?.description.network == "roads.gpkg")
  }

  @Test func `unknown tables are refused`() throws {
    let fixture = try CaseFixture()
    let url = try sharing(fixture, tables: "place.csv")
    let fault = CaseLoader.inspect(url).errors.first { $0.code == "unknown-word" }
    #expect(fault?.remedy == "did you mean places.csv?")
  }
}
