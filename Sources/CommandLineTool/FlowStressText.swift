import Analysis
import Cases

extension StressText {
  /// A stress test on flow in words.
  static func page(_ result: FlowStressResult, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    let uncut = words.short(result.uncutValue)
    page.say(
      result.problem == .minimumCostFlow
        ? "Least cost from supplies to demands: \(uncut)"
        : "Flow from \(listed(result.from, words)) to \(listed(result.to, words)): \(uncut)")
    let (budget, value) = (words.short(result.budget), words.short(result.value))
    page.say("Worst with cuts worth \(budget): \(value) \(bounds(result, words))")
    if let penalty = result.unmetPenalty { page.say("A unit of unmet demand counts \(words.short(penalty))") }
    if !result.cuts.isEmpty { page.say("Cuts: \(links(result.cuts, words))") }
    if !result.flows.isEmpty, result.flows.count <= 60 {
      let flows = result.flows.map { "\($0.from)-\($0.to) \(words.short($0.units))" }
      page.say("Best answer: \(words.list(flows))")
    }
    if let unmet = result.unmet, !unmet.isEmpty, unmet.count <= 60 {
      page.say("Unmet: \(words.list(unmet.map { "\($0.node) \(words.short($0.units))" }))")
    }
    points(result.curve ?? [], &page)
    if let near = result.alternatives { alternatives(near, &page) }
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
