/// Small statistics over replications.
enum Statistics {
  /// Mean and quantiles, by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996); values that never happened (NaN) are
  /// left out, and of no value everything is 0.
  static func spread(_ values: [Double]) -> SimulationAnswer.Spread {
    let sorted = values.filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return .init(mean: 0, q05: 0, q25: 0, q50: 0, q75: 0, q95: 0) }
    let mean = sorted.reduce(0, +) / Double(sorted.count)
    func q(_ p: Double) -> Double { quantile(sorted, p) }
    return .init(mean: mean, q05: q(0.05), q25: q(0.25), q50: q(0.5), q75: q(0.75), q95: q(0.95))
  }

  /// - Precondition: sorted and not empty.
  static func quantile(_ sorted: [Double], _ p: Double) -> Double {
    let at = p * Double(sorted.count - 1)
    let below = Int(at)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (at - Double(below))
  }

  /// Spearman's rank correlation; 0 when either does not vary.
  static func rankCorrelation(_ x: [Double], _ y: [Double]) -> Double {
    let (a, b) = (ranks(x), ranks(y))
    let mean = Double(a.count - 1) / 2
    var (ab, aa, bb) = (0.0, 0.0, 0.0)
    for (u, v) in zip(a, b) {
      ab += (u - mean) * (v - mean)
      aa += (u - mean) * (u - mean)
      bb += (v - mean) * (v - mean)
    }
    return aa > 0 && bb > 0 ? ab / (aa * bb).squareRoot() : 0
  }

  /// Ranks from 0, ties at their mean.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var at = 0
    while at < order.count {
      var end = at
      while end + 1 < order.count && values[order[end + 1]] == values[order[at]] { end += 1 }
      for i in at...end { ranks[order[i]] = Double(at + end) / 2 }
      at = end + 1
    }
    return ranks
  }
}
