import Foundation
import Testing

/// Where things stand in a checkout.
private enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let server = root.appending(path: ".build/release/qafila-serve")
  static let axe = root.appending(path: ".deps/axe-playwright-python/axe.min.js")
  static var canShowPage: Bool {
    [server.path, Browser.driver].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// A server over a copy of the case and a browser on it; both end with `close`.
private final class Stage: Sendable {
  let browser: Browser
  let address: String
  let caseFolder: URL
  private let programs: [StartedProgram]

  /// - Parameter links: lays a net of so many links over the case, for a page with much to draw.
  init(links: Int? = nil) async throws {
    let files = FileManager.default
    let place = files.temporaryDirectory.appending(path: "qafila-page-\(UUID().uuidString)")
    try files.createDirectory(at: place, withIntermediateDirectories: true)
    caseFolder = place.appending(path: "bamako")
    let bamako = Checkout.root.appending(path: "cases/bamako")
    if let links {
      let maker = Process()
      maker.executableURL = Checkout.root.appending(path: "scripts/make-large-case")
      maker.arguments = [bamako.path, caseFolder.path, "\(links)"]
      maker.standardOutput = FileHandle.nullDevice
      try maker.run()
      maker.waitUntilExit()
    } else {
      try files.copyItem(at: bamako, to: caseFolder)
    }
    let runs = place.appending(path: "runs").path
    let server = try StartedProgram(
      Checkout.server.path, [caseFolder.path, "--port", "0", "--runs", runs], until: /http:\/\/127\.0\.0\.1:(\d+)/)
    let driver = try Browser.startDriver()
    programs = [server, driver]
    address = "http://127.0.0.1:\(server.port)/"
    browser = try await Browser.open(driverPort: driver.port)
  }

  /// Opens a view of the page and waits for it to be drawn.
  func show(_ state: String) async throws {
    try await browser.go("about:blank")
    try await browser.go(address + "#" + state)
    try await browser.wait("document.body.dataset.ready === 'true'")
  }

  /// Keeps a picture for people to look at, in the git-ignored folder `artefacts`.
  func picture(_ name: String) async throws {
    let folder = Checkout.root.appending(path: "artefacts")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try await browser.screenshot(to: folder.appending(path: "page-\(name).png"))
  }

  func close() async {
    await browser.close()
    for program in programs { await program.stop() }
    try? FileManager.default.removeItem(at: caseFolder.deletingLastPathComponent())
  }
}

@Suite(
  .serialized, .enabled(if: Checkout.canShowPage, "needs chromedriver and the built product qafila-serve"),
  .timeLimit(.minutes(5)))
struct PageTests {
  /// One server and one browser for all that is seen here: starting them is most of the cost.
  @Test func `a reader explores, runs, saves, compares and downloads`() async throws {
    let stage = try await Stage()
    do {
      try await languages(stage)
      try await pictured(stage)
      try await running(stage)
      try await choosing(stage)
      try await days(stage)
      try await critical(stage)
      try await saving(stage)
      try await cancelling(stage)
      try await comparing(stage)
      try await reporting(stage)
      try await accessible(stage)
    } catch {
      try? await stage.picture("fault")
      await stage.close()
      throw error
    }
    await stage.close()
  }

  @Test func `a network of 50,000 links is drawn by tiles, and its links are chosen by a click and from the list`()
    async throws
  {
    let stage = try await Stage(links: 50_000)
    do {
      let browser = stage.browser
      try await stage.show("lang=en")
      try await browser.wait("document.querySelector('#map').dataset.drawn === 'true'")
      try await browser.wait(
        "[...document.querySelector('#choose').options].filter((o) => o.value.startsWith('link:')).length > 20")
      // Neither the links nor their junctions came as a whole.
      let most = try await browser.run(
        "return String(Math.max(...performance.getEntriesByType('resource').map((e) => e.decodedBodySize)))")
      #expect((Int(most) ?? .max) < 3_000_000)
      #expect(try await browser.run("return String(document.querySelectorAll('#map .place.junction').length)") == "0")
      try await browser.run(
        """
        const canvas = document.querySelector('#map canvas'), box = canvas.getBoundingClientRect();
        for (let i = 0; i < 40; i++) {
          const at = { clientX: box.left + box.width / 2 + 3 * i, clientY: box.top + box.height / 2 + i, bubbles: true };
          for (const kind of ['mousedown', 'mouseup', 'click']) canvas.dispatchEvent(new MouseEvent(kind, at));
        }
        """)
      try await browser.wait("new URLSearchParams(location.hash.slice(1)).get('link') !== null")
      try await browser.wait("document.querySelector('#detail-panel dl.facts') !== null")
      try await stage.picture("large-en")
      try await expectQuiet(stage, "large")
    } catch {
      await stage.close()
      throw error
    }
    await stage.close()
  }

  private func expectQuiet(_ stage: Stage, _ where_: String) async throws {
    let errors = try await stage.browser.consoleErrors()
    #expect(errors.isEmpty, "\(where_)")
  }

  private func languages(_ stage: Stage) async throws {
    for (language, direction, word) in [("ar", "rtl", "الخريطة"), ("fr", "ltr", "Carte"), ("en", "ltr", "Map")] {
      try await stage.show("lang=\(language)")
      #expect(try await stage.browser.run("return document.documentElement.dir") == direction)
      #expect(try await stage.browser.run("return document.querySelector('#tab-map').textContent") == word)
      let named = try await stage.browser.run(
        "return String(document.querySelectorAll('#map .place.asked.named').length)")
      #expect((Int(named) ?? 0) >= 3, "cities by name in \(language)")
      let raw = try await stage.browser.run(
        "return document.body.innerText.match(/\\b(page|word|series|unit|lever|setting)\\.[a-z_]+/)?.[0] ?? ''")
      #expect(raw == "", "a key without its text in \(language)")
      try await expectQuiet(stage, language)
    }
  }

  /// Before the map's library is there, a picture stands in its place, follows the reader, and shows every place where the map will.
  private func pictured(_ stage: Stage) async throws {
    let browser = stage.browser
    let places = """
      const at = {};
      for (const node of document.querySelectorAll('#map .place.named')) {
        const box = node.querySelector('.dot').getBoundingClientRect();
        at[node.getAttribute('aria-label')] = [box.x, box.y];
      }
      """
    for (width, height) in [(1440, 900), (390, 844)] {
      try await browser.resize(width, height)
      try await browser.block(["*maplibre-gl.js"])
      try await stage.show("lang=ar")
      try await browser.wait("document.querySelector('#status').textContent.includes('WebGL')")
      #expect(try await browser.run("return String(performance.getEntriesByName('qafila-picture').length)") == "1")
      let link = try await browser.run(
        "return [...document.querySelector('#choose').options].find((o) => o.value.startsWith('link:')).value")
      try await browser.set("#choose", link)
      try await browser.wait("document.querySelector('#map .picture [data-mark=chosen]') !== null")
      try await stage.picture("picture-ar-\(width)x\(height)")
      try await stage.show("lang=ar")
      let before = try await browser.run(places + "return JSON.stringify(at)")
      _ = try await browser.consoleErrors()
      try await browser.block([])
      try await stage.show("lang=ar")
      try await browser.wait("document.querySelector('#map').dataset.drawn === 'true'")
      try await browser.wait("document.querySelector('#map .picture') === null")
      let moved = try await browser.run(
        places
          + """
          const before = JSON.parse(arguments[0]), names = Object.keys(before);
          if (names.length < 5 || names.join() !== Object.keys(at).join()) return `${names} became ${Object.keys(at)}`;
          return names.filter((n) => Math.hypot(before[n][0] - at[n][0], before[n][1] - at[n][1]) > 0.6).join();
          """, [before])
      #expect(moved == "", "at \(width)")
    }
    try await browser.resize(1440, 900)
  }

  private func running(_ stage: Stage) async throws {
    let browser = stage.browser
    try await stage.show("lang=en&scenario=siege-2025")
    try await browser.set("#replications", "20")
    try await browser.set("#days", "60")
    try await browser.click("#run")
    try await browser.wait("document.querySelector('#day')?.max === '59'", seconds: 60)
    #expect(try await browser.run("return new URLSearchParams(location.hash.slice(1)).get('run')").contains("simulate"))
    #expect(
      try await browser.run("return document.querySelector('#timeline svg.fan .median') ? 'drawn' : ''") == "drawn")
    try await expectQuiet(stage, "run")
  }

  private func choosing(_ stage: Stage) async throws {
    let browser = stage.browser
    try await browser.click(".place.asked")
    try await browser.wait("document.querySelector('#detail-panel h2')?.textContent === 'Bamako'")
    #expect(try await browser.run("return document.querySelector('#detail-panel .answer')?.textContent ?? ''") != "")
    let link = try await browser.run(
      "return [...document.querySelector('#choose').options].find((o) => o.value.startsWith('link:')).value")
    try await browser.set("#choose", link)
    try await browser.wait("document.querySelector('#detail-panel dl.facts') !== null")
    #expect(
      try await browser.run("return new URLSearchParams(location.hash.slice(1)).get('link')") == link.dropFirst(5))
  }

  private func days(_ stage: Stage) async throws {
    let browser = stage.browser
    let before = try await browser.run("return document.querySelector('output').textContent")
    try await browser.set("#day", "30", event: "input")
    try await browser.wait("new URLSearchParams(location.hash.slice(1)).get('day') === '30'")
    #expect(try await browser.run("return document.querySelector('output').textContent") != before)
    try await browser.click("#play")
    try await browser.wait("Number(new URLSearchParams(location.hash.slice(1)).get('day')) > 31")
    try await browser.click("#play")
    try await expectQuiet(stage, "days")
  }

  /// A long run ends with a click, and is not shown as one that was made.
  private func cancelling(_ stage: Stage) async throws {
    let browser = stage.browser
    try await stage.show("lang=en&scenario=siege-2025")
    try await browser.set("#replications", "100000")
    try await browser.set("#days", "730")
    try await browser.click("#run")
    try await browser.wait("document.querySelector('#run-progress .note')?.textContent.includes('Running')")
    try await browser.click("#cancel-run")
    try await browser.wait("document.querySelector('#run-progress')?.textContent === 'Cancelled'")
    try await browser.click("#tab-runs")
    try await browser.wait("document.querySelector('#view-runs tbody')?.textContent.includes('Cancelled')")
    try await expectQuiet(stage, "cancel")
  }

  private func critical(_ stage: Stage) async throws {
    try await stage.browser.click("#run-critical")
    try await stage.browser.wait(
      "!document.querySelector('#run-progress progress') && document.querySelector('#run-progress p')", seconds: 60)
    try await stage.browser.click("#tab-worst")
    try await stage.browser.wait("document.querySelectorAll('#worst-single tbody tr').length > 3")
    try await stage.picture("worst-en")
    try await expectQuiet(stage, "critical")
  }

  private func saving(_ stage: Stage) async throws {
    let browser = stage.browser
    try await stage.show("lang=en&scenario=siege-2025")
    let count = try await browser.run("return document.querySelectorAll('.lever').length")
    try await browser.click(".lever summary")
    try await browser.set(".lever input[type=date]", "2025-09-10")
    try await browser.set("#save-as", "my-later-siege")
    try await browser.click("#save")
    try await browser.wait("document.querySelector('#scenario').value === 'my-later-siege'")
    let text = try String(
      contentsOf: stage.caseFolder.appending(path: "scenarios/my-later-siege.yaml"), encoding: .utf8)
    #expect(text.contains("from: 2025-09-10"))
    #expect(try await browser.run("return document.querySelectorAll('.lever').length") == count)
    try await expectQuiet(stage, "save")
  }

  private func comparing(_ stage: Stage) async throws {
    let browser = stage.browser
    try await browser.click("#tab-compare")
    try await browser.wait("document.querySelectorAll('input[name=scenario]').length > 3")
    try await browser.run(
      """
      for (const box of document.querySelectorAll('input[name=scenario]')) {
        box.checked = ['siege-2025', 'my-later-siege'].includes(box.value);
      }
      """)
    try await browser.set("#compare-replications", "20")
    try await browser.set("#compare-days", "40")
    try await browser.click("#run-compare")
    try await browser.wait("document.querySelectorAll('#compare-picture .whisker').length === 2", seconds: 60)
    #expect(
      try await browser.run(
        "return String(document.querySelectorAll('#view-compare section:last-of-type tbody tr').length)") == "2")
    try await stage.picture("compare-en")
    try await expectQuiet(stage, "compare")
  }

  private func reporting(_ stage: Stage) async throws {
    let browser = stage.browser
    try await stage.show("lang=fr&scenario=siege-2025")
    try await browser.wait("document.querySelector('#report') !== null")
    let report = try await browser.runLater(
      "fetch(document.querySelector('#report').href).then((r) => r.text()).then(done, (e) => done(String(e)))")
    #expect(report.contains("lang=\"fr\"") && report.contains("</html>"))
    let lines = try await browser.runLater(
      """
      fetch(document.querySelector('#geojson').href).then(async (r) => {
        const lines = (await r.json()).features.filter((f) => f.properties.tankers_per_day > 0 && f.geometry.type === 'LineString');
        done(`${r.headers.get('Content-Disposition').split(';')[0]} ${lines.length > 10}`);
      }, (e) => done(String(e)))
      """)
    #expect(lines == "attachment true")
    let package = try await browser.runLater(
      "fetch(document.querySelector('#geopackage').href).then((r) => r.text()).then((text) => done(text.slice(0, 15)))")
    #expect(package == "SQLite format 3")
    let file = try await browser.runLater(
      "fetch(document.querySelector('#detail-panel a[href$=\"series.csv\"]').href).then((r) => r.text()).then(done)")
    #expect(file.hasPrefix("place,series,"))
  }

  /// axe-core's findings in every view and language, and pictures of every size.
  private func accessible(_ stage: Stage) async throws {
    let axe = try? String(contentsOf: Checkout.axe, encoding: .utf8)
    for language in ["ar", "fr", "en"] {
      for (width, height) in [(1440, 900), (1024, 768), (390, 844)] {
        try await stage.browser.resize(width, height)
        try await stage.show("lang=\(language)&scenario=siege-2025&day=30")
        try await stage.picture("map-\(language)-\(width)x\(height)")
        let spill = try await stage.browser.run("return String(document.documentElement.scrollWidth - innerWidth)")
        #expect((Int(spill) ?? 99) <= 0, "\(language) at \(width) is wider than the screen")
      }
      try await stage.browser.resize(1440, 900)
      if let axe { try await stage.browser.run(axe + ";window.axe = axe;") }
      for view in ["map", "compare", "worst", "evidence", "runs"] where axe != nil {
        try await stage.browser.click("#tab-\(view)")
        try await stage.browser.wait(
          "!document.querySelector('#view-\(view)').hidden && document.querySelector('#view-\(view) h2')")
        let found = try await stage.browser.runLater(
          """
          axe.run(document, { resultTypes: ['violations'] }).then((r) => done(r.violations
            .filter((v) => ['serious', 'critical'].includes(v.impact))
            .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(', ')}`).join('; ')), (e) => done(String(e)));
          """)
        #expect(found == "", "\(language), \(view)")
      }
      try await expectQuiet(stage, language)
    }
  }
}
