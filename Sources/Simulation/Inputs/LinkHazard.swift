/// The hazard of each link of the case as plain values: what a fit to incidents gives.
///
/// The rate of link `k` is `Gamma(shape[k], rate[k])` meetings with a passing convoy per day (drawn once per replication);
/// each meeting raises it by `excitation * decay * exp(-decay * age)` (Hawkes with an exponential kernel).
public struct LinkHazard: Sendable, Equatable {
  /// By link of the case.
  public var shape: [Double]
  /// By link of the case, in days.
  public var rate: [Double]
  /// Expected meetings that one meeting sets off (below 1 for a stable process).
  public var excitation: Double
  /// Per day.
  public var decay: Double

  /// - Precondition: shapes and rates are positive and of one length, `0 <= excitation < 1`, `decay > 0`.
  public init(shape: [Double], rate: [Double], excitation: Double = 0, decay: Double = 1) {
    precondition(shape.count == rate.count, "a shape and a rate for each link")
    precondition(shape.allSatisfy { $0 > 0 } && rate.allSatisfy { $0 > 0 }, "shapes and rates are positive")
    precondition((0..<1).contains(excitation) && decay > 0, "the process is stable")
    self.shape = shape
    self.rate = rate
    self.excitation = excitation
    self.decay = decay
  }
}
