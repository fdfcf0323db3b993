import Cases
import Geography

extension CaseCheck {
  /// Incidents that cannot be put on the map, or that contradict themselves.
  func checkIncidents(_ problems: inout ProblemList) {
    for row in read.rows(CaseTables.incidents) {
      let hasLatitude = row.cells["lat"] != nil
      let hasLongitude = row.cells["lon"] != nil
      if hasLatitude != hasLongitude {
        problems.add(
          row.problem(
            "half-coordinates", hasLatitude ? "lat" : "lon", "one coordinate without the other", "give both or none"))
      } else if !hasLatitude, row.cells["place"] == nil {
        problems.add(
          row.problem(
            "incident-without-location", "place", "neither place nor coordinates: it counts for no road",
            "give its place, or lat and lon with location_precision_km", severity: .warning))
      }
      if let destroyed = row.number("tankers_destroyed"), let all = row.number("tankers_in_convoy"), destroyed > all {
        problems.add(
          row.problem(
            "implausible-losses", "tankers_destroyed",
            "\(DecimalText.short(destroyed)) tankers destroyed of \(DecimalText.short(all)) in the convoy",
            severity: .warning))
      }
      checkDistance(row, &problems)
    }
  }

  private func checkDistance(_ row: TableRow, _ problems: inout ProblemList) {
    guard let place = row.text("place").flatMap({ placeByID[$0] }), let point = row.coordinate else { return }
    let distance = place.coordinate.kilometres(to: point)
    guard distance > 100 + (row.number("location_precision_km") ?? 0) else { return }
    problems.add(
      row.problem(
        "far-from-place", "lat", "the point is \(Int(distance)) km from \(place.id)", "correct place or coordinates",
        severity: .warning))
  }

  /// Actors that belong to each other in a circle, and actors that commit themselves to themselves.
  func checkActors(_ problems: inout ProblemList) {
    let rows = read.rows(CaseTables.actors)
    let parents = Dictionary(
      rows.compactMap { row in row.text("id").flatMap { id in row.text("parent").map { (id, $0) } } },
      uniquingKeysWith: { first, _ in first })
    for row in rows where row.text("id").map({ Self.isInCycle($0, parents) }) ?? false {
      problems.add(
        row.problem("parent-cycle", "parent", "the actors belong to each other in a circle", "remove one parent"))
    }
    for row in read.rows(CaseTables.commitments) {
      if let provider = row.text("provider"), provider == row.text("client") {
        problems.add(
          row.problem("self-commitment", "client", "\(provider) provides to itself", "name the other side"))
      }
    }
  }

  /// Whether following `next` from a name comes back to it.
  static func isInCycle(_ name: String, _ next: [String: String]) -> Bool {
    var current = next[name]
    for _ in 0...next.count {
      guard let here = current else { return false }
      if here == name { return true }
      current = next[here]
    }
    return false
  }
}
