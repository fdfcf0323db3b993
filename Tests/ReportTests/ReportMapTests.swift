import Cases
import Geography
import Localization
import Randomness
import Report
import Testing

private func name(_ text: String) -> RunContext.Name { .init(LocalizedName(ar: text, fr: text, en: text)) }

/// A net of crooked roads in which only the first street carries anything, under one country.
private func model(size: Int) -> ReportModel {
  var random = RandomStream(seed: 1, replication: 0, purpose: 10)
  var model = ReportModel(title: name("Net"), scenario: name("siege"), version: "0", command: "simulate")
  var places: [RunContext.Place] = []
  var links: [RunContext.Link] = []
  for row in 0..<size {
    for column in 0..<size {
      func near(_ value: Int) -> Double {
        (Double(value) + Double.random(in: 0...0.6, using: &random)) * 8 / Double(size)
      }
      let id = "\(row)x\(column)"
      places.append(
        .init(id: id, kind: "junction", name: name(id), lat: 10 + near(row), lon: -10 + near(column), isAsked: false))
      if column > 0 { links.append(.init(id: "e" + id, from: "\(row)x\(column - 1)", to: id, km: 5)) }
      if row > 0 { links.append(.init(id: "n" + id, from: "\(row - 1)x\(column)", to: id, km: 5)) }
    }
  }
  model.context = RunContext(
    places: places, links: links, products: [:], incidents: [], measures: [], parameters: [], observed: [])
  for column in 1..<size { model.flows["e0x\(column)"] = (10, 0.1) }
  let corners = [(-40.0, -40.0), (-40, 40), (60, 40), (60, -40), (-40, -40)]
  model.outlines = [
    .init(
      rings: [corners.map { Coordinate(latitude: $0.0, longitude: $0.1) }], name: name("Land"),
      label: Coordinate(latitude: 14, longitude: -6))
  ]
  return model
}

@Suite struct ReportMapTests {
  @Test func `a net of 50,000 links stays a small page, and what carries is drawn in full`() {
    let model = model(size: 160)
    #expect(model.context!.links.count > 50_000)
    let page = ReportPage(model, language: .en).html()
    #expect(page.utf8.count < 3_000_000)
    #expect(page.components(separatedBy: "<path class=\"flow\"").count - 1 == 159)
    #expect(page.components(separatedBy: "<path class=\"road\"").count - 1 == 1)
  }

  @Test func `land is cut to the frame, and named`() throws {
    let page = ReportPage(model(size: 12), language: .fr).html()
    let land = try #require(page.firstMatch(of: /class="land" fill-rule="evenodd" d="([^"]*)"/))
    let numbers = land.1.matches(of: /-?[0-9.]+/).compactMap { Double($0.0) }
    #expect(numbers.count >= 8 && numbers.allSatisfy { $0 >= -9 && $0 <= 910 })
    #expect(page.contains("class=\"country\"") && page.contains(">Land<"))
  }

  @Test(arguments: 0..<20) func `an asked place is named however crowded it stands`(_ seed: Int) {
    var model = model(size: 60)
    var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 11)
    for index in model.context!.places.indices { model.context!.places[index].kind = "town" }
    let asked = Int.random(in: 600..<3_000, using: &random)
    model.context!.places[asked].isAsked = true
    model.context!.places[asked].name = name("Capital")
    let page = ReportPage(model, language: .en).html()
    #expect(page.contains(/<text class="name asked"[^>]*>Capital</))
  }

  @Test func `texts of the map do not cover each other`() {
    var model = model(size: 30)
    for index in model.context!.places.indices {
      model.context!.places[index].kind = "city"
      model.context!.places[index].name = name("Place \(index)")
    }
    let page = ReportPage(model, language: .en).html()
    let spots = page.matches(of: /<text class="name" x="([0-9.]+)" y="([0-9.]+)"[^>]*>([^<]+)</).map {
      (x: Double($0.1)!, y: Double($0.2)!, wide: Double($0.3.count) * 12 * 0.5)
    }
    #expect(spots.count > 10)
    for (place, a) in spots.enumerated() {
      for b in spots[(place + 1)...] {
        #expect(abs(a.y - b.y) >= 12 || abs(a.x - b.x) >= (a.wide + b.wide) / 2)
      }
    }
  }
}
