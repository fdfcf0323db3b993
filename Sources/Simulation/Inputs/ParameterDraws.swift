import Cases
import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Rows of parameter values that belong together: a calibration's posterior sample.
public struct JointSample: Sendable, Equatable {
  public var ids: [String]
  /// One row a draw, each as long as `ids`.
  public var rows: [[Double]]
  /// Replication r takes row r (from the start again after the last); otherwise each draws its row.
  public var inOrder: Bool

  public init(ids: [String], rows: [[Double]], inOrder: Bool = false) {
    precondition(rows.allSatisfy { $0.count == ids.count }, "each row has a value for each parameter")
    self.ids = ids
    self.rows = rows
    self.inOrder = inOrder
  }
}

/// The value of every parameter in every replication, drawn once each.
public struct ParameterDraws: Sendable {
  /// Ids: the model's own parameters in the order of `ModelParameter.allCases`, then the case's others by name.
  public let ids: [String]
  public let distributions: [Distribution]
  public let replications: Int
  /// Replication by replication.
  let values: [Double]

  /// Draws parameter `i` of replication `r` from stream (seed, r, 0, i): neither another parameter nor the scenario moves it.
  ///
  /// - Parameters:
  ///   - given: what the evidence says, by parameter id; the model's assumptions stand in for what it does not mention.
  ///   - joint: draws that belong together and take the place of their parameters' distributions.
  public init(
    given: [String: Distribution], joint: JointSample? = nil, seed: UInt64, replications: Int
  ) {
    let own = ModelParameter.allCases.map(\.rawValue)
    let known = Set(own)
    let jointIDs = joint?.ids ?? []
    let others = Set(given.keys).union(jointIDs).subtracting(known).sorted()
    let ids = own + others
    let distributions =
      ModelParameter.allCases.map { given[$0.rawValue] ?? $0.assumption.distribution }
      + others.map { given[$0] ?? .fixed(0) }
    let samplers = distributions.map(QuantileTable.init)
    var values = [Double](repeating: 0, count: ids.count * replications)
    for (i, id) in ids.enumerated() {
      let purpose = Purpose.parameter(id)
      for r in 0..<replications {
        var stream = RandomStream(seed: seed, replication: UInt32(r), purpose: purpose)
        values[r * ids.count + i] = samplers[i].value(stream.openUniform())
      }
    }
    if let joint, !joint.rows.isEmpty {
      let columns = joint.ids.map { id in ids.firstIndex(of: id)! }
      for r in 0..<replications {
        var stream = RandomStream(seed: seed, replication: UInt32(r), purpose: Purpose.jointRow)
        let row = joint.rows[joint.inOrder ? r % joint.rows.count : stream.index(below: joint.rows.count)]
        for (column, value) in zip(columns, row) { values[r * ids.count + column] = value }
      }
    }
    self.ids = ids
    self.distributions = distributions
    self.replications = replications
    self.values = values
  }

  /// The value of a parameter in a replication.
  public func value(_ parameter: Int, replication: Int) -> Double { values[replication * ids.count + parameter] }

  /// A parameter's values, one a replication; nil for an unknown id.
  public func values(of id: String) -> [Double]? {
    guard let i = ids.firstIndex(of: id) else { return nil }
    return (0..<replications).map { values[$0 * ids.count + i] }
  }
}

/// A distribution's quantile function: in closed form where that is quick, else 4,096 points and straight lines between.
struct QuantileTable: Sendable {
  private let distribution: Distribution
  private let points: [Double]

  init(_ distribution: Distribution) {
    var distribution = distribution
    var points: [Double] = []
    func tabulate(_ quantile: (Double) -> Double) -> [Double] {
      (0...4096).map { quantile(min(max(Double($0) / 4096, 1e-6), 1 - 1e-6)) }
    }
    switch distribution {
    case .fixed, .logNormal, .normal, .uniform: break
    case .sample(let values): distribution = .sample(values.sorted())
    case .beta(let alpha, let beta): points = tabulate { BetaDistribution.quantile($0, alpha: alpha, beta: beta) }
    case .gamma(let shape, let scale): points = tabulate { scale * GammaDistribution.quantile($0, shape: shape) }
    }
    self.distribution = distribution
    self.points = points
  }

  /// The value below which a share `u` of the belief lies.
  func value(_ u: Double) -> Double {
    switch distribution {
    case .fixed(let x): return x
    case .logNormal(let median, let sigma): return median * exp(sigma * NormalDistribution.quantile(u))
    case .normal(let mean, let deviation): return mean + deviation * NormalDistribution.quantile(u)
    case .uniform(let low, let high): return low + (high - low) * u
    case .sample(let values):
      return values.isEmpty ? 0 : values[min(values.count - 1, Int(u * Double(values.count)))]
    case .beta, .gamma:
      let x = u * 4096
      let i = min(4095, Int(x))
      return points[i] + (points[i + 1] - points[i]) * (x - Double(i))
    }
  }
}
