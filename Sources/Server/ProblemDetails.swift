import Analysis
import Cases
import Hummingbird
import Localization
import Wording

/// An error as RFC 9457 has it: what every route answers with when it cannot answer, in the language that the client asks for.
struct ProblemDetails: Error, Sendable {
  var status: HTTPResponse.Status
  var title: Message
  var detail: Message?
  /// Faults of an input file, place by place.
  var problems: [Problem] = []

  init(status: HTTPResponse.Status, title: Message, detail: Message? = nil, problems: [Problem] = []) {
    self.status = status
    self.title = title
    self.detail = detail
    self.problems = problems
  }

  static func notFound(_ what: Message) -> ProblemDetails {
    ProblemDetails(status: .notFound, title: "Not found", detail: what)
  }

  static func badRequest(_ detail: Message) -> ProblemDetails {
    ProblemDetails(status: .badRequest, title: "Bad request", detail: detail)
  }

  /// What the errors of the use cases mean to a client; nil for others.
  init?(_ error: any Error) {
    switch error {
    case let problem as ProblemDetails: self = problem
    case let error as InvalidCase:
      self.init(
        status: .unprocessableContent, title: "Invalid data", detail: "the case has faults", problems: error.problems)
    case let error as UserError:
      self.init(
        status: error.kind == .missingInput ? .notFound : .unprocessableContent, title: "Cannot do this",
        detail: error.message, problems: error.problems)
    default: return nil
    }
  }

  /// What a run's status says of it.
  func summary(in language: Language) -> JSONValue {
    [
      "title": .string(StringCatalogue.text(title, language)),
      "detail": JSONValue(detail.map { StringCatalogue.text($0, language) }),
    ]
  }

  func response(in language: Language) -> Response {
    var body: [String: JSONValue] = [
      "type": "about:blank", "title": .string(StringCatalogue.text(title, language)), "status": .integer(status.code),
    ]
    if let detail { body["detail"] = .string(StringCatalogue.text(detail, language)) }
    if !problems.isEmpty { body["errors"] = .array(problems.map { Self.encode($0, language) }) }
    var response = Response.json(.object(body), status: status, type: "application/problem+json")
    response.headers[.contentLanguage] = language.rawValue
    response.headers[.vary] = "Accept-Language"
    return response
  }

  private static func encode(_ problem: Problem, _ language: Language) -> JSONValue {
    [
      "code": .string(problem.code), "severity": .string(problem.severity.rawValue), "file": .string(problem.file),
      "line": .integer(problem.line), "column": JSONValue(problem.column),
      "message": .string(StringCatalogue.text(problem.message, language)),
      "remedy": JSONValue(problem.remedy.map { StringCatalogue.text($0, language) }),
    ]
  }
}

extension Request {
  /// The language to answer in: that of the query's `language`, for clients that cannot send headers, else that of `Accept-Language`.
  var language: Language {
    uri.queryParameters["language"].flatMap { Language(rawValue: String($0)) }
      ?? Language.accepted(headers[.acceptLanguage])
  }
}

extension Response {
  /// A JSON document.
  static func json(
    _ value: JSONValue, status: HTTPResponse.Status = .ok, type: String = "application/json"
  ) -> Response {
    Response(status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: value.bytes)))
  }

  /// Any text with its media type.
  static func text(_ text: String, status: HTTPResponse.Status = .ok, type: String) -> Response {
    Response(
      status: status, headers: [.contentType: type + (type.hasPrefix("text/") ? "; charset=utf-8" : "")],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}

/// Turns whatever a route throws into problem details; nothing of the inside leaks out.
struct ProblemMiddleware<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      return problem(error, context).response(in: request.language)
    }
  }

  private func problem(_ error: any Error, _ context: Context) -> ProblemDetails {
    if let problem = ProblemDetails(error) { return problem }
    if let error = error as? HTTPError {
      return ProblemDetails(
        status: error.status, title: Message(known: error.status.reasonPhrase),
        detail: error.body.map { Message(verbatim: $0) })
    }
    context.logger.error("\(error)")
    return ProblemDetails(status: .internalServerError, title: "Internal fault")
  }
}
