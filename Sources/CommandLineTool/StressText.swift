import Analysis
import Cases
import Foundation
import Wording

/// Results of `stress` and `protect` on a graph in words.
enum StressText {
  /// Prints a result with its certificate as JSON, or as text with the place of its run folder.
  static func print(
    _ result: some Encodable, _ run: URL?, _ global: GlobalOptions, _ page: () -> TextPage
  ) throws {
    switch global.format {
    case .json: Console.print(try JSONText.encodeCertificate(result))
    case .text:
      var page = page()
      page.runFolder(run?.path)
      Console.print(page)
    }
  }

  static func page(_ result: StressResult, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    let names = words.places(result.places)
    let (from, to) = (words.list(result.from.map(names.node)), words.list(result.to.map(names.node)))
    page.say("Shortest way from \(from) to \(to): \(length(result.uncutValue, words, result.certificate))")
    let bounds = gap(result.value, result.upperBound, result.isProven, words)
    let worst = length(result.value, words, result.certificate)
    page.say("Worst with cuts worth \(words.short(result.budget)): \(worst) \(bounds)")
    if !result.cuts.isEmpty { page.say("Cuts: \(links(result.cuts, names, words))") }
    if let roads = result.responseRoads, !roads.isEmpty {
      page.say("Best way left: \(roads.joined(separator: " > "))")
    } else if result.response.count > 1, result.response.count <= 60 {
      page.say("Best way left: \(result.response.map(names.short).joined(separator: " > "))")
    }
    page.say("Links that can matter at all: \(words.whole(result.relevantLinks)) of \(words.whole(result.links))")
    points(result.curve ?? [], names, &page)
    if let near = result.alternatives { alternatives(near, names, &page) }
    return page
  }

  /// The worst for every budget, one a line.
  static func points(_ curve: [StressResult.CurvePoint], _ names: PlaceText, _ page: inout TextPage) {
    guard !curve.isEmpty else { return }
    let words = page.words
    page.gap()
    var table = TextTable(.number(words("cuts worth")), .number(words("worst")), .text(words("cut links")))
    for point in curve {
      table.append(words.short(point.cuts), length(point.value, words), links(point.links, names, words))
    }
    page.table(table, indent: 2)
  }

  /// Plans near the worst, and what they share.
  static func alternatives(_ near: StressResult.Alternatives, _ names: PlaceText, _ page: inout TextPage) {
    let words = page.words
    let count = words.whole(near.plans.count)
    page.gap()
    page.say(
      near.isComplete
        ? "Plans within \(words.short(near.tolerance)) of the worst: \(count)"
        : "Plans within \(words.short(near.tolerance)) of the worst: \(count) or more")
    for plan in near.plans.prefix(20) { page.paragraph(links(plan, names, words), indent: 2) }
    page.say("In all of them: \(near.linksInAll.isEmpty ? words("no link") : links(near.linksInAll, names, words))")
  }

  static func page(_ result: ProtectResult, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    let names = words.places(result.places)
    page.say(
      "Without cuts: \(length(result.uncutValue, words, result.certificate)); the attacker can spend \(words.short(result.budget))"
    )
    page.gap()
    var table = TextTable(.number(words("guards")), .number(words("worst")), .text(words("guarded links")))
    for point in result.frontier {
      table.append(
        words.short(point.price), length(point.value, words),
        point.guards.isEmpty ? "-" : links(point.guards, names, words))
    }
    page.table(table, indent: 2)
    page.gap()
    page.say(
      result.isProven
        ? "Proven for every number of guards to \(words.short(result.guards))"
        : "Not proven: stopped early; no defence brings the worst below \(length(result.lowerBound, words))")
    return page
  }

  /// A length; on a road network with its unit.
  private static func length(_ value: Double?, _ words: Words, _ certificate: Certificate? = nil) -> String {
    guard let value else { return words("cut off") }
    return words.short(value) + (certificate?.isNetwork == true ? " " + words.named("unit.hours") : "")
  }

  static func links(_ links: [StressResult.Link], _ names: PlaceText, _ words: Words) -> String {
    words.list(links.map { names.link($0.from, $0.to, road: $0.road) })
  }

  private static func gap(_ value: Double?, _ upper: Double?, _ isProven: Bool, _ words: Words) -> Message {
    if isProven { return "(proven)" }
    guard let value, let upper else { return "(not proven, no bound yet)" }
    let share = value > 0 ? " (\(words.percent((upper - value) / value)))" : ""
    return "at least, \(words.short(upper)) at most: gap \(words.short(upper - value))\(share)"
  }
}
