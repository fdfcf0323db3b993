import Analysis
import Cases

/// Results of `critical` in words.
enum CriticalText {
  static func onCase(_ result: CaseCriticality, top: Int, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    page.say("What the loss of each single link costs (\(result.caseID)):")
    page.gap()
    var served = TextTable(.text(words("city")), .text(words("nearest supply")), .number(words("hours")))
    for city in result.cities {
      served.append(city.name, city.nearestSupply ?? words("no way from any supply place"), words.short(city.hours))
    }
    page.table(served, indent: 2)
    let hurting = result.links.count { !$0.cities.isEmpty }
    page.gap()
    page.say(
      """
      Links that cost some city something: \(words.whole(hurting)) of \(words.whole(result.links.count)); \
      the worst, those together that cost the same:
      """)
    var rank = 1
    let names = Dictionary(result.cities.map { ($0.id, $0.name) }) { first, _ in first }
    for alike in result.alike.prefix(top) {
      let last = rank + alike.count - 1
      let place = rank == last ? words.whole(rank) : "\(words.whole(rank))-\(words.whole(last))"
      page.gap()
      page.paragraph(
        "\(place). " + words.list(alike.map { words("\($0.from) - \($0.to) (\(words.short($0.km)) km)") }), indent: 2)
      for loser in CaseCriticality.losers(alike.first!.cities, told: { describe($0, words) }) {
        page.paragraph("\(words.list(loser.cities.map { names[$0] ?? $0 })): \(loser.loss)", indent: 5)
      }
      rank = last + 1
    }
    return page
  }

  private static func describe(_ effect: CaseCriticality.Effect, _ words: Words) -> String {
    var parts: [String] = []
    if effect.cutOff {
      parts.append(words("cut off from all supply"))
    } else if let extra = effect.extraHours {
      parts.append(
        extra > 0 ? words("+\(words.short(extra)) h from the nearest supply") : words("nearest supply as near"))
    }
    if effect.unmetLitresPerDay > 0 { parts.append(words("\(words.short(effect.unmetLitresPerDay)) l/day unmet")) }
    if effect.supplyCutOffLitresPerDay > 0 {
      parts.append(words("\(words.short(effect.supplyCutOffLitresPerDay)) l/day of supply out of reach"))
    }
    if effect.supplyDelayedLitresPerDay > 0 {
      parts.append(
        words(
          "\(words.short(effect.supplyDelayedLitresPerDay)) l/day of supply farther (mean +\(words.short(effect.meanExtraHours)) h)"
        ))
    }
    return words.list(parts)
  }

  static func graph(_ result: GraphCriticality, top: Int, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    let none = words.whole(result.links.count { $0.detour == nil })
    let count = words.whole(result.links.count)
    page.say(
      result.mode == "detours"
        ? "Links: \(count); without another way between their ends: \(none)"
        : "Cost \(words.short(result.cost)); links on the way: \(count), of which cut it: \(none)")
    let order = result.links.enumerated().sorted { a, b in
      let (x, y) = (a.element.extra ?? .infinity, b.element.extra ?? .infinity)
      return x == y ? a.offset < b.offset : x > y
    }
    let names = words.places(result.places)
    var table = TextTable(.text(words("link")), .number(words("costs more")), .number(words("detour")))
    for (_, link) in order.prefix(top) {
      table.append(
        result.places == nil ? "\(link.from) - \(link.to)" : names.link(link.from, link.to, road: nil),
        link.extra.map { words.signed($0) } ?? words("no other way"),
        words.short(link.detour))
    }
    page.table(table, indent: 2)
    return page
  }

  static func network(_ result: NetworkCriticality, top: Int, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    page.say(
      """
      Links whose loss costs something: \(words.whole(result.links.count)); \
      the worst \(words.whole(min(top, result.links.count))):
      """)
    let names = words.places(result.places)
    for link in result.links.prefix(top) {
      let effects = link.targets.map {
        "\($0.target) \($0.extraHours.map { words("+\(words.short($0)) h") } ?? words("cut off"))"
      }
      let name = names.link(link.from, link.to, road: link.road ?? (link.name.isEmpty ? nil : link.name))
      page.say("\(name) (\(words.short(link.km)) km): \(words.list(effects))", indent: 2)
    }
    return page
  }
}
