internal import CHighs

/// What a running solve may ask and tell; lives on the stack of `solve`.
private final class SolveHooks {
  let shouldStop: (() -> Bool)?
  let progress: ((MixedIntegerProgress) -> Void)?

  init(shouldStop: (() -> Bool)?, progress: ((MixedIntegerProgress) -> Void)?) {
    self.shouldStop = shouldStop
    self.progress = progress
  }
}

/// Runs `body` with HiGHS's interrupt callbacks leading to the two closures.
func withSolveCallback<Result>(
  _ highs: UnsafeMutableRawPointer, shouldStop: (() -> Bool)?, progress: ((MixedIntegerProgress) -> Void)?,
  _ body: () -> Result
) -> Result {
  // The closures must not outlive this call, which they do not: the callback is taken out again below.
  withoutActuallyEscaping(shouldStop ?? { false }) { stop in
    withoutActuallyEscaping(progress ?? { _ in }) { report in
      let hooks = SolveHooks(
        shouldStop: shouldStop == nil ? nil : stop, progress: progress == nil ? nil : report)
      let kinds = [kHighsCallbackSimplexInterrupt, kHighsCallbackIpmInterrupt, kHighsCallbackMipInterrupt]
      _ = Highs_setCallback(highs, solveCallback, Unmanaged.passUnretained(hooks).toOpaque())
      for kind in kinds { _ = Highs_startCallback(highs, kind) }
      defer {
        for kind in kinds { _ = Highs_stopCallback(highs, kind) }
        _ = Highs_setCallback(highs, nil, nil)
      }
      return withExtendedLifetime(hooks) { body() }
    }
  }
}

private func solveCallback(
  kind: Int32, message: UnsafePointer<CChar>?, output: UnsafePointer<HighsCallbackDataOut>?,
  input: UnsafeMutablePointer<HighsCallbackDataIn>?, data: UnsafeMutableRawPointer?
) {
  guard let data else { return }
  let hooks = Unmanaged<SolveHooks>.fromOpaque(data).takeUnretainedValue()
  if kind == kHighsCallbackMipInterrupt, let output, let progress = hooks.progress {
    let known = output.pointee
    progress(
      MixedIntegerProgress(
        incumbent: known.mip_primal_bound, bound: known.mip_dual_bound, nodes: Int(known.mip_node_count),
        seconds: known.running_time))
  }
  if let input, let shouldStop = hooks.shouldStop, shouldStop() { input.pointee.user_interrupt = 1 }
}
