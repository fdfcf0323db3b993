import Foundation
import Report

extension CaseStressUseCase {
  /// Writes a stress test as a run folder; `seconds` stays out, so that the same run gives the same bytes.
  public static func write(_ result: CaseStressResult, to place: URL?) throws -> URL {
    var run = try RunFolder(at: place, manifest: try manifest("stress", result.caseID, result.certificate))
    var kept = result
    kept.seconds = nil
    try run.write(certificate: kept, to: "result.json")
    try run.write(json: context(result.certificate), to: "context.json")
    var cuts = CSVText(columns: ["from", "to", "day", "until", "links"])
    for cut in result.cuts { cuts.append(row(cut)) }
    try run.write(cuts, to: "cuts.csv")
    var shortages = CSVText(columns: ["city", "product", "day", "unmet_litres"])
    for shortage in result.shortages {
      for (day, litres) in shortage.unmetByDay.enumerated() {
        shortages.append([shortage.city, shortage.product, "\(day)", "\(litres)"])
      }
    }
    try run.write(shortages, to: "shortages.csv")
    return try run.commit()
  }

  /// Writes a protection plan as a run folder.
  public static func write(_ result: CaseProtectResult, to place: URL?) throws -> URL {
    var run = try RunFolder(at: place, manifest: try manifest("protect", result.caseID, result.certificate))
    var kept = result
    kept.seconds = nil
    try run.write(certificate: kept, to: "result.json")
    try run.write(json: context(result.certificate), to: "context.json")
    var table = CSVText(columns: ["budget", "worst_value", "kind", "from", "to", "links"])
    for point in result.frontier {
      let budget = "\(point.budget)"
      let worst = "\(point.upperBound)"
      for guarded in point.guards {
        table.append([budget, worst, "guard", guarded.from, guarded.to, guarded.links.joined(separator: " ")])
      }
      for city in point.stocks { table.append([budget, worst, "stock", city, city, ""]) }
    }
    try run.write(table, to: "measures.csv")
    return try run.commit()
  }

  /// The case as it is, for the report's map and names.
  private static func context(_ certificate: CaseCertificate) throws -> RunContext {
    ContextBuilder(situation: try open(case: certificate.caseFolder).value, scenario: "baseline").context()
  }

  private static func row(_ cut: NamedStretch) -> [String] {
    [
      cut.from, cut.to, cut.day.map { "\($0)" } ?? "", cut.until.map { "\($0)" } ?? "",
      cut.links.joined(separator: " "),
    ]
  }

  private static func manifest(_ command: String, _ caseID: String, _ certificate: CaseCertificate) throws -> Manifest {
    // The options as they are written in the certificate, by name.
    let data = Data(try JSONText.encodeCertificate(certificate.options).utf8)
    let fields = (try JSONSerialization.jsonObject(with: data) as? [String: Any]) ?? [:]
    return Manifest(
      command: command, options: fields.mapValues { "\($0)" }, seed: 0, caseID: caseID, inputs: certificate.inputs)
  }
}
