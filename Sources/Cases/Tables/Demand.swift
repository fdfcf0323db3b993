/// Normal daily demand of one tier for one product at one place. One row of `demand.csv`.
public struct Demand: Hashable, Sendable {
  /// Place id.
  public var place: String
  /// Product id.
  public var product: String
  /// 1 essential services, 2 electricity, 3 public transport, 4 commerce, 5 private.
  public var tier: Int
  /// Column litres_per_day.
  public var litresPerDay: Quantity
  /// Claim ids, separated by spaces.
  public var claims: [String]
  /// Anything a reader should know.
  public var note: String?

  public init(
    place: String, product: String, tier: Int, litresPerDay: Quantity, claims: [String] = [], note: String? = nil
  ) {
    self.place = place
    self.product = product
    self.tier = tier
    self.litresPerDay = litresPerDay
    self.claims = claims
    self.note = note
  }
}
