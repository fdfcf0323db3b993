/// A number in a table: a literal, or one that rests on evidence and so names its parameters, scaled: `0.12 * mali_daily_demand * diesel_share`.
///
/// The written form is a product of numbers and parameter ids with `*` between them.
public struct Quantity: Hashable, Sendable, CustomStringConvertible {
  /// The product of the literal factors.
  public var factor: Double
  /// Ids of the parameters that are multiplied in; empty for a literal.
  public var parameters: [String]

  public init(_ factor: Double, parameters: [String] = []) {
    self.factor = factor
    self.parameters = parameters
  }

  /// Parses the written form; nil when a factor is neither a finite number nor a parameter id (`[a-z][a-z0-9_]*`).
  public init?(_ text: some StringProtocol) {
    var factor = 1.0
    var parameters: [String] = []
    for part in text.split(separator: "*", omittingEmptySubsequences: false) {
      let word = part.trimmingSpaces
      if let number = Double(word), number.isFinite {
        factor *= number
      } else if isIdentifier(word) {
        parameters.append(String(word))
      } else {
        return nil
      }
    }
    self.init(factor, parameters: parameters)
  }

  /// Its value given each parameter's.
  ///
  /// - Precondition: `value` knows every parameter (the case was checked).
  public func value(_ value: (String) -> Double) -> Double {
    parameters.reduce(factor) { $0 * value($1) }
  }

  public var description: String {
    if parameters.isEmpty { return "\(factor)" }
    return (factor == 1 ? [] : ["\(factor)"]).appending(contentsOf: parameters).joined(separator: " * ")
  }
}

extension Array {
  fileprivate func appending(contentsOf other: [Element]) -> [Element] { self + other }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmingSpaces: SubSequence {
    var s = self[...]
    while let c = s.first, c == " " || c == "\t" { s = s.dropFirst() }
    while let c = s.last, c == " " || c == "\t" { s = s.dropLast() }
    return s
  }
}

/// Whether a text is an id: a lower-case letter, then lower-case letters, digits, `_` or `-`.
public func isIdentifier(_ text: some StringProtocol) -> Bool {
  guard let first = text.utf8.first, (97...122).contains(first) else { return false }
  return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 45 }
}
