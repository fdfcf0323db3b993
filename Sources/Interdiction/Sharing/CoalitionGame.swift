import Wording

/// What every coalition of allies gains by acting together, and how the gain may be shared.
///
/// `value[S]` belongs to the coalition whose members are the set bits of S; `value[0]` is 0. Whole numbers of one unit (litres of need met,
/// money), so that shares are exact.
public struct CoalitionGame: Sendable, Equatable, Codable {
  public static let mostPlayers = 10

  public let players: [String]
  public let value: [Int64]

  /// - Throws: `InvalidProblem` with everything that is wrong.
  public init(players: [String], value: [Int64]) throws(InvalidProblem) {
    var faults: [Message] = []
    if players.isEmpty || players.count > Self.mostPlayers {
      faults.append("players outside 1 ... \(Self.mostPlayers)")
    }
    if players.count <= Self.mostPlayers && value.count != 1 << players.count {
      faults.append("\(value.count) values for \(1 << players.count) coalitions")
    }
    if value.first.map({ $0 != 0 }) ?? false { faults.append("the empty coalition has a value") }
    if value.contains(where: { $0.magnitude >= 1 << 50 }) { faults.append("a value is 2^50 or more") }
    guard faults.isEmpty else { throw InvalidProblem(faults: faults) }
    self.players = players
    self.value = value
  }

  /// Asks for the value of every coalition, smallest sets of bits first.
  ///
  /// - Throws: `InvalidProblem` as the other initialiser does.
  public init(players: [String], valueOf: (UInt32) -> Int64) throws(InvalidProblem) {
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
