import Cases
import Wording

/// Every word Qafila says to people, in Arabic, French and English: one catalogue for command line, report and page.
///
/// Texts may hold placeholders in braces, `{city}`; the three languages of a key hold the same ones (tested).
/// A text that depends on a number has one form for each plural category of its language (CLDR), chosen by `n`.
public enum StringCatalogue {
  /// One text in three languages.
  public struct Entry: Sendable {
    public let key: String
    /// Forms by language: one, under `other`, or one for each plural category of the language.
    public let forms: [Language: [PluralCategory: String]]

    /// A text that does not count anything.
    init(_ key: String, ar: String, fr: String, en: String) {
      self.key = key
      forms = [.ar: [.other: ar], .fr: [.other: fr], .en: [.other: en]]
    }

    /// A text that counts `{n}`: all six Arabic forms, one and other in French and English.
    init(
      plural key: String, ar: (zero: String, one: String, two: String, few: String, many: String, other: String),
      fr: (one: String, other: String), en: (one: String, other: String)
    ) {
      self.key = key
      forms = [
        .ar: [.zero: ar.zero, .one: ar.one, .two: ar.two, .few: ar.few, .many: ar.many, .other: ar.other],
        .fr: [.one: fr.one, .other: fr.other],
        .en: [.one: en.one, .other: en.other],
      ]
    }
  }

  /// All entries, in the order of their files.
  public static let entries: [Entry] = named + said

  /// Texts with a name of their own, which the page is handed.
  static let named: [Entry] = common + page + vocabulary + report + levers

  /// Sentences under their English templates: the command line and everything that can be wrong.
  static let said: [Entry] =
    terminal + commandTexts + stressTexts + allyTexts + validityTexts + networkTexts + caseFaults + fileFaults + errors
    + help + serverTexts + proofTexts

  /// Sentences that code writes in English (see `Message`), under their English templates: three lines each, `en`, `ar` and `fr`.
  ///
  /// As text and not as code, because a compiler takes minutes over a thousand calls in one array.
  static func sentences(_ text: String) -> [Entry] {
    var entries: [Entry] = []
    var said: [Language: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let language = Language(rawValue: String(line.prefix(2))) else {
        preconditionFailure("a line of the catalogue without its language: \(line)")
      }
      if language == .en { said = [:] }
      said[language] = String(line.dropFirst(3))
      if let en = said[.en], let ar = said[.ar], let fr = said[.fr] {
        entries.append(Entry(en, ar: ar, fr: fr, en: en))
      }
    }
    return entries
  }

  private static let byKey = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }

  /// The text of a key in a language, placeholders filled.
  ///
  /// - Parameters:
  ///   - count: chooses the plural form; its written form must be given in `values["n"]`.
  ///   - values: what the placeholders stand for.
  /// - Returns: the text; the key itself where there is none, which a test rules out for keys used in code.
  public static func text(
    _ key: String, _ language: Language, count: Int? = nil, _ values: [String: String] = [:]
  ) -> String {
    guard let forms = byKey[key]?.forms[language] else { return key }
    let category = count.map { PluralCategory.of($0, language) } ?? .other
    return fill(forms[category] ?? forms[.other] ?? key, values)
  }

  /// A message in a language; what the catalogue does not hold stays English, which a test rules out for sentences in code.
  public static func text(_ message: Message, _ language: Language) -> String {
    guard language != .en else { return message.description }
    return message.parts.map { part in
      let template = byKey[part.template]?.forms[language]?[.other] ?? part.template
      return part.filled(template) { text($0, language) }
    }.joined()
  }

  /// All named texts of a language by key, plural forms under `key#category`: what the page is handed.
  public static func strings(_ language: Language) -> [String: String] {
    var all: [String: String] = [:]
    for entry in named {
      let forms = entry.forms[language] ?? [:]
      for (category, text) in forms {
        all[forms.count == 1 ? entry.key : "\(entry.key)#\(category.rawValue)"] = text
      }
    }
    return all
  }

  static func fill(_ text: String, _ values: [String: String]) -> String {
    guard text.utf8.contains(123) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// The plural categories of CLDR.
public enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The category of a whole number (Unicode CLDR 44, cardinal rules; French `many`, for millions in compact form, is not needed).
  public static func of(_ n: Int, _ language: Language) -> PluralCategory {
    switch language {
    case .en: return n == 1 ? .one : .other
    case .fr: return n == 0 || n == 1 ? .one : .other
    case .ar:
      switch (n, abs(n) % 100) {
      case (0, _): return .zero
      case (1, _): return .one
      case (2, _): return .two
      case (_, 3...10): return .few
      case (_, 11...99): return .many
      default: return .other
      }
    }
  }
}
