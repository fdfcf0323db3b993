import Analysis
import ArgumentParser
import Cases
import Foundation

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#endif

/// `qafila serve`: hands over to `qafila-serve`, an executable of its own so that everything else builds without the web server.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: Speech.said("Serve cases as a page with an interactive map."),
    discussion: Speech.said(
      "Takes the options of qafila-serve: --host, --port, --runs, --token-file, --allow-host, --tile-url."))

  @Argument(parsing: .captureForPassthrough, help: .said("Case folders, and options for the server."))
  var arguments: [String] = []

  func run() throws {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let server = own.deletingLastPathComponent().appending(path: "qafila-serve").path
    guard FileManager.default.isExecutableFile(atPath: server) else {
      Console.note(
        "qafila: " + Speech.say("the server is not built yet; run `make build` (some minutes, once), then try again"))
      throw ExitCode(UserError.Kind.unavailable.rawValue)
    }
    // Becoming the server keeps Ctrl-C, exit codes and the terminal as they are.
    var pointers: [UnsafeMutablePointer<CChar>?] = ([server] + arguments).map { strdup($0) }
    pointers.append(nil)
    execv(server, pointers)
    Console.note("qafila: " + Speech.say("cannot start \(server): \(String(cString: strerror(errno)))"))
    throw ExitCode(UserError.Kind.unavailable.rawValue)
  }
}
