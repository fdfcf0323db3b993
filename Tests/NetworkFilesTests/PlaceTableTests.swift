import Foundation
import NetworkFiles
import Testing

@Suite struct PlaceTableTests {
  private func read(_ text: String) throws -> [PlaceTable.Row] {
    let file = FileManager.default.temporaryDirectory.appending(path: "places-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try PlaceTable.read(file)
  }

  @Test func `coordinates of a DIMACS graph are degrees`() throws {
    let rows = try read("c of New York\np aux sp co 2\nv 1 -73530767 41085396\nv 2 -73530538 41086098\n")
    #expect(rows.map(\.name) == ["1", "2"])
    #expect(rows[0].coordinate.latitude == 41.085396 && rows[1].coordinate.longitude == -73.530538)
  }

  @Test func `all that is wrong with coordinates comes at once, with lines`() throws {
    let text = "p aux sp co 5\nv 1 0 0\nv 1 5 5\nv 2 999999999 0\nw 3 1 1\nv 4 x 1\nv 5 1\n"
    #expect {
      try read(text)
    } throws: { error in
      let problems = (error as? NetworkFileError)?.problems ?? []
      return problems.compactMap(\.line) == [3, 4, 5, 6, 7]
    }
  }
}
