import Cases
import Localization
import Report

extension RunReader {
  /// The tables of runs other than simulations: scenario matrix, worst cuts, protection, critical links, back-test.
  func extras(_ manifest: Manifest, _ language: Language) throws -> [ReportModel.Extra] {
    let result = try document("result.json")
    let numbers = NumberText(language)
    switch manifest.command {
    case "critical": return [critical(result, numbers)]
    default:
      let title = [
        "compare": "report.matrix", "stress": "report.worst", "protect": "report.protection",
        "backtest": "report.backtest",
      ]
      guard let key = title[manifest.command] else { return [] }
      // Of a frontier the last plan, of coalitions that of all.
      let plan = result["frontier"]?.elements?.last ?? result["coalitions"]?.elements?.last ?? result
      return tables(of: manifest).compactMap { name in
        guard let rows = try? orderedRows(name), let head = rows.first else { return nil }
        return ReportModel.Extra(
          title: key, columns: head, rows: Array(rows.dropFirst().prefix(200)), cuts: links(plan["cuts"]),
          guards: links(plan["guards"] ?? plan["guarded"]))
      }
    }
  }

  private func tables(of manifest: Manifest) -> [String] { manifest.outputs.filter { $0.hasSuffix(".csv") } }

  /// A table as it is written, head first.
  private func orderedRows(_ name: String) throws -> [[String]] {
    try lines(name).map { $0.map(String.init) }
  }

  /// Ids of links in a list of stretches (`{"links": [id]}`), of `{"link": id}` or of texts.
  private func links(_ value: JSONValue?) -> [String] {
    (value?.elements ?? []).flatMap { each -> [String] in
      if let stretch = each["links"]?.elements { return stretch.compactMap(\.text) }
      return [each["link"]?.text ?? each["id"]?.text ?? each.text].compactMap { $0 }
    }
  }

  private func critical(_ result: JSONValue, _ numbers: NumberText) -> ReportModel.Extra {
    let language = numbers.language
    func text(_ key: String) -> String { StringCatalogue.text(key, language) }
    let rows = (result["links"]?.elements ?? []).prefix(60).flatMap { link -> [[String]] in
      (link["cities"]?.elements ?? []).map { effect in
        let extra =
          if case .bool(true)? = effect["cut_off"] { text("page.cut_off") } else {
            "+" + numbers.decimal(effect["extra_hours"]?.double ?? 0, places: 1)
          }
        return [
          "\(link["from"]?.text ?? "") – \(link["to"]?.text ?? "")", effect["city"]?.text ?? "", extra,
          numbers.short(effect["supply_cut_off_litres_per_day"]?.double ?? 0),
          numbers.short(effect["supply_delayed_litres_per_day"]?.double ?? 0),
        ]
      }
    }
    return ReportModel.Extra(
      title: "report.critical",
      columns: [
        text("word.link"), text("word.city"), text("unit.hours"), text("report.supply_cut"),
        text("report.supply_delayed"),
      ],
      rows: rows)
  }
}
