import Cases
import Foundation
import Synchronization
import Wording

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#endif

/// Standard output for results alone, standard error for everything else.
enum Console {
  /// Prints a result.
  ///
  /// Ends the process with 74 (input or output error) when it cannot be written, to a full disk say.
  static func print(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    } catch {
      note("qafila: " + Speech.say("cannot write to standard output: \(String(cString: strerror(errno)))"))
      exit(74)
    }
  }

  /// Prints a result.
  static func print(_ page: TextPage) { print(page.text) }

  /// Says something about the work, not part of the result.
  static func note(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Whether standard error is a terminal that can take a line back.
  static var showsProgress: Bool { isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb" }

  /// Columns for results: of the terminal, else what `COLUMNS` says, else 80.
  static var width: Int { columns(of: 1) ?? environmentWidth ?? 80 }

  /// Columns of the terminal that standard error goes to.
  static var progressWidth: Int { columns(of: 2) ?? 80 }

  private static var environmentWidth: Int? {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
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
  private let words: Words

  init(_ words: Words) { self.words = words }

  /// Shows the newest progress, at most ten times a second and only after the first second.
  func show(_ share: Double, _ message: Message) {
    state.withLock { s in
      let now = ContinuousClock.now
      guard now - s.started > .seconds(1), s.lastShown.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
      s.lastShown = now
      s.visible = true
      let percent = share >= 0 ? words.percent(min(share, 1)) + " " : ""
      let line = clipped(percent + words(message), to: max(20, Console.progressWidth - 1))
      FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
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
