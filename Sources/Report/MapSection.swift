import Cases
import Localization

/// The map with its legend, and with a choice between its views where there are several. The choice works without scripts, which the
/// page's policy forbids: what is not chosen is hidden by style.
struct MapSection {
  let model: ReportModel
  let context: RunContext
  let numbers: NumberText

  private func t(_ key: String) -> String { HTML.escape(numbers.text(key)) }

  /// Empty where there is nothing to draw.
  func html() -> String {
    var model = model
    if model.views.isEmpty {
      let marks = RunContext.View(
        kind: .cuts, cuts: model.extras.flatMap(\.cuts), guards: model.extras.flatMap(\.guards))
      model.views = [.init(label: "", note: "", marks: marks)]
    }
    guard let map = RouteMap(model: model, context: context, numbers: numbers) else { return "" }
    let drawing = "<div class=\"sheet\">\(map.svg(label: numbers.text("page.map")))</div>"
    let caption = "<figcaption><ul class=\"legend\">\(legend(model.views))</ul>\(credit)</figcaption>"
    guard model.views.count > 1 else { return "<figure>\(drawing)\(caption)</figure>" }
    let notes = model.views.enumerated().map { place, view in
      "<p class=\"v v\(place) chosen\">\(HTML.escape(view.note))</p>"
    }.joined()
    // The last says most.
    let first = model.views.lastIndex { $0.marks.kind != .near } ?? 0
    let picks = model.views.enumerated().map { place, view in
      "<input type=\"radio\" name=\"view\" id=\"v\(place)\"\(place == first ? " checked" : "")><label for=\"v\(place)\">\(HTML.escape(view.label))</label>"
    }.joined()
    let rules = model.views.indices.map { "#v\($0):checked~.stage .v\($0)" }.joined(separator: ",")
    return
      "<style>\(rules){display:revert}</style><div class=\"choice\" role=\"group\" aria-label=\"\(t(question(model.views)))\"><span class=\"asks\">\(t(question(model.views)))</span>\(picks)<div class=\"stage\">\(notes)<figure>\(drawing)\(caption)</figure></div></div>"
  }

  private func question(_ views: [ReportModel.View]) -> String {
    views.contains { $0.marks.kind == .guards } ? "report.choose_guards" : "report.choose_cuts"
  }

  private var credit: String {
    guard let text = context.attribution, !text.isEmpty, context.roads?.isEmpty == false else { return "" }
    return "<p class=\"credit\">\(HTML.escape(text))</p>"
  }

  /// Only what the map shows.
  private func legend(_ views: [ReportModel.View]) -> String {
    var items: [(style: String, key: String)] = []
    if !model.flows.isEmpty { items.append(("flow", "page.legend_flow")) }
    let marks = views.map(\.marks)
    let ways = marks.filter { $0.kind == .cuts || $0.kind == .guards }.flatMap(\.ways)
    if ways.contains(where: { $0.amount == nil }) { items.append(("way", "report.legend_way")) }
    if marks.count > 1, let first = marks.first, first.kind == .cuts, first.cuts.isEmpty, first.ways.count == 1 {
      if first.ways[0].amount == nil { items.append(("before", "report.legend_before")) }
    }
    if ways.contains(where: { $0.amount != nil }) { items.append(("way", "report.legend_amount")) }
    let losses = marks.filter { $0.kind == .loss }.flatMap(\.ways)
    if losses.contains(where: { $0.amount != nil }) { items.append(("loss", "report.legend_loss")) }
    if losses.contains(where: { $0.amount == nil }) { items.append(("loss all", "report.legend_loss_all")) }
    if marks.contains(where: { $0.kind == .near }) { items.append(("loss", "report.legend_near")) }
    if !context.incidents.isEmpty { items.append(("attack", "report.legend_attack")) }
    if context.isDrawing == true {
      items.append(("road", "report.legend_link"))
    } else if context.links.contains(where: { $0.line == nil }) {
      items.append(("road", "page.legend_road"))
    }
    if context.roads?.isEmpty == false { items.append(("under", "report.legend_under")) }
    if marks.contains(where: { !$0.cuts.isEmpty }) { items.append(("cut", "page.legend_cut")) }
    if marks.contains(where: { !$0.guards.isEmpty }) { items.append(("guard", "page.legend_guard")) }
    return items.map { "<li><i class=\"\($0.style)\"></i>\(t($0.key))</li>" }.joined()
  }
}
