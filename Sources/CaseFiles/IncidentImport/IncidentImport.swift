import Cases
import Foundation
import Geography
import Wording

/// Reads event data as incidents.
public enum IncidentImport {
  /// What is wanted of the events.
  public struct Options: Sendable {
    /// Leave out events farther than this from every link of the case, in kilometres.
    public var near: Double?
    /// Give an event the corridor of the nearest link when that is within this distance, in kilometres.
    public var corridorWithin: Double?
    /// Only events on or after.
    public var from: Day?
    /// Only events on or before.
    public var to: Day?

    public init(near: Double? = nil, corridorWithin: Double? = nil, from: Day? = nil, to: Day? = nil) {
      self.near = near
      self.corridorWithin = corridorWithin
      self.from = from
      self.to = to
    }
  }

  /// What an import gave.
  public struct Result: Sendable {
    public var source: EventSource
    public var incidents: [Incident]
    /// Rows of data in the file.
    public var read = 0
    /// Events whose id the file or the case has already.
    public var duplicates = 0
    /// Events outside the wanted days.
    public var outsideDates = 0
    /// Events too far from every road.
    public var farFromRoads = 0
    /// Incidents that got a corridor.
    public var onCorridors = 0
    /// Rows that could not be read, each with a warning.
    public var unreadable = 0
    public var warnings: [Problem] = []
  }

  /// Reads a file of ACLED or UCDP GED events.
  ///
  /// - Parameters:
  ///   - bytes: The file's.
  ///   - file: Its name, for problems.
  ///   - situation: The case whose places, actors and links the events are put to, and whose incidents are not repeated.
  /// - Throws: `InvalidCase` when it is no such file: no text, unknown columns, or sums instead of single events.
  public static func read(
    _ bytes: [UInt8], file: String, into situation: Case? = nil, options: Options = Options()
  ) throws(InvalidCase) -> Result {
    var problems = ProblemList()
    guard let text = TextFile.decode(bytes, file: file, problems: &problems) else {
      throw InvalidCase(problems: problems.sorted)
    }
    let document = CSVDocument.parse(text, file: file, problems: &problems)
    guard let header = document.records.first else {
      throw InvalidCase(problems: [Problem(code: "empty-table", file: file, message: "the file has no header")])
    }
    let names = header.cells.map { $0.text.lowercased() }
    let source = try source(names, file: file, line: header.line)
    var reader = EventTableReader(source: source, file: file, situation: situation, options: options)
    for record in document.records.dropFirst() { reader.add(record, header: names, problems: &problems) }
    reader.result.warnings = problems.sorted
    reader.result.unreadable += problems.all.filter { $0.severity == .error }.count
    return reader.result
  }

  /// Which data set the columns are of.
  private static func source(_ names: [String], file: String, line: Int) throws(InvalidCase) -> EventSource {
    func refuse(_ code: String, _ message: Message, _ remedy: Message) -> InvalidCase {
      InvalidCase(problems: [Problem(code: code, file: file, line: line, message: message, remedy: remedy)])
    }
    for source in [EventSource.acled, .ucdp] where source.neededColumns.allSatisfy(names.contains) { return source }
    let hasTime = names.contains("year") || names.contains("week") || names.contains("month")
    let hasEventID = names.contains("event_id_cnty") || names.contains("id")
    if hasTime, !hasEventID, names.contains("best") || names.contains("events") || names.contains("fatalities") {
      throw refuse(
        "aggregated-events", "the file has sums over years, months or weeks, not single events",
        "take the event file: ACLED's export of events, or UCDP GED (GEDEvent)")
    }
    let near = EventSource.allCases.max { a, b in
      a.neededColumns.filter(names.contains).count < b.neededColumns.filter(names.contains).count
    }!
    let missing = near.neededColumns.filter { !names.contains($0) }
    throw refuse(
      "unknown-columns", "neither ACLED's columns nor UCDP GED's",
      near.neededColumns.count == missing.count
        ? "ACLED has \(EventSource.acled.neededColumns.joined(separator: ", ")), UCDP GED \(EventSource.ucdp.neededColumns.joined(separator: ", "))"
        : "for \(near.name) these are missing: \(missing.joined(separator: ", "))")
  }
}

