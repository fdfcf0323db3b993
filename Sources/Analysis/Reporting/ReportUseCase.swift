import Cases
import Foundation
import Localization
import Report

/// `report`: a run folder as one self-contained page.
public enum ReportUseCase {
  /// Makes the page of a run.
  ///
  /// - Parameters:
  ///   - run: a run folder.
  ///   - outlines: country outlines for the map (GeoJSON), if at hand.
  /// - Returns: the page's HTML.
  /// - Throws: `UserError` when the folder is no run, or holds nothing a report can show.
  public static func page(of run: URL, language: Language, digits: Digits = .latin, outlines: URL? = nil) throws
    -> String
  {
    let files = RunReader(folder: run)
    let manifest = try files.manifest()
    var model: ReportModel
    switch manifest.command {
    case "simulate": model = try simulation(files, manifest)
    default: model = try other(files, manifest, NumberText(language, digits: digits))
    }
    model.inputs = manifest.inputs.map { ($0.path, $0.sha256) }
    model.seed = manifest.seed
    if let context = files.context() { model.context = context }
    // A map without outlines is still a map.
    if let outlines, let box = model.mapBox { model.outlines = (try? OutlineFile(outlines))?.polygons(in: box) ?? [] }
    return ReportPage(model, language: language, digits: digits).html()
  }

  private static func simulation(_ files: RunReader, _ manifest: Manifest) throws -> ReportModel {
    let answer: SimulationReport = try files.decode("result.json")
    var model = ReportModel(
      title: name(answer.caseTitle), scenario: name(answer.scenarioTitle), version: manifest.qafila,
      command: manifest.command)
    model.from = Day(answer.from)
    model.days = answer.days
    model.replications = answer.replications
    model.cities = answer.cities.map { ($0.place, name($0.name)) }
    for city in answer.cities { add(city, to: &model) }
    for (key, value) in [("tankers_destroyed", answer.tankersDestroyed), ("ambushes_met", answer.attacksMet)] {
      model.outcomes.append(.init(city: "", key: key, low: value.low, median: value.median, high: value.high))
    }
    for cost in answer.costs where cost.amount.high > 0 {
      model.outcomes.append(
        .init(
          city: "", key: "cost_\(cost.kind)", low: cost.amount.low, median: cost.amount.median, high: cost.amount.high))
    }
    model.series = try files.series(of: answer.cities.map(\.place))
    model.flows = try files.flows()
    model.leansOn = answer.leansOn.map { ($0.parameter, $0.rankCorrelation) }
    return model
  }

  private static func add(_ city: SimulationReport.City, to model: inout ReportModel) {
    model.runOut += city.runsDry.map {
      .init(
        city: city.place, product: $0.product, share: $0.share, day05: $0.early.flatMap { Day($0) },
        day50: $0.median.flatMap { Day($0) }, day95: $0.late.flatMap { Day($0) })
    }
    model.unmet += city.unmet.map {
      .init(
        city: city.place, key: "unmet_litres", tier: $0.tier, low: $0.litres.low, median: $0.litres.median,
        high: $0.litres.high)
    }
    let outcomes = [
      ("arrivals_tankers", city.arrivedTankers), ("tankers_lost", city.tankersLost),
      ("peak_pressure", city.peakPressure),
      ("mean_power_hours", city.powerHoursPerDay), ("days_schools_closed", city.daysSchoolsClosed),
    ]
    model.outcomes += outcomes.map {
      .init(city: city.place, key: $0.0, low: $0.1.low, median: $0.1.median, high: $0.1.high)
    }
  }

  private static func name(_ names: [String: String]) -> RunContext.Name {
    let en = names["en"] ?? ""
    return RunContext.Name(LocalizedName(ar: names["ar"] ?? en, fr: names["fr"] ?? en, en: en))
  }

  /// Runs of other commands: their tables, under their own titles, and what their maps mark.
  private static func other(_ files: RunReader, _ manifest: Manifest, _ numbers: NumberText) throws -> ReportModel {
    let id = manifest.caseID ?? manifest.inputs.first?.path ?? manifest.command
    let title = files.context()?.title ?? files.title() ?? RunContext.Name(LocalizedName(ar: id, fr: id, en: id))
    let command = RunContext.Name(
      LocalizedName(
        ar: StringCatalogue.text("command.\(manifest.command)", .ar),
        fr: StringCatalogue.text("command.\(manifest.command)", .fr),
        en: StringCatalogue.text("command.\(manifest.command)", .en)))
    var model = ReportModel(title: title, scenario: command, version: manifest.qafila, command: manifest.command)
    try files.add(to: &model, manifest, numbers)
    guard !model.extras.isEmpty else {
      throw UserError(.badData, "there is no report of a \(manifest.command) run")
    }
    return model
  }
}
