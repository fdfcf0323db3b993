import Cases
import Foundation

/// Writes incidents as rows of `incidents.csv`.
public enum IncidentTable {
  /// Column names in their usual order.
  public static var columns: [String] { CaseTables.incidents.columns.map(\.name) }

  /// The cells of an incident by column; blank ones left out.
  public static func cells(_ incident: Incident) -> [String: String] {
    var cells: [String: String] = [
      "id": incident.id, "date": date(incident.date), "date_precision": incident.date.precision.rawValue,
      "type": incident.type.rawValue, "source": incident.source, "confidence": incident.confidence.rawValue,
    ]
    if incident.event != incident.id { cells["event"] = incident.event }
    cells["place"] = incident.place
    cells["place_name"] = incident.placeName
    cells["lat"] = incident.coordinate.map { DecimalText.short($0.latitude) }
    cells["lon"] = incident.coordinate.map { DecimalText.short($0.longitude) }
    cells["location_precision_km"] = incident.locationPrecisionKm.map(DecimalText.short)
    cells["corridor"] = incident.corridor
    cells["actor"] = incident.actor
    cells["tankers_destroyed"] = incident.tankersDestroyed.map(DecimalText.short)
    cells["tankers_in_convoy"] = incident.tankersInConvoy.map(DecimalText.short)
    cells["killed"] = incident.killed.map(DecimalText.short)
    cells["source_url"] = incident.sourceURL
    cells["note"] = incident.note
    return cells
  }

  /// A whole table.
  public static func text(_ incidents: [Incident]) -> String {
    columns.joined(separator: ",") + "\n" + rows(incidents, columns: columns, delimiter: ",")
  }

  /// Adds incidents at the end of a case's `incidents.csv`, in the order of its columns; makes the file where there is none.
  ///
  /// The file is replaced in one step: a reader sees the old or the new one.
  ///
  /// - Throws: `InvalidCase` when the file is no UTF-8 CSV with a header; an error of the file system.
  public static func append(_ incidents: [Incident], to folder: URL) throws {
    let url = folder.appending(path: "incidents.csv")
    guard let data = try? Data(contentsOf: url) else {
      return try Data(text(incidents).utf8).write(to: url, options: .atomic)
    }
    var problems = ProblemList()
    guard let bytes = TextFile.decode(Array(data), file: "incidents.csv", problems: &problems), problems.all.isEmpty,
      let header = CSVDocument.parse(bytes, file: "incidents.csv", problems: &problems).records.first
    else {
      problems.add(
        Problem(
          code: "bad-encoding", file: "incidents.csv", message: "rows are added to UTF-8 files with a header only"))
      throw InvalidCase(problems: problems.sorted)
    }
    let delimiter = CSVDocument.parse(bytes, file: "incidents.csv", problems: &problems).delimiter
    var text = String(decoding: data, as: UTF8.self)
    if !text.hasSuffix("\n"), !text.hasSuffix("\r\n") { text += "\n" }
    text += rows(
      incidents, columns: header.cells.map(\.text), delimiter: Character(Unicode.Scalar(delimiter)))
    try Data(text.utf8).write(to: url, options: .atomic)
  }

  private static func rows(_ incidents: [Incident], columns: [String], delimiter: Character) -> String {
    incidents.map { incident in
      let cells = cells(incident)
      return columns.map { quoted(cells[$0] ?? "", delimiter) }.joined(separator: String(delimiter)) + "\n"
    }.joined()
  }

  private static func quoted(_ field: String, _ delimiter: Character) -> String {
    let mustQuote = field.contains { $0 == delimiter || $0 == "\"" || $0.isNewline }
    return mustQuote ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }

  /// The form that says no more than is known.
  private static func date(_ date: ImpreciseDay) -> String {
    let day = date.first.description
    switch date.precision {
    case .day, .week, .quarter: return day
    case .month: return String(day.prefix(7))
    case .year: return String(day.prefix(4))
    }
  }
}
