import Analysis
import ArgumentParser
import Cases
import Wording

/// What `stress` and `protect` take on a case folder beside their common options.
struct CaseAttackOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .said(
      "On a case: progressive strangling over this many days, with stocks and travel times.", valueName: "days"))
  var periods: Int?
  @Option(name: .customLong("cuts-per-day"), help: .said("With --periods: cuts that may begin on one day."))
  var cutsPerDay: Int?
  @Option(
    name: .long, help: .said("With --periods: how long a cut lasts; to the end if left out.", valueName: "days"))
  var lasting: Int?
  @Flag(
    name: .long, inversion: .prefixedNo,
    help: .said("On a case: customs and roads let through no more in a day than they can."))
  var limits = true
  @Option(name: .long, help: .said("On a case: products that count, ids separated by commas. Default: all."))
  var products: String?
  @Option(
    name: .long, help: .said("On a case: cities that count, ids separated by commas. Default: all places with demand."))
  var cities: String?
  @Option(
    name: .long,
    help: .said(
      "On a case: what a litre counts for in a city; 1 unless given. With --graph: what the way to a --to counts, all added up.",
      valueName: "city=weight,..."))
  var weights: String?
  @Flag(name: .long, help: .said("On a case: roads outside the cities' countries can be cut as well."))
  var everywhere = false

  /// The options of the use case.
  func options(cuts: Double, timeLimit: Double?) throws -> CaseStressOptions {
    guard cuts == cuts.rounded(), cuts >= 0, cuts <= 1_000_000 else {
      throw UserError(.usage, "on a case --cuts is a whole number of cuts")
    }
    var options = CaseStressOptions()
    options.cuts = Int(cuts)
    options.periods = periods
    options.cutsPerDay = cutsPerDay
    options.lasting = lasting
    options.limits = limits
    options.products = products?.split(separator: ",").map(String.init) ?? []
    options.cities = cities?.split(separator: ",").map(String.init) ?? []
    options.everywhere = everywhere
    options.weights = try weights.map { try NumbersByName.whole($0, "--weights") } ?? [:]
    options.timeLimit = timeLimit
    return options
  }
}

/// Results of `stress` and `protect` on a case in words.
enum CaseStressText {
  static func page(_ result: CaseStressResult, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    let isStrangling = result.problem == "strangling"
    let need = number(result.need, words)
    page.say(
      isStrangling
        ? "Weighted litres that go unmet over the periods, of \(need) needed:"
        : "Weighted litres that go unmet on an ordinary day, of \(need) needed:")
    var totals = TextTable(.text(""), .number(""), .text(""))
    totals.append(words("without cuts"), number(result.uncutValue, words))
    totals.append(
      words("worst cuts"), number(result.value, words), bound(result.upperBound, result.isProven, words))
    page.table(totals, indent: 2)
    if !result.cuts.isEmpty {
      page.say("Cuts:")
      for cut in result.cuts { page.paragraph(describe(cut, words), indent: 2) }
    }
    guarding(result.guarding ?? [], &page)
    if isStrangling {
      let value = number(result.singleShotValue, words)
      page.say("The worst cuts of an ordinary day would come to \(value) over the periods")
      if !result.singleShot.isEmpty { page.paragraph(list(result.singleShot, words), indent: 2) }
    }
    shortages(result, &page)
    curve(result.curve ?? [], &page)
    if let near = result.alternatives { alternatives(near, &page) }
    return page
  }

  private static func guarding(_ rows: [CaseStressResult.Guarded], _ page: inout TextPage) {
    guard !rows.isEmpty else { return }
    let words = page.words
    var table = TextTable(.text(words("guarding")), .number(words("leaves")), .text(""), .text(words("cut links")))
    for row in rows {
      table.append(
        short(row.stretch), number(row.value, words), bound(row.upperBound, row.value == row.upperBound, words),
        list(row.cuts, words))
    }
    page.gap()
    page.table(table)
  }

