import Cases
import Geography
import Wording

/// An event data set that incidents can be taken from.
public enum EventSource: String, Sendable, Codable, CaseIterable {
  /// Armed Conflict Location and Event Data (acleddata.com), columns before and after March 2023.
  case acled
  /// UCDP Georeferenced Event Dataset (ucdp.uu.se).
  case ucdp

  /// The data set's name.
  public var name: String {
    switch self {
    case .acled: "ACLED"
    case .ucdp: "UCDP GED"
    }
  }

  /// Columns without which an event cannot be read.
  var neededColumns: [String] {
    switch self {
    case .acled: ["event_id_cnty", "event_date", "event_type", "latitude", "longitude"]
    case .ucdp: ["id", "date_start", "type_of_violence", "latitude", "longitude"]
    }
  }
}

/// One event of a data set, still in the data set's words.
struct EventRecord {
  private let cells: [String: CSVDocument.Cell]
  let line: Int

  init(_ record: CSVDocument.Record, header: [String]) {
    line = record.line
    cells = Dictionary(
      zip(header, record.cells).filter { !$1.text.isEmpty }, uniquingKeysWith: { first, _ in first })
  }

  subscript(_ column: String) -> String? { cells[column]?.text }

  func number(_ column: String) -> Double? { self[column].flatMap { DecimalText.number($0, commas: false) } }

  func coordinate() -> Coordinate? {
    guard let latitude = number("latitude"), let longitude = number("longitude") else { return nil }
    let point = Coordinate(latitude: latitude, longitude: longitude)
    return point.isValid ? point : nil
  }

  func problem(_ code: String, _ column: String, _ file: String, _ message: Message, _ remedy: Message?) -> Problem {
    Problem(
      code: code, severity: .warning, file: file, line: cells[column]?.line ?? line, column: column,
      position: cells[column]?.position, message: message, remedy: remedy)
  }
}
