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
  /// What guarding each of the cut stretches changes; always found on an ordinary day, where it costs little.
  public var guarding = false
  /// Products and cities; all when empty.
  public var products: [String] = []
  public var cities: [String] = []
  /// Whether roads outside the cities' countries can be cut.
  public var everywhere = false
  /// Whether customs and roads let through no more in a day than they can.
  public var limits = true
  /// What a litre counts for in a city, 1 to 1000; 1 where nothing is said.
  public var weights: [String: Int] = [:]
  /// Seconds after which the best so far is the answer; not part of what was asked.
  public var timeLimit: Double?
  /// For `protect`: guards.
  public var guards = 0
  /// For `protect`: litres that may be placed in all, beside the guards, split over cities and products in this many equal lots; nil for up to 4.
  public var stockLitres = 0.0
  public var stockLots: Int?
  /// For `protect`: what guards may cost a day, in the case's currency, instead of how many there are.
  public var moneyPerDay: Int?
  /// For `protect`: the states that may act together.
  public var allies: Allies?

  /// States and the guards that each brings.
  public struct Allies: Sendable, Codable, Equatable {
    /// Country codes.
    public var states: [String]
    public var guards: [Int]

    public init(states: [String], guards: [Int]) {
      self.states = states
      self.guards = guards
    }
  }

  public init() {}

  enum CodingKeys: String, CodingKey {
    case cuts, periods, lasting, curve, near, guarding, products, cities, everywhere, weights, guards, allies, limits
    case moneyPerDay = "money_per_day"
    case cutsPerDay = "cuts_per_day"
    case stockLitres = "stock_litres"
    case stockLots = "stock_lots"
  }

  var settings: CaseSupply.Settings {
    .init(
      horizon: periods ?? 1, products: products, cities: cities, everywhere: everywhere, weights: weights,
      limits: limits)
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
    if weights.values.contains(where: { !(1...1_000).contains($0) }) {
      throw UserError(.usage, "a city's weight is a whole number from 1 to 1000")
    }
    if let moneyPerDay, !(0..<1 << 40).contains(moneyPerDay) { throw UserError(.usage, "money must be 0 or more") }
    guard (1...20).contains(stockLots ?? 4) else { throw UserError(.usage, "a stock is placed in 1 to 20 lots") }
    guard stockLitres == 0 || periods ?? 1 > 1 else {
      throw UserError(.usage, "stocks drain over days: name them with --periods")
    }
    if let allies,
      allies.states.count != allies.guards.count || allies.guards.contains(where: { !(0...1_000).contains($0) })
    {
      throw UserError(.usage, "each state brings 0 to 1000 guards")
    }
    guard stockLitres >= 0 && stockLitres < 1e12 else { throw UserError(.usage, "stock must be 0 litres or more") }
  }
}
