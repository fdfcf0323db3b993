import Cases
import Randomness

/// How a simulation runs.
public struct SimulationOptions: Sendable, Equatable {
  public var seed: UInt64
  public var replications: Int
  /// Days simulated from `start`.
  public var days: Int
  /// Threads to spread replications over; results do not depend on it.
  public var threads: Int
  /// First day; the case's `from` when nil.
  public var start: Day?
  /// Whether every replication's key series of the asked cities are kept (for scores and plots), 4 bytes a value.
  public var keepsSeries: Bool
  /// Whether quantiles of the other places are gathered as well.
  public var recordsOtherPlaces: Bool
  /// Only outcomes and flows, no series at all: what a comparison needs.
  public var outcomesOnly = false
  /// How wide vectors to use, at most the processor's; results do not depend on it.
  package var vectors = Philox.widestVectors

  public init(
    seed: UInt64 = 1, replications: Int = 1000, days: Int = 180, threads: Int = 1, start: Day? = nil,
    keepsSeries: Bool = true, recordsOtherPlaces: Bool = true
  ) {
    precondition(replications > 0 && days > 0 && threads > 0, "at least one replication, day and thread")
    self.seed = seed
    self.replications = replications
    self.days = days
    self.threads = threads
    self.start = start
    self.keepsSeries = keepsSeries
    self.recordsOtherPlaces = recordsOtherPlaces
  }
}
