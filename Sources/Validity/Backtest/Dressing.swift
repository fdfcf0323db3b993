import Randomness

/// The errors that the model made before the forecast's day, put onto its members: an ensemble knows the spread of its parameters and of chance, not
/// where its rules are wrong (dressing of ensembles: Roulston and Smith 2003, doi 10.1034/j.1600-0870.2003.201378.x).
///
/// On the scale log(x + offset), so that a nought can be lifted: an error has a mean and a spread, learned from facts known by then and held back by a prior of
/// three facts without bias and a spread of 0.35.
public struct Dressing: Sendable, Equatable {
  /// What is added before the logarithm: a tenth of a usual number of the series.
  public var offset: Double
  /// Mean and standard deviation of the error of the logarithm.
  public var bias: Double
  public var spread: Double
  /// Facts it was learned from.
  public var count: Int

  static let priorCount = 3.0
  static let priorSpread = 0.35

  /// - Parameters:
  ///   - past: what came and the model's median of it, for facts of the series known by the forecast's day.
  ///   - size: a usual number of the series where there is no past fact: the forecast's own median.
  public init(past: [(observed: Double, median: Double)], size: Double) {
    let sizes = past.map(\.observed).filter { $0 > 0 }.sorted()
    let usual = sizes.isEmpty ? size : sizes[sizes.count / 2]
    offset = max(0.1 * usual, 1e-9)
    count = past.count
    let errors = past.map { [offset] in logOf((max(0, $0.observed) + offset) / (max(0, $0.median) + offset)) }
    let n = Double(past.count)
    let mean = errors.reduce(0, +) / (n + Self.priorCount)
    bias = mean
    let squares =
      errors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } + Self.priorCount * Self.priorSpread * Self.priorSpread
    spread = (squares / (n + Self.priorCount)).squareRoot()
  }

  /// The members with errors of the kind made before.
  public func dressed(_ members: [Double], upTo limit: Double = .infinity, using stream: inout RandomStream) -> [Double]
  {
    members.map { x in
      let factor = expOf(bias + stream.normal(standardDeviation: spread))
      return min(limit, max(0, (max(0, x) + offset) * factor - offset))
    }
  }
}
