import Cases
import Wording

/// A CSV file as records of cells, each with the line and character it begins at.
///
/// Written here rather than taken from a library because a case's errors must name file, line and character, also inside
/// records with quoted newlines and after a quote that is never closed, and the Swift readers at hand give fields only.
/// It reads RFC 4180 with the variants spreadsheets write: `,`, `;` or tab between fields (found from the first line, or told
/// by Excel's `sep=;`), CR LF, LF or CR, quoted newlines, doubled quotes, blank lines anywhere.
struct CSVDocument {
  /// A field.
  struct Cell {
    /// Its text, unquoted, without blanks at either end.
    var text: String
    /// From 1.
    var line: Int
    /// Character in the line, from 1.
    var position: Int
  }

  /// A record.
  struct Record {
    /// The line it begins at.
    var line: Int
    var cells: [Cell]
  }

  /// Between fields.
  var delimiter: UInt8
  /// All records that are not blank, the header first.
  var records: [Record]

  /// Whether `12,5` means twelve and a half: where the comma is free because it is no delimiter.
  var hasDecimalCommas: Bool { delimiter != UInt8(ascii: ",") }

  var delimiterName: Message {
    switch delimiter {
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    default: "comma"
    }
  }

  /// Parses UTF-8 text.
  ///
  /// A record with a quoting fault is reported and left out; reading goes on with the line after the one it began at.
  ///
  /// - Complexity: O(bytes); at most `CSVParser.mostRecoveries` times that for a file full of open quotes.
  static func parse(_ text: [UInt8], file: String, problems: inout ProblemList) -> CSVDocument {
    var parser = CSVParser(text, file: file)
    let document = parser.parse()
    for problem in parser.problems { problems.add(problem) }
    return document
  }
}
