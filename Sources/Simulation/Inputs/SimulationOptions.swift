import Cases
import Randomness

/// What a simulation writes down of its days.
public enum Recording: Sendable, Equatable {
  /// Outcomes and flows alone, no series: what a comparison needs.
  case outcomes
  /// Also the series of the asked cities, every replication's where memory allows (4 bytes a value), for scores and plots.
  case cities
  /// Also quantiles of the series of all other places.
  case everything
}

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
  public var record: Recording
  /// How wide vectors to use, at most the processor's; results do not depend on it.
  package var vectors = Philox.widestVectors

  public init(
    seed: UInt64 = 1, replications: Int = 1000, days: Int = 180, threads: Int = 1, start: Day? = nil,
    record: Recording = .everything
  ) {
    precondition(replications > 0 && days > 0 && threads > 0, "at least one replication, day and thread")
    self.seed = seed
    self.replications = replications
    self.days = days
    self.threads = threads
    self.start = start
    self.record = record
  }
}
