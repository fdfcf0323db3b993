/// The continuous ranked probability score: the distance between a forecast distribution and what came, in the observation's unit; smaller
/// is better (Gneiting and Raftery 2007, doi 10.1198/016214506000001437).
public enum CRPS {
  /// Of the empirical distribution of an ensemble: mean |x - y| less half the mean |x - x'|.
  /// - Complexity: O(m log m).
  public static func ensemble(_ members: [Double], observed y: Double) -> Double {
    let (distance, spread, m) = parts(members, y)
    return distance / m - spread / (m * m)
  }

  /// The fair score: what an ensemble without end from the same distribution would get on average, so that ensembles of different size compare
  /// (Ferro 2014, doi 10.1002/qj.2270).
  ///
  /// - Precondition: at least two members.
  public static func fair(_ members: [Double], observed y: Double) -> Double {
    precondition(members.count > 1, "a fair score needs two members")
    let (distance, spread, m) = parts(members, y)
    return distance / m - spread / (m * (m - 1))
  }

  /// Σ|x - y|, Σ_{i<j}|x_i - x_j| and m.
  private static func parts(_ members: [Double], _ y: Double) -> (distance: Double, spread: Double, count: Double) {
    precondition(!members.isEmpty, "a score needs a forecast")
    var distance = 0.0
    var spread = 0.0
    let m = Double(members.count)
    for (i, x) in members.sorted().enumerated() {
      distance += abs(x - y)
      spread += x * (2 * Double(i) - m + 1)
    }
    return (distance, spread, m)
  }

  /// The skill of a score against a reference's: 1 perfect, 0 no better, negative worse; nil where the reference is perfect.
  public static func skill(_ score: Double, against reference: Double) -> Double? {
    reference > 0 ? 1 - score / reference : nil
  }
}
