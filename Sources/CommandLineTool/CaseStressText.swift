import Analysis
import ArgumentParser
import Foundation

/// What `stress` and `protect` take on a case folder beside their common options.
struct CaseAttackOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "On a case: progressive strangling over this many days, with stocks and travel times.", valueName: "days"))
  var periods: Int?
  @Option(name: .customLong("cuts-per-day"), help: "With --periods: cuts that may begin on one day.")
  var cutsPerDay: Int?
  @Option(
    name: .long, help: ArgumentHelp("With --periods: how long a cut lasts; to the end if left out.", valueName: "days"))
  var lasting: Int?
  @Option(name: .long, help: "On a case: products that count, ids separated by commas. Default: all.")
  var products: String?
  @Option(name: .long, help: "On a case: cities that count, ids separated by commas. Default: all places with demand.")
  var cities: String?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "On a case: what a litre counts for in a city; 1 unless given. With --graph: what the way to a --to counts, all added up.",
      valueName: "city=weight,..."))
  var weights: String?
  @Flag(name: .long, help: "On a case: roads outside the cities' countries can be cut as well.")
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
  static func describe(_ result: CaseStressResult) -> String {
    let over = result.problem == "strangling" ? "over the periods" : "on an ordinary day"
    var lines = [
      "Weighted litres that go unmet \(over), of \(number(result.need)) needed:",
      "  without cuts  \(number(result.uncutValue))",
      "  worst cuts    \(number(result.value))" + bound(result.value, result.upperBound, result.isProven),
    ]
    if !result.cuts.isEmpty { lines.append("Cuts:") }
    for cut in result.cuts { lines.append("  \(describe(cut))") }
    for row in result.guarding ?? [] {
      lines.append(
        "  guarding \(short(row.stretch)) leaves \(number(row.value))"
          + bound(row.value, row.upperBound, row.value == row.upperBound)
          + (row.cuts.isEmpty ? "" : ": \(row.cuts.map(short).joined(separator: ", "))"))
    }
    if result.problem == "strangling" {
      lines.append(
        "The worst cuts of an ordinary day would come to \(number(result.singleShotValue)) over the periods"
          + (result.singleShot.isEmpty ? "" : ": \(result.singleShot.map(short).joined(separator: ", "))"))
    }
    lines.append("Who goes without:")
    for row in result.shortages where row.unmetLitres > 0 {
      let share = Double(row.unmetLitres) / Double(max(1, row.needLitres)) * 100
      let cover =
        row.daysOfCover.map { result.problem == "strangling" ? ", after \($0) day\($0 == 1 ? "" : "s") of cover" : "" }
        ?? ""
      lines.append("  \(row.city), \(row.product): \(NumberText.short(share)) % of its need\(cover)")
    }
    if result.shortages.allSatisfy({ $0.unmetLitres == 0 }) { lines.append("  nobody") }
    for point in result.curve ?? [] {
      lines.append(
        "  \(NumberText.right("\(point.cuts)", 4)) cuts  \(NumberText.right(number(point.value), 16))"
          + bound(point.value, point.upperBound, point.value == point.upperBound)
          + "  \(point.stretches.map(short).joined(separator: ", "))")
    }
    if let near = result.alternatives {
      lines.append(
        "\(near.attacks.count)\(near.isComplete ? "" : " or more") smallest attacks come within \(number(near.tolerance)):"
      )
      for attack in near.attacks.prefix(20) { lines.append("  \(attack.map(short).joined(separator: ", "))") }
      lines.append("In all of them: \(near.inAll.isEmpty ? "no road" : near.inAll.map(short).joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }

  static func describe(_ result: CaseProtectResult) -> String {
    // Bought with money, the price of a point is what there is to say about its budget.
    let isMoney = result.certificate.options.moneyPerDay != nil
    var lines = [
      "Weighted litres that go unmet under the worst cuts, of \(number(result.need)) needed:",
      (isMoney ? "" : "  budget")
        + "             worst  \(NumberText.right("\(result.currency) a day", 14))  guards and stocks",
    ]
    for point in result.frontier {
      let what = point.guards.map(short) + point.stocks.map { "stock at \($0)" }
      lines.append(
        (isMoney ? "" : "  \(NumberText.right(NumberText.grouped(point.budget), 6))")
          + "  \(NumberText.right(number(point.upperBound), 16))"
          + "  \(NumberText.right(point.moneyPerDay.map { NumberText.grouped($0) } ?? "-", 14))"
          + "  \(what.isEmpty ? "-" : what.joined(separator: ", "))"
          + (point.isProven ? "" : " (not proven: no defence holds it below \(number(point.lowerBound)))"))
    }
    if let teams = result.frontier.last?.teams, !teams.isEmpty {
      lines.append("Cheapest teams for the last line:")
      for row in teams {
        let price = "\(NumberText.grouped(row.moneyPerDay)) \(result.currency) a day"
        let beside = row.concessions.isEmpty ? "" : " and \(row.concessions.joined(separator: ", "))"
        let why = row.commitments.isEmpty ? "" : " (\(row.commitments.joined(separator: ", ")))"
        lines.append("  \(row.teams) of \(row.provider) in \(row.country): \(price)\(beside)\(why)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func short(_ stretch: NamedStretch) -> String { "\(stretch.from)-\(stretch.to)" }

  private static func describe(_ cut: NamedStretch) -> String {
    let when = cut.day.map { " from day \($0)" + (cut.until.map { " to before day \($0)" } ?? "") } ?? ""
    let ways = cut.links.count > 1 ? " (any of \(cut.links.joined(separator: ", ")))" : ""
    return short(cut) + when + ways
  }

  private static func bound(_ value: Int64, _ upper: Int64, _ isProven: Bool) -> String {
    isProven ? " (proven)" : " at least, \(number(upper)) at most"
  }

  private static func number(_ value: Int64) -> String { NumberText.grouped(Int(value)) }
}

extension CaseStressText {
  static func describe(_ result: CaseAlliesResult) -> String {
    func whole(_ value: Double) -> String { number(Int64(value.rounded())) }
    func row(_ cells: [String]) -> String {
      "  " + cells[0].padding(toLength: 24, withPad: " ", startingAt: 0)
        + cells.dropFirst().map { NumberText.right($0, 16) }.joined()
    }
    var lines = [
      "Weighted litres that go unmet under the worst cuts, of \(number(result.need)) needed:",
      row(["together", "no guards", "each alone", "together", "saved"]),
    ]
    for each in result.coalitions {
      lines.append(
        row(
          [each.states.joined(separator: " + ")] + [each.unguarded, each.alone, each.together, each.saves].map(number))
          + (each.isProven ? "" : "  (not proven: at least \(number(each.lowerBound)))"))
    }
    if let all = result.coalitions.last, !all.guarded.isEmpty {
      lines.append("All together guard: \(all.guarded.map(short).joined(separator: ", "))")
    }
    lines.append("Sharing the \(number(result.value)) that all save together:")
    lines.append(row(["state", "guards", "alone", "Shapley share", "left to bear", "least core"]))
    for state in result.states {
      lines.append(
        row(
          [state.state, "\(state.guards)", number(state.alone)]
            + [state.share, state.after, state.leastCoreShare].map(whole)))
    }
    if result.states.count > 1 {
      lines.append(
        result.shapleyInCore
          ? "The Shapley shares are in the core: no group of states does better on its own"
          : "The Shapley shares are not in the core: \(result.worstTreated.joined(separator: " + ")) would save \(whole(result.excess)) more alone"
      )
      lines.append(
        result.coreIsEmpty
          ? "The core is empty: whatever the sharing, some group would save \(whole(result.leastCoreExcess)) more alone"
          : "The least core leaves every group at least \(whole(-result.leastCoreExcess)) better off than alone")
      if !result.isSuperadditive { lines.append("Some groups lose by joining others: they are better apart") }
    }
    return lines.joined(separator: "\n")
  }

  static func describe(_ result: CaseRoutesResult) -> String {
    func percent(_ p: Double) -> String { NumberText.right("\(NumberText.short((p * 1000).rounded() / 10)) %", 8) }
    var lines = [
      "Convoys to \(result.city) against \(result.teams) ambush team\(result.teams == 1 ? "" : "s"), each meeting a passing convoy with "
        + "probability \(NumberText.short(result.meeting)):",
      "  mixed routes are met with probability \(NumberText.short((result.value * 10_000).rounded() / 10_000))"
        + (result.upperBound - result.lowerBound < 1e-6
          ? " (proven)" : ", bounds \(result.lowerBound) to \(result.upperBound)"),
      "  the best fixed route with \(NumberText.short((result.fixedValue * 10_000).rounded() / 10_000))",
      "Take:",
    ]
    for route in result.routes {
      lines.append("  \(percent(route.probability))  \(route.places.joined(separator: " > "))")
    }
    lines.append("Where the teams would wait:")
    for watch in result.watches.prefix(20) {
      lines.append("  \(percent(watch.probability))  \(watch.stretch.from)-\(watch.stretch.to)")
    }
    return lines.joined(separator: "\n")
  }
}
