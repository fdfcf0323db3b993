import Cases
import Localization
import Report

extension ExtraTables {
  /// What every coalition of states bears and saves, and how the saving is shared.
  func alliance(_ result: CaseAlliesResult) -> [ReportModel.Extra] {
    func short(_ litres: Int64) -> String { numbers.short(Double(litres)) }
    let verdict = result.verdict { numbers.whole(Int($0.rounded())) }.map { say($0) + "." }
    return [
      .init(
        title: "report.protection", note: text("report.allies_note", ["need": short(result.need)]),
        caption: "report.allies",
        columns: [
          say("states"), say("no guards"), say("each alone"), say("together"), say("saved"), text("page.proved_short"),
        ],
        rows: result.coalitions.map { each in
          [
            each.states.joined(separator: " + "), short(each.unguarded), short(each.alone), short(each.together),
            short(each.saves), text(each.isProven ? "word.yes" : "word.no"),
          ]
        }, guards: result.coalitions.last?.guarded.flatMap(\.links) ?? []),
      .init(
        title: "report.protection", note: verdict.joined(separator: " "), caption: "report.shares",
        columns: [
          say("state"), say("guards"), say("alone"), say("Shapley share"), say("left to bear"), say("least core"),
        ],
        rows: result.states.map { state in
          [state.state, numbers.whole(state.guards), short(state.alone)]
            + [state.share, state.after, state.leastCoreShare].map { numbers.short($0) }
        }),
    ]
  }
}
