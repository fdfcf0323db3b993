import Analysis
import Foundation
import Server

/// A server over a copy of the Bamako case, on a port of its own, for as long as the tests run.
struct TestServer: Sendable {
  var client: RawHTTP
  var server: QafilaServer
  /// The copy of the case folder.
  var caseFolder: URL
  var runs: URL

  static let open = Task { try await TestServer(token: nil) }
  static let guarded = Task { try await TestServer(token: "a-token-of-sixteen") }

  private init(token: String?) async throws {
    let files = FileManager.default
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let place = files.temporaryDirectory.appending(path: "qafila-server-tests-\(UUID().uuidString)")
    try files.createDirectory(at: place, withIntermediateDirectories: true)
    caseFolder = place.appending(path: "bamako")
    runs = place.appending(path: "runs")
    try files.copyItem(at: package.appending(path: "cases/bamako"), to: caseFolder)
    try Data("secret".utf8).write(to: place.appending(path: "secret.txt"))
    var settings = ServerSettings(cases: ["bamako": caseFolder], runs: runs, port: 0, token: token)
    settings.bodyLimit = 100_000
    settings.queueLimit = 2
    var actions = RunActions.all
    actions["wait"] = { _, _, _, work in
      while !work.isCancelled { Thread.sleep(forTimeInterval: 0.01) }
      throw Interrupted()
    }
    let server = try QafilaServer(settings: settings, actions: actions)
    self.server = server
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    Task { try await server.run { port.yield($0) } }
    client = RawHTTP(port: await ports.first { _ in true }!)
  }
}