/// Gathers the incidents of one event table.
private struct EventTableReader {
  let file: String
  let options: IncidentImport.Options
  let snap: RoadSnap?
  let actorIDs: [String: String]
  var seen: Set<String>
  var result: IncidentImport.Result

  init(source: EventSource, file: String, situation: Case?, options: IncidentImport.Options) {
    self.file = file
    self.options = options
    snap = situation.map(RoadSnap.init)
    seen = Set(situation?.incidents.map(\.id) ?? [])
    actorIDs = Dictionary(
      (situation?.actors ?? []).flatMap { actor in
        [actor.id, actor.name.en, actor.name.fr].map { ($0.lowercased(), actor.id) }
      }, uniquingKeysWith: { first, _ in first })
    result = IncidentImport.Result(source: source, incidents: [])
  }

  mutating func add(_ record: CSVDocument.Record, header: [String], problems: inout ProblemList) {
    result.read += 1
    let event = EventRecord(record, header: header)
    let source = result.source
    func reject(_ code: String, _ column: String, _ message: Message, _ remedy: Message?) {
      problems.add(event.problem(code, column, file, message, remedy))
    }
    guard record.cells.count == header.count else {
      result.unreadable += 1
      return reject(
        "field-count", header[0],
        "the row has \(record.cells.count) fields and the header \(header.count): it is left out", nil)
    }
    let idColumn = source.neededColumns[0]
    guard let id = source.id(event) else {
      result.unreadable += 1
      return reject("bad-id", idColumn, "no event id: the row is left out", nil)
    }
    guard let date = source.date(event) else {
      result.unreadable += 1
      let column = source == .acled ? "event_date" : "date_start"
      return reject("bad-date", column, "\"\(event[column] ?? "")\" is no date: the row is left out", "yyyy-mm-dd")
    }
    guard let point = event.coordinate() else {
      result.unreadable += 1
      return reject("outside-coordinates", "latitude", "no point on the earth: the row is left out", nil)
    }
    guard seen.insert(id).inserted else { result.duplicates += 1; return }
    guard options.from.map({ date.last >= $0 }) ?? true, options.to.map({ date.first <= $0 }) ?? true else {
      result.outsideDates += 1
      return
    }
    append(event, id, date, point)
  }

  private mutating func append(_ event: EventRecord, _ id: String, _ date: ImpreciseDay, _ point: Coordinate) {
    let link = snap?.nearestLink(to: point)
    if let near = options.near, link.map({ $0.kilometres > near }) ?? true {
      result.farFromRoads += 1
      return
    }
    let source = result.source
    var corridor: String?
    if let limit = options.corridorWithin, let link, link.kilometres <= limit { corridor = link.corridor }
    if corridor != nil { result.onCorridors += 1 }
    let note = source.text(event)
    result.incidents.append(
      Incident(
        id: id, event: id, date: date, place: snap?.nearestPlace(to: point, within: 5),
        placeName: source.placeName(event), coordinate: point, locationPrecisionKm: source.locationPrecision(event),
        corridor: corridor, type: source.kind(event), actor: source.actor(event).map(actor),
        killed: source.killed(event),
        source: source.source(event), sourceURL: event["source_article"].flatMap { $0.hasPrefix("http") ? $0 : nil },
        confidence: source.confidence(event), note: note.isEmpty ? nil : String(note.prefix(500))))
  }

  /// The case's id of an actor: the whole name, or what stands before a colon (`JNIM: Group for ...`).
  private func actor(_ name: String) -> String {
    let lower = name.lowercased()
    return actorIDs[lower] ?? lower.split(separator: ":").first.flatMap { actorIDs[String($0).trimmingBlanks] } ?? name
  }
}
