import Analysis
import Cases
import Foundation
import Hummingbird
import Localization

/// Runs: asked for, followed, cancelled, read.
struct RunRoutes<Context: RequestContext> {
  let settings: ServerSettings
  let store: CaseStore
  let queue: RunQueue

  func add(to group: RouterGroup<Context>) {
    group.get("/runs") { request, _ in Response.json(await list(request.language)) }
    group.post("/runs") { request, _ in try await submit(request) }
    group.get("/runs/{run}") { request, context in
      Response.json(try await describe(try runID(context), request.language))
    }
    group.delete("/runs/{run}") { _, context in
      let id = try runID(context)
      guard await queue.cancel(id) else { throw ProblemDetails.notFound("no run \(id) is waiting or under way") }
      return Response(status: .accepted)
    }
    group.get("/runs/{run}/events") { request, context in try await events(try runID(context), request.language) }
    group.get("/runs/{run}/report") { request, context in try await report(try runID(context), request) }
    group.get("/runs/{run}/geojson") { _, context in try await geoJSON(try runID(context)) }
    group.get("/runs/{run}/files/{file}") { _, context in
      try await file(try runID(context), try context.parameters.require("file"))
    }
  }

  private func runID(_ context: Context) throws -> String {
    let id = try context.parameters.require("run")
    guard RunFiles.isName(id) else { throw ProblemDetails.notFound("no such run") }
    return id
  }

  private func submit(_ request: Request) async throws -> Response {
    let body = try await collect(request, upTo: settings.bodyLimit)
    guard let wanted = try? JSONDecoder().decode(RunRequest.self, from: body) else {
      throw ProblemDetails.badRequest(
        "send {\"command\": \"simulate\", \"case\": \"...\", \"options\": {\"scenario\": \"...\"}}, options being texts"
      )
    }
    let loaded = try await store.load(wanted.caseID)
    let id = wanted.runID(inputs: loaded.digest)
    let status = try await queue.submit(wanted, id: id, caseFolder: loaded.folder)
    var response = Response.json(encode(status, request.language), status: status.isFinished ? .ok : .accepted)
    response.headers[.location] = "/api/v1/runs/\(id)"
    return response
  }

  private func list(_ language: Language) async -> JSONValue {
    let active = await queue.all
    let known = Set(active.map(\.id))
    let kept = RunFiles.list(in: settings.runs).filter { !known.contains($0) }
    return ["runs": .array(active.map { encode($0, language) } + kept.compactMap(encode(kept:)))]
  }

  private func describe(_ id: String, _ language: Language) async throws -> JSONValue {
    if let status = await queue.status(id) { return encode(status, language) }
    if let kept = encode(kept: id) { return kept }
    throw ProblemDetails.notFound("no run \(id)")
  }

  /// A run on disk that this server did not make, or made earlier.
  private func encode(kept id: String) -> JSONValue? {
    guard let manifest = RunFiles.manifest(id, in: settings.runs) else { return nil }
    return [
      "id": .string(id), "state": "done", "progress": 1, "command": .string(manifest.command),
      "case": JSONValue(manifest.caseID), "options": .object(manifest.options.mapValues { .string($0) }),
      "files": .array(manifest.outputs.map { .string($0) }),
    ]
  }

  private func encode(_ status: RunQueue.Status, _ language: Language) -> JSONValue {
    var value: [String: JSONValue] = [
      "id": .string(status.id), "state": .string(status.state.rawValue), "progress": .number(status.progress),
      "message": .string(StringCatalogue.text(status.message, language)), "command": .string(status.request.command),
      "case": .string(status.request.caseID), "options": .object(status.request.options.mapValues { .string($0) }),
    ]
    if let problem = status.problem { value["problem"] = problem.summary(in: language) }
    if status.state == .done, let manifest = RunFiles.manifest(status.id, in: settings.runs) {
      value["files"] = .array(manifest.outputs.map { .string($0) })
    }
    return .object(value)
  }

