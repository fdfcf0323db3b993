import Analysis
import Foundation
import Hummingbird
import HummingbirdCore
import Logging

/// The server: the page, the API and the queue of runs.
public struct QafilaServer: Sendable {
  let settings: ServerSettings
  let store: CaseStore
  let queue: RunQueue
  private let commands: [String]

  /// - Parameter actions: what each command of a run request does.
  /// - Throws: `UserError` when the settings are unsafe.
  public init(settings: ServerSettings, actions: [String: RunAction]) throws {
    guard settings.isLoopback || !(settings.token ?? "").isEmpty else {
      throw UserError(.usage, "listening on \(settings.host) lets other machines in: set a token with --token-file")
    }
    self.settings = settings
    commands = actions.keys.sorted()
    store = CaseStore(folders: settings.cases)
    queue = RunQueue(folder: settings.runs, limit: settings.queueLimit, actions: actions)
  }

  /// Every route, behind the guards; other methods of a known path are told so (405).
  public func router() -> Router<BasicRequestContext> {
    let router = servedRouter()
    let known = Dictionary(grouping: router.routes, by: { $0.path.description })
    for routes in known.values {
      let allowed = Set(routes.map(\.method)).union([.head])
      let all: [HTTPRequest.Method] = [.put, .post, .delete, .patch]
      for method in all + GuardMiddleware<BasicRequestContext>.safeMethods where !allowed.contains(method) {
        let list = allowed.map(\.rawValue).sorted().joined(separator: ", ")
        router.on(routes[0].path, method: method) { request, _ -> Response in
          var response = ProblemDetails(
            status: .methodNotAllowed, title: "Method not allowed", detail: "this path takes \(list)"
          ).response(in: request.language)
          response.headers[.allow] = list
          return response
        }
      }
    }
    return router
  }

  /// Method and path of every route that answers, as the OpenAPI document is to list them: `GET /api/v1/cases/{case}`.
  public var routes: [String] {
    Set(servedRouter().routes.filter { $0.method != .head }.map { "\($0.method.rawValue) \($0.path.description)" })
      .sorted()
  }

  private func servedRouter() -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: HeadersMiddleware(tileOrigin: settings.tileOrigin))
    router.add(middleware: ProblemMiddleware())
    router.add(middleware: GuardMiddleware(settings: settings))
    let page = PageRoutes<BasicRequestContext>(settings: settings, commands: commands)
    page.add(to: router)
    let api = router.group("/api/v1")
    page.addWords(to: api)
    CaseRoutes(store: store).add(to: api)
    ScenarioRoutes(settings: settings, store: store).add(to: api)
    RunRoutes(settings: settings, store: store, queue: queue).add(to: api)
    return router
  }

  /// Serves until the process is told to stop.
  ///
  /// - Parameter ready: called once with the port that is listened on.
  public func run(ready: @escaping @Sendable (Int) -> Void) async throws {
    try FileManager.default.createDirectory(at: settings.runs, withIntermediateDirectories: true)
    var logger = Logger(label: "qafila-serve")
    logger.logLevel = .error
    let app = Application(
      router: router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(75))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(settings.connectionLimit)),
      onServerRunning: { channel in
        ready(channel.localAddress?.port ?? settings.port)
        // Beside the server, which answers meanwhile.
        Task { await store.warmUp() }
      },
      logger: logger)
    do {
      try await app.runService()
    } catch {
      await queue.cancelAll()
      throw error
    }
    await queue.cancelAll()
  }
}

extension ServerSettings {
  /// Scheme and host of the tile server, for the content security policy.
  var tileOrigin: String? {
    guard let tileURL, let parts = URLComponents(string: tileURL.replacing("{", with: "").replacing("}", with: "")),
      let scheme = parts.scheme, let host = parts.host
    else { return nil }
    return "\(scheme)://\(host)" + (parts.port.map { ":\($0)" } ?? "")
  }
}
