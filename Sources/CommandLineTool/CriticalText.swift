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
    let hurting = result.links.filter { !$0.cities.isEmpty }
    page.gap()
    page.say(
      """
      Links that cost some city something: \(words.whole(hurting.count)) of \(words.whole(result.links.count)); \
      the worst \(words.whole(min(top, hurting.count))):
      """)
    for (rank, link) in hurting.prefix(top).enumerated() {
      page.gap()
      page.say("\(words.whole(rank + 1)). \(link.from) - \(link.to) (\(words.short(link.km)) km)")
      for effect in link.cities { page.paragraph(describe(effect, words), indent: 5) }
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
      parts.append(words("\(words.short(effect.supplyCutOffLitresPerDay)) l/day cut off"))
    }
    if effect.supplyDelayedLitresPerDay > 0 {
      parts.append(
        words(
          "\(words.short(effect.supplyDelayedLitresPerDay)) l/day farther (mean +\(words.short(effect.meanExtraHours)) h)"
        ))
    }
    return "\(effect.city): " + words.list(parts)
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
    var table = TextTable(.text(words("link")), .number(words("costs more")), .number(words("detour")))
    for (_, link) in order.prefix(top) {
      table.append(
        "\(link.from) - \(link.to)", link.extra.map { words.signed($0) } ?? words("no other way"),
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
    for link in result.links.prefix(top) {
      let effects = link.targets.map {
        "\($0.target) \($0.extraHours.map { words("+\(words.short($0)) h") } ?? words("cut off"))"
      }
      let name = link.name.isEmpty ? words("link \(link.id)") : link.name
      page.say("\(name) (\(words.short(link.km)) km): \(words.list(effects))", indent: 2)
    }
    return page
  }
}
