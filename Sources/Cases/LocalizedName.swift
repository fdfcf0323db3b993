/// The languages Qafila speaks.
public enum Language: String, Sendable, CaseIterable, Codable { case ar, fr, en }

/// A name or a text in Arabic, French and English.
public struct LocalizedName: Hashable, Sendable {
  public var ar: String
  public var fr: String
  public var en: String

  public init(ar: String, fr: String, en: String) {
    self.ar = ar
    self.fr = fr
    self.en = en
  }

  /// The same in every language.
  public init(everywhere text: String) { self.init(ar: text, fr: text, en: text) }

  /// The text when it is the same in every language.
  public var everywhere: String? { ar == fr && fr == en ? en : nil }

  public subscript(language: Language) -> String {
    switch language {
    case .ar: ar
    case .fr: fr
    case .en: en
    }
  }
}
