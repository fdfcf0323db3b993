import Cases
import Localization
import Report
import Testing

private func name(_ text: String) -> RunContext.Name { .init(LocalizedName(ar: text, fr: text, en: text)) }

/// A small run of one city, with text that tries to be markup.
private func model() -> ReportModel {
  var model = ReportModel(title: name("<b>Town</b>"), scenario: name("siege"), version: "0", command: "simulate")
  model.from = Day("2025-09-01")
  model.days = 3
  model.replications = 10
  model.cities = [("town", name("Town & port"))]
  model.runOut = [
    .init(city: "town", product: "diesel", share: 0.9, day05: Day("2025-09-02"), day50: Day("2025-09-03"), day95: nil)
  ]
  model.unmet = [.init(city: "town", key: "unmet_litres", tier: 1, low: 0, median: 1234, high: 5_000_000)]
  model.series = [
    .init(
      series: "cover_days", place: "town", product: "diesel", tier: nil, unit: "days",
      dates: ["2025-09-01", "2025-09-02", "2025-09-03"].map { Day($0)! },
      quantiles: [[1, 2, 3, 4, 5], [0, 1, 2, 3, 4], [0, 0, 1, 2, 3]])
  ]
  model.flows = ["a-b": (12, 0.5)]
  model.context = RunContext(
    places: [
      .init(id: "a", kind: "port", name: name("A"), lat: 10, lon: -10, isAsked: false),
      .init(id: "b", kind: "city", name: name("B"), lat: 12, lon: -7, isAsked: true),
    ], links: [.init(id: "a-b", from: "a", to: "b", km: 400)], products: ["diesel": name("Diesel")],
    incidents: [
      .init(
        date: "2025-09-02", kind: "incident.convoy_attack", place: "<script>", lat: 11, lon: -8, tankersDestroyed: 9,
        source: "x")
    ], measures: [],
    parameters: [
      .init(
        id: "p", title: name("P"), unit: "litres", low: 1, median: 2, high: 3, assumption: nil,
        claims: [
          .init(
            id: "C1", text: "2", unit: "litres", date: nil, source: "paper", sourceURL: "javascript:alert(1)",
            confidence: "high"),
          .init(
            id: "C2", text: "3", unit: "litres", date: nil, source: "page", sourceURL: "https://example.org/?a=1&b=2",
            confidence: "low"),
        ])
    ],
    observed: [
      .init(
        series: "cover_days", place: "town", product: nil, from: "2025-09-02", to: "2025-09-02", value: 1, low: nil,
        high: nil, source: "s")
    ])
  return model
}

@Suite struct ReportPageTests {
  @Test(arguments: Language.allCases)
  func `a page speaks its language and lets no data become markup`(language: Language) {
    let page = ReportPage(model(), language: language).html()
    #expect(page.contains("<html lang=\"\(language.rawValue)\" dir=\"\(language == .ar ? "rtl" : "ltr")\">"))
    #expect(!page.contains("<b>Town") && page.contains("&lt;b&gt;Town"))
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    #expect(!page.contains("href=\"javascript") && page.contains("href=\"https://example.org/?a=1&amp;b=2\""))
    #expect(page.contains("Town &amp; port"))
  }

  @Test func `no key of the catalogue is shown instead of its text`() {
    for language in Language.allCases {
      let page = ReportPage(model(), language: language).html()
      for prefix in ["report.", "page.", "word.", "series.", "outcome.", "tier.", "unit.", "incident.", "command."] {
        #expect(
          page.firstMatch(of: try! Regex(">\\s*\(prefix.replacing(".", with: "\\."))[a-z_0-9]+\\s*<")) == nil,
          "\(prefix) \(language)")
      }
    }
  }

  @Test func `Arabic time runs from the right`() throws {
    func firstX(_ language: Language) throws -> Double {
      let page = ReportPage(model(), language: language).html()
      let match = try #require(page.firstMatch(of: /class="med" d="M([0-9.]+),/))
      return try #require(Double(match.1))
    }
    #expect(try firstX(.en) < 100)
    #expect(try firstX(.ar) > 380)
  }

  @Test func `every number of a chart is in a table too`() {
    let page = ReportPage(model(), language: .en).html()
    #expect(page.contains("<summary>Table</summary>") && page.contains("1 September 2025"))
  }
}
