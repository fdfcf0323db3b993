import Cases
internal import Yams

/// `case.yaml` with the places of what other files are checked against.
struct ReadDescription {
  var value: CaseDescription
  var cities: [Spotted<String>]
  var currency: Spot
  var shares: Spot
  var network: Spot
}

extension YAMLReader {
  /// Reads `case.yaml`; nil, with problems, where something needed is missing or wrong.
  func description(_ root: Node) -> ReadDescription? {
    let known = ["id", "title", "period", "products", "currency", "cities", "shares", "thresholds", "network", "note"]
    guard
      let map = mapping(
        root, "", keys: known, required: ["id", "title", "period", "products", "currency", "cities"])
    else { return nil }
    let id = map.identifier("id")
    let title = map.name("title")
    let period = self.period(map)
    let products = self.products(map)
    let currency = map.text("currency")
    let cities = map.texts("cities")
    let shares = self.shares(map)
    let thresholds = self.thresholds(map)
    if map["cities"] != nil, cities.isEmpty {
      fail("missing-value", map["cities"]!, "cities", "no city is asked about", "name at least one place")
    }
    guard let id, let title, let period, !products.isEmpty, let currency, !cities.isEmpty else { return nil }
    return ReadDescription(
      value: CaseDescription(
        id: id, title: title, from: period.lowerBound, to: period.upperBound, products: products, currency: currency,
        cities: cities.map(\.value), shares: shares, thresholds: thresholds, network: map.text("network")),
      cities: cities, currency: map.spot("currency"), shares: map.spot("shares"), network: map.spot("network"))
  }

  private func period(_ map: YAMLMapping) -> ClosedRange<Day>? {
    guard let period = map.mapping("period", keys: ["from", "to"], required: ["from", "to"]) else { return nil }
    let from = period.day("from")
    let to = period.day("to")
    guard let from, let to else { return nil }
    guard from <= to else {
      fail("from-after-to", period["from"]!, "period.from", "\(from) is after \(to)", "swap the two")
      return nil
    }
    return from...to
  }

  private func products(_ map: YAMLMapping) -> [CaseDescription.Product] {
    let keys = ["id", "name", "kilograms_per_litre"]
    var products: [CaseDescription.Product] = []
    for item in map.items("products") {
      guard let product = mapping(item.node, item.path, keys: keys, required: keys) else { continue }
      let id = product.identifier("id")
      let name = product.name("name")
      let density = product.number("kilograms_per_litre", in: 0.01...30)
      guard let id, let name, let density else { continue }
      if products.contains(where: { $0.id == id }) {
        fail("duplicate-id", product["id"]!, product.path("id"), "the product \(id) is there twice")
      } else {
        products.append(.init(id: id, name: name, kilogramsPerLitre: density))
      }
    }
    return products
  }

  private func shares(_ map: YAMLMapping) -> CaseDescription.Shares? {
    guard let shares = map.mapping("shares", keys: ["folder", "tables"], required: ["folder", "tables"]) else {
      return nil
    }
    let known = CaseTables.all.map(\.file) + ["parameters.yaml"]
    let folder = shares.text("folder")
    let tables = shares.items("tables").compactMap { word($0.node, $0.path, among: known) }
    guard let folder, !tables.isEmpty else { return nil }
    return .init(folder: folder, tables: tables)
  }

  private func thresholds(_ map: YAMLMapping) -> [String: Double] {
    guard let node = map["thresholds"], let thresholds = anyMapping(node, "thresholds") else { return [:] }
    var values: [String: Double] = [:]
    for (key, keyNode) in thresholds.keys {
      guard isIdentifier(key) else {
        fail("bad-id", keyNode, thresholds.path(key), "\"\(key)\" is no id")
        continue
      }
      values[key] = thresholds.number(key)
    }
    return values
  }
}
