import Cases
import Foundation

extension NumberText {
  /// Three significant digits, thousands grouped; a dash for nothing.
  public func significant(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "-" }
    if value == 0 { return decimal(0) }
    let size = abs(value)
    guard size >= 1e-6, size < 1e15 else {
      return value.formatted(.number.notation(.scientific).precision(.significantDigits(1...3)).locale(locale))
    }
    return value.formatted(.number.precision(.significantDigits(3)).locale(locale))
  }

  /// The same with its sign where it is above nothing: a difference.
  public func signed(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return significant(value) }
    return value.formatted(
      .number.precision(.significantDigits(3)).sign(strategy: .always(includingZero: false)).locale(locale))
  }

  /// A share in whole per cent, the sign apart as in "90 %"; a dash for nothing.
  public func wholePercent(_ share: Double?) -> String {
    guard let share, share.isFinite else { return "-" }
    return "\(decimal(100 * share)) \(percentSign)"
  }

  /// A day that fits a column: 3 Sep 2025; as it stands where it is none.
  public func columnDay(_ text: String?) -> String {
    guard let text else { return "-" }
    guard let day = Day(text) else { return text }
    return "\(shortDay(day)) \(plain(day.civil.year))"
  }

  /// Days as one span: 3 Sep – 5 Oct 2025.
  public func span(_ from: String, _ to: String) -> String {
    guard from != to else { return columnDay(from) }
    guard let first = Day(from), let last = Day(to), first.civil.year == last.civil.year else {
      return "\(columnDay(from)) – \(columnDay(to))"
    }
    return "\(shortDay(first)) – \(columnDay(to))"
  }

  /// The sign of per cent that goes with the digits.
  public var percentSign: String { digits == .arabic ? "٪" : "%" }
}
