import Cases
import Geography
import Wording

/// A value as a cell's kind reads it.
enum CellValue {
  case text(String)
  case number(Double)
  case day(Day)
  case impreciseDay(ImpreciseDay)
  case quantity(Quantity)
  case words([String])
}

/// A row of a table, read by the table's definition, with the place of every cell.
struct TableRow {
  let table: TableDefinition
  /// As it is named in problems: relative to the case folder.
  let file: String
  let line: Int
  /// Cells by column name, blank ones left out.
  fileprivate(set) var cells: [String: CSVDocument.Cell] = [:]
  fileprivate(set) var values: [String: CellValue] = [:]
  /// Whether every cell is well formed and every required one filled.
  fileprivate(set) var isWhole = true

  init(table: TableDefinition, file: String, line: Int) {
    self.table = table
    self.file = file
    self.line = line
  }

  /// A problem with one of its cells, or with the row when `column` is nil or blank.
  func problem(
    _ code: String, _ column: String?, _ message: Message, _ remedy: Message? = nil,
    severity: Problem.Severity = .error
  ) -> Problem {
    let cell = column.flatMap { cells[$0] }
    return Problem(
      code: code, severity: severity, file: file, line: cell?.line ?? line, column: column, position: cell?.position,
      message: message, remedy: remedy)
  }

  // MARK: Values; the row must be whole

  func text(_ column: String) -> String? { if case .text(let text)? = values[column] { text } else { nil } }
  func number(_ column: String) -> Double? { if case .number(let number)? = values[column] { number } else { nil } }
  func day(_ column: String) -> Day? { if case .day(let day)? = values[column] { day } else { nil } }
  func impreciseDay(_ column: String) -> ImpreciseDay? {
    if case .impreciseDay(let day)? = values[column] { day } else { nil }
  }
  func quantity(_ column: String) -> Quantity? {
    if case .quantity(let quantity)? = values[column] { quantity } else { nil }
  }
  func words(_ column: String) -> [String] { if case .words(let words)? = values[column] { words } else { [] } }
  func word<Word: RawRepresentable<String>>(_ column: String) -> Word? { text(column).flatMap(Word.init(rawValue:)) }

  var name: LocalizedName { LocalizedName(ar: text("name_ar")!, fr: text("name_fr")!, en: text("name_en")!) }
  var period: Period { Period(from: day("from"), to: day("to")) }
  var coordinate: Coordinate? {
    guard let latitude = number("lat"), let longitude = number("lon") else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// Columns `date` and `date_precision`: a coarser precision widens the date to its whole week, month, quarter or year.
  var date: ImpreciseDay? {
    guard let date = impreciseDay("date") else { return nil }
    guard let precision: DatePrecision = word("date_precision") else { return date }
    return date.widened(to: precision)
  }

  fileprivate mutating func set(_ column: String, _ cell: CSVDocument.Cell, _ value: CellValue?) {
    cells[column] = cell
    values[column] = value
    if value == nil { isWhole = false }
  }
}

extension ImpreciseDay {
  /// The same date known no better than `precision`; itself where it is coarser already.
  func widened(to precision: DatePrecision) -> ImpreciseDay {
    let order = DatePrecision.allCases
    guard order.firstIndex(of: precision)! > order.firstIndex(of: self.precision)! else { return self }
    let civil = first.civil
    switch precision {
    case .day, .week: return ImpreciseDay(first: first, precision: precision)
    case .month: return ImpreciseDay(first: Day(year: civil.year, month: civil.month, day: 1)!, precision: precision)
    case .quarter:
      let month = (civil.month - 1) / 3 * 3 + 1
      return ImpreciseDay(first: Day(year: civil.year, month: month, day: 1)!, precision: precision)
    case .year: return ImpreciseDay(first: Day(year: civil.year, month: 1, day: 1)!, precision: precision)
    }
  }
}

/// Reads the records of a CSV document as rows of a table.
struct TableReader {
  let table: TableDefinition
  let file: String

