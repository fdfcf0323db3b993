import Foundation

extension BacktestUseCase {
  /// Writes a back-test as a run folder that `qafila report` turns into a page: what was forecast on each day, and what came.
  ///
  /// - Parameters:
  ///   - path: the case folder.
  ///   - place: where the run folder goes.
  public static func write(_ report: BacktestReport, of path: String, options: [String: String], to place: URL) throws
    -> URL
  {
    let opened = try open(case: path)
    let manifest = Manifest(
      command: "backtest", options: options, seed: report.seed, caseID: report.caseID, inputs: try opened.inputs())
    var run = try RunFolder(at: place, manifest: manifest)
    try run.write(json: report, to: "result.json")
    try run.write(forecasts(report), to: "forecasts.csv")
    try run.write(scores(report), to: "scores.csv")
    return try run.commit()
  }

  private static func forecasts(_ report: BacktestReport) -> CSVText {
    var table = CSVText(columns: [
      "known_on", "series", "place", "from", "to", "came", "median", "low_90", "high_90", "inside_90", "probability",
    ])
    for forecast in report.forecasts {
      for fact in forecast.facts {
        let isYesNo = fact.probability != nil
        table.append([
          forecast.knownOn, fact.series, [fact.place, fact.product].compactMap { $0 }.joined(separator: " "), fact.from,
          fact.to, number(fact.value), isYesNo ? "" : number(fact.median), isYesNo ? "" : number(fact.low90),
          isYesNo ? "" : number(fact.high90), isYesNo ? "" : fact.inside90 ? "1" : "0", number(fact.probability),
        ])
      }
    }
    return table
  }

  private static func scores(_ report: BacktestReport) -> CSVText {
    var table = CSVText(columns: [
      "series", "facts", "weight", "crps", "skill_persistence", "compared_persistence", "skill_climatology",
      "compared_climatology", "coverage_50", "coverage_90", "brier",
    ])
    for score in report.scores {
      table.append([
        score.series, "\(score.count)", score.weight, number(score.crps), number(score.persistenceSkill),
        "\(score.persistenceCount)", number(score.climatologySkill), "\(score.climatologyCount)",
        number(score.coverage50),
        number(score.coverage90), number(score.brier),
      ])
    }
    return table
  }

  /// Three decimals; blank for none.
  private static func number(_ value: Double?) -> String { CSVText.number(value, decimals: 3) }
}
