import Foundation
import Report

extension CaseStressUseCase {
  /// Writes a stress test as a run folder; `seconds` stays out, so that the same run gives the same bytes.
  public static func write(_ result: CaseStressResult, to place: URL?) throws -> URL {
    var run = try RunFolder(at: place, manifest: try manifest("stress", result.caseID, result.certificate))
    var kept = result
    kept.seconds = nil
    try run.write(certificate: kept, to: "result.json")
    try run.write(map: try context(of: result.certificate.caseFolders, views: views(of: result)))
    var cuts = CSVText(columns: ["from", "to", "day", "until", "links"])
    for cut in result.cuts { cuts.append(row(cut)) }
    try run.write(cuts, to: "cuts.csv")
    if let guarding = result.guarding {
      var table = CSVText(columns: ["from", "to", "worst_when_guarded", "at_most", "links", "cuts_then"])
      for row in guarding {
        table.append([
          row.stretch.from, row.stretch.to, "\(row.value)", "\(row.upperBound)",
          row.stretch.links.joined(separator: " "), row.cuts.flatMap(\.links).joined(separator: " "),
        ])
      }
      try run.write(table, to: "guarding.csv")
    }
    if let curve = result.curve {
      var table = CSVText(columns: ["cuts", "worst_value", "at_most", "links"])
      for point in curve {
        table.append([
          "\(point.cuts)", "\(point.value)", "\(point.upperBound)",
          point.stretches.flatMap(\.links).joined(separator: " "),
        ])
      }
      try run.write(table, to: "curve.csv")
    }
    var cover = CSVText(columns: ["city", "product", "days_of_cover", "unmet_litres", "need_litres"])
    for row in result.shortages {
      cover.append([
        row.city, row.product, row.daysOfCover.map { "\($0)" } ?? "", "\(row.unmetLitres)", "\(row.needLitres)",
      ])
    }
    try run.write(cover, to: "cover.csv")
    var shortages = CSVText(columns: ["city", "product", "day", "unmet_litres"])
    for shortage in result.shortages {
      for (day, litres) in shortage.unmetByDay.enumerated() {
        shortages.append([shortage.city, shortage.product, "\(day)", "\(litres)"])
      }
    }
    try run.write(shortages, to: "shortages.csv")
    return try run.commit()
  }

  /// Writes a protection plan as a run folder.
  public static func write(_ result: CaseProtectResult, to place: URL?) throws -> URL {
    var run = try RunFolder(at: place, manifest: try manifest("protect", result.caseID, result.certificate))
    var kept = result
    kept.seconds = nil
    try run.write(certificate: kept, to: "result.json")
    let views = result.frontier.map { point in
      RunContext.View(
        kind: .guards, budget: Double(point.budget), value: Double(point.upperBound),
        cuts: point.cuts.flatMap(\.links), guards: point.guards.flatMap(\.links))
    }
    try run.write(map: try context(of: result.certificate.caseFolders, views: views))
    var frontier = CSVText(columns: ["budget", "worst_value", "at_least", "money_per_day", "currency", "measures"])
    var table = CSVText(columns: ["budget", "worst_value", "kind", "from", "to", "links"])
    // One row for each stock, and one without where litres could be placed and none were.
    var stocks = CSVText(columns: [
      "budget", "stock_litres", "worst_value", "at_least", "city", "product", "litres", "money_per_day", "currency",
    ])
    for point in (result.stockFrontier ?? []) + result.frontier {
      guard let litres = point.stockLitres else { continue }
      let head = ["\(point.budget)", "\(litres)", "\(point.upperBound)", "\(point.lowerBound)"]
      for stock in point.stocks {
        let price = stock.moneyPerDay.map { "\($0)" } ?? ""
        stocks.append(head + [stock.city, stock.product, "\(stock.litres)", price, result.currency])
      }
      if point.stocks.isEmpty { stocks.append(head + ["", "", "0", "", ""]) }
    }
    var teams = CSVText(
      columns: ["budget", "provider", "country", "teams", "money_per_day", "currency", "concessions", "commitments"])
    for point in result.frontier {
      let budget = "\(point.budget)"
      let worst = "\(point.upperBound)"
      frontier.append([
        budget, worst, "\(point.lowerBound)", point.moneyPerDay.map { "\($0)" } ?? "", result.currency,
        "\(point.guards.count + point.stocks.count)",
      ])
      for guarded in point.guards {
        table.append([budget, worst, "guard", guarded.from, guarded.to, guarded.links.joined(separator: " ")])
      }
      for row in point.teams ?? [] {
        teams.append([
          budget, row.provider, row.country, "\(row.teams)", "\(row.moneyPerDay)", result.currency,
          row.concessions.joined(separator: " "), row.commitments.joined(separator: " "),
        ])
      }
    }
    try run.write(frontier, to: "frontier.csv")
    try run.write(table, to: "measures.csv")
    try run.write(teams, to: "teams.csv")
    if result.stockFrontier != nil { try run.write(stocks, to: "stocks.csv") }
    return try run.commit()
  }

