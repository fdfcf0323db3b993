import Cases
import Evidence

/// What keeping one more litre in store costs a day, from the table of storage: `price_per_litre_day`, parameters at their medians.
///
/// Of several rows about one place and product the latest with a price counts.
struct StockPrices {
  private struct Site: Hashable {
    var place: String
    var product: String
  }

  /// Case currency a litre and day.
  private var prices: [Site: Double] = [:]

  init(_ situation: Case) {
    let medians = EvidencePool(case: situation).distributions.mapValues { $0.quantile(0.5) }
    for row in situation.storage.sorted(by: { $0.asOf < $1.asOf }) {
      guard let price = row.pricePerLitreDay else { continue }
      prices[Site(place: row.place, product: row.product)] = max(0, min(price.value { medians[$0] ?? 0 }, 1e6))
    }
  }

  /// What litres cost a day in whole units of the case's currency; nil where the table names no price.
  func moneyPerDay(litres: Int64, product: String, at place: String) -> Int? {
    prices[Site(place: place, product: product)].map { Int((Double(litres) * $0).rounded()) }
  }
}
