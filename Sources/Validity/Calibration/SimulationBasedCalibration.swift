import Evidence

/// Whether an inference is calibrated: the rank of the true parameter among its posterior draws is uniform over problems drawn from the prior
/// (Talts, Betancourt, Simpson, Vehtari and Gelman 2018, arXiv 1804.06788).
public enum SimulationBasedCalibration {
  /// The place of a truth among posterior draws, in (0, 1).
  public static func rank(of truth: Double, among draws: [Double]) -> Double {
    let below = draws.count { $0 < truth }
    let ties = draws.count { $0 == truth }
    return (Double(below) + 0.5 * Double(ties) + 0.5) / Double(draws.count + 1)
  }

  /// Counts of ranks over equal bins.
  public static func histogram(_ ranks: [Double], bins: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: bins)
    for r in ranks { counts[min(bins - 1, Int(r * Double(bins)))] += 1 }
    return counts
  }

  /// The p-value of uniform ranks.
  public static func uniformity(_ ranks: [Double]) -> Double { kolmogorovSmirnov(ranks).pValue }
}
