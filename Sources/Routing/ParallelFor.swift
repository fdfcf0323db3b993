import Dispatch
import Synchronization

/// Runs `count` independent pieces of work on up to `threads` threads; results come in the order of the pieces.
///
/// Each thread makes one workspace and takes the next piece when it is free, so the results do not depend on the number of threads.
package func parallelMap<Workspace, Result: Sendable>(
  count: Int, threads: Int, workspace: @Sendable () -> Workspace,
  _ body: @Sendable (inout Workspace, Int) -> Result
) -> [Result] {
  let workers = max(1, min(threads, count))
  guard workers > 1 else {
    var space = workspace()
    return (0..<count).map { body(&space, $0) }
  }
  let next = Atomic<Int>(0)
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    nonisolated(unsafe) let results = buffer.baseAddress!
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var space = workspace()
      while true {
        let piece = next.add(1, ordering: .relaxed).oldValue
        guard piece < count else { break }
        (results + piece).initialize(to: body(&space, piece))
      }
    }
    initialized = count
  }
}
