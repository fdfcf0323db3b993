/// A table on a terminal: columns as wide as what stands in them, never running into each other, in any width.
///
/// Where it does not fit as it is, titles break at spaces, then texts wrap; where that is not enough, the first cell of each row gets a line
/// of its own above the others; and in the narrowest of terminals every cell stands under the other beside its title.
package struct TextTable: Sendable {
  package struct Column: Sendable {
    package var title: String
    package var isNumber: Bool
    package var mayWrap: Bool
    /// Words: from the left, may wrap.
    package static func text(_ title: String) -> Column { Column(title: title, isNumber: false, mayWrap: true) }
    /// Numbers: to the right, never broken.
    package static func number(_ title: String) -> Column { Column(title: title, isNumber: true, mayWrap: false) }
    /// Several numbers: to the right, broken at spaces where there is no room.
    package static func numbers(_ title: String) -> Column { Column(title: title, isNumber: true, mayWrap: true) }
  }

  package let columns: [Column]
  package private(set) var rows: [[String]] = []

  package init(_ columns: Column...) { self.columns = columns }

  package init(_ columns: [Column]) { self.columns = columns }

  package var isEmpty: Bool { rows.isEmpty }

  /// Adds a row; cells left out at the end are empty.
  package mutating func append(_ cells: String...) { append(cells) }

  package mutating func append(_ cells: [String]) {
    precondition(cells.count <= columns.count, "a row of \(cells.count) cells in a table of \(columns.count) columns")
    rows.append(cells + Array(repeating: "", count: columns.count - cells.count))
  }

  /// Texts are not wrapped below this.
  private static let narrowest = 12

  /// The table's lines, none wider than `width` unless a single number or word is.
  package func lines(width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    if let grid = Grid(columns, rows, width: width - indent) {
      return (grid.header + rows.flatMap(grid.lines)).map { margin + $0 }
    }
    let others = rows.map { Array($0.dropFirst()) }
    if let grid = Grid(Array(columns.dropFirst()), others, width: width - indent - 2) {
      let body = zip(rows, others).flatMap { row, cells in
        wrapped(row[0], width: width - indent) + grid.lines(cells).map { "  " + $0 }
      }
      // What the lines of first cells are: their column has no title of its own in this form.
      let subject = wrapped(columns[0].title, width: width - indent).filter { !$0.isEmpty }
      return (subject + grid.header.map { "  " + $0 } + body).map { margin + $0 }
    }
    return rows.flatMap { row in
      wrapped(row[0], width: width, indent: indent, hanging: indent)
        + zip(columns, row).dropFirst().filter { !$1.isEmpty }.flatMap { column, cell in
          wrapped(
            column.title.isEmpty ? cell : "\(column.title): \(cell)", width: width, indent: indent + 2,
            hanging: indent + 4)
        }
    }
  }

  /// Columns with widths that fit.
  private struct Grid {
    let columns: [Column]
    let widths: [Int]
    let gap: String

    /// Nil where no widths fit. Two blanks between columns, one where two are too many.
    init?(_ columns: [Column], _ rows: [[String]], width: Int) {
      guard !columns.isEmpty else { return nil }
      self.columns = columns
      for gap in [2, 1] {
        if let widths = Self.widths(columns, rows, width - gap * (columns.count - 1)) {
          self.widths = widths
          self.gap = String(repeating: " ", count: gap)
          return
        }
      }
      return nil
    }

    private static func widths(_ columns: [Column], _ rows: [[String]], _ room: Int) -> [Int]? {
      var widths = columns.indices.map { i in
        max(widestWord(columns[i].title), rows.map { displayWidth($0[i]) }.max() ?? 0)
      }
      var spare = room - widths.reduce(0, +)
      // A title that breaks anyway takes no more room than it needs to.
      for i in columns.indices {
        let more = displayWidth(columns[i].title) - widths[i]
        if more > 0, more <= spare {
          widths[i] += more
          spare -= more
        }
      }
      let least = columns.indices.map { i in
        guard columns[i].mayWrap else { return widths[i] }
        let word = rows.map { widestWord($0[i]) }.max() ?? 0
        let least = columns[i].isNumber ? word : max(narrowest, min(24, word))
        return min(widths[i], max(least, widestWord(columns[i].title)))
      }
      while spare < 0 {
        guard let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] }) else {
          return nil
        }
        widths[widest] -= 1
        spare += 1
      }
      return widths
    }

    /// Titles stand at the bottom of their row; no line where no column has one.
    var header: [String] {
      columns.contains { !$0.title.isEmpty } ? block(columns.map(\.title), fromBottom: true) : []
    }

    func lines(_ cells: [String]) -> [String] { block(cells, fromBottom: false) }

    /// One row, of as many lines as its highest cell.
    private func block(_ cells: [String], fromBottom: Bool) -> [String] {
      let parts = cells.indices.map { wrapped(cells[$0], width: widths[$0]) }
      let height = parts.map(\.count).max() ?? 0
      return (0..<height).map { y in
        var line = cells.indices.map { i in
          let at = fromBottom ? y - (height - parts[i].count) : y
          let cell = parts[i].indices.contains(at) ? parts[i][at] : ""
          let space = String(repeating: " ", count: max(0, widths[i] - displayWidth(cell)))
          return columns[i].isNumber ? space + Bidi.isolated(cell) : Bidi.isolated(cell) + space
        }.joined(separator: gap)
        while line.hasSuffix(" ") { line.removeLast() }
        return line
      }
    }
  }
}
