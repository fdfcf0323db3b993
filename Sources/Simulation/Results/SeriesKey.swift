/// Which series: its name, and the place, product and tier it speaks of.
public struct SeriesKey: Hashable, Sendable, Comparable {
  public var name: String
  public var place: String
  public var product: String?
  public var tier: Int?

  public init(_ name: String, place: String, product: String? = nil, tier: Int? = nil) {
    self.name = name
    self.place = place
    self.product = product
    self.tier = tier
  }

  public static func < (a: SeriesKey, b: SeriesKey) -> Bool {
    (a.place, a.name, a.product ?? "", a.tier ?? 0) < (b.place, b.name, b.product ?? "", b.tier ?? 0)
  }

  /// The unit of its values.
  public var unit: String {
    switch name {
    case "stock_litres", "arrivals_litres", "registered_litres", "unmet_litres": "litres"
    case "arrivals_tankers", "tankers_lost", "tankers_waiting", "tankers_idle": "tankers"
    case "price_ratio_parallel": "ratio"
    case "price_parallel": "currency/litre"
    case "power_hours": "hours/day"
    case "stations_open_share": "share"
    case "days_dry": "days"
    case "pressure": "index 0-100"
    default: "0/1"
    }
  }
}

/// The distribution of one series over the replications, day by day.
public struct SeriesSummary: Sendable {
  /// Quantile levels of every summary.
  public static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  public var key: SeriesKey
  /// By day.
  public var mean: [Double]
  /// Day by day, `levels.count` values each.
  public var quantiles: [Double]
  /// Whether quantiles are those of all replications, or read from 64 bins (other places than the cities asked about).
  public var isExact: Bool

  /// The quantile at `levels[level]` on a day.
  public func quantile(_ level: Int, day: Int) -> Double { quantiles[day * Self.levels.count + level] }
}
