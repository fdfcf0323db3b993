import Cases
import Evidence
import Geography
import Testing

/// Two roads that leave one town, north and east, 100 km each.
private func crossroads() -> Case {
  let name = LocalizedName(ar: "", fr: "", en: "")
  var model = Case(
    description: CaseDescription(
      id: "c", title: name, from: Day("2025-09-01")!, to: Day("2025-12-31")!, products: [], currency: "XOF", cities: [])
  )
  func place(_ id: String, _ lat: Double, _ lon: Double) -> Place {
    Place(id: id, kind: .town, name: name, coordinate: Coordinate(latitude: lat, longitude: lon), country: "MLI")
  }
  model.places = [place("hub", 13, -8), place("north", 13.9, -8), place("east", 13, -7.08)]
  model.links = [
    Link(id: "hub-north", from: "hub", to: "north", km: 100, roadClass: .primary, surface: .paved, country: "MLI"),
    Link(id: "hub-east", from: "hub", to: "east", km: 100, roadClass: .primary, surface: .paved, country: "MLI"),
  ]
  return model
}

private func ambush(
  _ id: String, event: String? = nil, _ date: String, _ lat: Double, _ lon: Double, precision: Double? = 5,
  type: Incident.Kind = .convoyAttack
) -> Incident {
  Incident(
    id: id, event: event ?? id, date: ImpreciseDay(date)!, coordinate: Coordinate(latitude: lat, longitude: lon),
    locationPrecisionKm: precision, type: type, source: "s", confidence: .high)
}

@Suite struct HazardModelTests {
  @Test func `one event told by four sources counts once`() {
    var model = crossroads()
    model.incidents = [
      ambush("I1", event: "E1", "2025-09-14", 13.5, -8.0), ambush("I2", event: "E1", "2025-09-14", 13.52, -8.02),
      ambush("I3", event: "E1", "2025-09-15", 13.48, -7.99), ambush("I4", event: "E1", "2025-09", 13.5, -8.0),
      ambush("I5", "2025-10-20", 13.6, -8.0),
    ]
    let field = HazardModel().fit(model, from: Day("2025-09-01")!, to: Day("2025-12-31")!)
    #expect(field.events == ["E1", "I5"])
    #expect(field.means[0] > 3 * field.means[1])
    #expect(abs(field.means.reduce(0, +) * 122 - 2) < 0.6)
  }

  @Test func `an event spreads over the roads within its precision, and one far away over none`() {
    var model = crossroads()
    model.incidents = [
      ambush("I1", "2025-09-14", 13.05, -7.95, precision: 40), ambush("I2", "2025-09-20", 16, -2, precision: 10),
      ambush("I3", "2025-09-21", 13.5, -8, type: .arrival),
    ]
    let field = HazardModel().fit(model, from: Day("2025-09-01")!, to: Day("2025-12-31")!)
    #expect(field.events == ["I1"])
    #expect(field.leftOut.map(\.incident) == ["I2"])
    #expect(abs(field.means[0] / field.means[1] - 1) < 0.2)
  }

  @Test func `nothing after the last day of observation counts`() {
    var model = crossroads()
    model.incidents = [ambush("I1", "2025-09-14", 13.5, -8), ambush("I2", "2025-11-02", 13.5, -8)]
    let early = HazardModel().fit(model, from: Day("2025-09-01")!, to: Day("2025-10-15")!)
    model.incidents.removeLast()
    let without = HazardModel().fit(model, from: Day("2025-09-01")!, to: Day("2025-10-15")!)
    #expect(early.events == ["I1"])
    #expect(early.means == without.means)
  }

  @Test func `incidents that come in bursts excite one another`() {
    var model = crossroads()
    model.incidents = ["09-10", "09-12", "09-13", "10-05", "10-06", "10-08", "10-09", "11-20", "11-21", "11-22"]
      .enumerated().map {
        ambush("I\($0)", "2025-\($1)", 13.4 + 0.02 * Double($0 % 3), -8)
      }
    let field = HazardModel().fit(model, from: Day("2025-09-01")!, to: Day("2025-11-23")!)
    #expect(field.excitation.branching > 0.3)
    #expect(field.means[0] > field.means[1])
  }

  @Test func `a case without incidents has a small hazard everywhere and no fit`() {
    let field = HazardModel().fit(crossroads(), from: Day("2025-09-01")!, to: Day("2025-12-31")!)
    #expect(field.fit == nil && field.means.allSatisfy { $0 > 0 && $0 < 0.01 })
  }

  @Test(arguments: [7, 60, 400]) func `a field holds a few numbers for each road, however many roads there are`(
    roads: Int
  ) {
    var model = crossroads()
    let spoke = model.links[0]
    model.links = (0..<roads).map { i in
      var link = spoke
      link.id = "road-\(i)"
      if i % 2 == 1 { link.to = "east" }
      return link
    }
    model.incidents = [ambush("I1", "2025-09-14", 13.5, -8), ambush("I2", "2025-10-20", 13, -7.5)]
    let field = HazardModel().fit(model, from: Day("2025-09-01")!, to: Day("2025-12-31")!)
    #expect(field.shapes.count == roads && field.fit != nil)
    #expect(Mirror(reflecting: field).children.compactMap { ($0.value as? [Double])?.count }.allSatisfy { $0 <= roads })
  }
}
