import Cases
import Localization
import Report

/// What the map of a run lets choose between.
extension ExtraTables {
  func views() -> [ReportModel.View] {
    let known = context?.views ?? (isGraph ? [] : caseViews())
    // One map alone of a case is drawn from its tables, except for what its routes carry.
    return known.count > 1 || isGraph || result["routes"] != nil || context?.views != nil ? known.map(view) : []
  }

  private func view(_ marks: RunContext.View) -> ReportModel.View {
    let budget =
      marks.budget == marks.budget.rounded() ? numbers.decimal(marks.budget) : numbers.significant(marks.budget)
    let under = told(marks.value)
    switch marks.kind {
    case .cuts:
      let note = text(
        marks.cuts.isEmpty ? "report.view_uncut" : "report.view_cuts", ["budget": budget, "value": under])
      return .init(label: budget, note: note, marks: marks, told: amounts)
    case .guards:
      let note = text("report.view_guards", ["budget": budget, "value": under])
      return .init(label: budget, note: note, marks: marks, told: amounts)
    case .near:
      let share = numbers
      return .init(
        label: text("report.near"), note: text("report.view_near"), marks: marks,
        told: { $0.map { share.percent($0) } ?? "" })
    case .loss:
      let (numbers, cutOff) = (numbers, say("cut off"))
      let unit = isHours ? " " + text("unit.hours") : ""
      return .init(
        label: "", note: "", marks: marks, told: { $0.map { "+" + numbers.significant($0) + unit } ?? cutOff })
    }
  }

  /// Whether the run's lengths are hours.
  private var isHours: Bool { result["origins"] != nil || isTrue(result["certificate"]?["network"]) }

  private func told(_ value: Double?) -> String { worth(value.map { .number($0) }) }

  private var amounts: @Sendable (Double?) -> String {
    let numbers = numbers
    let probability = result["problem"]?.text == "routes"
    return { amount in
      guard let amount else { return "" }
      return probability ? numbers.percent(amount) : numbers.significant(amount)
    }
  }

  // MARK: Cases

  /// The worst for every budget, or the guards for every price, as a case's result has them.
  private func caseViews() -> [RunContext.View] {
    if let curve = result["curve"]?.elements {
      return curve.map { point in
        .init(
          kind: .cuts, budget: point["cuts"]?.double ?? 0, value: point["value"]?.double,
          cuts: links(point["stretches"]?.elements ?? []))
      }
    }
    if let routes = result["routes"]?.elements {
      // What each link carries is the sum over the routes along it.
      var share: [String: Double] = [:]
      for route in routes {
        for link in (route["links"]?.elements ?? []).compactMap(\.text) {
          share[link, default: 0] += route["probability"]?.double ?? 0
        }
      }
      return [
        .init(
          kind: .cuts, cuts: links((result["watches"]?.elements ?? []).compactMap { $0["stretch"] }),
          ways: share.sorted { $0.key < $1.key }.map { .init(links: [$0.key], amount: $0.value) })
      ]
    }
    return (result["frontier"]?.elements ?? []).map { point in
      .init(
        kind: .guards, budget: point["budget"]?.double ?? 0, value: point["upper_bound"]?.double,
        cuts: links(point["cuts"]?.elements ?? []), guards: links(point["guards"]?.elements ?? []))
    }
  }
}