  private static func shortages(_ result: CaseStressResult, _ page: inout TextPage) {
    let words = page.words
    let isStrangling = result.problem == "strangling"
    let missing = result.shortages.filter { $0.unmetLitres > 0 }
    page.gap()
    guard !missing.isEmpty else { return page.say("Nobody goes without.") }
    var table = TextTable(
      .text(words("Who goes without")), .text(words("product")), .number(words("of need")),
      .number(isStrangling ? words("days of cover") : ""))
    for row in missing {
      table.append(
        row.city, words.product(row.product), words.percent(Double(row.unmetLitres) / Double(max(1, row.needLitres))),
        isStrangling ? row.daysOfCover.map { words.whole($0) } ?? "" : "")
    }
    page.table(table)
  }

  private static func curve(_ curve: [CaseStressResult.Point], _ page: inout TextPage) {
    guard !curve.isEmpty else { return }
    let words = page.words
    page.gap()
    var table = TextTable(
      .number(words("cuts")), .number(words("worst")), .text(""), .text(words("cut links")))
    for point in curve {
      table.append(
        words.whole(point.cuts), number(point.value, words),
        bound(point.upperBound, point.value == point.upperBound, words), list(point.stretches, words))
    }
    page.table(table)
  }

  private static func alternatives(_ near: CaseStressResult.Alternatives, _ page: inout TextPage) {
    let words = page.words
    let (tolerance, count) = (number(near.tolerance, words), words.whole(near.attacks.count))
    page.gap()
    page.say(
      near.isComplete
        ? "Smallest attacks within \(tolerance) of the worst: \(count)"
        : "Smallest attacks within \(tolerance) of the worst: \(count) or more")
    for attack in near.attacks.prefix(20) { page.paragraph(list(attack, words), indent: 2) }
    page.say("In all of them: \(near.inAll.isEmpty ? words("no road") : list(near.inAll, words))")
  }

  static func page(_ result: CaseProtectResult, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    page.say("Weighted litres that go unmet under the worst cuts, of \(number(result.need, words)) needed:")
    // Bought with money, the price of a point is what there is to say about its budget.
    let isMoney = result.certificate.options.moneyPerDay != nil
    var table = TextTable(
      .number(isMoney ? "" : words("budget")), .number(words("worst")), .number(words("\(result.currency) a day")),
      .text(words("guards and stocks")))
    for point in result.frontier {
      table.append(
        isMoney ? "" : words.whole(point.budget), number(point.upperBound, words),
        point.moneyPerDay.map(words.whole) ?? "-", measures(point, words))
    }
    page.table(table, indent: 2)
    stocks(result, &page)
    teams(result, &page)
    return page
  }

  /// With all guards, what every number of litres in stock buys.
  private static func stocks(_ result: CaseProtectResult, _ page: inout TextPage) {
    guard let fewer = result.stockFrontier, let last = result.frontier.last else { return }
    let words = page.words
    page.gap()
    page.say("With all of these guards, by litres that can be put in store at the start:")
    var table = TextTable(.number(words("litres")), .number(words("worst")), .text(words("guards and stocks")))
    for point in fewer + [last] {
      table.append(number(point.stockLitres ?? 0, words), number(point.upperBound, words), measures(point, words))
    }
    page.table(table, indent: 2)
  }

  private static func measures(_ point: CaseProtectResult.Point, _ words: Words) -> String {
    let what =
      told(point.guards)
      + point.stocks.map { words("\(number($0.litres, words)) litres of \($0.product) at \($0.city)") }
    let doubt =
      point.isProven ? "" : " " + words("(not proven: no defence holds it below \(number(point.lowerBound, words)))")
    return (what.isEmpty ? "-" : words.list(what)) + doubt
  }

  private static func teams(_ result: CaseProtectResult, _ page: inout TextPage) {
    guard let teams = result.frontier.last?.teams, !teams.isEmpty else { return }
    let words = page.words
    page.gap()
    page.say("Cheapest teams for the last line:")
    var table = TextTable(
      .number(words("teams")), .text(words("of")), .text(words("in")), .number(words("\(result.currency) a day")),
      .text(words("and concessions")), .text(words("commitments")))
    for row in teams {
      table.append(
        words.whole(row.teams), row.provider, row.country, words.whole(row.moneyPerDay), words.list(row.concessions),
        words.list(row.commitments))
    }
    page.table(table, indent: 2)
  }

  private static func short(_ stretch: NamedStretch) -> String { "\(stretch.from)-\(stretch.to)" }

