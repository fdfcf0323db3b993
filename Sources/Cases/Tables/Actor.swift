/// Someone who acts: state, armed group, security provider, alliance, company, supplier. One row of `actors.csv`.
public struct Actor: Hashable, Sendable {
  /// What an actor is.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case state, alliance, company, supplier, union, organisation
    case armedGroup = "armed_group"
    case securityProvider = "security_provider"
  }

  /// Unique id.
  public var id: String
  /// What it is.
  public var kind: Kind
  /// Columns name_ar, name_fr, name_en.
  public var name: LocalizedName
  /// Actor id of the state, alliance or group it belongs to.
  public var parent: String?
  /// Columns from, to: when it is active.
  public var period: Period
  /// Column escort_teams: convoy escort teams it can field at once in all its theatres.
  public var escortTeams: Quantity?
  /// Column guard_teams: teams that can hold a stretch of road.
  public var guardTeams: Quantity?
  /// Column price_per_escort_day, in the case's currency.
  public var pricePerEscortDay: Quantity?
  /// Column price_per_guard_day, in the case's currency.
  public var pricePerGuardDay: Quantity?
  /// Sourced successes (protected convoys, held roads) for the Beta prior of belief.
  public var successes: Quantity?
  /// Sourced failures.
  public var failures: Quantity?
  /// Claim ids, separated by spaces.
  public var claims: [String]
  /// Anything a reader should know.
  public var note: String?

  public init(
    id: String, kind: Kind, name: LocalizedName, parent: String? = nil, period: Period = Period(),
    escortTeams: Quantity? = nil, guardTeams: Quantity? = nil, pricePerEscortDay: Quantity? = nil,
    pricePerGuardDay: Quantity? = nil, successes: Quantity? = nil, failures: Quantity? = nil, claims: [String] = [],
    note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.parent = parent
    self.period = period
    self.escortTeams = escortTeams
    self.guardTeams = guardTeams
    self.pricePerEscortDay = pricePerEscortDay
    self.pricePerGuardDay = pricePerGuardDay
    self.successes = successes
    self.failures = failures
    self.claims = claims
    self.note = note
  }
}
