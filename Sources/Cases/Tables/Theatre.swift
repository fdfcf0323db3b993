/// A theatre that claims part of a security provider's forces. One row of `theatres.csv`.
public struct Theatre: Hashable, Sendable {
  /// Unique id.
  public var id: String
  /// The provider (actor id).
  public var actor: String
  /// Columns name_ar, name_fr, name_en.
  public var name: LocalizedName
  /// 1 is served first.
  public var priority: Int
  /// Escort teams it would take.
  public var teams: Quantity
  /// Columns from, to.
  public var period: Period
  /// Claim ids, separated by spaces.
  public var claims: [String]
  /// Anything a reader should know.
  public var note: String?

  public init(
    id: String, actor: String, name: LocalizedName, priority: Int, teams: Quantity, period: Period = Period(),
    claims: [String] = [], note: String? = nil
  ) {
    self.id = id
    self.actor = actor
    self.name = name
    self.priority = priority
    self.teams = teams
    self.period = period
    self.claims = claims
    self.note = note
  }
}