  private static func list(_ stretches: [NamedStretch], _ words: Words) -> String { words.list(told(stretches)) }

  /// Two roads between the same places are told apart by a link in their middle.
  private static func told(_ stretches: [NamedStretch]) -> [String] {
    let count = Dictionary(stretches.map { (short($0), 1) }, uniquingKeysWith: +)
    return stretches.map { stretch in
      let name = short(stretch)
      return count[name]! > 1 && stretch.links.count > 1 ? "\(name) (\(stretch.links[stretch.links.count / 2]))" : name
    }
  }

  private static func describe(_ cut: NamedStretch, _ words: Words) -> String {
    var text = short(cut)
    switch (cut.day, cut.until) {
    case (let day?, let until?):
      text = words("\(text) from day \(words.whole(day)) to before day \(words.whole(until))")
    case (let day?, nil): text = words("\(text) from day \(words.whole(day))")
    default: break
    }
    return cut.links.count > 1 ? text + " " + words("(any of \(words.list(cut.links)))") : text
  }

  private static func bound(_ upper: Int64, _ isProven: Bool, _ words: Words) -> String {
    words(isProven ? "(proven)" : "at least, \(number(upper, words)) at most")
  }

  private static func number(_ value: Int64, _ words: Words) -> String { words.whole(Int(value)) }
}

extension CaseStressText {
  static func page(_ result: CaseRoutesResult, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    func percent(_ p: Double) -> String { "\(words.short((p * 1000).rounded() / 10)) \(words.numbers.percentSign)" }
    func chance(_ p: Double) -> String { words.short((p * 10_000).rounded() / 10_000) }
    page.say(
      """
      Convoys to \(result.city); ambush teams: \(words.whole(result.teams)), each meeting a passing convoy with probability \
      \(words.short(result.meeting))
      """)
    let isProven = result.upperBound - result.lowerBound < 1e-6
    let bounds: Message =
      isProven ? "(proven)" : "(bounds \(words.short(result.lowerBound)) and \(words.short(result.upperBound)))"
    page.say("mixed routes are met with probability \(chance(result.value)) \(bounds)", indent: 2)
    page.say("the best fixed route with \(chance(result.fixedValue))", indent: 2)
    page.gap()
    var routes = TextTable(.number(words("share")), .text(words("route to take")))
    for route in result.routes { routes.append(percent(route.probability), route.places.joined(separator: " > ")) }
    page.table(routes, indent: 2)
    page.gap()
    var watches = TextTable(.number(words("share")), .text(words("where the teams would wait")))
    for watch in result.watches.prefix(20) { watches.append(percent(watch.probability), short(watch.stretch)) }
    page.table(watches, indent: 2)
    return page
  }
}

extension CaseStressText {
  static func page(_ result: CaseAlliesResult, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    func whole(_ value: Double) -> String { number(Int64(value.rounded()), words) }
    page.say("Weighted litres that go unmet under the worst cuts, of \(number(result.need, words)) needed:")
    var coalitions = TextTable(
      .text(words("together")), .number(words("no guards")), .number(words("each alone")), .number(words("together")),
      .number(words("saved")), .text(""))
    for each in result.coalitions {
      coalitions.append(
        each.states.joined(separator: " + "), number(each.unguarded, words), number(each.alone, words),
        number(each.together, words), number(each.saves, words),
        each.isProven ? "" : words("(not proven: at least \(number(each.lowerBound, words)))"))
    }
    page.table(coalitions, indent: 2)
    if let all = result.coalitions.last, !all.guarded.isEmpty {
      page.say("All together guard: \(list(all.guarded, words))")
    }
    page.gap()
    page.say("Sharing the \(number(result.value, words)) that all save together:")
    var states = TextTable(
      .text(words("state")), .number(words("guards")), .number(words("alone")), .number(words("Shapley share")),
      .number(words("left to bear")), .number(words("least core")))
    for state in result.states {
      states.append(
        state.state, words.whole(state.guards), number(state.alone, words), whole(state.share), whole(state.after),
        whole(state.leastCoreShare))
    }
    page.table(states, indent: 2)
    let verdict = result.verdict(whole)
    if !verdict.isEmpty { page.gap() }
    for sentence in verdict { page.say(sentence) }
    return page
  }
}
