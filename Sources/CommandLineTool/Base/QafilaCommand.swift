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
  /// Does the work; throws `UserError`, `InvalidCase`, `Interrupted`, or anything else for a fault of ours.
  func perform(_ work: Work) throws
}

extension QafilaCommand {
  /// Prints a result as `--format` asks: its JSON document, or the page that tells it.
  func answer(_ result: some Encodable, _ page: () throws -> TextPage) throws {
    switch global.format {
    case .json: Console.print(try JSONText.encode(result))
    case .text: Console.print(try page())
    }
  }

  /// Prints a result that its use case writes nowhere; with `--out`, keeps it there.
  ///
  /// - Parameters:
  ///   - inputs: the files and folders that it was made of.
  ///   - options: what shaped it, by option name; those not given are left out.
  func answer(
    _ result: some Encodable, madeOf inputs: [URL], _ options: [String: String?] = [:], _ page: () throws -> TextPage
  ) throws {
    let run = try keep(result, madeOf: inputs, options)
    try answer(result) {
      var page = try page()
      page.runFolder(run?.path)
      return page
    }
  }

  /// Keeps a result in the folder of `--out`, where one is named.
  func keep(_ result: some Encodable, madeOf inputs: [URL], _ options: [String: String?] = [:]) throws -> URL? {
    let manifest = Manifest(
      command: Self.configuration.commandName ?? "", options: options.compactMapValues { $0 }, seed: global.seed,
      caseID: nil, inputs: [])
    return try global.outFolder.map { try RunFolder.keep(result, as: manifest, madeOf: inputs, at: $0) }
  }

  func run() throws {
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
