import Analysis
import Cases
import Hummingbird

/// An error as RFC 9457 has it: what every route answers with when it cannot answer.
struct ProblemDetails: Error, Sendable {
  var status: HTTPResponse.Status
  var title: String
  var detail: String?
  /// Faults of an input file, place by place.
  var problems: [Problem] = []

  static func notFound(_ what: String) -> ProblemDetails {
    ProblemDetails(status: .notFound, title: "Not found", detail: what)
  }

  static func badRequest(_ detail: String) -> ProblemDetails {
    ProblemDetails(status: .badRequest, title: "Bad request", detail: detail)
  }

  var response: Response {
    var body: [String: JSONValue] = [
      "type": "about:blank", "title": .string(title), "status": .integer(status.code),
    ]
    if let detail { body["detail"] = .string(detail) }
    if !problems.isEmpty { body["errors"] = .array(problems.map(Self.encode)) }
    return .json(.object(body), status: status, type: "application/problem+json")
  }

  private static func encode(_ problem: Problem) -> JSONValue {
    [
      "code": .string(problem.code), "severity": .string(problem.severity.rawValue), "file": .string(problem.file),
      "line": .integer(problem.line), "column": JSONValue(problem.column),
      "message": .string(problem.message.description),
      "remedy": JSONValue(problem.remedy?.description),
    ]
  }
}

extension Response {
  /// A JSON document.
  static func json(
    _ value: JSONValue, status: HTTPResponse.Status = .ok, type: String = "application/json"
  ) -> Response {
    let text = (try? JSONText.encode(value, pretty: false)) ?? "{}\n"
    return .text(text, status: status, type: type)
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
    } catch let problem as ProblemDetails {
      return problem.response
    } catch let error as InvalidCase {
      return ProblemDetails(
        status: .unprocessableContent, title: "Invalid data", detail: "the case has faults", problems: error.problems
      ).response
    } catch let error as UserError {
      return ProblemDetails(
        status: error.kind == .missingInput ? .notFound : .unprocessableContent, title: "Cannot do this",
        detail: error.message.description, problems: error.problems
      ).response
    } catch let error as HTTPError {
      return ProblemDetails(status: error.status, title: error.status.reasonPhrase, detail: error.body).response
    } catch {
      context.logger.error("\(error)")
      return ProblemDetails(status: .internalServerError, title: "Internal fault").response
    }
  }
}