  /// Writes what allies save and share as a run folder.
  public static func write(_ result: CaseAlliesResult, to place: URL?) throws -> URL {
    var run = try RunFolder(at: place, manifest: try manifest("protect", result.caseID, result.certificate))
    var kept = result
    kept.seconds = nil
    try run.write(certificate: kept, to: "result.json")
    try run.write(map: try context(of: result.certificate.caseFolders, views: []))
    var states = CSVText(columns: ["state", "guards", "alone", "shapley_share", "left_to_bear", "least_core_share"])
    for row in result.states {
      states.append([
        row.state, "\(row.guards)", "\(row.alone)", "\(row.share)", "\(row.after)", "\(row.leastCoreShare)",
      ])
    }
    try run.write(states, to: "states.csv")
    var table = CSVText(
      columns: ["states", "guards", "unguarded", "each_alone", "together", "at_least", "saves", "guarded_links"])
    for row in result.coalitions {
      table.append([
        row.states.joined(separator: " "), "\(row.guards)", "\(row.unguarded)", "\(row.alone)", "\(row.together)",
        "\(row.lowerBound)", "\(row.saves)", row.guarded.flatMap(\.links).joined(separator: " "),
      ])
    }
    try run.write(table, to: "coalitions.csv")
    return try run.commit()
  }

  /// Writes mixed routes as a run folder: the routes that a dispatcher draws from, and where ambush teams would wait.
  public static func write(
    _ result: CaseRoutesResult, to place: URL?
  ) throws -> URL {
    let certificate = result.certificate
    let options = [
      "routes": "yes", "city": result.city, "teams": "\(result.teams)", "meeting": "\(result.meeting)",
      "everywhere": certificate.everywhere ? "yes" : "no",
    ]
    var run = try RunFolder(
      at: place,
      manifest: Manifest(
        command: "protect", options: options, seed: 0, caseID: result.caseID, inputs: certificate.inputs))
    var kept = result
    kept.seconds = nil
    try run.write(certificate: kept, to: "result.json")
    try run.write(map: try context(of: certificate.caseFolders, views: [view(of: result)]))
    var routes = CSVText(columns: ["probability", "places", "links"])
    for route in result.routes {
      routes.append(["\(route.probability)", route.places.joined(separator: " "), route.links.joined(separator: " ")])
    }
    try run.write(routes, to: "routes.csv")
    var watches = CSVText(columns: ["probability", "from", "to", "links"])
    for watch in result.watches {
      let stretch = watch.stretch
      watches.append(["\(watch.probability)", stretch.from, stretch.to, stretch.links.joined(separator: " ")])
    }
    try run.write(watches, to: "watches.csv")
    return try run.commit()
  }

  /// The case as it is, for the report's map and names, with what the map lets choose between.
  private static func context(of caseFolders: [String], views: [RunContext.View]) throws -> RunContext {
    let situation = try open(cases: caseFolders).value
    let folder = caseFolders.first.map { URL(filePath: $0) }
    var context = ContextBuilder(situation: situation, scenario: "baseline", folder: folder).context()
    context.views = views
    return context
  }

  /// The worst for every budget, or for the one that was asked about.
  private static func views(of result: CaseStressResult) -> [RunContext.View] {
    guard let curve = result.curve else {
      return [
        .init(
          kind: .cuts, budget: Double(result.cuts.count), value: Double(result.value),
          cuts: result.cuts.flatMap(\.links))
      ]
    }
    return curve.map {
      .init(kind: .cuts, budget: Double($0.cuts), value: Double($0.value), cuts: $0.stretches.flatMap(\.links))
    }
  }

  /// Where teams would wait, and what each link carries: the sum over the routes along it.
  private static func view(of result: CaseRoutesResult) -> RunContext.View {
    var share: [String: Double] = [:]
    for route in result.routes { for link in route.links { share[link, default: 0] += route.probability } }
    return .init(
      kind: .cuts, budget: Double(result.teams), value: result.value,
      cuts: result.watches.flatMap(\.stretch.links),
      ways: share.sorted { $0.key < $1.key }.map { .init(links: [$0.key], amount: $0.value) })
  }

  private static func row(_ cut: NamedStretch) -> [String] {
    [
      cut.from, cut.to, cut.day.map { "\($0)" } ?? "", cut.until.map { "\($0)" } ?? "",
      cut.links.joined(separator: " "),
    ]
  }

  private static func manifest(_ command: String, _ caseID: String, _ certificate: CaseCertificate) throws -> Manifest {
    // The options as they are written in the certificate, by name.
    let data = Data(try JSONText.encodeCertificate(certificate.options).utf8)
    let fields = (try JSONSerialization.jsonObject(with: data) as? [String: Any]) ?? [:]
    return Manifest(
      command: command, options: fields.mapValues { "\($0)" }, seed: 0, caseID: caseID, inputs: certificate.inputs)
  }
}
