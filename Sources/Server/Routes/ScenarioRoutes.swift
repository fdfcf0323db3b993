import Analysis
import Cases
import Foundation
import Hummingbird

/// Scenarios: listed, read, saved; and the kinds of lever an editor offers.
struct ScenarioRoutes<Context: RequestContext> {
  let settings: ServerSettings
  let store: CaseStore

  func add(to group: RouterGroup<Context>) {
    group.get("/lever-kinds") { _, _ in Response.json(leverKinds) }
    group.get("/cases/{case}/scenarios") { _, context in
      let value = try await store.load(try context.parameters.require("case")).value
      return Response.json(["scenarios": .array(value.scenarios.map(ScenarioUseCases.document))])
    }
    group.get("/cases/{case}/scenarios/{scenario}") { _, context in
      let wanted = try context.parameters.require("scenario")
      let value = try await store.load(try context.parameters.require("case")).value
      guard let scenario = value.scenarios.first(where: { $0.id == wanted }) else {
        throw ProblemDetails.notFound("no scenario \(wanted)")
      }
      return Response.json(ScenarioUseCases.document(scenario))
    }
    group.put("/cases/{case}/scenarios/{scenario}") { request, context in try await save(request, context) }
  }

  private func save(_ request: Request, _ context: Context) async throws -> Response {
    let body = try await collect(request, upTo: settings.bodyLimit)
    guard let document = try? JSONDecoder().decode(JSONValue.self, from: body) else {
      throw ProblemDetails.badRequest("the body is not JSON")
    }
    let caseID = try context.parameters.require("case")
    let id = try context.parameters.require("scenario")
    try ScenarioUseCases.save(document, id: id, in: try store.folder(caseID))
    let saved = try await store.load(caseID).value.scenarios.first { $0.id == id }
    return Response.json(saved.map(ScenarioUseCases.document) ?? document)
  }

  private var leverKinds: JSONValue {
    [
      "kinds": .array(
        LeverKind.allCases.map { kind in
          [
            "kind": .string(kind.rawValue),
            "settings": .array(
              kind.settings.map {
                ["name": .string($0.name), "value": describe($0.value), "required": .bool($0.isRequired)]
              }),
          ]
        })
    ]
  }

  private func describe(_ value: LeverSetting.Value) -> JSONValue {
    switch value {
    case .quantity: ["type": "quantity"]
    case .bounded(let range):
      ["type": "quantity", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
    case .flag: ["type": "flag"]
    case .word(let words): ["type": "word", "words": .array(words.map { .string($0) })]
    case .id(let kind): ["type": "id", "of": .string(kind.rawValue)]
    case .ids(let kind): ["type": "ids", "of": .string(kind.rawValue)]
    case .texts: ["type": "texts"]
    }
  }
}
