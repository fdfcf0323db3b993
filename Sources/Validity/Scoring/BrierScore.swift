/// The Brier score of probabilities for yes/no outcomes, with Murphy's parts (1973): score = reliability - resolution + uncertainty.
public struct BrierScore: Sendable, Equatable {
  /// One forecast and what came.
  public struct Pair: Sendable, Equatable {
    public var probability: Double
    public var happened: Bool

    public init(probability: Double, happened: Bool) {
      self.probability = probability
      self.happened = happened
    }
  }

  /// One bin of the reliability diagram.
  public struct Bin: Sendable, Equatable {
    public var meanProbability: Double
    public var frequency: Double
    public var count: Int
  }

  public var score: Double
  /// How far stated probabilities are from frequencies; 0 is best. With few cases it is mostly chance.
  public var reliability: Double
  public var resolution: Double
  public var uncertainty: Double
  /// Bins that hold a forecast, by probability.
  public var bins: [Bin]

  /// - Parameter bins: equal bins of probability; the decomposition is exact up to the variance within a bin.
  public init(_ pairs: [Pair], bins count: Int = 5) {
    precondition(!pairs.isEmpty && count > 0, "a score needs forecasts")
    let n = Double(pairs.count)
    score =
      pairs.reduce(0) { $0 + ($1.probability - ($1.happened ? 1 : 0)) * ($1.probability - ($1.happened ? 1 : 0)) } / n
    let base = Double(pairs.count(where: \.happened)) / n
    uncertainty = base * (1 - base)
    let grouped = Dictionary(grouping: pairs) { min(count - 1, max(0, Int($0.probability * Double(count)))) }
    bins = grouped.keys.sorted().map { key in
      let group = grouped[key]!
      let size = Double(group.count)
      return Bin(
        meanProbability: group.reduce(0) { $0 + $1.probability } / size,
        frequency: Double(group.count(where: \.happened)) / size, count: group.count)
    }
    reliability =
      bins.reduce(0) {
        $0 + Double($1.count) * ($1.meanProbability - $1.frequency) * ($1.meanProbability - $1.frequency)
      } / n
    resolution = bins.reduce(0) { $0 + Double($1.count) * ($1.frequency - base) * ($1.frequency - base) } / n
  }
}
