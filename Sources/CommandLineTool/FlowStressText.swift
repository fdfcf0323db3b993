import Analysis
import Cases
import Wording

extension StressText {
  /// A stress test on flow in words.
  static func page(_ result: FlowStressResult, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    let uncut = words.short(result.uncutValue)
    let names = words.places(result.places)
    let (from, to) = (listed(result.from.map(names.node), words), listed(result.to.map(names.node), words))
    switch result.problem {
    case .minimumCostFlow: page.say("Least cost from supplies to demands: \(uncut)")
    case .weightedWays: page.say("Shortest ways from \(from) to each of \(to), added up by weight: \(uncut)")
    default: page.say("Flow from \(from) to \(to): \(uncut)")
    }
    let (budget, value) = (words.short(result.budget), words.short(result.value))
    page.say("Worst with cuts worth \(budget): \(value) \(bounds(result, words))")
    if let penalty = result.unmetPenalty {
      page.say(
        result.ways == nil
          ? "A unit of unmet demand counts \(words.short(penalty))"
          : "A target that no way reaches counts \(words.short(penalty))")
    }
    if !result.cuts.isEmpty { page.say("Cuts: \(links(result.cuts, names, words))") }
    if let ways = result.ways {
      var table = TextTable(.text(words("target")), .number(words("weight")), .number(words("length")))
      for way in ways {
        table.append(
          names.node(way.to), words.short(way.weight), way.length.map { words.short($0) } ?? words("not reached"))
      }
      page.table(table, indent: 2)
    }
    if result.ways == nil, !result.flows.isEmpty, result.flows.count <= 60 {
      let flows = result.flows.map { "\(names.link($0.from, $0.to, road: nil)) \(words.short($0.units))" }
      page.say("Best answer: \(words.list(flows))")
    }
    if let unmet = result.unmet, !unmet.isEmpty, unmet.count <= 60 {
      page.say("Unmet: \(words.list(unmet.map { "\(names.node($0.node)) \(words.short($0.units))" }))")
    }
    points(result.curve ?? [], names, &page)
    if let near = result.alternatives { alternatives(near, names, &page) }
    return page
  }

  private static func listed(_ names: [String], _ words: Words) -> String {
    names.count <= 10 ? words.list(names) : words.count("count.nodes", names.count)
  }

  private static func bounds(_ result: FlowStressResult, _ words: Words) -> Message {
    if result.isProven { return "(proven)" }
    return "(not proven: between \(words.short(result.lowerBound)) and \(words.short(result.upperBound)))"
  }
}
