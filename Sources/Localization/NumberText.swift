import Cases
import Foundation

/// Which digits numbers are written with.
public enum Digits: String, Sendable, CaseIterable, Codable {
  /// 0123456789
  case latin
  /// ٠١٢٣٤٥٦٧٨٩
  case arabic
}

/// Writes numbers and dates as readers of a language expect them.
public struct NumberText: Sendable {
  public let language: Language
  public let digits: Digits
  let locale: Locale

  /// - Parameter digits: Latin unless asked otherwise, also in Arabic: the usage of the Maghreb and of international agencies.
  public init(_ language: Language, digits: Digits = .latin) {
    self.language = language
    self.digits = digits
    let name =
      switch (language, digits) {
      case (.ar, .latin): "ar-u-nu-latn"
      case (.ar, .arabic): "ar-u-nu-arab"
      case (let other, .latin): other.rawValue
      case (let other, .arabic): "\(other.rawValue)-u-nu-arab"
      }
    locale = Locale(identifier: name)
  }

  /// A number with a fixed count of decimals, thousands grouped.
  public func decimal(_ value: Double, places: Int = 0) -> String {
    guard value.isFinite else { return "–" }
    // -0 reads as a fault.
    let shown = abs(value) < 0.5 / pow(10, Double(places)) ? 0 : value
    return shown.formatted(.number.precision(.fractionLength(places)).locale(locale))
  }

  public func whole(_ value: Int) -> String { value.formatted(.number.locale(locale)) }

  /// A share as a percentage without decimals, its sign set off by a space as in all our texts.
  public func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return "\(decimal(100 * share))\u{a0}\(percentSign)"
  }

  /// A number in few figures: thousands and millions in words, below one two or three decimals as far as they say something.
  public func short(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let size = abs(value)
    switch size {
    case 1e9...:
      return decimal(value / 1e9, places: size < 1e10 ? 2 : 1) + " " + StringCatalogue.text("unit.billion", language)
    case 1e6...:
      return decimal(value / 1e6, places: size < 1e7 ? 2 : 1) + " " + StringCatalogue.text("unit.million", language)
    case 1e4...: return decimal(value / 1e3, places: 0) + " " + StringCatalogue.text("unit.thousand", language)
    case ..<1:
      let shown = size < 0.0005 ? 0 : value
      return shown.formatted(.number.precision(.fractionLength(0...(size < 0.1 ? 3 : 2))).locale(locale))
    default: return decimal(value, places: size < 10 && size != size.rounded() ? 1 : 0)
    }
  }

  /// A list: a, b, c.
  public func list(_ items: some Sequence<String>) -> String { items.joined(separator: language == .ar ? "، " : ", ") }

  /// A unit as tables write it (`litres/day`), in words; as it is where the catalogue has none.
  public func measure(_ unit: String) -> String {
    func known(_ key: String) -> String? {
      let words = StringCatalogue.text(key, language)
      return words == key ? nil : words
    }
    let key = "measure." + unit.split { !($0.isLetter || $0.isNumber) }.joined(separator: "_")
    if let whole = known(key) { return whole }
    let parts = unit.split(separator: "/").map(String.init)
    guard parts.count == 2, let per = known("measure.per_" + parts[1]) else { return unit }
    return (known("measure." + parts[0]) ?? parts[0]) + " " + per
  }

  /// A day with its month's name: 3 September 2025.
  public func day(_ day: Day) -> String {
    let c = day.civil
    return "\(plain(c.day)) \(Self.months[language]![c.month - 1]) \(plain(c.year))"
  }

  /// A day without its year: 3 Sep.
  public func shortDay(_ day: Day) -> String {
    let c = day.civil
    return "\(plain(c.day)) \(Self.shortMonths[language]![c.month - 1])"
  }

  /// A whole number without grouping, in the chosen digits.
  func plain(_ value: Int) -> String {
    value.formatted(.number.grouping(.never).locale(locale))
  }

  /// Month names; in Arabic those of the Maghreb and the Sahel's press.
  private static let months: [Language: [String]] = [
    .ar: [
      "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ],
    .fr: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    .en: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
  ]
  private static let shortMonths: [Language: [String]] = [
    .ar: months[.ar]!,
    .fr: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    .en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ]
}
