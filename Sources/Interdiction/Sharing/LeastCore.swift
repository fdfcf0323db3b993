import Optimization
import Wording

/// The sharing that treats the worst-treated coalition best, and what proves that none treats it better.
public struct LeastCore: Sendable, Equatable, Codable {
  /// Each player's share; they add up to the value of everyone.
  public let shares: [Double]
  /// The largest excess of a coalition, as small as can be; the core is empty when it is positive.
  public let excess: Double
  /// Balancing weights of coalitions that prove the excess from below (Bondareva 1963, Shapley 1967): they add up to 1 and cover every
  /// player equally.
  public let weights: [(coalition: UInt32, weight: Double)]
  /// Shares prove the excess from above, weights from below; how far apart they are.
  public let gap: Double

  public var coreIsEmpty: Bool { excess > 1e-7 * max(1, shares.map { abs($0) }.max() ?? 1) }

  public static func == (a: LeastCore, b: LeastCore) -> Bool {
    a.shares == b.shares && a.excess == b.excess && a.gap == b.gap
      && a.weights.map { $0.coalition } == b.weights.map { $0.coalition }
  }

  enum CodingKeys: String, CodingKey { case shares, excess, coalitions, weights, gap }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shares, forKey: .shares)
    try container.encode(excess, forKey: .excess)
    try container.encode(weights.map { $0.coalition }, forKey: .coalitions)
    try container.encode(weights.map { $0.weight }, forKey: .weights)
    try container.encode(gap, forKey: .gap)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    shares = try container.decode([Double].self, forKey: .shares)
    excess = try container.decode(Double.self, forKey: .excess)
    let coalitions = try container.decode([UInt32].self, forKey: .coalitions)
    let values = try container.decode([Double].self, forKey: .weights)
    guard coalitions.count == values.count else {
      throw DecodingError.dataCorruptedError(forKey: .weights, in: container, debugDescription: "lengths differ")
    }
    weights = zip(coalitions, values).map { ($0, $1) }
    gap = try container.decode(Double.self, forKey: .gap)
  }

  /// Solves the game `minimise over shares, maximise over coalitions, of value - what the coalition is given` by its linear program.
  ///
  /// - Complexity: one program of players + 1 columns and 2^players - 2 rows.
  public init(_ game: CoalitionGame) {
    let n = game.players.count
    let everyone = Double(game.value[game.value.count - 1])
    guard n > 1 else {
      self.init(shares: [everyone], excess: 0, weights: [], gap: 0)
      return
    }
    var model = OptimizationModel()
    for _ in 0..<n { model.addColumn(lower: -.infinity) }
    let excess = model.addColumn(cost: 1, lower: -.infinity)
    let coalitions = (1..<game.value.count - 1).map { UInt32($0) }
    for s in coalitions {
      let members = (0..<n).filter { s >> UInt32($0) & 1 == 1 }.map { (column: $0, value: 1.0) }
      model.addRow(lower: Double(game.value[Int(s)]), members + [(column: excess, value: 1.0)])
    }
    model.addRow(lower: everyone, upper: everyone, (0..<n).map { (column: $0, value: 1.0) })
    let outcome = model.solve()
    precondition(outcome == .optimal, "a least core always exists")
    let solution = model.fullSolution()
    var shares = Array(solution.columns.prefix(n))
    let correction = (everyone - shares.reduce(0, +)) / Double(n)
    for i in 0..<n { shares[i] += correction }
    let above = game.worstTreated(by: shares)!.excess
    let weights = zip(coalitions, solution.rowDuals).filter { $0.1 > 1e-12 }.map { (coalition: $0.0, weight: $0.1) }
    let below = Self.bound(weights, game)
    self.init(shares: shares, excess: above, weights: weights, gap: max(0, above - below))
  }

  private init(shares: [Double], excess: Double, weights: [(coalition: UInt32, weight: Double)], gap: Double) {
    self.shares = shares
    self.excess = excess
    self.weights = weights
    self.gap = gap
  }

  /// Why this is no proof of its excess, or nil when it is one.
  public func flaw(in game: CoalitionGame, tolerance: Double = 1e-6) -> Message? {
    guard shares.count == game.players.count else { return "not one share for each player" }
    let everyone = Double(game.value[game.value.count - 1])
    let slack = tolerance * max(1, game.value.map { abs(Double($0)) }.max() ?? 1)
    guard abs(shares.reduce(0, +) - everyone) <= slack else { return "the shares do not add up" }
    guard shares.count > 1 else { return nil }
    guard abs(game.worstTreated(by: shares)!.excess - excess) <= slack else { return "the excess is another" }
    guard weights.allSatisfy({ $0.weight >= 0 && $0.coalition > 0 && Int($0.coalition) < game.value.count - 1 }) else {
      return "the weights are not of coalitions"
    }
    var cover = [Double](repeating: 0, count: shares.count)
    for (coalition, weight) in weights {
      for i in cover.indices where coalition >> UInt32(i) & 1 == 1 { cover[i] += weight }
    }
    guard cover.max()! - cover.min()! <= tolerance else { return "the weights do not cover the players equally" }
    return Self.bound(weights, game) >= excess - slack ? nil : "the weights prove less"
  }

  /// What weights prove about the largest excess under any sharing.
  static func bound(_ weights: [(coalition: UInt32, weight: Double)], _ game: CoalitionGame) -> Double {
    let total = weights.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return -.infinity }
    var value = 0.0
    var cover = [Double](repeating: 0, count: game.players.count)
    for (coalition, weight) in weights {
      value += weight * Double(game.value[Int(coalition)])
      for i in cover.indices where coalition >> UInt32(i) & 1 == 1 { cover[i] += weight }
    }
    let mean = cover.reduce(0, +) / Double(cover.count)
    return (value - mean * Double(game.value[game.value.count - 1])) / total
  }
}
