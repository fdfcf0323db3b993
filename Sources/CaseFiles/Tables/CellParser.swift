import Cases
import Wording

/// Reads one cell by its column's definition.
struct CellParser {
  /// Whether `12,5` means twelve and a half.
  var hasDecimalCommas: Bool
  /// Whether to look for the name that was meant, which costs time.
  var givesHints = true

  /// What is wrong with a cell.
  struct Fault: Error {
    var code: String
    var message: Message
    var remedy: Message?
  }

  func parse(_ text: String, _ column: ColumnDefinition) -> Result<CellValue, Fault> {
    switch column.kind {
    case .text: .success(.text(text))
    case .identifier, .evidenceIdentifier, .countryCode: identifier(text, column.kind)
    case .number: number(text, column).map(CellValue.number)
    case .integer: integer(text, column)
    case .day: day(text)
    case .impreciseDay: impreciseDay(text)
    case .quantity: quantity(text, column)
    case .words:
      .success(.words(text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).map(String.init)))
    case .oneOf(let words): word(text, words)
    }
  }

  private func identifier(_ text: String, _ kind: ColumnDefinition.Kind) -> Result<CellValue, Fault> {
    switch kind {
    case .countryCode:
      if CountryCode.all.contains(text) { return .success(.text(text)) }
      let near = givesHints ? nearestName(to: text, among: CountryCode.all) : nil
      return .failure(
        .init(
          code: "unknown-country", message: "\"\(text)\" is no ISO 3166-1 alpha-3 country code",
          remedy: near.map { "did you mean \($0)?" } ?? "MLI, SEN, CIV, ..."))
    case .evidenceIdentifier:
      if isIdentifier(text.lowercased()) { return .success(.text(text)) }
      return .failure(
        .init(
          code: "bad-id", message: "\"\(text)\" is no id", remedy: "a letter, then letters, digits, _ or -"))
    default:
      if isIdentifier(text) { return .success(.text(text)) }
      let lower = text.lowercased()
      return .failure(
        .init(
          code: "bad-id", message: "\"\(text)\" is no id",
          remedy: isIdentifier(lower)
            ? "write \(lower)" : "a lower-case letter, then lower-case letters, digits, _ or -"))
    }
  }

  private func number(_ text: String, _ column: ColumnDefinition) -> Result<Double, Fault> {
    guard let number = DecimalText.number(text, commas: hasDecimalCommas) else {
      let plain: Message =
        column.unit.map { "a number of \($0) without its unit, such as 12.5" }
        ?? "a number without its unit, such as 12.5"
      let remedy = Self.decimalPoint(text) ?? plain
      return .failure(.init(code: "bad-number", message: "\"\(text)\" is no number", remedy: remedy))
    }
    if let fault = outOfBounds(number, column) { return .failure(fault) }
    return .success(number)
  }

  /// How a number with decimal commas or spaces is to be written; nil for what is no number at all.
  fileprivate static func decimalPoint(_ text: String) -> Message? {
    DecimalText.number(text, commas: true).map { "write \(DecimalText.short($0)) (a point before decimals, no spaces)" }
  }

  private func outOfBounds(_ number: Double, _ column: ColumnDefinition) -> Fault? {
    let code: String
    switch column.name {
    case "lat", "lon": code = "outside-coordinates"
    case "tier": code = "bad-tier"
    case _ where number < 0: code = "negative-value"
    default: code = "out-of-range"
    }
    let unit = column.unit.map { " \($0)" } ?? ""
    if let low = column.minimum, number < low || column.isMinimumExclusive && number == low {
      return .init(
        code: code, message: "\(DecimalText.short(number)) is too small",
        remedy: column.isMinimumExclusive
          ? "more than \(DecimalText.short(low))\(unit)" : "at least \(DecimalText.short(low))\(unit)")
    }
    if let high = column.maximum, number > high {
      return .init(
        code: code, message: "\(DecimalText.short(number)) is too large",
        remedy: "at most \(DecimalText.short(high))\(unit)")
    }
    return nil
  }

  private func integer(_ text: String, _ column: ColumnDefinition) -> Result<CellValue, Fault> {
    number(text, column).flatMap { number in
      guard number == number.rounded() else {
        return .failure(.init(code: "bad-number", message: "\"\(text)\" is no whole number", remedy: nil))
      }
      return .success(.number(number))
    }
  }

  private func day(_ text: String) -> Result<CellValue, Fault> {
    if let day = Day(text) { return .success(.day(day)) }
    return .failure(dateFault(text, "a day that exists, written yyyy-mm-dd"))
  }

  private func impreciseDay(_ text: String) -> Result<CellValue, Fault> {
    if let day = ImpreciseDay(text) { return .success(.impreciseDay(day)) }
    return .failure(dateFault(text, "yyyy, yyyy-mm or yyyy-mm-dd, a date that exists"))
  }

  private func dateFault(_ text: String, _ form: Message) -> Fault {
    .init(
      code: "bad-date", message: "\"\(text)\" is no date",
      remedy: DateGuess.iso(text).map { "write \($0)" } ?? form)
  }

  private func quantity(_ text: String, _ column: ColumnDefinition) -> Result<CellValue, Fault> {
    switch QuantityText.parse(text, commas: hasDecimalCommas) {
    case .failure(let fault): return .failure(fault)
    case .success(let quantity):
      // A parameter's sign is its own matter; the literal factor's is the cell's.
      if quantity.parameters.isEmpty || quantity.factor < 0, let fault = outOfBounds(quantity.factor, column) {
        return .failure(fault)
      }
      return .success(.quantity(quantity))
    }
  }

  private func word(_ text: String, _ words: [String]) -> Result<CellValue, Fault> {
    if words.contains(text) { return .success(.text(text)) }
    let near = givesHints ? nearestName(to: text, among: words) : nil
    return .failure(
      .init(
        code: "unknown-word", message: "\"\(text)\" is not one of the words allowed here",
        remedy: near.map { "did you mean \($0)?" } ?? Message(verbatim: words.joined(separator: ", "))))
  }
}

