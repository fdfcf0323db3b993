import Cases

/// The reference of tables and levers in `docs/case-folder.md`, made from the same definitions that files are read by.
public enum CaseReference {
  /// A heading and a Markdown table for each table.
  public static var tables: String {
    CaseTables.all.map { table in
      let needed = table.isRequired ? " Required." : ""
      let key =
        table.primaryKey.isEmpty ? "" : " Key: \(table.primaryKey.map { "`\($0)`" }.joined(separator: ", "))."
      let rows = table.columns.map { column in
        "| `\(column.name)` | \(column.kind.words) | \(column.isRequired ? "yes" : "") | \(column.documentation) |"
      }
      return """
        ### `\(table.file)`

        \(table.title).\(needed)\(key)

        | column | holds | needed | meaning |
        | --- | --- | --- | --- |
        \(rows.joined(separator: "\n"))
        """
    }.joined(separator: "\n\n")
  }

  /// A Markdown table of lever kinds and their settings.
  public static var levers: String {
    let rows = LeverKind.allCases.map { kind in
      let settings = kind.settings.map { "`\($0.name)`\($0.isRequired ? "*" : "") \($0.value.words)" }
      return "| `\(kind.rawValue)` | \(settings.joined(separator: "; ")) |"
    }
    return (["| lever | settings (* needed) |", "| --- | --- |"] + rows).joined(separator: "\n")
  }
}

extension ColumnDefinition {
  fileprivate var documentation: String {
    var text = description
    if let unit { text += " (\(unit))" }
    if case .oneOf(let words) = kind { text += ": " + words.map { "`\($0)`" }.joined(separator: ", ") }
    return text
  }
}

extension ColumnDefinition.Kind {
  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .identifier: "id"
    case .evidenceIdentifier: "evidence id"
    case .number: "number"
    case .integer: "whole number"
    case .day: "day"
    case .impreciseDay: "date"
    case .quantity: "quantity"
    case .words: "ids"
    case .oneOf: "word"
    case .countryCode: "country"
    }
  }
}

extension LeverSetting.Value {
  fileprivate var words: String {
    switch self {
    case .quantity: "quantity"
    case .bounded(let range): "\(DecimalText.short(range.lowerBound)) to \(DecimalText.short(range.upperBound))"
    case .flag: "true or false"
    case .word(let words): words.joined(separator: ", ")
    case .id(let kind): kind.rawValue
    case .ids(let kind): "\(kind.rawValue) list"
    case .texts: "list"
    }
  }
}
