import Cases
import Foundation
import Localization
import Testing
import Wording

/// Sentences are written in English where they are said; here the source is read to see that the catalogue holds each of them.
@Suite struct SentencesTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// Where sentences for people are written.
  private static let folders = [
    "CaseFiles", "NetworkFiles", "Analysis", "CommandLineTool", "SupplyNetwork", "Simulation/Model", "Server",
    "NetworkFlow", "Interdiction",
  ]

  /// Files whose texts are data: what tables and columns hold, a first case, words of event codes, layers of a GeoPackage.
  private static let data: Set<String> = [
    "CaseTables.swift", "TableDocumentation.swift", "NewCase+Files.swift", "EventReading.swift", "EventSource.swift",
    "CriticalUseCase.swift", "ReadCase.swift", "MapLayers.swift",
  ]

  /// Texts that are the same in every language, or that no user reads.
  private static let plain: Set<String> = [
    "XOF, EUR, USD, ...", "MLI, SEN, CIV, ...", "[low, high]", "lat, lon", "v id x y", "... and {1} more",
    "A city and its roads",
    "# Made by qafila calibrate; do not edit. \"until\": no row of the case dated later was read.\n",
    "SQLite format 3", "row of {1} fields in a table of {2} columns", "not a flow problem", "a strength for each link",
    "iterated ensemble smoother, {1} rounds of {2} members run twice", "60 and more",
    "Cities: unmet need, arrivals, pressure", "under 1 % lost",
    "Roads: what passed, and what their corridors brought and lost", "a row of {1} cells in a table of {2} columns",
    "Places: cities, ports, depots, border posts, junctions", "Links: two-way stretches of road",
    "Corridors: named ways from a supply place to a city", "Incidents: what happened, where, as sources say",
    "qafila-token={1}; Path=/; HttpOnly; SameSite=Strict", "event: status\ndata: ", "text/css; charset=utf-8",
    "text/javascript; charset=utf-8", "text/csv; charset=utf-8", "text/plain; charset=utf-8", "default-src 'none'",
    "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:{1}",
    "connect-src 'self'{1}", "worker-src blob:", "child-src blob:", "font-src 'self'", "base-uri 'none'",
    "form-action 'self'", "frame-ancestors 'none'", "attachment; filename=\"{1}.geojson\"",
    "attachment; filename=\"{1}-{2}.html\"", "attachment; filename=\"{1}-{2}\"", "text/html; charset=utf-8",
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-downloads allow-popups",
    "a least core always exists", "a matrix game has an equilibrium", "a problem without faults has an optimum",
    "a solver of another problem", "arc end outside the network", "coalition values too large for exact shares",
    "cut rules out of range", "flow on more than one arc of the link", "index outside the list",
    "lower bounds have no place in an attack", "negative capacity", "no packed list of whole numbers", "no such arc",
    "node count outside 0 ..< 2^31", "not a whole proof", "nothing to remove", "one share for each player",
    "plans near an optimum need one", "source and target are the same node",
    "  qafila simulate {1} --calibration {2}", "  qafila check {1}", "  qafila simulate {1} --scenario siege",
  ]

  private static func sentences() throws -> [(file: String, text: String)] {
    var found: [(file: String, text: String)] = []
    for folder in folders {
      let files = FileManager.default.enumerator(at: sources.appending(path: folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift", !data.contains(file.lastPathComponent) else { continue }
        let source = try String(contentsOf: file, encoding: .utf8)
        found += SwiftLiterals.templates(source).map { (file.lastPathComponent, $0) }
      }
    }
    return found.filter { isSentence($0.text) && !plain.contains($0.text) }
  }

  /// Two words at least, not only places for values between punctuation.
  private static func isSentence(_ text: String) -> Bool {
    let words = text.split(separator: " ").filter { $0.contains { $0.isLetter && $0.isASCII } || $0.contains("{") }
    return words.count > 1 && text.contains(/[A-Za-z]{2,}/)
  }

  @Test func `every sentence that code says is in the catalogue`() throws {
    let known = Set(StringCatalogue.entries.map(\.key))
    let sentences = try Self.sentences()
    #expect(sentences.count > 400, "the reader of sources found only \(sentences.count) sentences")
    let missing = sentences.filter { !known.contains($0.text) }
    #expect(missing.isEmpty, "\(missing.map { "\($0.file): \($0.text)" }.joined(separator: "\n"))")
  }

  @Test func `a message is said in each language with its values in their places`() {
    let message: Message = "no road joins \("gao") and \("kidal")"
    #expect(message.description == "no road joins gao and kidal")
    #expect(StringCatalogue.text(message, .en) == "no road joins gao and kidal")
    #expect(StringCatalogue.text(message, .fr) == "aucune route ne relie gao et kidal")
    #expect(StringCatalogue.text(message, .ar) == "لا طريق يصل gao وkidal")
  }

  @Test func `a message within a message is said in the same language`() {
    let near: Message = " (did you mean \("bamako")?)"
    let message: Message = "the case has no place \("bamko")\(near)"
    #expect(message.description == "the case has no place bamko (did you mean bamako?)")
    #expect(StringCatalogue.text(message, .fr) == "le cas n'a pas de lieu bamko (vouliez-vous dire bamako ?)")
  }

  @Test func `words that nobody translated stay as they are, braces too`() {
    #expect(StringCatalogue.text(Message(verbatim: "{\"a\": {1}}"), .ar) == "{\"a\": {1}}")
    #expect(StringCatalogue.text("an \("odd") one, {not a place} of {9}", .fr) == "an odd one, {not a place} of {9}")
  }

  @Test func `numbers of three figures are written as each language writes them`() {
    #expect(NumberText(.en).significant(1234.5) == "1,230")
    #expect(NumberText(.en).significant(0.0123456) == "0.0123")
    #expect(NumberText(.en).significant(0) == "0")
    #expect(NumberText(.en).significant(.nan) == "-")
    #expect(NumberText(.fr).significant(12.34) == "12,3")
    #expect(NumberText(.ar, digits: .arabic).wholePercent(0.5) == "٥٠ ٪")
    #expect(NumberText(.en).signed(2.5) == "+2.50")
    #expect(NumberText(.fr).columnDay("2025-09-03") == "3 sept. 2025")
    #expect(NumberText(.fr).columnDay("soon") == "soon")
  }
}
