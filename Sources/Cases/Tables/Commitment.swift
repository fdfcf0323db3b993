/// What one actor provides to another, from when to when, against what. One row of `commitments.csv`.
public struct Commitment: Hashable, Sendable {
  /// What a commitment provides.
  public enum Service: String, Sendable, CaseIterable, Codable {
    case escort, guarding = "guard", training, fuel, airlift, money, concession, membership, mediation, transit, other
  }

  /// What a commitment is paid in.
  public enum Payment: String, Sendable, CaseIterable, Codable {
    case money, gold, uranium, lithium, fuel, none
    case miningRights = "mining_rights"
  }

  /// Unique id.
  public var id: String
  /// Actor id.
  public var provider: String
  /// Actor id.
  public var client: String
  /// What is provided.
  public var service: Service
  /// In `unit`.
  public var amount: Quantity?
  /// Teams, litres_per_day, persons, currency_per_month ....
  public var unit: String?
  /// Where (place or corridor id); blank: wherever the client needs it.
  public var place: String?
  /// Columns from, to.
  public var period: Period
  /// In words, what is given in return.
  public var against: String?
  /// Column payment: money, gold, uranium, lithium, mining_rights, fuel, none.
  public var payment: Payment?
  /// Column payment_per_month, in the case's currency.
  public var paymentPerMonth: Quantity?
  /// Claim ids, separated by spaces.
  public var claims: [String]
  /// Anything a reader should know.
  public var note: String?

  public init(
    id: String, provider: String, client: String, service: Service, amount: Quantity? = nil, unit: String? = nil,
    place: String? = nil, period: Period = Period(), against: String? = nil, payment: Payment? = nil,
    paymentPerMonth: Quantity? = nil, claims: [String] = [], note: String? = nil
  ) {
    self.id = id
    self.provider = provider
    self.client = client
    self.service = service
    self.amount = amount
    self.unit = unit
    self.place = place
    self.period = period
    self.against = against
    self.payment = payment
    self.paymentPerMonth = paymentPerMonth
    self.claims = claims
    self.note = note
  }
}
