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
    default: model = try other(files, manifest, language)
    }
    model.inputs = manifest.inputs.map { ($0.path, $0.sha256) }
    model.seed = manifest.seed
    if let context = files.context() { model.context = context }
    if let outlines { model.outlines = Outlines.rings(of: outlines) }
    return ReportPage(model, language: language, digits: digits).html()
  }

  private static func simulation(_ files: RunReader, _ manifest: Manifest) throws -> ReportModel {
    let answer: SimulationAnswer = try files.decode("result.json")
    var model = ReportModel(
      title: name(answer.title), scenario: name(answer.scenarioTitle), version: manifest.qafila,
      command: manifest.command)
    model.from = Day(answer.from)
    model.days = answer.days
    model.replications = answer.replications
    model.cities = answer.cities.map { ($0.id, name($0.name)) }
    for city in answer.cities {
      model.runOut += city.runOut.map {
        .init(
          city: city.id, product: $0.product, share: $0.share, day05: $0.day05.flatMap { Day($0) },
          day50: $0.day50.flatMap { Day($0) }, day95: $0.day95.flatMap { Day($0) })
      }
      model.unmet += city.unmet.map {
        .init(
          city: city.id, key: "unmet_litres", tier: $0.tier, low: $0.litres.q05, median: $0.litres.q50,
          high: $0.litres.q95)
      }
      model.outcomes += city.outcomes.sorted { $0.key < $1.key }.map {
        .init(city: city.id, key: $0.key, low: $0.value.q05, median: $0.value.q50, high: $0.value.q95)
      }
    }
    model.outcomes += answer.totals.sorted { $0.key < $1.key }.map {
      .init(city: "", key: $0.key, low: $0.value.q05, median: $0.value.q50, high: $0.value.q95)
    }
    model.series = try files.series()
    model.flows = try files.flows()
    model.leansOn = answer.leansOn.map { ($0.parameter, $0.correlation) }
    return model
  }

  private static func name(_ names: SimulationAnswer.Names) -> RunContext.Name {
    RunContext.Name(LocalizedName(ar: names.ar, fr: names.fr, en: names.en))
  }

  /// Runs of other commands: their tables, under their own titles.
  private static func other(_ files: RunReader, _ manifest: Manifest, _ language: Language) throws -> ReportModel {
    let id = manifest.caseID ?? manifest.command
    let title = files.title() ?? RunContext.Name(LocalizedName(ar: id, fr: id, en: id))
    let command = RunContext.Name(
      LocalizedName(
        ar: StringCatalogue.text("command.\(manifest.command)", .ar),
        fr: StringCatalogue.text("command.\(manifest.command)", .fr),
        en: StringCatalogue.text("command.\(manifest.command)", .en)))
    var model = ReportModel(title: title, scenario: command, version: manifest.qafila, command: manifest.command)
    model.extras = try files.extras(manifest, language)
    guard !model.extras.isEmpty else {
      throw UserError(.badData, "there is no report of a \(manifest.command) run")
    }
    return model
  }
}
