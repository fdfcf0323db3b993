import Foundation
import Testing

/// Reports of graph runs as a reader opens them: from disk, without a network.
@Suite(
  .enabled(
    if: Tool.isBuilt && FileManager.default.isExecutableFile(atPath: Browser.driver),
    "needs chromedriver and the built product qafila"), .timeLimit(.minutes(3)))
struct ReportPageTests {
  private static let arcs = "from,to,cost,delay\na,b,1,5\nb,d,1,5\na,c,2,5\nc,d,2,5\nb,c,1,1\n"

  @Test func `the choice of a report's map works from disk without a script, wide and narrow`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qafila-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = folder.appending(path: "graph.csv")
    try Data(Self.arcs.utf8).write(to: graph)
    let run = folder.appending(path: "run").path
    let stress = ["stress", "--graph", graph.path, "--from", "a", "--to", "d", "--cuts", "2", "--curve", "--out", run]
    #expect(try Tool.run(stress).code == 0)
    let driver = try Browser.startDriver()
    do {
      try await look(try await Browser.open(driverPort: driver.port), run)
    } catch {
      await driver.stop()
      throw error
    }
    await driver.stop()
  }

  private func look(_ browser: Browser, _ run: String) async throws {
    for language in ["ar", "fr", "en"] {
      #expect(try Tool.run(["report", run, "--language", language]).code == 0)
      for width in [390, 1200] {
        try await browser.resize(width, 800)
        try await browser.go("file://\(run)/report-\(language).html")
        func shown() async throws -> String {
          try await browser.run(
            "return [...document.querySelectorAll('g.v, p.v')].filter((e) => getComputedStyle(e).display !== 'none').map((e) => e.getAttribute('class')).join(' ')"
          )
        }
        // The words, what lies under the places, and the signs above them.
        #expect(try await shown() == "v v2 chosen v v2 v v2")
        try await browser.click("label[for=v1]")
        #expect(try await shown() == "v v1 chosen v v1 v v1")
        let overflow = try await browser.run(
          "return String(document.documentElement.scrollWidth <= document.documentElement.clientWidth)")
        #expect(overflow == "true", "\(language) at \(width)")
        #expect(try await browser.consoleErrors() == [])
      }
    }
    await browser.close()
  }
}
