/// Spearman's rank correlation, ties at their mean rank.
public enum RankCorrelation {
  /// Between two lists of one length; 0 where either is constant or shorter than two.
  ///
  /// - Complexity: O(n log n).
  public static func between(_ a: [Double], _ b: [Double]) -> Double {
    precondition(a.count == b.count, "lists of one length")
    guard a.count > 1 else { return 0 }
    return correlation(ranks(a), ranks(b))
  }

  /// The parameters that go most with an outcome, strongest first. Values that never came (NaN) count as the greatest.
  public static func strongest(_ draws: ParameterDraws, with outcome: [Double], atMost count: Int) -> [(
    id: String, correlation: Double
  )] {
    let known = outcome.map { $0.isNaN ? Double.greatestFiniteMagnitude : $0 }
    let target = ranks(known)
    let all = draws.ids.enumerated().map { i, id in
      (id: id, correlation: correlation(ranks((0..<outcome.count).map { draws.value(i, replication: $0) }), target))
    }
    return Array(all.sorted { (abs($0.correlation), $1.id) > (abs($1.correlation), $0.id) }.prefix(count))
  }

  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var i = 0
    while i < order.count {
      var j = i
      while j + 1 < order.count && values[order[j + 1]] == values[order[i]] { j += 1 }
      for k in i...j { ranks[order[k]] = Double(i + j) / 2 }
      i = j + 1
    }
    return ranks
  }

  private static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let n = Double(a.count)
    let (ma, mb) = (a.reduce(0, +) / n, b.reduce(0, +) / n)
    var (ab, aa, bb) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      ab += (x - ma) * (y - mb)
      aa += (x - ma) * (x - ma)
      bb += (y - mb) * (y - mb)
    }
    return aa > 0 && bb > 0 ? ab / (aa * bb).squareRoot() : 0
  }
}
