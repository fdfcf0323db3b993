/// What a siege costs, by kind.
public enum CostKind: String, CaseIterable, Sendable, Codable {
  case escorts, guards, patrons, concessions, airlift, deals, tankersBought = "tankers_bought",
    tankersHired = "tankers_hired", stocks, subsidies
  case borderTax = "border_tax"
  case fuelLost = "fuel_lost"
  case tankersLost = "tankers_lost"

  /// Who pays: the state, or the hauliers and importers.
  public var payer: String {
    switch self {
    case .escorts, .guards, .patrons, .concessions, .airlift, .deals, .tankersBought, .tankersHired, .stocks,
      .subsidies:
      "state"
    case .borderTax, .fuelLost, .tankersLost: "importers"
    }
  }

  /// Its place in `allCases`.
  @inline(__always) var index: Int {
    switch self {
    case .escorts: 0
    case .guards: 1
    case .patrons: 2
    case .concessions: 3
    case .airlift: 4
    case .deals: 5
    case .tankersBought: 6
    case .tankersHired: 7
    case .stocks: 8
    case .subsidies: 9
    case .borderTax: 10
    case .fuelLost: 11
    case .tankersLost: 12
    }
  }
}
