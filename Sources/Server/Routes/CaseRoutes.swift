import Analysis
import Cases
import Foundation
import Hummingbird

/// Cases, their features and their evidence.
struct CaseRoutes<Context: RequestContext> {
  let store: CaseStore

  func add(to group: RouterGroup<Context>) {
    group.get("/cases") { _, _ in try await list() }
    group.get("/cases/{case}") { _, context in Response.json(try await describe(context)) }
    group.get("/cases/{case}/collections") { _, context in
      let id = try context.parameters.require("case")
      _ = try store.folder(id)
      return Response.json(["collections": .array(FeatureCollectionID.allCases.map { collection($0, id) })])
    }
    group.get("/cases/{case}/collections/{collection}") { _, context in
      let id = try collectionID(context)
      let caseID = try context.parameters.require("case")
      _ = try store.folder(caseID)
      return Response.json(collection(id, caseID))
    }
    group.get("/cases/{case}/collections/{collection}/items") { request, context in
      try await items(request, context)
    }
    group.get("/cases/{case}/collections/{collection}/items/{item}") { _, context in
      let wanted = try context.parameters.require("item")
      let features = try collectionID(context).features(of: try await loaded(context).value)
      guard let feature = features.first(where: { $0["id"]?.text == wanted }) else {
        throw ProblemDetails.notFound("no item \(wanted)")
      }
      return Response.json(feature, type: "application/geo+json")
    }
    group.get("/cases/{case}/evidence") { _, context in Response.json(evidence(try await loaded(context).value)) }
    group.get("/cases/{case}/observed") { _, context in Response.json(observed(try await loaded(context).value)) }
  }

  private func loaded(_ context: Context) async throws -> CaseStore.Loaded {
    try await store.load(try context.parameters.require("case"))
  }

  private func list() async throws -> Response {
    var cases: [JSONValue] = []
    for id in store.ids {
      do {
        let loaded = try await store.load(id)
        cases.append(["id": .string(id), "title": names(loaded.value.description.title), "valid": true])
      } catch let error as InvalidCase {
        cases.append(["id": .string(id), "valid": false, "problems": .integer(error.problems.count)])
      }
    }
    return Response.json(["cases": .array(cases)])
  }

  private func describe(_ context: Context) async throws -> JSONValue {
    let value = try await loaded(context).value
    let d = value.description
    return [
      "id": .string(try context.parameters.require("case")), "title": names(d.title),
      "period": ["from": .string(d.from.description), "to": .string(d.to.description)],
      "currency": .string(d.currency), "cities": .array(d.cities.map { .string($0) }),
      "products": .array(d.products.map { ["id": .string($0.id), "name": names($0.name)] }),
      "counts": [
        "places": .integer(value.places.count), "links": .integer(value.links.count),
        "incidents": .integer(value.incidents.count), "claims": .integer(value.claims.count),
        "parameters": .integer(value.parameters.count), "scenarios": .integer(value.scenarios.count),
      ],
    ]
  }

  private func names(_ name: LocalizedName) -> JSONValue {
    ["ar": .string(name.ar), "fr": .string(name.fr), "en": .string(name.en)]
  }

  private func collectionID(_ context: Context) throws -> FeatureCollectionID {
    let name = try context.parameters.require("collection")
    guard let id = FeatureCollectionID(rawValue: name) else { throw ProblemDetails.notFound("no collection \(name)") }
    return id
  }

  private func collection(_ id: FeatureCollectionID, _ caseID: String) -> JSONValue {
    let base = "/api/v1/cases/\(caseID)/collections/\(id.rawValue)"
    return [
      "id": .string(id.rawValue), "title": .string(id.title), "itemType": "feature",
      "links": [["href": .string(base + "/items"), "rel": "items", "type": "application/geo+json"]],
    ]
  }

  private func items(_ request: Request, _ context: Context) async throws -> Response {
    let id = try collectionID(context)
    let query = request.uri.queryParameters
    let limit = try whole(query["limit"].map(String.init), "limit", 1...10_000) ?? 10_000
    let offset = try whole(query["offset"].map(String.init), "offset", 0...10_000_000) ?? 0
    var features = id.features(of: try await loaded(context).value)
    if let text = query["bbox"] {
      guard let box = RequestedBox(text) else { throw ProblemDetails.badRequest("bbox is west,south,east,north") }
      features = features.filter { box.touches($0["geometry"]) }
    }
    let page = Array(features.dropFirst(offset).prefix(limit))
    return Response.json(
      [
        "type": "FeatureCollection", "features": .array(page), "numberMatched": .integer(features.count),
        "numberReturned": .integer(page.count),
      ], type: "application/geo+json")
  }

  private func whole(_ text: String?, _ name: String, _ range: ClosedRange<Int>) throws -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw ProblemDetails.badRequest("\(name) is a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Parameters with their claims, and the claims with their sources.
  private func evidence(_ value: Case) -> JSONValue {
    [
      "parameters": .array(
        value.parameters.map { parameter in
          [
            "id": .string(parameter.id), "title": names(parameter.title), "unit": .string(parameter.unit),
            "kind": .string(parameter.kind.rawValue),
            "claims": .array(parameter.claims.map { ["claim": .string($0.claim), "scale": .number($0.scale)] }),
            "assumption": JSONValue(parameter.assumption?.reason),
          ]
        }),
      "claims": .array(
        value.claims.map { claim in
          [
            "id": .string(claim.id), "date": JSONValue(claim.date?.first.description),
            "subject": .string(claim.subject), "metric": .string(claim.metric), "text": .string(claim.text),
            "value": JSONValue(claim.value), "low": JSONValue(claim.low), "high": JSONValue(claim.high),
            "unit": .string(claim.unit), "source": .string(claim.source), "source_url": JSONValue(claim.sourceURL),
            "confidence": .string(claim.confidence.rawValue), "note": JSONValue(claim.note),
          ]
        }),
    ]
  }

  private func observed(_ value: Case) -> JSONValue {
    [
      "observed": .array(
        value.observed.map { row in
          [
            "id": .string(row.id), "series": .string(row.series), "place": JSONValue(row.place),
            "product": JSONValue(row.product), "from": .string(row.from.description), "to": .string(row.to.description),
            "value": .number(row.value), "low": JSONValue(row.low), "high": JSONValue(row.high),
            "unit": .string(row.unit), "source": .string(row.source), "source_url": JSONValue(row.sourceURL),
            "confidence": .string(row.confidence.rawValue), "note": JSONValue(row.note),
          ]
        })
    ]
  }
}
