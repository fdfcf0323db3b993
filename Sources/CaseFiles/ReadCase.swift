import Cases

/// All that a case folder's files say, before they are checked against each other, with the place of everything.
struct ReadCase {
  var description: ReadDescription?
  /// Rows by file name; shared rows first.
  var tables: [String: [TableRow]] = [:]
  var parameters: [ReadParameter] = []
  /// `baseline` first, then by id.
  var scenarios: [ReadScenario] = []
  /// Every file that was read.
  var files: [CaseInput] = []

  func rows(_ table: TableDefinition) -> [TableRow] { tables[table.file] ?? [] }

  /// Values of the rows that are whole.
  func values<Value: RowValue>(_ table: TableDefinition) -> [Located<Value>] {
    rows(table).filter(\.isWhole).map { Located(value: Value($0), row: $0) }
  }

  /// All ids a table gives, also those of rows with another fault.
  func ids(_ table: TableDefinition) -> Set<String> { Set(rows(table).compactMap { $0.cells["id"]?.text }) }

  /// The values. Nil without a readable `case.yaml`.
  var value: Case? {
    guard let description else { return nil }
    var result = Case(description: description.value)
    func all<Value: RowValue>(_ table: TableDefinition) -> [Value] { values(table).map(\.value) }
    result.places = all(CaseTables.places)
    result.links = all(CaseTables.links)
    result.corridors = all(CaseTables.corridors)
    result.supply = all(CaseTables.supply)
    result.storage = all(CaseTables.storage)
    result.demand = all(CaseTables.demand)
    result.fleet = all(CaseTables.fleet)
    result.actors = all(CaseTables.actors)
    result.theatres = all(CaseTables.theatres)
    result.commitments = all(CaseTables.commitments)
    result.incidents = all(CaseTables.incidents)
    result.claims = all(CaseTables.claims)
    result.observed = all(CaseTables.observed)
    result.parameters = parameters.map(\.value)
    result.scenarios = scenarios.map(\.value)
    if !result.scenarios.contains(where: { $0.id == "baseline" }) {
      let title = LocalizedName(ar: "دون حصار", fr: "Sans siège", en: "No siege")
      result.scenarios.insert(Scenario(id: "baseline", title: title), at: 0)
    }
    return result
  }
}

/// A file that a case was read from.
public struct CaseInput: Hashable, Sendable {
  /// Relative to the case folder.
  public var name: String
  /// Absolute.
  public var path: String
  /// Bytes.
  public var size: Int
  /// Rows of data; nil for files that are no tables.
  public var rows: Int?

  public init(name: String, path: String, size: Int, rows: Int? = nil) {
    self.name = name
    self.path = path
    self.size = size
    self.rows = rows
  }
}
