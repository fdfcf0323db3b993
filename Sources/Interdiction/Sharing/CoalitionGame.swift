/// What every coalition of allies gains by acting together, and how the gain may be shared.
///
/// `value[S]` belongs to the coalition whose members are the set bits of S; `value[0]` is 0. Whole numbers of one unit (litres of need met,
/// money), so that shares are exact.
public struct CoalitionGame: Sendable, Equatable, Codable {
  public static let mostPlayers = 10

  public let players: [String]
  public let value: [Int64]

  /// - Throws: `InvalidFlowProblem` with everything that is wrong.
  public init(players: [String], value: [Int64]) throws(InvalidFlowProblem) {
    var faults: [String] = []
    if players.isEmpty || players.count > Self.mostPlayers { faults.append("players outside 1 ... \(Self.mostPlayers)") }
    if players.count <= Self.mostPlayers && value.count != 1 << players.count {
      faults.append("\(value.count) values for \(1 << players.count) coalitions")
    }
    if value.first.map({ $0 != 0 }) ?? false { faults.append("the empty coalition has a value") }
    if value.contains(where: { $0.magnitude >= 1 << 50 }) { faults.append("a value is 2^50 or more") }
    guard faults.isEmpty else { throw InvalidFlowProblem(faults: faults) }
    self.players = players
    self.value = value
  }

  /// Asks for the value of every coalition, smallest sets of bits first.
  ///
  /// - Throws: `InvalidFlowProblem` as the other initialiser does.
  public init(players: [String], valueOf: (UInt32) -> Int64) throws(InvalidFlowProblem) {
    let count = players.count <= Self.mostPlayers ? 1 << players.count : 0
    try self.init(players: players, value: (0..<count).map { $0 == 0 ? 0 : valueOf(UInt32($0)) })
  }

  private var everyone: Int { value.count - 1 }

  /// Each player's Shapley value, exactly: numerators over `shapleyDenominator`.
  ///
  /// The mean, over all orders of joining, of what a player adds (Shapley 1953). O(players 2^players).
  public func shapleyNumerators() -> [Int64] {
    let n = players.count
    var factorial: [Int64] = [1]
    for k in 1...n { factorial.append(factorial[k - 1] * Int64(k)) }
    return (0..<n).map { player in
      var sum = Int128(0)
      for s in value.indices where s >> player & 1 == 0 {
        let weight = factorial[s.nonzeroBitCount] * factorial[n - 1 - s.nonzeroBitCount]
        sum += Int128(weight) * Int128(value[s | 1 << player] - value[s])
      }
      // n! times a value below 2^50 stays below 2^73; values that large do not occur together, and are refused rather than wrapped.
      precondition(abs(sum) < Int128(Int64.max), "coalition values too large for exact shares")
      return Int64(sum)
    }
  }

  /// n!.
  public var shapleyDenominator: Int64 { (1...Int64(players.count)).reduce(1, *) }

  public func shapley() -> [Double] { shapleyNumerators().map { Double($0) / Double(shapleyDenominator) } }

  /// Whether no coalition that acts together ever loses by taking in another that it does not overlap.
  public var isSuperadditive: Bool {
    for s in value.indices {
      let rest = everyone & ~s
      var t = rest
      while t > 0 {
        if value[s | t] < value[s] + value[t] { return false }
        t = (t - 1) & rest
      }
    }
    return true
  }

  /// The coalition that a sharing treats worst, and by how much it could do better alone (negative: by how much it is better off).
  ///
  /// - Precondition: one share for each player.
  public func worstTreated(by shares: [Double]) -> (coalition: UInt32, excess: Double)? {
    precondition(shares.count == players.count, "one share for each player")
    var worst: (coalition: UInt32, excess: Double)?
    for s in value.indices.dropFirst().dropLast() {
      let given = players.indices.reduce(0.0) { s >> $1 & 1 == 1 ? $0 + shares[$1] : $0 }
      let excess = Double(value[s]) - given
      if excess > worst?.excess ?? -.infinity { worst = (UInt32(s), excess) }
    }
    return worst
  }

  /// Whether the Shapley value is in the core, decided in whole numbers.
  public func isShapleyInCore() -> Bool {
    let shares = shapleyNumerators()
    let denominator = Int128(shapleyDenominator)
    for s in value.indices.dropFirst().dropLast() {
      let given = players.indices.reduce(Int128(0)) { s >> $1 & 1 == 1 ? $0 + Int128(shares[$1]) : $0 }
      if given < denominator * Int128(value[s]) { return false }
    }
    return true
  }
}

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
    // In the dual: maximise sum of weight * value - price * everyone over weights >= 0 that add up to 1 and cover each player by `price`.
    // The shares are its multipliers.
    let coalitions = (1..<game.value.count - 1).map { UInt32($0) }
    var program = DenseProgram(rows: n + 1)
    for s in coalitions {
      var entries = (0..<n).map { s >> UInt32($0) & 1 == 1 ? 1.0 : 0 }
      entries.append(1)
      program.addColumn(gain: Double(game.value[Int(s)]), entries)
    }
    let cover = [Double](repeating: -1, count: n) + [0]
    program.addColumn(gain: -everyone, cover)
    program.addColumn(gain: everyone, cover.map { -$0 })
    let solution = program.maximize(rightHandSide: [Double](repeating: 0, count: n) + [1])
    var shares = Array(solution.multipliers.prefix(n))
    let correction = (everyone - shares.reduce(0, +)) / Double(n)
    for i in 0..<n { shares[i] += correction }
    let above = game.worstTreated(by: shares)!.excess
    let weights = zip(coalitions, solution.values).filter { $0.1 > 1e-12 }.map { (coalition: $0.0, weight: $0.1) }
    let below = Self.bound(weights, game)
    self.init(shares: shares, excess: above, weights: weights, gap: max(0, above - below))
  }

  private init(shares: [Double], excess: Double, weights: [(coalition: UInt32, weight: Double)], gap: Double) {
    self.shares = shares
    self.excess = excess
    self.weights = weights
    self.gap = gap
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
