/// A calendar day (proleptic Gregorian), counted from 1970-01-01.
public struct Day: Hashable, Comparable, Sendable, Strideable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before.
  public var number: Int32

  public init(number: Int32) { self.number = number }

  /// A day from year, month and day of month; nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    // Howard Hinnant, "chrono-compatible low-level date algorithms": days_from_civil.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: Int32(era * 146_097 + dayOfEra - 719_468))
    guard civil == (year, month, day) else { return nil }
  }

  /// A day from `yyyy-mm-dd`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let y = Int(parts[0]), let m = Int(parts[1]), let d = Int(parts[2])
    else { return nil }
    self.init(year: y, month: m, day: d)
  }

  /// Year, month (1...12) and day of month (1...31).
  public var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// `yyyy-mm-dd`.
  public var description: String {
    let c = civil
    func padded(_ n: Int, _ width: Int) -> String {
      let s = String(n)
      return String(repeating: "0", count: max(0, width - s.count)) + s
    }
    return "\(padded(c.year, 4))-\(padded(c.month, 2))-\(padded(c.day, 2))"
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }
  public func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }
}

/// How exactly a date or a place is known.
public enum DatePrecision: String, Sendable, CaseIterable, Codable { case day, week, month, quarter, year }

/// A date as sources give it: the first day it can mean, with its precision (`2025-10` is the month from 2025-10-01).
public struct ImpreciseDay: Hashable, Sendable {
  public var first: Day
  public var precision: DatePrecision

  public init(first: Day, precision: DatePrecision) {
    self.first = first
    self.precision = precision
  }

  /// From `yyyy`, `yyyy-mm` or `yyyy-mm-dd`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    switch text.utf8.count {
    case 4: guard let d = Day(text + "-01-01") else { return nil }; self.init(first: d, precision: .year)
    case 7: guard let d = Day(text + "-01") else { return nil }; self.init(first: d, precision: .month)
    default: guard let d = Day(text) else { return nil }; self.init(first: d, precision: .day)
    }
  }

  /// The last day it can mean.
  public var last: Day {
    switch precision {
    case .day: return first
    case .week: return first.advanced(by: 6)
    case .month: return Self.monthEnd(first, months: 1)
    case .quarter: return Self.monthEnd(first, months: 3)
    case .year: return Self.monthEnd(first, months: 12)
    }
  }

  private static func monthEnd(_ day: Day, months: Int) -> Day {
    let c = day.civil
    let index = c.year * 12 + c.month - 1 + months
    // Nil after the last month of the calendar.
    let next = Day(year: index / 12, month: index % 12 + 1, day: 1)
    return next?.advanced(by: -1) ?? Day(year: 9999, month: 12, day: 31)!
  }
}

/// Days from `from` to `to`, both included; an open end stands for "always".
public struct Period: Hashable, Sendable {
  public var from: Day?
  public var to: Day?

  public init(from: Day? = nil, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  public func contains(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}
