import Cases
import Localization
import Testing

@Suite struct AcceptedLanguageTests {
  @Test(
    arguments: [
      (nil, .en), ("", .en), ("fr", .fr), ("ar-MA, fr;q=0.8", .ar), ("de-DE, de;q=0.9, fr;q=0.4, en;q=0.3", .fr),
      ("en;q=0, fr;q=0.1", .fr), ("ar;q=0", .en), ("*", .en), ("fr;q=nonsense, ar", .ar), ("EN-gb", .en),
      ("en;q=0.5,ar;q=0.5", .en),
    ] as [(String?, Language)])
  func `the weightiest of our languages that a browser names is spoken, the first of equals`(
    header: String?, language: Language
  ) {
    #expect(Language.accepted(header) == language)
  }
}
