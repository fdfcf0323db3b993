import Cases
import Evidence
import Foundation
import Report

/// Gathers what a report needs of a case.
struct ContextBuilder {
  let situation: Case
  let scenario: String
  /// The case's folder, which the road network under its map is named from.
  let folder: URL?

  func context() -> RunContext {
    var context = withoutRoads()
    guard let name = situation.description.network, let folder, let box = context.mapBox,
      // A map without the roads between is still a map; what is wrong with the file, `check` says.
      let network = try? NetworkSource.open(folder.appending(path: name), Work())
    else { return context }
    context.roads = RoadSource(network).thinned(in: box)
    context.attribution = network.attribution
    return context
  }

  private func withoutRoads() -> RunContext {
    let names = Dictionary(situation.places.map { ($0.id, $0.name.en) }) { first, _ in first }
    return RunContext(
      title: .init(situation.description.title),
      places: situation.places.map { place in
        .init(
          id: place.id, kind: place.kind.rawValue, name: .init(place.name), lat: place.coordinate.latitude,
          lon: place.coordinate.longitude, isAsked: situation.description.cities.contains(place.id))
      }, links: situation.links.map { .init(id: $0.id, from: $0.from, to: $0.to, km: $0.km) },
      products: Dictionary(situation.description.products.map { ($0.id, .init($0.name)) }) { first, _ in first },
      incidents: situation.incidents.map { incident($0, names) }, measures: measures(),
      parameters: parameters(), observed: situation.observed.map(observation))
  }

  private func incident(_ row: Incident, _ names: [String: String]) -> RunContext.Event {
    let at = row.coordinate ?? row.place.flatMap { id in situation.places.first { $0.id == id }?.coordinate }
    return .init(
      date: row.date.first.description, kind: "incident.\(row.type.rawValue)",
      place: row.placeName ?? row.place.flatMap { names[$0] } ?? "", lat: at?.latitude, lon: at?.longitude,
      tankersDestroyed: row.tankersDestroyed, source: row.source)
  }

  /// The levers of the scenario and of those it builds on, in the order of their dates.
  private func measures() -> [RunContext.Event] {
    var events: [RunContext.Event] = []
    var next: String? = scenario
    var seen: Set<String> = []
    while let id = next, seen.insert(id).inserted, let row = situation.scenarios.first(where: { $0.id == id }) {
      for lever in row.levers {
        let from = max(lever.period.from ?? situation.description.from, situation.description.from)
        events.append(
          .init(
            date: from.description, kind: "lever.\(lever.kind.rawValue)", place: lever.note ?? "",
            until: lever.period.to?.description, source: lever.claims.joined(separator: " ")))
      }
      next = row.extends
    }
    return events.sorted { ($0.date, $0.kind) < ($1.date, $1.kind) }
  }

  private func parameters() -> [RunContext.Parameter] {
    let pool = EvidencePool(case: situation)
    let distributions = pool.distributions
    let claims = Dictionary(situation.claims.map { ($0.id, $0) }) { first, _ in first }
    return situation.parameters.compactMap { row in
      guard let distribution = distributions[row.id] else { return nil }
      return .init(
        id: row.id, title: .init(row.title), unit: row.unit, low: distribution.quantile(0.05),
        median: distribution.quantile(0.5), high: distribution.quantile(0.95), assumption: row.assumption?.reason,
        claims: row.claims.compactMap { use in
          claims[use.claim].map { claim in
            .init(
              id: claim.id, text: claim.text, unit: claim.unit, date: claim.date?.first.description,
              source: claim.source, sourceURL: claim.sourceURL, confidence: claim.confidence.rawValue)
          }
        })
    }
  }

  private func observation(_ row: Observation) -> RunContext.Observation {
    .init(
      series: row.series, place: row.place, product: row.product, from: row.from.description, to: row.to.description,
      value: row.value, low: row.low, high: row.high, source: row.source)
  }
}
