import Cases
import Synchronization
import Wording

/// What a long computation is handed: where to say how far it is, and whether to stop.
///
/// Shared by the command line and the server, so that both show progress and cancel alike.
public final class Work: Sendable {
  private let cancelled = Atomic<Bool>(false)
  private let report: @Sendable (Double, Message) -> Void

  /// - Parameter report: called from any thread with the share done (0...1, or below 0 when unknown) and a short word on it.
  public init(report: @escaping @Sendable (Double, Message) -> Void = { _, _ in }) {
    self.report = report
  }

  /// Says how far the work is.
  public func progress(_ share: Double, _ message: Message = "") { report(share, message) }

  /// Asks the work to stop soon; it then ends with its best result so far, or throws `Interrupted`.
  public func cancel() { cancelled.store(true, ordering: .relaxed) }

  public var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  /// - Throws: `Interrupted` when asked to stop.
  public func checkCancellation() throws {
    if isCancelled { throw Interrupted() }
  }
}
