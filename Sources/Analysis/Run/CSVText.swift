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

  /// A number for a cell: rounded to so many decimals, whole numbers without any; blank for none and for what is no number.
  static func number(_ value: Double?, decimals: Int) -> String {
    guard let value, value.isFinite else { return "" }
    let steps = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let rounded = (value * steps).rounded() / steps
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
