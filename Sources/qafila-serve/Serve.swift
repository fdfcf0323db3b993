import Analysis
import ArgumentParser
import Cases
import Foundation
import Localization
import Server
import Wording

/// The server on its own; `qafila serve` starts it.
@main
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qafila-serve", abstract: say("Serves cases as a page with a map, and as an HTTP API."),
    version: Qafila.version)

  @Argument(help: ArgumentHelp(say("Case folders.")))
  var cases: [String] = []

  @Option(help: ArgumentHelp(say("Address to listen on; anything but loopback needs a token.")))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp(say("Port to listen on; 0 takes a free one.")))
  var port = 8765

  @Option(help: ArgumentHelp(say("Folder in which runs are kept and found.")))
  var runs = "runs"

  @Option(help: ArgumentHelp(say("File with the token that clients must present.")))
  var tokenFile: String?

  @Option(
    help: ArgumentHelp(say("A host name under which the server may be asked, beside loopback's. May be repeated.")))
  var allowHost: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "Raster tiles to show under the roads, as https://host/{z}/{x}/{y}.png. None by default: the map works offline."
      )))
  var tileURL: String?

  @Option(help: ArgumentHelp(say("Language of text. Default: from the environment, else en.")))
  var language: String?

  func validate() throws {
    guard !cases.isEmpty else { throw ValidationError(say("name at least one case folder")) }
    guard (0...65535).contains(port) else { throw ValidationError(say("--port must be between 0 and 65535")) }
  }

  func run() async throws {
    do {
      let server = try QafilaServer(settings: try settings(), actions: RunActions.all)
      try await server.run { port in
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
        FileHandle.standardError.write(Data((say("Qafila serves on \(address) (Ctrl-C ends it)") + "\n").utf8))
      }
    } catch let error as UserError {
      FileHandle.standardError.write(Data("qafila-serve: \(say(error.message))\n".utf8))
      throw ExitCode(error.kind.rawValue)
    }
  }

  private func settings() throws -> ServerSettings {
    var folders: [String: URL] = [:]
    for path in cases {
      let url = URL(filePath: path).standardizedFileURL
      guard FileManager.default.fileExists(atPath: url.appending(path: "case.yaml").path) else {
        throw UserError(.missingInput, "\(path) is no case folder: it has no case.yaml")
      }
      guard folders.updateValue(url, forKey: url.lastPathComponent) == nil else {
        throw UserError(.usage, "two cases are called \(url.lastPathComponent)")
      }
    }
    let dependencies = SetUp.folder
    return ServerSettings(
      cases: folders, runs: URL(filePath: runs), host: host, port: port, token: try token(), allowedHosts: allowHost,
      mapAssets: dependencies?.appending(path: "maplibre"), backdrop: dependencies?.appending(path: "backdrop.geojson"),
      tileURL: tileURL)
  }

  private func token() throws -> String? {
    guard let tokenFile else { return nil }
    guard let text = try? String(contentsOfFile: tokenFile, encoding: .utf8) else {
      throw UserError(.missingInput, "cannot read the token file \(tokenFile)")
    }
    let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard token.utf8.count >= 16, token.utf8.allSatisfy({ (33...126).contains($0) && $0 != 59 && $0 != 44 }) else {
      throw UserError(.badData, "the token must be at least 16 printable ASCII characters without ; and ,")
    }
    return token
  }

}

/// A sentence in the language of this process.
private func say(_ message: Message) -> String {
  StringCatalogue.text(
    message,
    .spoken(arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment))
}
