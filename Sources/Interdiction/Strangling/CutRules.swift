/// What an attacker may do over time.
public struct CutRules: Sendable, Equatable, Codable {
  /// Cut costs in all.
  public var total: Int
  /// Cut costs of the cuts that begin on one day; nil for no limit.
  public var perDay: Int?
  /// Days that a cut lasts; nil for to the end of the horizon.
  public var lasting: Int?

  /// - Precondition: `total` and `perDay` are not negative, `lasting` is at least 1.
  public init(total: Int, perDay: Int? = nil, lasting: Int? = nil) {
    precondition(total >= 0 && (perDay ?? 0) >= 0 && (lasting ?? 1) >= 1, "cut rules out of range")
    self.total = total
    self.perDay = perDay
    self.lasting = lasting
  }

  /// The days on which a cut may begin in some worst attack.
  ///
  /// A cut for good is never worse for the attacker when it comes earlier, so that without a daily budget all come on day 0. With one, push
  /// cuts forward while they fit: then before a cut of cost c begins, every day has less than c left, so that the days before it took more
  /// than `perDay - c` each, of at most `total - c` in all. Cuts that end are never worse when they begin no later than leaves them whole,
  /// unless a daily budget binds.
  func startDays(horizon: Int, dearest: Int) -> Range<Int> {
    guard let lasting, lasting < horizon else {
      guard let perDay, total > perDay else { return 0..<1 }
      let used = perDay - dearest + 1
      guard used > 0 else { return 0..<horizon }
      return 0..<min(horizon, max(0, total - 1) / used + 1)
    }
    return perDay == nil || total <= perDay! ? 0..<(horizon - lasting + 1) : 0..<horizon
  }
}

/// A cut with its date.
public struct DatedCut: Sendable, Equatable, Codable, Hashable {
  public enum Subject: Sendable, Equatable, Codable, Hashable {
    case link(Int)
    case place(Int)
  }
  public var subject: Subject
  /// First day on which nothing sets out.
  public var day: Int
  /// First day on which traffic passes again.
  public var until: Int

  public init(subject: Subject, day: Int, until: Int) {
    self.subject = subject
    self.day = day
    self.until = until
  }
}
