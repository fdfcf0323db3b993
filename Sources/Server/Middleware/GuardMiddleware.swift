import Hummingbird

/// What stands before every route: the host asked for, the token, and who may change things.
///
/// - A `Host` other than loopback's or an allowed one is refused, so that a foreign page cannot reach the server through a name of its own
///   (DNS rebinding).
/// - Methods that change something need, where the browser says where it comes from, the same origin; and bodies are read as JSON only when
///   they are declared as such (`collect`): a form or an image on another page cannot send that.
struct GuardMiddleware<Context: RequestContext>: RouterMiddleware {
  let settings: ServerSettings

  /// What changes nothing (RFC 9110, 9.2.1; `QUERY` as the HTTP working group drafts it).
  static var safeMethods: [HTTPRequest.Method] { [.get, .head, .options, .trace, .init("QUERY")!] }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority, hostIsAllowed(authority) else {
      throw ProblemDetails(
        status: .misdirectedRequest, title: "Unknown host", detail: "this server answers to its own address only")
    }
    try checkToken(request)
    if !Self.safeMethods.contains(request.method) { try checkChange(request, authority: authority) }
    return try await next(request, context)
  }

  private func hostIsAllowed(_ authority: String) -> Bool {
    let host: Substring
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return false }
      host = authority[authority.index(after: authority.startIndex)..<end]
    } else {
      host = authority.prefix { $0 != ":" }
    }
    let allowed = ["127.0.0.1", "localhost", "::1", settings.host] + settings.allowedHosts
    return allowed.contains { $0.lowercased() == host.lowercased() }
  }

  private func checkToken(_ request: Request) throws {
    guard let token = settings.token else { return }
    let bearer = request.headers[.authorization].map { $0.hasPrefix("Bearer ") ? String($0.dropFirst(7)) : "" }
    let cookie = request.cookies["qafila-token"]?.value
    let query = request.uri.queryParameters["token"].map(String.init)
    guard [bearer, cookie, query].contains(where: { $0.map { sameSecret($0, token) } ?? false }) else {
      throw ProblemDetails(
        status: .unauthorized, title: "Token needed",
        detail: "send Authorization: Bearer TOKEN, or open the page with ?token=TOKEN")
    }
  }

  /// Takes the same time wherever the first difference is.
  private func sameSecret(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    guard x.count == y.count else { return false }
    return zip(x, y).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private func checkChange(_ request: Request, authority: String) throws {
    if let origin = request.headers[.origin], origin != "http://\(authority)", origin != "https://\(authority)" {
      throw ProblemDetails(status: .forbidden, title: "Foreign origin")
    }
    if let site = request.headers[.init("Sec-Fetch-Site")!], !["same-origin", "none"].contains(site) {
      throw ProblemDetails(status: .forbidden, title: "Foreign origin")
    }
  }
}

/// Headers that every answer carries: what the page may load, and that nobody may frame or sniff it.
struct HeadersMiddleware<Context: RequestContext>: RouterMiddleware {
  let tileOrigin: String?

  /// MapLibre starts its worker from a blob; nothing else needs more than this server.
  private var policy: String {
    let tiles = tileOrigin.map { " \($0)" } ?? ""
    return [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:\(tiles)",
      "connect-src 'self'\(tiles)", "worker-src blob:", "child-src blob:", "font-src 'self'", "base-uri 'none'",
      "form-action 'self'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = policy }
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.init("Referrer-Policy")!] = "no-referrer"
    response.headers[.init("Cross-Origin-Opener-Policy")!] = "same-origin"
    response.headers[.init("Cross-Origin-Resource-Policy")!] = "same-origin"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-cache" }
    return response
  }
}
