import Analysis
import Cases
import Foundation
import Hummingbird
import Localization

/// The page itself, its map library, its words, and the map's backdrop.
struct PageRoutes<Context: RequestContext> {
  let settings: ServerSettings
  /// What runs can be asked for.
  let commands: [String]
  /// The page's files by name, read once.
  let files: [String: Data]
  /// The countries, read once.
  let outlines: OutlineFile?

  init(settings: ServerSettings, commands: [String]) {
    self.settings = settings
    self.commands = commands
    var files: [String: Data] = [:]
    if let folder = Bundle.module.url(forResource: "page", withExtension: nil),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    {
      for name in names { files[name] = try? Data(contentsOf: folder.appending(path: name)) }
    }
    for name in ["maplibre-gl.js", "maplibre-gl.css"] {
      files[name] = settings.mapAssets.flatMap { try? Data(contentsOf: $0.appending(path: name)) }
    }
    self.files = files
    outlines = settings.backdrop.flatMap { try? OutlineFile($0) }
  }

  func add(to router: Router<Context>) {
    router.get("/") { request, _ in try page(request) }
    router.get("/page/{file}") { _, context in try asset(try context.parameters.require("file")) }
  }

  func addWords(to group: RouterGroup<Context>) {
    group.get("/strings/{language}") { _, context in
      guard let language = Language(rawValue: try context.parameters.require("language")) else {
        throw ProblemDetails.notFound("languages are ar, fr and en")
      }
      return Response.json([
        "language": .string(language.rawValue),
        "strings": .object(StringCatalogue.strings(language).mapValues { .string($0) }),
      ])
    }
    group.get("/backdrop") { request, _ in try backdrop(request) }
    group.get("/openapi.json") { _, _ in
      guard let url = Bundle.module.url(forResource: "openapi", withExtension: "json"),
        let data = try? Data(contentsOf: url)
      else { throw ProblemDetails.notFound("no OpenAPI file") }
      return Response(
        status: .ok, headers: [.contentType: "application/vnd.oai.openapi+json;version=3.1"],
        body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }
    group.get("/settings") { _, _ in
      Response.json([
        "tile_url": JSONValue(settings.tileURL), "version": .string(Qafila.version),
        "commands": .array(commands.map { .string($0) }),
      ])
    }
  }

  /// The page; a token in the address moves into a cookie that only this server sees.
  private func page(_ request: Request) throws -> Response {
    var response = try asset("index.html")
    if let token = settings.token, request.uri.queryParameters["token"].map(String.init) == token {
      response.headers[.setCookie] = "qafila-token=\(token); Path=/; HttpOnly; SameSite=Strict"
    }
    return response
  }

  private func asset(_ name: String) throws -> Response {
    guard let data = files[name] else { throw ProblemDetails.notFound("no file \(name)") }
    return Response(
      status: .ok, headers: [.contentType: MediaTypes.type(of: name)], body: .init(byteBuffer: ByteBuffer(bytes: data)))
  }

  /// The countries, all of them or those that reach into a box.
  private func backdrop(_ request: Request) throws -> Response {
    let box = try FeatureQuery { request.uri.queryParameters[Substring($0)].map(String.init) }.box
    let text = outlines?.text { bounds in
      box?.parts.contains { $0.intersects(bounds) } ?? true
    }
    return Response(
      status: .ok, headers: [.contentType: "application/geo+json", .cacheControl: "max-age=3600"],
      body: .init(byteBuffer: ByteBuffer(string: text ?? #"{"type":"FeatureCollection","features":[]}"#)))
  }
}
