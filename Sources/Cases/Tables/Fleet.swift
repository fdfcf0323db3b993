/// Tankers that serve a corridor, or any corridor of their owner. One row of `fleet.csv`.
public struct Fleet: Hashable, Sendable {
  /// Unique id.
  public var id: String
  /// Corridor id; blank: any.
  public var corridor: String?
  /// Actor id.
  public var owner: String?
  /// Number of trucks.
  public var tankers: Quantity
  /// Column litres_per_tanker.
  public var litresPerTanker: Quantity
  /// Column loading_days: days to load at the supply place.
  public var loadingDays: Quantity
  /// Column border_days: days at border and customs, laden.
  public var borderDays: Quantity
  /// Columns from, to: blank for always.
  public var period: Period
  /// Claim ids, separated by spaces.
  public var claims: [String]
  /// Anything a reader should know.
  public var note: String?

  public init(
    id: String, corridor: String? = nil, owner: String? = nil, tankers: Quantity, litresPerTanker: Quantity,
    loadingDays: Quantity, borderDays: Quantity, period: Period = Period(), claims: [String] = [], note: String? = nil
  ) {
    self.id = id
    self.corridor = corridor
    self.owner = owner
    self.tankers = tankers
    self.litresPerTanker = litresPerTanker
    self.loadingDays = loadingDays
    self.borderDays = borderDays
    self.period = period
    self.claims = claims
    self.note = note
  }
}