  /// Server-sent events: one `status` each time the run moves, a comment every few seconds to keep the line open.
  private func events(_ id: String, _ language: Language) async throws -> Response {
    guard let stream = await queue.events(id) else {
      throw ProblemDetails.notFound("no run \(id) is waiting or under way")
    }
    let encodeStatus = encode as @Sendable (RunQueue.Status, Language) -> JSONValue
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        for await status in stream {
          let data = encodeStatus(status, language).bytes
          try await writer.write(ByteBuffer(bytes: Array("event: status\ndata: ".utf8) + data + [UInt8(ascii: "\n")]))
        }
        try await writer.finish(nil)
      })
  }

  /// The run's report, made when asked for.
  private func report(_ id: String, _ request: Request) async throws -> Response {
    guard RunFiles.exists(id, in: settings.runs) else { throw ProblemDetails.notFound("no finished run \(id)") }
    let query = request.uri.queryParameters
    guard let language = Language(rawValue: query["language"].map(String.init) ?? "en") else {
      throw ProblemDetails.badRequest("language is ar, fr or en")
    }
    guard let digits = Digits(rawValue: query["digits"].map(String.init) ?? "latin") else {
      throw ProblemDetails.badRequest("digits are latin or arabic")
    }
    let html = try ReportUseCase.page(
      of: settings.runs.appending(path: id), language: language, digits: digits, outlines: settings.backdrop)
    var response = Response.text(html, type: "text/html")
    response.headers[.contentSecurityPolicy] = reportPolicy
    if query["download"] != nil {
      response.headers[.contentDisposition] = "attachment; filename=\"\(id)-\(language.rawValue).html\""
    }
    return response
  }

  /// The run's links and places for other maps.
  private func geoJSON(_ id: String) async throws -> Response {
    guard RunFiles.exists(id, in: settings.runs) else { throw ProblemDetails.notFound("no finished run \(id)") }
    guard let features = try? RunFeatures.collection(of: settings.runs.appending(path: id)) else {
      throw ProblemDetails.notFound("run \(id) does not say where its links are")
    }
    var response = Response.json(features, type: "application/geo+json")
    response.headers[.contentDisposition] = "attachment; filename=\"\(id).geojson\""
    return response
  }

  /// A report carries its own inline style; it may do nothing else.
  private var reportPolicy: String {
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-downloads allow-popups"
  }

  private func file(_ id: String, _ name: String) async throws -> Response {
    guard let url = RunFiles.file(name, of: id, in: settings.runs), let data = try? Data(contentsOf: url) else {
      throw ProblemDetails.notFound("run \(id) has no file \(name)")
    }
    var response = Response(
      status: .ok, headers: [.contentType: MediaTypes.type(of: name)], body: .init(byteBuffer: ByteBuffer(bytes: data)))
    if name.hasSuffix(".html") { response.headers[.contentSecurityPolicy] = reportPolicy }
    if ["gpkg", "csv", "yaml"].contains(url.pathExtension) {
      response.headers[.contentDisposition] = "attachment; filename=\"\(id)-\(name)\""
    }
    return response
  }
}

/// A request's JSON body, refused above a size. What is not declared as JSON is refused too: a foreign page can send forms and plain text
/// without being asked whether it may (`GuardMiddleware`).
func collect(_ request: Request, upTo limit: Int) async throws -> Data {
  guard request.headers[.contentType]?.prefix(while: { $0 != ";" }) == "application/json" else {
    throw ProblemDetails(
      status: .unsupportedMediaType, title: "JSON needed", detail: "send Content-Type: application/json")
  }
  var request = request
  do {
    return Data(buffer: try await request.collectBody(upTo: limit))
  } catch {
    throw ProblemDetails(status: .contentTooLarge, title: "Body too large", detail: "at most \(limit) bytes")
  }
}

/// Media types by file name.
enum MediaTypes {
  static func type(of name: String) -> String {
    switch name.split(separator: ".").last.map(String.init) ?? "" {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json": "application/json"
    case "geojson": "application/geo+json"
    case "csv": "text/csv; charset=utf-8"
    case "svg": "image/svg+xml"
    case "yaml": "application/yaml"
    case "txt", "md": "text/plain; charset=utf-8"
    case "gpkg": "application/geopackage+sqlite3"
    default: "application/octet-stream"
    }
  }
}