/// Numbers as people write them.
enum DecimalText {
  /// A finite decimal number such as `-12.5` or `3e6`; with `commas` also `12,5` and `1 234,5`. No hexadecimal, no words.
  static func number(_ text: some StringProtocol, commas: Bool) -> Double? {
    var plain = String(text)
    if commas {
      guard let ungrouped = withoutGroups(plain) else { return nil }
      plain = ungrouped
      if plain.contains(",") {
        guard !plain.contains("."), plain.filter({ $0 == "," }).count == 1 else { return nil }
        plain = plain.replacing(",", with: ".")
      }
    }
    guard plain.utf8.count <= 64,
      plain.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }),
      plain.utf8.contains(where: { (48...57).contains($0) }),
      let number = Double(plain), number.isFinite
    else { return nil }
    return number
  }

  /// Without the blanks between groups of three digits; nil when blanks stand elsewhere.
  private static func withoutGroups(_ text: String) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    guard groups.count > 1 else { return text }
    for (index, group) in groups.enumerated() where index > 0 {
      let digits = index == groups.count - 1 ? group.prefix { $0 != "," && $0 != "." } : group
      guard digits.utf8.count == 3 else { return nil }
    }
    return groups.joined()
  }

  /// Without a superfluous `.0`.
  static func short(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
  }
}

/// Reads `0.12 * mali_daily_demand`.
enum QuantityText {
  static func parse(_ text: String, commas: Bool) -> Result<Quantity, CellParser.Fault> {
    if let number = DecimalText.number(text, commas: commas) { return .success(Quantity(number)) }
    var factor = 1.0
    var parameters: [String] = []
    for part in text.split(separator: "*", omittingEmptySubsequences: false) {
      let word = String(part).trimmingBlanks
      if let number = DecimalText.number(word, commas: commas) {
        factor *= number
      } else if isIdentifier(word) {
        parameters.append(word)
      } else {
        let remedy: Message =
          CellParser.decimalPoint(text)
          ?? "a number, or numbers and parameter ids with * between them, such as 0.12 * daily_demand"
        return .failure(
          .init(
            code: "bad-quantity",
            message: word.isEmpty ? "a factor is missing" : "\"\(word)\" is no number or parameter id",
            remedy: remedy))
      }
    }
    guard factor.isFinite else {
      return .failure(.init(code: "bad-quantity", message: "the number is too large", remedy: nil))
    }
    return .success(Quantity(factor, parameters: parameters))
  }
}

/// What was meant by a date that is not written as ISO 8601 has it.
enum DateGuess {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// For `03/09/2025` (day first, as French spreadsheets write), `3.9.2025`, `01 January 2024`, `2025/09/03`.
  static func iso(_ text: String) -> Day? {
    let parts = text.split { "/-. ,".contains($0) }.map(String.init)
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) {
      return Day(year: year, month: month, day: day)
    }
    guard let year = Int(parts[2]), parts[2].count == 4 else { return nil }
    if let day = Int(parts[0]) {
      return month(parts[1]).flatMap { Day(year: year, month: $0, day: day) }
    }
    return Int(parts[1]).flatMap { day in month(parts[0]).flatMap { Day(year: year, month: $0, day: day) } }
  }

  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    guard text.count >= 3 else { return nil }
    return months.firstIndex { text.lowercased().hasPrefix($0) }.map { $0 + 1 }
  }
}