  /// All rows; those that are not whole are returned too, so that other rows' references to them are not called unknown.
  func rows(_ document: CSVDocument, problems: inout ProblemList) -> [TableRow] {
    guard let header = document.records.first else {
      problems.add(
        Problem(
          code: "empty-table", file: file, message: "the file has no header",
          remedy: "begin it with: \(table.columns.map(\.name).joined(separator: ","))"))
      return []
    }
    guard let columns = columns(header, document, &problems) else { return [] }
    return document.records.dropFirst().map { row($0, columns, document, &problems) }
  }

  /// Definitions by position, nil for columns that are not known; nil when a required one is missing.
  private func columns(
    _ header: CSVDocument.Record, _ document: CSVDocument, _ problems: inout ProblemList
  ) -> [ColumnDefinition?]? {
    var columns: [ColumnDefinition?] = []
    var seen: Set<String> = []
    func report(_ code: String, _ cell: CSVDocument.Cell, _ message: Message, _ remedy: Message) {
      problems.add(
        Problem(
          code: code, file: file, line: cell.line, column: cell.text.isEmpty ? "\(columns.count + 1)" : cell.text,
          position: cell.position, message: message, remedy: remedy))
    }
    for cell in header.cells {
      let column = table.column(cell.text)
      if column == nil {
        let names = table.columns.map(\.name)
        let near = nearestName(
          to: cell.text, among: names.filter { name in !header.cells.contains { $0.text == name } })
        report(
          "unknown-column", cell, cell.text.isEmpty ? "a column without a name" : "\(table.file) has no such column",
          near.map { "did you mean \($0)?" } ?? "columns are \(names.joined(separator: ", "))")
      } else if !seen.insert(cell.text).inserted {
        report("duplicate-column", cell, "the column is there twice", "remove one of the two")
      }
      columns.append(column)
    }
    let missing = table.columns.filter { $0.isRequired && !seen.contains($0.name) }
    for column in missing {
      problems.add(
        Problem(
          code: "missing-column", file: file, line: header.line, column: column.name,
          message: "the column is missing (fields are separated by a \(document.delimiterName))",
          remedy: "add it: \(Message(known: column.description))"))
    }
    return missing.isEmpty ? columns : nil
  }

  private func row(
    _ record: CSVDocument.Record, _ columns: [ColumnDefinition?], _ document: CSVDocument,
    _ problems: inout ProblemList
  ) -> TableRow {
    var row = TableRow(table: table, file: file, line: record.line)
    if record.cells.count != columns.count {
      problems.add(
        Problem(
          code: "field-count", file: file, line: record.line,
          message: "the row has \(record.cells.count) fields and the header \(columns.count)",
          remedy: record.cells.count > columns.count
            ? "put fields that hold a \(document.delimiterName) in quotation marks" : "add the missing fields"))
      row.isWhole = false
    }
    let parser = CellParser(hasDecimalCommas: document.hasDecimalCommas, givesHints: !problems.isFull(file))
    for (cell, column) in zip(record.cells, columns) {
      guard let column, !cell.text.isEmpty, row.cells[column.name] == nil else { continue }
      // With a field too many or too few the cells after it stand under wrong names: only the first is believed.
      if !row.isWhole, record.cells.count != columns.count, column.name != table.columns[0].name { continue }
      switch parser.parse(cell.text, column) {
      case .success(let value): row.set(column.name, cell, value)
      case .failure(let fault):
        row.set(column.name, cell, nil)
        problems.add(row.problem(fault.code, column.name, fault.message, fault.remedy))
      }
    }
    guard record.cells.count == columns.count else { return row }
    for column in table.columns where column.isRequired && row.cells[column.name] == nil {
      row.isWhole = false
      problems.add(
        row.problem("missing-value", column.name, "the cell is blank", "fill in: \(Message(known: column.description))")
      )
    }
    return row
  }
}
