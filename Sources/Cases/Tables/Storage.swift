/// A stock of one product at one place. One row of `storage.csv`.
public struct Storage: Hashable, Sendable {
  /// Place id.
  public var place: String
  /// Product id.
  public var product: String
  /// Column capacity_litres.
  public var capacityLitres: Quantity
  /// Column stock_litres: in store at the start of `asOf`.
  public var stockLitres: Quantity
  /// Column as_of.
  public var asOf: Day
  /// Column price_per_litre_day, in the case's currency.
  public var pricePerLitreDay: Quantity?
  /// Claim ids, separated by spaces.
  public var claims: [String]
  /// Anything a reader should know.
  public var note: String?

  public init(
    place: String, product: String, capacityLitres: Quantity, stockLitres: Quantity, asOf: Day,
    pricePerLitreDay: Quantity? = nil, claims: [String] = [], note: String? = nil
  ) {
    self.place = place
    self.product = product
    self.capacityLitres = capacityLitres
    self.stockLitres = stockLitres
    self.asOf = asOf
    self.pricePerLitreDay = pricePerLitreDay
    self.claims = claims
    self.note = note
  }
}
