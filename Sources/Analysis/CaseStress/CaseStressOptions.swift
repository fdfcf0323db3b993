import Interdiction

/// What shapes a stress test or a protection plan on a case.
public struct CaseStressOptions: Sendable, Codable, Equatable {
  /// Cuts in all.
  public var cuts = 1
  /// Days of progressive strangling; nil for an ordinary day.
  public var periods: Int?
  /// Cuts that may begin on one day; nil for no limit.
  public var cutsPerDay: Int?
  /// Days that a cut lasts; nil for to the end.
  public var lasting: Int?
  /// Cuts at every budget from 0.
  public var curve = false
  /// List all attacks within this share of the worst damage.
  public var near: Double?
  /// Products and cities; all when empty.
  public var products: [String] = []
  public var cities: [String] = []
  /// Whether roads outside the cities' countries can be cut.
  public var everywhere = false
  /// Seconds after which the best so far is the answer; not part of what was asked.
  public var timeLimit: Double?
  /// For `protect`: guards, and litres of each product that one more measure would add to a city's stock (0 for none).
  public var guards = 0
  public var stockLitres = 0.0

  public init() {}

  enum CodingKeys: String, CodingKey {
    case cuts, periods, lasting, curve, near, products, cities, everywhere, guards
    case cutsPerDay = "cuts_per_day"
    case stockLitres = "stock_litres"
  }

  var settings: CaseSupply.Settings {
    .init(horizon: periods ?? 1, products: products, cities: cities, everywhere: everywhere)
  }

  var rules: CutRules { CutRules(total: cuts, perDay: cutsPerDay, lasting: lasting) }

  /// - Throws: `UserError` with what is out of range.
  func check() throws {
    guard (0...1_000_000).contains(cuts) else { throw UserError(.usage, "the number of cuts must be 0 to 1000000") }
    guard (0...1_000_000).contains(guards) else { throw UserError(.usage, "the number of guards must be 0 to 1000000") }
    if let periods, !(1...3_660).contains(periods) { throw UserError(.usage, "periods must be 1 to 3660 days") }
    if let cutsPerDay, cutsPerDay < 0 { throw UserError(.usage, "cuts per day must be 0 or more") }
    if let lasting, lasting < 1 { throw UserError(.usage, "a cut lasts at least 1 day") }
    if let near, !(near >= 0 && near <= 1) { throw UserError(.usage, "near must be a share between 0 and 1") }
    guard stockLitres >= 0 && stockLitres < 1e12 else { throw UserError(.usage, "stock must be 0 litres or more") }
  }
}
