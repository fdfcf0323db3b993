import Analysis

extension StressText {
  /// A stress test on flow in words.
  static func describe(_ result: FlowStressResult) -> String {
    let subject =
      switch result.problem {
      case .minimumCostFlow: "Least cost from supplies to demands: "
      case .weightedWays:
        "Shortest ways from \(listed(result.from)) to each of \(listed(result.to)), added up by weight: "
      default: "Flow from \(listed(result.from)) to \(listed(result.to)): "
      }
    var lines = [
      subject + NumberText.short(result.uncutValue),
      "Worst with cuts worth \(NumberText.short(result.budget)): \(NumberText.short(result.value))" + bounds(result),
    ]
    if let penalty = result.unmetPenalty {
      let what = result.ways == nil ? "A unit of unmet demand" : "A target that no way reaches"
      lines.append("\(what) counts \(NumberText.short(penalty))")
    }
    if !result.cuts.isEmpty { lines.append("Cuts: \(links(result.cuts))") }
    for way in result.ways ?? [] {
      lines.append(
        "  \(way.to) (weight \(NumberText.short(way.weight))): "
          + (way.length.map { NumberText.short($0) } ?? "not reached"))
    }
    if result.ways == nil, !result.flows.isEmpty, result.flows.count <= 60 {
      let flows = result.flows.map { "\($0.from)-\($0.to) \(NumberText.short($0.units))" }
      lines.append("Best answer: \(flows.joined(separator: ", "))")
    }
    if let unmet = result.unmet, !unmet.isEmpty, unmet.count <= 60 {
      lines.append("Unmet: " + unmet.map { "\($0.node) \(NumberText.short($0.units))" }.joined(separator: ", "))
    }
    lines += points(result.curve ?? [])
    if let near = result.alternatives { lines += describe(near) }
    return lines.joined(separator: "\n")
  }

  private static func listed(_ names: [String]) -> String {
    names.count <= 10 ? names.joined(separator: ", ") : "\(names.count) nodes"
  }

  private static func bounds(_ result: FlowStressResult) -> String {
    if result.isProven { return " (proven)" }
    return " (not proven: between \(NumberText.short(result.lowerBound)) and \(NumberText.short(result.upperBound)))"
  }
}
