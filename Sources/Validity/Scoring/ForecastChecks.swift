/// Whether the forecast's intervals and ranks say what they should.
public enum ForecastChecks {
  /// The central interval of an ensemble that should hold a share `level` of observations: empirical quantiles with linear interpolation.
  public static func interval(_ members: [Double], level: Double) -> (low: Double, high: Double) {
    let sorted = members.sorted()
    return (quantile(sorted, 0.5 - 0.5 * level), quantile(sorted, 0.5 + 0.5 * level))
  }

  /// The value below which a share `u` of sorted values lies (Hyndman and Fan's type 7).
  public static func quantile(_ sorted: [Double], _ u: Double) -> Double {
    precondition(!sorted.isEmpty, "a quantile needs values")
    let position = min(max(u, 0), 1) * Double(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }

  /// The probability integral transform of an observation: the shares of the ensemble below it, and at or below it. They differ where
  /// members tie with it; the transform is then anywhere between (Czado, Gneiting and Held 2009, doi 10.1111/j.1541-0420.2009.01191.x).
  public static func transform(_ members: [Double], observed y: Double) -> (low: Double, high: Double) {
    let below = members.count { $0 < y }
    let upTo = members.count { $0 <= y }
    // With m members there are m + 1 places for an observation.
    let places = Double(members.count + 1)
    return (Double(below) / places, Double(upTo + 1) / places)
  }

  /// The histogram of transforms over equal bins, each observation spread over the bins its transform may lie in; sums to their number.
  public static func histogram(_ transforms: [(low: Double, high: Double)], bins: Int) -> [Double] {
    var result = [Double](repeating: 0, count: bins)
    for t in transforms {
      let width = max(t.high - t.low, 1e-12)
      for b in 0..<bins {
        let (low, high) = (Double(b) / Double(bins), Double(b + 1) / Double(bins))
        result[b] += max(0, min(high, t.low + width) - max(low, t.low)) / width
      }
    }
    return result
  }
}
