import Analysis
import ArgumentParser
import Cases
import Dispatch
import Foundation

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#endif

/// A command: parse, call a use case, print. Errors become messages on standard error and sysexits codes.
protocol QafilaCommand: ParsableCommand {
  var global: GlobalOptions { get }
  /// Whether this call writes files to the folder of `--out`; where it does not, `--out` is refused rather than passed over.
  var writesFiles: Bool { get }
  /// Does the work; throws `UserError`, `InvalidCase`, `Interrupted`, or anything else for a fault of ours.
  func perform(_ work: Work) throws
}

extension QafilaCommand {
  var writesFiles: Bool { true }

  /// Prints a result as `--format` asks: its JSON document, or the page that tells it.
  func answer(_ result: some Encodable, _ page: () throws -> TextPage) throws {
    switch global.format {
    case .json: Console.print(try JSONText.encode(result))
    case .text: Console.print(try page())
    }
  }

  func run() throws {
    if let out = global.out, !writesFiles {
      try end(
        with: UserError(.usage, "this call writes no files for --out \(out); its result is what --format json prints"))
    }
    let line = ProgressLine(global.words)
    let shown = !global.quiet && Console.showsProgress
    let work = Work { share, message in
      if shown { line.show(share, message) }
    }
    let interrupts = stopOnInterrupt(work)
    defer { interrupts.forEach { $0.cancel() } }
    let result = Result { try perform(work) }
    line.clear()
    if case .failure(let error) = result { try end(with: error) }
  }

  /// Ctrl-C (or a polite kill) asks the work to stop; a second one ends the process at once.
  private func stopOnInterrupt(_ work: Work) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if work.isCancelled { _exit(128 + number) }
        work.cancel()
      }
      source.resume()
      return source
    }
  }

  private func end(with error: any Error) throws {
    let words = global.words
    switch error {
    case let error as UserError:
      Console.note("qafila: " + words(error.message))
      for problem in error.problems { Console.note("  " + words.line(problem)) }
      throw ExitCode(error.kind.rawValue)
    case let error as InvalidCase:
      for problem in error.problems { Console.note(words.line(problem)) }
      throw ExitCode(UserError.Kind.badData.rawValue)
    case is Interrupted:
      Console.note("qafila: " + words("stopped"))
      throw ExitCode(130)
    case let error as ExitCode: throw error
    case let error as ValidationError: throw error
    case let error as CleanExit: throw error
    default:
      Console.note("qafila: " + words("internal fault: \(error: error)"))
      throw ExitCode(70)
    }
  }
}

extension Words {
  /// A problem on one line, as compilers write theirs: `file:line:position: column: what is wrong (what would be right)`.
  func line(_ problem: Problem) -> String {
    let message = callAsFunction(problem.message)
    return problem.place + message + (problem.remedy.map { " (" + callAsFunction($0) + ")" } ?? "")
  }
}
