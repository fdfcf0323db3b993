import Analysis
import Cases
import Foundation
import Geography
import Hummingbird
import MapTiles

/// Cases, their features and their evidence.
struct CaseRoutes<Context: RequestContext> {
  let store: CaseStore

  func add(to group: RouterGroup<Context>) {
    group.get("/cases") { _, _ in try await list() }
    group.get("/cases/{case}") { _, context in
      Response.json(.object(describe(try await loaded(context), try context.parameters.require("case"))))
    }
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
      let page = try collectionID(context).page(FeatureQuery(id: wanted), of: try await loaded(context).value)
      guard let feature = page.features.first else { throw ProblemDetails.notFound("no item \(wanted)") }
      return Response.json(feature, type: "application/geo+json")
    }
    group.get("/cases/{case}/collections/{collection}/tiles/WebMercatorQuad/{zoom}/{row}/{column}") { _, context in
      guard try collectionID(context) == .links else { throw ProblemDetails.notFound("only links have tiles") }
      return try await tile(context, of: try await loaded(context).roads)
    }
    group.get("/cases/{case}/network") { _, context in
      let network = try await network(context)
      return Response.json(["attribution": .string(network.attribution), "links": .integer(network.links)])
    }
    group.get("/cases/{case}/network/tiles/WebMercatorQuad/{zoom}/{row}/{column}") { _, context in
      try await tile(context, of: try await network(context).roads)
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
        cases.append(
          .object(describe(try await store.load(id), id).merging(["valid": true]) { first, _ in first }))
      } catch let error as InvalidCase {
        cases.append(["id": .string(id), "valid": false, "problems": .integer(error.problems.count)])
      }
    }
    return Response.json(["cases": .array(cases)])
  }

  private func describe(_ loaded: CaseStore.Loaded, _ id: String) -> [String: JSONValue] {
    let value = loaded.value
    let d = value.description
    return [
      "id": .string(id), "title": names(d.title),
      "version": .string(String(loaded.digest.prefix(16))), "roads": box(value),
      "network": .bool(d.network != nil),
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

  /// West, south, east and north of what roads lead to.
  private func box(_ value: Case) -> JSONValue {
    let joined = Set(value.links.flatMap { [$0.from, $0.to] })
    let around = BoundingBox(around: value.places.filter { joined.contains($0.id) }.map(\.coordinate))
    return around.map { .array([$0.west, $0.south, $0.east, $0.north].map { .number($0) }) } ?? .null
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
      "links": .array(
        [["href": .string(base + "/items"), "rel": "items", "type": "application/geo+json"]]
          + (id == .links
            ? [
              [
                "href": .string(base + "/tiles/WebMercatorQuad/{zoom}/{row}/{column}"), "templated": true,
                "rel": "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                "type": "application/vnd.mapbox-vector-tile",
              ]
            ] : [])),
    ]
  }

  private func items(_ request: Request, _ context: Context) async throws -> Response {
    let query = request.uri.queryParameters
    let wanted = try FeatureQuery { query[Substring($0)].map(String.init) }
    let (matched, features) = try collectionID(context).page(wanted, of: try await loaded(context).value)
    return Response.json(
      [
        "type": "FeatureCollection", "features": .array(features), "numberMatched": .integer(matched),
        "numberReturned": .integer(features.count),
      ], type: "application/geo+json")
  }

  private func network(_ context: Context) async throws -> CaseNetwork.Loaded {
    guard let network = try await loaded(context).network else {
      throw ProblemDetails.notFound("the case names no road network")
    }
    return try await network.load()
  }

  /// The roads in a square of the web map. The page asks with the case's version in the query, so that what it got stays good.
  private func tile(_ context: Context, of roads: RoadTiles) async throws -> Response {
    func number(_ name: String) throws -> Int { Int(try context.parameters.require(name)) ?? -1 }
    guard let address = TileAddress(zoom: try number("zoom"), column: try number("column"), row: try number("row"))
    else { throw ProblemDetails.notFound("no such tile") }
    let bytes = await roads.tile(address)
    guard !bytes.isEmpty else { return Response(status: .noContent, headers: [.cacheControl: "max-age=86400"]) }
    return Response(
      status: .ok, headers: [.contentType: "application/vnd.mapbox-vector-tile", .cacheControl: "max-age=86400"],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
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
