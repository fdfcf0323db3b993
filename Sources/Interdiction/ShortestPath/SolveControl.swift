/// When to stop, and whom to tell how far a solve has come.
public struct SolveControl: Sendable {
  /// Proven bounds on the answer; nil where it is "cut off" (lower) or not bounded yet (upper).
  public typealias Progress = @Sendable (_ lower: Int?, _ upper: Int?) -> Void

  let deadline: ContinuousClock.Instant?
  let isCancelled: @Sendable () -> Bool
  let progress: Progress

  /// - Parameters:
  ///   - timeLimit: from now; nil for none.
  ///   - isCancelled: asked often; answering `true` ends the solve with the best plan and bound so far.
  ///   - progress: called from the solving thread whenever a bound moves.
  public init(
    timeLimit: Duration? = nil, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping Progress = { _, _ in }
  ) {
    deadline = timeLimit.map { ContinuousClock.now.advanced(by: $0) }
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// Whether the solve must end now.
  func shouldStop() -> Bool {
    if isCancelled() { return true }
    guard let deadline else { return false }
    return ContinuousClock.now >= deadline
  }
}
