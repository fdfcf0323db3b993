import Cases
import Localization
import Report

/// What the map of a run lets choose between.
extension ExtraTables {
  func views() -> [ReportModel.View] {
    (context?.views ?? []).map(view)
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
}
