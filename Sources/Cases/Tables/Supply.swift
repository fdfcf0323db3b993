/// Fuel that a supply place can load each day. One row of `supply.csv`.
public struct Supply: Hashable, Sendable {
  /// Place id (port, refinery, depot).
  public var place: String
  /// Product id.
  public var product: String
  /// Column litres_per_day.
  public var litresPerDay: Quantity
  /// Actor id.
  public var supplier: String?
  /// Columns from, to: blank for always.
  public var period: Period
  /// Ids of the claims it rests on, separated by spaces.
  public var claims: [String]
  /// Anything a reader should know.
  public var note: String?

  public init(
    place: String, product: String, litresPerDay: Quantity, supplier: String? = nil, period: Period = Period(),
    claims: [String] = [], note: String? = nil
  ) {
    self.place = place
    self.product = product
    self.litresPerDay = litresPerDay
    self.supplier = supplier
    self.period = period
    self.claims = claims
    self.note = note
  }
}
