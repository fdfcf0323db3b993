import Wording

/// Who can field guard teams where, how many, and for how much each.
public struct GuardMarket: Sendable, Equatable, Codable {
  /// An army, a security company, a joint force.
  public struct Provider: Sendable, Equatable, Codable {
    /// Teams that it can field at once.
    public var teams: Int
    /// What one team costs, at least 0.
    public var price: Int
    /// Areas that it may stand in.
    public var areas: [Int]

    public init(teams: Int, price: Int, areas: [Int]) {
      self.teams = teams
      self.price = price
      self.areas = areas
    }
  }

  /// How many areas (countries, say) there are.
  public var areas: Int
  public var providers: [Provider]

  /// A market without areas: no measure needs a team of it.
  public init(areas: Int = 0, providers: [Provider] = []) {
    self.areas = areas
    self.providers = providers
  }

  func faults() -> [Message] {
    providers.enumerated().flatMap { index, provider -> [Message] in
      var faults: [Message] = []
      if provider.teams < 0 || provider.teams >= 1 << 20 {
        faults.append("provider \(index): teams outside 0 ..< 2^20")
      }
      if provider.price < 0 || provider.price >= 1 << 40 {
        faults.append("provider \(index): price outside 0 ..< 2^40")
      }
      if provider.areas.contains(where: { !(0..<areas).contains($0) }) {
        faults.append("provider \(index): no such area")
      }
      return faults
    }
  }

  /// The least that so many teams in each area cost together; nil when there are not enough.
  public func price(ofTeams wanted: [Int]) -> Int? {
    assignment(ofTeams: wanted).map { rows in
      zip(providers, rows).reduce(0) { $0 + $1.0.price * $1.1.reduce(0, +) }
    }
  }

  /// A cheapest way to man so many posts in each area: for each provider, its teams in each area; nil when there are not enough.
  ///
  /// Sets of teams that can each take a post of their own form a transversal matroid (Edmonds and Fulkerson 1965), so that taking the
  /// cheapest team that still fits, moving earlier ones to other areas where needed, is exact.
  public func assignment(ofTeams wanted: [Int]) -> [[Int]]? {
    var open = wanted
    var missing = wanted.reduce(0, +)
    var placed = [[Int]](repeating: [Int](repeating: 0, count: areas), count: providers.count)
    let order = providers.indices.sorted { (providers[$0].price, $0) < (providers[$1].price, $1) }
    for provider in order {
      var left = providers[provider].teams
      while missing > 0 && left > 0, place(provider, &open, &placed) {
        left -= 1
        missing -= 1
      }
    }
    return missing == 0 ? placed : nil
  }

  /// Finds a post for one more team of a provider by a breadth-first search over areas; false when there is none.
  private func place(_ provider: Int, _ open: inout [Int], _ placed: inout [[Int]]) -> Bool {
    // For each area reached: whose team would come in, and from which area it would move (nil: the new one).
    var way = [(provider: Int, from: Int?)?](repeating: nil, count: areas)
    var queue: [Int] = []
    for area in providers[provider].areas where way[area] == nil {
      way[area] = (provider, nil)
      queue.append(area)
    }
    var next = 0
    while next < queue.count {
      let area = queue[next]
      next += 1
      if open[area] > 0 {
        open[area] -= 1
        var at = area
        while let step = way[at] {
          placed[step.provider][at] += 1
          guard let from = step.from else { break }
          placed[step.provider][from] -= 1
          at = from
        }
        return true
      }
      for other in providers.indices where placed[other][area] > 0 {
        for to in providers[other].areas where way[to] == nil {
          way[to] = (other, area)
          queue.append(to)
        }
      }
    }
    return false
  }
}
