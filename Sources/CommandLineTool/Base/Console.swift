import Analysis
import Foundation
import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#endif

/// Standard output for results alone, standard error for everything else.
enum Console {
  /// Prints a result.
  static func print(_ text: String) {
    FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Says something about the work, not part of the result.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Whether standard error is a terminal.
  static var showsProgress: Bool { isatty(2) == 1 }

  /// Columns of the terminal, 80 when there is none.
  static var width: Int {
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

/// A progress line on the terminal for work that takes more than a second.
final class ProgressLine: Sendable {
  private struct State {
    var started = ContinuousClock.now
    var lastShown: ContinuousClock.Instant?
    var visible = false
  }
  private let state = Mutex(State())

  /// Shows the newest progress, at most ten times a second and only after the first second.
  func show(_ share: Double, _ message: String) {
    state.withLock { s in
      let now = ContinuousClock.now
      guard now - s.started > .seconds(1), s.lastShown.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
      s.lastShown = now
      s.visible = true
      let percent = share >= 0 ? "\(Int((min(share, 1) * 100).rounded())) % " : ""
      FileHandle.standardError.write(Data("\r\u{1B}[K\((percent + message).prefix(max(20, Console.width - 1)))".utf8))
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { s in
      if s.visible { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
      s.visible = false
    }
  }
}
