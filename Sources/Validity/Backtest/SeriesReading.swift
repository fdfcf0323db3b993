import Cases
import Simulation

/// How the model's daily series answer for an observed fact: what is summed, averaged or counted.
public struct SeriesReading: Sendable, Equatable {
  /// How days become one number.
  public enum Rule: String, Sendable, Codable {
    /// Summed over the days: litres and tankers of a period.
    case sum
    /// The greatest day of the seven around: a report of one day's arrivals is made because a convoy came in, and its day is often the
    /// day of the report.
    case peak
    /// Averaged over the days: prices, hours, shares.
    case mean
    /// On the last day: what waits, how long it has been dry.
    case last
    /// True when it held on at least half of the days.
    case yesNo
  }

  public var rule: Rule
  /// Name of the model's series.
  public var series: String
  /// What the model's number is multiplied by, where it is not a tanker's litres.
  public var perTanker: Bool

  /// Series the model makes; a fact of any other is shown and not scored.
  public static let rules: [String: Rule] = [
    "arrivals_tankers": .sum, "arrivals_litres": .sum, "registered_litres": .sum, "tankers_lost": .sum,
    "price_ratio_parallel": .mean, "price_parallel": .mean, "power_hours": .mean, "stations_open_share": .mean,
    "days_dry": .last, "tankers_waiting": .last, "stock_litres": .last, "schools_closed": .yesNo, "rationing": .yesNo,
    "queues": .yesNo,
  ]

  /// Series of the whole market, which a fact without a place speaks of.
  private static let wide: Set<String> = ["registered_litres", "tankers_lost", "tankers_waiting", "schools_closed"]

  /// How a fact is read; nil when the model makes no such series.
  public init?(_ fact: ObservedFact) {
    guard let rule = Self.rules[fact.series] else { return nil }
    let isConvoy = fact.series.hasPrefix("arrivals") && fact.length <= 2 && fact.value > 0
    self.rule = isConvoy ? .peak : rule
    perTanker = fact.series == "arrivals_tankers" && fact.product != nil
    series = perTanker ? "arrivals_litres" : fact.series
  }

  /// The name under which facts of one kind are scored together: reports of one convoy apart from counts of a period.
  public func score(of fact: ObservedFact) -> String { rule == .peak ? fact.series + "_convoy_day" : fact.series }

  /// The ensemble's members for a fact: one number a replication; nil where the model does not speak of its place or days.
  public func members(_ fact: ObservedFact, in ensemble: Ensemble) -> [Double]? {
    let place = fact.place ?? (Self.wide.contains(fact.series) ? ensemble.cities.first : nil)
    guard let place, ensemble.cities.contains(place) else { return nil }
    // Market-wide series are kept with the hub; a fact about the country is the first city's.
    let first = ensemble.start.distance(to: fact.from)
    let last = ensemble.start.distance(to: fact.to)
    guard first >= 0, last < ensemble.days else { return nil }
    let products = fact.product.map { [$0] } ?? defaultProducts(ensemble)
    var total: [Double]?
    for product in products {
      let key = SeriesKey(series, place: place, product: product)
      guard let values = aggregate(key, first...last, ensemble) else { return nil }
      total = total.map { zip($0, values).map(+) } ?? values
    }
    guard var result = total else { return nil }
    if perTanker, let size = ensemble.draws.values(of: "litres_per_tanker") {
      result = zip(result, size).map { $0 / $1 }
    }
    return result
  }

  /// The products that a fact without one speaks of: all for arrivals, the first of the case for prices, none where the series has none.
  private func defaultProducts(_ ensemble: Ensemble) -> [String?] {
    switch series {
    case "arrivals_litres", "stock_litres": ensemble.products
    case "price_ratio_parallel", "price_parallel": [ensemble.products.first]
    default: [nil]
    }
  }

  private func aggregate(_ key: SeriesKey, _ days: ClosedRange<Int>, _ ensemble: Ensemble) -> [Double]? {
    switch rule {
    case .sum: return ensemble.aggregate(key, days: days, .sum)
    case .mean: return ensemble.aggregate(key, days: days, .mean)
    case .last: return ensemble.aggregate(key, days: days, .last)
    case .yesNo: return ensemble.aggregate(key, days: days, .mean)?.map { $0 >= 0.5 ? 1 : 0 }
    case .peak:
      let around = max(0, days.lowerBound - 3)...min(ensemble.days - 1, days.upperBound + 3)
      var best: [Double]?
      for day in around {
        guard let values = ensemble.values(key, day: day) else { return nil }
        best = best.map { zip($0, values).map { max($0, Double($1)) } } ?? values.map(Double.init)
      }
      return best
    }
  }
}
