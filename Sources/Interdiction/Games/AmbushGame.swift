import NetworkFlow
import Wording

/// Convoys choose a way, teams in ambush choose sites, neither knowing the other's choice: a zero-sum game.
///
/// A team at a site meets a convoy that passes there with the site's probability, independently of the other teams; the payoff is the
/// probability that the convoy is met at all. (Washburn and Wood 1995, doi 10.1287/opre.43.2.243.)
public struct AmbushGame: Sendable, Equatable, Codable {
  /// A place where a team can lie in wait: one stretch of road, both ways, or several.
  public struct Site: Sendable, Equatable, Codable {
    public var arcs: [Int32]
    /// Probability that a team here meets a convoy that passes, 0 to 1.
    public var meeting: Double

    public init(arcs: [Int32], meeting: Double) {
      self.arcs = arcs
      self.meeting = meeting
    }
  }

  /// Only ends matter; capacities and costs are not looked at.
  public var network: FlowNetwork
  public var sites: [Site]
  /// A convoy sets out from any of these,
  public var sources: [Int]
  /// and is safe at any of these.
  public var sinks: [Int]
  /// Sites that can be watched at once.
  public var teams: Int

  public init(network: FlowNetwork, sites: [Site], sources: [Int], sinks: [Int], teams: Int) {
    self.network = network
    self.sites = sites
    self.sources = sources
    self.sinks = sinks
    self.teams = teams
  }

  /// All that is wrong; empty when the game can be solved.
  public func faults() -> [Message] {
    var faults: [Message] = []
    let arcs = Int32(network.arcCount)
    var owned = Set<Int32>()
    for (i, site) in sites.enumerated() {
      if !(site.meeting >= 0 && site.meeting <= 1) { faults.append("site \(i): probability outside 0 ... 1") }
      for arc in site.arcs {
        if arc < 0 || arc >= arcs { faults.append("site \(i): no such arc") }
        if !owned.insert(arc).inserted { faults.append("site \(i): arc \(arc) belongs to another site") }
      }
    }
    if sources.isEmpty || sinks.isEmpty { faults.append("there is no source or no sink") }
    if (sources + sinks).contains(where: { $0 < 0 || $0 >= network.nodeCount }) { faults.append("no such node") }
    if !Set(sources).isDisjoint(with: sinks) { faults.append("a source is a sink") }
    if teams < 0 { faults.append("the number of teams is negative") }
    return faults
  }

  /// Probability that a convoy on a way is met by teams at these sites.
  public func meeting(way: [Int32], ambush: [Int32]) -> Double {
    var safe = 1.0
    for site in ambush {
      for arc in sites[Int(site)].arcs where way.contains(arc) { safe *= 1 - sites[Int(site)].meeting }
    }
    return 1 - safe
  }
}

/// Mixed strategies of both sides, and what they prove.
public struct AmbushEquilibrium: Sendable, Equatable, Codable {
  /// A way that convoys take with a probability.
  public struct Route: Sendable, Equatable, Codable {
    public var arcs: [Int32]
    public var probability: Double
  }

  /// Sites that teams watch together with a probability.
  public struct Ambush: Sendable, Equatable, Codable {
    public var sites: [Int32]
    public var probability: Double
  }

  public var routes: [Route]
  public var ambushes: [Ambush]
  /// Against these ambushes no way is met with a smaller probability.
  public var lowerBound: Double
  /// Against these routes no ambush meets with a greater probability.
  public var upperBound: Double
  /// The best way when the teams know it, and the probability of being met on it.
  public var fixedRoute: Route
  public var fixedValue: Double

  /// How far the bounds are apart: 0 but for rounding when the game is solved.
  public var gap: Double { upperBound - lowerBound }
  public var value: Double { (upperBound + lowerBound) / 2 }

  /// Probability that some team watches each site.
  public func watch(siteCount: Int) -> [Double] {
    var watch = [Double](repeating: 0, count: siteCount)
    for ambush in ambushes { for site in ambush.sites { watch[Int(site)] += ambush.probability } }
    return watch
  }

  /// Why this is no proof of its bounds, or nil when it is one: both best responses are searched for anew.
  public func flaw(in game: AmbushGame, tolerance: Double = 1e-6) -> Message? {
    if let fault = game.faults().first { return fault }
    let search = AmbushSearch(game)
    for route in routes + [fixedRoute] where !search.isWay(route.arcs) { return "a route is not a way" }
    for ambush in ambushes {
      guard ambush.sites.count <= game.teams, Set(ambush.sites).count == ambush.sites.count,
        ambush.sites.allSatisfy({ $0 >= 0 && Int($0) < game.sites.count })
      else { return "an ambush is not possible" }
    }
    func isMix(_ p: [Double]) -> Bool { p.allSatisfy { $0 >= 0 } && abs(p.reduce(0, +) - 1) <= tolerance }
    guard isMix(routes.map { $0.probability }) else { return "the routes' probabilities do not add up to 1" }
    guard isMix(ambushes.map { $0.probability }) else { return "the ambushes' probabilities do not add up to 1" }
    let above = search.bestAmbush(against: routes)
    guard above.isExact, above.value <= upperBound + tolerance else {
      return "an ambush meets more than the upper bound"
    }
    let below = search.bestWay(against: ambushes)
    guard let below, below.bound >= lowerBound - tolerance else { return "a way is met less than the lower bound" }
    guard lowerBound <= upperBound + tolerance else { return "the bounds cross" }
    let known = search.valueOfKnown(fixedRoute.arcs)
    return abs(known - fixedValue) <= tolerance ? nil : "the fixed route is met with probability \(known)"
  }
}
