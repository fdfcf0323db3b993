/// The languages Qafila speaks.
public enum Language: String, Sendable, CaseIterable, Codable { case ar, fr, en }

/// A name in Arabic, French and English.
public struct LocalizedName: Hashable, Sendable {
  public var ar: String
  public var fr: String
  public var en: String

  public init(ar: String, fr: String, en: String) {
    self.ar = ar
    self.fr = fr
    self.en = en
  }

  public subscript(language: Language) -> String {
    switch language {
    case .ar: ar
    case .fr: fr
    case .en: en
    }
  }
}
