import CaseFiles
import Cases
import Foundation
import Testing

struct DataPackageTests {
  struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable {
          struct Constraints: Decodable {
            var required: Bool?
            var `enum`: [String]?
            var pattern: String?
          }
          var name: String
          var type: String
          var description: String
          var constraints: Constraints?
        }
        struct ForeignKey: Decodable {
          struct Reference: Decodable { var resource: String; var fields: String }
          var fields: String
          var reference: Reference
        }
        var fields: [Field]
        var primaryKey: [String]?
        var foreignKeys: [ForeignKey]?
        var missingValues: [String]
      }
      var name: String
      var path: String
      var profile: String
      var encoding: String
      var schema: Schema
    }
    var profile: String
    var name: String
    var resources: [Resource]
  }

  func package(_ fixture: CaseFixture) throws -> Package {
    try JSONDecoder().decode(Package.self, from: Data(fixture.text("datapackage.json").utf8))
  }

  @Test func `every table is described by the definitions it is read by`() throws {
    let package = try package(CaseFixture())
    #expect(package.profile == "tabular-data-package")
    #expect(package.resources.map(\.path) == CaseTables.all.map(\.file))
    for (resource, table) in zip(package.resources, CaseTables.all) {
      #expect(resource.schema.fields.map(\.name) == table.columns.map(\.name))
      #expect(resource.schema.missingValues == [""])
      #expect((resource.schema.primaryKey ?? []) == table.primaryKey)
      for (field, column) in zip(resource.schema.fields, table.columns) {
        #expect((field.constraints?.required ?? false) == column.isRequired)
        #expect(["string", "number", "integer", "date"].contains(field.type))
      }
    }
  }

  @Test func `foreign keys name resources and fields that exist`() throws {
    let package = try package(CaseFixture())
    let fields = Dictionary(
      uniqueKeysWithValues: package.resources.map { ($0.name, Set($0.schema.fields.map(\.name))) })
    var count = 0
    for resource in package.resources {
      for key in resource.schema.foreignKeys ?? [] {
        #expect(fields[resource.name]?.contains(key.fields) == true)
        #expect(fields[key.reference.resource]?.contains(key.reference.fields) == true)
        count += 1
      }
    }
    #expect(count > 15)
  }

  /// Every row of the example is valid by the patterns and words the package gives: the two say the same.
  @Test func `the example's cells fit the package's constraints`() throws {
    let fixture = try CaseFixture()
    for resource in try package(fixture).resources {
      let table = try #require(CaseTables.table(resource.path))
      let rows = CaseFile.table(Array(try fixture.text(resource.path).utf8), table).rows
      for field in resource.schema.fields {
        for cell in rows.compactMap({ $0[field.name] }) {
          if let words = field.constraints?.enum { #expect(words.contains(cell)) }
          if let pattern = field.constraints?.pattern {
            #expect(cell.wholeMatch(of: try Regex(pattern)) != nil, "\(cell) of \(field.name)")
          }
        }
      }
    }
  }

  @Test func `writing again keeps what people added and renews the tables`() throws {
    let fixture = try CaseFixture()
    #expect(try DataPackage.write(to: fixture.folder).hasChanged == false)
    try fixture.replace(
      "\"name\": \"example\",", with: "\"name\": \"example\", \"licenses\": [{\"name\": \"CC-BY-4.0\"}],",
      in: "datapackage.json")
    try FileManager.default.removeItem(at: fixture.folder.appending(path: "theatres.csv"))
    #expect(fixture.inspect().warnings.map(\.code) == ["stale-datapackage"])
    let written = try DataPackage.write(to: fixture.folder)
    #expect(written.hasChanged && !written.tables.contains("theatres.csv"))
    #expect(try fixture.text("datapackage.json").contains("CC-BY-4.0"))
    #expect(fixture.inspect().problems.isEmpty)
    #expect(try DataPackage.write(to: fixture.folder).hasChanged == false)
  }
}
