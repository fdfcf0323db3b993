import Cases
import Evidence
import Interdiction

/// Teams of one provider in one country, and what the provider gets for being there.
public struct GuardTeams: Codable, Sendable, Equatable {
  /// Id of the provider.
  public var provider: String
  public var country: String
  public var teams: Int
  /// For all of them, a day, in the case's currency.
  public var moneyPerDay: Int
  /// Ids of the commitments that bring the provider there: what is given in return stands in them.
  public var commitments: [String]
  /// What it is paid with beside or instead of money (`mining_rights`, `gold` and so on).
  public var concessions: [String]

  enum CodingKeys: String, CodingKey {
    case provider, country, teams, commitments, concessions
    case moneyPerDay = "money_per_day"
  }
}

/// Who can guard roads, from the tables of actors and commitments: how many teams, where, for what price.
///
/// A provider with `guard_teams` and `price_per_guard_day` stands in the country of the state that it belongs to, in those of the members of
/// its alliance, and in those of the clients of its escort and guard commitments that overlap with the case's period. Parameters at their
/// medians. One team holds one stretch; a stretch that can be cut in two countries takes a team in each.
struct CaseGuards {
  let market: GuardMarket
  private let countries: [String]
  private let providers: [Provider]

  private struct Provider {
    var actor: Actor
    var teams: Int
    /// In whole units of the case's currency; nil where the table names no price.
    var price: Int?
    var areas: [Int]
  }

  /// - Parameter countries: where teams are asked for, in order: the areas of the market.
  init(_ situation: Case, countries: [String]) {
    self.countries = countries
    let medians = EvidencePool(case: situation).distributions.mapValues { $0.quantile(0.5) }
    let soil = Soil(situation)
    providers = situation.actors.compactMap { actor -> Provider? in
      guard let teams = actor.guardTeams, actor.period.overlaps(situation.description) else { return nil }
      let states = soil.states(of: actor)
      return Provider(
        actor: actor, teams: Int(max(0, min(teams.value { medians[$0] ?? 0 }, 1e6)).rounded(.down)),
        price: actor.pricePerGuardDay.map { Int(max(0, min($0.value { medians[$0] ?? 0 }, 1e12)).rounded()) },
        areas: countries.indices.filter { states.contains(countries[$0]) })
    }
    let priced = providers.filter { $0.price != nil }
    market = GuardMarket(
      areas: countries.count,
      providers: priced.map { .init(teams: $0.teams, price: $0.price!, areas: $0.areas) })
    commitments = soil.reasons(priced.map(\.actor), countries)
  }

  /// For each provider with a price and each country, the commitments that bring it there.
  private let commitments: [[[Commitment]]]

  /// The areas of countries.
  func areas(of names: [String]) -> [Int] { names.compactMap { countries.firstIndex(of: $0) } }

  /// Teams of a state's own forces: of the providers that belong to it.
  func teams(ofState country: String) -> Int {
    providers.filter { $0.actor.parent?.uppercased() == country }.reduce(0) { $0 + $1.teams }
  }

  /// A cheapest way to man posts, by area; nil where teams with a price are too few.
  func teams(forPosts areas: [Int]) -> [GuardTeams]? {
    var wanted = [Int](repeating: 0, count: countries.count)
    for area in areas { wanted[area] += 1 }
    guard let rows = market.assignment(ofTeams: wanted) else { return nil }
    let priced = providers.filter { $0.price != nil }
    return rows.indices.flatMap { provider in
      countries.indices.filter { rows[provider][$0] > 0 }.map { area in
        let reasons = commitments[provider][area]
        return GuardTeams(
          provider: priced[provider].actor.id, country: countries[area], teams: rows[provider][area],
          moneyPerDay: rows[provider][area] * priced[provider].price!, commitments: reasons.map(\.id),
          concessions: unique(reasons.compactMap(\.payment).filter { $0 != .money && $0 != .none }.map(\.rawValue)))
      }
    }
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

/// On whose soil an actor may stand.
private struct Soil {
  let situation: Case
  private let actors: [String: Actor]

  init(_ situation: Case) {
    self.situation = situation
    actors = Dictionary(situation.actors.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Codes of the states that an actor belongs to, is allied in, or serves.
  func states(of actor: Actor) -> Set<String> {
    var found = actor.parent.map { states(in: $0) } ?? []
    for row in services(of: actor.id) { found.formUnion(states(in: row.client)) }
    return found
  }

  /// A state, or the members of an alliance.
  private func states(in id: String) -> Set<String> {
    guard let actor = actors[id] else { return [] }
    switch actor.kind {
    case .state: return [id.uppercased()]
    case .alliance:
      return Set(
        situation.commitments.filter {
          $0.service == .membership && $0.client == id && $0.period.overlaps(situation.description)
        }.map { $0.provider.uppercased() })
    default: return []
    }
  }

  private func services(of provider: String) -> [Commitment] {
    situation.commitments.filter {
      $0.provider == provider && ($0.service == .escort || $0.service == .guarding)
        && $0.period.overlaps(situation.description)
    }
  }

  /// What each provider gets for being in each country: its escort and guard commitments there, and, when it belongs to another state, what
  /// that state is given beside them.
  func reasons(_ providers: [Actor], _ countries: [String]) -> [[[Commitment]]] {
    providers.map { provider in
      let given = situation.commitments.filter {
        $0.service == .concession && ($0.client == provider.id || $0.client == provider.parent)
          && $0.period.overlaps(situation.description)
      }
      return countries.map { country in
        let served = services(of: provider.id).filter { states(in: $0.client).contains(country) }
        return served.isEmpty ? [] : served + given.filter { states(in: $0.provider).contains(country) }
      }
    }
  }
}

extension Period {
  /// Whether it has a day in common with the case's period.
  fileprivate func overlaps(_ description: CaseDescription) -> Bool {
    (from.map { $0 <= description.to } ?? true) && (to.map { $0 >= description.from } ?? true)
  }
}
