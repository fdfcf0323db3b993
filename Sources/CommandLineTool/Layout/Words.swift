import Cases
import Localization
import Wording

/// The language, digits and width that a command's text is written in.
package struct Words: Sendable {
  package let language: Language
  package let numbers: NumberText
  /// Columns that text may take.
  package let width: Int

  package init(_ language: Language, digits: Digits = .latin, width: Int = 80) {
    self.language = language
    numbers = NumberText(language, digits: digits)
    self.width = max(20, width)
  }

  /// A sentence in the language.
  package func callAsFunction(_ message: Message) -> String {
    let text = StringCatalogue.text(message, language)
    return language == .ar ? Bidi.isolatingOptions(text) : text
  }

  /// The text of a named entry of the catalogue.
  func named(_ key: String) -> String { StringCatalogue.text(key, language) }

  /// The named entry, or the word itself where the catalogue has none: a kind that a case may name freely.
  func named(_ key: String, else word: String) -> String {
    let text = named(key)
    return text == key ? word : text
  }

  /// So many of something, in the plural form that the language asks for.
  func count(_ key: String, _ n: Int) -> String {
    StringCatalogue.text(key, language, count: n, ["n": numbers.whole(n)])
  }

  /// A list: a, b, c.
  func list(_ items: some Sequence<String>) -> String { numbers.list(items) }

  // Numbers, written as `NumberText` does.
  func short(_ x: Double?) -> String { numbers.significant(x) }
  func signed(_ x: Double) -> String { numbers.signed(x) }
  func percent(_ share: Double?) -> String { numbers.wholePercent(share) }
  func whole(_ n: Int) -> String { numbers.whole(n) }
  func day(_ date: String?) -> String { numbers.columnDay(date) }
  /// From one number to another.
  func range(_ low: Double?, _ high: Double?) -> String { callAsFunction("\(short(low)) to \(short(high))") }
}

/// What a command prints as text: paragraphs and tables, no line wider than the terminal.
package struct TextPage: Sendable {
  package let words: Words
  package private(set) var lines: [String] = []

  package init(_ words: Words) { self.words = words }

  package var text: String { lines.joined(separator: "\n") }

  /// Prose gets no wider than this: longer lines are hard to read.
  private var proseWidth: Int { min(words.width, 100) }

  /// Sentences in the language, wrapped; the lines after the first stand two further in where it is indented.
  package mutating func say(_ message: Message, indent: Int = 0) { paragraph(words(message), indent: indent) }

  /// A text that is in its language already.
  package mutating func paragraph(_ text: String, indent: Int = 0) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += wrapped(String(line), width: proseWidth, indent: indent, hanging: indent > 0 ? indent + 2 : 0)
    }
  }

  /// An empty line.
  package mutating func gap() { lines.append("") }

  /// A line as it is: a command or a path, to be copied.
  package mutating func verbatim(_ line: String) { lines.append(line) }

  package mutating func table(_ table: TextTable, indent: Int = 0) {
    lines += table.lines(width: words.width, indent: indent)
  }

  /// Where the run's files are, if they were written.
  mutating func runFolder(_ path: String?) {
    guard let path else { return }
    gap()
    verbatim(words("Run folder: \(path)"))
  }
}
