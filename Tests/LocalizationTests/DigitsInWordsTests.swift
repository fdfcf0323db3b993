import Localization
import Testing

@Suite struct DigitsInWordsTests {
  private let arabic = NumberText(.ar, digits: .arabic)

  @Test(arguments: [
    ("في 5 % منها", "في ٥ ٪ منها"), ("{p05} من 20", "{p05} من ٢٠"), ("يدعم WebGL 2 فقط", "يدعم WebGL 2 فقط"),
    ("C078", "C078"), ("لا أرقام", "لا أرقام"),
  ])
  func `figures of a text are in the chosen digits, those of placeholders and Latin words stay`(
    text: String, shown: String
  ) {
    #expect(arabic.inDigits(text) == shown)
    #expect(NumberText(.ar).inDigits(text) == text)
  }

  @Test func `values stay as they are given`() {
    #expect(arabic.text("page.extends", ["scenario": "siege-2025"]).hasSuffix("siege-2025"))
  }
}
