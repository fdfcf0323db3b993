/// A table as RFC 4180 text with `\n` line ends: built row by row, fields quoted where they must be.
public struct CSVText: Sendable {
  public private(set) var text: String
  private let width: Int

  /// - Parameter columns: names, with the unit in the name.
  public init(columns: [String]) {
    width = columns.count
    text = ""
    append(columns)
  }

  /// - Precondition: as many fields as columns.
  public mutating func append(_ fields: [String]) {
    precondition(fields.count == width, "row of \(fields.count) fields in a table of \(width) columns")
    text += fields.map(Self.quoted).joined(separator: ",")
    text += "\n"
  }

  private static func quoted(_ field: String) -> String {
    let special: Set<UInt8> = [44, 34, 10, 13]
    let mustQuote = field.utf8.contains(where: special.contains)
    return mustQuote ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
